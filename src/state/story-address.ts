import {openingDay} from '../model/story-view.js';
import type {StoryModel} from '../model/story-model.js';
import {addressKey, addressPart, readAddress, writeAddress, type AddressState} from './address.js';
import {claimAddress, markAddressed} from './registry.js';
import type {StoryStore} from './store.js';
import {isKnown, type StoryState} from './story-state.js';

/** Writes wait this long (ms) for the next change: browsers refuse an address that changes many times a second. */
const WRITE_AFTER_MS = 250;

/**
 * Keeps the state of a story in the fragment of the page's address, and opens the story with what the fragment says.
 * It replaces the address and never adds to the history: back and forward stay the reader's.
 */
export class StoryAddress {
  #store: StoryStore | undefined;
  #name: string | undefined;
  #stop: (() => void) | undefined;

  /** Follows `store` under `name` (empty: the only story of the page); without either, lets go. Cheap when neither changed. */
  update(store: StoryStore | undefined, name: string | undefined): void {
    if (store === this.#store && name === this.#name) return;
    this.#stop?.();
    this.#stop = undefined;
    this.#store = store;
    this.#name = name;
    if (store && name !== undefined) this.#stop = follow(store, addressKey(name));
  }
}

function follow(store: StoryStore, key: string): () => void {
  const giveBack = claimAddress(key, store);
  if (!giveBack) {
    console.warn(
      `Plenary: two stories of this page share the address “#${key}=”. Give each a name of its own: address="…".`,
    );
    return () => {};
  }
  let opened: StoryModel | undefined;
  let written: StoryState | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** What the address said of this story when it was last read or written. */
  let known: string | undefined;

  const settle = () => {
    clearTimeout(timer);
    written = store.getState();
    known = addressPart(location.hash, key);
  };
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(write, WRITE_AFTER_MS);
  };
  /** On opening, and when the address has changed. */
  const read = (change?: Event) => {
    const {model} = store.getState();
    const said = readAddress(location.hash, key);
    if (model && said) {
      const selection = said.selection.filter((ref) => isKnown(model, ref));
      if (!change) markAddressed(store);
      const day = said.day ?? openingDay(model);
      store.dispatch({type: 'show', changes: {selection, day, highlight: undefined}});
    }
    settle();
  };
  const write = () => {
    // The reader may have gone back or followed a link: what the address says by now is read first, if that is so.
    const isOther = addressPart(location.hash, key) !== known;
    if (!isOther) replaceAddress(key, store.getState());
    settle();
    if (isOther) wait();
  };
  const onChange = () => {
    const state = store.getState();
    if (!state.model) return;
    if (!opened) {
      opened = state.model;
      read();
    } else if (state.selection !== written?.selection || state.day !== written.day) {
      written = state;
      wait();
    }
  };
  const stop = store.subscribe(onChange);
  addEventListener('hashchange', read);
  onChange();

  return () => {
    stop();
    removeEventListener('hashchange', read);
    clearTimeout(timer);
    giveBack();
  };
}

function replaceAddress(key: string, state: StoryState): void {
  const {model, selection, day} = state;
  const said: AddressState = {
    selection,
    day: day === openingDay(model!) ? undefined : day,
  };
  const hash = writeAddress(location.hash, key, said);
  if (hash === location.hash) return;
  try {
    history.replaceState(history.state, '', hash || location.pathname + location.search);
  } catch {
    // A frame without an address of its own: there is nothing to keep it in.
  }
}
