import {compareText} from '../../model/as-of.js';
import type {NetworkEdge} from '../../model/network-graph.js';
import {flatten, type PlacedNode, type Route} from './network-draft.js';
import {centre, distance, lineHits, type Box, type Point} from './network-geometry.js';
import type {RoutedTie} from './network-ports.js';

const ARROW = 8;
/** Bows tried, as shares of the tie's length. */
const BOWS = [0, 0.1, -0.1, 0.2, -0.2, 0.3, -0.3];
/** Beyond this many ties only straight lines are drawn. */
const BOWED = 80;

/** Straight ties from mark to mark, bowed where a straight one would run through a foreign name; parallels fanned. */
export function straightTies(
  edges: readonly NetworkEdge[],
  placed: readonly PlacedNode[],
  size: {readonly width: number; readonly height: number},
): RoutedTie[] {
  const nodes = new Map(placed.map((node) => [node.node.key, node]));
  const boxes = placed.map((node) => ({
    key: node.node.key,
    boxes: node.node.kind === 'meeting' ? [node.mark] : [node.mark, node.label.box],
  }));
  const fans = new Map<string, number>();
  return [...edges]
    .sort((a, b) => compareText(a.id, b.id))
    .flatMap((edge): RoutedTie[] => {
      const source = nodes.get(edge.source);
      const target = nodes.get(edge.target);
      if (!source || !target) return [];
      if (source === target) return [loop(edge, source, size)];
      const forward = edge.source < edge.target;
      const pair = forward ? `${edge.source} ${edge.target}` : `${edge.target} ${edge.source}`;
      const fan = fans.get(pair) ?? 0;
      fans.set(pair, fan + 1);
      const base = Math.ceil(fan / 2) * (fan % 2 === 0 ? -1 : 1) * 0.16 * (forward ? 1 : -1);
      let best: RoutedTie | undefined;
      let fewest = Infinity;
      for (const bow of edges.length > BOWED ? [base] : BOWS.map((value) => value + base)) {
        const tie = bowed(edge, source, target, bow);
        let hits = 0;
        for (const {x, y} of tie.line)
          if (x < 1 || y < 1 || x > size.width - 1 || y > size.height - 1) hits += 2;
        if (edges.length <= BOWED) {
          for (const {key, boxes: own} of boxes) {
            if (key === edge.source || key === edge.target) continue;
            for (const box of own) if (lineHits(tie.line, box)) hits++;
          }
        }
        if (hits < fewest) {
          fewest = hits;
          best = tie;
        }
        if (hits === 0) break;
      }
      return best ? [best] : [];
    });
}

/** A tie whose middle lies `bow` of its length beside the straight line. */
function bowed(edge: NetworkEdge, source: PlacedNode, target: PlacedNode, bow: number): RoutedTie {
  const a = centre(source.mark);
  const b = centre(target.mark);
  const apart = distance(a, b) || 1;
  const normal = {x: -(b.y - a.y) / apart, y: (b.x - a.x) / apart};
  const control = {
    x: (a.x + b.x) / 2 + normal.x * bow * apart * 2,
    y: (a.y + b.y) / 2 + normal.y * bow * apart * 2,
  };
  const from = edgeOf(source.mark, control, 1);
  const tip = edgeOf(target.mark, control, 1.5);
  const end = edge.directed ? toward(tip, control, ARROW - 1) : tip;
  const third = (p: Point) => [
    p.x + ((control.x - p.x) * 2) / 3,
    p.y + ((control.y - p.y) * 2) / 3,
  ];
  const route: Route = {
    from,
    pieces: [bow === 0 ? [end.x, end.y] : [...third(from), ...third(end), end.x, end.y]],
  };
  const line = flatten(route, 8);
  if (!edge.directed) return {edge, route, line};
  return {edge, route, line: [...line, tip], arrow: head(tip, control)};
}

function toward(from: Point, to: Point, by: number): Point {
  const apart = distance(from, to) || 1;
  return {x: from.x + ((to.x - from.x) * by) / apart, y: from.y + ((to.y - from.y) * by) / apart};
}

function head(tip: Point, from: Point): Point[] {
  const base = toward(tip, from, ARROW);
  const half = 0.45;
  const dx = (base.x - tip.x) * half;
  const dy = (base.y - tip.y) * half;
  return [tip, {x: base.x - dy, y: base.y + dx}, {x: base.x + dy, y: base.y - dx}];
}

/** Where the way from a mark's middle towards `to` leaves the mark: of a pill its box, else the circle in it. */
export function edgeOf(mark: Box, to: Point, gap: number): Point {
  const from = centre(mark);
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const apart = Math.sqrt(dx * dx + dy * dy) || 1;
  const square = Math.abs(mark.width - mark.height) < 1;
  const reach = square
    ? mark.width / 2
    : Math.min(
        dx === 0 ? Infinity : (mark.width / 2) * (apart / Math.abs(dx)),
        dy === 0 ? Infinity : (mark.height / 2) * (apart / Math.abs(dy)),
      );
  return {x: from.x + (dx / apart) * (reach + gap), y: from.y + (dy / apart) * (reach + gap)};
}

function loop(
  edge: NetworkEdge,
  {mark, label}: PlacedNode,
  size: {readonly width: number; readonly height: number},
): RoutedTie {
  const {x, y} = centre(mark);
  const side = label.box.x + label.box.width / 2 > x ? -1 : 1;
  const up = y > 30 || y > size.height - 30 ? -1 : 1;
  const half = mark.width / 2;
  const from = {x, y: y + up * (half + 1)};
  const tip = {x: x + side * (half + 1), y};
  const end = edge.directed ? {x: tip.x + side * (ARROW - 1), y} : tip;
  const route: Route = {from, pieces: [[x, from.y + up * 18, end.x + side * 16, y, end.x, end.y]]};
  const line = flatten(route, 8);
  return {edge, route, line, ...(edge.directed && {arrow: head(tip, {x: tip.x + side * 20, y})})};
}
