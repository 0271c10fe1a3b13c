import type {NetworkEdge} from '../../model/network-graph.js';
import {
  ARROW,
  arrowhead,
  bend,
  flatten,
  toward,
  type Draft,
  type PlacedNode,
  type Route,
} from './network-draft.js';
import {
  centre,
  distance,
  grow,
  lineHits,
  segmentsCross,
  type Box,
  type Point,
} from './network-geometry.js';
import {createMaze, roundCorners, type Maze} from './network-maze.js';

/**
 * Bows tried, as shares of the tie's length (parallel ties start one bow apart), and how far they lean to a corner:
 * level at the source and upright at the target (1), or the other way round (−1).
 */
const BOWS: readonly (readonly [bow: number, lean: number])[] = [
  ...[0, 0.1, -0.1, 0.2, -0.2, 0.3, -0.3].map((bow) => [bow, 0] as const),
  ...[0.6, -0.6].flatMap((lean) => [0.2, -0.2, 0.3, -0.3].map((bow) => [bow, lean] as const)),
];
const FAN = 0.16;
/** Beyond this many ties only straight lines are drawn. */
const FEW = 80;
/** Beyond this many ties none is sent through the maze. */
const THREADED = 40;
/** Length of the straight start of a line through the maze, CSS px. */
const STUB = 12;

/**
 * Draws the ties that the form has not drawn, the nearest first: straight from mark to mark, bowed where that would
 * meet a name or mark, and through the free room between them where every bow does. Parallel ties are fanned.
 *
 * @param extra further boxes to keep clear
 */
export function routeTies(
  edges: readonly NetworkEdge[],
  {form, nodes: placed, height}: Draft,
  width: number,
  drawn: Map<string, Route>,
  extra: readonly Box[],
): void {
  const nodes = new Map(placed.map((node) => [node.node.key, node]));
  const boxes = [...placed.flatMap(boxesOf), ...extra];
  const lines = [...drawn.values()].map((route) => flatten(route, 8));
  const open = edges
    .flatMap((edge) => {
      const source = nodes.get(edge.source);
      const target = nodes.get(edge.target);
      if (!source || !target || drawn.has(edge.id)) return [];
      return [{edge, source, target, span: distance(centre(source.mark), centre(target.mark))}];
    })
    .sort((a, b) => a.span - b.span || (a.edge.id < b.edge.id ? -1 : 1));
  let maze: Maze | undefined;
  const isOut = ({x, y}: Point) => x < 1 || y < 1 || x > width - 1 || y > height - 1;
  const fans = new Map<string, number>();
  for (const {edge, source, target} of open) {
    const forward = edge.source < edge.target;
    const pair = forward ? `${edge.source} ${edge.target}` : `${edge.target} ${edge.source}`;
    const fan = fans.get(pair) ?? 0;
    fans.set(pair, fan + 1);
    const base = Math.ceil(fan / 2) * (fan % 2 === 0 ? -1 : 1) * FAN * (forward ? 1 : -1);
    const tries =
      source === target
        ? loops(edge, source)
        : BOWS.slice(0, open.length > FEW ? 1 : undefined).map(([bow, lean]) =>
            bowed(edge, source, target, bow + base, lean),
          );
    let route = tries[0]!;
    if (open.length <= FEW) {
      // On a map of straight lines a tie may pass beneath the names of its own ends.
      const own = [source, target].flatMap((end) => (form === 'map' ? boxesOf(end) : [end.mark]));
      const walls = boxes.filter((box) => !own.includes(box));
      let least = Infinity;
      for (const next of tries) {
        const line = flatten(next, 8);
        const hits = [...line.filter(isOut), ...walls.filter((box) => lineHits(line, box))].length;
        const cost = 9 * hits + crossings(line, lines) + (next === tries[0] ? 0 : 0.5);
        if (cost < least) {
          least = cost;
          route = next;
        }
        if (least === 0) break;
      }
      if (least >= 9 && open.length <= THREADED && source !== target) {
        if (!maze) {
          maze = createMaze(width, height, boxes);
          for (const line of lines) maze.soil(line, 3);
        }
        route = threaded(edge, source, target, boxes, isOut, maze) ?? route;
      }
      const line = flatten(route, 8);
      lines.push(line);
      maze?.soil(line, 5);
    }
    drawn.set(edge.id, route);
  }
}

/** What of a node a line must not cross: a pill holds its name. */
const boxesOf = ({node, mark, label}: PlacedNode): Box[] =>
  node.kind === 'meeting' ? [mark] : [mark, label.box];

