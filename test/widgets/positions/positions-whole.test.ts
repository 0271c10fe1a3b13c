import {expect, fixture, html, nextFrame} from '@open-wc/testing';
import {emulateMedia} from '@web/test-runner-commands';
import '../../../src/widgets/positions/positions.define.js';
import type {PlenaryPositions} from '../../../src/widgets/positions/positions.js';
import {matrixStory} from '../../bench/data.mjs';

/** Much of it out of sight, below and to the side. */
const ROWS = 90;
const COLUMNS = 34;

async function mount(rows = ROWS, columns = COLUMNS): Promise<PlenaryPositions> {
  const box = await fixture<HTMLElement>(
    html`<div style="width: 720px">
      <plenary-positions .story=${matrixStory(rows, columns)}></plenary-positions>
    </div>`,
  );
  const element = box.querySelector('plenary-positions')!;
  await element.whole;
  await nextFrame();
  await nextFrame();
  return element;
}

const all = (element: Element, selector: string) => [
  ...element.shadowRoot!.querySelectorAll<HTMLTableCellElement>(selector),
];
const text = (element: Element) => (element.textContent ?? '').replace(/\s+/g, ' ').trim();

/** The engine that can be told what medium it draws for, and whose search a page can call. */
const isChromium = 'userAgentData' in navigator;

/** Does it with the medium as asked for; false where an engine cannot be told to. */
async function inMedium(
  medium: Parameters<typeof emulateMedia>[0],
  act: () => Promise<void>,
): Promise<boolean> {
  if (!isChromium) return false;
  await emulateMedia(medium);
  try {
    await act();
  } finally {
    await emulateMedia({media: 'screen', reducedMotion: 'no-preference'});
  }
  return true;
}

describe('a big matrix', () => {
  it('has every cell in the document, in words, beneath its column and beside its row', async () => {
    const element = await mount();
    const heads = all(element, 'thead tr > *');
    const rows = all(element, 'tr.row') as unknown as HTMLTableRowElement[];
    expect(rows).to.have.lengthOf(ROWS);
    const {participants, options, positions} = matrixStory(ROWS, COLUMNS);
    rows.forEach((row, r) => {
      const [name, ...cells] = [...row.cells];
      expect(name!.getAttribute('role')).to.equal('rowheader');
      expect(text(name!)).to.equal(participants[r]!.name);
      for (const [c, cell] of cells.slice(0, COLUMNS).entries()) {
        expect(cell.getAttribute('role')).to.equal('gridcell');
        const head = heads[cell.cellIndex]!;
        expect(head.getAttribute('role')).to.equal('columnheader');
        expect(text(head)).to.equal(options[c]!.name);
        const stance = Number(positions[r * COLUMNS + c]!.stance.slice(1));
        const words = ['Supports', 'Leans for', 'Open', 'Leans against', 'Opposes'];
        expect(text(cell)).to.equal(words[stance]);
      }
    });
    // Roles say the same as the elements: every row is as long as its headers are many.
    for (const row of rows) expect(row.cells).to.have.lengthOf(heads.length);
  });

  it('lets the page search what is out of sight', async () => {
    const element = await mount();
    const scroller = element.shadowRoot!.querySelector('.scroller')!;
    const last = all(element, 'tr.row').pop()!;
    expect(last.getBoundingClientRect().top).to.be.above(scroller.getBoundingClientRect().bottom);
    // A browser finds what is rendered, though it may be skipped until it comes near.
    for (const row of all(element, 'tr.row')) {
      expect(row.checkVisibility({visibilityProperty: true, opacityProperty: true})).to.equal(true);
      expect(getComputedStyle(row).contentVisibility).not.to.equal('hidden');
    }
    const {find} = window as unknown as {find?: (name: string) => boolean};
    if (isChromium && find) {
      getSelection()?.removeAllRanges();
      expect(find.call(window, text(last.querySelector('th')!))).to.equal(true);
    }
  });

  it('is drawn where it is in sight and near, and no further', async function () {
    const element = await mount();
    // Others draw nothing that their box does not show, and have no say in it.
    if (!isChromium) return this.skip();
    const {top, bottom} = element.shadowRoot!.querySelector('.scroller')!.getBoundingClientRect();
    let far = 0;
    for (const row of all(element, 'tr.row') as unknown as HTMLTableRowElement[]) {
      const box = row.getBoundingClientRect();
      const isDrawn = row.cells[1]!.checkVisibility({contentVisibilityAuto: true});
      if (box.bottom > top && box.top < bottom) expect(isDrawn).to.equal(true);
      if (box.top < bottom + 600) continue;
      expect(isDrawn).to.equal(false);
      far++;
    }
    expect(far).to.be.above(ROWS / 4);
    // Pieces of the table are not told apart by a rule.
    const [first, ...more] = [...element.shadowRoot!.querySelectorAll('tbody')];
    expect(more.length).to.be.above(1);
    for (const piece of [first!, ...more])
      expect(getComputedStyle(piece).borderBlockStartWidth).to.equal('0px');
  });

  it('is printed whole, no wider than the paper, under headers that do not repeat over rows', async function () {
    const element = await mount();
    const isDone = await inMedium({media: 'print'}, async () => {
      await nextFrame();
      await nextFrame();
      const scroller = element.shadowRoot!.querySelector<HTMLElement>('.scroller')!;
      const box = element.getBoundingClientRect();
      expect(scroller.scrollHeight).to.be.at.most(scroller.clientHeight + 1);
      let end = 0;
      for (const row of all(element, 'tr.row')) {
        expect(getComputedStyle(row).contentVisibility).to.equal('visible');
        const {top, bottom} = row.getBoundingClientRect();
        expect(top).to.be.at.least(end - 1);
        expect(bottom).to.be.above(top);
        end = bottom;
        const cells = [...(row as unknown as HTMLTableRowElement).cells];
        for (const cell of cells) expect(cell.getClientRects().length).to.equal(1);
        const {right} = cells[COLUMNS]!.getBoundingClientRect();
        expect(right).to.be.at.most(box.right + 1);
      }
      const foot = all(element, 'tfoot tr')[0]!.getBoundingClientRect();
      expect(foot.top).to.be.at.least(end - 1);
      expect(foot.bottom).to.be.at.most(box.bottom);
    });
    if (!isDone) this.skip();
  });

  it('does not widen the page', async () => {
    await mount();
    const {scrollWidth, clientWidth} = document.documentElement;
    expect(scrollWidth).to.be.at.most(Math.max(clientWidth, 760));
  });
});

describe('a reader who asked for less motion', () => {
  it('gets the new order without gliding', async function () {
    const element = await mount(8, 6);
    const sort = async (order: PlenaryPositions['participantOrder']) => {
      element.participantOrder = order;
      await element.updateComplete;
      return element.shadowRoot!.getAnimations().length;
    };
    const isDone = await inMedium({reducedMotion: 'reduce'}, async () => {
      expect(matchMedia('(prefers-reduced-motion: reduce)').matches).to.equal(true);
      expect(await sort('alphabetical')).to.equal(0);
      const names = all(element, 'tr.row th').map(text);
      expect(names).to.deep.equal([...names].sort((a, b) => a.localeCompare(b, 'en')));
    });
    if (!isDone) return this.skip();
    // And the same with motion: else this would prove nothing.
    expect(await sort('editorial')).to.be.above(0);
  });
});
