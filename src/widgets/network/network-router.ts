import type {NetworkEdge} from '../../model/network-graph.js';
import {flatten, type PlacedNode, type Route} from './network-draft.js';
import {distance, lineHits, segmentsCross, type Box, type Point} from './network-geometry.js';
import {createMaze, roundCorners, type Maze} from './network-maze.js';

/** A tie with its way and, where it is directed, the arrowhead at its end. */
export interface RoutedTie {
  readonly edge: NetworkEdge;
  readonly line: readonly Point[];
  readonly route: Route;
  readonly arrow?: readonly Point[];
}

/** A place where a line may meet a mark, and the direction in which it leaves. */
interface Port {
  readonly at: Point;
  readonly out: Point;
  readonly id: string;
  /** What it costs to use it: the line of the members leaves there. */
  readonly toll: number;
}

interface Field {
  readonly width: number;
  readonly height: number;
  readonly nodes: ReadonlyMap<string, PlacedNode>;
  readonly boxes: readonly Box[];
  readonly ownBoxes: ReadonlyMap<string, readonly Box[]>;
  readonly lines: (readonly Point[])[];
  readonly used: Map<string, number>;
  readonly wholes: ReadonlySet<string>;
  readonly pulls: readonly (readonly [number, number])[];
}

const ARROW = 8;
const HIT = 4000;
/** How far a curve goes on in the direction in which it leaves and arrives, as shares of the distance. */
const PULLS = [
  [0.3, 0.3],
  [0.6, 0.6],
  [0.3, 0.9],
  [0.9, 0.3],
  [0.9, 0.9],
] as const;
/** Beyond this many ties fewer curves are tried. */
const FEW = 24;
/** Beyond this many ties none is sent through the maze. */
const THREADED = 60;

/**
 * Draws ties one after another, the nearest first: the shortest simple curve that meets no foreign name or mark and
 * few lines; where every curve meets one, a way through the free room between them.
 *
 * @param drawn lines that are there already, to be crossed as little as may be
 */
export function routeTies(
  edges: readonly NetworkEdge[],
  placed: readonly PlacedNode[],
  drawn: Iterable<Route>,
  size: {readonly width: number; readonly height: number},
  extra: readonly Box[] = [],
): RoutedTie[] {
  const nodes = new Map(placed.map((node) => [node.node.key, node]));
  const ownBoxes = new Map(placed.map((node) => [node.node.key, boxesOf(node)]));
  const field: Field = {
    ...size,
    nodes,
    ownBoxes,
    boxes: [...[...ownBoxes.values()].flat(), ...extra],
    lines: [...drawn].map((route) => flatten(route, 8)),
    used: new Map(),
    wholes: new Set(placed.flatMap(({node}) => node.memberOf)),
    pulls: edges.length <= FEW ? PULLS : PULLS.slice(0, 2),
  };
  let maze: Maze | undefined;
  const openMaze = () => {
    if (!maze) {
      maze = createMaze(size.width, size.height, field.boxes);
      for (const line of field.lines) maze.soil(line, 1.5);
    }
    return maze;
  };
  const span = ({source, target}: NetworkEdge) => {
    const a = nodes.get(source);
    const b = nodes.get(target);
    return a && b ? distance(a.mark, b.mark) : 0;
  };
  const ordered = edges
    .filter(({source, target}) => nodes.has(source) && nodes.has(target))
    .map((edge) => ({edge, span: span(edge)}))
    .sort((a, b) => a.span - b.span || (a.edge.id < b.edge.id ? -1 : 1));
  return ordered.map(({edge}) => {
    const tie =
      edge.source === edge.target
        ? selfTie(edge, field)
        : curveTie(edge, field, ordered.length <= THREADED ? openMaze : undefined);
    field.lines.push(tie.line);
    maze?.soil(tie.line, 5);
    return tie;
  });
}

const boxesOf = ({node, mark, label}: PlacedNode): Box[] =>
  node.kind === 'meeting' && mark.width > label.box.width ? [mark] : [mark, label.box];

