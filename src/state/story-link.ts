import {isServer, type ReactiveController, type ReactiveControllerHost} from 'lit';
import {PlenaryAsOfChangeEvent} from '../events/as-of-change.js';
import {PlenaryRequestSelectEvent} from '../events/request-select.js';
import {PlenarySelectionChangeEvent} from '../events/selection-change.js';
import {PlenaryStoryErrorEvent} from '../events/story-error.js';
import {PlenaryStoryIssuesEvent} from '../events/story-issues.js';
import {PlenaryStoryLoadEvent} from '../events/story-load.js';
import {sameRef, type Ref} from '../model/ref.js';
import {sameSelection, select, type Selection} from '../model/selection.js';
import {issueMessages} from '../locales/en/issues.js';
import {htmlTableSteps} from '../story/html-table.js';
import {describeIssue} from '../story/issues.js';
import {parseSteps} from '../story/parse.js';
import {readTableElement} from '../story/read-table-element.js';
import type {ReadingSteps} from '../story/read-story.js';
import {parseUrl} from '../story/urls.js';
import {inSlices, onServer} from '../tasks/slices.js';
import {claimStory, enclosingStory, firstReport, storyById, watchStories} from './registry.js';
import {serverStory} from './server-story.js';
import {createStore, type StoryStore} from './store.js';
import {initialState, reduceStory, type StateChange, type StoryState} from './story-state.js';

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

