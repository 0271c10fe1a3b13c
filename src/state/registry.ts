import type {Ref} from '../model/ref.js';
import {fetchStory} from '../story/load.js';
import {createStore, type StoryStore} from './store.js';
import type {StoryState} from './story-state.js';

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
  /** Where the article speaks of what is in a story, once it does. */
  readonly mentions: WeakMap<StoryStore, StoryMentions>;
  /** Stores whose state the address of the page gave, when the page was opened. */
  readonly addressed: WeakSet<StoryStore>;
  /** Parts of the page's address, and the story each belongs to. */
  readonly addresses: Map<string, {readonly store: StoryStore; users: number}>;
  /** What the console has been told of. */
  readonly reported: WeakSet<object>;
}

/** The mentions of a story. They bring what widgets show of them, so that a page without mentions does not load it. */
export interface StoryMentions {
  /** Takes a place in the article that speaks of something. Returns the way to take it back. */
  add(ref: Ref, element: HTMLElement): () => void;
  /** What `widget` shows: the way from what is selected to the article, or nothing. */
  view(widget: {requestUpdate(): void}, state: StoryState, lang: string): unknown;
}

/** A story that several elements asked for by one address: one request, one selection. */
interface SharedStory {
  readonly store: StoryStore;
  users: number;
  request?: AbortController;
}

const key = Symbol.for('plenary.registry.4');

const registry = ((globalThis as {[key]?: Registry})[key] ??= {
  bySrc: new Map(),
  byId: new Map(),
  byElement: new WeakMap(),
  watchers: new Set(),
  mentions: new WeakMap(),
  addressed: new WeakSet(),
  addresses: new Map(),
  reported: new WeakSet(),
});

/** How long a story nobody shows is kept (ms), so that a widget moved about the page does not fetch again. */
const KEEP_MS = 2000;

/** A claim on a shared story: give it back with `release`, once. */
export interface StoryClaim {
  readonly store: StoryStore;
  readonly release: () => void;
}

/** The store of the story at `url` (absolute). Starts the request unless another element has. */
export function claimStory(url: string): StoryClaim {
  const {bySrc} = registry;
  const entry: SharedStory = bySrc.get(url) ?? {store: createStore(), users: 0};
  const {store} = entry;
  bySrc.set(url, entry);
  entry.users++;
  if (!store.retry) (store.retry = () => void request(entry, url))();
  return {
    store,
    release() {
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
  const {signal} = (entry.request = new AbortController());
  entry.store.dispatch({type: 'load-start'});
  const result = await fetchStory(url, {signal});
  if (!signal.aborted) entry.store.dispatch({type: 'load-success', result});
}

/** Makes a store known to the widgets inside `element`, and by `id` to those elsewhere. Returns the way to take it back. */
export function registerStory(
  element: Node,
  id: string | undefined,
  store: StoryStore,
): () => void {
  const {byId, byElement, watchers} = registry;
  byElement.set(element, store);
  if (id) byId.set(id, store);
  tellAll(watchers);
  return () => {
    if (byElement.get(element) === store) byElement.delete(element);
    if (id && byId.get(id) === store) byId.delete(id);
    tellAll(watchers);
  };
}

/** The store registered under `id` now, if any. */
export function storyById(id: string): StoryStore | undefined {
  return registry.byId.get(id);
}

/** The store of the nearest `<plenary-story>` around `node`, through shadow roots and slots. */
export function enclosingStory(node: Node): StoryStore | undefined {
  const parent =
    (node as Element).assignedSlot ?? node.parentNode ?? (node as ShadowRoot).host ?? undefined;
  return parent && (registry.byElement.get(parent) ?? enclosingStory(parent));
}

/** The mentions of the story in `store`, if any. */
export function mentionsOf(store: StoryStore | undefined): StoryMentions | undefined {
  return store && registry.mentions.get(store);
}

/** Makes the mentions of a story known to its widgets. */
export function registerMentions(store: StoryStore, mentions: StoryMentions): void {
  registry.mentions.set(store, mentions);
}

/** Claims a part of the page's address for a story. Returns the way to give it back; undefined where another story has it. */
export function claimAddress(part: string, store: StoryStore): (() => void) | undefined {
  const {addresses} = registry;
  const claim = addresses.get(part) ?? {store, users: 0};
  if (claim.store !== store) return undefined;
  claim.users++;
  addresses.set(part, claim);
  return () => {
    if (--claim.users === 0) addresses.delete(part);
  };
}

/** Says that the address of the page gave the state of a story, so that no step of the article takes its place at once. */
export function markAddressed(store: StoryStore): void {
  registry.addressed.add(store);
}

export function isAddressed(store: StoryStore): boolean {
  return registry.addressed.has(store);
}

/** Calls `tell` whenever a `<plenary-story>` comes or goes, so that the order of upgrade does not matter. Returns the way to stop. */
export function watchStories(tell: () => void): () => void {
  const {watchers} = registry;
  watchers.add(tell);
  return () => watchers.delete(tell);
}

/** True the first time it is asked about `subject`, on the whole page. */
export function firstReport(subject: object): boolean {
  const {reported} = registry;
  return !reported.has(subject) && !!reported.add(subject);
}

function tellAll(watchers: Set<() => void>): void {
  for (const tell of [...watchers]) tell();
}
