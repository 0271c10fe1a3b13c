/** How long (ms) rows and columns take to their new places. */
const DURATION = 300;
/** None comes from further away than this (CSS px): the way is shown, not the whole of it. */
const LONGEST_WAY = 320;
/** Nodes that move at once: each is a layer of its own. */
const MOST_MOVING = 600;

type Places = ReadonlyMap<HTMLElement, DOMRect>;

/** Where the rows in sight stand, and their cells; nothing for a reader who asked for less motion, and on a server. */
export function placesInSight(root: ShadowRoot | null): Places {
  const scroller = root?.querySelector('.scroller');
  if (!scroller || matchMedia('(prefers-reduced-motion: reduce)').matches) return new Map();
  const sight = scroller.getBoundingClientRect();
  const places = [...scroller.querySelectorAll('tr')]
    .map((row) => [row, row.getBoundingClientRect()] as const)
    .filter(
      ([, {top, bottom}]) =>
        bottom > Math.max(0, sight.top) && top < Math.min(innerHeight, sight.bottom),
    );
  const cells = places
    .flatMap(([row]) => [...row.querySelectorAll<HTMLElement>('.column, .cell')])
    .map((cell) => [cell, cell.getBoundingClientRect()] as const);
  return new Map<HTMLElement, DOMRect>([...places, ...cells].slice(0, MOST_MOVING));
}

/** Lets rows glide down or up, and the cells in them to the side, from where they stood to where they stand ("FLIP"). */
export function glide(before: Places): void {
  const ways = [...before].map(([node, was]) => {
    const is = node.getBoundingClientRect();
    const isRow = node.localName === 'tr';
    const way = isRow ? was.top - is.top : was.left - is.left;
    return {node, axis: isRow ? 'Y' : 'X', way: Math.max(-LONGEST_WAY, Math.min(LONGEST_WAY, way))};
  });
  for (const {node, axis, way} of ways)
    if (Math.abs(way) >= 1 && node.isConnected)
      node.animate([{transform: `translate${axis}(${way}px)`}, {transform: 'none'}], {
        duration: DURATION,
        easing: 'ease-out',
      });
}
