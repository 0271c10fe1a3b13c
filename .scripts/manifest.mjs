// Writes dist/custom-elements.json: tags, attributes, properties, events, slots, parts and CSS properties of every
// element, from the source and its doc comments. Storybook's controls and editors' completion read it.
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join, relative, resolve} from 'node:path';
import {cli as analyze} from '@custom-elements-manifest/analyzer/cli.js';
import {filesBelow, root} from './files.mjs';

/** Lit's own life cycle, which is nobody's business outside. */
const hooks = new Set([
  'connectedCallback',
  'disconnectedCallback',
  'attributeChangedCallback',
  'render',
  'willUpdate',
  'updated',
  'firstUpdated',
  'shouldUpdate',
  'createRenderRoot',
]);

const dist = resolve(process.argv[2] ?? join(root, 'dist'));
const manifest = await analyze({
  // The analyzer writes the place of its file into package.json: `outdir` is the one that is packed.
  argv: [
    'analyze',
    '--litelement',
    '--quiet',
    '--outdir',
    'dist',
    '--globs',
    'src/widgets/**/*.ts',
  ],
  cwd: root,
  noWrite: true,
});

const tags = new Map(filesBelow(join(root, 'src/widgets'), '.define.ts').flatMap(tagsOf));
manifest.modules = manifest.modules.map(elementsOnly).filter((module) => module.exports.length > 0);
mkdirSync(dist, {recursive: true});
writeFileSync(
  join(dist, 'custom-elements.json'),
  `${JSON.stringify(published(manifest), null, 2)}\n`,
);

/** `defineElement('plenary-network', PlenaryNetwork)` → class name, tag and the file that registers it. */
function tagsOf(/** @type {string} */ file) {
  const calls = readFileSync(file, 'utf8').matchAll(/defineElement\('([\w-]+)',\s*(\w+)\)/g);
  return [...calls].map(([, tag, name]) => [
    name,
    {tag, file: relative(root, file).replaceAll('\\', '/')},
  ]);
}

/** Of a module, only the element classes, with what a page may use of them. */
function elementsOnly(module) {
  const declarations = module.declarations
    .filter(({customElement, kind, name}) => kind === 'class' && (customElement || tags.has(name)))
    .map(publicParts);
  const names = new Set(declarations.map(({name}) => name));
  const exports = module.exports.filter(({kind, name}) => kind === 'js' && names.has(name));
  for (const [name, {tag, file}] of tags) {
    if (module.path !== file) continue;
    const declaration = {name, module: file.replace('.define.ts', '.ts')};
    exports.push({kind: 'custom-element-definition', name: tag, declaration});
  }
  return {...module, declarations, exports};
}

function publicParts(declaration) {
  const tagName = tags.get(declaration.name)?.tag ?? declaration.tagName;
  const members = (declaration.members ?? []).filter(
    ({name, privacy, static: isStatic}) =>
      !name.startsWith('#') && (privacy ?? 'public') === 'public' && !isStatic && !hooks.has(name),
  );
  return {...declaration, customElement: true, ...(tagName && {tagName}), members};
}

/** The file as a package: source paths become those of the modules in dist/. */
function published(value) {
  return JSON.parse(
    JSON.stringify(value, (_key, text) =>
      typeof text === 'string' ? text.replace(/^\/?src\/(.*)\.(ts|js)$/, 'dist/$1.js') : text,
    ),
  );
}
