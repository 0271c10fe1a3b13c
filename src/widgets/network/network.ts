import {html, isServer, noChange, nothing, type PropertyDeclarations} from 'lit';
import {unit} from '../../controllers/resize-controller.js';
import {parseRefKey} from '../../model/ref.js';
import type {StoryView} from '../../model/story-view.js';
import {hostStyles} from '../../styles/host.js';
import {kindTokens} from '../../styles/kinds.js';
import {tokens} from '../../styles/tokens.js';
import {frameStyles} from '../frame/frame.styles.js';
import {emptyView} from '../frame/frame-view.js';
import {memo} from '../memo.js';
import {PlenaryWidget, type ReadyState} from '../widget.js';
import {networkHead} from './network-description.js';
import {LIST_AT_ONCE, NetworkDrawing} from './network-drawing-controller.js';
import {emphasisOf, isLarge, markKey} from './network-facts.js';
import {NetworkNarrowing} from './network-filter-controller.js';
import {NetworkInput, type NetworkActions} from './network-input-controller.js';
import {NetworkFocus} from './network-focus-controller.js';
import {inReadingOrder} from './network-keyboard.js';
import type {NetworkForm, NetworkScene} from './network-scene.js';
import {NetworkSearch} from './network-search-controller.js';
import {reveal} from './network-sight.js';
import {listParts, printView, selectionPanel} from './network-text-view.js';
import {compareView, toolsView, zoomBoxView, zoomView} from './network-tools-view.js';
import {keyView, numberedView} from './network-key-view.js';
import {pictureView, stopsOf, type Picture} from './network-view.js';
import {contextOf, type NetworkContext} from './network-view-context.js';
import type {Place} from './network-zoom.js';
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
export class PlenaryNetwork extends PlenaryWidget implements NetworkActions {
  static override styles = [tokens, kindTokens, hostStyles, frameStyles, networkStyles];

  static override properties: PropertyDeclarations = {
    form: {},
    listed: {state: true, attribute: false},
    comparing: {state: true, attribute: false},
    grips: {state: true, attribute: false},
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

  readonly #rendered = () => super.getUpdateComplete();
  readonly #drawing = new NetworkDrawing(this);
  readonly #zoom = new NetworkZoom(this, this.#rendered);

  readonly #focus = new NetworkFocus(this, this.#rendered);
  readonly #narrowing = new NetworkNarrowing(() => {
    this.#search.said = '';
    this.requestUpdate();
  });
  readonly #search = new NetworkSearch(this, (key) => {
    this.#narrowing.narrow();
    if (!this.link.state.selection.map(markKey).includes(key)) this.#choose(key, false);
  });
  readonly #input = new NetworkInput(this);

  readonly #contextOf = memo((view: StoryView, _lang: string) => contextOf(view, this.wording));
  readonly #headOf = memo((context: NetworkContext) => networkHead(context.facts.graph, context));
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
  }

  /** What is drawn. */
  get scene(): NetworkScene | undefined {
    return this.#drawing.scene;
  }

  protected override head({view}: ReadyState) {
    return this.#headOf(this.#contextOf(view, this.language));
  }

  protected override graphic({view, selection, highlight}: ReadyState): unknown {
    const newest = this.#contextOf(view, this.language);
    const {nodes} = newest.facts.graph;
    if (nodes.length === 0) return emptyView(newest.messages.empty, newest.frame);
    const drawing = this.#drawing;
    const {left} = this.#narrowing.of(newest);
    // Where the page has larger letters, so has the picture.
    const size = unit();
    drawing.layOut(left, Math.floor(this.box.width / size), this.form);
    const {scene, context} = drawing;
    // What takes a moment only is shown at once, and nothing shifts.
    if (!scene)
      return nodes.length > LIST_AT_ONCE
        ? html`<div class="skeleton">
            <progress aria-label=${newest.messages.drawing}></progress>
          </div>`
        : noChange;
    const {facts, messages} = context;
    const {listed, comparing, grips} = this;
    const {factor: zoom, to: zoomTo} = this.#zoom;
    const {shows, list, stops} = this.#shown(context, scene, left);
    const emphasis = this.#emphasisOf(facts, selection, highlight);
    drawing.list = list;
    this.#focus.stops = stops;
    const picture: Picture = {
      scene,
      emphasis,
      shows,
      drawn: drawing.drawn,
      grips,
      zoom: zoom * size,
      current: this.#focus.current,
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
    // Where all ties are of one kind they need no colour to tell them apart.
    const isMixed = newest.kinds.length > 1 || newest.story.meetings.size > 0;
    // Whoever has narrowed it down finds the way back, however few there are now.
    const hasTools = isLarge(view.model) || left !== newest || zoom > 1;
    return html`<div
      class="network ${isMixed ? '' : 'one-kind'}"
      @click=${this.#input}
      @keydown=${this.#input}
      @focusin=${this.#input}
      @focusout=${this.#input}
      @pointerover=${this.#input}
      @pointerleave=${this.#input}
    >
      ${this.#keyOf(scene, context)}
      ${
        hasTools
          ? [
              toolsView(newest, this.#search, this.#narrowing, zoomView(zoom, context, zoomTo)),
              zoomBoxView(zoom, context, this.#input, content),
            ]
          : content
      }
      ${numberedView(picture, context)}
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
      <div id="list" part="list" class=${listed ? 'list' : 'visually-hidden'}>
        ${list.map((part) => part.frame(isServer ? part.lines.map((line) => line()) : nothing))}
      </div>
      ${this.isPrinting ? printView(context) : ''}
    </div>`;
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
    // The panel is what the reader has just asked for: its beginning is to be in view, and not over what was chosen.
    const behavior = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth';
    void this.#rendered().then(() => {
      if (!reveal(this.renderRoot, key, behavior))
        this.renderRoot
          .querySelector('.choice .panel-title')
          ?.scrollIntoView({block: 'nearest', inline: 'nearest', behavior});
    });
  }

  #choose(key: string, additive: boolean): void {
    const ref = parseRefKey(key);
    if (!ref) return;
    this.#focus.current = key;
    this.link.select(ref, additive || this.comparing);
    this.#rest();
  }

  /** What was asked and said before is done with. */
  #rest(): void {
    this.comparing = false;
    this.#search.said = '';
  }

  /** The pointer or the focus rests on a mark (undefined: on none). */
  touch(key: string | undefined): void {
    this.grips = 300;
    this.link.highlight(key === undefined ? undefined : parseRefKey(key));
  }

  /** @internal */
  move(from: string, pressed: string): boolean {
    return this.#focus.move(from, pressed);
  }

  /** @internal */
  zoom(change: (now: number) => number, event: Event, ...places: Place[]): void {
    void this.#zoom.to(change(this.#zoom.factor), event, ...places);
  }

  readonly dismiss = (): void => {
    const isInside = (this.renderRoot as ShadowRoot).activeElement?.closest('.choice');
    const key = this.link.state.selection.map(markKey).at(-1);
    this.#rest();
    this.link.clear();
    // The panel goes, and what is in it: back to the mark.
    if (isInside && key) void this.#focus.to(key);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'plenary-network': PlenaryNetwork;
  }
}
