// Paper: white, and under dark ink, whatever the page's own ground; nothing is cut, nor does it run over what follows.
// In a browser of its own, which is told to draw for print; and which lays out the page for a paper's width.
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

/** Pages whose own ground is dark. */
const darkPages = {
  'ink alone': 'html {background: #111; color: #eee}',
  tokens: `:root, plenary-network, plenary-positions, plenary-options, plenary-timeline {
    --plenary-background: #111 !important; --plenary-color-ink: #eee; --plenary-color-surface: #111;
    --plenary-color-muted: #ccc; --plenary-color-faint: #999; --plenary-color-rule: #333;
    --plenary-color-rule-strong: #fff; --plenary-color-tint: #222; --plenary-panel-background: #223;
    --plenary-color-selection: #4a3c10; --plenary-network-halo-color: #111;
  }`,
};
const tags = ['network', 'positions', 'options', 'timeline'].map((name) => `plenary-${name}`);

describe('paper', {skip: !executablePath && missing}, () => {
  /** @type {import('puppeteer-core').Browser} */
  let browser;
  before(async () => {
    browser = await puppeteer.launch({executablePath, args: ['--no-sandbox', '--disable-gpu']});
  });
  after(() => browser?.close());

  /** A page with widgets, as it stands while the browser prints. */
  async function printed(css = '', body = tags.map((tag) => `<${tag}></${tag}>`).join('')) {
    const page = await browser.newPage();
    await page.setContent(`<!doctype html><style>${css}</style><body>${body}`);
    await page.addScriptTag({content: file('dist/cdn/plenary.iife.min.js')});
    await page.evaluate(
      async (given, selector) => {
        const widgets = [...document.querySelectorAll(selector)];
        for (const widget of widgets) widget.story = given;
        for (const widget of widgets) await widget.updateComplete;
        dispatchEvent(new Event('beforeprint'));
      },
      story,
      tags.join(),
    );
    await page.emulateMediaType('print');
    return page;
  }

  for (const [ground, css] of Object.entries(darkPages))
    it(`is white under dark words, where a page is dark by ${ground}`, async () => {
      const page = await printed(css);
      const {faint, grounds, count} = await page.evaluate((selector) => {
        const pen = document.createElement('canvas').getContext('2d');
        const luminance = (/** @type {string} */ colour) => {
          pen.clearRect(0, 0, 1, 1);
          pen.fillStyle = colour;
          pen.fillRect(0, 0, 1, 1);
          const [r, g, b, a] = pen.getImageData(0, 0, 1, 1).data;
          const linear = [r, g, b].map((part) => {
            const value = (part * a) / 255 / 255 + 1 - a / 255;
            return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
          });
          return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
        };
        const faint = [];
        let count = 0;
        const grounds = [];
        for (const {shadowRoot, localName} of document.querySelectorAll(selector)) {
          grounds.push(
            luminance(getComputedStyle(shadowRoot.querySelector('.base')).backgroundColor),
          );
          const words = shadowRoot.querySelectorAll(
            '.kicker, .heading, .summary, .note, .sources, .detail, .name, th, .from, blockquote, .quiet, .muted, .panel p, .node text, .day',
          );
          for (const element of words) {
            const style = getComputedStyle(element);
            const colour = element.localName === 'text' ? style.fill : style.color;
            if (element.closest('.meeting') || style.display === 'none') continue;
            count++;
            const contrast = 1.05 / (luminance(colour) + 0.05);
            if (contrast < 4.5) faint.push(`${localName} ${element.className} ${colour}`);
          }
        }
        return {faint, grounds, count};
      }, tags.join());
      assert.ok(count > 100);
      assert.deepEqual(faint, []);
      assert.deepEqual(grounds, [1, 1, 1, 1]);
      await page.close();
    });

  for (const width of [320, 420, 600, 1280])
    it(`has the whole matrix, printed from a window of ${width} px on A4 and Letter`, async () => {
      const page = await browser.newPage();
      await page.setViewport({width, height: 800});
      await page.setContent('<!doctype html><plenary-positions></plenary-positions>');
      await page.addScriptTag({content: file('dist/cdn/plenary.iife.min.js')});
      await page.evaluate(async (given) => {
        const widget = document.querySelector('plenary-positions');
        widget.story = given;
        await widget.updateComplete;
        await widget.whole;
        dispatchEvent(new Event('beforeprint'));
        // What is printed was laid out for the window: a printing browser tells no one of the paper's width.
        globalThis.ResizeObserver = undefined;
        document.body.style.inlineSize = '';
        widget.requestUpdate = () => undefined;
      }, story);
      for (const [paper, paperWidth] of [
        ['A4', 718],
        ['Letter', 740],
      ]) {
        await page.emulateMediaType('print');
        await page.setViewport({width: paperWidth, height: 1000});
        const {cut, heads, cells} = await page.evaluate(() => {
          const {shadowRoot, clientWidth} = document.querySelector('plenary-positions');
          const {left} = document.querySelector('plenary-positions').getBoundingClientRect();
          const shown = (/** @type {string} */ selector) =>
            [...shadowRoot.querySelectorAll(selector)].filter((each) => each.checkVisibility());
          const all = shown('.matrix :is(th, td)');
          return {
            cut: all
              .filter((each) => {
                const box = each.getBoundingClientRect();
                return (
                  box.right > left + clientWidth + 1 || each.scrollWidth > each.clientWidth + 2
                );
              })
              .map(({className, textContent}) => className + textContent.trim()),
            heads: shown('.matrix .column').length,
            cells: shown('.matrix .cell').length,
          };
        });
        assert.deepEqual(cut, [], paper);
        assert.deepEqual([heads, cells], [story.options.length, story.options.length * 10]);
      }
      await page.close();
    });

  /** A story of so many rows and columns, all stated. */
  const wide = (/** @type {number} */ rows, /** @type {number} */ columns) => {
    const list = (/** @type {number} */ length, /** @type {(i: number) => object} */ make) =>
      Array.from({length}, (_, i) => make(i));
    return {
      version: 1,
      title: 'Answers',
      sources: [{id: 's', title: 'The answers'}],
      participants: list(rows, (i) => ({
        id: `p${i}`,
        name: `Party for cause ${i}`,
        kind: 'organisation',
      })),
      options: list(columns, (i) => ({
        id: `o${i}`,
        name: `Bus line ${i} should be free`,
        summary: '–',
      })),
      positions: list(rows * columns, (i) => ({
        participant: `p${i % rows}`,
        option: `o${Math.floor(i / rows)}`,
        stance: ['supports', 'neutral', 'opposes'][(i * i) % 3],
      })),
    };
  };

  for (const [rows, columns, width] of [
    [5, 13, 2560],
    [28, 38, 1280],
    [28, 38, 2560],
    [10, 60, 1280],
    [10, 60, 320],
  ])
    it(`has ${rows} × ${columns} in type of 7 pt and more, from a window of ${width} px, in narrow columns too`, async () => {
      const page = await browser.newPage();
      await page.setViewport({width, height: 800});
      await page.setContent(
        '<!doctype html><plenary-positions></plenary-positions><div style="width: 25rem"><plenary-positions></plenary-positions></div>',
      );
      await page.addScriptTag({content: file('dist/cdn/plenary.iife.min.js')});
      await page.evaluate(
        async (given) => {
          for (const widget of document.querySelectorAll('plenary-positions')) {
            widget.story = given;
            await widget.updateComplete;
            await widget.whole;
          }
          dispatchEvent(new Event('beforeprint'));
          for (const widget of document.querySelectorAll('plenary-positions'))
            widget.requestUpdate = () => undefined;
        },
        wide(rows, columns),
      );
      await page.emulateMediaType('print');
      await page.setViewport({width: 718, height: 1000});
      const found = await page.evaluate(() =>
        [...document.querySelectorAll('plenary-positions')].map((widget) => {
          const {right} = widget.getBoundingClientRect();
          // Of cards, the heads are for the ear alone.
          const shown = (/** @type {string} */ selector) =>
            [...widget.shadowRoot.querySelectorAll(selector)].filter(
              (each) =>
                each.checkVisibility() &&
                getComputedStyle(each).fontSize !== '0px' &&
                !each.closest('.visually-hidden') &&
                !(each.closest('thead')?.offsetWidth < 9),
            );
          const words = shown('.matrix :is(bdi, i, .detail, .step)');
          const sizes = words.map(
            (each) => parseFloat(getComputedStyle(each).fontSize) * each.currentCSSZoom * 0.75,
          );
          return {
            least: Math.min(...sizes),
            cut: shown('.matrix :is(th, td)').filter(
              (each) => each.getBoundingClientRect().right > right + 1,
            ).length,
            stances: shown('.matrix .step').length,
            // In cards a column is named in each cell.
            names: shown('.matrix .cell i').length,
            count: words.length,
          };
        }),
      );
      for (const {least, cut, count} of found) {
        assert.ok(least >= 7, `${least} pt`);
        assert.equal(cut, 0);
        assert.ok(count > rows + columns);
      }
      const [whole, narrow] = found;
      // A card says each stance once, and names the column in each cell.
      assert.equal(narrow.names, rows * columns);
      assert.ok(narrow.stances >= rows);
      assert.equal(whole.names, columns > 40 ? rows * columns : 0);
      assert.equal(whole.stances, columns > 40 ? narrow.stances : 0);
      await page.close();
    });

  for (const [place, css, width] of [
    ['a wide window', '', 1280],
    ['a narrow float', 'plenary-network {float: left; width: 40%}', 1000],
    ['a narrower one', 'plenary-network {float: left; width: 45%}', 700],
  ])
    it(`keeps the picture on the paper and to its room, printed from ${place}`, async () => {
      const page = await browser.newPage();
      await page.setViewport({width, height: 800});
      await page.setContent(
        `<!doctype html><style>${css} p {clear: both}</style><body><plenary-network></plenary-network><p>More.</p><plenary-timeline></plenary-timeline><p>Still more.</p>`,
      );
      await page.addScriptTag({content: file('dist/cdn/plenary.iife.min.js')});
      await page.evaluate(async (given) => {
        for (const widget of document.querySelectorAll('plenary-network')) {
          widget.story = given;
          await widget.updateComplete;
        }
        dispatchEvent(new Event('beforeprint'));
        for (const widget of document.querySelectorAll('plenary-network'))
          widget.requestUpdate = () => undefined;
      }, story);
      await page.emulateMediaType('print');
      await page.setViewport({width: 718, height: 1000});
      const pictures = await page.evaluate(() =>
        [...document.querySelectorAll('plenary-network')].map((widget) => {
          const {bottom, right} = widget.getBoundingClientRect();
          const svgs = [...widget.shadowRoot.querySelectorAll('.picture')];
          const words = svgs.flatMap((svg) => [...svg.querySelectorAll('text, rect')]);
          return {
            tag: widget.localName,
            count: words.length,
            // Neither blank above and beneath, nor over what follows.
            ratios: svgs.map((svg) => {
              const box = svg.getBoundingClientRect();
              const {width, height} = svg.viewBox.baseVal;
              return box.height / box.width / (height / width);
            }),
            out: words.filter((word) => {
              const box = word.getBoundingClientRect();
              return box.right > right + 1 || box.bottom > bottom;
            }).length,
            least: Math.min(
              ...words.map(
                (word) =>
                  parseFloat(getComputedStyle(word).fontSize) * word.getScreenCTM().a * 0.75,
              ),
            ),
          };
        }),
      );
      for (const {tag, count, ratios, out, least} of pictures) {
        assert.ok(count > 5, tag);
        for (const ratio of ratios) assert.ok(Math.abs(ratio - 1) < 0.02, `${tag}: ${ratio}`);
        assert.equal(out, 0, tag);
        if (width === 1280) assert.ok(least >= 7, `${tag}: ${least} pt`);
      }
      await page.close();
    });

  it('leaves the focus where it was, in a heading and in a cell', async () => {
    const page = await browser.newPage();
    await page.setViewport({width: 1000, height: 800});
    await page.setContent('<!doctype html><plenary-positions></plenary-positions>');
    await page.addScriptTag({content: file('dist/cdn/plenary.iife.min.js')});
    for (const selector of ['thead .column:nth-child(3)', 'tbody .row .cell:nth-child(4)']) {
      const focused = await page.evaluate(
        async (given, chosen) => {
          const widget = document.querySelector('plenary-positions');
          widget.story = given;
          await widget.updateComplete;
          await widget.whole;
          widget.shadowRoot.querySelector(chosen).click();
          await widget.updateComplete;
          widget.shadowRoot.querySelector(chosen).focus();
          const read = () => {
            const {activeElement} = widget.shadowRoot;
            return `${activeElement?.closest('tr')?.dataset.key} ${activeElement?.cellIndex}`;
          };
          const before = read();
          dispatchEvent(new Event('beforeprint'));
          dispatchEvent(new Event('afterprint'));
          await widget.updateComplete;
          return [before, read()];
        },
        wide(4, 5),
        selector,
      );
      assert.equal(focused[1], focused[0]);
      assert.match(focused[0], /[a-z].* [1-9]/);
    }
    await page.close();
  });

  it('names those who have not said, and what is known of why', async () => {
    const page = await browser.newPage();
    await page.setContent(
      '<plenary-options></plenary-options><plenary-positions></plenary-positions>',
    );
    await page.addScriptTag({content: file('dist/cdn/plenary.iife.min.js')});
    const [options, positions] = await page.evaluate(async () => {
      const widgets = [...document.querySelectorAll('plenary-options, plenary-positions')];
      for (const widget of widgets) {
        widget.story = {
          version: 1,
          title: 'Talks',
          sources: [{id: 's', title: 'Gazette of the talks'}],
          participants: [
            {id: 'a', name: 'Ann Upland', kind: 'person'},
            {id: 'b', name: 'Bo Lowland', kind: 'person'},
          ],
          options: [{id: 'x', name: 'A dam', summary: 'One dam.'}],
          positions: [
            {participant: 'a', option: 'x', stance: 'supports'},
            {
              participant: 'b',
              option: 'x',
              stance: 'unstated',
              summary: 'Declined to comment.',
              evidence: [{source: 's', quote: 'No comment today.'}],
            },
          ],
        };
        await widget.updateComplete;
      }
      dispatchEvent(new Event('beforeprint'));
      return widgets.map(({shadowRoot}) => shadowRoot.querySelector('.graphic').textContent);
    });
    assert.match(options, /Bo Lowland/);
    assert.match(positions, /Declined to comment\./);
    assert.match(positions, /No comment today\./);
    await page.close();
  });
});
