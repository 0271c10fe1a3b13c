import assert from 'node:assert/strict';
import {join} from 'node:path';
import {after, describe, it} from 'node:test';
import {rollup} from 'rollup';
import {shortNames, shortProperties} from '../../.scripts/short-properties.mjs';
import {folderOf} from './folder.mjs';
import {originOf} from './source-map.mjs';

const FILES = {
  'a.js': "globalThis.a = ':host{--_surface:var(--plenary-color-surface);--__for-1:red}';",
  'b.js': `/* Private ones, \`--_…\`, and --own. */
    globalThis.b = \`.b{color:var(--_ink);background:var(--_surface);--own:1}\`;
    globalThis.after = 1;`,
  'put-together.js': 'globalThis.c = (name) => `var(--_${name})`;',
  'put-together-by-plus.js': "globalThis.d = (name) => 'var(--_' + name + ')';",
  'half.js': 'globalThis.e = (name) => `var(--_size-${name})`;',
};

describe('private custom properties in bundles', () => {
  const {folder, remove} = folderOf({...FILES, 'cdn/old.js': '--_ink '.repeat(9)});
  after(remove);

  const bundled = async (file) => {
    const bundle = await rollup({input: join(folder, file), plugins: [shortProperties(folder)]});
    const {output} = await bundle.generate({format: 'es', sourcemap: true});
    return output[0];
  };

  it('have the same short names in every bundle; public ones, and those put together, stay', async () => {
    assert.match(
      (await bundled('a.js')).code,
      /':host\{--_a:var\(--plenary-color-surface\);--__for-1:red\}'/,
    );
    assert.match(
      (await bundled('b.js')).code,
      /`\.b\{color:var\(--_\w\);background:var\(--_a\);--own:1\}`/,
    );
  });

  it('lose no place in the source', async () => {
    const {code, map} = await bundled('b.js');
    assert.deepEqual(originOf(map, code, 'after'), [2, 15]);
  });

  for (const file of ['put-together.js', 'put-together-by-plus.js', 'half.js'])
    it(`end the build where a name is put together while the page runs: ${file}`, async () => {
      await assert.rejects(bundled(file), /put together: .*Write it whole\./);
    });

  it('never share a short name, however many there are; the most used have one letter', () => {
    const all = Array.from({length: 1000}, (_, i) => `--_name-${i}`);
    const names = shortNames([all.join(' '), all.slice(0, 9).join(' ')]);
    assert.equal(new Set(names.values()).size, 1000);
    for (const name of all.slice(0, 9)) assert.match(names.get(name), /^--_[a-z]$/);
  });
});
