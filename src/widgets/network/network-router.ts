import type {NetworkEdge} from '../../model/network-graph.js';
import {flatten, type PlacedNode, type Route} from './network-draft.js';
import {distance, lineHits, segmentsCross, type Box, type Point} from './network-geometry.js';
import {createMaze, roundCorners, type Maze} from './network-maze.js';
import {
  arrowBase,
  boxesOf,
  finishTie,
  portsOf,
  type Port,
  type RoutedTie,
} from './network-ports.js';

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
  return finishTie(edge, best.route, best.line, best.end);
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
  return finishTie(edge, route, flatten(route, 6), end);
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
        best = finishTie(edge, route, line, end);
      }
    }
  }
  if (!best) throw new RangeError(`no loop for ${edge.id}`);
  return best;
}

function use(field: Field, ...ports: readonly Port[]): void {
  for (const {id} of ports) field.used.set(id, (field.used.get(id) ?? 0) + 1);
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
