import {aTimeout, expect, fixture, html} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import '../../../src/widgets/story/story.define.js';
import type {PlenaryOptions} from '../../../src/widgets/options/options.js';
import type {PlenaryStory} from '../../../src/widgets/story/story.js';
import type {StoryFile} from '../../../src/story/file-types.js';
import {all, settle, shownAt, text} from './shown.js';

const source = [{source: 's'}];
const story: StoryFile = {
  version: 1,
  title: 'A treaty',
  asOf: '2025-06-01',
  sources: [{id: 's', title: 'The Paper'}],
  participants: [
    {id: 'ann', name: 'Ann Abel', shortName: 'Abel', kind: 'person'},
    {id: 'ben', name: 'Ben Boro', shortName: 'Boro', kind: 'person'},
    {id: 'cat', name: 'Cat Cole', shortName: 'Cole', kind: 'person'},
    {id: 'dan', name: 'Dan Dorn', shortName: 'Dorn', kind: 'person'},
  ],
  blocs: [{id: 'b', name: 'The bloc', members: ['ann', 'cat']}],
  options: [
    {
      id: 'levy',
      name: 'A levy',
      summary: 'Everyone pays.',
      status: [
        {status: 'floated', date: '2025-01-01', evidence: source},
        {status: 'agreed', date: '2025-03-01', evidence: source},
      ],
      entails: ['Everyone pays a little'],
      conflicts: ['fund'],
      contributions: [{participant: 'ann', what: 'The first payment', evidence: source}],
      arguments: [
        {side: 'for', text: 'It is fair.', by: 'ann', evidence: source},
        {side: 'against', text: 'It is slow.'},
      ],
    },
    {
      id: 'fund',
      name: 'A fund',
      summary: 'Some pay.',
      status: [{status: 'ruled-out'}],
      requires: ['review'],
    },
    {
      id: 'review',
      name: 'A review',
      summary: 'Look again.',
      status: [],
      conditions: ['A majority'],
    },
  ],
  positions: [
    {
      participant: 'ann',
      option: 'levy',
      stance: 'supports',
      date: '2025-02-01',
      evidence: [{source: 's', quote: 'Yes, gladly.', speaker: 'Ann Abel'}],
    },
    {participant: 'ben', option: 'levy', stance: 'opposes', date: '2025-02-01'},
    {
      participant: 'cat',
      option: 'levy',
      stance: 'open',
      date: '2025-02-01',
      conditional: 'if others pay',
      evidence: source,
    },
    {participant: 'dan', option: 'levy', stance: 'unstated', date: '2025-02-01', evidence: source},
    {participant: 'ann', option: 'fund', stance: 'opposes', date: '2025-02-01', evidence: source},
  ],
};

const shown = (width = 760, file = story) => shownAt(width, file);
const one = (element: PlenaryOptions, selector: string) => all(element, selector)[0]!;
const control = (element: PlenaryOptions, row: number, name: string) =>
  all(element, '.row')[row]!.querySelector<HTMLElement>(`[data-control="${name}"]`)!;
const focused = (element: PlenaryOptions) => {
  const at = element.shadowRoot!.activeElement as HTMLElement | null;
  const row = all(element, '.row').findIndex((each) => each.contains(at));
  return `${row} ${at?.dataset['control']}`;
};

