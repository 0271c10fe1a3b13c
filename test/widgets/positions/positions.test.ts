import {expect, fixture, html, nextFrame} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import example from '../../../stories/data/security-guarantees-2025-08-22.json';
import {changed} from '../../../stories/fixtures/changed.js';
import {hostileText} from '../../../stories/fixtures/hostile-text.js';
import {unsourced} from '../../../stories/fixtures/unsourced.js';
import '../../../src/widgets/positions/positions.define.js';
import '../../../src/widgets/story/story.define.js';
import type {PlenaryPositions} from '../../../src/widgets/positions/positions.js';
import type {PlenaryStory} from '../../../src/widgets/story/story.js';

/** The widget in a box of its own width, CSS px: the page's width is never asked. */
async function mount(story: object = example, width = 760): Promise<PlenaryPositions> {
  const box = await fixture<HTMLElement>(
    html`<div><plenary-positions .story=${story}></plenary-positions></div>`,
  );
  box.style.width = `${width}px`;
  const element = box.querySelector('plenary-positions')!;
  await settled(element);
  return element;
}

async function settled(element: PlenaryPositions): Promise<void> {
  for (let i = 0; i < 4; i++) {
    await nextFrame();
    await element.updateComplete;
  }
}

const $ = (element: Element, selector: string) =>
  element.shadowRoot!.querySelector<HTMLElement>(selector);
