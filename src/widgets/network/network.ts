import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import {messagesFor} from '../../locales/catalogue.js';
import {networkMessages} from '../../locales/en/network.js';
import {createNetworkGraph} from '../../model/network-graph.js';
import {parseRefKey} from '../../model/ref.js';
import {hostStyles} from '../../styles/host.js';
import {tokens} from '../../styles/tokens.js';
import {frameStyles} from '../frame/frame.styles.js';
import {emptyView} from '../frame/frame-view.js';
import {PlenaryWidget, type ReadyState} from '../widget.js';
import {alternativeView} from './network-alternative-view.js';
import {networkHeading, networkSummary, type DescriptionWords} from './network-description.js';
import {emphasisOf} from './network-emphasis.js';
import {createFacts, type NetworkFacts} from './network-facts.js';
import {fontScaleFor, forgetFonts} from './network-font-element.js';
import {layoutNetwork} from './network-layout.js';
import {selectionPanel, tieTitle} from './network-panel-view.js';
import {NetworkRoving, type NetworkRovingHost} from './network-roving-controller.js';
import type {NetworkForm, NetworkScene} from './network-scene.js';
import {legendView, sceneView, type NetworkMarks} from './network-view.js';
import {layoutWords, markName, type NetworkWording} from './network-words.js';
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
  @state() private fontScale = 1;

  scene: NetworkScene | undefined;
  #facts: NetworkFacts | undefined;
  #memo: {facts?: readonly unknown[]; scene?: readonly unknown[]} = {};
  readonly #roving = new NetworkRoving(this);
  readonly #onFonts = () => {
    forgetFonts();
    this.requestUpdate();
  };

  override connectedCallback(): void {
    super.connectedCallback();
    document.fonts?.addEventListener?.('loadingdone', this.#onFonts);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.fonts?.removeEventListener?.('loadingdone', this.#onFonts);
  }

  protected override head(ready: ReadyState) {
    const {graph} = this.#index(ready);
    const {words} = this;
    return {
      kicker: graph.nodes.some(({kind}) => kind === 'meeting')
        ? words.messages.kicker
        : words.messages.kickerTies,
      heading: networkHeading(graph, words),
      summary: networkSummary(graph, words),
    };
  }

  protected override graphic(ready: ReadyState): TemplateResult {
    const {wording, words, listed} = this;
    const {messages} = words;
    const facts = this.#index(ready);
    if (facts.graph.nodes.length === 0) return emptyView(messages.empty, wording);
    const scene = this.#layout(facts);
    const marks: NetworkMarks = {
      messages,
      kinds: wording.messages.kinds,
      emphasis: emphasisOf(facts.graph, ready.selection, ready.highlight),
      tabStop: this.#roving.tabStop(scene),
      nameOf: (key) => markName(key, facts, scene, this.#wording),
    };
    const numbered = scene.ties
      .filter(({number}) => number !== undefined)
      .sort((a, b) => (a.number ?? 0) - (b.number ?? 0));
    const panel = selectionPanel(ready.selection, {
      facts,
      story: ready.model.story,
      messages,
      wording,
      close: () => this.dismiss(),
      comparing: this.comparing,
      compare: () => (this.comparing = !this.comparing),
    });
    return html`<div
      class="network"
      @click=${this.#roving.onClick}
      @keydown=${this.#roving.onKeyDown}
      @focusin=${this.#roving.onFocusIn}
      @focusout=${this.#roving.onLeave}
      @pointerover=${this.#roving.onPointerOver}
      @pointerleave=${this.#roving.onLeave}
    >
      ${legendView(scene, marks)} ${this.#picture(scene, marks, panel)}
      ${
        numbered.length > 0
          ? html`<ol class="key" aria-label=${messages.tieKey}>
              ${numbered.map(({id}) => {
                const edge = facts.edge(id);
                return edge
                  ? html`<li>${tieTitle(edge, {facts})}: <bdi>${edge.kind}</bdi></li>`
                  : nothing;
              })}
            </ol>`
          : nothing
      }
      <div class="tools">
        <button
          class="button"
          part="button"
          type="button"
          aria-expanded=${listed ? 'true' : 'false'}
          aria-controls="list"
          @click=${() => (this.listed = !listed)}
        >
          ${listed ? messages.hideList : messages.showList}
        </button>
      </div>
      <div id="list" part="list" class=${listed ? 'list' : 'visually-hidden'}>
        ${alternativeView({facts, messages, frame: wording.messages, lang: wording.lang})}
      </div>
    </div>`;
  }

  /** The picture with the panel: beneath it, or in a list beneath the row that was chosen. */
  #picture(scene: NetworkScene, marks: NetworkMarks, panel: unknown): unknown {
    const chosen = scene.nodes.filter(({key}) => marks.emphasis.chosen.has(key));
    const cut = Math.ceil(Math.max(0, ...chosen.map(({hit}) => hit.y + hit.height)) + 3);
    const choice = html`<div class="choice">${panel}</div>`;
    if (scene.form !== 'list' || chosen.length === 0 || cut >= scene.height)
      return [sceneView(scene, marks), choice];
    return [
      sceneView(scene, marks, {top: 0, bottom: cut}),
      choice,
      sceneView(scene, marks, {top: cut, bottom: scene.height}),
    ];
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (!this.#facts) return;
    const base = this.renderRoot.querySelector('.base');
    const texts = this.#facts.graph.nodes.flatMap(({label, detail}) =>
      detail === undefined ? [label] : [label, detail],
    );
    this.fontScale = fontScaleFor(base, texts);
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

  /** Brings the beginning of the panel into view, if it is not; the reader has just asked for it. */
  #reveal(): void {
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.renderRoot
      .querySelector('.choice .panel-title')
      ?.scrollIntoView({block: 'nearest', behavior: calm ? 'auto' : 'smooth'});
  }

  protected get words(): DescriptionWords {
    const {wording} = this;
    return {
      messages: messagesFor(this.language, 'network', networkMessages),
      list: (items) => wording.messages.list(items, wording.lang),
    };
  }

  get #wording(): NetworkWording {
    const {wording} = this;
    return {...this.words, kinds: wording.messages.kinds, lang: wording.lang};
  }

  #index({view}: ReadyState): NetworkFacts {
    const inputs = [view];
    if (!this.#facts || !same(this.#memo.facts, inputs)) {
      this.#memo = {facts: inputs};
      this.#facts = createFacts(createNetworkGraph(view.model, view.day));
    }
    return this.#facts;
  }

  /** The picture, laid out anew only when story, day, width, font, form or language changed. */
  #layout(facts: NetworkFacts): NetworkScene {
    const {form, fontScale, language} = this;
    const {width} = this.box;
    const inputs = [facts, width, form, fontScale, language];
    if (!this.scene || !same(this.#memo.scene, inputs)) {
      this.#memo = {...this.#memo, scene: inputs};
      const words = layoutWords(this.#wording);
      this.scene = layoutNetwork(facts.graph, {width, fontScale, form, words});
    }
    return this.scene;
  }
}

const same = (a: readonly unknown[] | undefined, b: readonly unknown[]) =>
  a !== undefined && a.length === b.length && a.every((value, i) => value === b[i]);

declare global {
  interface HTMLElementTagNameMap {
    'plenary-network': PlenaryNetwork;
  }
}
