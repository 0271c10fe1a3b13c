import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {inSlices, pause} from '../../controllers/slices.js';
import {memo} from '../memo.js';
import {layoutInSteps} from './network-layout.js';
import {drawLines} from './network-list-element.js';
import type {NetworkForm, NetworkScene} from './network-scene.js';
import type {ListPart} from './network-text-view.js';
import {PIECE} from './network-view.js';
import {layoutWords, type NetworkContext} from './network-view-context.js';

/** Up to this many marks, picture and list are drawn in one go: a second frame would take longer than the list. */
const AT_ONCE = 40;

type Host = ReactiveControllerHost & {readonly renderRoot: ParentNode};

/**
 * What takes its time: the layout in slices, then the picture piece by piece, then the list. Each lets the page answer
 * between, gives way to what is newer, and stops when the widget leaves the page.
 */
export class NetworkDrawing implements ReactiveController {
  scene: NetworkScene | undefined;
  /** What the scene shows. */
  context: NetworkContext | undefined;
  /** How many nodes of the picture are drawn. */
  drawn = PIECE;
  /** The list that belongs to what is drawn. */
  list: readonly ListPart[] | undefined;

  readonly #host: Host;
  /** The layout on its way. */
  #steps: object | undefined;
  /** What is on its way: the layout, more of the picture, or the list. */
  #busy: unknown;
  /** How often the widget has left a page, and with that what it was about to do. */
  #stay = 0;
  /** The list of which the lines are there, or on their way. */
  #listDrawn: readonly ListPart[] | undefined;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  readonly #layout = memo(
    (
      context: NetworkContext,
      width: number,
      fontScale: number,
      form: NetworkForm | 'auto',
      _stay: number,
    ): void => {
      // An edit of the story leaves what was there in its place.
      const previous = context.story === this.context?.story ? undefined : this.scene;
      const options = {width, fontScale, form, words: layoutWords(context), previous};
      const steps = (this.#steps = layoutInSteps(context.facts.graph, options));
      const goesOn = () => steps === this.#steps;
      const run = () =>
        inSlices(steps, goesOn, (scene) => {
          this.context = context;
          this.scene = scene;
          this.drawn = PIECE;
          this.#host.requestUpdate();
        });
      this.#busy = run();
    },
  );

  /** Lays out anew: only when story, day, width, font, form or language changed. Till then the old picture stays. */
  layout(
    context: NetworkContext,
    width: number,
    fontScale: number,
    form: NetworkForm | 'auto',
  ): void {
    this.#layout(context, width, fontScale, form, this.#stay);
  }

  hostDisconnected(): void {
    this.#steps = this.#listDrawn = undefined;
    this.#stay++;
  }

  /** The picture first: what is not seen can wait until it stands. */
  hostUpdated(): void {
    const {list, scene} = this;
    if (!list || !scene) return;
    if (this.drawn < scene.nodes.length) {
      this.#busy = pause().then(() => {
        this.drawn += PIECE;
        this.#host.requestUpdate();
      });
      return;
    }
    if (list === this.#listDrawn) return;
    this.#listDrawn = list;
    const goesOn = () => list === this.#listDrawn;
    const draw = () =>
      goesOn() ? inSlices(drawLines(this.#host.renderRoot, list), goesOn) : undefined;
    this.#busy = scene.nodes.length > AT_ONCE ? pause().then(draw) : draw();
  }

  /** The host's own update, and all that follows from it. */
  async complete(update: () => Promise<boolean>): Promise<boolean> {
    let busy: unknown;
    let isDone: boolean;
    do {
      busy = this.#busy;
      await update();
      await busy;
      isDone = await update();
    } while (busy !== this.#busy);
    return isDone;
  }
}
