import {bend, toward, type Route} from './network-draft.js';
import {
  clamp,
  distance,
  grow,
  lineHits,
  segmentHits,
  type Box,
  type Point,
} from './network-geometry.js';

/** Free room between boxes, as a grid, in which ways are found. */
export interface Maze {
  /** The shortest way from any of `starts` to any of `ends` that touches no box, pulled taut. */
  find(starts: readonly Point[], ends: readonly Point[]): Point[] | undefined;
  /** Makes cells under a line dearer, so that later ways keep off it. */
  soil(line: readonly Point[], cost: number): void;
}

const CELL = 7;
const CELLS = 12000;

export function createMaze(width: number, height: number, boxes: readonly Box[]): Maze {
  const cell = Math.max(CELL, Math.sqrt((width * height) / CELLS));
  const columns = Math.max(1, Math.floor(width / cell));
  const rows = Math.max(1, Math.floor(height / cell));
  const cost = new Float64Array(columns * rows).fill(1);
  const walls = boxes.map((box) => grow(box, 4));
  const at = ({x, y}: Point) =>
    clamp(Math.floor(y / cell), 0, rows - 1) * columns +
    clamp(Math.floor(x / cell), 0, columns - 1);
  const middle = (index: number): Point => ({
    x: ((index % columns) + 0.5) * cell,
    y: (Math.floor(index / columns) + 0.5) * cell,
  });
  for (const {x, y, width: across, height: down} of walls) {
    const from = at({x: x + cell / 2, y: y + cell / 2});
    const to = at({x: x + across - cell / 2, y: y + down - cell / 2});
    for (let row = from - (from % columns); row <= to; row += columns)
      cost.fill(Infinity, row + (from % columns), row + (to % columns) + 1);
  }

  /** Cheapest ways from the starts outwards, cell by cell, put right as cheaper ones come up (Moore 1959). */
  const find = (starts: readonly Point[], ends: readonly Point[]): Point[] | undefined => {
    const known = new Float64Array(columns * rows).fill(Infinity);
    const before = new Map<number, number>();
    const goals = new Map(ends.map((end) => [at(end), end]));
    const seeds = new Map(starts.map((start) => [at(start), start]));
    let reached = Infinity;
    let goal = -1;
    const queue = [...seeds.keys()];
    for (const seed of queue) known[seed] = 0;
    for (const index of queue) {
      const here = known[index]!;
      if (here >= reached) continue;
      if (goals.has(index)) {
        reached = here;
        goal = index;
        continue;
      }
      const column = index % columns;
      for (let dx = -1; dx <= 1; dx++) {
        if (column + dx < 0 || column + dx >= columns) continue;
        for (let dy = -1; dy <= 1; dy++) {
          const next = index + dy * columns + dx;
          const price = goals.has(next) ? 1 : (cost[next] ?? Infinity);
          const total = here + price * (dx !== 0 && dy !== 0 ? Math.SQRT2 : 1);
          if (total >= (known[next] ?? 0) - 1e-9) continue;
          known[next] = total;
          before.set(next, index);
          queue.push(next);
        }
      }
    }
    if (goal < 0) return undefined;
    const way = [goals.get(goal)!];
    let step = goal;
    for (
      let next = before.get(step);
      next !== undefined && !seeds.has(step);
      next = before.get(step)
    ) {
      way.unshift(middle(next));
      step = next;
    }
    if (step !== goal) way.shift();
    return pull([seeds.get(step) ?? middle(step), ...way], walls);
  };

  const soil = (line: readonly Point[], by: number): void => {
    const seen = new Set<number>();
    line.forEach((q, i) => {
      const p = line[i - 1] ?? q;
      for (let along = 0; along <= distance(p, q); along += cell) seen.add(at(toward(p, q, along)));
    });
    for (const index of seen) cost[index] = cost[index]! + by;
  };
  return {find, soil};
}

/** Leaves out every corner that can be cut without touching a box. */
function pull(way: readonly Point[], walls: readonly Box[]): Point[] {
  const taut: Point[] = [];
  for (let i = 0; i < way.length;) {
    const here = way[i]!;
    taut.push(here);
    let next = Math.min(way.length, i + 60);
    while (--next > i + 1) if (!walls.some((wall) => segmentHits(here, way[next]!, wall))) break;
    i = Math.max(next, i + 1);
  }
  return taut;
}

/** A polyline with its corners rounded as far as no box is touched. */
export function roundCorners(line: readonly Point[], boxes: readonly Box[]): Route {
  const pieces: number[][] = [];
  line.forEach((corner, i) => {
    const before = line[i - 1];
    const after = line[i + 1];
    if (!before) return;
    const most = after ? Math.min(distance(before, corner), distance(corner, after)) / 2 : 0;
    for (const radius of [48, 24, 12, 6, 0]) {
      const by = Math.min(radius, most);
      const a = toward(corner, before, by);
      const b = after ? toward(corner, after, by) : corner;
      const middle = {x: (a.x + 2 * corner.x + b.x) / 4, y: (a.y + 2 * corner.y + b.y) / 4};
      if (by > 0 && radius > 0 && boxes.some((box) => lineHits([a, middle, b], box))) continue;
      pieces.push([a.x, a.y]);
      if (by > 0) pieces.push(bend(a, corner, b));
      return;
    }
  });
  return {from: line[0]!, pieces};
}
