import {centre, distance, grow, round, type Box, type Point} from './network-geometry.js';
import type {SceneTie} from './network-scene.js';

/** A line of the picture. */
export interface Route {
  /** What of it is in the scene. */
  readonly drawn: Pick<SceneTie, 'path' | 'arrow' | 'stop'>;
  /** Points along it, close enough together to tell what it meets. */
  readonly line: readonly Point[];
  /** Where it ends, of one that found its way. */
  readonly tip?: Point;
}

/** Greatest distance of two points along a line, CSS px; a label is higher. */
export const STEP = 7;
/** Length of an arrowhead, CSS px. */
export const ARROW = 8;
/** Room that a line leaves around names and marks: what is between two of its points touches none either. */
export const CLEAR = 3;

/** The point `by` px on the way from one point to another. */
export function toward(from: Point, to: Point, by: number): Point {
  const share = by / (distance(from, to) || 1);
  return {x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share};
}

const textOf = (points: readonly Point[]) =>
  points.map(({x, y}) => `${round(x)},${round(y)}`).join(' ');

/** A piece of a line: the end of a straight one, or two control points and the end of a cubic curve. */
type Piece = readonly Point[];

/** Points along pieces, `step` px apart at most. */
export function walk(from: Point, pieces: readonly Piece[]): Point[] {
  const line = [from];
  let a = from;
  for (const piece of pieces) {
    const d = piece[piece.length - 1]!;
    const third = distance(a, d) / 3;
    const [b, c] = piece.length > 1 ? piece : [toward(a, d, third), toward(d, a, third)];
    const steps = Math.ceil((distance(a, b!) + distance(b!, c!) + distance(c!, d)) / STEP);
    for (let i = 1; i <= steps; i++) {
      const t = i / steps;
      const u = 1 - t;
      const p = u * u * u;
      const q = 3 * u * u * t;
      const r = 3 * u * t * t;
      const s = t * t * t;
      line.push({
        x: p * a.x + q * b!.x + r * c!.x + s * d.x,
        y: p * a.y + q * b!.y + r * c!.y + s * d.y,
      });
    }
    a = d;
  }
  return line;
}

/** A line through pieces. */
export function trace(from: Point, pieces: readonly Piece[], line = walk(from, pieces)): Route {
  const path = pieces.map((piece) => (piece.length > 1 ? 'C' : 'L') + textOf(piece));
  return {drawn: {path: `M${textOf([from])}${path.join('')}`}, line};
}

/** A line from corner to corner, with the corners rounded; the last may be an arrow's tip. */
export function elbows(corners: readonly Point[], radius: number, directed = false): Route {
  const last = corners.length - 1;
  const tip = corners[last]!;
  const before = corners[last - 1]!;
  const route = trace(
    corners[0]!,
    corners.slice(1).flatMap((corner, i) => {
      const next = corners[i + 2];
      if (!next) return [[endOf(tip, before, directed)]];
      const by = Math.min(
        radius,
        distance(corners[i]!, corner) / (i > 0 ? 2 : 1),
        distance(corner, next) / (i + 2 < last ? 2 : 1),
      );
      const end = toward(corner, next, by);
      return [
        [toward(corner, corners[i]!, by)],
        [toward(corner, corners[i]!, by * 0.45), toward(corner, next, by * 0.45), end],
      ];
    }),
  );
  return pointed(route, tip, before, directed);
}

/** Where a line to `tip` ends that comes from the direction of `from`: within the arrowhead where it has one. */
export const endOf = (tip: Point, from: Point, directed: boolean) =>
  toward(tip, from, directed ? ARROW - 1 : 0);

/** A line to `tip`, which it comes to from the direction of `from`; with an arrowhead where it is directed. */
export function pointed(route: Route, tip: Point, from: Point, directed: boolean): Route {
  if (!directed) return route;
  const base = toward(tip, from, ARROW);
  const dx = (base.x - tip.x) * 0.45;
  const dy = (base.y - tip.y) * 0.45;
  const corners = [tip, {x: base.x - dy, y: base.y + dx}, {x: base.x + dy, y: base.y - dx}];
  return {...route, drawn: {...route.drawn, arrow: `M${textOf(corners)}Z`}};
}

/** What a line begins or ends at: a mark, and the box around it and its name. */
export interface End {
  readonly mark: Box;
  readonly hull: Box;
}

/** A straight line from mark to mark; of its points only the ends, unless `whole`. */
export function straight(from: End, to: End, directed: boolean, whole: boolean): Route {
  const [a, b] = [centre(from.mark), centre(to.mark)];
  const start = edgeOf(from, {x: b.x - a.x, y: b.y - a.y}, 1);
  const tip = edgeOf(to, {x: a.x - b.x, y: a.y - b.y}, 1.5);
  const end = endOf(tip, start, directed);
  return pointed(trace(start, [[end]], whole ? undefined : [start, end]), tip, start, directed);
}

/** Where the way from a mark's middle in a direction leaves the mark: of a pill its box, else the circle in it. Level, it leaves the name as well. */
export function edgeOf({mark, hull}: End, way: Point, gap: number): Point {
  const {width, height} = grow(mark, gap);
  const from = centre(mark);
  if (way.y === 0) {
    const side = (box: Box) => box.x + (way.x > 0 ? box.width : 0);
    const isName = side(hull) !== side(mark);
    return {x: side(hull) + Math.sign(way.x) * (gap + (isName ? CLEAR : 0)), y: from.y};
  }
  const length = distance(way, {x: 0, y: 0});
  const share =
    width === height
      ? width / 2 / length
      : Math.min(width / 2 / Math.abs(way.x), height / 2 / Math.abs(way.y));
  return {x: from.x + way.x * share, y: from.y + way.y * share};
}
