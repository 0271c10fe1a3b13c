import {isServer, type ReactiveController, type ReactiveControllerHost} from 'lit';
import {atOnce, inSlices, pause} from '../../tasks/slices.js';
import {memo} from '../memo.js';
import type {Steps} from './network-draft.js';
import {fontOf, fontScaleFor} from './network-font-element.js';
import {layoutInSteps} from './network-layout.js';
import {drawLines} from './network-list-element.js';
import type {NetworkForm, NetworkScene} from './network-scene.js';
import type {ListPart} from './network-text-view.js';
import {layoutWords, type NetworkContext} from './network-view-context.js';
import {PIECE} from './network-view.js';

/** Up to this many marks, all is done in one go: the frame between would take longer. */
const AT_ONCE = 40;
/** Up to this many, all is drawn in one go: head, picture and list. */
export const LIST_AT_ONCE = 100;

/** The layout, the picture in pieces, then the list: whatever is on its way, in slices, and given up on removal. */
export class NetworkDrawing implements ReactiveController {
  scene: NetworkScene | undefined;
  /** What the scene shows. */
  context!: NetworkContext;
  /** How many nodes of the picture are drawn. */
  drawn = 0;
  /** Whether more of the picture was to come when the host was last drawn. */
  #isPartial = false;
  /** The list that belongs to the picture. */
  list: readonly ListPart[] | undefined;
  /** What is on its way. */
  busy: unknown;
  /** The layout on its way. */
  #steps: object | undefined;
  /** The list of which the lines are there, or on their way. */
  #listDrawn: readonly ListPart[] | undefined;
  /** How often the widget has left a page, and with that what it was about to do. */
  #stay = 0;
  #font = '';
  /** How often fonts of the page have arrived. */
  #fonts = 0;
  readonly #fontScale = memo(fontScaleFor);

  constructor(
    private readonly host: ReactiveControllerHost & Element & {readonly renderRoot: ParentNode},
  ) {
    host.addController(this);
  }

  readonly #onFonts = (): void => {
    this.#fonts++;
    this.host.requestUpdate();
  };

  hostConnected(): void {
    document.fonts?.addEventListener?.('loadingdone', this.#onFonts);
  }

  hostDisconnected(): void {
    document.fonts?.removeEventListener?.('loadingdone', this.#onFonts);
    this.#steps = this.#listDrawn = undefined;
    this.#isPartial = false;
    this.#stay++;
  }

  /** Lays out anew, where story, day, width, font, form or language changed. Till that is done the old picture stays. */
  layOut(context: NetworkContext, width: number, form: NetworkForm | 'auto'): void {
    // To ask between two pieces of the picture would have the browser lay out each by itself.
    if (!isServer && !this.#isPartial) this.#font = fontOf(this.host);
    this.#layOut(context, width, this.#font, this.#fonts, form, this.#stay);
  }

  readonly #layOut = memo(
    (
      context: NetworkContext,
      width: number,
      font: string,
      fonts: number,
      form: NetworkForm | 'auto',
      _stay: number,
    ): void => {
      const {facts, story} = context;
      const words = layoutWords(context);
      // An edit of the story leaves what was there in its place.
      const previous = this.scene && story !== this.context.story ? this.scene : undefined;
      const measure = () => (isServer ? 1 : this.#fontScale(font, facts, fonts));
      const steps = (this.#steps = (function* (): Steps<NetworkScene> {
        const fontScale = measure();
        yield;
        return yield* layoutInSteps(facts.graph, {width, fontScale, form, words, previous});
      })());
      const goesOn = () => steps === this.#steps;
      const onEnd = (scene: NetworkScene) => {
        this.context = context;
        this.scene = scene;
        this.drawn = PIECE;
        this.host.requestUpdate();
      };
      const {length} = facts.graph.nodes;
      const run = (): unknown => {
        if (length > AT_ONCE) return goesOn() ? inSlices(steps, goesOn, onEnd) : undefined;
        return onEnd(atOnce(steps));
      };
      // What was read and said of a large story has held the page long enough.
      this.busy = length > PIECE ? pause().then(run) : run();
    },
  );

  hostUpdated(): void {
    const {list, scene} = this;
    if (!list || !scene) return;
    const stay = this.#stay;
    const {length} = scene.nodes;
    // The picture first: what is not seen can wait until it stands.
    if ((this.#isPartial = this.drawn < length)) {
      this.#alsoBusy(
        pause().then(() => {
          if (stay !== this.#stay) return;
          this.drawn += PIECE;
          this.host.requestUpdate();
        }),
      );
      return;
    }
    if (list === this.#listDrawn) return;
    this.#listDrawn = list;
    const goesOn = () => list === this.#listDrawn;
    const draw = () =>
      goesOn() ? inSlices(drawLines(this.host.renderRoot, list), goesOn) : undefined;
    this.#alsoBusy(length > LIST_AT_ONCE ? pause().then(draw) : draw());
  }

  /** Another layout may be on its way while the old picture is drawn. */
  #alsoBusy(work: unknown): void {
    this.busy = Promise.all([this.busy, work]);
  }
}
