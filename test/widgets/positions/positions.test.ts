import {expect, fixture, html, nextFrame, waitUntil} from '@open-wc/testing';
import {emulateMedia, resetMouse, sendKeys, sendMouse} from '@web/test-runner-commands';
import {formatDay} from '../../../src/locales/dates.js';
import vetoes from '../../../stories/data/un-security-council-vetoes.json';
import example from '../../../stories/data/security-guarantees-2025-08-22.json';
import {changed} from '../../../stories/fixtures/changed.js';
import {hostileText} from '../../../stories/fixtures/hostile-text.js';
import {unsourced} from '../../../stories/fixtures/unsourced.js';
import {stanceGlyphs} from '../../../src/scales/stance-scale.js';
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

/** The widget with the story around it. */
async function mountWithin(story: object = example): Promise<[PlenaryPositions, PlenaryStory]> {
  const whole = await fixture<PlenaryStory>(
    html`<plenary-story .story=${story}><plenary-positions></plenary-positions></plenary-story>`,
  );
  const element = whole.querySelector('plenary-positions')!;
  await settled(element);
  return [element, whole];
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

/** Clicks what stands in the middle of it, with the mouse. */
async function click(target: Element): Promise<void> {
  target.scrollIntoView({block: 'center'});
  const {left, top, width, height} = target.getBoundingClientRect();
  const at = [left + width / 2, top + height / 2].map(Math.round) as [number, number];
  await sendMouse({type: 'click', position: at});
}

/** Opens what arranges the matrix, as a reader does. */
async function openControls(element: PlenaryPositions): Promise<void> {
  if (!$(element, 'details')!.hasAttribute('open')) $(element, 'summary')!.click();
  await settled(element);
}

/** Chooses a value in the control with this label. */
async function choose(element: PlenaryPositions, label: string, value: string): Promise<void> {
  await openControls(element);
  const control = $$(element, 'label')
    .find((each) => text(each).startsWith(label))!
    .querySelector('select')!;
  control.value = value;
  control.dispatchEvent(new Event('change'));
  await settled(element);
}

/** Participants of these names, who all support one option. */
const standing = (names: readonly string[], more: object = {}) => ({
  version: 1,
  title: 'Names',
  asOf: '2025-05-01',
  participants: names.map((name) => ({id: name, name, kind: 'person'})),
  options: [{id: 'plan', name: 'Plan', summary: 'A plan.'}],
  positions: names.map((name) => ({participant: name, option: 'plan', stance: 'supports'})),
  ...more,
});

/** So many members, and how each voted on so many motions. */
function rollCalls(members: number, motions: number): object {
  const many = (n: number, name: string) =>
    Array.from({length: n}, (_, i) => ({id: `${name}${i}`, name: `${name} ${i}`}));
  const people = many(members, 'Member');
  const things = many(motions, 'Motion');
  return {
    version: 1,
    title: 'Roll calls',
    asOf: '2025-01-01',
    sources: [{id: 's', title: 'Source'}],
    participants: people.map((each) => ({...each, kind: 'person'})),
    options: things.map((each) => ({...each, summary: each.name})),
    positions: people.flatMap(({id: participant}, i) =>
      things.map(({id: option}, k) => ({
        participant,
        option,
        stance: ['supports', 'open', 'opposes'][(i * k) % 3],
        evidence: [{source: 's'}],
      })),
    ),
  };
}

/** What Ann says on the plan. */
const say = (stance: string, date: string) => ({participant: 'Ann', option: 'plan', stance, date});

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

  it('takes the focus to what is clicked, for the keys that follow', async () => {
    for (const width of [760, 320]) {
      const element = await mount(example, width);
      const cell = cellOf(element, 'JD Vance', 6);
      await click(cell);
      await settled(element);
      expect(text($(element, '.panel-title'))).to.contain('JD Vance');
      expect(focused(element)).to.equal(cell);
      expect($$(element, '.matrix [tabindex="0"]')).to.deep.equal([cell]);
      await sendKeys({press: 'ArrowLeft'});
      expect(focused(element)!.closest('tr')).to.equal(cell.closest('tr'));
      expect(focused(element)).not.to.equal(cell);
      await sendKeys({press: 'Escape'});
      await settled(element);
      expect($(element, '.panel')).to.equal(null);
      await click($(element, 'tr.heading-row th')!);
      await sendKeys({press: 'Enter'});
      expect(focused(element)).to.equal($(element, 'tr.heading-row th'));
    }
    await resetMouse();
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

  it('prints the rows that are folded', async () => {
    const element = await mount();
    $(element, 'tr.heading-row th')!.click();
    await settled(element);
    expect($$(element, 'tr.row')).to.have.lengthOf(6);
    dispatchEvent(new Event('beforeprint'));
    await settled(element);
    expect($$(element, 'tr.row')).to.have.lengthOf(10);
    dispatchEvent(new Event('afterprint'));
    await settled(element);
    expect($$(element, 'tr.row')).to.have.lengthOf(6);
  });

  it('says at every width how much is stated, of a row and of a group', async () => {
    for (const width of [320, 500, 760]) {
      const element = await mount(example, width);
      const shown = (row: Element) =>
        [...row.querySelectorAll('.detail, .count')].filter(isSeen).map(text).join();
      expect(shown(rowOf(element, 'Donald Trump')), `${width} px`).to.match(
        width > 600 ? /\b2$/ : /2 of 7 stated$/,
      );
      const heading = $(element, 'tr.heading-row')!;
      // Where there is a margin, its head says what is counted.
      expect(shown(heading), `${width} px`).to.equal(width > 600 ? '6 of 28' : '6 of 28 stated');
      heading.querySelector('th')!.click();
      await settled(element);
      if (width < 600) expect(shown(heading)).to.contain('6 of 28 stated');
    }
  });

  it('shows what was selected elsewhere, and tells the page what is selected here', async () => {
    const [element, whole] = await mountWithin();
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

  it('has its tab stop at the first cell of a story that comes later', async () => {
    const element = await fixture<PlenaryPositions>(html`<plenary-positions></plenary-positions>`);
    await settled(element);
    expect($$(element, '.matrix [tabindex="0"]')).to.have.lengthOf(0);
    element.story = example;
    await settled(element);
    const [stop, ...others] = $$(element, '.matrix [tabindex="0"]');
    expect(others).to.have.lengthOf(0);
    expect(stop?.closest('tr')?.dataset['key']).to.equal($(element, 'tr.row')!.dataset['key']);
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
    expect(focused(element)!.closest('tr')!.dataset['key']).to.contain('european-troops');
    expect(
      text($$(element, 'thead tr > *')[(focused(element) as HTMLTableCellElement).cellIndex]),
    ).to.contain('Trump');
  });

  it('hands the focus on where the control that has it goes', async () => {
    const element = await mount(changed);
    const cell = cellOf(element, 'Ferry line', 0);
    const press = async (control: HTMLElement | null | undefined, key: 'Enter' | 'Escape') => {
      control!.focus();
      expect(focused(element)).to.equal(control);
      await sendKeys({press: key});
      await settled(element);
    };
    for (const key of ['Enter', 'Escape'] as const) {
      cell.click();
      await settled(element);
      await press($(element, '.panel .close'), key);
      expect($(element, '.panel')).to.equal(null);
      expect(focused(element), key).to.equal(cell);
    }

    // A panel that another place has opened closes to its cell, too.
    element.since = '2024-02-02';
    await settled(element);
    $(element, '.changes li button')!.click();
    await settled(element);
    await press($(element, '.panel .close'), 'Enter');
    expect(focused(element)!.matches('td.cell.is-changed')).to.equal(true);

    await press($(element, '.changes p button'), 'Enter');
    expect($(element, '.changes')).to.equal(null);
    expect(focused(element)).to.equal($(element, 'summary'));
    element.filter = {stance: 'supports'};
    await settled(element);
    await press($(element, '.filter button'), 'Enter');
    expect(focused(element)).to.equal($(element, 'summary'));

    rowOf(element, 'Ferry line').querySelector('th')!.click();
    await settled(element);
    const sort = $(element, '.panel button.button');
    await press(sort, 'Enter');
    expect(text($(element, 'summary'))).to.contain('by “Ferry line”');
    expect(sort!.getAttribute('aria-pressed')).to.equal('true');
    expect(focused(element)).to.equal(sort);
    // Of a panel that is about something else what closes it is left.
    await choose(element, 'Compare with', 'council');
    expect(focused(element)).to.equal($(element, '.panel .close'));
  });

  it('folds into cards below 420 px, from the same markup, and says what is not stated in words', async () => {
    const element = await mount(example, 760);
    const cells = $$(element, 'td.cell').length;
    element.parentElement!.style.width = '320px';
    await settled(element);
    expect($$(element, 'td.cell')).to.have.lengthOf(cells);
    const row = rowOf(element, 'Donald Trump');
    const top = (each: Element) => each.getBoundingClientRect().top;
    const [name, ...shown] = [...row.children].filter(isSeen).sort((a, b) => top(a) - top(b));
    expect(text(name)).to.contain('Donald Trump');
    // The stance above, its options beneath; last how many there are on which nothing is known.
    const large = shown.filter((each) => each.getBoundingClientRect().width > 1);
    expect(large.map(text)).to.deep.equal([
      'Leans for',
      'Leans for US air support',
      'Opposes',
      'Opposes US ground troops',
      'Not stated: 5 options',
    ]);
    cellOf(element, 'Donald Trump', 0).click();
    await settled(element);
    expect(text($(element, '.panel'))).to.contain('Not stated');
    expect(element.scrollWidth).to.be.at.most(320);
    expect($(element, '.scroller')!.scrollWidth).to.be.at.most(320);

    // Nor on a column's header, which a card has not; to the right is never upwards.
    element.parentElement!.style.width = '760px';
    await settled(element);
    $(element, '.matrix [tabindex="0"]')!.focus();
    for (let i = 0; i < 2; i++) await sendKeys({press: 'ArrowUp'});
    expect(focused(element)!.matches('th.column')).to.equal(true);
    element.parentElement!.style.width = '320px';
    await settled(element);
    expect(focused(element)).to.equal(cellOf(element, 'Donald Trump', 4));
    let before = 0;
    for (let i = 0; i < 8; i++) {
      const now = top(focused(element)!) - top(focused(element)!.closest('tr')!);
      expect(now).to.be.at.least(before - 2);
      before = now;
      await sendKeys({press: 'ArrowRight'});
      if (focused(element)!.matches('[aria-expanded=false]')) await sendKeys({press: 'Enter'});
      await settled(element);
    }
    expect(focused(element)).to.equal(cellOf(element, 'Donald Trump', 6));

    // Where a group ends, its rule does.
    const start = (name: string) => rowOf(element, name).getBoundingClientRect().left;
    expect(start('Donald Trump')).to.be.greaterThan(start('Keir Starmer') + 8);

    // The one tab stop is never on a cell that a card does not show.
    expect(isSeen($(element, '.matrix [tabindex="0"]'))).to.equal(true);
    $(element, '.matrix [tabindex="0"]')!.focus();
    for (const press of ['ArrowRight', 'ArrowRight', 'ArrowDown', 'End', 'ArrowDown']) {
      await sendKeys({press});
      expect(isSeen(focused(element)), press).to.equal(true);
    }
  });

  it('folds long silence in a card behind a line that counts it, each kind by itself', async () => {
    const options = [...'abcdefghij'].map((id) => ({id, name: `Plan ${id}`, summary: 'A plan.'}));
    const stand = (participant: string, stance: string, ids: string) =>
      [...ids].map((option) => ({participant, option, stance}));
    const element = await mount(
      {
        ...standing(['Ann', 'Ben']),
        options,
        positions: [
          ...stand('Ann', 'unstated', 'abcd'),
          ...stand('Ann', 'opposes', 'e'),
          ...stand('Ben', 'supports', 'abcd'),
          ...stand('Ben', 'unstated', 'efg'),
        ],
      },
      320,
    );
    const foldsOf = (name: string) => [...rowOf(element, name).querySelectorAll('td[data-key]')];
    const large = (name: string, kind: string) =>
      [...rowOf(element, name).querySelectorAll(`.cell.is-${kind}`)].filter(
        (cell) => cell.getBoundingClientRect().width > 1,
      ).length;
    const folds = foldsOf('Ann');
    expect(folds.map(text)).to.deep.equal(['Not stated: 4 options', 'No data: 5 options']);
    expect([large('Ann', 'unstated'), large('Ann', 'no-data')]).to.deep.equal([0, 0]);
    // Short silence is shown: there is nothing to gain.
    expect(foldsOf('Ben')).to.have.lengthOf(0);
    expect([large('Ben', 'unstated'), large('Ben', 'no-data')]).to.deep.equal([3, 3]);
    // All of it is there for who hears the page: every cell, with its option and the word.
    expect(rowOf(element, 'Ann').querySelectorAll('td.cell')).to.have.lengthOf(10);
    expect(text(cellOf(element, 'Ann', 0))).to.equal('Not stated Plan a');
    expect(getComputedStyle(cellOf(element, 'Ann', 0)).visibility).to.equal('visible');
    await expect(element).to.be.accessible();

    // By hand: one place of the grid, between the stances and the next card.
    $(element, '.matrix [tabindex="0"]')!.focus();
    for (const press of ['Home', 'ArrowRight', 'ArrowRight', 'ArrowRight']) await sendKeys({press});
    expect(text(focused(element))).to.equal('No data: 5 options');
    await sendKeys({press: 'Enter'});
    await settled(element);
    const now = foldsOf('Ann');
    expect(now.map((each) => each.getAttribute('aria-expanded'))).to.deep.equal(['false', 'true']);
    expect([large('Ann', 'unstated'), large('Ann', 'no-data')]).to.deep.equal([0, 5]);
    expect(text(focused(element))).to.equal('No data: 5 options');
    await sendKeys({press: 'ArrowRight'});
    expect(text(focused(element))).to.equal('No data Plan f');
    (now[1] as HTMLElement).click();
    await settled(element);
    expect(large('Ann', 'no-data')).to.equal(0);

    // Where the page is searched, the browser scrolls what it has found into sight: also inside a folded cell.
    cellOf(element, 'Ann', 1).scrollLeft = 9;
    await settled(element);
    expect([large('Ann', 'unstated'), large('Ann', 'no-data')]).to.deep.equal([4, 0]);

    // On paper nothing can be unfolded.
    if (!('userAgentData' in navigator)) return;
    await emulateMedia({media: 'print'});
    expect([large('Ann', 'unstated'), large('Ann', 'no-data')]).to.deep.equal([4, 5]);
    await emulateMedia({media: 'screen'});
  });

  it('folds a long trail behind its latest, and counts what it folds', async () => {
    const stances = ['supports', 'open', 'opposes', 'open', 'supports', 'cautious', 'open'];
    const element = await mount(
      standing(['Ann'], {positions: stances.map((stance, i) => say(stance, `2025-01-0${i + 1}`))}),
    );
    cellOf(element, 'Ann', 0).click();
    await settled(element);
    const summary = $(element, '.panel summary')!;
    expect($$(element, '.panel > .trail > li')).to.have.lengthOf(3);
    expect($$(element, '.panel details:not([open]) li')).to.have.lengthOf(3);
    expect(text($(element, '.panel .trail li'))).to.contain('Cautious');
    expect(text(summary)).to.equal('3 before these');
    summary.focus();
    await sendKeys({press: 'Enter'});
    await settled(element);
    expect($$(element, '.panel details[open]')).to.have.lengthOf(1);
    const all = $$(element, '.panel .trail > li');
    expect(all.map((each) => text(each.querySelector('strong')))).to.deep.equal(
      ['Supports', 'Open', 'Opposes', 'Open', 'Supports', 'Cautious'].reverse(),
    );
  });

  it('draws what has no source as unsourced, and says so', async () => {
    const element = await mount(unsourced);
    const cell = $$(element, 'td.cell.is-unsourced')[0]!;
    expect(text(cell)).to.contain('no source given');
    cell.click();
    await settled(element);
    expect(text($(element, '.panel .unsourced'))).to.equal('No source given');
  });

  it('draws every glyph otherwise where it has no source, and frames it so that it is seen in cards', async () => {
    const who = {sourced: [{source: 's'}], unsourced: []};
    const people = Object.keys(who) as (keyof typeof who)[];
    const story = {
      ...standing(people),
      sources: [{id: 's', title: 'Source'}],
      stances: stanceGlyphs.map((glyph) => ({id: glyph, label: glyph, value: 0, glyph})),
      options: stanceGlyphs.map((id) => ({id, name: id, summary: id})),
      positions: people.flatMap((participant) =>
        stanceGlyphs.map((id) => ({
          participant,
          option: id,
          stance: id,
          evidence: who[participant],
        })),
      ),
    };
    const element = await mount(story, 1200);
    const looks = (name: string) =>
      [...rowOf(element, name).querySelectorAll('.cell')].map((cell) => {
        const style = getComputedStyle(cell, '::before');
        const rim = style.borderTopWidth === '0px' ? '' : style.borderTopStyle;
        return `${text(cell).split(',')[0]} ${rim} ${style.backgroundImage}`;
      });
    const sourced = looks('sourced');
    expect(sourced).to.have.lengthOf(stanceGlyphs.length);
    looks('unsourced').forEach((look, i) => {
      expect(look).to.match(new RegExp(`^${stanceGlyphs[i]} `));
      expect(look).not.to.equal(sourced[i]);
    });

    const card = await mount(story, 320);
    const frame = (name: string) => getComputedStyle(rowOf(card, name).querySelector('.cell')!);
    expect(frame('sourced').borderTopStyle).to.equal('solid');
    expect(frame('unsourced').borderTopStyle).to.equal('dotted');
    // The strong rule is drawn with the ink.
    const ink = getComputedStyle(rowOf(card, 'sourced').querySelector('th')!).color;
    expect(frame('unsourced').borderTopColor).to.equal(ink);
    expect(frame('sourced').borderTopColor).not.to.equal(ink);
  });

  it('marks a cell that changed and tells its trail', async () => {
    const element = await mount(changed);
    const cell = $$(element, 'td.cell.is-changed')[0]!;
    expect(text(cell)).to.contain(', was ');
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

  it('says which order is in force, and sorts by another one', async () => {
    const element = await mount();
    expect(text($(element, 'summary'))).to.equal('Order (as in the story) and filter');
    await choose(element, 'Participants', 'alphabetical');
    expect(text($(element, 'summary'))).to.contain('participants A to Z');
    const names = $$(element, 'tr.row th bdi:first-child').map(text);
    expect(names).to.deep.equal([...names].sort((a, b) => a.localeCompare(b, 'en')));
    expect(names).to.have.lengthOf(10);
  });

  it('sorts by the alphabet of the page’s language, whether or not it speaks it', async () => {
    const names = ['Zoë', 'Örjan', 'Åke', 'Bertil', 'Ärla', 'Émile', 'Ender'];
    const element = await mount(standing(names));
    element.participantOrder = 'alphabetical';
    const shown = async (lang: string) => {
      element.parentElement!.lang = lang;
      element.requestUpdate();
      await settled(element);
      return $$(element, 'tr.row th bdi:first-child').map(text).join(' ');
    };
    expect(await shown('sv')).to.equal('Bertil Émile Ender Zoë Åke Ärla Örjan');
    expect(await shown('de')).to.equal('Åke Ärla Bertil Émile Ender Örjan Zoë');
    expect(text($(element, 'summary'))).to.contain('participants A to Z');
  });

  it('keeps to the editorial order where an attribute names none that there is', async () => {
    const element = await mount();
    element.setAttribute('participant-order', 'supprt');
    await element.updateComplete;
    expect(text($(element, 'summary'))).to.equal('Order (as in the story) and filter');
  });

  it('sorts rows by a column with Enter on its header, and says so', async () => {
    const element = await mount();
    $(element, '.matrix [tabindex="0"]')!.focus();
    await sendKeys({press: 'ArrowUp'});
    await sendKeys({press: 'ArrowUp'});
    expect(focused(element)).to.equal($(element, 'th.column'));
    await sendKeys({press: 'Enter'});
    await settled(element);
    expect($(element, 'th.column')?.getAttribute('aria-sort')).to.equal('descending');
    expect($$(element, 'tr.row th bdi:first-child').slice(0, 4).map(text)).to.deep.equal([
      'Emmanuel Macron',
      'Keir Starmer',
      'Friedrich Merz',
      'German military leaders',
    ]);
    expect(text($(element, 'summary'))).to.contain('by “European troops');
    expect(focused(element)).to.equal($(element, 'th.column'));
  });

  it('sorts columns by a row with Enter on its header, and keeps the focus there', async () => {
    const element = await mount();
    $(element, '.matrix [tabindex="0"]')!.focus();
    await sendKeys({press: 'Home'});
    await sendKeys({press: 'Enter'});
    await settled(element);
    const header = rowOf(element, 'Donald Trump').querySelector('th');
    expect(header?.getAttribute('aria-sort')).to.equal('descending');
    expect(text(cellOf(element, 'Donald Trump', 0))).to.contain('Leans for');
    expect(text(cellOf(element, 'Donald Trump', 1))).to.contain('Opposes');
    expect(text($(element, 'summary'))).to.contain('options by “Trump”');
    expect(focused(element)).to.equal(header);
    await sendKeys({press: 'Enter'});
    await settled(element);
    expect(text(cellOf(element, 'Donald Trump', 0))).to.contain('Not stated');
  });

  it('shows a filter and lifts it by one action', async () => {
    const element = await mount();
    await choose(element, 'Stance', 'supports');
    expect($$(element, 'tr.row')).to.have.lengthOf(3);
    expect(text($(element, '.filter'))).to.contain(
      'Only Supports: 3 of 10 participants, 2 of 7 options.',
    );
    // The finding is about the whole story still.
    expect(text($(element, '.summary'))).to.match(/^Of 70 positions/);
    $(element, '.filter button')!.click();
    await settled(element);
    expect($$(element, 'tr.row')).to.have.lengthOf(10);
    expect($(element, '.filter')).to.equal(null);
  });

  it('says in every control what is in force, however it came about', async () => {
    const element = await mount();
    const shown = (label: string) =>
      $$(element, 'label')
        .find((each) => text(each).startsWith(label))!
        .querySelector('select')!.selectedOptions[0]!.text;
    await choose(element, 'Bloc', 'coalition-of-the-willing');
    await choose(element, 'Bloc', '');
    await choose(element, 'Bloc', 'coalition-of-the-willing');
    $(element, '.filter button')!.click();
    await settled(element);
    expect(shown('Bloc')).to.equal('all');
    await choose(element, 'Participants', 'alphabetical');
    element.participantOrder = 'support';
    element.filter = {stance: 'nope'};
    await settled(element);
    expect(shown('Participants')).to.equal('most in favour first');
    expect(shown('Stance')).to.equal('nope');
  });

  it('has what it is sorted by as a choice of its own, and every order as the way out', async () => {
    const element = await mount();
    element.sortBy = 'us-ground-troops';
    await openControls(element);
    const select = $(element, 'label select') as HTMLSelectElement;
    const byName = select.selectedOptions[0]!.text;
    expect(byName).to.equal('by “US ground troops”');
    expect(text($(element, 'summary'))).to.contain(byName);
    const names = () => $$(element, 'tr.row th bdi:first-child').map(text);
    const sorted = names();

    // Still so where the option itself is not shown.
    element.filter = {stance: 'supports'};
    await settled(element);
    expect($$(element, 'th.column').map(text).join()).not.to.contain('US ground troops');
    expect(text($(element, 'summary'))).to.contain(byName);
    const left = names();
    expect(left.length).to.be.within(2, sorted.length - 1);
    expect(left).to.deep.equal(sorted.filter((name) => left.includes(name)));

    element.filter = {};
    await choose(element, 'Participants', 'editorial');
    expect(element.sortBy).to.equal(undefined);
    expect(select.selectedOptions[0]!.text).to.equal('as in the story');
    expect(text($(element, 'summary'))).not.to.contain('by “');
  });

  it('orders rows and columns each for itself', async () => {
    const element = await mount();
    const header = $$(element, 'th.column').find((each) => text(each).startsWith('US ground'))!;
    await click(header);
    header.focus();
    await sendKeys({press: 'Enter'});
    await settled(element);
    expect(element.sortBy).to.equal('us-ground-troops');
    const names = $$(element, 'tr.row th bdi:first-child').map(text);
    const columns = $$(element, 'th.column').map(text);
    const summary = () => text($(element, 'summary'));
    await choose(element, 'Options', 'alphabetical');
    expect(summary()).to.contain('by “US ground troops”');
    expect($$(element, 'tr.row th bdi:first-child').map(text)).to.deep.equal(names);
    expect(summary()).to.contain('A to Z');
    expect($$(element, 'th.column').map(text)).not.to.deep.equal(columns);

    // Rows that become columns are the same rows.
    $$(element, '.fields button')[0]!.click();
    await settled(element);
    expect(element.transposed).to.equal(true);
    expect(summary()).to.contain('by “US ground troops”');
    expect(rowOf(element, 'US ground troops').querySelector('th')!.ariaSort).to.equal('descending');
    await choose(element, 'Participants', 'alphabetical');
    expect(summary()).not.to.contain('by “');
    await resetMouse();
  });

  it('leaves the text of the page unselected by a click with Shift', async () => {
    const element = await mount(example, 760);
    const [first, second] = ['Donald Trump', 'Keir Starmer'].map((name) => rowOf(element, name));
    const at = (row: Element | undefined) => {
      const {left, top, height} = row!.querySelector('th')!.getBoundingClientRect();
      return [Math.round(left + 20), Math.round(top + height / 2)] as [number, number];
    };
    first!.scrollIntoView({block: 'center'});
    await sendMouse({type: 'click', position: at(first)});
    await settled(element);
    second!.scrollIntoView({block: 'center'});
    await settled(element);
    await sendKeys({down: 'Shift'});
    await sendMouse({type: 'click', position: at(second)});
    await sendKeys({up: 'Shift'});
    await settled(element);
    expect(text($(element, '.panel-title'))).to.equal('Keir Starmer and Donald Trump');
    expect(String(getSelection())).to.equal('');
    await resetMouse();
  });

  it('tells assistive technology which cell is open, and what the panel is about', async () => {
    const element = await mount();
    const states = () => $$(element, '.cell[aria-expanded]').map((cell) => cell.ariaExpanded);
    const cell = cellOf(element, 'Friedrich Merz', 0);
    cell.click();
    await settled(element);
    expect(cell.getAttribute('aria-expanded')).to.equal('true');
    expect(states()).to.deep.equal(['true']);
    const panel = $(element, '.panel')!;
    const title = $(element, `[id="${panel.getAttribute('aria-labelledby')}"]`);
    expect(text(title)).to.contain('Friedrich Merz · European troops');
    cell.focus();
    await sendKeys({press: 'Escape'});
    await settled(element);
    expect(cell.getAttribute('aria-expanded')).to.equal('false');
    await sendKeys({press: 'ArrowRight'});
    expect(cell.hasAttribute('aria-expanded')).to.equal(false);
    expect(states()).to.deep.equal(['false']);
    await sendKeys({press: 'Enter'});
    await settled(element);
    expect(states()).to.deep.equal(['true']);
    await expect(element).to.be.accessible();
    // In a card the name of the column is there for the eye: it is the header that is heard.
    const card = await mount(example, 320);
    for (const name of $$(card, '.cell i')) expect(name.ariaHidden).to.equal('true');
  });

  it('keeps to its short names, and says once that nothing is stated, in cards', async () => {
    const element = await mount(example, 320);
    expect($$(element, 'tfoot i').map(text)).to.include('Air defence');
    expect(text(rowOf(element, 'Marco Rubio').querySelector('th'))).not.to.contain('0 of 7');
    expect(text(rowOf(element, 'Donald Trump').querySelector('th'))).to.contain('2 of 7 stated');
  });

  it('has words in cells that have room for them, and whole glyphs where not', async () => {
    for (const width of [480, 560, 768, 848, 1000]) {
      const element = await mount(example, width);
      element.transposed = true;
      await settled(element);
      const isGlyphs = $(element, '.scroller')!.matches('.is-glyphs');
      const cells = $$(element, '.row .cell:not(.is-silent)');
      expect(cells.length).to.be.greaterThan(5);
      if (!isGlyphs) expect(cells[0]!.clientWidth).to.be.at.least(50);
      else
        for (const cell of cells) {
          const {clientWidth, clientHeight} = cell;
          expect([clientWidth, clientHeight], String(width)).to.deep.equal([18, 18]);
        }
      if (width === 848) expect(isGlyphs).to.equal(false);
    }
  });

  it('sets in who stands under a head, so that who follows without one is of no group', async () => {
    const element = await mount();
    const leftOf = (name: string) =>
      rowOf(element, name).querySelector('th bdi')!.getBoundingClientRect().left;
    expect(leftOf('Donald Trump')).to.be.greaterThan(leftOf('Emmanuel Macron'));
    expect(leftOf('Friedrich Merz')).to.equal(leftOf('Donald Trump'));
  });

  it('shows no empty table where nothing matches, and the way back', async () => {
    const element = await mount();
    element.filter = {topic: 'nope', stance: 'nope'};
    await settled(element);
    expect(isSeen($(element, 'table'))).to.equal(false);
    expect(text($(element, '.note'))).to.equal('Nothing matches the filter.');
    $(element, '.filter button')!.click();
    await settled(element);
    expect(isSeen($(element, 'table'))).to.equal(true);
    expect(isSeen(cellOf(element, 'Friedrich Merz', 0))).to.equal(true);
  });

  it('tells what has no record yet from what has none on any day', async () => {
    const element = await mount(
      standing(['Ann', 'Ben'], {
        options: [
          {id: 'plan', name: 'Plan', summary: 'A plan.'},
          {id: 'other', name: 'Other', summary: 'Another.'},
        ],
        positions: [
          say('supports', '2025-01-10'),
          say('opposes', '2025-06-10'),
          ...standing(['Ben']).positions,
          {participant: 'Ben', option: 'other', stance: 'open', date: '2025-06-10'},
        ],
      }),
    );
    expect(text(cellOf(element, 'Ann', 1))).to.equal('No data');
    expect(text(cellOf(element, 'Ben', 1))).to.equal('None yet');
    const backgroundOf = (name: string) =>
      getComputedStyle(cellOf(element, name, 1)).backgroundImage;
    expect(backgroundOf('Ann')).to.contain('gradient');
    expect(backgroundOf('Ben')).to.equal('none');
    const key = $$(element, '.key li').map(text);
    const titleOf = () => text($(element, '.panel strong'));
    expect(key).to.include.members(['No data', 'None yet']);
    cellOf(element, 'Ben', 1).click();
    await settled(element);
    expect(text($(element, '.panel'))).to.contain(
      'The story has no record of this position up to this day.',
    );
    expect(titleOf()).to.equal('None yet');
    cellOf(element, 'Ann', 1).click();
    await settled(element);
    expect(titleOf()).to.equal('No data');
  });

  it('compares two participants: agree, differ, unknown', async () => {
    const element = await mount();
    rowOf(element, 'Emmanuel Macron').querySelector('th')!.click();
    await settled(element);
    expect(text($(element, '.panel-title'))).to.contain('Emmanuel Macron');
    await choose(element, 'Compare with', 'merz');
    const panel = text($(element, '.panel'));
    expect(panel).to.contain('Both have spoken on 1 of 7 options.');
    expect(panel).not.to.contain('Agree on');
    // Who says what: two names, and beneath each a glyph and a word.
    const [differ] = $$(element, '.comparison tbody');
    const cells = [...differ!.querySelectorAll('th, td')];
    expect(cells.map(text).join('|')).to.match(
      /^Differ on 1\|Macron\|Merz\|European troops[^|]*\|Supports\|Open$/,
    );
    for (const cell of cells.slice(-2)) expect(isSeen(cell.querySelector('.glyph'))).to.equal(true);
    await expect(element).to.be.accessible();
    expect(panel).to.contain('Unknown on 6');

    // Only what is shown is compared.
    element.filter = {stance: 'open'};
    await settled(element);
    const options = $$(element, 'th.column').length;
    expect(options).to.be.lessThan(7);
    rowOf(element, 'Friedrich Merz').querySelector('th')!.click();
    await settled(element);
    await choose(element, 'Compare with', 'united-states');
    expect(text($(element, '.panel'))).to.contain(`of ${options} options.`);
  });

  it('goes on through the names to compare with, as far as the keys go', async () => {
    const element = await mount();
    const title = () => text($(element, '.panel-title'));
    const header = (name: string) => rowOf(element, name).querySelector('th')!;
    const press = async (key: string) => {
      await sendKeys({press: key});
      await settled(element);
    };
    const isChoosing = (select: HTMLSelectElement, name: string) => {
      expect(focused(element)).to.equal(select);
      expect($(element, '.panel select')).to.equal(select);
      expect(select.selectedOptions[0]!.text).to.equal(name);
    };
    await click(header('Emmanuel Macron'));
    await settled(element);
    const select = $(element, '.panel select') as HTMLSelectElement;
    const names = [...select.options].slice(1).map((option) => option.text);
    select.focus();
    // Where the keys only open a list, its choices say the same.
    const choose = async (key: string, index: number) => {
      await press(key);
      if (select.selectedIndex === index) return;
      await press('Escape');
      select.selectedIndex = index;
      select.dispatchEvent(new Event('change'));
      await settled(element);
    };
    for (const index of [1, 2, 3]) {
      await choose('ArrowDown', index);
      isChoosing(select, names[index - 1]!);
      expect(title()).to.equal(`Emmanuel Macron and ${names[index - 1]}`);
      expect(rowOf(element, 'Emmanuel Macron').nextElementSibling!.matches('.panel-row')).to.equal(
        true,
      );
      expect($$(element, '.comparison')).to.have.lengthOf(1);
    }
    await choose('ArrowUp', 2);
    isChoosing(select, names[1]!);
    for (const index of [1, 0]) await choose('ArrowUp', index);
    isChoosing(select, '–');
    expect(title()).to.contain('Emmanuel Macron ·');
    expect($(element, '.comparison')).to.equal(null);

    // Of two that were clicked the last has the panel, and stays; the other is exchanged.
    header('Friedrich Merz').dispatchEvent(
      new MouseEvent('click', {shiftKey: true, bubbles: true}),
    );
    await settled(element);
    expect(title()).to.equal('Friedrich Merz and Emmanuel Macron');
    const isBeneathMerz = () =>
      expect(rowOf(element, 'Friedrich Merz').nextElementSibling!.className).to.equal('panel-row');
    isBeneathMerz();
    const other = $(element, '.panel select') as HTMLSelectElement;
    expect(other.selectedOptions[0]!.text).to.equal('Emmanuel Macron');
    other.focus();
    other.value = 'starmer';
    other.dispatchEvent(new Event('change'));
    await settled(element);
    isChoosing(other, 'Keir Starmer');
    expect(title()).to.equal('Friedrich Merz and Keir Starmer');
    isBeneathMerz();
    // Of three, the last two.
    header('Donald Trump').dispatchEvent(new MouseEvent('click', {shiftKey: true, bubbles: true}));
    await settled(element);
    expect(title()).to.equal('Donald Trump and Keir Starmer');
    await resetMouse();
  });

  it('lights a column behind what opens, and a row as far as its header', async () => {
    for (const rows of [8, 90]) {
      const element = await mount(rollCalls(rows, 40));
      await element.whole;
      $$(element, 'th.column')[3]!.click();
      await settled(element);
      const column = $$(element, 'th.column')[3]!.getBoundingClientRect();
      const band = $(element, 'col')!.getBoundingClientRect();
      expect(band.left).to.be.closeTo(column.left, 1);
      expect(band.width).to.be.closeTo(column.width, 1);
      expect(band.height).to.be.greaterThan($(element, '.matrix')!.clientHeight - 2);
      // The panel is opaque, and painted after the band.
      const panel = getComputedStyle($(element, '.panel-row > td')!);
      expect(panel.backgroundColor).not.to.match(/transparent|, 0\)$/);
      expect(+getComputedStyle($(element, 'col')!).zIndex).to.be.lessThan(0);
      const header = rowOf(element, 'Member 1').querySelector('th')!;
      const plain = getComputedStyle(header).backgroundImage;
      header.click();
      await settled(element);
      expect(getComputedStyle(header).backgroundImage).not.to.equal(plain);
    }
  });

  it('closes the panel of what the filter hides', async () => {
    const element = await mount();
    cellOf(element, 'Donald Trump', 5).click();
    await settled(element);
    expect($(element, '.panel')).not.to.equal(null);
    element.filter = {bloc: 'coalition-of-the-willing'};
    await settled(element);
    expect($(element, '.panel')).to.equal(null);
  });

  it('calls a paraphrase only what somebody said; and no line begins with a dot', async () => {
    const element = await mount(example, 375);
    const isBlank = (cell: Element) => /Not stated/.test(text(cell));
    const cells = $$(element, 'tr.row td.cell');
    const open = async (cell: HTMLElement) => {
      cell.click();
      await settled(element);
      return $(element, '.panel')!;
    };
    expect(text(await open(cells.find(isBlank)!))).to.match(/whole text$|whole text ×$/);
    const panel = await open(cellOf(element, 'Donald Trump', 4));
    expect(text(panel)).to.contain('· paraphrase, no direct quotation');
    expect(panel.textContent)
      .to.contain('\u00A0· ')
      .and.not.to.match(/[^\u00A0]·/);
    expect($(element, '.kicker')!.textContent).to.contain('\u00A0· ');
  });

  it('opens a panel for a column, with its summary, and sorts from there', async () => {
    const element = await mount();
    $$(element, 'th.column')[5]!.click();
    await settled(element);
    const panel = $(element, '.panel')!;
    expect(text(panel)).to.contain('American troops would be deployed');
    expect(text(panel)).to.contain('Ruled out');
    panel.querySelector<HTMLElement>('button.button')!.click();
    await settled(element);
    expect(text($(element, 'summary'))).to.contain('by “US ground troops”');
  });

  it('lists what changed since a day, and leads to it', async () => {
    const element = await mount(changed);
    await choose(element, 'Changes since', '2024-02-02');
    const changes = $$(element, '.changes li');
    expect(changes.length).to.be.greaterThan(0);
    const first = $$(element, '.changes details li').length;
    expect(first).to.be.within(1, changes.length - 1);
    expect(text($(element, '.changes p'))).to.match(
      new RegExp(`: ${changes.length - first} changes?\\.`),
    );
    expect(text($(element, '.changes summary'))).to.equal(`${first} first recorded`);
    expect($$(element, 'td.cell.is-changed')).to.have.lengthOf(
      new Set(changes.map((each) => text(each).split(':')[0])).size,
    );
    changes[0]!.querySelector('button')!.click();
    await settled(element);
    expect($(element, '.panel')).not.to.equal(null);
  });

  it('lists each step since a day as the story tells it, what changed first, what is new folded', async () => {
    const element = await mount(vetoes, 1200);
    const nameOf = (list: readonly {id: string; name: string; shortName?: string}[], id: string) =>
      list.find((each) => each.id === id)!;
    const labels: Record<string, string> = Object.fromEntries(
      vetoes.stances.map(({id, label}) => [id, label]),
    );
    const dates = [...new Set(vetoes.positions.map(({date}) => date))].sort();
    for (const since of [dates[0]!, '2003-10-14', '2011-10-04', '2017-11-16', dates.at(-2)!]) {
      element.since = since;
      await settled(element);
      const told: {date: string; text: string; isFirst: boolean}[] = [];
      for (const {id: participant} of vetoes.participants)
        for (const {id: option} of vetoes.options) {
          let was: string | undefined;
          const records = vetoes.positions
            .filter((each) => each.participant === participant && each.option === option)
            .sort((a, b) => (a.date < b.date ? -1 : 1));
          for (const {date, stance} of records) {
            const now = labels[stance]!;
            const person = nameOf(vetoes.participants, participant).name;
            const {name, shortName = name} = nameOf(vetoes.options, option);
            if (date > since && now !== was)
              told.push({
                date,
                isFirst: was === undefined,
                text: `${person}, ${shortName}: ${was ? `was ${was}, now ${now}` : now} · ${formatDay(date, 'en-GB', true)}`,
              });
            was = now;
          }
        }
      const listed = $$(element, '.changes li').map(text);
      expect([...listed].sort()).to.deep.equal(told.map((each) => each.text).sort());
      const folded = $$(element, '.changes details');
      const last = folded.at(-1);
      const firsts = told.filter(({isFirst}) => isFirst);
      const changes = told.filter(({isFirst}) => !isFirst);
      expect(listed.slice(changes.length).sort(), since).to.deep.equal(
        firsts.map((each) => each.text).sort(),
      );
      if (firsts.length > 0)
        expect(text(last!.querySelector('summary'))).to.equal(`${firsts.length} first recorded`);
      // Newest first
      const days = listed
        .slice(0, changes.length)
        .map((each) => changes.find((change) => change.text === each)!.date);
      expect(days).to.deep.equal([...days].sort().reverse());
      expect(folded.every((each) => !(each as HTMLDetailsElement).open)).to.equal(true);
    }
  });

  it('has changed where the latest record merely says so again, since the day on which it changed', async () => {
    const element = await mount(
      standing(['Ann'], {
        positions: [
          say('supports', '2025-01-10'),
          say('opposes', '2025-02-10'),
          say('opposes', '2025-04-10'),
        ],
      }),
    );
    expect(text($(element, 'td.is-changed'))).to.contain('Opposes, was Supports');
    element.since = '2025-01-10';
    await settled(element);
    expect(text($(element, '.changes li'))).to.contain('was Supports, now Opposes · 10 Feb 2025');
  });

  it('writes dates of changes as precisely as the story does', async () => {
    const element = await mount(
      standing(['Ann'], {
        asOf: '2026-01-01',
        positions: [
          say('supports', '2024'),
          say('open', '2025-03'),
          say('cautious', '2025-04-18/2025-04-22'),
          say('opposes', '2025-06'),
        ],
      }),
    );
    await openControls(element);
    expect($$(element, 'label').map(text).at(-1)).to.equal(
      'Changes since –2024Mar 202518–22 Apr 2025',
    );
    await choose(element, 'Changes since', '2025-03-01');
    expect(text($(element, '.changes p'))).to.contain('After March 2025: ');
    expect(text($(element, '.changes li'))).to.match(/Opposes · Jun 2025$/);
    element.since = '2025-03-20';
    await settled(element);
    expect(text($(element, '.changes p'))).to.match(/^After 20 March 2025: \d+ changes?\./);
  });

  it('keeps to the day that is shown', async () => {
    const [element, whole] = await mountWithin(changed);
    const now = $$(element, 'td.cell').map(text);
    whole.day = '2024-02-03';
    await settled(element);
    expect($$(element, 'td.cell').map(text)).not.to.deep.equal(now);
    expect($$(element, 'td.is-changed')).to.be.empty;
  });

  it('stands whole, however big, and scrolls inside itself only', async () => {
    const element = await mount(rollCalls(120, 40));
    await element.whole;
    await settled(element);
    expect($$(element, 'tr.row')).to.have.lengthOf(120);
    expect($$(element, 'td.cell')).to.have.lengthOf(4800);
    const scroller = $(element, '.scroller')!;
    expect(scroller.scrollHeight).to.be.greaterThan(scroller.clientHeight);
    expect(element.getBoundingClientRect().width).to.be.at.most(760);
    scroller.scrollTop = 1200;
    scroller.scrollLeft = 300;
    await nextFrame();
    await nextFrame();
    const box = scroller.getBoundingClientRect();
    const head = $(element, 'th.column')!.getBoundingClientRect();
    const name = $$(element, 'tr.row th')[60]!.getBoundingClientRect();
    expect(head.bottom).to.be.greaterThan(box.top);
    expect(head.top).to.be.lessThan(box.top + 60);
    expect(name.left).to.be.closeTo(box.left, 2);

    // The focus never rests under the headers that stay.
    scroller.scrollTop = 0;
    $(element, '.matrix [tabindex="0"]')!.focus();
    for (let i = 0; i < 4; i++) await sendKeys({press: 'PageDown'});
    for (let i = 0; i < 14; i++) await sendKeys({press: 'ArrowUp'});
    const cell = focused(element)!.getBoundingClientRect();
    expect(cell.top).to.be.at.least($(element, 'thead')!.getBoundingClientRect().bottom - 2);
    expect(cell.bottom).to.be.at.most($(element, 'tfoot')!.getBoundingClientRect().top + 2);
  });

  it('keeps the column headers in sight of every table that is taller than the window', async () => {
    // Fewer rows than make a box: to the side it scrolls in itself, else with the page.
    for (const [columns, isBox] of [
      [38, true],
      [9, false],
    ] as const) {
      const element = await mount(rollCalls(28, columns), 760);
      element.style.setProperty('--plenary-sticky-top', '20px');
      element.parentElement!.style.paddingBlockEnd = '2000px';
      await settled(element);
      const scroller = $(element, '.scroller')!;
      const row = $$(element, 'tr.row')[24]!;
      if (isBox) {
        scroller.scrollIntoView({block: 'start'});
        scroller.scrollTop = 2000;
        expect(scroller.scrollTop).to.be.greaterThan(100);
      } else {
        row.scrollIntoView({block: 'start'});
        scrollBy(0, -300);
      }
      await nextFrame();
      await nextFrame();
      const head = $(element, 'thead')!.getBoundingClientRect();
      const top = isBox ? scroller.getBoundingClientRect().top : 20;
      expect(head.top, `${columns} columns`).to.be.closeTo(top, 1);
      expect(head.bottom).to.be.lessThan(row.getBoundingClientRect().top);
      expect(document.documentElement.scrollWidth).to.equal(document.documentElement.clientWidth);

      // What has the focus is never beneath them.
      $(element, '.matrix [tabindex="0"]')!.focus();
      await sendKeys({press: 'End'});
      for (let i = 0; i < 24; i++) await sendKeys({press: 'ArrowDown'});
      if (!isBox) scrollTo(0, 1500);
      for (let i = 0; i < 10; i++) await sendKeys({press: 'ArrowUp'});
      const cell = focused(element)!.getBoundingClientRect();
      expect(cell.top).to.be.at.least($(element, 'thead')!.getBoundingClientRect().bottom - 2);
    }
  });

  it('shows all of the cell that End, and the arrows, lead to', async () => {
    // Widths at which a part of the last column is out of sight, and no more.
    const element = await mount(rollCalls(4, 14));
    const widths = Array.from({length: 9}, (_, i) => 430 + 7 * i);
    let cut = 0;
    for (const width of widths) {
      element.style.inlineSize = `${width}px`;
      await nextFrame();
      await nextFrame();
      await settled(element);
      const scroller = $(element, '.scroller')!;
      if (scroller.scrollWidth > scroller.clientWidth) cut++;
      $(element, '.matrix [tabindex="0"]')!.focus();
      await sendKeys({press: 'Home'});
      await sendKeys({press: 'End'});
      await nextFrame();
      const {right} = focused(element)!.getBoundingClientRect();
      expect(right, `${width} px`).to.be.at.most(scroller.getBoundingClientRect().right + 0.5);
      scroller.scrollLeft = 0;
    }
    expect(cut).to.be.above(3);
  });

  it('shades the end to which there is more', async () => {
    const element = await mount(rollCalls(8, 40));
    const style = getComputedStyle($(element, '.scroller')!);
    expect(style.backgroundImage.match(/gradient/g)).to.have.lengthOf(2);
    expect(style.backgroundAttachment).to.equal('local, scroll');
    const narrow = await mount(rollCalls(8, 4));
    expect(getComputedStyle($(narrow, '.scroller')!).backgroundImage).to.equal('none');
  });

  it('lets go of its headers on paper', async () => {
    const element = await mount(rollCalls(28, 9));
    expect(getComputedStyle($(element, 'thead')!).position).to.equal('sticky');
    if (!('userAgentData' in navigator)) return;
    await emulateMedia({media: 'print'});
    expect(getComputedStyle($(element, 'thead')!).position).to.equal('static');
    await emulateMedia({media: 'screen'});
  });

  it('goes by pages of what is in sight with Page Up and Page Down, and stays in its column', async () => {
    const element = await mount(rollCalls(120, 6));
    await element.whole;
    const rows = $$(element, 'tr.row');
    const place = () => {
      const cell = focused(element) as HTMLTableCellElement;
      return [rows.indexOf(cell.closest('tr')!), cell.cellIndex];
    };
    $(element, '.matrix [tabindex="0"]')!.focus();
    await sendKeys({press: 'ArrowRight'});
    expect(place()).to.deep.equal([0, 2]);
    await sendKeys({press: 'PageDown'});
    const [page = 0, column] = place();
    expect(column).to.equal(2);
    // Most of a screen of the scroller, and no more than fits between the headers that stay.
    const sight = $(element, '.scroller')!.clientHeight;
    const height = rows[0]!.offsetHeight;
    expect(page * height).to.be.greaterThan(sight / 3);
    expect(page * height).to.be.lessThan(sight);
    await sendKeys({press: 'PageDown'});
    expect(place()).to.deep.equal([2 * page, 2]);
    // Rows that have come near have their height a few frames later.
    const bottom = (one: Element) => one.getBoundingClientRect().bottom;
    const foot = () => $(element, 'tfoot')!.getBoundingClientRect().top;
    await waitUntil(() => bottom(focused(element)!) <= foot() + 2, 'the focus is above the foot');
    await sendKeys({press: 'PageUp'});
    expect(place()).to.deep.equal([page, 2]);
    for (let i = 0; i < 40; i++) await sendKeys({press: 'PageDown'});
    expect(place()).to.deep.equal([119, 2]);
  });

  it('has its tab stop, the focus and the open cell in rows of a large table that are drawn late', async () => {
    const element = await mount(rollCalls(80, 40));
    await element.whole;
    const row = (key: string) => $(element, `tr[data-key="participant:${key}"]`)!;
    const cell = row('Member79') as HTMLTableRowElement;
    cell.cells[39]!.focus();
    cell.cells[39]!.click();
    await settled(element);
    $(element, '.panel .close')!.focus();
    await sendKeys({press: 'Enter'});
    await settled(element);
    const place = () => {
      const cell = focused(element) as HTMLTableCellElement | null;
      return cell && [cell.closest('tr')?.dataset['key'], cell.cellIndex];
    };
    expect(place()).to.deep.equal(['participant:Member79', 39]);
    for (const [change, expected] of [
      [() => (element.transposed = true), ['option:Motion38', 80]],
      [() => (element.transposed = false), ['participant:Member79', 39]],
      [() => (element.since = '2024-01-01'), ['participant:Member79', 39]],
      [() => (element.parentElement!.style.width = '400px'), undefined],
    ] as const) {
      change();
      await settled(element);
      await element.whole;
      await settled(element);
      expect($$(element, '.matrix [tabindex="0"]')).to.have.lengthOf(1);
      expect(place()?.[0]).to.equal(expected ? expected[0] : 'participant:Member79');
      if (expected) expect(place()).to.deep.equal(expected);
    }
  });

  it('shows a cell far down in a large table that was chosen before the table stood', async () => {
    const whole = await fixture<PlenaryStory>(
      html`<plenary-story .story=${rollCalls(80, 40)}><div></div></plenary-story>`,
    );
    await whole.updateComplete;
    const [participant, option] = ['Member77', 'Motion3'];
    whole.selection = [{kind: 'cell', participant, option}];
    whole.firstElementChild!.append(document.createElement('plenary-positions'));
    const element = whole.querySelector('plenary-positions')!;
    await settled(element);
    await element.whole;
    await settled(element);
    const [cell, ...others] = $$(element, '[aria-selected=true]');
    expect(others).to.have.lengthOf(0);
    expect(cell?.closest('tr')?.dataset['key']).to.equal('participant:Member77');
    const sight = $(element, '.scroller')!.getBoundingClientRect();
    const {top, bottom} = cell!.getBoundingClientRect();
    expect(top > sight.top && bottom < sight.bottom, `${top} to ${bottom}`).to.equal(true);
  });

  it('says the same of a story however it was arranged before', async () => {
    const story = standing(['Berta', 'Anna'], {
      asOf: '2025-02-01',
      positions: ['Berta', 'Anna'].map((participant) => ({
        ...say('supports', '2025-01-01'),
        participant,
      })),
    });
    const [element, whole] = await mountWithin(story);
    const said = () => text($(element, 'figcaption, [part=heading]'));
    const before = said();
    expect(before).to.contain('Berta and Anna');
    element.participantOrder = 'alphabetical';
    await settled(element);
    whole.day = '2025-01-31';
    await settled(element);
    element.participantOrder = 'editorial';
    await settled(element);
    expect(said()).to.equal(before);
  });

  it('opens no panel for a row that is chosen elsewhere, though it had been chosen here once', async () => {
    const [element, whole] = await mountWithin();
    const panels = () => $$(element, '.panel').length;
    rowOf(element, 'Donald Trump').querySelector('th')!.click();
    await settled(element);
    expect(panels()).to.equal(1);
    $(element, '.panel .close')!.click();
    await settled(element);
    whole.selection = [{kind: 'participant', id: 'trump'}];
    await settled(element);
    expect(panels()).to.equal(0);
  });

  it('takes no filter for an empty one', async () => {
    const element = await mount();
    element.filter = {stance: 'supports'};
    await settled(element);
    expect($$(element, 'tr.row')).to.have.lengthOf(3);
    element.filter = undefined;
    await settled(element);
    expect($$(element, 'tr.row')).to.have.lengthOf(10);
  });

  it('takes its filter from an attribute', async () => {
    const element = await mount();
    element.setAttribute('filter', 'stance: supports');
    await settled(element);
    expect($$(element, 'tr.row')).to.have.lengthOf(3);
    expect(text($(element, '.filter'))).to.contain('Only Supports');
    element.setAttribute('filter', ' bloc : willing;stance:open ');
    await settled(element);
    expect(element.filter).to.include({bloc: 'willing', stance: 'open'});
    element.setAttribute('filter', 'stance: nope');
    await settled(element);
    expect(text($(element, '.filter'))).to.match(/^Only nope: 0 of 10 participants/);
    element.removeAttribute('filter');
    await settled(element);
    expect($$(element, 'tr.row')).to.have.lengthOf(10);
  });

  it('moves rows and columns to a new order, the same nodes, gliding', async () => {
    const element = await mount();
    const moving = () =>
      element.shadowRoot!.getAnimations().map(({effect}) => (effect as KeyframeEffect).target!);
    const cells = new Set($$(element, 'td.cell'));
    element.participantOrder = 'alphabetical';
    await element.updateComplete;
    expect(moving().some((node) => node.matches('tr.row'))).to.equal(true);
    expect(moving().some((node) => node.matches('.cell'))).to.equal(false);
    await Promise.all(element.shadowRoot!.getAnimations().map(({finished}) => finished));
    element.optionOrder = 'alphabetical';
    await element.updateComplete;
    expect(moving().some((node) => node.matches('th.column'))).to.equal(true);
    expect(moving().some((node) => node.matches('td.cell'))).to.equal(true);
    expect(moving().some((node) => node.matches('tr'))).to.equal(false);
    for (const cell of $$(element, 'td.cell')) expect(cells.has(cell)).to.equal(true);
  });
});
