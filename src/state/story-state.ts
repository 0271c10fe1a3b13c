import type {Selection} from '../model/selection.js';
import {sameRef, type Ref} from '../model/ref.js';
import {isKnown} from '../model/target.js';
import {createStoryModel, type StoryModel} from '../model/story-model.js';
import {createStoryView, openingDay, type StoryView} from '../model/story-view.js';
import {failureOf} from '../story/issues.js';
import type {Day, ParseResult, StoryIssue} from '../story/types.js';

export {isKnown};

/** Why a story could not be had. `code` is stable; `message` is a plain sentence with a way to mend it. */
export interface StoryLoadError {
  readonly code: string;
  readonly message: string;
}

/** What every widget of one story shares. Replaced as a whole on each change; never mutated. */
export interface StoryState {
  /** `idle`: nothing asked for yet. A refresh that fails stays `ready`, with `error` set: the last good data is shown. */
  readonly status: 'idle' | 'loading' | 'ready' | 'error';
  readonly model?: StoryModel;
  readonly view?: StoryView | undefined;
  readonly issues: readonly StoryIssue[];
  /** Records that could not be read. */
  readonly skipped: number;
  readonly error?: StoryLoadError | undefined;
  /** The day that is shown. */
  readonly day: Day | undefined;
  readonly selection: Selection;
  /** What the pointer or the focus rests on; passing, and never a reason to lay anything out again. */
  readonly highlight: Ref | undefined;
}

/** What readers, pages and steps change of a state. */
export type StateChange = Partial<Pick<StoryState, 'day' | 'selection' | 'highlight'>>;

export type StoryAction =
  | {readonly type: 'load-start'}
  | {readonly type: 'load-success'; readonly result: ParseResult}
  | {readonly type: 'show'; readonly changes: StateChange}
  /** The article's mentions came or went: they are no state, but widgets show them. */
  | {readonly type: 'mentions'};

export const initialState: StoryState = {
  status: 'idle',
  issues: [],
  skipped: 0,
  day: undefined,
  selection: [],
  highlight: undefined,
};

/** The next state. Returns the very same object when nothing changes, so that nobody renders for nothing. */
export function reduceStory(state: StoryState, action: StoryAction): StoryState {
  const {model} = state;
  switch (action.type) {
    case 'load-start':
      return model ? state : {...state, status: 'loading', error: undefined};
    case 'load-success':
      return action.result.readable
        ? loaded(state, action.result)
        : {...state, status: model ? 'ready' : 'error', error: failureOf(action.result)};
    case 'show': {
      const next = {...state, ...action.changes};
      // Without a story, for what an element still shows of the last one.
      if (next.day !== state.day) return {...next, view: model && createStoryView(model, next.day)};
      const isSame = next.selection === state.selection && sameRef(next.highlight, state.highlight);
      return isSame ? state : next;
    }
    case 'mentions':
      return {...state};
  }
}

function loaded(state: StoryState, {story, issues, skipped}: ParseResult): StoryState {
  const model = createStoryModel(story);
  // A newer story opens on its own day, unless the reader has gone to another.
  const isOpening = !state.model || state.day === openingDay(state.model);
  const day = isOpening ? openingDay(model) : state.day;
  return {
    status: 'ready',
    model,
    view: createStoryView(model, day),
    issues,
    skipped,
    day,
    selection: state.selection.filter((ref) => isKnown(model, ref)),
    highlight: undefined,
  };
}
