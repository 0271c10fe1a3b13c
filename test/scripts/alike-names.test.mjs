import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import {brotliCompressSync} from 'node:zlib';
import fc from 'fast-check';
import {alikeNames} from '../../.scripts/alike-names.mjs';

const renamed = (code) => alikeNames(code, {isModule: true});

/** What a module exports as `done`. */
const resultOf = async (code) =>
  (await import(`data:text/javascript,${encodeURIComponent(code)}`)).done;

/** Programs of functions within functions whose names hide each other, each of which does something with all it sees. */
const name = fc.constantFrom(...'abcde');
const uses = fc.array(
  fc.record({kind: fc.constantFrom('+', '-', '*'), name: fc.constantFrom(...'abcdet')}),
  {maxLength: 3},
);
const KINDS = ['=>', 'function', 'class', 'catch', 'for', 'pattern', 'default'];
const program = fc.memo((depth) =>
  fc.record({
    uses,
    inner: fc.array(
      depth > 1
        ? fc.record({kind: fc.constantFrom(...KINDS), name, other: name, body: program()})
        : fc.constant(null),
      {maxLength: depth > 1 ? 2 : 0},
    ),
  }),
);

/** Nothing that a program names: it is the platform's. */
globalThis.t = 6;

/** A block that changes `s`, a number that every part of it can see. */
function written({uses, inner}) {
  const parts = inner.map(({kind, name, other, body}) => {
    const block = written(body);
    if (kind === '=>') return `s+=((${name})=>{${block}return +${name}||1})(s);`;
    if (kind === 'function')
      return `s+=(function ${name}(f){${block}return typeof ${name}})(2).length;`;
    if (kind === 'class')
      return `{class ${name}{static n=${name}.name.length;m(){${block}}}new ${name}().m();s+=${name}.n*0}`;
    if (kind === 'catch') return `try{throw s}catch(${name}){${block}}`;
    if (kind === 'for') return `for(let ${name}=0;${name}<2;${name}++){${block}}`;
    if (kind === 'pattern')
      return `s+=(({${name},m:[${name === 'a' ? 'b' : 'a'}]=[3],...r})=>{${block}return 1})({${name}:1});`;
    return `s+=((z=()=>+${other}||0)=>{let ${name}=7;${block}return z()+${name}})();`;
  });
  const last = uses.map(({kind, name}) => `s=(s${kind}(+${name}||1))%1009;`);
  return `${last.join('')}${parts.join('')}${last.join('')}`;
}

const whole = (block) =>
  `let s=1,a=2,b=3,c=4,d=5,e=6;x:for(const x of[1,2]){${block}continue x}export const done=s;`;

test('a program does what it did', async () => {
  await fc.assert(
    fc.asyncProperty(program(5), async (one) => {
      const code = whole(written(one));
      assert.equal(await resultOf(renamed(code)), await resultOf(code));
    }),
    {numRuns: 200},
  );
});

test('what is a member, a label, an export or the platform’s keeps its name', () => {
  const code =
    'let e=1,t=2;const n=e=>({e,t:e.t});e:for(const r of[t])break e;class o{e(e){return e.e+isNaN(t)}}export{n as e,o};';
  const out = renamed(code);
  assert.equal(out.length, code.length);
  assert.match(out, /=>\(\{e,t:e\.t\}\)/);
  assert.match(
    out,
    /e:for\(const (\w) of\[\w\]\)break e;class o\{e\((\w)\)\{return \2\.e\+isNaN\(/,
  );
  assert.match(out, /export\{n as e,o\}/);
});

test('functions that do the same say it in the same letters', () => {
  const code =
    'export const first=(a,b)=>a.width*b.height+a.left,second=(c,a)=>a.width*c.height+a.left,third=(x,y)=>y.width*x.height+y.left;';
  const bodies = renamed(code).match(/\w\.width\*\w\.height\+\w\.left/g);
  assert.equal(new Set(bodies).size, 1, bodies.join(' '));
});

test('a script packs better with them, and is as long as it was', () => {
  const code = readFileSync(
    new URL('../../node_modules/lit-html/lit-html.js', import.meta.url),
    'utf8',
  );
  const size = (text) => brotliCompressSync(text).length;
  const out = renamed(code);
  assert.ok(size(out) < size(code), `${size(out)} < ${size(code)}`);
  assert.equal(out.length, code.length);
});
