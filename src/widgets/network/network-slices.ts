/** How long (ms) work may hold the page at a stretch. */
const STRETCH = 10;

/**
 * Does `steps` to their end, a few milliseconds at a time: between, the page draws and answers. The first stretch is
 * done at once. Stops early where `goesOn` says so.
 *
 * @param goesOn asked after each stretch, with what the last step gave
 * @returns what the steps gave in the end, if they came to it
 */
export async function inSlices<Step, Result>(
  steps: Iterator<Step, Result>,
  goesOn: (step: Step) => boolean,
): Promise<Result | undefined> {
  for (;;) {
    const end = performance.now() + STRETCH;
    let step: IteratorResult<Step, Result>;
    do step = steps.next();
    while (!step.done && performance.now() < end);
    if (step.done) return step.value;
    await pause();
    if (!goesOn(step.value)) return undefined;
  }
}

/** Lets the page do what is due. (Timers would wait 4 ms each.) */
export const pause = () =>
  new Promise<unknown>((resolve) => {
    const {port1, port2} = new MessageChannel();
    port1.onmessage = resolve;
    port2.postMessage(0);
  });
