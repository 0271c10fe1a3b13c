// One-file bundles for script tags, made from what the compiler put into dist/ (npm run build).
import {resolve} from 'node:path';
import {nodeResolve} from '@rollup/plugin-node-resolve';
import {minifyTemplates} from './.scripts/minify-templates.mjs';
import {guardPolicy} from './.scripts/guard-policy.mjs';
import {letForConst} from './.scripts/let-for-const.mjs';
import {likeWithLike} from './.scripts/like-with-like.mjs';
import {minify} from './.scripts/minify.mjs';
import {pureInitialisers} from './.scripts/pure-initialisers.mjs';
import {banner, thirdPartyNotices} from './.scripts/notices.mjs';
import {shortMembers} from './.scripts/short-members.mjs';
import {shortProperties} from './.scripts/short-properties.mjs';
import {sourcesOfTheCompiler} from './.scripts/source-maps.mjs';
import {trimLit, trimServer} from './.scripts/trim-lit.mjs';

const dist = resolve(process.env['PLENARY_DIST'] ?? 'dist');

const bundle = (input, file, format) => ({
  input,
  plugins: [
    likeWithLike(dist, {exports: format === 'es'}),
    sourcesOfTheCompiler(),
    // “production” is Lit's build without messages to developers.
    nodeResolve({browser: true, exportConditions: ['production']}),
    guardPolicy(),
    trimLit(),
    trimServer(),
    pureInitialisers(),
    minifyTemplates(),
    shortProperties(dist),
    shortMembers(dist),
    thirdPartyNotices(resolve(dist, 'cdn/THIRD-PARTY-NOTICES')),
  ],
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
      // One line stands for the notices dropped here; their full texts are in THIRD-PARTY-NOTICES.
      minify({banner, module: format === 'es'}),
    ],
  },
});

export default [
  bundle(resolve(dist, 'define.js'), 'plenary.min.js', 'es'),
  bundle(resolve(dist, 'define.js'), 'plenary.iife.min.js', 'iife'),
  ...['network', 'positions', 'options'].map((name) =>
    bundle(resolve(dist, `widgets/${name}/${name}.define.js`), `plenary-${name}.min.js`, 'es'),
  ),
];
