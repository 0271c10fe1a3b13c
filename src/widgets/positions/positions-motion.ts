/** How long (ms) rows and columns take to their new places. */
const DURATION = 300;
/** None comes from further away than this (CSS px): the way is shown, not the whole of it. */
const LONGEST_WAY = 320;
/** Nodes that move at once: each is a layer of its own. */
const MOST_MOVING = 600;

type Places = ReadonlyMap<HTMLTableRowElement | HTMLTableCellElement, DOMRect>;

/** Where it stands in the window. */
export const boxOf = (node: Element): DOMRect => node.getBoundingClientRect();

/** Where the rows in sight stand, and their cells; nothing for a reader who asked for less motion, and on a server. */
export function placesInSight(root: ShadowRoot | null): Places {
  const scroller = root?.querySelector('.scroller');
  if (!scroller || matchMedia('(prefers-reduced-motion: reduce)').matches) return new Map();
  const sight = boxOf(scroller);
  const rows = [...scroller.querySelectorAll<HTMLTableRowElement>('.row')].filter((row) => {
    const {top, bottom} = boxOf(row);
    return bottom > Math.max(0, sight.top) && top < Math.min(innerHeight, sight.bottom);
  });
  const cells = rows.flatMap((row) => [...row.querySelectorAll<HTMLTableCellElement>('.cell')]);
  return new Map([...rows, ...cells].slice(0, MOST_MOVING).map((node) => [node, boxOf(node)]));
}

/** Lets rows glide down or up, and columns to the side, from where they stood to where they stand ("FLIP"). */
export function glide(before: Places): void {
  const moves: [node: Element | undefined, axis: 'X' | 'Y', way: number][] = [];
  const [first] = before.keys();
  for (const [node, was] of before) {
    const is = boxOf(node);
    if ('cellIndex' in node) {
      const way = was.left - is.left;
      moves.push([node, 'X', way]);
      // A column's header goes the way of its first cell.
      if (node.parentNode === first)
        moves.push([node.closest('table')?.tHead!.rows[0]!.cells[node.cellIndex], 'X', way]);
    } else moves.push([node, 'Y', was.top - is.top]);
  }
  for (const [node, axis, way] of moves)
    if (Math.abs(way) >= 1)
      node?.animate(
        [
          {
            transform: `translate${axis}(${Math.max(-LONGEST_WAY, Math.min(LONGEST_WAY, way))}px)`,
          },
          {transform: 'none'},
        ],
        {duration: DURATION, easing: 'ease-out'},
      );
}
