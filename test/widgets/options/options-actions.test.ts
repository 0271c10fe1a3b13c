import {expect, fixture, fixtureCleanup, html, nextFrame} from '@open-wc/testing';
import * as fc from 'fast-check';
import '../../../src/widgets/options/options.define.js';
import '../../../src/widgets/story/story.define.js';
import type {PlenaryOptions} from '../../../src/widgets/options/options.js';
import type {PlenaryStory} from '../../../src/widgets/story/story.js';
import type {OptionOrder} from '../../../src/locales/en/options.js';
import {optionsMessages} from '../../../src/locales/en/options.js';
import {
  select,
  selectedOptions,
  selectedParticipants,
  type Selection,
} from '../../../src/model/selection.js';
import {createStoryModel} from '../../../src/model/story-model.js';
import {createStoryView} from '../../../src/model/story-view.js';
import {parseStory} from '../../../src/story/parse.js';
import type {StoryFile} from '../../../src/story/file-types.js';
import {rowSentence} from '../../../src/widgets/options/options-description.js';
import {inState, layoutOptions} from '../../../src/widgets/options/options-layout.js';

const days = ['2024-12-31', '2025-01-15', '2025-02-15', '2025-03-15', '2025-06-01'];
const people = ['ann', 'ben', 'cat', 'dan', 'eve'];
const topics = ['levy', 'fund', 'review'];
const stances = ['supports', 'leans', 'open', 'cautious', 'opposes', 'unstated'];

/** Histories on all the days, some pairs without any record. */
const story: StoryFile = {
  version: 1,
  title: 'A treaty',
  asOf: '2025-06-01',
  participants: people.map((id) => ({
    id,
    name: `${id.toUpperCase()} Long`,
    shortName: id,
    kind: 'person',
  })),
  options: topics.map((id, i) => ({
    id,
    name: `The ${id}`,
    summary: 'What it is.',
    status: [
      {status: 'floated', date: days[i + 1]!},
      {status: i === 1 ? 'agreed' : 'ruled-out', date: '2025-03-15'},
    ],
    requires: i > 0 ? [topics[i - 1]!] : [],
  })),
  positions: people.flatMap((participant, p) =>
    topics.flatMap((option, o) =>
      days
        .slice(1)
        .filter((_, d) => (p + o + d) % 3 !== 0 && (p * o) % 4 !== 2)
        .map((date, d) => ({participant, option, stance: stances[(p * 2 + o + d * 3) % 6]!, date})),
    ),
  ),
};
const model = createStoryModel(parseStory(story).story);

type Action =
  | {kind: 'option' | 'details' | 'silent' | 'compare'; row: number}
  | {kind: 'mark'; row: number; nth: number}
  | {kind: 'day'; day: string}
  | {kind: 'order'; order: OptionOrder}
  | {kind: 'select'; selection: Selection};

const row = fc.nat(2);
const action: fc.Arbitrary<Action> = fc.oneof(
  fc.record({kind: fc.constantFrom('option', 'details', 'silent', 'compare'), row}),
  fc.record({kind: fc.constant('mark' as const), row, nth: fc.nat(4)}),
  fc.record({kind: fc.constant('day' as const), day: fc.constantFrom(...days)}),
  fc.record({
    kind: fc.constant('order' as const),
    order: fc.constantFrom<OptionOrder>('editorial', 'support', 'contention', 'status'),
  }),
  fc.record({
    kind: fc.constant('select' as const),
    selection: fc.constantFrom<Selection[]>(
      [],
      [{kind: 'participant', id: 'eve'}],
      [{kind: 'cell', participant: 'ann', option: 'fund'}],
    ),
  }),
);

const squeezed = (node: Element | null) => (node?.textContent ?? '').replace(/\s+/g, ' ').trim();
const controls = (at: Element, name: string) => [
  ...at.querySelectorAll<HTMLElement>(`[data-control^="${name}"]`),
];

describe('the option overview after any sequence of actions', () => {
  it('shows what the model computes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(action, {minLength: 1, maxLength: 8}), async (actions) => {
        const host = await fixture<PlenaryStory>(
          html`<plenary-story .story=${story}><plenary-options></plenary-options></plenary-story>`,
        );
        const element = host.querySelector('plenary-options')!;
        const expected = {
          day: '2025-06-01',
          order: 'editorial' as OptionOrder,
          selection: [] as Selection,
          details: new Set<string>(),
          compared: [] as string[],
        };
        await drawn(element, true);
        for (const each of actions) {
          act(each, host, element, expected);
          await drawn(element);
          check(element, expected);
        }
        fixtureCleanup();
      }),
      {numRuns: 20},
    );
  });
});

