import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {test} from 'node:test';
import {guardPolicy} from '../../.scripts/guard-policy.mjs';

const lit = fileURLToPath(import.meta.resolve('lit-html'));

test("Lit's one request for a policy is guarded, and nothing else is changed", () => {
  const id = lit.replace(/node[/\\]/, '');
  const code = readFileSync(id, 'utf8');
  const {code: guarded} = guardPolicy().transform(code, id);
  assert.equal(guarded.split('createPolicy').length, 2);
  assert.equal(guarded.replace(/\(\(\)=>\{try\{return (.*?)\}catch\{\}\}\)\(\)/, '$1'), code);
  assert.equal(guardPolicy().transform('createPolicy()', '/other.js'), null);
});

test('a Lit that asks in other words stops the build', () => {
  assert.throws(() => guardPolicy().transform('let a', '/node_modules/lit-html/lit-html.js'));
});