const $$ = (element: Element, selector: string) => [
  ...element.shadowRoot!.querySelectorAll<HTMLElement>(selector),
];
const text = (element: Element | null | undefined) =>
  (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
const rowOf = (element: Element, name: string) =>
  $$(element, 'tr.row').find((row) => text(row.querySelector('th bdi')) === name)!;
const cellOf = (element: Element, name: string, column: number) =>
  rowOf(element, name).querySelectorAll<HTMLElement>('td')[column]!;
const focused = (element: Element) => element.shadowRoot!.activeElement as HTMLElement | null;
const isSeen = (element: Element | null | undefined) =>
  element !== null && element !== undefined && element.getClientRects().length > 0;

describe('<plenary-positions>', () => {
  it('is accessible', async () => {
    const element = await mount();
    await expect(element).to.be.accessible();
    cellOf(element, 'Friedrich Merz', 0).click();
    await settled(element);
    await expect(element).to.be.accessible();
  });

  it('is accessible as cards, and in the dark', async () => {
    const element = await mount(example, 320);
    element.theme = 'dark';
    element.style.background = '#121212';
    await settled(element);
    await expect(element).to.be.accessible();
  });

  it('is a table with a caption, row and column headers, and the stance in words in every cell', async () => {
    const element = await mount();
    expect(text($(element, 'caption'))).to.contain('Participants in rows');
    expect($$(element, 'thead th[scope=col].column')).to.have.lengthOf(7);
    expect($$(element, 'tbody th[scope=row]')).to.have.lengthOf(10);
    for (const cell of $$(element, 'td.cell')) expect(text(cell)).not.to.equal('');
    expect(text(cellOf(element, 'Donald Trump', 5))).to.contain('Opposes');
    expect(text(cellOf(element, 'Donald Trump', 0))).to.contain('Not stated');
  });

  it('states the finding, and counts what is known', async () => {
    const element = await mount();
    expect(text($(element, '#heading'))).to.match(/^Macron and Starmer back “European troops/);
    expect(text($(element, '.summary'))).to.match(/^Of 70 positions, 10 are stated, 60 are not\./);
  });

  it('says on both margins what adds up', async () => {
    const element = await mount();
    const foot = $$(element, 'tfoot td.tally:not(.margin) .visually-hidden').map(text);
    expect(foot[0]).to.equal('Supports 2, Open 1, Cautious 1; not stated 6');
    expect(foot).to.have.lengthOf(7);
    expect(text($(element, 'tfoot td.margin .count'))).to.equal('10 of 70');
  });

  it('opens the evidence beneath the row by click and closes it by its button', async () => {
    const element = await mount();
    cellOf(element, 'Friedrich Merz', 0).click();
    await settled(element);
    const panel = $(element, 'tr.panel-row');
    expect(panel?.previousElementSibling).to.equal(rowOf(element, 'Friedrich Merz'));
    expect(text(panel)).to.contain('Has signalled that Germany is open');
    expect(text(panel)).to.contain('News article on security guarantees');
    $(element, '.panel .close')!.click();
    await settled(element);
    expect($(element, 'tr.panel-row')).to.equal(null);
  });

  it('is one tab stop with arrows, Enter and Escape inside', async () => {
    const element = await mount();
    expect($$(element, '.matrix [tabindex="0"]')).to.have.lengthOf(1);
    $(element, '.matrix [tabindex="0"]')!.focus();
    expect(focused(element)).to.equal(cellOf(element, 'Donald Trump', 0));
    await sendKeys({press: 'ArrowRight'});
    await sendKeys({press: 'ArrowDown'});
    expect(focused(element)).to.equal(cellOf(element, 'JD Vance', 1));
    await sendKeys({press: 'End'});
    await sendKeys({press: 'Enter'});
    await settled(element);
    expect(text($(element, '.panel'))).to.contain('must be Europe’s');
    expect(focused(element)).to.equal(cellOf(element, 'JD Vance', 6));
    expect($$(element, '.matrix [tabindex="0"]')).to.have.lengthOf(1);
    await sendKeys({press: 'Escape'});
    await settled(element);
    expect($(element, '.panel')).to.equal(null);
    expect(focused(element)).to.equal(cellOf(element, 'JD Vance', 6));
    await sendKeys({type: 'ger'});
    expect(focused(element)).to.equal(
      $$(element, 'tr.heading-row th').find((heading) => text(heading) === 'Germany'),
    );
    await sendKeys({press: 'Home'});
    await sendKeys({press: 'ArrowDown'});
    expect(focused(element)).to.equal(rowOf(element, 'Friedrich Merz').querySelector('th'));
  });

  it('folds a group of rows and keeps its tally', async () => {
    const element = await mount();
    const heading = $(element, 'tr.heading-row th')!;
    heading.click();
    await settled(element);
    expect(heading.getAttribute('aria-expanded')).to.equal('false');
    expect($$(element, 'tr.row')).to.have.lengthOf(6);
    expect(text($(element, 'tr.heading-row'))).to.contain('Open 3, Opposes 1; not stated 22');
    heading.click();
    await settled(element);
    expect($$(element, 'tr.row')).to.have.lengthOf(10);
  });

  it('shows what was selected elsewhere, and tells the page what is selected here', async () => {
    const whole = await fixture<PlenaryStory>(
      html`<plenary-story .story=${example}
        ><plenary-positions></plenary-positions
      ></plenary-story>`,
    );
    const element = whole.querySelector('plenary-positions')!;
    await settled(element);
    whole.selection = [
      {kind: 'participant', id: 'macron'},
      {kind: 'option', id: 'us-air-support'},
    ];
    await settled(element);
    expect(rowOf(element, 'Emmanuel Macron').classList.contains('is-lit')).to.equal(true);
    expect($$(element, 'th.column.is-lit').map(text)).to.deep.equal(['US air support']);

    const told: unknown[] = [];
    whole.addEventListener('plenary-selection-change', (event) => told.push(event.selection));
    cellOf(element, 'Keir Starmer', 0).click();
    expect(told).to.deep.equal([
      [{kind: 'cell', participant: 'starmer', option: 'european-troops'}],
    ]);
    rowOf(element, 'Keir Starmer').querySelector('th')!.click();
    expect(whole.selection).to.deep.equal([{kind: 'participant', id: 'starmer'}]);
  });

  it('keeps the focus on its datum when the order changes', async () => {
    const element = await mount();
    $(element, '.matrix [tabindex="0"]')!.focus();
    element.participantOrder = 'alphabetical';
    await settled(element);
    expect(focused(element)).to.equal(cellOf(element, 'Donald Trump', 0));
    expect(text($(element, 'tr.row th bdi'))).to.equal('Donald Trump');
    element.transposed = true;
    await settled(element);
    expect($$(element, 'tr.row')).to.have.lengthOf(7);
    expect($$(element, '.matrix [tabindex="0"]')).to.have.lengthOf(1);
  });

  it('folds into cards below 420 px, from the same markup, and says what is not stated in words', async () => {
    const element = await mount(example, 760);
    const cells = $$(element, 'td.cell').length;
    element.parentElement!.style.width = '320px';
    await settled(element);
    expect($$(element, 'td.cell')).to.have.lengthOf(cells);
    const row = rowOf(element, 'Donald Trump');
    const [name, ...shown] = [...row.children].filter(isSeen);
    expect(text(name)).to.contain('Donald Trump');
    expect(shown.map(text)).to.deep.equal([
      'US air supportLeans for',
      'US ground troopsOpposes',
      text(row.querySelector('.silence')),
    ]);
    expect(text(row.querySelector('.silence'))).to.match(/^Not stated on 5: European troops/);
    expect(element.scrollWidth).to.be.at.most(320);
    expect($(element, '.scroller')!.scrollWidth).to.be.at.most(320);

    // The one tab stop is never on a cell that a card does not show.
    expect(isSeen($(element, '.matrix [tabindex="0"]'))).to.equal(true);
    $(element, '.matrix [tabindex="0"]')!.focus();
    for (const press of ['ArrowRight', 'ArrowRight', 'ArrowDown', 'End', 'ArrowDown']) {
      await sendKeys({press});
      expect(isSeen(focused(element)), press).to.equal(true);
    }
  });

  it('draws what has no source as unsourced, and says so', async () => {
    const element = await mount(unsourced);
    const cell = $$(element, 'td.cell.is-unsourced')[0]!;
    expect(text(cell)).to.contain('no source given');
    cell.click();
    await settled(element);
    expect(text($(element, '.panel .unsourced'))).to.equal('No source given');
  });

  it('marks a cell that changed and tells its trail', async () => {
    const element = await mount(changed);
    const cell = $$(element, 'td.cell.is-changed')[0]!;
    expect(text(cell)).to.contain('changed from');
    cell.click();
    await settled(element);
    expect($$(element, '.trail li').length).to.be.greaterThan(0);
  });

  it('shows hostile text as text', async () => {
    const element = await mount(hostileText);
    expect($$(element, 'script, img, iframe, [onerror], [onload]')).to.have.lengthOf(0);
    expect($$(element, 'tr.row').length).to.be.greaterThan(0);
  });

  it('says what is missing where there is nothing to show', async () => {
    const element = await mount({version: 1, title: 'Nothing', asOf: '2025-01-01'});
    expect(text($(element, '[part=empty]'))).to.contain('no options');
  });
});
