import {select, type Selection} from '../model/selection.js';
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

export type StoryAction =
  | {readonly type: 'load-start'}
  | {readonly type: 'load-success'; readonly result: ParseResult}
  | {readonly type: 'select'; readonly ref: Ref; readonly additive?: boolean}
  | {readonly type: 'set-selection'; readonly selection: Selection}
  | {readonly type: 'highlight'; readonly ref: Ref | undefined}
  | {readonly type: 'as-of'; readonly day: Day | undefined}
  /** The article's mentions came or went: they are no state, but widgets show them. */
  | {readonly type: 'mentions'}
  /** A whole state at once, as a step of the article asks for it. */
  | {
      readonly type: 'show';
      readonly selection: Selection;
      readonly day: Day | undefined;
      readonly highlight: Ref | undefined;
    };

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
    case 'select':
      return {
        ...state,
        selection: select(state.selection, action.ref, action.additive),
        highlight: undefined,
      };
    case 'set-selection':
      return state.selection.length + action.selection.length === 0
        ? state
        : {...state, selection: action.selection, highlight: undefined};
    case 'highlight':
      return sameRef(state.highlight, action.ref) ? state : {...state, highlight: action.ref};
    case 'as-of':
      // Without a story, for what an element still shows of the last one.
      return action.day === state.day
        ? state
        : {...state, day: action.day, view: model && createStoryView(model, action.day)};
    case 'mentions':
      return {...state};
    case 'show': {
      const {selection, day, highlight} = action;
      return {...reduceStory(state, {type: 'as-of', day}), selection, highlight};
    }
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
