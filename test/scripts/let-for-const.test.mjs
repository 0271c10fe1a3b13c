import assert from 'node:assert/strict';
import {test} from 'node:test';
import {rollup} from 'rollup';
import {letForConst} from '../../.scripts/let-for-const.mjs';

const source = `const a = 'const b = 1';
const {c: constant, ...rest} = {c: \`const \${(() => { const d = 2; return d; })()}\`, const: 3};
for (const each of [1, 2]) rest[each] = () => each;
export const out = [a, constant, rest.const, rest[1](), rest[2]()];`;

test('constants become variables, and nothing else changes', async () => {
  const bundle = await rollup({
    input: 'entry',
    plugins: [{name: 'entry', resolveId: (id) => id, load: () => source}, letForConst()],
  });
  const {output} = await bundle.generate({format: 'es', sourcemap: true});
  const {code, map} = output[0];
  assert.match(code, /let {3}a = 'const b = 1'/);
  assert.match(code, /`const \$\{/);
  assert.match(code, /const: 3/);
  assert.equal(code.match(/(?<!\.)\bconst\b(?! b| \$|:)/g), null);
  assert.ok(map);
  const {out} = await import(`data:text/javascript,${encodeURIComponent(code)}`);
  assert.deepEqual(out, ['const b = 1', 'const 2', 3, 1, 2]);
});
