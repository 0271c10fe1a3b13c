import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import {brotliCompressSync} from 'node:zlib';
import {alikeNames} from '../../.scripts/alike-names.mjs';
import {climbNames} from '../../.scripts/climb-names.mjs';

const size = async (text) => brotliCompressSync(text).length;
const climbed = (code, options) =>
  climbNames(code, {isModule: true, weigh: size, tries: 60, ...options});

const library = alikeNames(
  readFileSync(new URL('../../node_modules/lit-html/lit-html.js', import.meta.url), 'utf8'),
  {isModule: true},
);

/** Weighs how often a letter stands in a text: a scale that always leads on. */
const without = (letter) => async (text) => text.split(letter).length;

test('a script weighs less, is as long as it was, and is the same each time', async () => {
  const out = await climbed(library);
  assert.ok((await size(out)) < (await size(library)), `${await size(out)}`);
  assert.equal(out.length, library.length);
  assert.equal(await climbed(library), out);
});

test('what makes a script no lighter does not stay', async () => {
  assert.equal(await climbed(library, {weigh: async () => 7}), library);
  assert.equal(
    await climbed(library, {weigh: async (text) => (text === library ? 7 : 8)}),
    library,
  );
});

test('it is weighed no more often than it may be', async () => {
  let times = 0;
  const weigh = async (text) => {
    times++;
    return size(text);
  };
  await climbed(library, {weigh, tries: 10});
  assert.equal(times, 11);
});

test('a name is never that of another that is known there, nor the platform’s', async () => {
  const code =
    'let a=1,b=2,s=0;for(const d of[1,2]){s+=d*a+((c,f)=>{let e=c+b;return e*f+(c=>c+a+e)(2)+t})(d,5)}export const done=s;';
  globalThis.t = 6;
  const resultOf = async (text) =>
    (await import(`data:text/javascript,${encodeURIComponent(text)}`)).done;
  const expected = await resultOf(code);
  let seen = 0;
  for (const letter of 'abcdefs') {
    const out = await climbed(code, {weigh: without(letter), tries: 400});
    assert.equal(await resultOf(out), expected, out);
    if (out !== code) seen++;
  }
  assert.ok(seen > 3, `${seen} of the scales led somewhere`);
});

test('what is a member, a label or an export keeps its name', async () => {
  const code = 'let e=1;e:for(const r of[e])break e;class o{e(t){return t.e+{e}.e}}export{o as e};';
  const out = await climbed(code, {weigh: without('e'), tries: 400});
  assert.match(
    out,
    /^let e=1;e:for\(const (\w) of\[e\]\)break e;class (\w)\{e\((\w)\)\{return \3\.e\+\{e\}\.e\}\}export\{\2 as e\};$/,
  );
});
