import {expect, fixture, html, nextFrame} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import example from '../../../stories/data/security-guarantees-2025-08-22.json';
import '../../../src/widgets/positions/positions.define.js';
import '../../../src/widgets/story/story.define.js';
import type {PlenaryPositions} from '../../../src/widgets/positions/positions.js';
import type {PlenaryStory} from '../../../src/widgets/story/story.js';
import {matrixStory} from '../../bench/data.mjs';

async function mount(story: object, width = 720): Promise<[PlenaryPositions, PlenaryStory]> {
  const box = await fixture<HTMLElement>(
    html`<div style="padding-block: 300px 2000px">
      <plenary-story .story=${story}><plenary-positions></plenary-positions></plenary-story>
    </div>`,
  );
  box.style.width = `${width}px`;
  const element = box.querySelector('plenary-positions')!;
  await settled(element);
  return [element, box.querySelector('plenary-story')!];
}

async function settled(element: PlenaryPositions): Promise<void> {
  await element.whole;
  for (let i = 0; i < 12; i++) await nextFrame();
  await element.updateComplete;
}

const $ = (element: Element, selector: string) =>
  element.shadowRoot!.querySelector<HTMLElement>(selector);
const box = (element: Element | null) => element!.getBoundingClientRect();
const focused = (element: Element) => element.shadowRoot!.activeElement as HTMLElement;
/** The cell where two lines meet. */
const cellRef = (participant: string, option: string) => ({
  kind: 'cell' as const,
  participant,
  option,
});

/** Whether it is in sight of the window, and of the box between what stays there. */
function expectInSight(element: PlenaryPositions, target: Element, isInPage = true): void {
  const {top, bottom, left, right} = box(target);
  const scroller = box($(element, '.scroller'));
  const isHead = target.matches('thead *');
  const least = isHead ? scroller.top : box($(element, 'thead')).bottom;
  expect(top, 'beneath the head').to.be.at.least(least - 1);
  expect(bottom, 'above the foot').to.be.at.most(box($(element, 'tfoot')).top + 1);
  expect(bottom, 'in the scroller').to.be.at.most(scroller.bottom + 1);
  expect(right, 'in the scroller').to.be.at.most(scroller.right + 1);
  expect(left, 'beside the names').to.be.at.least(box($(element, '.row th')).right - 1);
  if (!isInPage) return;
  expect(top, 'in the window').to.be.at.least(-1);
  expect(bottom, 'in the window').to.be.at.most(innerHeight + 1);
}

describe('what has the focus', () => {
  for (const [rows, columns] of [
    [34, 38],
    [40, 8],
    [300, 6],
  ] as const)
    it(`is in sight at both ends of ${rows} × ${columns}`, async () => {
      const [element] = await mount(matrixStory(rows, columns));
      $(element, '[tabindex="0"]')!.focus();
      for (const key of ['End', 'Home', 'End', 'Home']) {
        await sendKeys({down: 'Control'});
        await sendKeys({press: key});
        await sendKeys({up: 'Control'});
        await settled(element);
        const place = focused(element);
        const row = place.closest('tr')!;
        if (key === 'Home') expect(row.dataset['key']).to.equal('head');
        else expect(row.dataset['key']).to.equal(`participant:r${rows - 1}`);
        expectInSight(element, place);
      }
    });
});

describe('a page of rows', () => {
  it('is as long from the header of a column as from a row', async () => {
    const [element] = await mount(matrixStory(60, 38));
    const rows = [...element.shadowRoot!.querySelectorAll<HTMLElement>('tr.row')];
    const at = () => rows.indexOf(focused(element).closest('tr')!);
    $(element, '[tabindex="0"]')!.focus();
    await sendKeys({down: 'Control'});
    await sendKeys({press: 'Home'});
    await sendKeys({up: 'Control'});
    await sendKeys({press: 'ArrowRight'});
    expect(focused(element).matches('th.column')).to.equal(true);
    await sendKeys({press: 'PageDown'});
    const first = at();
    expect(first).to.be.above(4);
    await sendKeys({press: 'PageDown'});
    expect(at() - first).to.equal(first + 1);
  });
});

it('a large table scrolls in a box that the window can hold, and no taller than it was', async () => {
  for (const [rows, columns] of [
    [60, 38],
    [300, 6],
  ] as const) {
    const [element] = await mount(matrixStory(rows, columns));
    const scroller = $(element, '.scroller')!;
    expect(scroller.scrollHeight).to.be.above(1000);
    expect(box(scroller).height).to.be.at.most(Math.max(384, Math.min(704, innerHeight)) + 1);
    expect(box(scroller).height).to.be.at.least(384);
  }
});

