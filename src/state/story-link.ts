import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {PlenaryAsOfChangeEvent} from '../events/as-of-change.js';
import {PlenaryRequestSelectEvent} from '../events/request-select.js';
import {PlenarySelectionChangeEvent} from '../events/selection-change.js';
import {PlenaryStoryErrorEvent} from '../events/story-error.js';
import {PlenaryStoryIssuesEvent} from '../events/story-issues.js';
import {PlenaryStoryLoadEvent} from '../events/story-load.js';
import type {Ref} from '../model/ref.js';
import {sameSelection, type Selection} from '../model/selection.js';
import {frameMessages} from '../locales/en/frame.js';
import {describeIssue} from '../story/issues.js';
import {parseStory} from '../story/parse.js';
import type {Day, ParseResult} from '../story/types.js';
import {readInlineStory, readInlineTable, tableOf} from './light-dom.js';
import {claimStory, enclosingStory, firstReport, storyById, watchStories} from './registry.js';
import {createStore, type StoryStore} from './store.js';
import {initialState, type StoryState} from './story-state.js';

/** No page, no children and no requests. */
const onServer = typeof MutationObserver === 'undefined';

/** What an element tells its link: where its story comes from. */
export interface StoryLinkHost extends ReactiveControllerHost, HTMLElement {
  /** Address of a story file. */
  src?: string | undefined;
  /** Id of a `<plenary-story>` anywhere on the page, or the story itself as a plain object. */
  story?: unknown;
}

/** How many issues the console lists before it counts the rest. */
const LISTED_ISSUES = 10;

/** How long (ms) a `story="id"` may wait for its `<plenary-story>` before the reader is told. */
const WAIT_FOR_ID_MS = 5000;

/**
 * Ties an element to its story and keeps it rendered with the newest state.
 *
 * The story comes from the first of these that is there: the `story` property (an object), `src`, `story="id"`,
 * an inline JSON script, the enclosing `<plenary-story>`, a `<table>` inside the tag.
 * Connects when the host does, lets go when it leaves, and looks again when its children or the page's stories change.
 */
export class StoryLink implements ReactiveController {
  /** The newest state; the initial one while there is no story. */
  state: StoryState = initialState;
  /** The store in use, if any: for parts that dispatch more than the shortcuts here. */
  store: StoryStore | undefined;

  readonly #host: StoryLinkHost;
  /** Identity of the source in use: looking again must not replace a store whose source has not changed. */
  #sourceKey: unknown;
  #owned = false;
  #letGo: (() => void) | undefined;
  #stopWatching: (() => void) | undefined;
  #children: MutationObserver | undefined;
  #announced: {model?: unknown; error?: unknown} = {};
  #waiting: ReturnType<typeof setTimeout> | undefined;

