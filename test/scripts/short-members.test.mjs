import assert from 'node:assert/strict';
import {join} from 'node:path';
import {after, describe, it} from 'node:test';
import {rollup} from 'rollup';
import {parseAst} from 'rollup/parseAst';
import {shortMemberNames, shortMembers} from '../../.scripts/short-members.mjs';
import {originOf} from './source-map.mjs';
import {folderOf} from './folder.mjs';

const MANIFEST = {
  modules: [
    {declarations: [{members: [{name: 'openPlace'}], attributes: [{name: 'asked'}]}, {name: 'x'}]},
  ],
};

const FILES = {
  'custom-elements.json': JSON.stringify(MANIFEST),
  'widgets/a.js': `import {say} from '../locales/en/a.js';
    import {b} from './b-division.js';
    const make = ({division, lane = 1, ...others}) => ({division, lane, others});
    globalThis.made = make({division: 1, clientWidth: b.width});
    globalThis.keys = {pageKey: 1, PageDown: 2, openPlace: 3, asked: 4, addressed: 5, unasked: 6};
    globalThis.said = say.outside + say.insiders + made.division;
    globalThis.after = 1;`,
  'widgets/b-division.js': `export class b extends Set {
      #lane = 1;
      static width = 2;
      get outsiders() { return this.#lane; }
      isOpen(isOpen) { return isOpen === 'is-open' && this.isOpen(!isOpen); }
      connectedCallback() { return this.adoptedCallback; }
    }`,
  'widgets/read.js': `const field = 'looked-up folded', sets = html\`<i .selected=\${1} class="pill">\${'upright'}</i>\`;
    export const kept = {looked: 1, folded: 2, selected: 3, pill: 4, upright: 5, hull: 6}[/hull/.source];`,
  'widgets/put-together.js': 'globalThis.c = (o, name) => o[`${name}Head`];',
  'widgets/put-together-by-plus.js': "globalThis.d = (o, i, name) => [o[i + 1], o['head' + name]];",
  'locales/en/a.js': "export const say = {outside: 'A division of its own', insiders: 'unasked'};",
  'state/registry.js': 'export const registry = {addressed: new WeakSet()}; // and the lane',
};

describe('members of objects in bundles', () => {
  const {folder, remove} = folderOf(FILES);
  after(remove);

  const bundled = async (file) => {
    const bundle = await rollup({input: join(folder, file), plugins: [shortMembers(folder)]});
    const {output} = await bundle.generate({format: 'es', sourcemap: true});
    return output[0];
  };

  it('have short names, the same everywhere, where no one outside knows them', async () => {
    const {code} = await bundled('widgets/a.js');
    const [, division] = /\((?:\{)(\w+): division/.exec(code);
    assert.match(division, /^\w\w?$/);
    assert.match(
      code,
      new RegExp(`\\{${division}: division, (\\w+): lane = 1, \\.\\.\\.others\\}`),
    );
    assert.match(code, new RegExp(`\\{${division}: 1, clientWidth: `));
    assert.match(code, new RegExp(`say\\.outside \\+ say\\.insiders \\+ made\\.${division};`));
    assert.match(code, /get \w\w?\(\) \{ return this\.#lane; \}/);
    assert.match(code, /(\w\w?)\(isOpen\) \{ return isOpen === 'is-open' && this\.\1\(!isOpen\)/);
    assert.doesNotMatch(code, /unasked: 6/);
  });

  it('keep names of the platform, of elements, of what copies share and of the words of the interface', async () => {
    const {code} = await bundled('widgets/a.js');
    for (const kept of [
      'clientWidth',
      'PageDown: 2',
      'openPlace: 3',
      'asked: 4',
      'addressed: 5',
      'connectedCallback()',
      'adoptedCallback',
      'outside: ',
      'insiders: ',
    ])
      assert.ok(code.includes(kept), kept);
  });

  it('keep names that stand in a text, a pattern or a template, by which they may be looked up', async () => {
    const {code} = await bundled('widgets/read.js');
    assert.match(code, /folded: 2, selected: 3, \w+: 4, upright: 5, hull: 6/);
    // Of words with a hyphen, no part is a name.
    assert.match(code, /\{\w\w?: 1,/);
  });

  for (const file of ['put-together.js', 'put-together-by-plus.js'])
    it(`end the build where a name is put together while the page runs: ${file}`, async () => {
      await assert.rejects(bundled(`widgets/${file}`), /put together: .*Write it whole\./);
    });

  it('lose no place in the source', async () => {
    const {code, map} = await bundled('widgets/a.js');
    assert.deepEqual(originOf(map, code, 'after'), [6, 15]);
  });

  it('never share a short name, nor take one that is in use', () => {
    const all = Array.from({length: 1000}, (_, i) => `name${i}`);
    const module = parseAst(`${all.map((name) => `o.${name};`).join('')}o.a;o.name0;o.ba`);
    const names = shortMemberNames([module], ['b', 'name1']);
    assert.equal(names.size, 999);
    assert.equal(new Set(names.values()).size, 999);
    assert.equal(names.get('name0'), 'c');
    for (const name of ['a', 'b', 'ba']) assert.ok(![...names.values()].includes(name), name);
  });
});
