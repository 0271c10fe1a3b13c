/** How long (ms) rows take to their new places. */
const DURATION = 300;
/** No row comes from further away than this (CSS px): the way is shown, not the whole of it. */
const LONGEST_WAY = 320;

/** Where each row stands, CSS px; nothing for a reader who asked for less motion, and on a server. */
export function rowTops(root: ShadowRoot | null): ReadonlyMap<HTMLElement, number> {
  const isStill =
    typeof matchMedia === 'undefined' || matchMedia('(prefers-reduced-motion: reduce)').matches;
  const rows = isStill ? [] : (root?.querySelectorAll<HTMLElement>('tr.row') ?? []);
  return new Map([...rows].map((row) => [row, row.getBoundingClientRect().top]));
}

/** Lets rows in sight glide from where they stood to where they stand now ("FLIP"). */
export function glide(root: ShadowRoot | null, before: ReadonlyMap<HTMLElement, number>): void {
  if (before.size === 0) return; // To measure is to lay out.
  const sight = root?.querySelector('.scroller')?.getBoundingClientRect();
  for (const [row, from] of before) {
    const {top, bottom} = row.getBoundingClientRect();
    if (!sight || !row.isConnected || bottom < sight.top || top > sight.bottom) continue;
    const way = Math.max(-LONGEST_WAY, Math.min(LONGEST_WAY, from - top));
    if (Math.abs(way) < 1) continue;
    row.animate([{transform: `translateY(${way}px)`}, {transform: 'none'}], {
      duration: DURATION,
      easing: 'ease-out',
    });
  }
}
