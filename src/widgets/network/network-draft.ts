import type {NetworkEdge, NetworkGraph, NetworkNode} from '../../model/network-graph.js';
import {around, round, type Box, type Point} from './network-geometry.js';
import type {TypeSizes} from './network-labels.js';
import type {NetworkForm, SceneHeading, SceneText} from './network-scene.js';

/** What a layout may be asked for. */
export interface NetworkLayoutOptions {
  /** Width of the picture, CSS px. */
  readonly width: number;
  /** By how much the page's font is wider than the table of widths; see `fontScaleOf`. */
  readonly fontScale?: number;
  /** `auto`: what suits the story and the width. */
  readonly form?: NetworkForm | 'auto';
  readonly words: NetworkWords;
}

/** Words that take room in the picture. */
export interface NetworkWords {
  /** Second line of a label: a person's role, a meeting's place and day. */
  readonly detail: (node: NetworkNode) => string | undefined;
  /** What stands beside a tie: its kind. */
  readonly tie: (edge: NetworkEdge) => string;
  /** Heading over those who were in none of `meetings` meetings; 0: in none of the blocs. */
  readonly outside: (meetings: number) => string;
  /** Heading over those who were in the meetings named: all of them, or only these. */
  readonly inRooms: (names: readonly string[], meetings: number) => string;
}

/** Everything a form needs to know. */
export interface LayoutTask {
  readonly graph: NetworkGraph;
  readonly width: number;
  readonly fontScale: number;
  readonly words: NetworkWords;
  readonly sizes: TypeSizes;
}

/** A node put in its place. */
export interface PlacedNode {
  readonly node: NetworkNode;
  readonly mark: Box;
  readonly label: SceneText;
  readonly short: boolean;
  /** Key of the household it lives in: lines within one are drawn as its tree. */
  readonly home: string;
  readonly outside: boolean;
}

/** A line that goes through points: straight between them, or as cubic curves. */
export interface Route {
  readonly from: Point;
  /** Ends of straight pieces (2 numbers) or control points and end of cubic pieces (6 numbers). */
  readonly pieces: readonly (readonly number[])[];
  /** The arrowhead, its tip first. */
  readonly arrow?: readonly Point[];
  /** Where the line of an attendance leaves its meeting's lane. */
  readonly stop?: Point;
}

/** A picture before its free ties, blocs and words are drawn. */
export interface Draft {
  readonly form: NetworkForm;
  readonly height: number;
  readonly nodes: readonly PlacedNode[];
  /** Edges the form has drawn itself, by id; the others are routed afterwards. */
  readonly routes: Map<string, Route>;
  readonly headings: readonly SceneHeading[];
  /** Names of blocs in the room kept for them above their first member, by the bloc's id. */
  readonly blocLabels: ReadonlyMap<string, SceneText>;
}

export const nodeBox = ({mark, label}: Pick<PlacedNode, 'mark' | 'label'>): Box =>
  around([mark, label.box]);

/** Length of an arrowhead, CSS px. */
export const ARROW = 8;

/** An arrowhead at `tip` of a line that comes from the direction of `from`. */
export function arrowhead(tip: Point, from: Point): Point[] {
  const base = toward(tip, from, ARROW);
  const dx = (base.x - tip.x) * 0.45;
  const dy = (base.y - tip.y) * 0.45;
  return [tip, {x: base.x - dy, y: base.y + dx}, {x: base.x + dy, y: base.y - dx}];
}

/** The point `by` px on the way from one point to another. */
export function toward(from: Point, {x, y}: Point, by: number): Point {
  const dx = x - from.x;
  const dy = y - from.y;
  const apart = Math.sqrt(dx * dx + dy * dy) || 1;
  return {x: from.x + (dx * by) / apart, y: from.y + (dy * by) / apart};
}

/** A piece that leaves its start towards `corner` and arrives from there (a quadratic curve as a cubic one). */
export const bend = (from: Point, corner: Point, to: Point): number[] => [
  from.x + ((corner.x - from.x) * 2) / 3,
  from.y + ((corner.y - from.y) * 2) / 3,
  to.x + ((corner.x - to.x) * 2) / 3,
  to.y + ((corner.y - to.y) * 2) / 3,
  to.x,
  to.y,
];

/** The way from a household's member to its whole: across from the member's mark, then up to the whole's. */
export function elbow(whole: Box, member: Box): Route {
  const x = whole.x + Math.min(whole.width / 2, 10);
  const top = whole.y + whole.height + 1;
  const y = member.y + member.height / 2;
  const side = member.x + member.width / 2 > x ? 1 : -1;
  const from = {x: side > 0 ? member.x - 1 : member.x + member.width + 1, y};
  const r = Math.max(0, Math.min(6, y - top, Math.abs(from.x - x)));
  const turn = {x: x + side * r, y};
  return {
    from,
    pieces: [[turn.x, y], bend(turn, {x, y}, {x, y: y - r}), [x, top]],
  };
}

/** Points along a route, close enough together to test what it meets. */
export function flatten({from, pieces, arrow}: Route, steps = 10): Point[] {
  const points: Point[] = [from];
  let at = from;
  for (const piece of pieces) {
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = piece;
    if (piece.length === 2) points.push((at = {x: a, y: b}));
    else {
      for (let i = 1; i <= steps; i++) {
        const t = i / steps;
        const u = 1 - t;
        const along = (p0: number, p1: number, p2: number, p3: number) =>
          u * u * u * p0 + 3 * u * u * t * p1 + 3 * u * t * t * p2 + t * t * t * p3;
        points.push({x: along(at.x, a, c, e), y: along(at.y, b, d, f)});
      }
      at = {x: e, y: f};
    }
  }
  if (arrow) points.push(...arrow.slice(0, 1));
  return points;
}

export function pathOf({from, pieces}: Route): string {
  const text = (numbers: readonly number[]) => numbers.map(round).join(' ');
  return `M${text([from.x, from.y])}${pieces.map((piece) => (piece.length === 2 ? 'L' : 'C') + text(piece)).join('')}`;
}