/** Where a story comes from. */
interface Source {
  /** Its identity: looking again must not replace a store whose source has not changed. */
  readonly key: unknown;
  readonly open: () => {readonly store?: StoryStore; readonly release?: () => unknown};
  /** Whether the element itself brings the story, and so tells the page of it. */
  readonly owned?: boolean;
}

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
  #source: Source | undefined;
  #letGo: (() => void) | undefined;
  #stopWatching: (() => void) | undefined;
  /** What the pointer or the focus rests on here. */
  #pointed: Ref | undefined;
  #announced: {model?: unknown; error?: unknown} = {};

  constructor(host: StoryLinkHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    const host = this.#host;
    const stop = watchStories(() => this.resolve());
    const look = () => {
      this.resolve();
      host.requestUpdate(); // What is shown may depend on the children there are, and on the place.
    };
    const children = new MutationObserver(look);
    children.observe(host, {childList: true, subtree: true, characterData: true});
    this.#stopWatching = () => {
      stop();
      children.disconnect();
    };
    look();
  }

  hostDisconnected(): void {
    this.#stopWatching?.();
    this.#stopWatching = undefined;
    // A host that is only moved keeps the story that it holds itself, with its selection and its day. What is still
    // being read will be read anew.
    if (this.reading || !this.store?.reading || !this.#source?.owned) this.#use(undefined);
  }

  /** Looks where the story comes from now. Cheap when nothing changed; call it when `src` or `story` did. */
  resolve(): void {
    if (!onServer && !this.#stopWatching) return;
    const source = this.#find();
    if (source?.key !== this.#source?.key) this.#use(source);
  }

  /** Whether there is still hope: a `<plenary-story>` is awaited, or has not been upgraded yet. */
  get pending(): boolean {
    return (
      onServer ||
      typeof this.#source?.key === 'string' ||
      (!this.#source && this.#host.closest('plenary-story') !== null)
    );
  }

  /** While a story that is there already is being read: settles when it has been. Such a story is worth waiting for. */
  get reading(): Promise<unknown> | undefined {
    const {store} = this;
    return store?.getState().status === 'loading' ? store.reading : undefined;
  }

  /** The reader chose `ref`. The page may refuse; else the store changes and the page is told. */
  select(ref: Ref, additive = false): void {
    if (this.store && this.#host.dispatchEvent(new PlenaryRequestSelectEvent(ref, additive)))
      this.#choose(select(this.state.selection, ref, additive));
  }

  /** The reader cleared the selection. */
  clear(): void {
    if (this.state.selection.length > 0) this.#choose([]);
  }

  #choose(selection: Selection): void {
    this.show({selection, highlight: undefined}, true);
  }

  /**
   * Shows something else.
   *
   * @param byReader whether the reader asked for it, so that the page is told what is different
   */
  show(changes: StateChange, byReader?: boolean): void {
    const before = this.state;
    this.store?.dispatch({type: 'show', changes});
    if (!byReader) return;
    const {selection, day} = this.state;
    if (!sameSelection(selection, before.selection))
      this.#host.dispatchEvent(new PlenarySelectionChangeEvent(selection));
    if (day !== before.day) this.#host.dispatchEvent(new PlenaryAsOfChangeEvent(day));
  }

  /** The pointer or the focus rests on `ref`, or no longer on anything: what a step or another widget points out stays. */
  highlight(highlight: Ref | undefined): void {
    if (highlight || sameRef(this.#pointed, this.state.highlight)) this.show({highlight});
    this.#pointed = highlight;
  }

  #find(): Source | undefined {
    const host = this.#host;
    const {src, story} = host;
    if (typeof story === 'object' && story) return own(story, () => parseSteps(story));
    if (onServer) {
      const store = isServer ? serverStory(host) : undefined;
      return store && {key: store, open: () => ({store})};
    }
    if (src) {
      // An address that cannot be resolved is handed on as it is; the loader says what is wrong with it.
      const url = parseUrl(src, host.ownerDocument.baseURI)?.href ?? src;
      return {key: `src:${url}`, open: () => claimStory(url), owned: true};
    }
    if (typeof story === 'string' && story) {
      const store = storyById(story);
      return store ? {key: store, open: () => ({store})} : this.#await(story);
    }
    const script = host.querySelector(':scope > script[type="application/json"]')?.textContent;
    if (script != null) return own(`script:${script}`, () => parseSteps(script));
    const store = enclosingStory(host);
    if (store) return {key: store, open: () => ({store})};
    // Inside a story that is still to be upgraded, a table is what readers see until then; a story, which may hold a
    // whole article, reads only its own child.
    const isStory = host.localName === 'plenary-story';
    if (!isStory && host.closest('plenary-story')) return undefined;
    const table = host.querySelector<HTMLTableElement>(isStory ? ':scope > table' : 'table');
    return table
      ? own(`table:${table.outerHTML}`, () => htmlTableSteps(readTableElement(table)))
      : undefined;
  }

  /** Nothing yet; and after a while, the message that there is no such story. */
  #await(id: string): Source {
    const open = () => {
      const waiting = setTimeout(() => {
        // The reader's words are the frame's; these are for the page's author.
        console.error(`Plenary: ${issueMessages.unknownStory(id)}`);
        this.state = {...initialState, status: 'error'};
        this.#host.requestUpdate();
      }, WAIT_FOR_ID_MS);
      return {release: () => clearTimeout(waiting)};
    };
    return {key: `id:${id}`, open};
  }

  #use(source: Source | undefined): void {
    this.#letGo?.();
    this.#source = source;
    const {store, release} = source?.open() ?? {};
    this.store = store;
    const stop = store?.subscribe(() => this.#onChange());
    this.#letGo = () => {
      stop?.();
      release?.();
    };
    this.#onChange();
  }

  #onChange(): void {
    const next = this.store?.getState() ?? initialState;
    // What is shown stays, and answers, until another story can take its place; with a note, should that not come.
    const {error, selection, day = this.state.day, highlight} = next;
    this.state =
      this.#source && this.state.model && !next.model
        ? {...reduceStory(this.state, {type: 'show', changes: {selection, day, highlight}}), error}
        : next;
    this.#host.requestUpdate();
    // Nobody listens on a server.
    if (this.#source?.owned && !onServer) this.#announce();
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
          const name = model.story.title || issues[0]?.place.file;
          console.warn(`Plenary: “${name}” has things to mend.\n${lines.join('\n')}`);
        }
      }
    }
  }
}

/** A story that the element holds itself. What is small is read at once. */
function own(key: unknown, read: () => ReadingSteps): Source {
  const open = () => {
    const store = createStore();
    let isWanted = true;
    store.dispatch({type: 'load-start'});
    store.reading = inSlices(
      read(),
      () => isWanted,
      (result) => store.dispatch({type: 'load-success', result}),
    );
    return {store, release: () => (isWanted = false)};
  };
  return {key, open, owned: true};
}