  constructor(host: StoryLinkHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#stopWatching = watchStories(() => this.resolve());
    this.#children = new MutationObserver(() => {
      this.resolve();
      this.#host.requestUpdate(); // What is shown may depend on the children there are.
    });
    this.#children.observe(this.#host, {childList: true, subtree: true, characterData: true});
    this.resolve();
  }

  hostDisconnected(): void {
    this.#stopWatching?.();
    this.#stopWatching = undefined;
    this.#children?.disconnect();
    this.#use(undefined, undefined);
  }

  /** Looks where the story comes from now. Cheap when nothing changed; call it when `src` or `story` did. */
  resolve(): void {
    const {src, story} = this.#host;
    if (isObject(story)) this.#useOwn(story, () => parseStory(story));
    else if (onServer) return;
    else if (src) this.#useSrc(src);
    else if (typeof story === 'string' && story) this.#useId(story);
    else this.#useSurroundings();
  }

  /** Whether there is still hope: a `<plenary-story>` is awaited, or has not been upgraded yet. */
  get pending(): boolean {
    return (
      onServer ||
      this.#waiting !== undefined ||
      (this.#sourceKey === undefined && this.#host.closest?.('plenary-story') != null)
    );
  }

  /** The reader chose `ref`. The page may refuse; else the store changes and the page is told. */
  select(ref: Ref, additive = false): void {
    if (!this.store || !this.#host.dispatchEvent(new PlenaryRequestSelectEvent(ref, additive)))
      return;
    this.store.dispatch({type: 'select', ref, additive});
    this.#host.dispatchEvent(new PlenarySelectionChangeEvent(this.store.getState().selection));
  }

  /** The reader cleared the selection. */
  clear(): void {
    if (!this.store || this.state.selection.length === 0) return;
    this.store.dispatch({type: 'set-selection', selection: []});
    this.#host.dispatchEvent(new PlenarySelectionChangeEvent([]));
  }

  /** The reader chose another day. */
  setDay(day: Day | undefined): void {
    if (!this.store || this.state.day === day) return;
    this.store.dispatch({type: 'as-of', day});
    this.#host.dispatchEvent(new PlenaryAsOfChangeEvent(this.store.getState().day));
  }

  /**
   * Shows a whole state at once.
   *
   * @param byReader whether the reader asked for it, so that the page is told
   */
  show(
    selection: Selection,
    day: Day | undefined,
    highlight: Ref | undefined,
    byReader: boolean,
  ): void {
    const before = this.state;
    this.store?.dispatch({type: 'show', selection, day, highlight});
    if (!this.store || !byReader) return;
    const after = this.store.getState();
    if (!sameSelection(after.selection, before.selection))
      this.#host.dispatchEvent(new PlenarySelectionChangeEvent(after.selection));
    if (after.day !== before.day) this.#host.dispatchEvent(new PlenaryAsOfChangeEvent(after.day));
  }

  /** The pointer or the focus rests on `ref` (undefined: on nothing). */
  highlight(ref: Ref | undefined): void {
    this.store?.dispatch({type: 'highlight', ref});
  }

  #useSrc(src: string): void {
    const url = absolute(src, this.#host.ownerDocument.baseURI);
    if (this.#sourceKey === `src:${url}`) return;
    const claim = claimStory(url);
    this.#use(`src:${url}`, claim.store, {owned: true, release: claim.release});
  }

  #useId(id: string): void {
    const store = storyById(id);
    if (store) this.#use(store, store);
    else if (this.#sourceKey !== `id:${id}`) {
      this.#use(`id:${id}`, undefined);
      this.#waiting = setTimeout(
        () => this.#fail('unknown-story', frameMessages.unknownStory(id)),
        WAIT_FOR_ID_MS,
      );
    }
  }

  #useSurroundings(): void {
    const script = this.#host.querySelector(':scope > script[type="application/json"]');
    if (script)
      return this.#useOwn(`script:${script.textContent}`, () => readInlineStory(this.#host));
    const store = enclosingStory(this.#host);
    if (store) return this.#use(store, store);
    // Inside a story that is still to be upgraded, a table is what readers see until then.
    const inStory = this.#host.parentElement?.closest('plenary-story') != null;
    const table = inStory ? null : tableOf(this.#host);
    if (table) return this.#useOwn(`table:${table.outerHTML}`, () => readInlineTable(table));
    this.#use(undefined, undefined);
  }

  #useOwn(key: unknown, read: () => ParseResult | undefined): void {
    if (this.#sourceKey === key) return;
    const store = createStore();
    const result = read();
    if (result?.readable) store.dispatch({type: 'load-success', result});
    else if (result) {
      const message = result.issues.map(describeIssue).join(' ');
      store.dispatch({
        type: 'load-failure',
        error: {code: result.issues[0]?.code ?? 'unreadable', message},
      });
    }
    this.#use(key, store, {owned: true});
  }

  #use(
    key: unknown,
    store: StoryStore | undefined,
    {owned = false, release}: {owned?: boolean; release?: () => void} = {},
  ): void {
    if (key !== undefined && key === this.#sourceKey && store === this.store) return;
    clearTimeout(this.#waiting);
    this.#waiting = undefined;
    this.#letGo?.();
    this.#sourceKey = key;
    this.store = store;
    this.#owned = owned;
    const stop = store?.subscribe(() => this.#onChange());
    this.#letGo = () => {
      stop?.();
      release?.();
    };
    this.#onChange();
  }

  #fail(code: string, message: string): void {
    this.#waiting = undefined;
    this.state = {...initialState, status: 'error', error: {code, message}};
    this.#host.requestUpdate();
  }

  #onChange(): void {
    this.state = this.store?.getState() ?? initialState;
    this.#host.requestUpdate();
    // Nobody listens on a server, nor before the element is connected.
    if (this.#owned && this.#stopWatching) this.#announce();
  }

  /** Tells the page, once for each story and each failure, and the console once for each story on the page. */
  #announce(): void {
    const {model, error, issues, skipped} = this.state;
    const host = this.#host;
    // Before anyone is told: a page that answers by selecting something comes back here.
    const told = this.#announced;
    this.#announced = {model, error};
    if (error && error !== told.error) {
      host.dispatchEvent(new PlenaryStoryErrorEvent(error.code, error.message));
      if (firstReport(error)) console.error(`Plenary: ${error.message}`);
    }
    if (model && model !== told.model) {
      host.dispatchEvent(new PlenaryStoryLoadEvent(model.story));
      if (issues.length > 0) {
        host.dispatchEvent(new PlenaryStoryIssuesEvent(issues, skipped));
        if (firstReport(model)) {
          const rest = issues.length - LISTED_ISSUES;
          const lines = issues.slice(0, LISTED_ISSUES).map((issue) => `• ${describeIssue(issue)}`);
          if (rest > 0) lines.push(`… and ${rest} more`);
          console.warn(`Plenary: “${model.story.title}” has things to mend.\n${lines.join('\n')}`);
        }
      }
    }
  }
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** An address that cannot be resolved is handed on as it is; the loader says what is wrong with it. */
function absolute(src: string, base: string): string {
  try {
    return new URL(src, base).href;
  } catch {
    return src;
  }
}