describe('<plenary-options>', () => {
  it('is accessible, closed and with everything open', async () => {
    const element = await shown();
    await expect(element).to.be.accessible();
    for (const row of [0, 1, 2]) control(element, row, 'details').click();
    for (const row of [0, 1]) control(element, row, 'compare').click();
    control(element, 0, 'silent').click();
    control(element, 0, 'mark:ann').click();
    await settle(element);
    await expect(element).to.be.accessible();
  });

  it('is accessible as cards', async () => {
    const element = await shown(320);
    control(element, 0, 'details').click();
    await settle(element);
    await expect(element).to.be.accessible();
  });

  it('says of each option its name, status, date, and who stands where', async () => {
    const element = await shown();
    const [levy, fund, review] = all(element, '.row');
    expect(text(one(element, '[part=heading]'))).to.equal('3 options: 1 agreed, 1 ruled out');
    expect(text(levy))
      .to.contain('A levy')
      .and.to.contain('Agreed 1 Mar 2025')
      .and.to.contain('before: floated');
    expect(text(levy)).to.contain(
      '1 supports, 1 open, 1 opposes; 1 has not said (1 on a condition, 1 without a source).',
    );
    expect(text(fund)).to.contain('1 opposes; 3 with no data.');
    expect(text(fund)).to.contain('Ruled out').and.to.contain('no source given');
    expect(text(review)).to.contain('4 with no data.');
    const ben = control(element, 0, 'mark:ben');
    expect(text(ben)).to.equal('Boro');
    expect(ben.title).to.equal('Ben Boro, Opposes, no source given');
    expect(ben.ariaLabel).to.equal('Boro: Opposes, no source given');
  });

  it('says in words what the arcs draw', async () => {
    const element = await shown();
    expect(
      all(element, '.row').map((row) => [...row.querySelectorAll('[part=relation]')].map(text)),
    ).to.deep.equal([
      ['Excludes “A fund”.'],
      ['Excludes “A levy”.', 'Needs “A review” first.'],
      ['Must come before “A fund”.'],
    ]);
    // An arc runs from the name of its upper row to that of its lower row, and the arrow stands at what comes first.
    const arcs = all(element, '.arc');
    const drawn = arcs.map(({classList}) => [...classList].join(' '));
    expect(drawn).to.deep.equal(['arc is-conflicts', 'arc is-requires is-down']);
    for (const [row, each] of arcs.entries()) {
      const arc = each.getBoundingClientRect();
      const [upper, lower] = [row, row + 1].map((i) =>
        control(element, i, 'name').getBoundingClientRect(),
      );
      expect(arc.top).to.be.within(upper!.top - 2, upper!.bottom + 2);
      expect(arc.bottom).to.be.within(lower!.top - 2, lower!.bottom + 2);
      expect(arc.right).to.be.at.most(upper!.left + 1);
    }
  });

  it('opens details in place, with the source of each claim', async () => {
    const element = await shown();
    const button = control(element, 0, 'details');
    expect(button.getAttribute('aria-expanded')).to.equal('false');
    button.click();
    await settle(element);
    expect(button.getAttribute('aria-expanded')).to.equal('true');
    const told = text(one(element, '[part=details]'));
    for (const fact of [
      'Everyone pays a little',
      'Ann Abel : The first payment',
      'Ann Abel : It is fair.',
      'Not attributed: It is slow.',
      'No source given',
      'Yes, gladly.',
      'Condition: if others pay',
      'The bloc (2 participants) 1 supports, 1 open',
      'Floated, 1 January 2025',
    ])
      expect(told).to.contain(fact);
    button.click();
    await settle(element);
    expect(all(element, '[part=details]')).to.deep.equal([]);
  });

  it('lists those who have not said, and those without a record, apart', async () => {
    const element = await shown();
    for (const row of [0, 1]) control(element, row, 'silent').click();
    await settle(element);
    const lists = all(element, '.fact');
    expect(lists.map((list) => [...list.querySelectorAll('button')].map(text))).to.deep.equal([
      ['Dan Dorn'],
      ['Ben Boro', 'Cat Cole', 'Dan Dorn'],
    ]);
    expect(text(lists[0])).to.contain('Have not said');
    expect(text(lists[1])).to.contain('No data');
  });

  it('selects an option, and the participant of a mark with the evidence beneath the row', async () => {
    const element = await shown();
    const events: unknown[] = [];
    element.addEventListener('plenary-selection-change', ({selection}) => events.push(selection));
    control(element, 1, 'name').click();
    await settle(element);
    expect(
      all(element, '.row.is-selected').map((row) => text(row.querySelector('.name')!)),
    ).to.deep.equal(['A fund']);
    control(element, 0, 'mark:ann').click();
    await settle(element);
    expect(text(one(element, '[part=panel]')))
      .to.contain('Ann Abel')
      .and.to.contain('Yes, gladly.');
    // The ring is seen on any surface: it is not of the colour of the text on a filled mark.
    const ring = getComputedStyle(control(element, 0, 'mark:ann')).boxShadow;
    expect(new Set(ring.match(/rgba?\([^)]*\)|color\([^)]*\)/g)).size, ring).to.equal(2);
    // The same participant is lit wherever they stand, the silent included.
    expect(all(element, 'button.mark.is-selected')).to.have.length(1);
    expect(all(element, '.step:not(.silent) .mark.is-lit')).to.have.length(2);
    expect(all(element, '.silent .mark.is-lit')).to.have.length(1);
    control(element, 0, 'mark:ann').click();
    await settle(element);
    expect(all(element, '[part=panel]')).to.have.length(0);
    expect(events).to.deep.equal([
      [{kind: 'option', id: 'fund'}],
      [{kind: 'cell', participant: 'ann', option: 'levy'}],
      [],
    ]);
  });

  it('shares its selection with the other widgets of the story', async () => {
    const host = await fixture<PlenaryStory>(
      html`<plenary-story .story=${story}
        ><plenary-options></plenary-options><plenary-options></plenary-options
      ></plenary-story>`,
    );
    const [a, b] = [...host.querySelectorAll('plenary-options')];
    await settle(b!);
    control(a!, 0, 'name').click();
    await settle(b!);
    expect(host.selection).to.deep.equal([{kind: 'option', id: 'levy'}]);
    expect(control(b!, 0, 'name').getAttribute('aria-pressed')).to.equal('true');
    host.selection = [{kind: 'cell', participant: 'ben', option: 'levy'}];
    await settle(b!);
    expect(all(b!, 'button.mark.is-selected').map((mark) => mark.dataset['control'])).to.deep.equal(
      ['mark:ben'],
    );
  });

  it('marks the members of a bloc and those who were at a meeting, when that is selected', async () => {
    const met = {
      ...story,
      meetings: [{id: 'm', name: 'The talks', attendance: [{participant: 'ben'}]}],
    };
    const host = await fixture<PlenaryStory>(
      html`<plenary-story .story=${met}><plenary-options></plenary-options></plenary-story>`,
    );
    const element = host.querySelector('plenary-options')!;
    await settle(element);
    const lit = () => all(element, '.mark.is-lit').map((mark) => mark.dataset['control']);
    host.selection = [{kind: 'bloc', id: 'b'}];
    await settle(element);
    expect(lit()).to.deep.equal(['mark:ann', 'mark:cat', 'mark:ann']);
    host.selection = [{kind: 'meeting', id: 'm'}];
    await settle(element);
    expect(lit()).to.deep.equal(['mark:ben']);
    host.selection = [];
    await settle(element);
    expect(lit()).to.deep.equal([]);
  });

  it('is one stop of the Tab key, with arrow keys inside and Escape to clear', async () => {
    const element = await shown();
    const order = element.shadowRoot!.querySelector('select')!;
    order.focus();
    await sendKeys({press: 'Tab'});
    expect(focused(element)).to.equal('0 name');
    await sendKeys({press: 'ArrowDown'});
    expect(focused(element)).to.equal('1 name');
    await sendKeys({press: 'ArrowRight'});
    expect(focused(element)).to.equal('1 details');
    await sendKeys({press: 'Enter'});
    await settle(element);
    expect(control(element, 1, 'details').getAttribute('aria-expanded')).to.equal('true');
    await sendKeys({press: 'ArrowUp'});
    await sendKeys({press: 'End'});
    expect(focused(element)).to.equal('2 silent');
    await sendKeys({press: 'Home'});
    expect(focused(element)).to.equal('0 name');
    for (let i = 0; i < 3; i++) await sendKeys({press: 'ArrowRight'});
    expect(focused(element)).to.equal('0 mark:ann');
    await sendKeys({press: 'ArrowDown'});
    expect(focused(element)).to.equal('1 mark:ann');
    await sendKeys({press: 'ArrowUp'});
    await sendKeys({press: 'Space'});
    await settle(element);
    expect(all(element, '[part=panel]')).to.have.length(1);
    expect(focused(element)).to.equal('0 mark:ann');
    await sendKeys({press: 'Escape'});
    await settle(element);
    expect(all(element, '[part=panel]')).to.have.length(0);
    expect(all(element, '.is-selected')).to.have.length(0);
    expect(all(element, '[data-control][tabindex="0"]')).to.have.length(1);
  });

  it('changes the order, keeping what is open', async () => {
    const element = await shown();
    control(element, 2, 'details').click();
    element.order = 'status';
    await settle(element);
    expect(all(element, '.row .name').map(text)).to.deep.equal(['A levy', 'A review', 'A fund']);
    expect(
      all(element, '[aria-expanded=true]').map((each) =>
        all(element, '.row').findIndex((row) => row.contains(each)),
      ),
    ).to.deep.equal([1]);
    element.setAttribute('order', 'constructor');
    await settle(element);
    expect(all(element, '.row .name').map(text)).to.deep.equal(['A levy', 'A fund', 'A review']);
  });

  it('sets two options side by side, and never takes no record for not stated', async () => {
    const element = await shown();
    for (const row of [0, 1]) control(element, row, 'compare').click();
    await settle(element);
    const cards = all(element, '.compare article');
    expect(cards.map((card) => text(card.querySelector('.name')!))).to.deep.equal([
      'A levy',
      'A fund',
    ]);
    const told = cards.map((card) => [...card.querySelectorAll('.fact:last-child li')].map(text));
    expect(told).to.deep.equal([
      ['Ann Abel: Supports', 'Ben Boro: Opposes', 'Cat Cole: Open'],
      ['Ann Abel: Opposes', 'Ben Boro: No data', 'Cat Cole: No data'],
    ]);
    // The same facts stand in one line, and what one of the two has and the other has not is said.
    const tops = cards.map((card) =>
      [...card.querySelectorAll('.fact')].map((fact) => fact.getBoundingClientRect().top),
    );
    expect(tops[0]).to.deep.equal(tops[1]);
    expect(text(cards[1])).to.contain('What it entails None recorded');
  });

  it('offers no comparison with an option that the story has no more', async () => {
    const element = await shown();
    for (const row of [0, 1]) control(element, row, 'compare').click();
    await settle(element);
    expect(all(element, '[data-control=side-by-side]')).to.have.length(2);
    const story = element.story as {options: object[]};
    element.story = {...story, options: story.options.slice(1)};
    await settle(element);
    expect(all(element, '[data-control=compare][aria-pressed=true]')).to.have.length(1);
    expect(all(element, '.compare, [data-control=side-by-side]')).to.have.length(0);
  });

  it('leads from a compared option to the cards, and ends the comparison', async () => {
    const element = await shown();
    const section = () => element.shadowRoot!.querySelector('.compare');
    control(element, 0, 'compare').click();
    await settle(element);
    expect(section()).to.equal(null);
    control(element, 2, 'compare').click();
    await settle(element);
    control(element, 2, 'side-by-side').click();
    expect(element.shadowRoot!.activeElement).to.equal(section());
    all(element, '.compare button[aria-pressed=true]')[0]!.click();
    await settle(element);
    expect(section()).to.equal(null);
    expect(all(element, '[part=compare-button][aria-pressed=true]')).to.have.length(1);
  });

  it('tells the trail of a stance that changed, and marks what is new', async () => {
    const moved: StoryFile = {
      ...story,
      positions: [
        ...story.positions!,
        {participant: 'ben', option: 'levy', stance: 'leans', date: '2025-05-01', evidence: source},
        {participant: 'ann', option: 'levy', stance: 'supports', date: '2025-05-01'},
      ],
    };
    const element = await shown(760, moved);
    const fresh = () => all(element, '.mark.is-fresh').map((mark) => mark.dataset['control']);
    expect(fresh()).to.deep.equal(['mark:ben']);
    expect(control(element, 0, 'mark:ben').title)
      .to.contain('before: Opposes')
      .and.to.contain('new');
    control(element, 0, 'mark:ben').click();
    await settle(element);
    expect(text(one(element, '[part=panel]'))).to.match(
      /Leans.*1 May 2025.*Opposes, 1 February 2025\s*No source given/,
    );
    expect(text(element.shadowRoot!.querySelector('[part=graphic]')!)).to.contain('● new');
  });

  it('keeps marks apart and inside, from 280 to 1200 px', async () => {
    for (const width of [280, 320, 420, 599, 600, 760, 1200]) {
      const element = await shown(width);
      const box = element.getBoundingClientRect();
      const marks = all(element, '.mark').map((mark) => mark.getBoundingClientRect());
      expect(marks).to.have.length(4);
      for (const [i, a] of marks.entries()) {
        expect(a.left, `${width}`).to.be.at.least(box.left - 0.5);
        expect(a.right, `${width}`).to.be.at.most(box.right + 0.5);
        expect(Math.min(a.width, a.height), `${width}`).to.be.at.least(24);
        for (const b of marks.slice(i + 1))
          expect(
            a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top,
            `overlap at ${width}`,
          ).to.equal(true);
      }
      expect(element.shadowRoot!.querySelector('.board')!.scrollWidth).to.be.at.most(
        Math.ceil(box.width),
      );
      element.parentElement!.remove();
    }
  });

  it('follows the day: what came later is not yet on the table, what changed is marked', async () => {
    const host = await fixture<PlenaryStory>(
      html`<plenary-story .story=${story}><plenary-options></plenary-options></plenary-story>`,
    );
    const element = host.querySelector('plenary-options')!;
    await settle(element);
    host.day = '2024-06-01';
    await settle(element);
    expect(text(all(element, '.row')[0]!))
      .to.contain('Not yet on the table')
      .and.to.contain('4 with no data.');
    expect(all(element, 'button.mark')).to.have.length(0);
    host.day = '2025-02-15';
    await settle(element);
    expect(text(all(element, '.row')[0]!)).to.contain('Floated 1 Jan 2025');
    expect(all(element, 'button.mark')).to.have.length(4);
  });

  it('says what is missing where the story has no options', async () => {
    const element = await fixture<PlenaryOptions>(
      html`<plenary-options .story=${{...story, options: [], positions: []}}></plenary-options>`,
    );
    await settle(element);
    expect(text(one(element, '[part=empty]'))).to.contain('no options');
    expect(text(one(element, '[part=heading]'))).to.equal('No option is on the table yet');
  });

  it('leaves nothing running when it is taken away', async () => {
    const element = await shown();
    const parent = element.parentElement!;
    element.remove();
    await aTimeout(0);
    parent.append(element);
    await settle(element);
    expect(all(element, '.row')).to.have.length(3);
  });
});
