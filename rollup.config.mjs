// One-file bundles for script tags, made from what the compiler put into dist/ (npm run build).
import {resolve} from 'node:path';
import {nodeResolve} from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import {minifyTemplates} from './.scripts/minify-templates.mjs';
import {letForConst} from './.scripts/let-for-const.mjs';
import {banner, thirdPartyNotices} from './.scripts/notices.mjs';
import {sourcesOfTheCompiler} from './.scripts/source-maps.mjs';

const dist = resolve(process.env['PLENARY_DIST'] ?? 'dist');
const TAGS_ONLY = 'tags-only';

/** Entries that only register tags. In a page without module scripts there is nobody to take the exports. */
const tagsOnly = {
  name: TAGS_ONLY,
  resolveId: (id) => (id === TAGS_ONLY ? `\0${TAGS_ONLY}` : null),
  load: (id) =>
    id === `\0${TAGS_ONLY}` ? `import ${JSON.stringify(resolve(dist, 'define.js'))};` : null,
};

const bundle = (input, file, format) => ({
  input,
  plugins: [
    tagsOnly,
    sourcesOfTheCompiler(),
    // “production” is Lit's build without messages to developers.
    nodeResolve({browser: true, exportConditions: ['production']}),
    minifyTemplates(),
    thirdPartyNotices(resolve(dist, 'cdn/THIRD-PARTY-NOTICES')),
  ],
  // d3-array makes its bisectors as it is loaded: without this, all who take anything from it carry them.
  treeshake: {manualPureFunctions: ['bisector']},
  // A cycle, or an import that leads nowhere, is a mistake and not a remark.
  onwarn(warning) {
    throw new Error(warning.message);
  },
  output: {
    file: resolve(dist, 'cdn', file),
    format,
    sourcemap: true,
    generatedCode: 'es2015',
    // One file each: a checksum in the page covers one file, and a CMS may move it anywhere.
    inlineDynamicImports: true,
    plugins: [
      letForConst(),
      terser({
        ecma: 2020,
        module: format === 'es',
        compress: {passes: 2, pure_getters: true, unsafe_arrows: true},
        // One line stands for the notices dropped here; their full texts are in THIRD-PARTY-NOTICES.
        format: {comments: false, preamble: banner},
      }),
    ],
  },
});

export default [
  bundle(resolve(dist, 'define.js'), 'plenary.min.js', 'es'),
  bundle(TAGS_ONLY, 'plenary.iife.min.js', 'iife'),
  ...['network', 'positions', 'options'].map((name) =>
    bundle(resolve(dist, `widgets/${name}/${name}.define.js`), `plenary-${name}.min.js`, 'es'),
  ),
];
