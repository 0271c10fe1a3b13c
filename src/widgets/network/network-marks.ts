import type {NetworkNode} from '../../model/network-graph.js';
import {centre, round, type Box, type Point} from './network-geometry.js';
import {rounded} from './network-shapes.js';

/** Corners of the marks that have them, around the middle of a mark that reaches 1 to each side. */
const CORNERS = {
  country: [-0.92, -0.92, 0.92, -0.92, 0.92, 0.92, -0.92, 0.92],
  organisation: [-1, 0, -0.5, -0.87, 0.5, -0.87, 1, 0, 0.5, 0.87, -0.5, 0.87],
  body: [-1, 0, 0, -1, 1, 0, 0, 1],
};

/**
 * Outline of a mark that fills a box (CSS px): what kind of participant it is, told by shape. A meeting is a pill as
 * large as its label. Places are absolute: a `transform` on each mark would be a layer of its own to the browser.
 */
export function markPath(kind: NetworkNode['kind'], box: Box): string {
  const {x, y} = centre(box);
  const r = box.width / 2;
  if (kind === 'meeting') return rounded(box, 16);
  if (kind === 'person') return dotAt({x, y}, r);
  return `M${CORNERS[kind].map((share, i) => round((i % 2 ? y : x) + share * r)).join(' ')}Z`;
}

/** A disc. */
export const dotAt = ({x, y}: Point, r: number): string =>
  `M${round(x - r)} ${round(y)}a${r} ${r} 0 1 1 ${2 * r} 0a${r} ${r} 0 1 1 ${-2 * r} 0Z`;
