// Checks what no linter rule can say: which room of the house may know of which (see ROOMS), what the pure files keep
// out, and a few patterns that must not stand in the source. Prints each fault with its line.
import {readFileSync} from 'node:fs';
import {join, relative} from 'node:path';
import {posix} from 'node:path';
import {fileURLToPath} from 'node:url';
import {filesBelow, root} from './files.mjs';

/** Data flows one way: each room of src/, and the rooms it may import from. */
const ROOMS = {
  locales: ['locales'],
  tasks: ['tasks'],
  story: ['story', 'tasks', 'locales'],
  model: ['model', 'story'],
  scales: ['scales', 'model', 'story'],
  events: ['events', 'model', 'story'],
  state: ['state', 'events', 'model', 'story', 'tasks', 'locales'],
  styles: ['styles'],
  controllers: ['controllers'],
  widgets: [
    'widgets',
    'controllers',
    'styles',
    'events',
    'state',
    'scales',
    'model',
    'story',
    'tasks',
    'locales',
  ],
  embed: ['embed', 'widgets', 'events', 'state', 'model', 'story', 'locales'],
  export: ['export', 'widgets', 'scales', 'state', 'model', 'story', 'locales'],
  cli: ['cli', 'export', 'widgets', 'scales', 'state', 'model', 'story', 'locales'],
};

/** Rooms that messages may take types from (a plural rule needs to know a tally), and nothing that runs. */
const TYPES_ONLY = {locales: ['story', 'model', 'scales', 'widgets']};

/** What a pure file of a widget may know. */
const PURE_ROOMS = ['widgets', 'scales', 'model', 'story', 'locales'];

/** Rooms that run without a page. The loader of a story is the one exception. */
const NO_DOM_ROOMS = ['tasks', 'story', 'model', 'scales', 'locales'];

/** Names of d3 that touch a page, or need what a strict policy forbids (csvParse compiles code). */
const D3_BANNED =
  /^(select|selectAll|selection|create|creator|pointers?|transition|brush[XY]?|html|svg|xml|image|csv|tsv|dsv|csvParse|tsvParse|text|json|blob|buffer)$/;
const D3_DOM = /^(zoom|drag|dispatch)$/;

const LIT_BANNED =
  /^lit(-html)?\/directives\/(unsafe-html|unsafe-svg|unsafe-mathml|style-map|template-content)\.js$/;

