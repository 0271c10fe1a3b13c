import {html, isServer, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property, state} from '../property.js';
import {messagesFor} from '../../locales/catalogue.js';
import {networkMessages} from '../../locales/en/network.js';
import {createNetworkGraph} from '../../model/network-graph.js';
import {parseRefKey} from '../../model/ref.js';
import type {StoryView} from '../../model/story-view.js';
import {hostStyles} from '../../styles/host.js';
import {kindTokens} from '../../styles/kinds.js';
import {tokens} from '../../styles/tokens.js';
import {frameStyles} from '../frame/frame.styles.js';
import {emptyView} from '../frame/frame-view.js';
import {memo} from '../memo.js';
import {PlenaryWidget, type ReadyState} from '../widget.js';
import {networkHeading, networkSummary} from './network-description.js';
import {createFacts, emphasisOf, newsOf} from './network-facts.js';
import {findMark, shownBy, type NetworkFilter} from './network-filter.js';
import {fontOf, fontScaleFor} from './network-font-element.js';
import {NetworkInput} from './network-input-controller.js';
import {inReadingOrder, nextStop, type FocusStop} from './network-keyboard.js';
import {layoutInSteps} from './network-layout.js';
import {drawLines} from './network-list-element.js';
import type {NetworkForm, NetworkScene} from './network-scene.js';
import {inSlices, pause} from '../../controllers/slices.js';
import {listParts, selectionPanel, type ListPart} from './network-text-view.js';
import {FEW, compareView, toolsView, zoomBoxView, zoomView} from './network-tools-view.js';
import {keyView, numberedView, pictureView, stopsOf, type Picture} from './network-view.js';
import {layoutWords, type NetworkContext} from './network-view-context.js';
import {limitZoom, zoomAround, type Place} from './network-zoom.js';
import {networkStyles} from './network.styles.js';

/** Nodes of the picture drawn in one go. */
const PIECE = isServer ? Infinity : 250;

