import type {Box, Point} from './network-geometry.js';

/** How many times larger than it was laid out the picture can be drawn: 1 is the whole of it, as wide as the widget. */
export const limitZoom = (factor: number): number => Math.min(4, Math.max(1, factor));

/** The factor after a turn of the wheel by so many CSS px. Browsers tell of a pinch on a touchpad as small turns. */
export const wheelZoom = (factor: number, delta: number): number => factor * 2 ** (-delta / 100);

/**
 * How far what lay at `point` has gone from there, now that the picture's box is another: as far has to be scrolled
 * to have it back. All in CSS px on the screen.
 */
export const driftOf = ({x, y}: Point, before: Box, after: Box): Point => ({
  x: after.x + ((x - before.x) / before.width) * after.width - x,
  y: after.y + ((y - before.y) / before.height) * after.height - y,
});
