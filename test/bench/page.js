// Runs in the measured page. "Settled" is the last change of what is shown, once 500 ms have passed without one.
const QUIET_MS = 500;
/** Names need to be this large (CSS px) to count as readable, and may overlap by no more than this. */
const READABLE_PX = 9;
const TOUCH_PX = 1;

const tasks = [];
new PerformanceObserver((list) => {
  for (const {startTime, duration} of list.getEntries()) tasks.push({startTime, duration});
}).observe({type: 'longtask', buffered: true});

/** Every root whose nodes are seen: the box, and the shadow roots made since. */
const roots = [];
let lastChange = 0;
const observer = new MutationObserver(() => (lastChange = performance.now()));
const watch = (root) => {
  roots.push(root);
  observer.observe(root, {subtree: true, childList: true, characterData: true, attributes: true});
};
const {attachShadow} = Element.prototype;
Element.prototype.attachShadow = function (options) {
  const root = attachShadow.call(this, options);
  watch(root);
  return root;
};

const find = (selector) => roots.flatMap((root) => [...root.querySelectorAll(selector)]);
const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

/**
 * Does `draw` and waits until nothing changes any more.
 *
 * @param {(box: HTMLElement) => void | Promise<void>} draw
 * @returns {Promise<{first: number, settled: number, blocked: number}>} ms since the start; `blocked`: of every long
 *   task, what is over 50 ms
 */
export async function measure(box, draw) {
  if (roots.length === 0) watch(box);
  const marks = 'circle, rect, path, line, canvas, td';
  const start = performance.now();
  lastChange = start;
  let first;
  await draw(box);
  do {
    await frame();
    if (first === undefined && find(marks).length > 0) first = performance.now();
  } while (first === undefined || performance.now() - lastChange < QUIET_MS);
  // Long tasks are told a little later.
  await new Promise((resolve) => setTimeout(resolve, 100));
  const settled = Math.max(first, lastChange);
  const blocked = tasks
    .map(({startTime, duration}) => [Math.max(start, startTime), startTime + duration])
    .filter(([from]) => from < settled)
    .reduce((sum, [from, to]) => sum + Math.max(0, to - from - 50), 0);
  return {first: first - start, settled: settled - start, blocked};
}

/**
 * How many of `names` stand where they can be read: whole inside the box, large enough, over no other name.
 *
 * @returns {number} 0–1
 */
export function readable(box, names) {
  const asked = new Set(names);
  const labels = new Map();
  for (const element of find('text, th, td, [data-label]')) {
    const text = element.textContent.replace(/\s+/g, ' ').trim();
    if (!asked.has(text) || labels.has(text)) continue;
    if (!element.checkVisibility({opacityProperty: true, visibilityProperty: true})) continue;
    labels.set(text, element);
  }
  const outer = box.getBoundingClientRect();
  const boxes = [...labels.values()].map((element) => {
    const scale = element.getScreenCTM?.().a ?? 1;
    const size = Number.parseFloat(getComputedStyle(element).fontSize) * scale;
    return {size, lines: linesOf(element).map((line) => oneEmHigh(line, size))};
  });
  const apart = (a, b) =>
    a.right - TOUCH_PX <= b.left ||
    b.right - TOUCH_PX <= a.left ||
    a.bottom - TOUCH_PX <= b.top ||
    b.bottom - TOUCH_PX <= a.top;
  const good = boxes.filter(
    ({lines, size}, i) =>
      size >= READABLE_PX &&
      lines.every(({left, right}) => left >= outer.left - 1 && right <= outer.right + 1) &&
      boxes.every(
        (other, j) => i === j || lines.every((a) => other.lines.every((b) => apart(a, b))),
      ),
  );
  return good.length / asked.size;
}

/** Where the letters of an element stand, line by line: of its texts only, for an SVG element's own box has its halo. */
function linesOf(element) {
  const lines = [];
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    if (!texts.currentNode.data.trim()) continue;
    const range = document.createRange();
    range.selectNodeContents(texts.currentNode);
    lines.push(...range.getClientRects());
  }
  return lines;
}

/** A line of text without the room above and below its letters. */
function oneEmHigh({left, right, top, bottom}, size) {
  const middle = (top + bottom) / 2;
  return {left, right, top: middle - size / 2, bottom: middle + size / 2};
}

/** The control that orders the rows, wherever it is: the benchmark presses it as a reader would. */
export async function orderOfRows() {
  find('summary')[0].click();
  await frame();
  return find('select')[0];
}
