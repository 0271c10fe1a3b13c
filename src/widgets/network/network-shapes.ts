import type {Box} from './network-geometry.js';
import {elbows} from './network-lines.js';

/** A rectangle with round corners, as a path. */
export function rounded({x, y, width, height}: Box, radius: number): string {
  const [middle, right, bottom] = [x + width / 2, x + width, y + height];
  const top = {x: middle, y};
  const corners = [top, {x: right, y}, {x: right, y: bottom}, {x, y: bottom}, {x, y}, top];
  return `${elbows(corners, Math.min(radius, height / 2)).drawn.path}Z`;
}