/** Ends a line at a mark, with an arrowhead where the tie is directed. */
function ended(edge: NetworkEdge, tip: Point, from: Point, draw: (end: Point) => Route): Route {
  if (!edge.directed) return draw(tip);
  return {...draw(toward(tip, from, ARROW - 1)), arrow: arrowhead(tip, from)};
}

/** A tie whose middle lies `bow` of its length beside the straight line; see `BOWS`. */
function bowed(
  edge: NetworkEdge,
  source: PlacedNode,
  target: PlacedNode,
  bow: number,
  lean: number,
): Route {
  const a = centre(source.mark);
  const b = centre(target.mark);
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const control = {
    x: a.x + (dx * (1 + lean)) / 2 - dy * bow * 2,
    y: a.y + (dy * (1 - lean)) / 2 + dx * bow * 2,
  };
  const from = edgeOf(source.mark, control, 1);
  return ended(edge, edgeOf(target.mark, control, 1.5), control, (end) => ({
    from,
    pieces: [bow === 0 && lean === 0 ? [end.x, end.y] : bend(from, control, end)],
  }));
}

/** Loops beside the mark, at every corner. */
function loops(edge: NetworkEdge, {mark}: PlacedNode): Route[] {
  const {x, y} = centre(mark);
  return [-1, 1].flatMap((up) =>
    [-1, 1].map((side) => {
      const from = {x, y: y + up * (mark.height / 2 + 1)};
      const tip = {x: x + side * (mark.width / 2 + 1), y};
      return ended(edge, tip, {x: tip.x + side, y}, (end) => ({
        from,
        pieces: [[x, from.y + up * 18, end.x + side * 16, y, end.x, end.y]],
      }));
    }),
  );
}

/** A way through the maze, between those places around the two marks that are clear. */
function threaded(
  edge: NetworkEdge,
  source: PlacedNode,
  target: PlacedNode,
  boxes: readonly Box[],
  isOut: (point: Point) => boolean,
  maze: Maze,
): Route | undefined {
  const isClear = (at: Point, out: Point, mark: Box) =>
    !isOut(out) && !boxes.some((box) => box !== mark && lineHits([at, out], grow(box, 2)));
  const ports = ({mark}: PlacedNode, gap: number) => {
    const {x, y} = centre(mark);
    const found: {at: Point; out: Point}[] = [];
    for (let dx = -1; dx <= 1; dx++) {
      for (let dy = -1; dy <= 1; dy++) {
        const far = {x: x + dx * 999, y: y + dy * 999};
        const at = edgeOf(mark, far, gap);
        const out = toward(at, far, STUB);
        if ((dx !== 0 || dy !== 0) && isClear(at, out, mark)) found.push({at, out});
      }
    }
    return found;
  };
  const starts = ports(source, 1);
  const {x, width} = source.label.box;
  if (source.label.anchor === 'start') {
    const at = {x: x + width + 4, y: centre(source.mark).y};
    const out = {x: at.x + STUB, y: at.y};
    if (isClear(at, out, source.mark)) starts.push({at, out});
  }
  const ends = ports(target, 1.5);
  const way = maze.find(
    starts.map(({out}) => out),
    ends.map(({out}) => out),
  );
  const start = starts.find(({out}) => out === way?.[0]);
  const end = ends.find(({out}) => out === way?.[way.length - 1]);
  if (!way || !start || !end) return undefined;
  return ended(edge, end.at, end.out, (tip) => roundCorners([start.at, ...way, tip], boxes));
}

/** Where the way from a mark's middle towards `to` leaves the mark: of a pill its box, else the circle in it. */
function edgeOf(mark: Box, to: Point, gap: number): Point {
  const from = centre(mark);
  const half = mark.width / 2;
  const apart = distance(from, to) || 1;
  const reach =
    Math.abs(mark.width - mark.height) < 1
      ? half
      : Math.min(
          half * (apart / Math.abs(to.x - from.x)),
          (mark.height / 2) * (apart / Math.abs(to.y - from.y)),
        );
  return toward(from, to, reach + gap);
}

/** How many other lines a line crosses. */
function crossings(line: readonly Point[], lines: readonly (readonly Point[])[]): number {
  const [first, last] = [line[0]!, line[line.length - 1]!];
  const left = Math.min(first.x, last.x) - 20;
  const right = Math.max(first.x, last.x) + 20;
  return lines.filter((other) =>
    other.some((d, j) => {
      const c = other[j - 1];
      return (
        c &&
        Math.max(c.x, d.x) > left &&
        Math.min(c.x, d.x) < right &&
        line.some((b, i) => i > 0 && segmentsCross(line[i - 1]!, b, c, d))
      );
    }),
  ).length;
}
