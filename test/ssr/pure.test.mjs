// The core runs in bare Node: no page, no Lit, no browser's names anywhere.
import assert from 'node:assert/strict';
import {existsSync, readFileSync, readdirSync} from 'node:fs';
import {dirname, join, relative, resolve} from 'node:path';
import {describe, it} from 'node:test';
import {pathToFileURL} from 'node:url';

const dist = join(import.meta.dirname, '../../dist');
const filesBelow = (folder) =>
  readdirSync(folder, {recursive: true})
    .filter((name) => name.endsWith('.js'))
    .map((name) => join(folder, name));

/** What the architecture promises to be free of page and Lit. */
const pure = [
  ...['story', 'model', 'scales'].flatMap((folder) => filesBelow(join(dist, folder))),
  ...filesBelow(join(dist, 'widgets')).filter((file) =>
    /-(layout|keyboard|description|scene)\.js$/.test(file),
  ),
];

/** Every module that `file` leads to. */
function reach(file, seen = new Map()) {
  if (seen.has(file)) return seen;
  const imports = [
    ...readFileSync(file, 'utf8').matchAll(
      /^(?:import|export)\b[^'"]*?from\s*['"]([^'"]+)['"]|^import\s*['"]([^'"]+)['"]/gm,
    ),
  ].map(([, from, bare]) => from ?? bare);
  seen.set(file, imports);
  for (const name of imports) {
    const target = resolve(dirname(file), name);
    if (name.startsWith('.') && existsSync(target)) reach(target, seen);
  }
  return seen;
}

describe('the pure core', () => {
  it('has a layout, a keyboard and a description for each widget', () => {
    const found = pure.map((file) => relative(dist, file).replaceAll('\\', '/'));
    for (const widget of ['network', 'positions', 'options'])
      for (const part of ['layout', 'keyboard', 'description'])
        assert.ok(found.includes(`widgets/${widget}/${widget}-${part}.js`), `${widget}-${part}`);
  });

  for (const file of pure) {
    it(`${relative(dist, file)} loads in Node and leads to no Lit`, async () => {
      for (const [module, imports] of reach(file))
        for (const name of imports)
          assert.doesNotMatch(
            name,
            /^(lit|@lit|d3-selection)/,
            `${relative(dist, module)} imports ${name}`,
          );
      await import(pathToFileURL(file));
    });
  }

  it('left no trace of a page behind', () => {
    for (const name of ['document', 'window', 'customElements', 'HTMLElement'])
      assert.equal(typeof globalThis[name], 'undefined', name);
  });
});
