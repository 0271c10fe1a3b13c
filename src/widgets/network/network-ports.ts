import type {NetworkEdge} from '../../model/network-graph.js';
import type {PlacedNode, Route} from './network-draft.js';
import type {Box, Point} from './network-geometry.js';

/** A tie with its way and, where it is directed, the arrowhead at its end. */
export interface RoutedTie {
  readonly edge: NetworkEdge;
  readonly line: readonly Point[];
  readonly route: Route;
  readonly arrow?: readonly Point[];
}

/** A place where a line may meet a mark, and the direction in which it leaves. */
export interface Port {
  readonly at: Point;
  readonly out: Point;
  readonly id: string;
  /** What it costs to use it: the line of the members leaves there. */
  readonly toll: number;
}

/** Length of an arrowhead, CSS px. */
const ARROW = 8;

export const boxesOf = ({node, mark, label}: PlacedNode): Box[] =>
  node.kind === 'meeting' && mark.width > label.box.width ? [mark] : [mark, label.box];

/** Left, right, above, below and aslant: all around a mark except where its name stands. */
export function portsOf(placed: PlacedNode, target: boolean, hasMembers: boolean): Port[] {
  const {mark, label, node} = placed;
  const x = mark.x + mark.width / 2;
  const y = mark.y + mark.height / 2;
  const gap = 2;
  const ports: Port[] = [];
  const labelled = (dx: number) =>
    dx > 0
      ? label.box.x >= x && label.anchor === 'start'
      : label.box.x < x && label.anchor === 'end';
  for (const [dx, dy] of [
    [-1, 0],
    [1, 0],
    [0, -1],
    [0, 1],
    [-1, -1],
    [-1, 1],
    [1, -1],
    [1, 1],
  ] as const) {
    if (labelled(dx)) continue;
    const slant = dx !== 0 && dy !== 0;
    const part = slant ? (node.kind === 'meeting' && mark.width > 40 ? 0.5 : 0.36) : 0.5;
    ports.push({
      at: {x: x + dx * (mark.width * part + gap), y: y + dy * (mark.height * part + gap)},
      out: slant ? {x: dx * Math.SQRT1_2, y: dy * Math.SQRT1_2} : {x: dx, y: dy},
      id: `${node.key} ${dx} ${dy}`,
      toll: dx === 0 && dy > 0 && hasMembers ? 60 : 0,
    });
  }
  if (!target && node.kind !== 'meeting') {
    const right = label.anchor === 'start';
    ports.push({
      at: {x: right ? label.box.x + label.box.width + 4 : label.box.x - 4, y},
      out: {x: right ? 1 : -1, y: 0},
      id: `${node.key} label`,
      toll: 0,
    });
  }
  return ports;
}

/** Where the line stops so that the arrowhead's tip stands at the mark's edge. */
export function arrowBase({at, out}: Port, directed: boolean): Point {
  const back = directed ? ARROW - 1 : 0;
  return {x: at.x + out.x * back, y: at.y + out.y * back};
}

export function finishTie(
  edge: NetworkEdge,
  route: Route,
  line: readonly Point[],
  {at, out}: Port,
): RoutedTie {
  if (!edge.directed) return {edge, route, line};
  const base = {x: at.x + out.x * ARROW, y: at.y + out.y * ARROW};
  const half = ARROW * 0.45;
  return {
    edge,
    route,
    line: [...line, at],
    arrow: [
      at,
      {x: base.x - out.y * half, y: base.y + out.x * half},
      {x: base.x + out.y * half, y: base.y - out.x * half},
    ],
  };
}
