import {compareText} from '../../model/as-of.js';
import type {NetworkEdge} from '../../model/network-graph.js';
import {flatten, type LayoutTask, type PlacedNode, type Route} from './network-draft.js';
import type {Point} from './network-geometry.js';
import type {RoutedTie} from './network-router.js';

const ARROW = 8;

/** Brackets on the right of the names: out of one row, along a track of its own, into the other. */
export function drawBrackets(
  {graph}: LayoutTask,
  byKey: ReadonlyMap<string, PlacedNode>,
  tracks: {readonly from: number; readonly to: number},
): RoutedTie[] {
  const ends = (edge: NetworkEdge) => ({
    source: byKey.get(edge.source),
    target: byKey.get(edge.target),
  });
  const spans = graph.edges
    .filter(({role, id}) => role !== 'attendance' && id !== '')
    .flatMap((edge) => {
      const {source, target} = ends(edge);
      if (!source || !target) return [];
      if (edge.role === 'membership' && source.home === target.home) return [];
      const y1 = source.mark.y + source.mark.height / 2;
      const y2 = target.mark.y + target.mark.height / 2;
      return [{edge, source, target, y1, y2, low: Math.min(y1, y2), high: Math.max(y1, y2)}];
    })
    .sort((a, b) => a.high - a.low - (b.high - b.low) || compareText(a.edge.id, b.edge.id));

  // Short spans get the inner tracks; a track is shared by spans that do not meet.
  const busy: {low: number; high: number}[][] = [];
  const trackOf = spans.map(({low, high}) => {
    let track = busy.findIndex((taken) =>
      taken.every((other) => other.high < low - 12 || other.low > high + 12),
    );
    if (track < 0) track = busy.push([]) - 1;
    busy[track]?.push({low, high});
    return track;
  });
  const pitch = busy.length > 1 ? (tracks.to - tracks.from) / (busy.length - 1) : 0;

  const leaving = new Map<string, number>();
  return spans.map(({edge, source, target, y1, y2}, i): RoutedTie => {
    const x = tracks.from + pitch * (trackOf[i] ?? 0);
    const shift = (placed: PlacedNode) => {
      const count = leaving.get(placed.node.key) ?? 0;
      leaving.set(placed.node.key, count + 1);
      return (count % 2 === 0 ? 1 : -1) * Math.ceil(count / 2) * 3;
    };
    const start: Point = {x: endOf(source), y: y1 + shift(source)};
    const end: Point = {
      x: endOf(target),
      y: edge.source === edge.target ? y2 + 8 : y2 + shift(target),
    };
    const r = Math.min(7, Math.abs(end.y - start.y) / 2);
    const sign = end.y >= start.y ? 1 : -1;
    const base = end.x + (edge.directed ? ARROW - 1 : 0);
    const route: Route = {
      from: start,
      pieces: [
        [x - r, start.y],
        [x - r / 2, start.y, x, start.y + (sign * r) / 2, x, start.y + sign * r],
        [x, end.y - sign * r],
        [x, end.y - (sign * r) / 2, x - r / 2, end.y, x - r, end.y],
        [base, end.y],
      ],
    };
    return {edge, route, line: flatten(route, 4), ...(edge.directed && {arrow: arrowhead(end, 1)})};
  });
}

/** Right end of a row's first line: a tie meets the name there, its mark being on the other side. */
const endOf = ({label}: PlacedNode): number => label.box.x + label.box.width + 5;

/** Arcs on the left of the marks; the wider apart, the wider the arc. */
export function drawArcs(
  {graph}: LayoutTask,
  byKey: ReadonlyMap<string, PlacedNode>,
  drawn: ReadonlyMap<string, Route>,
  gutter: number,
): RoutedTie[] {
  const pairs = new Map<string, number>();
  const spans = graph.edges
    .filter(({id}) => !drawn.has(id))
    .flatMap((edge) => {
      const source = byKey.get(edge.source);
      const target = byKey.get(edge.target);
      if (!source || !target) return [];
      return [{edge, source, target, span: Math.abs(source.mark.y - target.mark.y)}];
    });
  const longest = Math.max(1, ...spans.map(({span}) => span));
  return spans.map(({edge, source, target, span}): RoutedTie => {
    const pair =
      edge.source < edge.target ? `${edge.source} ${edge.target}` : `${edge.target} ${edge.source}`;
    const fan = pairs.get(pair) ?? 0;
    pairs.set(pair, fan + 1);
    const reach = Math.max(14, (gutter - 6) * Math.sqrt(span / longest)) * (1 - 0.14 * (fan % 5));
    const self = edge.source === edge.target ? 7 : 0;
    const start = {x: source.mark.x - 2, y: source.mark.y + source.mark.height / 2 - self};
    const end = {x: target.mark.x - 2, y: target.mark.y + target.mark.height / 2 + self};
    const tip = edge.directed ? ARROW - 1 : 0;
    const out = Math.max(2, Math.min(start.x, end.x) - (reach * 4) / 3);
    const route: Route = {from: start, pieces: [[out, start.y, out, end.y, end.x - tip, end.y]]};
    return {
      edge,
      route,
      line: flatten(route, 16),
      ...(edge.directed && {arrow: arrowhead(end, -1)}),
    };
  });
}

/** A head whose tip is at `at` and which points to the left (`side` 1: the line comes from the right) or right. */
function arrowhead({x, y}: Point, side: 1 | -1): Point[] {
  const half = ARROW * 0.45;
  return [
    {x, y},
    {x: x + side * ARROW, y: y - half},
    {x: x + side * ARROW, y: y + half},
  ];
}
