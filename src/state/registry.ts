import {loadStory} from '../story/load.js';
import {createStore, type StoryStore} from './store.js';

/**
 * Where widgets that share a story meet: by address, or by the id of a `<plenary-story>`.
 * It hangs on a registered symbol, so that two copies of the library on one page (CDN and npm) still meet.
 */
interface Registry {
  readonly bySrc: Map<string, SharedStory>;
  readonly byId: Map<string, StoryStore>;
  /** `<plenary-story>` elements, for the widgets inside them. */
  readonly byElement: WeakMap<Node, StoryStore>;
  /** Told when an id or an element gains or loses its store. */
  readonly watchers: Set<() => void>;
  /** Stores whose issues the console has been told of. */
  readonly reported: WeakSet<object>;
}

/** A story that several elements asked for by one address: one request, one selection. */
interface SharedStory {
  readonly store: StoryStore;
  users: number;
  request?: AbortController | undefined;
}

const key = Symbol.for('plenary.registry.1');

function registry(): Registry {
  const home = globalThis as {[key]?: Registry};
  home[key] ??= {
    bySrc: new Map(),
    byId: new Map(),
    byElement: new WeakMap(),
    watchers: new Set(),
    reported: new WeakSet(),
  };
  return home[key];
}

/** How long a story nobody shows is kept (ms), so that a widget moved about the page does not fetch again. */
const KEEP_MS = 2000;

/** A claim on a shared story: give it back with `release`, or ask for it anew with `retry`. */
export interface StoryClaim {
  readonly store: StoryStore;
  retry(): void;
  release(): void;
}

/** The store of the story at `url` (absolute). Starts the request unless another element has. */
export function claimStory(url: string): StoryClaim {
  const {bySrc} = registry();
  let shared = bySrc.get(url);
  if (!shared) bySrc.set(url, (shared = {store: createStore(), users: 0}));
  const entry = shared;
  entry.users++;
  if (entry.store.getState().status === 'idle') void request(entry, url);

  let released = false;
  return {
    store: entry.store,
    retry: () => void request(entry, url),
    release() {
      if (released) return;
      released = true;
      entry.users--;
      setTimeout(() => {
        if (entry.users > 0 || bySrc.get(url) !== entry) return;
        entry.request?.abort();
        bySrc.delete(url);
      }, KEEP_MS);
    },
  };
}

/** The last request wins: an older one is aborted, and what it still brings is dropped. */
async function request(entry: SharedStory, url: string): Promise<void> {
  entry.request?.abort();
  const controller = (entry.request = new AbortController());
  entry.store.dispatch({type: 'load-start'});
  const answer = await loadStory(url, {signal: controller.signal});
  if (controller.signal.aborted) return;
  entry.request = undefined;
  entry.store.dispatch(
    answer.ok
      ? {type: 'load-success', result: answer.result}
      : {type: 'load-failure', error: answer.error},
  );
}

/** Makes a store known to the widgets inside `element`, and by `id` to those elsewhere. Returns the way to take it back. */
export function registerStory(
  element: Node,
  id: string | undefined,
  store: StoryStore,
): () => void {
  const {byId, byElement} = registry();
  byElement.set(element, store);
  if (id) byId.set(id, store);
  tellWatchers();
  return () => {
    if (byElement.get(element) === store) byElement.delete(element);
    if (id && byId.get(id) === store) byId.delete(id);
    tellWatchers();
  };
}

/** The store registered under `id` now, if any. */
export function storyById(id: string): StoryStore | undefined {
  return registry().byId.get(id);
}

/** The store of the nearest `<plenary-story>` around `node`, through shadow roots and slots. */
export function enclosingStory(node: Node): StoryStore | undefined {
  const {byElement} = registry();
  for (let at = composedParent(node); at; at = composedParent(at)) {
    const store = byElement.get(at);
    if (store) return store;
  }
  return undefined;
}

function composedParent(node: Node): Node | null {
  return (node as Element).assignedSlot ?? node.parentNode ?? (node as ShadowRoot).host ?? null;
}

/** Calls `tell` whenever a `<plenary-story>` comes or goes, so that the order of upgrade does not matter. Returns the way to stop. */
export function watchStories(tell: () => void): () => void {
  const {watchers} = registry();
  watchers.add(tell);
  return () => watchers.delete(tell);
}

/** True the first time it is asked about `subject`, on the whole page. */
export function firstReport(subject: object): boolean {
  const {reported} = registry();
  if (reported.has(subject)) return false;
  reported.add(subject);
  return true;
}

function tellWatchers(): void {
  for (const tell of [...registry().watchers]) tell();
}
