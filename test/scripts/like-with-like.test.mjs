import assert from 'node:assert/strict';
import {join} from 'node:path';
import {after, describe, it} from 'node:test';
import {rollup} from 'rollup';
import {likeWithLike} from '../../.scripts/like-with-like.mjs';
import {folderOf} from './folder.mjs';

const FILES = {
  'index.js': `
    import {name} from './a/name.js';
    import {styles} from './a/a.styles.js';
    export const all = [name, styles];
    globalThis.allThere = all;`,
  'a/name.js': `
    import {words} from '../locales/en/a.js';
    import {tokens} from '../styles/tokens.js';
    export const name = 'name: ' + words + tokens;`,
  'a/a.styles.js': `export const styles = 'styles of a';`,
  'styles/tokens.js': `export const tokens = 'tokens';`,
  'locales/en/a.js': `export const words = 'words';`,
  'locales/en/b.js': `export const words = 'words of nobody';`,
};

describe('like with like', () => {
  const {folder, remove} = folderOf(FILES);
  after(remove);

  const codeOf = async (exports) => {
    const bundle = await rollup({
      input: join(folder, 'index.js'),
      treeshake: {moduleSideEffects: (id) => id.endsWith('index.js')},
      plugins: [likeWithLike(folder, {exports})],
    });
    return (await bundle.generate({format: 'es'})).output[0].code;
  };

  it('puts styles first, then words, then all else in its own order; what nobody uses stays out', async () => {
    const code = await codeOf(true);
    const places = ['styles of a', "'tokens'", "'words'", 'name: '].map((text) =>
      code.indexOf(text),
    );
    assert.ok(!places.includes(-1), code);
    assert.deepEqual(
      places,
      places.toSorted((a, b) => a - b),
    );
    assert.doesNotMatch(code, /of nobody/);
  });

  it('hands on the exports where somebody can take them', async () => {
    const code = await codeOf(true);
    const {all} = await import(`data:text/javascript,${encodeURIComponent(code)}`);
    assert.deepEqual(all, ['name: wordstokens', 'styles of a']);
    const alone = await codeOf(false);
    assert.match(alone, /allThere/);
    assert.doesNotMatch(alone, /export/);
  });
});
