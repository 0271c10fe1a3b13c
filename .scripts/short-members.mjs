import {readFileSync, readdirSync} from 'node:fs';
import {join, sep} from 'node:path';
import {parseAst} from 'rollup/parseAst';
import {filesBelow, root} from './files.mjs';
import {replaced} from './minify-templates.mjs';

/**
 * What others can see: what copies of the library on one page share (`registry.ts`), what pages listen to, and the words
 * that a translation stands in for.
 */
const SHARED =
  /[/\\](?:locales|events)[/\\]|[/\\](?:story[/\\](?:file-)?types|model[/\\](?:ref|selection|story-model|story-view)|state[/\\](?:registry|server-story|store|story-state))\./;

const packages = join(root, 'node_modules');

/** What Lit calls the members that are its own business, and its modules that have them. */
const OF_LIT = /^_\$[A-Z]\w$/;
const LIT = [
  'lit-html/lit-html.js',
  'lit-html/directive.js',
  'lit-element/lit-element.js',
  '@lit/reactive-element/reactive-element.js',
];

/** Finds tables of a story by the kind of a record: they are named in `types.ts`. */
const OF_TABLES = /[/\\]model[/\\]target\.js$/;

/** Called by browsers, which no library of types says. */
const CALLBACKS = 'connectedCallback disconnectedCallback adoptedCallback attributeChangedCallback';

