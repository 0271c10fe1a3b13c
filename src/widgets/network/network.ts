import {html, isServer, nothing, render, type PropertyValues, type TemplateResult} from 'lit';
import {property, state} from '../property.js';
import {messagesFor} from '../../locales/catalogue.js';
import {networkMessages} from '../../locales/en/network.js';
import {createNetworkGraph} from '../../model/network-graph.js';
import {parseRefKey} from '../../model/ref.js';
import type {StoryView} from '../../model/story-view.js';
import {fontScaleOf, measureText} from '../../scales/text-metrics.js';
import {hostStyles} from '../../styles/host.js';
import {tokens} from '../../styles/tokens.js';
import {frameStyles} from '../frame/frame.styles.js';
import {emptyView} from '../frame/frame-view.js';
import {memo} from '../memo.js';
import {PlenaryWidget, type ReadyState} from '../widget.js';
import {networkHeading, networkSummary} from './network-description.js';
import {createFacts, emphasisOf, newsOf, type NetworkFacts} from './network-facts.js';
import {filterGraph, findMark, type NetworkFilter} from './network-filter.js';
import {nextStop} from './network-keyboard.js';
import {layoutNetwork} from './network-layout.js';
import {marksOf, type Mark} from './network-marks.js';
import type {NetworkForm, NetworkScene} from './network-scene.js';
import {inSlices, pause} from './network-slices.js';
import {
  listParts,
  selectionPanel,
  type ListPart,
  type NetworkContext,
} from './network-text-view.js';
import {FEW, toolsView, zoomView} from './network-tools-view.js';
import {keyView, numberedView, pictureView, type Picture} from './network-view.js';
import {layoutWords} from './network-words.js';
import {limitZoom, wheelZoom, zoomAround, type Place} from './network-zoom.js';
import {networkStyles} from './network.styles.js';

/** Texts whose width is measured, at most; of more, every second, third … one. */
const SAMPLES = 240;
/** Lines of the list drawn in one go. */
const LINES = 20;

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
 * @csspart caption - Words of the picture itself, such as "Listed in neither room".
 * @csspart legend - Shapes and lines with their words.
 * @csspart list - The same content as a list and a table.
 */
export class PlenaryNetwork extends PlenaryWidget {
  static override styles = [tokens, hostStyles, frameStyles, networkStyles];

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
  /** How often fonts of the page have arrived. */
  @state() private fonts = 0;

  scene: NetworkScene | undefined;
  /** What the focus can rest at, in reading order. */
  #stops: readonly Mark[] = [];
  #list: readonly ListPart[] | undefined;
  /** The list of which the lines are there, or on their way. */
  #listDrawn: readonly ListPart[] | undefined;
  /** Distance of the fingers, CSS px. */
  #spread = 1;
  readonly #onFonts = () => void this.fonts++;