describe('what opens beneath the cell that has the focus', () => {
  /** Puts the focus on the last cell that is in sight whole. */
  async function lastInSight(element: PlenaryPositions): Promise<HTMLElement> {
    const foot = box($(element, 'tfoot')).top;
    const rows = [...element.shadowRoot!.querySelectorAll('tr.row')];
    const row = rows.filter((each) => box(each).bottom <= foot).pop()!;
    const cell = row.querySelector<HTMLElement>('td.cell')!;
    $(element, '[tabindex="0"]')!.focus();
    while (focused(element).closest('tr') !== row) await sendKeys({press: 'ArrowDown'});
    if (focused(element).matches('th')) await sendKeys({press: 'ArrowRight'});
    await settled(element);
    expect(focused(element) === cell, 'the cell has the focus').to.equal(true);
    return cell;
  }

  for (const key of ['Enter', 'Space', 'a click'])
    it(`comes into sight in the widget, and the page stays: ${key}`, async () => {
      const [element] = await mount(matrixStory(60, 38));
      const cell = await lastInSight(element);
      const {scrollY} = window;
      if (key === 'a click') cell.click();
      else await sendKeys({press: key});
      await settled(element);
      expectInSight(element, cell, false);
      const panel = $(element, '.panel-row');
      expect(box(panel).bottom).to.be.at.most(box($(element, 'tfoot')).top + 1);
      expect(window.scrollY).to.equal(scrollY);

      // The box moves no further than it has to.
      expect(box(panel).bottom).to.be.at.least(box($(element, 'tfoot')).top - 2);
    });

  it('does not push the cell out of sight where it is higher than the box', async () => {
    const [element] = await mount(matrixStory(60, 38));
    const style = document.createElement('style');
    style.textContent = '.panel-row { min-block-size: 60rem }';
    element.shadowRoot!.append(style);
    const cell = await lastInSight(element);
    await sendKeys({press: 'Enter'});
    await settled(element);
    expectInSight(element, cell, false);
    expect(box(cell).top).to.be.at.most(box($(element, 'thead')).bottom + 2);
    expect(box($(element, '.panel-row')).bottom).to.be.above(box($(element, 'tfoot')).top);
  });
});

describe('a cell that is chosen elsewhere', () => {
  it('comes into sight in the widget, and the page stays', async () => {
    const story = matrixStory(60, 38);
    const [element, whole] = await mount(story);
    const {participants, options} = story;
    // Where the table covers the window, an engine may scroll the page by what opens above it.
    window.scrollTo(0, 0);
    for (const [row, column] of [
      [55, 35],
      [3, 1],
      [30, 20],
    ] as const) {
      const {scrollY} = window;
      whole.selection = [cellRef(participants[row]!.id, options[column]!.id)];
      await settled(element);
      expectInSight(element, $(element, '[aria-selected]')!, false);
      // What opens beneath it can be seen.
      expect(box($(element, '.panel')).top).to.be.below(box($(element, '.scroller')).bottom - 40);
      expect(window.scrollY, participants[row]!.name).to.equal(scrollY);
    }

    // Once it is there, the reader can go on, whatever else changes.
    const scroller = $(element, '.scroller')!;
    scroller.scrollTo(0, 0);
    element.participantOrder = 'alphabetical';
    await settled(element);
    expect(scroller.scrollLeft).to.equal(0);
  });

  it('stays where it is if it is clicked', async () => {
    const [element] = await mount(matrixStory(60, 38));
    const scroller = $(element, '.scroller')!;
    const cell = element.shadowRoot!.querySelectorAll<HTMLElement>('tr.row')[2]!;
    cell.querySelectorAll('td')[1]!.click();
    await settled(element);
    expect($(element, '[aria-selected]')).to.equal(cell.querySelectorAll('td')[1]);
    expect([scroller.scrollLeft, scroller.scrollTop]).to.deep.equal([0, 0]);
  });

  it('comes out of the group that folds it, which can be folded again', async () => {
    const [element, whole] = await mount(example);
    const heading = $(element, 'tr.heading-row th')!;
    heading.click();
    await settled(element);
    expect(heading.getAttribute('aria-expanded')).to.equal('false');
    whole.selection = [cellRef('trump', 'us-air-support')];
    await settled(element);
    expect(heading.getAttribute('aria-expanded')).to.equal('true');
    expect($(element, '.panel-title')!.textContent).to.contain('Donald Trump');
    heading.click();
    await settled(element);
    expect(heading.getAttribute('aria-expanded')).to.equal('false');
    expect($(element, '.panel')).to.equal(null);
  });

  it('comes into sight from the list of changes', async () => {
    const story = matrixStory(60, 38);
    const later = {participant: 'r55', option: 'c35', stance: 's0', date: '2024-02-01'};
    const [element] = await mount({...story, positions: [...story.positions, later]});
    element.since = '2024-01-01';
    await settled(element);
    const link = $(element, '.changes .link')!;
    link.focus();
    await sendKeys({press: 'Enter'});
    await settled(element);
    const open = $(element, '[aria-selected]')!;
    expect(open.closest('tr')!.dataset['key']).to.equal('participant:r55');
    expectInSight(element, open, false);
    expect(focused(element)).to.equal(link);
  });

  it('is not taken for a header where it is filtered out', async () => {
    for (const transposed of [true, false]) {
      const [element, whole] = await mount(example);
      element.transposed = transposed;
      element.filter = {stance: 'opposes'};
      whole.selection = [
        cellRef('macron', 'us-ground-troops'),
        cellRef('trump', 'european-troops'),
      ];
      await settled(element);
      expect($(element, '[aria-selected]')?.className).to.equal(undefined);
      whole.selection = [cellRef('macron', 'us-ground-troops')];
      await settled(element);
      expect($(element, '[aria-selected]')?.className).to.equal(undefined);
      whole.selection = [cellRef('trump', 'us-ground-troops')];
      await settled(element);
      expect($(element, '[aria-selected]')!.matches('.cell')).to.equal(true);
    }
  });
});

