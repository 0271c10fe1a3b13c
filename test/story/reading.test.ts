import {expect} from '@open-wc/testing';
import * as fc from 'fast-check';
import '../../src/define.js';
import {csvSteps, parseCsv} from '../../src/story/tables.js';
import {htmlTableSteps, parseHtmlTable} from '../../src/story/html-table.js';
import {parseSteps, parseStory} from '../../src/story/parse.js';
import type {ReadingSteps} from '../../src/story/read-story.js';
import type {ParseResult} from '../../src/story/types.js';
import {inSlices} from '../../src/tasks/slices.js';
import {arbitraryFile} from './arbitrary-file.js';

/** Calls `run` with a clock by which every step takes longer than a stretch may, so that each is a task of its own. */
async function slowly<Result>(run: () => Promise<Result>): Promise<Result> {
  const {now} = performance;
  let ms = 0;
  performance.now = () => (ms += 1000);
  try {
    return await run();
  } finally {
    performance.now = now;
  }
}

/** What is read slice by slice, and in how many slices. */
async function sliced(steps: ReadingSteps): Promise<{result: ParseResult; slices: number}> {
  let slices = 0;
  let result: ParseResult | undefined;
  await slowly(() =>
    inSlices(
      steps,
      () => ++slices > 0,
      (read) => (result = read),
    ),
  );
  return {result: result!, slices};
}

/** People and options in a list that says where everyone stands, with a fault here and there. */
const arbitraryCells = fc.array(
  fc.record(
    {
      participant: fc.constantFrom('p0', 'p1', 'p2', 'p3', 'P0', 'nobody', 7),
      option: fc.constantFrom('o0', 'o1', 'o2', null),
      stance: fc.constantFrom('supports', 'opposes', 'unstated', 'suports'),
      date: fc.constantFrom('2025-01-01', '2025-13-01', undefined),
      extra: fc.constantFrom(1, undefined),
    },
    {requiredKeys: ['participant', 'option']},
  ),
  {minLength: 150, maxLength: 260},
);

const storyOf = (positions: readonly unknown[]) => ({
  version: 1,
  title: 'Large',
  asOf: '2025-08-22',
  participants: [0, 1, 2, 3].map((i) => ({
    id: `p${i}`,
    name: `Person ${i}`,
    kind: 'person',
    memberOf: i === 0 ? [] : [`p${(i + 1) % 4}`],
  })),
  options: [0, 1, 2].map((i) => ({id: `o${i}`, name: `Option ${i}`, summary: 'One.'})),
  positions,
});

describe('reading a story in slices', () => {
  it('gives what reading it at once gives, faults included', async () => {
    let most = 0;
    await fc.assert(
      fc.asyncProperty(arbitraryCells, async (cells) => {
        const story = storyOf(cells);
        const {result, slices} = await sliced(parseSteps(story));
        expect(result).to.deep.equal(parseStory(story));
        most = Math.max(most, slices);
        const text = JSON.stringify(story);
        const ofText = await sliced(parseSteps(text, 'story.json'));
        expect(ofText.result).to.deep.equal(parseStory(text, {file: 'story.json'}));
      }),
      {numRuns: 40},
    );
    expect(most).to.be.greaterThan(2);
  });

  it('gives the same of any file, of text that is none, and of an object that throws', async () => {
    const {proxy: hostile} = Proxy.revocable<object>(
      {},
      {
        ownKeys() {
          throw new Error('no');
        },
      },
    );
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(arbitraryFile, fc.json(), fc.string(), fc.constant(hostile)),
        async (input) => {
          expect((await sliced(parseSteps(input))).result).to.deep.equal(parseStory(input));
        },
      ),
      {numRuns: 60},
    );
  });

  it('gives the same of tables', async () => {
    const cell = fc.constantFrom('Supports', 'Oposes', '', 'Open: so they say', '-');
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(cell, cell, cell), {minLength: 2, maxLength: 80}),
        async (lines) => {
          const rows = [['who', 'A', 'B', 'C'], ...lines.map((line, i) => [`P${i}`, ...line])];
          const csv = rows.map((row) => row.join(',')).join('\n');
          const {result, slices} = await sliced(csvSteps(csv, 'm.csv', {}));
          expect(result).to.deep.equal(parseCsv(csv, 'm.csv'));
          expect(slices).to.be.at.least(lines.length);
          const table = {rows: rows.map((row, i) => row.map((text) => ({text, header: i === 0})))};
          expect((await sliced(htmlTableSteps(table))).result).to.deep.equal(parseHtmlTable(table));
        },
      ),
      {numRuns: 30},
    );
  });
});

describe('a large story in a widget', () => {
  const large = storyOf(
    Array.from({length: 400}, (_, i) => ({
      participant: `p${i % 4}`,
      option: `o${i % 3}`,
      stance: 'supports',
      date: `${1600 + i}`,
    })),
  );
  const create = () => document.createElement('plenary-positions');
  const loads = (element: HTMLElement) => {
    const titles: string[] = [];
    element.addEventListener('plenary-story-load', ({story}) => titles.push(story.title));
    return titles;
  };
  const text = (element: Element) => element.shadowRoot!.textContent;
  afterEach(() => {
    for (const element of document.querySelectorAll('plenary-positions, plenary-story'))
      element.remove();
  });

  it('is there at once where it is read within the first stretch', async () => {
    const element = create();
    const titles = loads(element);
    element.story = storyOf([]);
    document.body.append(element);
    expect(titles).to.deep.equal(['Large']);
  });

  it('lets the page go on, and is complete when its picture stands', () =>
    slowly(async () => {
      const element = create();
      const titles = loads(element);
      element.story = large;
      document.body.append(element);
      await Promise.resolve();
      await Promise.resolve();
      expect(element.shadowRoot!.querySelector('[aria-busy]')).not.to.equal(null);
      expect(titles).to.deep.equal([]);
      await element.updateComplete;
      expect(titles).to.deep.equal(['Large']);
      expect(element.shadowRoot!.querySelector('table')).not.to.equal(null);
    }));

  it('keeps what is shown until the new one is read', () =>
    slowly(async () => {
      const element = create();
      element.story = {...storyOf([]), options: [{id: 'o', name: 'Small option', summary: '.'}]};
      document.body.append(element);
      await element.updateComplete;
      const before = text(element);
      element.story = large;
      await Promise.resolve();
      await Promise.resolve();
      expect(text(element)).to.equal(before);
      await element.updateComplete;
      expect(text(element)).to.contain('Option 2');
    }));

  it('is given up for a newer one, and when the widget is taken away', () =>
    slowly(async () => {
      const [replaced, removed] = [create(), create()];
      const [ofReplaced, ofRemoved] = [loads(replaced), loads(removed)];
      replaced.story = removed.story = large;
      document.body.append(replaced, removed);
      await Promise.resolve();
      replaced.story = {...large, title: 'Newer'};
      removed.remove();
      await replaced.updateComplete;
      await removed.updateComplete;
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect(ofReplaced).to.deep.equal(['Newer']);
      expect(ofRemoved).to.deep.equal([]);
      document.body.append(removed);
      await removed.updateComplete;
      expect(ofRemoved).to.deep.equal(['Large']);
    }));

  it('is waited for by the widgets inside a <plenary-story>, too', () =>
    slowly(async () => {
      const story = document.createElement('plenary-story');
      const element = create();
      story.append(element);
      story.story = large;
      document.body.append(story);
      await story.updateComplete;
      await element.updateComplete;
      expect(element.shadowRoot!.querySelector('table')).not.to.equal(null);
    }));
});