  readonly #context = memo((view: StoryView, lang: string): NetworkContext => {
    const frame = this.wording;
    const {list, kinds} = frame.messages;
    const messages = messagesFor(lang, 'network', networkMessages);
    const news = newsOf(view);
    return {
      facts: createFacts(createNetworkGraph(view.model, view.day)),
      story: view.model.story,
      frame,
      words: {messages, list, kinds, lang, news: (key) => messages.changes[news.get(key)!]},
    };
  });
  readonly #shown = memo(({graph}: NetworkFacts, filter: NetworkFilter) =>
    createFacts(filterGraph(graph, filter)),
  );
  readonly #fontScale = memo(fontScaleFor);
  /** The picture, laid out anew only when story, day, width, font, form or language changed. */
  readonly #layout = memo(
    ({facts, words}: NetworkContext, width: number, fontScale: number, form: this['form']) =>
      layoutNetwork(facts.graph, {width, fontScale, form, words: layoutWords(words)}),
  );
  readonly #marks = memo(marksOf);
  readonly #listOf = memo((context: NetworkContext, facts: NetworkFacts) =>
    listParts({...context, facts}),
  );

  override connectedCallback(): void {
    super.connectedCallback();
    document.fonts?.addEventListener?.('loadingdone', this.#onFonts);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.fonts?.removeEventListener?.('loadingdone', this.#onFonts);
    this.#listDrawn = undefined;
  }

  protected override head({view}: ReadyState) {
    const {facts, words} = this.#context(view, this.language);
    const {messages} = words;
    const hasRooms = facts.graph.nodes.some(({kind}) => kind === 'meeting');
    return {
      kicker: hasRooms ? messages.kicker : messages.kickerTies,
      heading: networkHeading(facts.graph, words),
      summary: networkSummary(facts.graph, words),
    };
  }

  protected override graphic({view, selection, highlight}: ReadyState): TemplateResult {
    const context = this.#context(view, this.language);
    const {facts, words, frame} = context;
    const {messages} = words;
    const {nodes} = facts.graph;
    if (nodes.length === 0) return emptyView(messages.empty, frame);
    const {filter, zoom, listed} = this;
    const fontScale = isServer ? 1 : this.#fontScale(fontOf(this), facts, this.fonts);
    const scene = (this.scene = this.#layout(context, this.box.width, fontScale, this.form));
    const {marks, lines} = this.#marks(scene, facts, words);
    const shown = filter ? this.#shown(facts, filter) : facts;
    const shows = (key: string) =>
      !filter || [shown.nodes, shown.edges, shown.blocs].some((all) => all.has(key));
    this.#stops = marks.filter(({name, key}) => name !== undefined && shows(key));
    this.#list = this.#listOf(context, shown);
    const {current} = this;
    const picture: Picture = {
      scene,
      marks,
      lines,
      shows,
      zoom,
      emphasis: emphasisOf(facts, selection, highlight),
      current: (this.#stops.find(({key}) => key === current) ?? this.#stops[0])?.key,
    };
    const panel = selectionPanel(selection, context, {
      close: this.dismiss,
      comparing: this.comparing,
      compare: () => (this.comparing = !this.comparing),
    });
    const content = pictureView(picture, context, panel);
    const isLarge = nodes.length > FEW;
    return html`<div
      class="network"
      @click=${this.#onClick}
      @keydown=${this.#onKeyDown}
      @focusin=${this.#onTouch}
      @focusout=${this.#onLeave}
      @pointerover=${this.#onTouch}
      @pointerleave=${this.#onLeave}
    >
      <div class="tools keys">
        ${keyView(scene, context)} ${isLarge ? zoomView(zoom, words, this.#zoomTo) : nothing}
      </div>
      ${
        isLarge
          ? html`<div
              class="zoom"
              role="group"
              aria-label=${zoom > 1 ? messages.enlarged : nothing}
              tabindex=${zoom > 1 ? 0 : nothing}
              @wheel=${this.#onWheel}
              @touchstart=${this.#onFingers}
              @touchmove=${this.#onFingers}
            >
              ${content}
            </div>`
          : content
      }
      ${numberedView(picture, context)}
      <div class="tools">
        ${
          isLarge
            ? toolsView(context, {
                filter,
                shown: shown.graph.nodes.filter(({kind}) => kind !== 'meeting').length,
                said: this.said,
                searching: this.searching,
                onSearch: () => (this.searching = true),
                find: (text) => this.#find(text, context, picture),
                setFilter: (value) => (this.filter = value),
              })
            : nothing
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
        ${this.#list.map(({frame: around, lines: own}) => around(isServer ? own.map((line) => line()) : nothing))}
      </div>
    </div>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const list = this.#list;
    if (!list || list === this.#listDrawn) return;
    this.#listDrawn = list;
    // The picture first: what is not seen can wait until it stands.
    void pause().then(() => inSlices(this.#lines(list), () => list === this.#listDrawn));
  }

  /** Writes the list, some lines a step. They are no part of the template, which would look at all of them each time. */
  *#lines(list: readonly ListPart[]): Generator<void, void> {
    const boxes = this.renderRoot.querySelectorAll('.lines');
    for (const box of boxes) box.replaceChildren();
    for (const [i, {lines}] of list.entries())
      for (let at = 0; at < lines.length; at += LINES) {
        const piece = document.createDocumentFragment();
        render(
          lines.slice(at, at + LINES).map((line) => line()),
          piece,
        );
        boxes[i]?.append(piece);
        yield;
      }
  }

  /** A mark was chosen by click, tap, Enter or Space. */
  activate(key: string, additive: boolean): void {
    const ref = parseRefKey(key);
    if (!ref) return;
    this.current = key;
    this.link.select(ref, additive || this.comparing);
    this.comparing = false;
    void this.updateComplete.then(() => this.#reveal());
  }

  /** The pointer or the focus rests on a mark (undefined: on none). */
  touch(key: string | undefined): void {
    this.link.highlight(key === undefined ? undefined : parseRefKey(key));
  }

  readonly dismiss = (): void => {
    this.comparing = false;
    this.link.clear();
  };

  readonly #onClick = (event: MouseEvent): void => {
    const key = keyOf(event);
    if (key) this.activate(key, event.shiftKey || event.ctrlKey || event.metaKey);
  };

  readonly #onTouch = (event: Event): void => this.touch(keyOf(event));

  readonly #onLeave = (): void => this.touch(undefined);

  readonly #onKeyDown = async (event: KeyboardEvent): Promise<void> => {
    if (event.key === 'Escape') return this.dismiss();
    const key = keyOf(event);
    if (!key || event.altKey || event.ctrlKey || event.metaKey) return;
    const chooses = event.key === 'Enter' || event.key === ' ';
    const next = nextStop(this.#stops, key, event.key);
    if (chooses || next) event.preventDefault();
    if (chooses) this.activate(key, event.shiftKey);
    if (!next) return;
    this.current = next;
    await this.updateComplete;
    this.renderRoot.querySelector<SVGElement>('.picture [tabindex="0"]')?.focus();
  };

  readonly #onWheel = (event: WheelEvent): void => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    void this.#zoomTo(wheelZoom(this.zoom, event.deltaY), event, event);
  };

  readonly #onFingers = (event: TouchEvent): void => {
    const {0: a, 1: b} = event.touches;
    if (!a || !b) return;
    event.preventDefault();
    const spread = Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY) || 1;
    if (event.type === 'touchmove')
      void this.#zoomTo((this.zoom * spread) / this.#spread, event, a, b);
    this.#spread = spread;
  };

  readonly #zoomTo = (factor: number, event: Event, ...places: Place[]): Promise<void> => {
    const box = this.renderRoot.querySelector('.zoom')!;
    const picture = (event.target as Element).closest('.picture') ?? box.firstElementChild!;
    return zoomAround(box, picture, event.composedPath(), places, () => {
      this.zoom = limitZoom(factor);
      return this.updateComplete;
    });
  };

  #find(text: string, {facts, words}: NetworkContext, {emphasis}: Picture): void {
    const key = findMark(facts.graph, text);
    const {label} = facts.nodes.get(key ?? '') ?? facts.blocs.get(key ?? '') ?? {};
    this.said = label ? words.messages.found(label) : words.messages.notFound(text);
    if (key === undefined) return;
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

/** The key of the mark where something happened. */
const keyOf = ({target}: Event): string | undefined =>
  target instanceof Element ? target.closest<SVGElement>('[data-key]')?.dataset['key'] : undefined;

/** The font that the widget is set in. Asked of the host: its inside may not be there yet. */
function fontOf(host: Element): string {
  const style = getComputedStyle(host);
  return style.getPropertyValue('--_font') || style.fontFamily;
}

/** By how much a font is wider than the table of widths, for the names of a graph. 1 where nothing can be measured. */
function fontScaleFor(fontFamily: string, {graph}: NetworkFacts, _fonts: number): number {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return 1;
  const texts = graph.nodes.flatMap(({label, detail = ''}) => [label, detail]);
  const step = Math.ceil(texts.length / SAMPLES);
  const samples = texts.filter((text, i) => text && i % step === 0);
  return fontScaleOf(
    ([400, 600] as const).flatMap((weight) => {
      context.font = `${weight} 20px ${fontFamily}`;
      return samples.map((text) => ({
        real: context.measureText(text).width,
        bound: measureText(text, 20, weight),
      }));
    }),
  );
}

declare global {
  interface HTMLElementTagNameMap {
    'plenary-network': PlenaryNetwork;
  }
}