describe('the mark of a change', () => {
  for (const [columns, width] of [
    [38, 720],
    [24, 1200],
    [5, 720],
  ] as const)
    for (const dir of ['ltr', 'rtl'])
      it(`stands at the upper end of its cell: ${columns} columns in ${width} px, ${dir}`, async () => {
        const story = matrixStory(8, columns);
        // With a source and without one the glyph is drawn in two ways.
        const later = [[{source: 's'}], []].flatMap((evidence, option) =>
          ['s0', 's4'].map((stance, i) => ({
            ...{participant: `r${i}`, option: `c${option + 1}`, stance, evidence},
            date: '2024-02-01',
          })),
        );
        const positions = story.positions.filter(
          (each) => !later.some((one) => one.option === each.option),
        );
        const before = later.map((one) => ({...one, stance: 's2', date: '2023-01-01'}));
        const [element] = await mount(
          {...story, positions: [...positions, ...before, ...later]},
          width,
        );
        element.dir = dir;
        element.since = '2024-01-01';
        await settled(element);
        const cells = element.shadowRoot!.querySelectorAll('.matrix .cell.is-changed');
        expect(cells).to.have.lengthOf(4);
        for (const cell of cells) {
          const whole = box(cell);
          const rim = getComputedStyle(cell);
          const mark = getComputedStyle(cell, '::after');
          const left = whole.left + parseFloat(rim.borderLeftWidth) + parseFloat(mark.left);
          const right = whole.right - parseFloat(rim.borderRightWidth) - parseFloat(mark.right);
          const top = whole.top + parseFloat(rim.borderTopWidth) + parseFloat(mark.top);
          expect(left, 'in its column').to.be.at.least(whole.left - 0.5);
          expect(right, 'in its column').to.be.at.most(whole.right + 0.5);
          const middle = whole.left + whole.width / 2;
          expect(dir === 'rtl' ? middle - right : left - middle, 'to the end').to.be.at.least(2);
          expect(top, 'in its row').to.be.at.least(box(cell.closest('tr')).top - 0.5);
          expect(top, 'above the glyph').to.be.at.most(whole.top + whole.height / 2 - 12);
          // Its rim, beneath the sign, parts it from the corner of the glyph.
          expect(parseFloat(mark.webkitTextStrokeWidth)).to.be.at.least(2);
          expect(mark.paintOrder).to.match(/^stroke/);
        }
      });
});

describe('names where the letters of the page are large', () => {
  afterEach(() => {
    document.documentElement.style.fontSize = '';
  });

  for (const [size, width, story] of [16, 20, 24, 32].flatMap((each) =>
    [1280, 720, 375].flatMap((box) =>
      [example, matrixStory(12, 12), matrixStory(20, 38)].map((one) => [each, box, one] as const),
    ),
  ))
    it(`keep to their columns at ${size} px in a box of ${width}: ${story.options.length}`, async () => {
      document.documentElement.style.fontSize = `${size}px`;
      const [element] = await mount(story, width);
      const area = (target: Element) => {
        const range = document.createRange();
        range.selectNodeContents(target);
        return range.getBoundingClientRect();
      };
      const isCard = width / size <= 26.25;
      const heads = isCard ? [] : element.shadowRoot!.querySelectorAll('th.column');
      for (const head of heads) {
        const name = area(head.querySelector('bdi')!);
        const room = box(head);
        expect(name.left, head.textContent!).to.be.at.least(room.left - 1);
        expect(name.right, head.textContent!).to.be.at.most(room.right + 1);
        expect(name.top, head.textContent!).to.be.at.least(room.top - 1);
        expect(name.bottom, head.textContent!).to.be.at.most(room.bottom + 1);
      }
      expect(box($(element, '.row th')).width > 0.8 * width).to.equal(isCard);
      for (const row of element.shadowRoot!.querySelectorAll('.row th'))
        expect(area(row.querySelector('bdi')!).right, row.textContent!).to.be.at.most(
          box(row).right + 1,
        );
    });
});
