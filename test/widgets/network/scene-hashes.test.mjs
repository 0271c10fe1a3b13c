// The same pictures in Node as in the browsers (scene-hashes.test.ts). After a change of the layout that is meant:
//   UPDATE_SCENES=1 npm test -- test/widgets/network/scene-hashes.test.mjs
import assert from 'node:assert/strict';
import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {runnerImport} from 'vite';

const file = join(import.meta.dirname, 'scene-hashes.json');

test('the picture of a network is the same in Node as in the browsers', async () => {
  const {module} = await runnerImport(join(import.meta.dirname, 'scene-hashes-now.ts'), {
    configFile: false,
    logLevel: 'silent',
  });
  const {hashes} = module;
  if (process.env.UPDATE_SCENES) writeFileSync(file, `${JSON.stringify(hashes, null, 2)}\n`);
  assert.deepEqual(hashes, JSON.parse(readFileSync(file, 'utf8')));
});
