import {html, type PropertyValues, type TemplateResult} from 'lit';
import {property, state} from '../property.js';
import {messagesFor} from '../../locales/catalogue.js';
import {networkMessages} from '../../locales/en/network.js';
import {createNetworkGraph} from '../../model/network-graph.js';
import {parseRefKey} from '../../model/ref.js';
import type {StoryView} from '../../model/story-view.js';
import {hostStyles} from '../../styles/host.js';
import {tokens} from '../../styles/tokens.js';
import {frameStyles} from '../frame/frame.styles.js';
import {emptyView} from '../frame/frame-view.js';
import {memo} from '../memo.js';
import {PlenaryWidget, type ReadyState} from '../widget.js';
import {networkHeading, networkSummary} from './network-description.js';
import {createFacts, emphasisOf, newsOf, type NetworkFacts} from './network-facts.js';
import {filterGraph, filterScene, type NetworkFilter} from './network-filter.js';
import {findMark} from './network-find.js';
import {fontScaleFor} from './network-font-element.js';
import {layoutNetwork} from './network-layout.js';
import {NetworkRoving, type NetworkRovingHost} from './network-roving-controller.js';
import type {NetworkForm, NetworkScene} from './network-scene.js';
import {alternativeView, selectionPanel, type NetworkContext} from './network-text-view.js';
import {legendView, numberedView, pictureView} from './network-view.js';
import {FEW, toolsView} from './network-tools-view.js';
import {layoutWords, type NetworkWording} from './network-words.js';
import {NetworkZoom} from './network-zoom-controller.js';
import {networkStyles} from './network.styles.js';

/**
 * The participant network: who was in the room, whom they answer to, who presses whom. Every name is on the picture
 * and overlaps nothing, at every width from 320 px.
 *
 * @summary A node-link diagram of participants, meetings and ties.
 * @csspart picture - The drawing.
 * @csspart node - A mark with its name.
 * @csspart label - The name beside a mark.
 * @csspart link - A tie.
 * @csspart bloc - The name of a bloc.
 * @csspart legend - Shapes and lines with their words.
 * @csspart list - The same content as a list and a table.
 */
export class PlenaryNetwork extends PlenaryWidget implements NetworkRovingHost {
  static override styles = [tokens, hostStyles, frameStyles, networkStyles];

  /** Form of the picture; by default what suits the story and the width. */
  @property() form: NetworkForm | 'auto' = 'auto';

  @state() private listed = false;
  @state() private comparing = false;
  @state() private filter: NetworkFilter | undefined;
  /** What came of the last search. */
  @state() private said = '';
  @state() private fontScale = 1;
  /** How often fonts of the page have arrived. */
  @state() private fonts = 0;

  scene: NetworkScene | undefined;
  readonly #roving = new NetworkRoving(this);
  readonly #zoom = new NetworkZoom(this);
  readonly #onFonts = () => void this.fonts++;

  readonly #news = memo(newsOf);
  readonly #facts = memo(({model, day}: StoryView) => createFacts(createNetworkGraph(model, day)));

  readonly #shown = memo(({graph}: NetworkFacts, filter: NetworkFilter) =>
    createFacts(filterGraph(graph, filter)),
  );

  /** The picture, laid out anew only when story, day, width, font, form or language changed. */
  readonly #layout = memo(
    ({graph}: NetworkFacts, width: number, fontScale: number, form: this['form'], _lang: string) =>
      layoutNetwork(graph, {width, fontScale, form, words: layoutWords(this.words)}),
  );

  readonly #measure = memo(({graph}: NetworkFacts, fontFamily: string, _fonts: number) =>
    fontScaleFor(
      fontFamily,
      graph.nodes.flatMap(({label, detail = ''}) => [label, detail]),
    ),
  );

  override connectedCallback(): void {
    super.connectedCallback();
    document.fonts?.addEventListener?.('loadingdone', this.#onFonts);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.fonts?.removeEventListener?.('loadingdone', this.#onFonts);
  }

  protected override head({view}: ReadyState) {
    const {words} = this;
    const {graph} = this.#facts(view);
    const hasRooms = graph.nodes.some(({kind}) => kind === 'meeting');
    return {
      kicker: hasRooms ? words.messages.kicker : words.messages.kickerTies,
      heading: networkHeading(graph, words),
      summary: networkSummary(graph, words),
    };
  }

  protected override graphic({view, model, selection, highlight}: ReadyState): TemplateResult {
    const {words, listed, wording} = this;
    const {messages} = words;
    const facts = this.#facts(view);
    if (facts.graph.nodes.length === 0) return emptyView(messages.empty, wording);
    this.scene = this.#layout(facts, this.box.width, this.fontScale, this.form, this.language);
    const {filter} = this;
    const shown = filter ? this.#shown(facts, filter) : facts;
    const scene = filter ? filterScene(this.scene, shown) : this.scene;
    const context: NetworkContext = {
      facts,
      emphasis: emphasisOf(facts, selection, highlight),
      story: model.story,
      words,
      frame: wording,
      close: () => this.dismiss(),
      comparing: this.comparing,
      zoom: facts.graph.nodes.length > FEW ? this.#zoom : undefined,
      compare: () => (this.comparing = !this.comparing),
    };
    return html`<div
      class="network"
      @click=${this.#roving.onClick}
      @keydown=${this.#roving.onKeyDown}
      @focusin=${this.#roving.onTouch}
      @focusout=${this.#roving.onLeave}
      @pointerover=${this.#roving.onTouch}
      @pointerleave=${this.#roving.onLeave}
    >
      <div class="tools keys">${legendView(scene, context)} ${context.zoom?.buttons(messages)}</div>
      ${pictureView(scene, context, selectionPanel(selection, context))}
      ${numberedView(scene, context)}
      <div class="tools">
        ${toolsView(context, {
          filter,
          shown: shown.graph.nodes.filter(({kind}) => kind !== 'meeting').length,
          said: this.said,
          find: (text) => this.#find(text, context),
          setFilter: (value) => (this.filter = value),
        })}
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
        ${alternativeView({...context, facts: shown})}
      </div>
    </div>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const base = this.renderRoot.querySelector('.base');
    const {view} = this.link.state;
    if (base && view)
      this.fontScale = this.#measure(
        this.#facts(view),
        getComputedStyle(base).fontFamily,
        this.fonts,
      );
  }

  activate(key: string, additive: boolean): void {
    const ref = parseRefKey(key);
    if (!ref) return;
    this.link.select(ref, additive || this.comparing);
    this.comparing = false;
    void this.updateComplete.then(() => this.#reveal());
  }

  touch(key: string | undefined): void {
    this.link.highlight(key === undefined ? undefined : parseRefKey(key));
  }

  dismiss(): void {
    this.comparing = false;
    this.link.clear();
  }

  #find(text: string, {facts, emphasis, words}: NetworkContext): void {
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

  protected get words(): NetworkWording {
    const {messages, lang} = this.wording;
    const {view} = this.link.state;
    const own = messagesFor(lang, 'network', networkMessages);
    const news = view && this.#news(view);
    return {
      messages: own,
      news: (key) => {
        const change = news?.get(key);
        return change && own.changes[change];
      },
      list: (items) => messages.list(items),
      kinds: messages.kinds,
      lang,
    };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'plenary-network': PlenaryNetwork;
  }
}