interface Expected {
  day: string;
  order: OptionOrder;
  selection: Selection;
  details: Set<string>;
  compared: string[];
}

/** An action is drawn in the next update; the first picture waits for the box to be measured. */
async function drawn(element: PlenaryOptions, first = false): Promise<void> {
  if (first) for (let i = 0; i < 3; i++) await nextFrame();
  await element.updateComplete;
}

/** Does it on the page, and in the pure model. */
function act(each: Action, host: PlenaryStory, element: PlenaryOptions, expected: Expected): void {
  const rows = [...element.renderRoot.querySelectorAll('.row')];
  const layout = layoutOptions(createStoryView(model, expected.day), expected.order, 640);
  const at = 'row' in each ? rows[each.row]! : element;
  const id = 'row' in each ? layout.rows[each.row]!.option.id : '';
  switch (each.kind) {
    case 'option':
      controls(at, 'name')[0]!.click();
      expected.selection = select(expected.selection, {kind: 'option', id});
      break;
    case 'details':
      controls(at, 'details')[0]!.click();
      if (!expected.details.delete(id)) expected.details.add(id);
      break;
    case 'silent':
      controls(at, 'silent')[0]?.click();
      break;
    case 'compare': {
      controls(at, 'compare')[0]!.click();
      const had = expected.compared.includes(id);
      expected.compared = had
        ? expected.compared.filter((other) => other !== id)
        : [...expected.compared, id];
      break;
    }
    case 'mark': {
      const marks = controls(at, 'mark:');
      const mark = marks[each.nth % Math.max(1, marks.length)];
      if (!mark) return;
      const participant = mark.dataset['control']!.slice('mark:'.length);
      mark.click();
      expected.selection = select(expected.selection, {kind: 'cell', participant, option: id});
      break;
    }
    case 'day':
      host.day = expected.day = each.day;
      break;
    case 'order':
      element.order = expected.order = each.order;
      break;
    case 'select':
      host.selection = expected.selection = each.selection;
  }
}

function check(
  element: PlenaryOptions,
  {day, order, selection, details, compared}: Expected,
): void {
  const view = createStoryView(model, day);
  const layout = layoutOptions(view, order, element.getBoundingClientRect().width);
  const rows = [...element.renderRoot.querySelectorAll('.row')];
  expect(rows.map((each) => squeezed(each.querySelector('.name')))).to.deep.equal(
    layout.rows.map(({option}) => option.name),
  );
  const marked = selectedParticipants(selection.filter(({kind}) => kind === 'participant'));
  const chosen = selectedOptions(selection.filter(({kind}) => kind === 'option'));
  for (const [i, expectedRow] of layout.rows.entries()) {
    const shown = rows[i]!;
    const {id} = expectedRow.option;
    expect(squeezed(shown.querySelector('[part=sentence]'))).to.equal(
      `${rowSentence(expectedRow, optionsMessages).replaceAll('\u00A0', ' ')}.`,
    );
    const people = selectedParticipants(selection);
    const {division} = expectedRow;
    const silent = [...inState(division, 'unstated'), ...inState(division, 'no-data')];
    expect(controls(shown, 'mark:').map(({dataset}) => dataset['control'])).to.deep.equal(
      [
        ...inState(division, 'stated'),
        ...silent.filter(({participant}) => people.has(participant)),
      ].map(({participant}) => `mark:${participant}`),
    );
    expect(shown.classList.contains('is-selected')).to.equal(chosen.has(id));
    for (const mark of controls(shown, 'mark:')) {
      const participant = mark.dataset['control']!.slice('mark:'.length);
      const cell = selection.some(
        (ref) => ref.kind === 'cell' && ref.participant === participant && ref.option === id,
      );
      expect(mark.classList.contains('is-selected')).to.equal(marked.has(participant) || cell);
    }
    const open = selection.flatMap((ref) =>
      ref.kind === 'cell' && ref.option === id ? ref.participant : [],
    );
    expect(shown.querySelectorAll('[part=panel]')).to.have.length(open.length);
    expect(controls(shown, 'details')[0]!.getAttribute('aria-expanded')).to.equal(
      `${details.has(id)}`,
    );
    expect(controls(shown, 'compare')[0]!.getAttribute('aria-pressed')).to.equal(
      `${compared.includes(id)}`,
    );
  }
  expect(element.renderRoot.querySelectorAll('[data-control][tabindex="0"]')).to.have.length(1);
  const columns = [...element.renderRoot.querySelectorAll('.compare .name')].map(squeezed);
  expect(columns).to.deep.equal(
    compared.length < 2 ? [] : compared.map((id) => model.story.options.get(id)!.name),
  );
}
