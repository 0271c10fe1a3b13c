import {expect} from '@open-wc/testing';
import * as fc from 'fast-check';
import type {Ref} from '../../src/model/ref.js';
import {
  initialState,
  isKnown,
  reduceStory,
  type StoryAction,
  type StateChange,
  type StoryState,
} from '../../src/state/story-state.js';
import {createStore} from '../../src/state/store.js';
import type {IssueCode} from '../../src/story/issues.js';
import {unreadable} from '../../src/story/read-story.js';
import type {ParseResult} from '../../src/story/types.js';
import {arbitraryDay, arbitraryId, arbitraryStory} from '../helpers/arbitrary-story.js';

const arbitraryResult: fc.Arbitrary<ParseResult> = arbitraryStory.map((story) => ({
  story,
  issues: [],
  skipped: 0,
  readable: true,
}));

/** A story that could not be had. */
const failed = (code: IssueCode): StoryAction => ({
  type: 'load-success',
  result: unreadable(code, {kind: 'json', path: '$'}),
});

const arbitraryRef: fc.Arbitrary<Ref> = fc.record({
  kind: fc.constantFrom('participant' as const, 'option' as const),
  id: arbitraryId,
});

const show = (changes: StateChange): StoryAction => ({type: 'show', changes});

const arbitraryAction: fc.Arbitrary<StoryAction> = fc.oneof(
  fc.constant({type: 'load-start'} as const),
  arbitraryResult.map((result) => ({type: 'load-success', result}) as const),
  fc.constant(failed('http-500')),
  fc
    .record(
      {
        selection: fc.array(arbitraryRef, {maxLength: 2}),
        highlight: fc.option(arbitraryRef, {nil: undefined}),
        day: arbitraryDay,
      },
      {requiredKeys: []},
    )
    .map(show),
);

const walk = (actions: readonly StoryAction[]) =>
  actions.reduce<StoryState>(reduceStory, initialState);

describe('story state', () => {
  it('always has a view of its own model on its own day', () => {
    fc.assert(
      fc.property(fc.array(arbitraryAction, {maxLength: 12}), (actions) => {
        const state = walk(actions);
        expect(state.view === undefined).to.equal(state.model === undefined);
        if (state.view) {
          expect(state.view.model).to.equal(state.model);
          expect(state.view.day).to.equal(state.day);
        }
      }),
      {numRuns: 50},
    );
  });

  it('once ready, stays ready: a failed refresh keeps the last good story and says so', () => {
    fc.assert(
      fc.property(arbitraryResult, fc.array(arbitraryAction, {maxLength: 8}), (result, actions) => {
        const ready = walk([{type: 'load-success', result}, ...actions]);
        expect(ready.status).to.equal('ready');
        const state = reduceStory(ready, failed('offline'));
        expect(state.model).to.equal(ready.model);
        expect(state.error?.code).to.equal('offline');
      }),
      {numRuns: 50},
    );
  });

  it('forgets a selection that a new story does not know', () => {
    fc.assert(
      fc.property(arbitraryResult, arbitraryResult, arbitraryRef, (first, second, ref) => {
        const state = walk([
          {type: 'load-success', result: first},
          show({selection: [ref]}),
          {type: 'load-success', result: second},
        ]);
        const {model} = state;
        expect(
          model !== undefined && state.selection.every((each) => isKnown(model, each)),
        ).to.equal(true);
      }),
      {numRuns: 50},
    );
  });

  it('opens a newer story on its own day, unless the reader has gone to another', () => {
    fc.assert(
      fc.property(arbitraryResult, arbitraryResult, arbitraryDay, (first, second, day) => {
        const opened = walk([{type: 'load-success', result: first}]);
        const own = walk([{type: 'load-success', result: second}]).day;
        const reload = (state: StoryState) =>
          reduceStory(state, {type: 'load-success', result: second}).day;
        expect(reload(opened)).to.equal(own);
        const moved = reduceStory(opened, show({day}));
        expect(reload(moved)).to.equal(day === opened.day ? own : day);
      }),
      {numRuns: 50},
    );
  });

  it('changes what it is asked to change, and nothing else', () => {
    fc.assert(
      fc.property(fc.array(arbitraryAction, {maxLength: 6}), arbitraryDay, (actions, day) => {
        const before = walk(actions);
        const {selection, highlight} = before;
        const after = reduceStory(before, show({day}));
        expect(after.day).to.equal(day);
        expect([after.selection, after.highlight]).to.deep.equal([selection, highlight]);
        expect(after.issues === before.issues && after.model === before.model).to.equal(true);
      }),
      {numRuns: 50},
    );
  });

  it('moving the pointer changes neither model, view nor selection', () => {
    fc.assert(
      fc.property(fc.array(arbitraryAction, {maxLength: 6}), arbitraryRef, (actions, ref) => {
        const before = walk(actions);
        const {highlight: _, ...rest} = reduceStory(before, show({highlight: ref}));
        const {highlight: __, ...expected} = before;
        expect(rest).to.deep.equal(expected);
      }),
      {numRuns: 50},
    );
  });
});

describe('the store', () => {
  it('tells each listener once a change, and nobody when nothing changed', () => {
    const store = createStore();
    const told: string[] = [];
    const stop = store.subscribe(() => told.push('a'));
    store.subscribe(() => told.push('b'));
    store.dispatch(show({selection: [{kind: 'participant', id: 'x'}]}));
    store.dispatch(show({highlight: undefined}));
    expect(told).to.deep.equal(['a', 'b']);
    stop();
    store.dispatch(show({highlight: {kind: 'participant', id: 'x'}}));
    expect(told).to.deep.equal(['a', 'b', 'b']);
    const {day, selection} = store.getState();
    store.dispatch(show({day, selection, highlight: {kind: 'participant', id: 'x'}}));
    expect(told).to.deep.equal(['a', 'b', 'b']);
  });

  it('does not tell a listener that left while others were told', () => {
    const store = createStore();
    let told = 0;
    let stopSecond = () => {};
    store.subscribe(() => stopSecond());
    stopSecond = store.subscribe(() => told++);
    store.dispatch(show({selection: [{kind: 'participant', id: 'x'}]}));
    expect(told).to.equal(0);
  });
});
