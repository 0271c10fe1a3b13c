import {Worker} from 'node:worker_threads';
import {promisify} from 'node:util';
import {brotliCompress, constants} from 'node:zlib';
import remapping from '@jridgewell/remapping';
import {minify as shorten} from 'rolldown/utils';
import {minify as rewrite} from 'terser';
import {climbNames} from './climb-names.mjs';

const QUOTES = {quote_style: 1};
/** Ways to write one program: under Oxc's names or terser's, texts between marks of one kind or another. */
const WAYS = [
  {},
  {format: QUOTES},
  {mangle: {toplevel: true}},
  {mangle: {toplevel: true}, format: QUOTES},
];

/** How far letters are chosen by few characters before them rather than by many (see `alike-names.mjs`). */
const DOUBTS = [0.2, 0.3];
/** By how many characters, in turns. */
const CONTEXTS = [6, 8, 6, 8, 6, 8];
/** How many other names are tried in the end. */
const TRIES = 100;
/** Not as small as it gets, and in a third of the time: for those who look at the demo. */
const isQuick = Boolean(process.env['PLENARY_QUICK']);

/** A text with its source map. @typedef {{code: string, map: any}} Text */

/**
 * Rollup output plugin: makes a bundle as small as it gets. Terser simplifies it, Oxc's minifier gives everything inside
 * its short name; the two together pack better than either alone, and often better still in two rounds. What comes of
 * each round is written in a few ways, and that which packs best stays: they differ by a tenth of a percent or two, now
 * one ahead and now another. At last its names are made alike, which saves two percent, and a few of
 * them changed again where that weighs less, which saves up to a thousandth.
 *
 * @param {{banner: string, module: boolean}} options the comment at the top; whether the bundle is a module
 */
export function minify({banner, module}) {
  return {
    name: 'minify',
    async renderChunk(/** @type {string} */ code, /** @type {{fileName: string}} */ {fileName}) {
      const writings = [];
      let round = {code, map: undefined};
      for (let turn = 0; turn < 2; turn++) {
        round = await named(await simplified(round, module), fileName, module);
        writings.push(round);
        if (isQuick) break;
        for (const way of WAYS) writings.push(await terser(round, {module, ...way}));
      }
      const link = `\n//# sourceMappingURL=${fileName}.map\n`;
      const weigh = (/** @type {string} */ text) => packed(`${banner}\n${text}${link}`);
      const smallest = async (/** @type {Text[]} */ texts) => {
        const sizes = await Promise.all(texts.map(({code}) => weigh(code)));
        return texts[sizes.indexOf(Math.min(...sizes))];
      };
      const written = await smallest(writings);
      const tries = await Promise.all(
        (isQuick ? [] : DOUBTS).map((doubt) =>
          aside(written.code, {isModule: module, doubt, rounds: 6, contexts: CONTEXTS}),
        ),
      );
      const best = await smallest([written, ...tries.flat().map((code) => ({...written, code}))]);
      const last = isQuick
        ? best.code
        : await climbNames(best.code, {isModule: module, weigh, tries: TRIES});
      // One line more, at the top.
      const map = {...best.map, mappings: `;${best.map.mappings}`};
      return {code: `${banner}\n${last}`, map};
    },
  };
}

const simplified = (/** @type {Text} */ text, /** @type {boolean} */ module) =>
  terser(text, {
    module,
    compress: {passes: 6, inline: 1, pure_getters: true, unsafe_arrows: true},
  });

async function terser(/** @type {Text} */ {code, map}, /** @type {any} */ options) {
  const format = {...options.format, comments: false};
  const out = await rewrite(code, {
    ...{ecma: 2020, compress: false, mangle: false, ...options},
    ...{format, sourceMap: {asObject: true}},
  });
  return {code: out.code, map: joined(out.map, map)};
}

async function named(
  /** @type {Text} */ {code, map},
  /** @type {string} */ fileName,
  /** @type {boolean} */ module,
) {
  const out = await shorten(fileName, code, {
    module,
    compress: {target: 'es2022'},
    mangle: {toplevel: true},
    codegen: {removeWhitespace: true},
    sourcemap: true,
  });
  const [error] = out.errors;
  if (error) throw error;
  return {code: out.code.trimEnd(), map: joined(out.map, map)};
}

/** `alikeNames` on another thread, with each of the contexts in turn. @returns {Promise<string[]>} */
const aside = (/** @type {string} */ code, /** @type {object} */ options) =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('alike-names-worker.mjs', import.meta.url), {
      workerData: {code, options},
    });
    worker.once('message', resolve);
    worker.once('error', reject);
  });

/** A map through two steps. */
const joined = (/** @type {any} */ last, /** @type {any} */ before) =>
  before ? remapping([last, before], () => null) : last;

const compress = promisify(brotliCompress);

/** How much a text weighs for readers, as `size.mjs` weighs it. */
async function packed(/** @type {string} */ code) {
  const bytes = Buffer.from(code);
  const params = {[constants.BROTLI_PARAM_SIZE_HINT]: bytes.length};
  return (await compress(bytes, {params})).length;
}