/** In source text, comments left out. */
const PATTERNS = [
  [/\.(?:outerHTML|innerHTML)\s*=(?!=)/, 'markup is written as text: use a Lit template'],
  [
    /@customElement\b/,
    'a second copy on the page would throw: register in <name>.define.ts with defineElement',
  ],
  [
    /customElements\.define\(/,
    'register in <name>.define.ts with defineElement',
    /widgets\/define-element\.ts$/,
  ],
];

/**
 * The faults of one source file.
 *
 * @param {string} path from src/, with forward slashes: `widgets/network/network-layout.ts`
 * @param {string} source
 * @returns {{line: number, text: string}[]}
 */
export function faultsOf(path, source) {
  const code = withoutComments(source);
  const faults = [];
  const lineAt = (index) => code.slice(0, index).split('\n').length;
  for (const {index, ...found} of importsOf(code)) {
    const text = faultOfImport(path, found);
    if (text) faults.push({line: lineAt(index), text});
  }
  for (const [pattern, text, except] of PATTERNS) {
    const at = except?.test(path) ? -1 : code.search(pattern);
    if (at >= 0) faults.push({line: lineAt(at), text});
  }
  return faults;
}

/** Whether a file of a widget computes without Lit and without a page: all but its shell, views, styles and tag. */
export function isPure(path) {
  const [room, widget, ...rest] = path.split('/');
  if (NO_DOM_ROOMS.includes(room)) return true;
  if (room !== 'widgets' || rest.length === 0) return false;
  const file = rest.join('/');
  return (
    file !== `${widget}.ts` &&
    !/\.(styles|define)\.ts$|-(view|controller|element)(-[\w]+)?\.ts$/.test(file)
  );
}

function faultOfImport(path, {from, names, isType}) {
  const room = path.includes('/') ? path.split('/')[0] : undefined;
  const pure = isPure(path);
  if (!from.startsWith('.')) return faultOfPackage(path, from, names, pure);
  if (!room) return undefined;
  if (!ROOMS[room])
    return `there is no room “${room}” in the plan of the house: ask, or add it to .scripts/check-imports.mjs`;

  const target = posix.join(posix.dirname(path), from).replace(/\.js$/, '.ts');
  const targetRoom = target.split('/')[0];
  if (!target.includes('/'))
    return `${path} imports the entry ${from}: import the file that has it`;
  const allowed = isType && TYPES_ONLY[room] ? [...ROOMS[room], ...TYPES_ONLY[room]] : ROOMS[room];
  if (!allowed.includes(targetRoom))
    return `${room}/ must not know ${targetRoom}/ (imports ${from})`;
  if (room !== 'widgets') return undefined;

  const [, own] = path.split('/');
  const [, other, ...rest] = target.split('/');
  if (
    targetRoom === 'widgets' &&
    rest.length > 0 &&
    other !== own &&
    isWidget(own) &&
    isWidget(other)
  ) {
    return `the widget ${own} must not know the widget ${other}: share through scales/, model/ or a folder of their own`;
  }
  if (!pure) return undefined;
  if (!PURE_ROOMS.includes(targetRoom))
    return `a pure file must not know ${targetRoom}/ (imports ${from})`;
  if (targetRoom === 'widgets' && !isPure(target))
    return `a pure file must not know ${from}, which draws`;
  return undefined;
}

function faultOfPackage(path, from, names, pure) {
  if (from.startsWith('d3-')) return `import from 'd3', not '${from}'`;
  if (LIT_BANNED.test(from))
    return `${from} is not used here: data is never markup, and a strict policy drops style attributes`;
  if (from === 'd3') {
    if (names.includes('*'))
      return "import from 'd3' by name, so that the rest stays out of the bundle";
    const banned = names.filter((name) => D3_BANNED.test(name));
    if (banned.length > 0)
      return `d3's ${banned.join(', ')} is not used here: d3 computes, Lit draws, csvParseRows reads`;
    const dom = names.filter((name) => D3_DOM.test(name));
    if (dom.length > 0 && !path.startsWith('controllers/'))
      return `d3's ${dom.join(', ')} belongs in a controller`;
  }
  if (from.startsWith('node:') && !path.startsWith('cli/')) return `${from} is not in a browser`;
  if (pure && /^(lit|lit-html|lit-element|@lit\/.*)(\/|$)/.test(from))
    return `a pure file must not know ${from}: it computes, a view draws`;
  return undefined;
}

/** Folders of widgets/ that hold an element of their own, as opposed to what they share. */
const isWidget = (name) => !['frame', 'stance'].includes(name);

function importsOf(code) {
  const statements = /\b(import|export)\s+(type\s+)?([\w$*\s{},]*?)\s*from\s*(['"])([^'"]+)\4/g;
  const bare = /\bimport\s*\(?\s*(['"])([^'"]+)\1/g;
  return [
    ...[...code.matchAll(statements)].map((m) => ({
      index: m.index,
      from: m[5],
      names: namesIn(m[3]),
      isType: Boolean(m[2]),
    })),
    ...[...code.matchAll(bare)].map((m) => ({
      index: m.index,
      from: m[2],
      names: [],
      isType: false,
    })),
  ].sort((a, b) => a.index - b.index);
}

const namesIn = (clause) =>
  clause
    .replace(/[{}]/g, ',')
    .split(',')
    .map((name) =>
      name
        .trim()
        .replace(/^type\s+/, '')
        .replace(/\s+as\s+.*$/, ''),
    )
    .filter(Boolean);

/** The same text with comments blanked, lines kept. Strings are left as they are. */
function withoutComments(source) {
  return source.replace(
    /('(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*")|\/\*[^]*?\*\/|(^|[^:\\])\/\/[^\n]*/g,
    (all, text, before) =>
      text !== undefined
        ? text
        : (before ?? '') + all.slice((before ?? '').length).replace(/[^\n]/g, ' '),
  );
}

function main() {
  const src = join(root, 'src');
  let count = 0;
  const report = (file, {line, text}) => {
    count++;
    console.error(`${relative(root, file)}:${line}: ${text}`);
  };
  for (const file of filesBelow(src, '.ts')) {
    for (const fault of faultsOf(
      relative(src, file).replaceAll('\\', '/'),
      readFileSync(file, 'utf8'),
    ))
      report(file, fault);
  }
  for (const file of filesBelow(join(root, 'test'), '.test.ts')) {
    for (const fault of faultsOfTest(readFileSync(file, 'utf8'))) report(file, fault);
  }
  if (count > 0) {
    console.error(`\n${count} ${count === 1 ? 'fault' : 'faults'} in the order of the house.`);
    process.exit(1);
  }
}

/** The faults of a test: one that is left alone (`.only`), or an accessibility check that nobody waits for. */
export function faultsOfTest(source) {
  return source
    .split('\n')
    .flatMap((text, index) => [
      ...(/\b(describe|it)\.only\(/.test(text)
        ? [{line: index + 1, text: '.only leaves the other tests out'}]
        : []),
      ...(/\.accessible\(/.test(text) && !/\b(await|return)\b|=>\s*expect/.test(text)
        ? [{line: index + 1, text: 'nobody waits for accessible(): await it'}]
        : []),
    ]);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
