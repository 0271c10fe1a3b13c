// Paper: nothing can be opened there, so what stands behind marks is written out. In a browser of its own, which prints
// for real; what was printed is read from the page, as it stands while the browser prints.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {after, before, describe, it} from 'node:test';
import puppeteer from 'puppeteer-core';
import {findChromium} from '../helpers/browsers.mjs';
import {thisMachine} from '../helpers/launchers.mjs';

const {path: executablePath, missing} = findChromium(thisMachine());
const file = (/** @type {string} */ path) =>
  readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const story = JSON.parse(file('stories/data/security-guarantees-2025-08-22.json'));
/** Everyone and everything is described: what the screen has in panels. */
const described = [
  ...story.participants.map(
    (/** @type {any} */ each) => (each.description = `Someone: ${each.id}.`),
  ),
  ...story.blocs.map((/** @type {any} */ each) => (each.description = `A bloc: ${each.id}.`)),
  ...story.meetings.map((/** @type {any} */ each) => (each.summary = `A meeting: ${each.id}.`)),
];
const summaries = story.options.map((/** @type {any} */ {summary}) => summary);

describe('a printed page', {skip: !executablePath && missing}, () => {
  /** @type {import('puppeteer-core').Browser} */
  let browser;
  /** @type {Record<'before' | 'printed' | 'after', Record<string, string>>} */
  let texts;

  before(async () => {
    browser = await puppeteer.launch({executablePath, args: ['--no-sandbox', '--disable-gpu']});
    const page = await browser.newPage();
    await page.setContent(
      ['network', 'positions', 'options']
        .map((name) => `<plenary-${name}></plenary-${name}>`)
        .join(''),
    );
    await page.addScriptTag({content: file('dist/cdn/plenary.iife.min.js')});
    await page.evaluate(async (given) => {
      const widgets = [
        ...document.querySelectorAll('plenary-network, plenary-positions, plenary-options'),
      ];
      for (const widget of widgets) widget.story = given;
      for (const widget of widgets) await widget.updateComplete;
      const read = () =>
        Object.fromEntries(
          widgets.map(({localName, shadowRoot}) => [
            localName.slice(8),
            shadowRoot.querySelector('.base').textContent.replace(/\s+/g, ' '),
          ]),
        );
      globalThis.texts = {before: read()};
      addEventListener('beforeprint', () => (globalThis.texts.printed = read()));
      globalThis.readAfter = async () => {
        for (const widget of widgets) await widget.updateComplete;
        globalThis.texts.after = read();
        return globalThis.texts;
      };
    }, story);
    await page.pdf();
    texts = await page.evaluate(() => globalThis.readAfter());
  });
  after(() => browser?.close());

  /** The quotations of records that have evidence. */
  const quotesOf = (/** @type {any[]} */ records) =>
    records.flatMap(({evidence = []}) =>
      evidence.flatMap(({quote}) => (quote ? `“${quote}”` : [])),
    );

  for (const [widget, records] of Object.entries({
    positions: story.positions,
    network: [...story.ties, ...story.meetings],
    options: story.options.flatMap(({status = [], arguments: sides = [], contributions = []}) => [
      ...status,
      ...sides,
      ...contributions,
    ]),
  }))
    it(`has every quotation of plenary-${widget}, which the screen has behind its marks`, () => {
      const quotes = quotesOf(records);
      assert.ok(quotes.length > 0 || widget === 'options');
      for (const quote of quotes) assert.ok(texts.printed[widget].includes(quote), quote);
      assert.ok(texts.printed[widget].length > texts.before[widget].length);
      assert.equal(texts.after[widget], texts.before[widget]);
    });

  it('has what describes participants, blocs, meetings and options', () => {
    const voices = new Set(story.positions.map((/** @type {any} */ {participant}) => participant));
    assert.ok(voices.size > 0 && described.length > voices.size && summaries.length > 0);
    for (const text of described) {
      assert.ok(texts.printed.network.includes(text), text);
      assert.ok(!texts.before.network.includes(text), text);
    }
    for (const id of voices) assert.ok(texts.printed.positions.includes(`Someone: ${id}.`), id);
    for (const text of summaries)
      for (const widget of ['positions', 'options'])
        assert.ok(texts.printed[widget].includes(text), `${widget}: ${text}`);
  });
});
