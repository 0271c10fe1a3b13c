import {initialState, reduceStory, type StoryAction, type StoryState} from './story-state.js';

/** Holds the state of one story. Knows no DOM: widgets, prose links and tests talk to it alike. */
export interface StoryStore {
  getState(): StoryState;
  dispatch(action: StoryAction): void;
  /** Calls `listener` after each change of state. Returns the way to stop. */
  subscribe(listener: () => void): () => void;
  /** Asks for the story again: there for a story that came over the network. */
  retry?: () => void;
  /** Settles when the story has been read, or is not to be any more: there for one that an element holds itself. */
  reading?: Promise<unknown>;
}

export function createStore(state: StoryState = initialState): StoryStore {
  const listeners = new Set<() => void>();
  return {
    getState: () => state,
    dispatch(action) {
      const next = reduceStory(state, action);
      if (next === state) return;
      state = next;
      // A copy: a listener may unsubscribe itself or another while being told.
      for (const listener of [...listeners]) if (listeners.has(listener)) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
