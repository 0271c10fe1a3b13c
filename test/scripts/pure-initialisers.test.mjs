import assert from 'node:assert/strict';
import {test} from 'node:test';
import {nodeResolve} from '@rollup/plugin-node-resolve';
import {curveBundle, curveCardinal, line, ticks} from 'd3';
import {rollup} from 'rollup';
import {pureInitialisers} from '../../.scripts/pure-initialisers.mjs';

const here = import.meta.filename;

async function codeOf(entry, plugins = [pureInitialisers()]) {
  const bundle = await rollup({
    input: 'entry',
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === 'entry' ? here : null),
        load: (id) => (id === here ? entry : null),
      },
      ...plugins,
      nodeResolve(),
    ],
  });
  const {output} = await bundle.generate({format: 'es', sourcemap: true});
  return output[0].code;
}

test('what nobody uses of D3 is left out', async () => {
  const entry = "export {ascending} from 'd3';";
  assert.match(await codeOf(entry, []), /bisect/);
  assert.doesNotMatch(await codeOf(entry), /bisect/);
  assert.doesNotMatch(await codeOf("export {stack} from 'd3';"), /catmullRom|_l01_a/);
});

test('what is used works as before', async () => {
  const code = await codeOf(
    "export {bisectCenter, curveBundle, curveCardinal, line, ticks} from 'd3';",
  );
  const ours = await import(`data:text/javascript,${encodeURIComponent(code)}`);
  const points = [
    [0, 1],
    [3, 5],
    [8, 2],
    [9, 9],
  ];
  assert.equal(ours.line().curve(ours.curveBundle)(points), line().curve(curveBundle)(points));
  assert.equal(ours.line().curve(ours.curveCardinal)(points), line().curve(curveCardinal)(points));
  assert.equal(ours.bisectCenter([1, 2, 4], 3.5), 2);
  assert.deepEqual(ours.ticks(0, 1, 4), ticks(0, 1, 4));
});
