/** There is no page that could be held up, and nobody to wait for the end. */
export const onServer = typeof MutationObserver === 'undefined';

/** How long (ms) work may hold the page at first, and at a stretch later. A server is held by nothing else. */
const [FIRST, LATER] = onServer ? [Infinity, 0] : [20, 16];

/** Work that can be left and taken up again after each step. */
export type Steps<Result> = Iterator<unknown, Result>;

/** Does `steps` to their end. */
export function atOnce<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const {done, value} = steps.next();
    if (done) return value;
  }
}

/**
 * Does `steps` to their end, a few milliseconds at a time: between, the page draws and answers. The first stretch is
 * done at once, so that what is small is there when this returns.
 *
 * @param goesOn asked after each stretch
 * @param onEnd told what the steps gave in the end, if they come to it, in the same task
 */
export async function inSlices<Result>(
  steps: Steps<Result>,
  goesOn: () => boolean,
  onEnd?: (result: Result) => void,
): Promise<void> {
  let stretch: number = FIRST;
  do {
    const end = performance.now() + stretch;
    stretch = LATER;
    let step: IteratorResult<unknown, Result>;
    do step = steps.next();
    while (!step.done && performance.now() < end);
    if (step.done) return onEnd?.(step.value);
    await pause();
  } while (goesOn());
}

/** Lets the page do what is due. (Timers would wait 4 ms each.) */
export const pause = (): Promise<unknown> =>
  new Promise((resolve) => {
    const {port1, port2} = new MessageChannel();
    port1.addEventListener('message', resolve);
    port1.start();
    port2.postMessage(0);
  });
