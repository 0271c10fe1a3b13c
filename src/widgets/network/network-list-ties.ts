import {compareText} from '../../model/as-of.js';
import type {NetworkEdge} from '../../model/network-graph.js';
import {flatten, type LayoutTask, type PlacedNode, type Route} from './network-draft.js';
import type {Point} from './network-geometry.js';
import type {RoutedTie} from './network-ports.js';

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

  const trackX = (i: number) => tracks.from + pitch * trackOf[i]!;
  const shifts = spread(
    spans.map(({source, target, y1, y2}, i) => ({
      source: source.node.key,
      target: target.node.key,
      y1,
      y2,
      x: trackX(i),
    })),
  );
  return spans.map(({edge, source, target, y1, y2}, i): RoutedTie => {
    const x = trackX(i);
    const start: Point = {x: endOf(source), y: y1 + (shifts[i]?.[0] ?? 0)};
    const end: Point = {x: endOf(target), y: y2 + (shifts[i]?.[1] ?? 0)};
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
    return {
      edge,
      route,
      line: flatten(route, 4),
      ...(edge.directed && {arrow: arrowhead(end, 1)}),
    };
  });
}

/**
 * Where the ends that meet at one row stand, up and down from its middle, so that they do not cross: those that go
 * up above those that go down, inner tracks farthest from the middle.
 */
function spread(
  spans: readonly {source: string; target: string; y1: number; y2: number; x: number}[],
): (readonly [number, number])[] {
  const ends = new Map<string, {span: number; end: 0 | 1; up: boolean; x: number}[]>();
  spans.forEach(({source, target, y1, y2, x}, span) => {
    const add = (key: string, end: 0 | 1, up: boolean) =>
      ends.set(key, [...(ends.get(key) ?? []), {span, end, up, x}]);
    add(source, 0, y2 < y1);
    add(target, 1, source === target ? false : y1 < y2);
  });
  const shifts: [number, number][] = spans.map(() => [0, 0]);
  for (const own of ends.values()) {
    own.sort(
      (a, b) =>
        Number(b.up) - Number(a.up) ||
        (a.up ? a.x - b.x : b.x - a.x) ||
        a.span - b.span ||
        a.end - b.end,
    );
    const pitch = Math.min(8, 18 / Math.max(1, own.length - 1));
    own.forEach(({span, end}, i) => {
      const shift = shifts[span];
      if (shift) shift[end] = (i - (own.length - 1) / 2) * pitch;
    });
  }
  return shifts;
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
