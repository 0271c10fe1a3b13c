import {expect, fixture, html} from '@open-wc/testing';
import {sendKeys, sendMouse} from '@web/test-runner-commands';
import {waitUntil} from '../../helpers/wait-until.js';
import * as fc from 'fast-check';
import '../../../src/widgets/network/network.define.js';
import '../../../src/widgets/options/options.define.js';
import '../../../src/widgets/positions/positions.define.js';
import '../../../src/widgets/ref/ref.define.js';
import '../../../src/widgets/step/step.define.js';
import '../../../src/widgets/story/story.define.js';
import '../../../src/widgets/timeline/timeline.define.js';
import {formatDay} from '../../../src/locales/dates.js';
import {createNetworkGraph} from '../../../src/model/network-graph.js';
import {storyStops} from '../../../src/model/events.js';
import {isSelected, sameSelection, select, type Selection} from '../../../src/model/selection.js';
import {createStoryModel} from '../../../src/model/story-model.js';
import {latestChanges} from '../../../src/model/story-changes.js';
import {refKey, type Ref} from '../../../src/model/ref.js';
import {resolveTarget, speaksOf} from '../../../src/model/target.js';
import {
  initialState,
  reduceStory,
  type StateChange,
  type StoryState,
} from '../../../src/state/story-state.js';
import {parseStory} from '../../../src/story/parse.js';
import {stepState} from '../../../src/widgets/step/step-state.js';
import type {PlenaryRef} from '../../../src/widgets/ref/ref.js';
import type {PlenaryStep} from '../../../src/widgets/step/step.js';
import type {PlenaryStory} from '../../../src/widgets/story/story.js';
import type {PlenaryTimeline} from '../../../src/widgets/timeline/timeline.js';
import {changed} from '../../../stories/fixtures/changed.js';

const TARGETS = [
  'line',
  'ministry',
  'subsidy',
  'hearing',
  'cell:ministry/subsidy',
  'option:closure',
];
const STEPS = [
  {},
  {select: 'line', asOf: '2024-02-02'},
  {asOf: '2024-04-28', focus: 'ministry'},
  {select: 'cell:ministry/subsidy council'},
];
const KEYS = ['ArrowRight', 'ArrowLeft', 'Home', 'End'];

type Act =
  | {do: 'ref'; at: number; additive: boolean}
  | {do: 'point'; at: number}
  | {do: 'key'; key: string}
  | {do: 'step'; at: number}
  | {do: 'change'; nth: number}
  | {do: 'option'; nth: number}
  | {do: 'node'; nth: number; additive: boolean}
  | {do: 'cell'; row: number; column: number}
  | {do: 'escape'}
  | {do: 'script'; day: string; selection: Selection};

const ref = fc.nat({max: TARGETS.length - 1});
const arbitraryAct: fc.Arbitrary<Act> = fc.oneof(
  fc.record({do: fc.constant('ref' as const), at: ref, additive: fc.boolean()}),
  fc.record({do: fc.constant('point' as const), at: ref}),
  fc.record({do: fc.constant('key' as const), key: fc.constantFrom(...KEYS)}),
  fc.record({do: fc.constant('step' as const), at: fc.nat({max: STEPS.length - 1})}),
  fc.record({do: fc.constant('change' as const), nth: fc.nat({max: 4})}),
  fc.record({do: fc.constant('option' as const), nth: fc.nat({max: 2})}),
  fc.record({do: fc.constant('node' as const), nth: fc.nat({max: 4}), additive: fc.boolean()}),
  fc.record({do: fc.constant('cell' as const), row: fc.nat({max: 2}), column: fc.nat({max: 2})}),
  fc.constant({do: 'escape' as const}),
  fc.record({
    do: fc.constant('script' as const),
    day: fc.constantFrom('2024-02-02', '2024-03-05', '2024-04-30', '2018-01-01'),
    selection: fc.constantFrom<Selection>([], [{kind: 'participant', id: 'council'}]),
  }),
);

