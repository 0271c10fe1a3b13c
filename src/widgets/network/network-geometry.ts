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
export const round = (value: number): number => Math.round(value * 10) / 10 + 0;

export const roundBox = ({x, y, width, height}: Box): Box => ({
  x: round(x),
  y: round(y),
  width: round(width),
  height: round(height),
});

export const clamp = (value: number, low: number, high: number): number =>
  Math.max(low, Math.min(value, high));

export const grow = ({x, y, width, height}: Box, by: number, byY = by): Box => ({
  x: x - by,
  y: y - byY,
  width: width + 2 * by,
  height: height + 2 * byY,
});

/** Distance of two points. (`Math.hypot` need not be the same in every engine; `sqrt` is.) */
export const distance = (p: Point, q: Point): number =>
  Math.sqrt((p.x - q.x) * (p.x - q.x) + (p.y - q.y) * (p.y - q.y));

export const centre = ({x, y, width, height}: Box): Point => ({
  x: x + width / 2,
  y: y + height / 2,
});

/** Whether two boxes come nearer than `gap` in both directions. */
export const overlaps = (a: Box, b: Box, gap = 0): boolean =>
  a.x < b.x + b.width + gap &&
  b.x < a.x + a.width + gap &&
  a.y < b.y + b.height + gap &&
  b.y < a.y + a.height + gap;

/** The smallest box around boxes; of none, an empty one at the origin. */
export function around(boxes: readonly Box[]): Box {
  let [left, top, right, bottom] =
    boxes.length > 0 ? [Infinity, Infinity, -Infinity, -Infinity] : [0, 0, 0, 0];
  for (let i = 0; i < boxes.length; i++) {
    const {x, y, width, height} = boxes[i]!;
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x + width);
    bottom = Math.max(bottom, y + height);
  }
  return {x: left, y: top, width: right - left, height: bottom - top};
}

/** Whether a point lies in a box, or nearer to it than `gap`. */
export const holds = ({x, y, width, height}: Box, p: Point, gap = 0): boolean =>
  p.x > x - gap && p.x < x + width + gap && p.y > y - gap && p.y < y + height + gap;
