import type {NetworkNode} from '../../model/network-graph.js';
import {centre, round, type Box} from './network-geometry.js';

/** Outline of a mark: what kind of participant it is, told by shape. A meeting is a pill as large as its label. */
export function shapeOf(kind: NetworkNode['kind'], box: Box): string {
  const {x, y} = centre(box);
  const r = box.width / 2;
  const path = (points: readonly (readonly [number, number])[]) =>
    `M${points.map(([px, py]) => `${round(px)} ${round(py)}`).join('L')}Z`;
  switch (kind) {
    case 'person':
      return `M${round(x - r)} ${round(y)}a${r} ${r} 0 1 1 ${2 * r} 0a${r} ${r} 0 1 1 ${-2 * r} 0Z`;
    case 'country':
      return rounded({x: x - r * 0.92, y: y - r * 0.92, width: r * 1.84, height: r * 1.84}, 2);
    case 'organisation': {
      const half = r * 0.87;
      return path([
        [x - r, y],
        [x - r / 2, y - half],
        [x + r / 2, y - half],
        [x + r, y],
        [x + r / 2, y + half],
        [x - r / 2, y + half],
      ]);
    }
    case 'body':
      return path([
        [x - r, y],
        [x, y - r],
        [x + r, y],
        [x, y + r],
      ]);
    case 'meeting':
      return rounded(box, Math.min(box.height / 2, 16));
  }
}

/** A rectangle with round corners, as a path. */
export function rounded({x, y, width, height}: Box, radius: number): string {
  const r = round(Math.min(radius, width / 2, height / 2));
  return (
    `M${round(x + r)} ${round(y)}h${round(width - 2 * r)}a${r} ${r} 0 0 1 ${r} ${r}v${round(height - 2 * r)}` +
    `a${r} ${r} 0 0 1 ${-r} ${r}h${round(2 * r - width)}a${r} ${r} 0 0 1 ${-r} ${-r}v${round(2 * r - height)}a${r} ${r} 0 0 1 ${r} ${-r}Z`
  );
}