/** One article with everything in it, twice: the second must never stir. */
async function page() {
  const article = () =>
    html`<plenary-story .story=${{...changed}}>
      <p style="margin: 40px 0 0">
        ${TARGETS.map((to) => html`<plenary-ref to=${to}>${to}</plenary-ref> `)}
      </p>
      <plenary-timeline></plenary-timeline>
      <plenary-network></plenary-network>
      <plenary-positions></plenary-positions>
      <plenary-options></plenary-options>
      <!-- Far below the window, so that no step comes into view by itself. -->
      <div style="height: 400vh"></div>
      ${STEPS.map(
        (step) =>
          html`<plenary-step
            select=${step.select ?? ''}
            as-of=${step.asOf ?? ''}
            focus=${step.focus ?? ''}
            ><p>Words</p></plenary-step
          >`,
      )}
    </plenary-story>`;
  const root = await fixture<HTMLElement>(html`<div>${article()}${article()}</div>`);
  const stories = [...root.querySelectorAll<PlenaryStory>('plenary-story')] as [
    PlenaryStory,
    PlenaryStory,
  ];
  await waitUntil(() =>
    [
      ...root.querySelectorAll(
        'plenary-timeline, plenary-network, plenary-positions, plenary-options',
      ),
    ].every((el) => el.shadowRoot?.querySelector('[part~=graphic]')),
  );
  return {story: stories[0], other: stories[1]};
}

const model = createStoryModel(parseStory(changed).story);
const targets = TARGETS.map((to) => resolveTarget(model, to)!);

