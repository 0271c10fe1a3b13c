import {html, isServer, nothing, type TemplateResult} from 'lit';
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
import {PageFont} from './network-font-element.js';
import {NetworkInput} from './network-input-controller.js';
import {inReadingOrder, nextStop, type FocusStop} from './network-keyboard.js';
import {NetworkDrawing} from './network-drawing-controller.js';
import type {NetworkForm, NetworkScene} from './network-scene.js';
import {pause} from '../../controllers/slices.js';
import {listParts, selectionPanel} from './network-text-view.js';
import {FEW, compareView, toolsView, zoomBoxView, zoomView} from './network-tools-view.js';
import {keyView, numberedView, pictureView, stopsOf, type Picture} from './network-view.js';
import type {NetworkContext} from './network-view-context.js';
import {limitZoom, zoomAround, type Place} from './network-zoom.js';
import {networkStyles} from './network.styles.js';

/** With more participants than this, reading the story and drawing it are tasks of their own. */
const MANY = 1000;

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

  readonly #drawing = new NetworkDrawing(this);
  readonly #font = new PageFont(this);
  /** What the focus can rest at, in reading order. */
  #stops: readonly FocusStop[] = [];
  readonly #input = new NetworkInput({
    activate: (key, additive) => this.activate(key, additive),
    touch: (key) => this.touch(key),
    dismiss: () => this.dismiss(),
    move: (from, pressed) => this.#move(from, pressed),
    zoom: (change, event, ...places) => void this.#zoomTo(change(this.zoom), event, ...places),
  });

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
  readonly #filtered = memo((context: NetworkContext, filter: NetworkFilter | undefined) => {
    const shown = filter && shownBy(context.facts.graph, filter);
    const shows = (key: string) => !shown || shown.has(key);
    return {shows, list: listParts(context, shows)};
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
  readonly #emphasis = memo(emphasisOf);
  readonly #stopsIn = memo((scene: NetworkScene, shows: (key: string) => boolean) =>
    inReadingOrder(stopsOf(scene).filter(({key}) => shows(key))),
  );

  /** To read a large story takes its time: the page may answer before it is drawn. */
  protected override async scheduleUpdate(): Promise<void> {
    const {model} = this.link.state;
    if (!this.scene && model && model.story.participants.size > MANY) await pause();
    await super.scheduleUpdate();
  }

  /** What was laid out last. */
  get scene(): NetworkScene | undefined {
    return this.#drawing.scene;
  }

  protected override head({view}: ReadyState) {
    return this.#headOf(this.#contextOf(view, this.language));
  }

  protected override graphic({view, selection, highlight}: ReadyState): TemplateResult {
    const newest = this.#contextOf(view, this.language);
    if (newest.facts.graph.nodes.length === 0)
      return emptyView(newest.messages.empty, newest.frame);
    const drawing = this.#drawing;
    drawing.layout(newest, this.box.width, this.#font.scale(newest.facts), this.form);
    const {scene, context, drawn} = drawing;
    if (!scene || !context)
      return html`<div class="skeleton">
        <progress aria-label=${newest.messages.drawing}></progress>
      </div>`;
    const {facts, messages} = context;
    const {nodes} = facts.graph;
    const {filter, zoom, listed, current, comparing} = this;
    const {shows, list} = this.#filtered(context, filter);
    drawing.list = list;
    this.#stops = this.#stopsIn(scene, shows);
    const picture: Picture = {
      scene,
      emphasis: this.#emphasis(facts, selection, highlight),
      shows,
      drawn,
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
            ? toolsView(context, {
                filter,
                shows,
                said: this.said,
                offer: this.searching,
                onFocus: () => (this.searching = true),
                find: (text) => this.#find(text, context, picture),
                setFilter: (value) => (this.filter = value),
              })
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

  /** With the picture and the list. */
  protected override getUpdateComplete(): Promise<boolean> {
    return this.#drawing.complete(() => super.getUpdateComplete());
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