const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
/** Words that could be names: none with a hyphen, as classes, attributes and codes have. */
const WORDS = /(?<![\w$-])[A-Za-z_$][\w$]*(?![\w$-])/g;
/** A member of the platform, on its line. */
const MEMBER =
  /^\s*(?:(?:declare|function|var|const|readonly|get|set|static) )*["']?([A-Za-z_$][\w$]*)["']?\??[:(<]/gm;

/**
 * Rollup plugin: gives members (`scene.division`) names of a letter or two (`scene.a`), wherever no one outside the
 * bundle can tell, in Lit too. A name is kept, whatever object it stands in, when it is also one of the platform, of Lit or D3, of
 * the elements' public API or of what copies of the library share; and when it stands in any text or pattern of ours,
 * because members may be looked up by that. (A name put together while the page runs ends the build.)
 *
 * @param {string} folder where the compiler put the modules, and the element manifest
 */
export function shortMembers(folder) {
  const names = namesBelow(folder);
  return {
    name: 'short-members',
    transform(/** @type {string} */ code, /** @type {string} */ id) {
      if (/[/\\]node_modules[/\\](?!lit-|@lit)|\0/.test(id)) return null;
      /** @type {{start: number, end: number, text: string}[]} */
      const edits = [];
      const tree = this.parse(code);
      if (!id.includes('node_modules') && !OF_TABLES.test(id) && isPutTogether(tree))
        this.error(`The name of a member is put together: ${id}. Write it whole.`);
      for (const {name, start, end, isShorthand} of members(tree)) {
        const text = names.get(name);
        // `{division}` becomes `{a: division}`.
        if (text)
          edits.push(isShorthand ? {start, end: start, text: `${text}: `} : {start, end, text});
      }
      return edits.length > 0
        ? replaced(
            code,
            edits.sort((a, b) => a.start - b.start),
          )
        : null;
    },
  };
}

/** The same for all bundles of one build. @type {Map<string, Map<string, string>>} */
const known = new Map();

function namesBelow(/** @type {string} */ folder) {
  let names = known.get(folder);
  if (names) return names;
  const files = filesBelow(folder, '.js', '.d.ts').filter(
    (file) => !file.includes(`${sep}cdn${sep}`),
  );
  names = shortMemberNames(
    [
      ...files.filter((file) => file.endsWith('.js') && !isWording(file)),
      ...LIT.map((file) => join(packages, file)),
    ].map(parsed),
    keptNames(folder, files),
  );
  known.set(folder, names);
  return names;
}

const parsed = (/** @type {string} */ file) => parseAst(readFileSync(file, 'utf8'));

/** The words of the interface hold no names of members. */
const isWording = (/** @type {string} */ file) => /[/\\]locales[/\\]en[/\\]/.test(file);

/** The names that someone outside may know. */
function* keptNames(/** @type {string} */ folder, /** @type {readonly string[]} */ files) {
  yield* CALLBACKS.split(' ');
  const {modules} = JSON.parse(readFileSync(join(folder, 'custom-elements.json'), 'utf8'));
  for (const {declarations} of modules)
    for (const {members: own = [], attributes = []} of declarations)
      for (const {name} of [...own, ...attributes]) yield name;
  for (const file of files.filter((each) => SHARED.test(each))) {
    const code = readFileSync(file, 'utf8');
    if (!isWording(file)) yield* wordsOf(code.replace(/\/\*[^]*?\*\/|\/\/.*/g, ''));
    else if (file.endsWith('.js')) for (const {name} of members(parsed(file))) yield name;
  }
  for (const name of readdirSync(packages).filter((each) => /^(?:@lit$|lit-|d3-)/.test(each)))
    for (const file of filesBelow(join(packages, name), '.js'))
      if (!/[/\\](?:development|dist|node)[/\\]/.test(file))
        for (const {name: theirs} of members(parsed(file))) if (!OF_LIT.test(theirs)) yield theirs;
  const libraries = filesBelow(join(packages, '@typescript'), '.d.ts');
  if (libraries.length === 0) throw new Error('The types of the platform are not where they were.');
  for (const file of libraries)
    for (const [, name] of readFileSync(file, 'utf8').matchAll(MEMBER)) yield name;
}

/**
 * A short name for each member that some modules have and nobody else knows; the most used have the shortest.
 *
 * @param {readonly any[]} modules as syntax trees
 * @param {Iterable<string>} kept
 * @returns {Map<string, string>}
 */
export function shortMemberNames(modules, kept) {
  /** @type {Map<string, number>} */
  const uses = new Map();
  const taken = new Set(kept);
  for (const module of modules) {
    for (const {name} of members(module)) uses.set(name, (uses.get(name) ?? 0) + 1);
    for (const text of textsIn(module)) for (const word of wordsOf(text)) taken.add(word);
  }
  // Those in capitals are keys of the keyboard and classes.
  const own = [...uses].filter(
    ([name]) => !taken.has(name) && (/^[a-z]\w\w/.test(name) || OF_LIT.test(name)),
  );
  const free = shortNames(new Set([...taken, ...uses.keys()]));
  return new Map(
    own
      .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
      .map(([name]) => [name, /** @type {string} */ (free.next().value)]),
  );
}

const wordsOf = (/** @type {string} */ text) => text.match(WORDS) ?? [];

/** `a` to `Z`, then `aa`, `ba` …, without those taken. */
function* shortNames(/** @type {ReadonlySet<string>} */ taken) {
  for (const last of ['', ...LETTERS])
    for (const first of LETTERS) if (!taken.has(first + last)) yield first + last;
}

/**
 * Where a member is named below a node of the syntax tree.
 *
 * @returns {Generator<{name: string, start: number, end: number, isShorthand: boolean}>}
 */
function* members(/** @type {any} */ node) {
  if (typeof node !== 'object' || node === null) return;
  const name = node.type === 'MemberExpression' ? node.property : node.key;
  if (name?.type === 'Identifier' && !node.computed)
    yield {name: name.name, start: name.start, end: name.end, isShorthand: node.shorthand === true};
  for (const [key, child] of Object.entries(node))
    if (!(node.shorthand === true && key === 'key')) yield* members(child);
}

/** Whether a member is looked up by a name that is put together of a text and something else. */
function isPutTogether(/** @type {any} */ node) {
  if (typeof node !== 'object' || node === null) return false;
  if (node.type === 'MemberExpression' && node.computed) {
    const {type, operator, left, right, expressions} = node.property;
    if (type === 'TemplateLiteral' && expressions.length > 0) return true;
    if (operator === '+' && [left, right].some(({value}) => typeof value === 'string')) return true;
  }
  return Object.values(node).some(isPutTogether);
}

/**
 * The texts and patterns below a node of the syntax tree; of a template of markup or styles, the members that it sets.
 *
 * @returns {Generator<string>}
 */
function* textsIn(/** @type {any} */ node) {
  if (typeof node !== 'object' || node === null) return;
  if (/^(?:Im|Ex)port.*Declaration$/.test(node.type) && node.source) return;
  if (node.type === 'Literal') yield node.raw;
  if (node.type === 'TemplateElement') yield node.value.raw;
  if (node.type === 'TaggedTemplateExpression' && /^(?:html|svg|css)$/.test(node.tag.name)) {
    for (const {value} of node.quasi.quasis) yield /\.([\w$]+)=["']?$/.exec(value.raw)?.[1] ?? '';
    yield* textsIn(node.quasi.expressions);
  } else for (const child of Object.values(node)) yield* textsIn(child);
}
