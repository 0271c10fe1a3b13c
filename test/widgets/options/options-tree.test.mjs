// What assistive technology is given of the overview, as a browser computes it: names of controls, and items of lists.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {after, before, describe, it} from 'node:test';
import puppeteer from 'puppeteer-core';
import {findChromium} from '../../helpers/browsers.mjs';
import {thisMachine} from '../../helpers/launchers.mjs';

const {path: executablePath, missing} = findChromium(thisMachine());
const file = (/** @type {string} */ path) =>
  readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
const story = JSON.parse(file('stories/data/security-guarantees-2025-08-22.json'));
/** So many options that rows begin closed, with numbers in place of names. */
const long = {
  version: 1,
  title: 'Many drafts',
  participants: [{id: 'ann', name: 'Ann Abel', kind: 'person'}],
  options: Array.from({length: 21}, (_, i) => ({id: `o${i}`, name: `Draft ${i}`, summary: 'S.'})),
  positions: [{participant: 'ann', option: 'o0', stance: 'supports'}],
};

describe(
  'the tree of the overview that assistive technology reads',
  {
    skip: !executablePath && missing,
  },
  () => {
    /** @type {import('puppeteer-core').Browser} */
    let browser;
    before(async () => {
      browser = await puppeteer.launch({
        executablePath,
        args: ['--no-sandbox', '--disable-gpu', '--force-renderer-accessibility'],
      });
    });
    after(() => browser?.close());

    /**
     * The nodes of the tree, each with the text beneath it.
     *
     * @param {number} width CSS px
     */
    async function treeAt(width, shown = story) {
      const page = await browser.newPage();
      await page.setViewport({width, height: 6000});
      await page.setContent('<plenary-options></plenary-options>');
      await page.addScriptTag({content: file('dist/cdn/plenary.iife.min.js')});
      await page.evaluate(async (given) => {
        const element = document.querySelector('plenary-options');
        element.story = given;
        for (let i = 0; i < 4; i++) await new Promise(requestAnimationFrame);
        await element.updateComplete;
      }, shown);
      const client = await page.createCDPSession();
      const tree = (await client.send('Accessibility.getFullAXTree')).nodes;
      await page.close();
      const byId = new Map(tree.map((node) => [node.nodeId, node]));
      const textOf = (/** @type {any} */ {role, name, childIds = []}) =>
        ['StaticText', 'button'].includes(role?.value)
          ? name?.value
          : childIds.map((/** @type {string} */ id) => textOf(byId.get(id))).join(' ');
      return tree
        .filter(({ignored}) => !ignored)
        .map((node) => ({
          role: node.role?.value,
          name: node.name?.value,
          text: textOf(node).replace(/\s+/g, ' ').trim(),
        }));
    }

    for (const width of [375, 768, 1280])
      it(`says with each name where it stands, at ${width} px`, async () => {
        const nodes = await treeAt(width);
        const buttons = nodes.filter(({role}) => role === 'button').map(({name}) => name);
        for (const name of [
          'Macron: Supports',
          'Merz: Open',
          'German military: Cautious',
          'Trump: Leans for',
          'Trump: Opposes',
          '9 have not said on US air support',
          'Details: US air support',
          'Compare: US air support',
        ])
          assert.ok(buttons.includes(name), `${name} is none of ${buttons.join(' | ')}`);
        // Nothing is but a number, or a sign; nothing is told twice but what is, by name, the same.
        assert.deepEqual(
          buttons.filter((name) => !/\p{L}{2}/u.test(name ?? '') || /[▾▴]/.test(name ?? '')),
          [],
        );
      });

    for (const width of [375, 1280])
      it(`has no list item without content, at ${width} px`, async () => {
        const items = (await treeAt(width)).filter(({role}) => role === 'listitem');
        assert.ok(items.length > story.options.length);
        assert.deepEqual(
          items.filter(({text}) => !text),
          [],
        );
      });

    for (const width of [375, 1280])
      it(`says what a number on a closed strip counts, at ${width} px`, async () => {
        const texts = (await treeAt(width, long))
          .filter(({role}) => role === 'listitem')
          .map(({text}) => text);
        assert.ok(texts.includes('Supports 1'), texts.join(' | '));
        assert.ok(texts.includes('1 with no data on Draft 1'), texts.join(' | '));
      });
  },
);