/** Up to this many marks, picture and list are drawn in one go: a second frame would take longer than the list. */
const AT_ONCE = 40;

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

  /** Form of the picture; by default what suits the story and the width. */
  @property() form: NetworkForm | 'auto' = 'auto';

  @state() private listed = false;
  @state() private comparing = false;
  @state() private searching = false;
  @state() private filter: NetworkFilter | undefined;
  /** What came of the last search. */
  @state() private said = '';
  @state() private zoom = 1;
  /** The mark in the tab order, where the reader has moved there. */
  @state() private current: string | undefined;
  /** How many nodes of the picture are drawn. */
  @state() private drawn = PIECE;
  /** How often fonts of the page have arrived. */
  @state() private fonts = 0;

  scene: NetworkScene | undefined;
  /** What the focus can rest at, in reading order. */
  #stops: readonly FocusStop[] = [];
  /** What the scene shows. */
  #context!: NetworkContext;
  /** The layout on its way. */
  #steps: object | undefined;
  /** What is on its way: the layout, more of the picture, or the list. */
  #busy: unknown;
  /** How often the widget has left a page, and with that what it was about to do. */
  #stay = 0;
  #list: readonly ListPart[] | undefined;
  /** The list of which the lines are there, or on their way. */
  #listDrawn: readonly ListPart[] | undefined;
  readonly #input = new NetworkInput({
    activate: (key, additive) => this.activate(key, additive),
    touch: (key) => this.touch(key),
    dismiss: () => this.dismiss(),
    move: (from, pressed) => this.#move(from, pressed),
    zoom: (change, event, ...places) => void this.#zoomTo(change(this.zoom), event, ...places),
  });
  readonly #onFonts = () => void this.fonts++;

  readonly #contextOf = memo((view: StoryView, lang: string): NetworkContext => {
    const frame = this.wording;
    const messages = messagesFor(lang, 'network', networkMessages);
    const news = newsOf(view);
    return {
      facts: createFacts(createNetworkGraph(view.model, view.day)),
      story: view.model.story,
      messages,
      frame,
      list: frame.messages.list,
      news: (key) => messages.changes[news.get(key)!],
    };
  });
  readonly #fontScale = memo(fontScaleFor);
  /** Lays out anew, in slices: only when story, day, width, font, form or language changed. Till then the old picture stays. */
  readonly #layout = memo(
    (
      context: NetworkContext,
      width: number,
      fontScale: number,
      form: this['form'],
      _stay: number,
    ): void => {
      // An edit of the story leaves what was there in its place.
      const previous = this.scene && context.story !== this.#context.story ? this.scene : undefined;
      const options = {width, fontScale, form, words: layoutWords(context), previous};
      const steps = (this.#steps = layoutInSteps(context.facts.graph, options));
      const goesOn = () => steps === this.#steps;
      const run = () =>
        inSlices(steps, goesOn, (scene) => {
          this.#context = context;
          this.scene = scene;
          this.drawn = PIECE;
          this.requestUpdate();
        });
      this.#busy = run();
    },
  );
  readonly #filtered = memo((context: NetworkContext, filter: NetworkFilter | undefined) => {
    const shown = filter && shownBy(context.facts.graph, filter);
    const shows = (key: string) => !shown || shown.has(key);
    return {shows, list: listParts(context, shows)};
  });

  override connectedCallback(): void {
    super.connectedCallback();
    document.fonts?.addEventListener?.('loadingdone', this.#onFonts);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.fonts?.removeEventListener?.('loadingdone', this.#onFonts);
    this.#steps = this.#listDrawn = undefined;
    this.#stay++;
  }

  protected override head({view}: ReadyState) {
    const context = this.#contextOf(view, this.language);
    const {graph} = context.facts;
    const {kicker, kickerTies} = context.messages;
    return {
      kicker: graph.nodes.some(({kind}) => kind === 'meeting') ? kicker : kickerTies,
      heading: networkHeading(graph, context),
      summary: networkSummary(graph, context),
    };
  }

  protected override graphic({view, selection, highlight}: ReadyState): TemplateResult {
    const newest = this.#contextOf(view, this.language);
    if (newest.facts.graph.nodes.length === 0)
      return emptyView(newest.messages.empty, newest.frame);
    const fontScale = isServer ? 1 : this.#fontScale(fontOf(this), newest.facts, this.fonts);
    this.#layout(newest, this.box.width, fontScale, this.form, this.#stay);
    const scene = this.scene;
    if (!scene)
      return html`<div class="skeleton">
        <progress aria-label=${newest.messages.drawing}></progress>
      </div>`;
    const context = this.#context;
    const {facts, messages} = context;
    const {nodes} = facts.graph;
    const {filter, zoom, listed, current, comparing} = this;
    const {shows, list} = this.#filtered(context, filter);
    this.#list = list;
    this.#stops = inReadingOrder(stopsOf(scene).filter(({key}) => shows(key)));
    const picture: Picture = {
      scene,
      emphasis: emphasisOf(facts, selection, highlight),
      shows,
      drawn: this.drawn,
      zoom,
      current: (this.#stops.find(({key}) => key === current) ?? this.#stops[0])?.key,
    };
    const content = pictureView(
      picture,
      context,
      selectionPanel(
        selection,
        context,
        this.dismiss,
        compareView(comparing, context, () => (this.comparing = !comparing)),
      ),
    );
    const isLarge = nodes.length > FEW;
    return html`<div
      class="network"
      @click=${this.#input}
      @keydown=${this.#input}
      @focusin=${this.#input}
      @focusout=${this.#input}
      @pointerover=${this.#input}
      @pointerleave=${this.#input}
    >
      <div class="tools keys">
        ${keyView(scene, context)} ${isLarge ? zoomView(zoom, context, this.#zoomTo) : ''}
      </div>
      ${isLarge ? zoomBoxView(zoom, context, this.#input, content) : content}
      ${numberedView(picture, context)}
      <div class="tools">
        ${
          isLarge
            ? toolsView(
                context,
                filter,
                shows,
                this.said,
                this.searching,
                () => (this.searching = true),
                (text) => this.#find(text, context, picture),
                (value) => (this.filter = value),
              )
            : ''
        }
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
    </div>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const list = this.#list;
    if (!list) return;
    // The picture first: what is not seen can wait until it stands.
    if (this.drawn < this.scene!.nodes.length) {
      this.#busy = pause().then(() => (this.drawn += PIECE));
      return;
    }
    if (list === this.#listDrawn) return;
    this.#listDrawn = list;
    const goesOn = () => list === this.#listDrawn;
    const draw = () => (goesOn() ? inSlices(drawLines(this.renderRoot, list), goesOn) : undefined);
    this.#busy = this.#stops.length > AT_ONCE ? pause().then(draw) : draw();
  }

  /** With the picture and the list. */
  protected override async getUpdateComplete(): Promise<boolean> {
    let busy: unknown;
    do {
      busy = this.#busy;
      await super.getUpdateComplete();
      await busy;
    } while (busy !== this.#busy);
    return super.getUpdateComplete();
  }

  /** A mark was chosen by click, tap, Enter or Space. */
  activate(key: string, additive: boolean): void {
    const ref = parseRefKey(key);
    if (!ref) return;
    this.current = key;
    this.link.select(ref, additive || this.comparing);
    this.comparing = false;
    void super.getUpdateComplete().then(() => this.#reveal());
  }

  /** The pointer or the focus rests on a mark (undefined: on none). */
  touch(key: string | undefined): void {
    this.link.highlight(key === undefined ? undefined : parseRefKey(key));
  }

  readonly dismiss = (): void => {
    this.comparing = false;
    this.link.clear();
  };

  /** The arrow keys move from mark to mark. False where the key leads nowhere. */
  #move(from: string, pressed: string): boolean {
    const next = nextStop(this.#stops, from, pressed);
    if (!next) return false;
    this.current = next;
    void super
      .getUpdateComplete()
      .then(() => this.renderRoot.querySelector<SVGElement>('.picture [tabindex="0"]')?.focus());
    return true;
  }

  readonly #zoomTo = (factor: number, event: Event, ...places: Place[]): Promise<void> => {
    event.preventDefault();
    const box = this.renderRoot.querySelector('.zoom')!;
    const picture = (event.target as Element).closest('.picture') ?? box.firstElementChild!;
    return zoomAround(box, picture, event.composedPath(), places, () => {
      this.zoom = limitZoom(factor);
      return super.getUpdateComplete();
    });
  };

  #find(text: string, {facts, messages}: NetworkContext, {emphasis}: Picture): void {
    const key = findMark(facts.graph, text);
    this.said = key ? messages.found(facts.marks.get(key)!.label!) : messages.notFound(text);
    if (!key) return;
    this.filter = undefined;
    if (!emphasis.chosen.has(key)) this.activate(key, false);
  }

  /** Brings the beginning of the panel into view, if it is not; the reader has just asked for it. */
  #reveal(): void {
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.renderRoot
      .querySelector('.choice .panel-title')
      ?.scrollIntoView({block: 'nearest', behavior: calm ? 'auto' : 'smooth'});
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'plenary-network': PlenaryNetwork;
  }
}
