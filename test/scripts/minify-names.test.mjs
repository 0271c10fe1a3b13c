import assert from 'node:assert/strict';
import {test} from 'node:test';
import {rollup} from 'rollup';
import {minifyNames} from '../../.scripts/minify-names.mjs';
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
    plugins: [minifyNames({banner: '/*! whose it is */', module: true})],
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
  for (const word of ['return', 'count(', ' of them'])
    assert.deepEqual(originOf(map, code, word), placeOf(source, word), word);
});

test('what cannot be read stops the build', async () => {
  const plugin = minifyNames({banner: '', module: true});
  await assert.rejects(plugin.renderChunk('let = = 1', {fileName: 'a.js'}));
});
