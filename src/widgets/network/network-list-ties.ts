import {compareText} from '../../model/as-of.js';
import type {NetworkEdge} from '../../model/network-graph.js';
import {ARROW, arrowhead, bend, type PlacedNode, type Route} from './network-draft.js';
import {centre} from './network-geometry.js';

/**
 * Ties beside the rows, the farther apart the wider: brackets to the right of the names, which run level out of one
 * row, down a track of their own, and level into the other; or arcs to the left of the marks.
 *
 * @param gutter `side` 1: to the right of the names; −1: to the left of the marks
 */
export function drawArcs(
  edges: readonly NetworkEdge[],
  byKey: ReadonlyMap<string, PlacedNode>,
  routes: Map<string, Route>,
  {side, from, to}: {side: 1 | -1; from: number; to: number},
): void {
  const arcs = edges.map((edge) => {
    const ends = [edge.source, edge.target].map((key) => {
      const {mark, label} = byKey.get(key)!;
      return {key, x: side > 0 ? label.box.x + label.box.width + 5 : mark.x - 2, y: centre(mark).y};
    });
    return {edge, ends, rise: ends[1]!.y - ends[0]!.y};
  });
  // Ends at one row stand apart, in such an order that the arcs do not cross.
  for (const key of byKey.keys()) {
    const own = arcs
      .flatMap(({ends, rise}) => [
        {end: ends[0]!, slope: 1 / rise},
        {end: ends[1]!, slope: -1 / (rise || -1e9)},
      ])
      .filter(({end}) => end.key === key)
      .sort((a, b) => a.slope - b.slope);
    const pitch = Math.min(8, (side > 0 ? 18 : 9) / Math.max(1, own.length - 1));
    own.forEach(({end}, i) => (end.y += (i - (own.length - 1) / 2) * pitch));
  }
  arcs.sort((a, b) => Math.abs(a.rise) - Math.abs(b.rise) || compareText(a.edge.id, b.edge.id));
  arcs.forEach(({edge, ends: [start, end], rise}, rank) => {
    if (!start || !end) return;
    const far = Math.abs(rise) / 2;
    const reach = (Math.abs(to - from) * (rank + 1)) / arcs.length;
    const x = from + side * (side > 0 ? reach : Math.min(reach, 14 + far));
    // Arcs turn all the way, brackets at their corners only.
    const radius = Math.min(side > 0 ? 7 : Infinity, Math.abs(end.y - start.y) / 2);
    const turn = side > 0 ? x - radius : from;
    const down = Math.sign(end.y - start.y) * radius;
    routes.set(edge.id, {
      from: start,
      pieces: [
        [turn, start.y],
        bend({x: turn, y: start.y}, {x, y: start.y}, {x, y: start.y + down}),
        [x, end.y - down],
        bend({x, y: end.y - down}, {x, y: end.y}, {x: turn, y: end.y}),
        [end.x + (edge.directed ? side * (ARROW - 1) : 0), end.y],
      ],
      ...(edge.directed && {arrow: arrowhead(end, {x: end.x + side, y: end.y})}),
    });
  });
}
