import {isAddressed} from '../../state/registry.js';
import type {StoryStore} from '../../state/store.js';
import {nearestToMiddle} from './step-state.js';

/** A step of the article that waits to come into view. */
interface WaitingStep {
  readonly store: StoryStore;
  readonly enter: () => void;
  /** Whether it is in view; undefined until the browser has told of it. */
  inView?: boolean;
}

/** A step is in view when it reaches into the middle tenth of the window: where a reader reads, however short steps are. */
const MARGIN = '-45% 0px -45% 0px';

/** One observer for all steps of the page, so that of those that come into view together one is chosen. Made on first use. */
let observer: IntersectionObserver | undefined;
const waiting = new Map<Element, WaitingStep>();
/** The step of each story that came last. */
const shown = new WeakMap<StoryStore, WaitingStep>();

/**
 * Calls `enter` whenever `element` comes into view, or is left there when the step that came last goes; of several
 * steps of one story, for the one nearest to the middle of the window. It only looks: scrolling is never held up or
 * steered. On opening, a story whose state the address gave keeps that state until the reader scrolls on.
 *
 * @returns the way to stop
 */
export function watchStep(element: Element, store: StoryStore, enter: () => void): () => void {
  observer ??= new IntersectionObserver(onEntries, {rootMargin: MARGIN});
  waiting.set(element, {store, enter});
  observer.observe(element);
  return () => {
    observer?.unobserve(element);
    waiting.delete(element);
  };
}

function onEntries(entries: readonly IntersectionObserverEntry[]): void {
  const entered = new Set<WaitingStep>();
  const stories = new Set<StoryStore>();
  for (const {target, isIntersecting} of entries) {
    const step = waiting.get(target);
    if (!step) continue;
    const isOpening = step.inView === undefined && isAddressed(step.store);
    step.inView = isIntersecting;
    if (isIntersecting && !isOpening) entered.add(step);
    if (!isOpening) stories.add(step.store);
  }
  for (const store of stories) {
    const inView = [...waiting].filter(([, step]) => step.store === store && step.inView);
    const come = inView.filter(([, step]) => entered.has(step));
    if (come.length === 0 && shown.get(store)?.inView !== false) continue;
    const boxes = (come.length > 0 ? come : inView).map(([element, step]) => {
      const {top, bottom} = element.getBoundingClientRect();
      return {top, bottom, step};
    });
    const next = nearestToMiddle(boxes, innerHeight)?.step;
    if (!next) continue;
    shown.set(store, next);
    next.enter();
  }
}
