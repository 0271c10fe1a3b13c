/** A rectangle by its top left corner, CSS px. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Coordinates of a scene have one decimal: finer than a pixel, coarser than what engines could differ in. */
export const round = (value: number): number => {
  const rounded = Math.round(value * 10) / 10;
  return rounded === 0 ? 0 : rounded;
};

export const roundBox = (box: Box): Box => ({
  x: round(box.x),
  y: round(box.y),
  width: round(box.width),
  height: round(box.height),
});

export const clamp = (value: number, low: number, high: number): number =>
  value < low ? low : value > high ? high : value;

export const grow = (box: Box, by: number, byY = by): Box => ({
  x: box.x - by,
  y: box.y - byY,
  width: box.width + 2 * by,
  height: box.height + 2 * byY,
});

/** Distance of two points. (`Math.hypot` need not be the same in every engine; `sqrt` is.) */
export const distance = (p: Point, q: Point): number =>
  Math.sqrt((p.x - q.x) * (p.x - q.x) + (p.y - q.y) * (p.y - q.y));

export const centre = (box: Box): Point => ({x: box.x + box.width / 2, y: box.y + box.height / 2});

/** Whether two boxes come nearer than `gap` in both directions. */
export const overlaps = (a: Box, b: Box, gap = 0): boolean =>
  a.x < b.x + b.width + gap &&
  b.x < a.x + a.width + gap &&
  a.y < b.y + b.height + gap &&
  b.y < a.y + a.height + gap;

/** The smallest box around boxes; of none, an empty one at the origin. */
export function around(boxes: Iterable<Box>): Box {
  let left = Infinity;
  let top = Infinity;
  let right = -Infinity;
  let bottom = -Infinity;
  for (const box of boxes) {
    left = Math.min(left, box.x);
    top = Math.min(top, box.y);
    right = Math.max(right, box.x + box.width);
    bottom = Math.max(bottom, box.y + box.height);
  }
  return right < left
    ? {x: 0, y: 0, width: 0, height: 0}
    : {x: left, y: top, width: right - left, height: bottom - top};
}

/** Whether the segment p–q passes through the inside of a box (Liang and Barsky's clipping, 1984). */
export function segmentHits(p: Point, q: Point, box: Box): boolean {
  const dx = q.x - p.x;
  const dy = q.y - p.y;
  let from = 0;
  let to = 1;
  const clip = (step: number, room: number): boolean => {
    if (step === 0) return room > 0;
    const at = room / step;
    if (step < 0) from = Math.max(from, at);
    else to = Math.min(to, at);
    return true;
  };
  return (
    clip(-dx, p.x - box.x) &&
    clip(dx, box.x + box.width - p.x) &&
    clip(-dy, p.y - box.y) &&
    clip(dy, box.y + box.height - p.y) &&
    from < to
  );
}

export const lineHits = (line: readonly Point[], box: Box): boolean =>
  line.some((p, i) => i > 0 && segmentHits(line[i - 1] as Point, p, box));

/** Whether the segments a–b and c–d cross inside both. */
export function segmentsCross(a: Point, b: Point, c: Point, d: Point): boolean {
  const side = (p: Point, q: Point, r: Point) =>
    (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x);
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}
