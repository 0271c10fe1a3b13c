// What assistive technology is given of a big matrix. In a browser of its own: without a screen reader Chromium leaves
// out of its tree what is far from sight, so it has to be told that there is one.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {after, before, describe, it} from 'node:test';
import puppeteer from 'puppeteer-core';
import {findChromium} from '../../helpers/browsers.mjs';
import {thisMachine} from '../../helpers/launchers.mjs';
import {matrixStory} from '../../bench/data.mjs';

const {path: executablePath, missing} = findChromium(thisMachine());
const story = matrixStory(120, 12);

describe('the tree that assistive technology reads', {skip: !executablePath && missing}, () => {
  /** @type {import('puppeteer-core').Browser} */
  let browser;
  /** @type {{role: string, name: string, text: string}[]} */
  let nodes;

  before(async () => {
    browser = await puppeteer.launch({
      executablePath,
      args: ['--no-sandbox', '--disable-gpu', '--force-renderer-accessibility'],
    });
    const page = await browser.newPage();
    await page.setContent('<plenary-positions></plenary-positions>');
    const bundle = new URL('../../../dist/cdn/plenary.iife.min.js', import.meta.url);
    await page.addScriptTag({content: readFileSync(bundle, 'utf8')});
    await page.evaluate(async (file) => {
      const element = document.querySelector('plenary-positions');
      element.story = file;
      await element.updateComplete;
      await element.whole;
    }, story);
    const client = await page.createCDPSession();
    const all = async () => (await client.send('Accessibility.getFullAXTree')).nodes;
    // The tree follows the page later, and in pieces.
    const deadline = Date.now() + 15_000;
    do {
      await new Promise((resolve) => setTimeout(resolve, 500));
      const tree = await all();
      const byId = new Map(tree.map((node) => [node.nodeId, node]));
      const textOf = (/** @type {any} */ {role, name, childIds}) =>
        role?.value === 'StaticText'
          ? name?.value
          : childIds.map((/** @type {string} */ id) => textOf(byId.get(id))).join('');
      nodes = tree
        .filter(({ignored}) => !ignored)
        .map((node) => ({role: node.role?.value, name: node.name?.value, text: textOf(node)}));
    } while (read('rowheader').length <= story.participants.length && Date.now() < deadline);
  });
  after(() => browser?.close());

  /** What is read in the nodes of a role: the text in them, for names are computed where they come into sight. */
  const read = (/** @type {string} */ role) =>
    nodes.filter((node) => node.role === role).map(({text}) => text.trim());

  it('has every participant as the header of a row and every option as that of a column', () => {
    const rows = new Set(read('rowheader'));
    const columns = new Set(read('columnheader'));
    for (const {name} of story.participants) assert.ok(rows.has(name), name);
    for (const {name} of story.options) assert.ok(columns.has(name), name);
  });

  it('has the stance of every cell in words, in the order of the table', () => {
    const labels = new Map(story.stances.map(({id, label}) => [id, label]));
    const words = new Set(labels.values());
    assert.deepEqual(
      read('gridcell').filter((text) => words.has(text)),
      story.positions.map(({stance}) => labels.get(stance)),
    );
  });

  it('says what the table is and how it is used', () => {
    assert.match(
      nodes.find(({role}) => role === 'grid')?.name ?? '',
      /^Participants in rows, Options in columns/,
    );
  });
});