/** Left, right, above, below and aslant: all around a mark except where its name stands. */
function portsOf(placed: PlacedNode, target: boolean, hasMembers: boolean): Port[] {
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

function curveTie(edge: NetworkEdge, field: Field, openMaze: (() => Maze) | undefined): RoutedTie {
  const source = field.nodes.get(edge.source) as PlacedNode;
  const target = field.nodes.get(edge.target) as PlacedNode;
  const own = new Set([
    ...(field.ownBoxes.get(edge.source) ?? []),
    ...(field.ownBoxes.get(edge.target) ?? []),
  ]);
  const foreign = field.boxes.filter((box) => !own.has(box));
  const starts = portsOf(source, false, field.wholes.has(edge.source));
  const ends = portsOf(target, edge.directed, field.wholes.has(edge.target));
  let best: {route: Route; line: Point[]; start: Port; end: Port} | undefined;
  let bestCost = Infinity;

  for (const start of starts) {
    for (const end of ends) {
      const reach = distance(start.at, end.at);
      const tip = arrowBase(end, edge.directed);
      for (const [near, far] of field.pulls) {
        const out = Math.min(Math.max(reach * near, 12), 200);
        const back = Math.min(Math.max(reach * far, 12), 200);
        const route: Route = {
          from: start.at,
          pieces: [
            [
              start.at.x + start.out.x * out,
              start.at.y + start.out.y * out,
              end.at.x + end.out.x * back,
              end.at.y + end.out.y * back,
              tip.x,
              tip.y,
            ],
          ],
        };
        const line = flatten(route, 12);
        let cost =
          lengthOf(line) +
          start.toll +
          end.toll +
          40 * ((field.used.get(start.id) ?? 0) + (field.used.get(end.id) ?? 0));
        if (cost >= bestCost) continue;
        cost += HIT * faults(line, foreign, own, field);
        if (cost >= bestCost) continue;
        cost += 22 * crossingsOf(line, field.lines);
        if (cost < bestCost) {
          bestCost = cost;
          best = {route, line, start, end};
        }
      }
    }
  }
  if (bestCost >= HIT && openMaze) {
    const threaded = threadTie(edge, starts, ends, foreign, field, openMaze());
    if (threaded) return threaded;
  }
  if (!best) throw new RangeError(`no port for ${edge.id}`);
  use(field, best.start, best.end);
  return finish(edge, best.route, best.line, best.end);
}

function threadTie(
  edge: NetworkEdge,
  starts: readonly Port[],
  ends: readonly Port[],
  foreign: readonly Box[],
  field: Field,
  maze: Maze,
): RoutedTie | undefined {
  const step = (port: Port, by: number): Point => ({
    x: port.at.x + port.out.x * by,
    y: port.at.y + port.out.y * by,
  });
  const inside = ({x, y}: Point) => x > 2 && y > 2 && x < field.width - 2 && y < field.height - 2;
  const free = (port: Port) =>
    inside(step(port, 12)) && !foreign.some((box) => lineHits([port.at, step(port, 12)], box));
  const rare = (ports: readonly Port[]) => {
    const open = ports.filter(free);
    const least = Math.min(...open.map(({id}) => field.used.get(id) ?? 0));
    return open.filter(({id}) => (field.used.get(id) ?? 0) <= least);
  };
  const from = rare(starts);
  const to = rare(ends);
  const way = maze.find(
    from.map((port) => step(port, 12)),
    to.map((port) => step(port, 12)),
  );
  const first = way?.[0];
  const last = way?.[way.length - 1];
  const start = from.find((port) => first && distance(step(port, 12), first) < 0.01);
  const end = to.find((port) => last && distance(step(port, 12), last) < 0.01);
  if (!way || !start || !end) return undefined;
  const route = roundCorners([start.at, ...way, arrowBase(end, edge.directed)], field.boxes);
  use(field, start, end);
  return finish(edge, route, flatten(route, 6), end);
}

/** A loop beside the mark, on the side that has room. */
function selfTie(edge: NetworkEdge, field: Field): RoutedTie {
  const placed = field.nodes.get(edge.source) as PlacedNode;
  const ports = portsOf(placed, true, field.wholes.has(edge.source));
  const own = new Set(field.ownBoxes.get(edge.source) ?? []);
  const foreign = field.boxes.filter((box) => !own.has(box));
  let best: RoutedTie | undefined;
  let bestCost = Infinity;
  for (const start of ports) {
    for (const end of ports) {
      if (start === end || start.out.x * end.out.x + start.out.y * end.out.y < -0.1) continue;
      const tip = arrowBase(end, edge.directed);
      const reach = 24;
      const route: Route = {
        from: start.at,
        pieces: [
          [
            start.at.x + start.out.x * reach,
            start.at.y + start.out.y * reach,
            end.at.x + end.out.x * reach,
            end.at.y + end.out.y * reach,
            tip.x,
            tip.y,
          ],
        ],
      };
      const line = flatten(route, 12);
      const cost =
        HIT * faults(line, foreign, own, field) -
        distance(start.at, end.at) +
        40 * ((field.used.get(start.id) ?? 0) + (field.used.get(end.id) ?? 0));
      if (cost < bestCost) {
        bestCost = cost;
        best = finish(edge, route, line, end);
      }
    }
  }
  if (!best) throw new RangeError(`no loop for ${edge.id}`);
  return best;
}

function use(field: Field, ...ports: readonly Port[]): void {
  for (const {id} of ports) field.used.set(id, (field.used.get(id) ?? 0) + 1);
}

/** Where the line stops so that the arrowhead's tip stands at the mark's edge. */
function arrowBase({at, out}: Port, directed: boolean): Point {
  const back = directed ? ARROW - 1 : 0;
  return {x: at.x + out.x * back, y: at.y + out.y * back};
}

function finish(
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

/** How many foreign boxes a line meets; its own names count half, the edge of the picture most. */
function faults(
  line: readonly Point[],
  foreign: readonly Box[],
  own: Iterable<Box>,
  {width, height}: Field,
): number {
  let count = 0;
  for (const {x, y} of line) if (x < 2 || y < 2 || x > width - 2 || y > height - 2) count += 3;
  for (const box of foreign)
    if (lineHits(line, {x: box.x - 2, y: box.y - 1, width: box.width + 4, height: box.height + 2}))
      count++;
  for (const box of own) if (lineHits(line, box)) count += 0.5;
  return count;
}

function crossingsOf(line: readonly Point[], lines: readonly (readonly Point[])[]): number {
  let count = 0;
  const left = Math.min(...line.map(({x}) => x));
  const right = Math.max(...line.map(({x}) => x));
  for (const other of lines) {
    for (let j = 1; j < other.length; j++) {
      const c = other[j - 1] as Point;
      const d = other[j] as Point;
      if (Math.max(c.x, d.x) < left || Math.min(c.x, d.x) > right) continue;
      for (let i = 1; i < line.length; i++)
        if (segmentsCross(line[i - 1] as Point, line[i] as Point, c, d)) count++;
    }
  }
  return count;
}

function lengthOf(line: readonly Point[]): number {
  let sum = 0;
  for (let i = 1; i < line.length; i++) sum += distance(line[i - 1] as Point, line[i] as Point);
  return sum;
}
