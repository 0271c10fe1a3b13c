import assert from 'node:assert/strict';
import {test} from 'node:test';
import {brotliCompressSync} from 'node:zlib';
import {minify as shorten} from 'rolldown/utils';
import {rollup} from 'rollup';
import {minify as rewrite} from 'terser';
import {minify} from '../../.scripts/minify.mjs';
import {originOf, placeOf} from './source-map.mjs';

const source = `class Counter {
  #reading = 0;
  count(howMany) {
    return (this.#reading += howMany);
  }
}
const counter = new Counter();
export const told = (howMany) => counter.count(howMany) + \`\${howMany} of them\`;
`;

async function bundleOf(code) {
  const bundle = await rollup({
    input: 'entry',
    plugins: [{name: 'entry', resolveId: (id) => id, load: () => code}],
  });
  const {output} = await bundle.generate({
    format: 'es',
    sourcemap: true,
    plugins: [minify({banner: '/*! whose it is */', module: true})],
  });
  return output[0];
}

test('names become short, and what others call or read stays', async () => {
  const {code} = await bundleOf(source);
  assert.match(code, /^\/\*! whose it is \*\/\n/);
  assert.doesNotMatch(code, /howMany|reading|Counter/);
  const {told} = await import(`data:text/javascript,${encodeURIComponent(code)}`);
  assert.equal(told(2), '22 of them');
  assert.equal(told(1), '31 of them');
});

test('the source map leads to the place where a word was', async () => {
  const {code, map} = await bundleOf(source);
  for (const word of ['return', 'count(', '`${'])
    assert.deepEqual(originOf(map, code, word), placeOf(source, word), word);
});

test('what cannot be read stops the build', async () => {
  const plugin = minify({banner: '', module: true});
  await assert.rejects(plugin.renderChunk('let = = 1', {fileName: 'a.js'}));
});

test('of all ways to write it that stays which packs best', async () => {
  const names = Array.from({length: 40}, (_, i) => `${i % 7} "of" ${i * i}`);
  const text = `${source}export const names = (a) => [${names.map((name) => `a + '${name}'`).join()}];\n`;
  const plugin = minify({banner: '', module: true});
  const {code} = await plugin.renderChunk(text, {fileName: 'a.js'});
  const once = await rewrite(text, {module: true, compress: {passes: 6}, mangle: false});
  const options = {module: true, mangle: {toplevel: true}, codegen: {removeWhitespace: true}};
  const short = await shorten('entry', once.code, options);
  const plain = `\n${short.code.trimEnd()}`;
  const end = '\n//# sourceMappingURL=a.js.map\n';
  const size = (one) => brotliCompressSync(one + end).length;
  assert.ok(size(code) <= size(plain), `${size(code)} ≤ ${size(plain)}`);
});