describe('an article with refs, steps, a timeline and a widget', () => {
  it('shows everywhere, after any of the reader’s clicks and keys, the state that the pure model computes', async function () {
    this.timeout(120_000);
    const {story, other} = await page();
    const refs = [...story.querySelectorAll<PlenaryRef>('plenary-ref')];
    const steps = [...story.querySelectorAll<PlenaryStep>('plenary-step')];
    const timeline = story.querySelector<PlenaryTimeline>('plenary-timeline')!;
    const options = story.querySelector('plenary-options')!;
    const network = story.querySelector('plenary-network')!;
    const positions = story.querySelector('plenary-positions')!;
    const span = (el: Element) => el.shadowRoot!.querySelector<HTMLElement>('[role=button]')!;
    const changes = () => [...timeline.shadowRoot!.querySelectorAll<HTMLElement>('.change')];
    const names = () => [
      ...options.shadowRoot!.querySelectorAll<HTMLElement>('[part~=option-name]'),
    ];
    const settle = () =>
      Promise.all(
        [...refs, ...steps, timeline, network, positions, options].map((el) => el.updateComplete),
      );
    /** The line of the timeline that speaks of `of`. */
    const lineRefs = (state: StoryState): Ref[] =>
      [...latestChanges(state.model!, state.day).list].map(({ref: of}) => of);

    const ready = reduceStory(initialState, {type: 'load-success', result: parseStory(changed)});

    /** A key pressed on a control. */
    const press = async (control: HTMLElement, key: string) => {
      control.focus({preventScroll: true});
      await sendKeys({press: key});
    };
    const middle = (el: Element): [number, number] => {
      const {x, y, width, height} = el.getClientRects()[0]!;
      return [Math.round(x + width / 2), Math.round(y + height / 2)];
    };
    const frame = () => new Promise(requestAnimationFrame);
    /** Back at the top, and staying there: a mark that was chosen brings its panel into view, smoothly. */
    const atTop = async () => {
      await settle();
      for (let still = 0; still < 3; still++) {
        await frame();
        if (scrollY === 0) continue;
        scrollTo({top: 0, behavior: 'instant'});
        still = -1;
      }
    };
    /** The pointer and the focus rest on nothing, at the top of the page. */
    const rest = async () => {
      await atTop();
      // Firefox takes no focus from what is inside a shadow root by asking its host.
      let active = document.activeElement as HTMLElement | null;
      while (active?.shadowRoot?.activeElement)
        active = active.shadowRoot.activeElement as HTMLElement;
      active?.blur();
      await sendMouse({type: 'move', position: [2, 2]});
      await settle();
    };

    /** What was pointed at is no longer, once the pointer or the focus has left it. */
    const shown = (state: StoryState, changes: StateChange) =>
      reduceStory(state, {type: 'show', changes});
    const left = (state: StoryState) => shown(state, {highlight: undefined});
    const chosen = (state: StoryState, ref: Ref, additive?: boolean) =>
      shown(left(state), {selection: select(state.selection, ref, additive)});

    const perform = async (act: Act, state: StoryState): Promise<StoryState> => {
      switch (act.do) {
        case 'ref':
          if (act.additive) await sendKeys({down: 'Shift'});
          await sendMouse({type: 'click', position: middle(span(refs[act.at]!))});
          if (act.additive) await sendKeys({up: 'Shift'});
          return chosen(state, targets[act.at]!, act.additive);
        case 'point': {
          await sendMouse({type: 'move', position: middle(span(refs[act.at]!))});
          await settle();
          agree(shown(state, {highlight: targets[act.at]!}));
          return left(state);
        }
        case 'key': {
          await press(timeline.shadowRoot!.querySelector<HTMLElement>('.slider')!, act.key);
          const stops = storyStops(model, state.day);
          const by = {ArrowRight: 1, ArrowLeft: -1, Home: -stops.length, End: stops.length};
          const to = stops.indexOf(state.day!) + by[act.key as keyof typeof by];
          const day = stops[Math.max(0, Math.min(stops.length - 1, to))];
          return shown(state, {day});
        }
        case 'step': {
          await press(steps[act.at]!.shadowRoot!.querySelector('button')!, 'Enter');
          const {selection, day, focus} = stepState(model, STEPS[act.at]!);
          return shown(state, {selection, day, highlight: focus});
        }
        case 'change': {
          const line = changes()[act.nth];
          if (!line) return state;
          await press(line, 'Enter');
          // Lines are sorted for reading: whichever was chosen, it is one of the day's changes.
          const ref = lineRefs(state).find((each) =>
            sameSelection(select(state.selection, each), story.selection),
          );
          expect(ref, 'a line selects what it is about').to.not.equal(undefined);
          return chosen(state, ref!);
        }
        case 'option':
          await press(names()[act.nth]!, 'Space');
          return chosen(state, {kind: 'option', id: model.options[act.nth]!.id});
        case 'node': {
          const nodes = [...network.shadowRoot!.querySelectorAll<HTMLElement>('.node[data-key]')];
          const node = nodes[act.nth % nodes.length]!;
          const of = createNetworkGraph(model, state.day).nodes.find(
            ({key}) => key === node.dataset['key'],
          )!.ref;
          if (act.additive) await sendKeys({down: 'Shift'});
          await press(node, 'Enter');
          if (act.additive) await sendKeys({up: 'Shift'});
          return chosen(state, of, act.additive);
        }
        case 'cell': {
          const rows = [...positions.shadowRoot!.querySelectorAll<HTMLElement>('.row')];
          const row = rows[act.row % rows.length]!;
          const column = act.column % model.options.length;
          const cell = row.querySelectorAll('.cell')[column]!;
          cell.scrollIntoView({block: 'center', behavior: 'instant'});
          // Rows may still be on their way to a new place.
          await Promise.all(positions.shadowRoot!.getAnimations().map(({finished}) => finished));
          await frame();
          await sendMouse({type: 'click', position: middle(cell)});
          const participant = model.positioned.find(
            ({id}) => refKey({kind: 'participant', id}) === row.dataset['key'],
          )!.id;
          const of: Ref = {kind: 'cell', participant, option: model.options[column]!.id};
          return chosen(state, of);
        }
        case 'escape':
          await press(timeline.shadowRoot!.querySelector<HTMLElement>('.slider')!, 'Escape');
          return state.selection.length > 0 ? shown(left(state), {selection: []}) : state;
        case 'script':
          story.day = act.day;
          story.selection = act.selection;
          return shown(left(state), {day: act.day, selection: act.selection});
      }
    };

    const agree = (state: StoryState) => {
      expect(story.selection.map(refKey)).to.deep.equal(state.selection.map(refKey));
      expect(story.day).to.equal(state.day);
      refs.forEach((el, i) => {
        const parts = span(el).getAttribute('part')!.split(' ');
        expect(parts.includes('selected')).to.equal(
          state.selection.some((chosen) => speaksOf(targets[i]!, chosen)),
        );
        expect(parts.includes('highlighted')).to.equal(
          state.highlight !== undefined && speaksOf(targets[i]!, state.highlight),
        );
        expect(span(el).getAttribute('aria-pressed')).to.equal(
          String(isSelected(state.selection, targets[i]!)),
        );
      });
      steps.forEach((el, i) => {
        const wanted = stepState(model, STEPS[i]!);
        const current =
          wanted.day === state.day && sameSelection(wanted.selection, state.selection);
        expect(el.shadowRoot!.querySelector('[part~=current]') !== null).to.equal(current);
      });
      const slider = timeline.shadowRoot!.querySelector('.slider')!;
      expect(slider.getAttribute('aria-valuetext')).to.equal(formatDay(state.day!, 'en'));
      expect(
        changes().filter((line) => line.getAttribute('aria-pressed') === 'true'),
      ).to.have.lengthOf(
        new Set(
          latestChanges(model, state.day)
            .list.filter(({ref: of}) => isSelected(state.selection, of))
            .map(({ref: of, kind}) => kind + refKey(of)),
        ).size,
      );
      names().forEach((name, i) => {
        const of: Ref = {kind: 'option', id: model.options[i]!.id};
        expect(name.getAttribute('aria-pressed')).to.equal(String(isSelected(state.selection, of)));
      });
      for (const widget of [timeline, network, positions, options])
        expect(widget.shadowRoot!.querySelector('[part~=as-of]')!.textContent).to.equal(
          `As of ${formatDay(state.day!, 'en')}`,
        );
      // In the network a cell stands for its participant, and a meeting is there from its day on.
      const drawn = createNetworkGraph(model, state.day).nodes.map(({key}) => key);
      const chosen = state.selection.map((of) =>
        refKey(of.kind === 'cell' ? {kind: 'participant', id: of.participant} : of),
      );
      expect(
        [...network.shadowRoot!.querySelectorAll('.node[aria-pressed=true]')]
          .map((node) => node.getAttribute('data-key'))
          .sort(),
      ).to.deep.equal([...new Set(chosen)].filter((key) => drawn.includes(key)).sort());
      // The matrix lights the rows that selection and highlight touch.
      const touched = new Set(
        [...state.selection, ...(state.highlight ? [state.highlight] : [])].flatMap((of) =>
          of.kind === 'participant' ? [of.id] : of.kind === 'cell' ? [of.participant] : [],
        ),
      );
      expect(positions.shadowRoot!.querySelectorAll('.row.is-lit')).to.have.lengthOf(
        model.positioned.filter(({id}) => touched.has(id)).length,
      );
      expect(other.selection).to.deep.equal([]);
      expect(other.day).to.equal('2024-04-30');
    };

    await fc.assert(
      fc.asyncProperty(fc.array(arbitraryAct, {minLength: 1, maxLength: 9}), async (acts) => {
        story.selection = [];
        story.day = '2024-04-30';
        // What a step pointed out last is let go of.
        await sendMouse({type: 'move', position: middle(span(refs[0]!))});
        await rest();
        let state = ready;
        for (const act of acts) {
          state = await perform(act, state);
          await rest();
          agree(state);
        }
      }),
      {numRuns: 15},
    );
  });

  it('keeps what a step points out when the pointer passes over the widgets and rests on no mark', async () => {
    const {story} = await page();
    const [, , pointing] = story.querySelectorAll<PlenaryStep>('plenary-step');
    const named = story.querySelectorAll<PlenaryRef>('plenary-ref')[1]!;
    expect(named.to).to.equal(STEPS[2]!.focus);
    await sendMouse({type: 'move', position: [2, 2]});
    const button = pointing!.shadowRoot!.querySelector('button')!;
    button.focus({preventScroll: true});
    await sendKeys({press: 'Enter'});
    const isPointedOut = async () => {
      await named.updateComplete;
      return named.shadowRoot!.querySelector('[part~=highlighted]') !== null;
    };
    expect(await isPointedOut()).to.equal(true);
    for (const name of ['timeline', 'network', 'positions', 'options']) {
      const root = story.querySelector(`plenary-${name}`)!.shadowRoot!;
      const graphic = root.querySelector('[part~=graphic] svg, .scroller, [part~=scale]')!;
      graphic.scrollIntoView({block: 'center', behavior: 'instant'});
      await new Promise(requestAnimationFrame);
      const {left, top} = graphic.getBoundingClientRect();
      await sendMouse({type: 'move', position: [Math.ceil(left) + 2, Math.ceil(top) + 2]});
      await sendMouse({type: 'move', position: [Math.ceil(left) + 3, Math.ceil(top) + 2]});
      expect(
        root.elementFromPoint(left + 3, top + 2)?.closest('.node, [data-ref], .cell, th') == null,
        name,
      ).to.equal(true);
      await sendMouse({type: 'move', position: [1, 1]});
      await new Promise(requestAnimationFrame);
      expect(await isPointedOut(), name).to.equal(true);
    }
  });
});
