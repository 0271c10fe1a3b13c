import {isAddressed} from '../../state/registry.js';
import type {StoryStore} from '../../state/store.js';
import {nearestToMiddle} from './step-state.js';

/** A step of the article that waits to come into view. */
interface WaitingStep {
  readonly store: StoryStore;
  readonly enter: () => void;
  /** Whether the browser has told of it before. */
  seen: boolean;
}

/** A step is in view when it reaches into the middle three fifths of the window. */
const MARGIN = '-20% 0px -20% 0px';

/** One observer for all steps of the page, so that of those that come into view together one is chosen. Made on first use. */
let observer: IntersectionObserver | undefined;
const waiting = new Map<Element, WaitingStep>();

/**
 * Calls `enter` whenever `element` comes into view; of several steps of one story that do so at once, for the one
 * nearest to the middle of the window. It only looks: scrolling is never held up or steered.
 * On opening, a story whose state the address gave keeps that state until the reader scrolls on.
 *
 * @returns the way to stop
 */
export function watchStep(element: Element, store: StoryStore, enter: () => void): () => void {
  observer ??= new IntersectionObserver(onEntries, {rootMargin: MARGIN});
  waiting.set(element, {store, enter, seen: false});
  observer.observe(element);
  return () => {
    observer?.unobserve(element);
    waiting.delete(element);
  };
}

function onEntries(entries: readonly IntersectionObserverEntry[]): void {
  const entered = new Map<StoryStore, {top: number; bottom: number; enter: () => void}[]>();
  for (const {target, isIntersecting, boundingClientRect} of entries) {
    const step = waiting.get(target);
    if (!step) continue;
    const isOpening = !step.seen && isAddressed(step.store);
    step.seen = true;
    if (!isIntersecting || isOpening) continue;
    const boxes = entered.get(step.store) ?? [];
    const {top, bottom} = boundingClientRect;
    boxes.push({top, bottom, enter: step.enter});
    entered.set(step.store, boxes);
  }
  for (const boxes of entered.values()) nearestToMiddle(boxes, innerHeight)?.enter();
}
