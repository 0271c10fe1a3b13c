// Two versions of the bundle on one page: the first stays in force, and the page's author is told, once. In a browser of
// its own, as the older version is made from the newer one.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {after, before, describe, it} from 'node:test';
import puppeteer from 'puppeteer-core';
import {findChromium} from '../helpers/browsers.mjs';
import {thisMachine} from '../helpers/launchers.mjs';

const {path: executablePath, missing} = findChromium(thisMachine());
const file = (/** @type {string} */ path) =>
  readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const {version} = JSON.parse(file('package.json'));
const current = file('dist/cdn/plenary.iife.min.js');
const older = current.replaceAll(version, '0.0.7');

describe('versions on one page', {skip: !executablePath && missing}, () => {
  /** @type {import('puppeteer-core').Browser} */
  let browser;
  before(async () => {
    browser = await puppeteer.launch({executablePath, args: ['--no-sandbox', '--disable-gpu']});
  });
  after(() => browser?.close());

  /** What the console is told where these scripts are loaded, one after the other; and what is drawn then. */
  async function load(/** @type {string[]} */ scripts) {
    const page = await browser.newPage();
    /** @type {string[]} */
    const said = [];
    page.on('console', (message) => said.push(`${message.type()} ${message.text()}`));
    page.on('pageerror', (error) => said.push(String(error)));
    await page.setContent('<plenary-options></plenary-options>');
    for (const content of scripts) await page.addScriptTag({content});
    const shown = await page.evaluate(
      async (story) => {
        const widget = document.querySelector('plenary-options');
        widget.story = story;
        await widget.updateComplete;
        return widget.shadowRoot.querySelectorAll('.row').length;
      },
      JSON.parse(file('stories/data/security-guarantees-2025-08-22.json')),
    );
    await page.close();
    assert.ok(shown > 3);
    return said;
  }

  it('the same one, however often, is nothing to speak of', async () => {
    assert.deepEqual(await load([current, current, current]), []);
  });

  for (const [order, scripts, first] of /** @type {[string, string[], string][]} */ ([
    ['the older first', [older, current, current], '0.0.7'],
    ['the newer first', [current, older, current, older], version],
  ]))
    it(`two are told of once, by name: ${order}`, async () => {
      const said = await load(scripts);
      assert.equal(said.length, 1, said.join('\n'));
      assert.match(said[0], /^warn/);
      assert.ok(said[0].includes(`Plenary ${first}`), said[0]);
      for (const each of ['0.0.7', version]) assert.ok(said[0].includes(each), said[0]);
    });
});
