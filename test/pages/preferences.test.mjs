// What readers have asked their system for: forced colours, no motion. In a browser of its own, which can
// be told so.
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
const tags = ['network', 'positions', 'options', 'timeline'].map((name) => `plenary-${name}`);

describe('a reader who has asked for', {skip: !executablePath && missing}, () => {
  /** @type {import('puppeteer-core').Browser} */
  let browser;
  before(async () => {
    browser = await puppeteer.launch({executablePath, args: ['--no-sandbox', '--disable-gpu']});
  });
  after(() => browser?.close());

  /** A page with every widget, for a reader with these preferences. */
  async function read(/** @type {Record<string, string>} */ preferences) {
    const page = await browser.newPage();
    await page.setViewport({width: 900, height: 800});
    const client = await page.createCDPSession();
    await client.send('Emulation.setEmulatedMedia', {
      features: Object.entries(preferences).map(([name, value]) => ({name, value})),
    });
    await page.setContent(
      `<!doctype html><style>:root {color-scheme: light dark}</style><body>${tags.map((tag) => `<${tag}></${tag}>`).join('')}`,
    );
    await page.addScriptTag({content: file('dist/cdn/plenary.iife.min.js')});
    await page.evaluate(
      async (given, selector) => {
        const pen = document.createElement('canvas').getContext('2d', {willReadFrequently: true});
        const luminance = (/** @type {string} */ colour) => {
          pen.clearRect(0, 0, 1, 1);
          pen.fillStyle = colour;
          pen.fillRect(0, 0, 1, 1);
          const [r, g, b] = [...pen.getImageData(0, 0, 1, 1).data].map((part) => {
            const value = part / 255;
            return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
          });
          return 0.2126 * r + 0.7152 * g + 0.0722 * b;
        };
        /** WCAG contrast. */
        globalThis.contrast = (/** @type {string} */ a, /** @type {string} */ b) => {
          const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x);
          return (high + 0.05) / (low + 0.05);
        };
        /** The colour behind an element. */
        globalThis.groundOf = (/** @type {Element} */ element) => {
          for (let one = element; one; one = one.parentElement ?? one.getRootNode().host) {
            const {backgroundColor} = getComputedStyle(one);
            if (!/, 0\)$|transparent/.test(backgroundColor)) return backgroundColor;
          }
          const probe = document.body.appendChild(document.createElement('i'));
          probe.style.color = 'Canvas';
          const {color} = getComputedStyle(probe);
          probe.remove();
          return color;
        };
        globalThis.roots = Object.fromEntries(
          [...document.querySelectorAll(selector)].map((widget) => [
            widget.localName.slice(8),
            widget.shadowRoot,
          ]),
        );
        const widgets = [...document.querySelectorAll(selector)];
        for (const widget of widgets) widget.story = given;
        for (const widget of widgets) await widget.updateComplete;
      },
      story,
      tags.join(),
    );
    return page;
  }

  for (const scheme of ['light', 'dark']) {
    const forced = {'forced-colors': 'active', 'prefers-color-scheme': scheme};

    it(`forced colours sees the three sides of a tally apart, each on its ground, ${scheme}`, async () => {
      const page = await read(forced);
      const bars = await page.evaluate(() =>
        [roots.positions, roots.options].map((root) => {
          root.querySelector('[part=details-button]')?.click();
          const bar = root.querySelector('.bar') ?? root.querySelector('.graphic');
          const holder = bar.appendChild(document.createElement('span'));
          holder.className = 'bar';
          const probe = holder.appendChild(document.createElement('b'));
          const colours = ['for-1', 'for-4', '0', 'against-1', 'against-4'].map((name) => {
            probe.style.color = `var(--__${name})`;
            return getComputedStyle(probe).color;
          });
          const ratios = colours.map((colour) => contrast(colour, groundOf(root.host)));
          holder.remove();
          return {colours, ratios};
        }),
      );
      for (const {colours, ratios} of bars) {
        const [lean, strong, neutral, against, stronglyAgainst] = colours;
        assert.equal(new Set([strong, neutral, stronglyAgainst]).size, 3, colours.join());
        assert.deepEqual([lean, against], [strong, stronglyAgainst]);
        for (const ratio of ratios) assert.ok(ratio >= 3, ratios.join());
      }
      await page.close();
    });

    it(`forced colours sees what is chosen, what has the focus, and reads both, ${scheme}`, async () => {
      const page = await read(forced);
      await page.evaluate(async () => {
        roots.options.querySelector('[part=option-name]').click();
        roots.options.querySelector('[part=details-button]').click();
        await roots.options.host.updateComplete;
        roots.timeline.querySelector('.change').click();
        await roots.timeline.host.updateComplete;
      });
      // By keyboard, so that the focus is one to be seen.
      await page.keyboard.press('Tab');
      const found = await page.evaluate(() => {
        const change = roots.timeline.querySelector('.change');
        const look = (/** @type {Element} */ element) => {
          const {outlineStyle, outlineColor, outlineWidth} = getComputedStyle(element);
          return `${outlineStyle} ${outlineColor} ${outlineWidth}`;
        };
        const others = roots.timeline.querySelectorAll('.change');
        const chosen = look(change);
        const plain = look(others[2]);
        others[2].focus();
        const focused = look(others[2]);
        change.focus();
        const both = look(change);
        const faint = [];
        let count = 0;
        for (const root of Object.values(roots))
          for (const element of root.querySelectorAll(
            'button, th, .summary, .heading, .from, blockquote, strong, li, .mark > *',
          )) {
            // A mark's words have a colour of their own.
            if (!element.checkVisibility() || element.matches('[aria-disabled=true], .mark'))
              continue;
            count++;
            const ratio = contrast(getComputedStyle(element).color, groundOf(element));
            if (ratio < 4.5)
              faint.push(`${root.host.localName} ${element.className} ${element.textContent}`);
          }
        return {plain, chosen, focused, both, faint, count};
      });
      assert.match(found.plain, /^none/);
      assert.match(found.chosen, /^dashed .* 2px/);
      assert.match(found.focused, /^solid .* 2px/);
      assert.equal(found.both, found.focused);
      assert.ok(found.count > 100);
      assert.deepEqual(found.faint, []);
      await page.close();
    });

    it(`forced colours sees the lines of the scale in the options, ${scheme}`, async () => {
      const page = await read(forced);
      const lines = await page.evaluate(() =>
        [...roots.options.querySelectorAll('.row .step:not(.silent)')].map(
          (step) => getComputedStyle(step).backgroundImage,
        ),
      );
      assert.ok(lines.length > 9);
      for (const line of lines) assert.match(line, /gradient/);
      await page.close();
    });
  }

  it('less motion sees none: whatever is chosen, sorted or opened', async () => {
    const page = await read({'prefers-reduced-motion': 'reduce'});
    const moving = await page.evaluate(async () => {
      const counts = [];
      const count = () => counts.push(document.getAnimations({subtree: true}).length);
      const count2 = () =>
        counts.push(...Object.values(roots).map((root) => root.getAnimations().length));
      const {positions, options, network, timeline} = roots;
      positions.host.scrollIntoView();
      positions.host.participantOrder = 'alphabetical';
      await positions.host.updateComplete;
      count2();
      positions.querySelector('tbody .cell').click();
      options.querySelector('[part=details-button]').click();
      network.querySelector('[data-key]').dispatchEvent(new MouseEvent('click', {bubbles: true}));
      timeline.querySelector('.back').click();
      for (const root of Object.values(roots)) await root.host.updateComplete;
      count2();
      await new Promise(requestAnimationFrame);
      count();
      count2();
      return counts;
    });
    assert.ok(moving.length > 10);
    assert.deepEqual(new Set(moving), new Set([0]));
    await page.close();
  });

  it('nothing sees rows glide to their new places', async () => {
    const page = await read({'prefers-reduced-motion': 'no-preference'});
    const moving = await page.evaluate(async () => {
      roots.positions.host.scrollIntoView();
      roots.positions.host.participantOrder = 'alphabetical';
      await roots.positions.host.updateComplete;
      return roots.positions.getAnimations().map(({effect}) => effect.getTiming().duration);
    });
    assert.ok(moving.length > 3);
    for (const duration of moving) assert.ok(duration <= 500, `${duration}`);
    await page.close();
  });
});
