import {
  html,
  isServer,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import {messagesFor} from '../../locales/catalogue.js';
import {formatDay} from '../../locales/dates.js';
import {networkMessages} from '../../locales/en/network.js';
import {compareText} from '../../model/as-of.js';
import {createNetworkGraph} from '../../model/network-graph.js';
import {parseRefKey} from '../../model/ref.js';
import type {StoryView} from '../../model/story-view.js';
import type {Story} from '../../story/types.js';
import {hostStyles} from '../../styles/host.js';
import {kindTokens} from '../../styles/kinds.js';
import {tokens} from '../../styles/tokens.js';
import {frameStyles} from '../frame/frame.styles.js';
import {emptyView} from '../frame/frame-view.js';
import {memo} from '../memo.js';
import {PlenaryWidget, type ReadyState} from '../widget.js';
import {networkHeading, networkSummary} from './network-description.js';
import {NetworkDrawing} from './network-drawing-controller.js';
import {createFacts, emphasisOf, markKey, newsOf, type Emphasis} from './network-facts.js';
import {choicesFor, narrowed, type NetworkFilter} from './network-filter.js';
import {fontOf} from './network-font-element.js';
import {NetworkInput} from './network-input-controller.js';
import {inReadingOrder, nextStop, type FocusStop} from './network-keyboard.js';
import type {NetworkForm, NetworkScene} from './network-scene.js';
import {NetworkSearch} from './network-search-controller.js';
import {listParts, printView, selectionPanel} from './network-text-view.js';
import {FEW, compareView, toolsView, zoomBoxView, zoomView} from './network-tools-view.js';
import {keyView, numberedView} from './network-key-view.js';
import {pictureView, stopsOf, type Picture} from './network-view.js';
import type {NetworkContext} from './network-view-context.js';
import {NetworkZoom} from './network-zoom-controller.js';
import {networkStyles} from './network.styles.js';

/**
 * The participant network: who was in the room, whom they answer to, who presses whom. Every name is on the picture
 * and overlaps nothing, at every width from 320 px.
 *
 * @summary A node-link diagram of participants, meetings and ties.
 * @csspart picture - The drawing.
 * @csspart node - A mark with its name.
 * @csspart label - A name.
 * @csspart link - Ties that look alike.
 * @csspart bloc - The name of a bloc.
 * @csspart tie-label - The words beside a tie.
 * @csspart legend - Shapes and lines with their words.
 * @csspart list - The same content as a list and a table.
 */
export class PlenaryNetwork extends PlenaryWidget {
  static override styles = [tokens, kindTokens, hostStyles, frameStyles, networkStyles];

  static override properties: PropertyDeclarations = {
    form: {},
    listed: {state: true, attribute: false},
    comparing: {state: true, attribute: false},
    grips: {state: true, attribute: false},
    current: {state: true, attribute: false},
    fonts: {state: true, attribute: false},
  };

  /** Form of the picture; by default what suits the story and the width. */
  declare form: NetworkForm | 'auto';

  declare private listed: boolean;
  declare private comparing: boolean;
  /**
   * With up to so many ties, each can be hit by a pointer: a few at once, more once there is a pointer. With still more,
   * lines lie so close that ties are chosen by their ends.
   */
  declare private grips: number;
  /** The mark in the tab order, where the reader has moved there. */
  declare private current: string | undefined;
  /** How often fonts of the page have arrived. */
  declare private fonts: number;

  /** What the focus can rest at, in reading order. */
  #stops: readonly FocusStop[] = [];
  #emphasis: Emphasis | undefined;
  #font = '';
  readonly #rendered = () => super.getUpdateComplete();
  readonly #drawing = new NetworkDrawing(this);
  readonly #zoom = new NetworkZoom(this, this.#rendered);

  readonly #search = new NetworkSearch(this, (key) => {
    if (!this.link.state.selection.map(markKey).includes(key)) this.#choose(key, false);
    // It may have to be drawn first: a search ends what the picture was narrowed down to.
    void this.updateComplete.then(() => {
      const mark = this.renderRoot.querySelector(`[role=button][data-key="${CSS.escape(key)}"]`);
      mark?.scrollIntoView({block: 'nearest', inline: 'nearest'});
      // WebKit does not scroll to parts of a drawing.
      const {top = 0, bottom = 0} = mark?.getBoundingClientRect() ?? {};
      if (top < 0 || bottom > innerHeight) scrollBy(0, top - innerHeight / 2);
    });
  });
  readonly #input = new NetworkInput({
    activate: (key, additive) => this.activate(key, additive),
    touch: (key) => this.touch(key),
    dismiss: () => this.dismiss(),
    move: (from, pressed) => this.#move(from, pressed),
    zoom: (change, event, ...places) =>
      void this.#zoom.to(change(this.#zoom.factor), event, ...places),
  });
  readonly #onFonts = () => void this.fonts++;

  readonly #contextOf = memo((view: StoryView, lang: string): NetworkContext => {
    const frame = this.wording;
    const messages = messagesFor(lang, 'network', networkMessages);
    const news = newsOf(view);
    return {
      facts: createFacts(createNetworkGraph(view.model, view.day)),
      story: view.model.story,
      kinds: [...new Set(view.model.story.ties.map(({kind}) => kind))].sort(compareText),
      messages,
      frame,
      list: frame.messages.list,
      news: (key) => messages.changes[news.get(key)!],
    };
  });
  readonly #headOf = memo((context: NetworkContext) => {
    const {graph} = context.facts;
    const {kicker, kickerTies} = context.messages;
    return {
      kicker: graph.nodes.some(({kind}) => kind === 'meeting') ? kicker : kickerTies,
      heading: networkHeading(graph, context),
      summary: networkSummary(graph, context),
    };
  });
  readonly #choicesOf = memo(({facts, frame, messages}: NetworkContext, filter: NetworkFilter) =>
    choicesFor(
      facts.graph,
      frame.messages.kinds,
      (day) => messages.since(formatDay(day, frame.lang)),
      filter,
    ),
  );
  /** Another story begins with everything. */
  readonly #begin = memo((_story: Story) => void (this.#search.filter = {}));
  /** What is left of the picture is laid out for itself: no holes where the rest was. */
  readonly #narrowedTo = memo((context: NetworkContext, filter: NetworkFilter): NetworkContext => {
    const {graph} = context.facts;
    const left = narrowed(graph, filter);
    return left === graph ? context : {...context, facts: createFacts(left)};
  });
  readonly #keyOf = memo(keyView);
  readonly #emphasisOf = memo(emphasisOf);
  readonly #shown = memo((context: NetworkContext, scene: NetworkScene, left: NetworkContext) => {
    // Till it is laid out anew, what is to go is gone already.
    const shows = (key: string) => left.facts.marks.has(key);
    return {
      shows,
      list: listParts(context, shows),
      stops: inReadingOrder(stopsOf(scene).filter(({key}) => shows(key))),
    };
  });

  constructor() {
    super();
    this.form = 'auto';
    this.listed = false;
    this.comparing = false;
    this.grips = 40;
    this.fonts = 0;
  }

  /** What is drawn. */
  get scene(): NetworkScene | undefined {
    return this.#drawing.scene;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.fonts?.addEventListener?.('loadingdone', this.#onFonts);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.fonts?.removeEventListener?.('loadingdone', this.#onFonts);
  }

  protected override head({view}: ReadyState) {
    return this.#headOf(this.#contextOf(view, this.language));
  }

  protected override graphic({view, selection, highlight}: ReadyState): TemplateResult {
    const newest = this.#contextOf(view, this.language);
    if (newest.facts.graph.nodes.length === 0)
      return emptyView(newest.messages.empty, newest.frame);
    const drawing = this.#drawing;
    // To ask between two pieces of the picture would have the browser lay out each by itself.
    if (!isServer && !drawing.isPartial) this.#font = fontOf(this);
    this.#begin(newest.story);
    const {filter} = this.#search;
    const left = this.#narrowedTo(newest, filter);
    drawing.layOut(left, this.box.width, this.#font, this.fonts, this.form, drawing.stay);
    const {scene, context} = drawing;
    if (!scene)
      return html`<div class="skeleton">
        <progress aria-label=${newest.messages.drawing}></progress>
      </div>`;
    const {facts, messages} = context;
    const {listed, comparing, grips} = this;
    const {factor: zoom, to: zoomTo} = this.#zoom;
    const {shows, list, stops} = this.#shown(context, scene, left);
    const emphasis = (this.#emphasis = this.#emphasisOf(facts, selection, highlight));
    drawing.list = list;
    this.#stops = stops;
    const current = (stops.find(({key}) => key === this.current) ?? stops[0])?.key;
    const picture: Picture = {
      scene,
      emphasis,
      shows,
      drawn: drawing.drawn,
      grips,
      zoom,
      current,
    };
    const content = pictureView(
      picture,
      context,
      selectionPanel(
        selection,
        newest,
        this.dismiss,
        compareView(comparing, newest, () => (this.comparing = !comparing)),
      ),
    );
    const {nodes, edges} = newest.facts.graph;
    // Where all ties are of one kind they need no colour to tell them apart.
    const isMixed = newest.kinds.length > 1 || newest.story.meetings.size > 0;
    // Whoever has narrowed it down finds the way back, however few there are now.
    const isLarge = nodes.length > FEW || edges.length > 2 * FEW || left !== newest;
    return html`<div
      class=${isMixed ? 'network' : 'network one-kind'}
      @click=${this.#input}
      @keydown=${this.#input}
      @focusin=${this.#input}
      @focusout=${this.#input}
      @pointerover=${this.#input}
      @pointerleave=${this.#input}
    >
      <div class="tools keys">
        ${this.#keyOf(scene, context)} ${isLarge ? zoomView(zoom, context, zoomTo) : ''}
      </div>
      ${isLarge ? zoomBoxView(zoom, context, this.#input, content) : content}
      ${numberedView(picture, context)}
      <div class="tools">
        ${isLarge ? toolsView(newest, this.#choicesOf(newest, filter), this.#search, filter, left.facts.graph) : ''}
        <button
          class="button"
          part="button"
          type="button"
          aria-expanded=${listed}
          aria-controls="list"
          @click=${() => (this.listed = !listed)}
        >
          ${listed ? messages.hideList : messages.showList}
        </button>
      </div>
      <div id="list" part="list" class=${listed ? 'list' : 'visually-hidden'}>
        ${list.map((part) => part.frame(isServer ? part.lines.map((line) => line()) : nothing))}
      </div>
      ${this.isPrinting ? printView(context) : ''}
    </div>`;
  }

  /** The mark that has the focus: its key. */
  get #focused(): string | undefined {
    return (this.renderRoot as ShadowRoot).activeElement?.getAttribute('data-key') ?? undefined;
  }

  /** What is drawn anew takes over nodes of the page in their order: the focus has to stay with its mark. */
  protected override update(changed: PropertyValues<this>): void {
    const key = this.#focused;
    super.update(changed);
    if (key && key !== this.#focused) void this.#rendered().then(() => this.#focusOn(key));
  }

  async #focusOn(key: string): Promise<void> {
    this.current = key;
    await this.#rendered();
    // Where it is gone, another has the focus by chance: that is news.
    ((this.renderRoot as ShadowRoot).activeElement as SVGElement | null)?.blur();
    this.#focus();
  }

  /** Puts the focus on the mark in the tab order. */
  #focus(): void {
    this.renderRoot.querySelector<SVGElement>('.picture [tabindex="0"]')?.focus();
  }

  /** With the picture and the list. */
  protected override async getUpdateComplete(): Promise<boolean> {
    let busy: unknown;
    let isDone: boolean;
    do {
      busy = this.#drawing.busy;
      await super.getUpdateComplete();
      await busy;
      isDone = await super.getUpdateComplete();
    } while (busy !== this.#drawing.busy);
    return isDone;
  }

  /** A mark was chosen by click, tap, Enter or Space. */
  activate(key: string, additive: boolean): void {
    this.#choose(key, additive);
    void this.#rendered().then(() => this.#reveal('.choice .panel-title'));
  }

  #choose(key: string, additive: boolean): void {
    const ref = parseRefKey(key);
    if (!ref) return;
    this.current = key;
    this.link.select(ref, additive || this.comparing);
    this.comparing = false;
  }

  /** The pointer or the focus rests on a mark (undefined: on none). */
  touch(key: string | undefined): void {
    this.grips = 300;
    this.link.highlight(key === undefined ? undefined : parseRefKey(key));
  }

  readonly dismiss = (): void => {
    const isInside = (this.renderRoot as ShadowRoot).activeElement?.closest('.choice');
    const [key] = [...(this.#emphasis?.chosen ?? [])].slice(-1);
    this.comparing = false;
    this.link.clear();
    // The panel goes, and what is in it: back to the mark.
    if (isInside && key) void this.#focusOn(key);
  };

  /** The arrow keys move from mark to mark. False where the key leads nowhere. */
  #move(from: string, pressed: string): boolean {
    const next = nextStop(this.#stops, from, pressed);
    if (!next) return false;
    this.current = next;
    void this.#rendered().then(() => this.#focus());
    return true;
  }

  /** Brings what the reader has just asked for into view, if it is not: the beginning of the panel, or a mark. */
  #reveal(selector: string): void {
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.renderRoot
      .querySelector(selector)
      ?.scrollIntoView({block: 'nearest', inline: 'nearest', behavior: calm ? 'auto' : 'smooth'});
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'plenary-network': PlenaryNetwork;
  }
}
