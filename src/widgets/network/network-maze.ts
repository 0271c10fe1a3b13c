import {clamp, distance, lineHits, segmentHits, type Box, type Point} from './network-geometry.js';
import type {Route} from './network-draft.js';

/**
 * Free room between boxes, as a grid, in which ways are found: A* (Hart, Nilsson and Raphael 1968) over eight
 * directions, then pulled taut. Used where no simple curve is clean.
 */
export interface Maze {
  /** A way from any of `starts` to any of `ends` that touches no box; undefined where there is none. */
  find(starts: readonly Point[], ends: readonly Point[]): Point[] | undefined;
  /** Makes cells under a line dearer, so that later ways keep off it. */
  soil(line: readonly Point[], cost: number): void;
}

const CLEARANCE = 4;
const CELLS = 14000;
const STEPS = [
  [1, 0, 1],
  [-1, 0, 1],
  [0, 1, 1],
  [0, -1, 1],
  [1, 1, Math.SQRT2],
  [1, -1, Math.SQRT2],
  [-1, 1, Math.SQRT2],
  [-1, -1, Math.SQRT2],
] as const;

export function createMaze(width: number, height: number, boxes: readonly Box[]): Maze {
  const cell = Math.max(5, Math.sqrt((width * height) / CELLS));
  const columns = Math.max(1, Math.floor(width / cell));
  const rows = Math.max(1, Math.floor(height / cell));
  const cost = new Float64Array(columns * rows).fill(1);
  const walls = boxes.map((box) => ({
    x: box.x - CLEARANCE,
    y: box.y - CLEARANCE,
    width: box.width + 2 * CLEARANCE,
    height: box.height + 2 * CLEARANCE,
  }));
  const column = (x: number) => clamp(Math.floor(x / cell), 0, columns - 1);
  const row = (y: number) => clamp(Math.floor(y / cell), 0, rows - 1);
  const at = ({x, y}: Point) => row(y) * columns + column(x);
  const middle = (index: number): Point => ({
    x: ((index % columns) + 0.5) * cell,
    y: (Math.floor(index / columns) + 0.5) * cell,
  });
  for (const wall of walls) {
    for (let r = row(wall.y); r <= row(wall.y + wall.height); r++) {
      for (let c = column(wall.x); c <= column(wall.x + wall.width); c++) {
        const {x, y} = middle(r * columns + c);
        if (x > wall.x && x < wall.x + wall.width && y > wall.y && y < wall.y + wall.height) {
          cost[r * columns + c] = Infinity;
        }
      }
    }
  }

  const find = (starts: readonly Point[], ends: readonly Point[]): Point[] | undefined => {
    const goals = new Map(ends.map((end) => [at(end), end]));
    const seeds = new Map(starts.map((start) => [at(start), start]));
    const known = new Float64Array(columns * rows).fill(Infinity);
    const from = new Int32Array(columns * rows).fill(-1);
    const heap = createHeap();
    const left = (index: number) => {
      const {x, y} = middle(index);
      let best = Infinity;
      for (const end of ends) {
        const dx = Math.abs(end.x - x) / cell;
        const dy = Math.abs(end.y - y) / cell;
        best = Math.min(best, Math.max(dx, dy) + (Math.SQRT2 - 1) * Math.min(dx, dy));
      }
      return best;
    };
    for (const index of seeds.keys()) {
      known[index] = 0;
      heap.push(index, left(index));
    }
    for (let index = heap.pop(); index >= 0; index = heap.pop()) {
      const goal = goals.get(index);
      if (goal) {
        const way: Point[] = [goal];
        let step = index;
        for (; (from[step] ?? -1) >= 0; step = from[step] ?? -1) way.push(middle(step));
        way.push(seeds.get(step) ?? middle(step));
        return pull(way.reverse(), walls);
      }
      const c = index % columns;
      const r = (index - c) / columns;
      for (const [dc, dr, length] of STEPS) {
        if (c + dc < 0 || c + dc >= columns || r + dr < 0 || r + dr >= rows) continue;
        const next = (r + dr) * columns + c + dc;
        const price = goals.has(next) ? 1 : (cost[next] ?? Infinity);
        const total = known[index]! + length * price;
        if (total < (known[next] ?? Infinity) - 1e-9) {
          known[next] = total;
          from[next] = index;
          heap.push(next, total + left(next));
        }
      }
    }
    return undefined;
  };

  const soil = (line: readonly Point[], by: number): void => {
    const seen = new Set<number>();
    line.forEach((q, i) => {
      const p = line[i - 1];
      if (!p) return;
      const steps = Math.ceil((Math.abs(q.x - p.x) + Math.abs(q.y - p.y)) / cell) + 1;
      for (let s = 0; s <= steps; s++) {
        seen.add(at({x: p.x + ((q.x - p.x) * s) / steps, y: p.y + ((q.y - p.y) * s) / steps}));
      }
    });
    for (const index of seen) cost[index] = (cost[index] ?? 1) + by;
  };
  return {find, soil};
}

/** Leaves out every corner that can be cut without touching a box. */
function pull(way: readonly Point[], walls: readonly Box[]): Point[] {
  const taut: Point[] = [];
  for (let i = 0; i < way.length;) {
    const here = way[i];
    if (!here) break;
    taut.push(here);
    let next = i + 1;
    for (let j = Math.min(way.length - 1, i + 60); j > i + 1; j--) {
      const there = way[j];
      if (there && !walls.some((wall) => segmentHits(here, there, wall))) {
        next = j;
        break;
      }
    }
    i = next;
  }
  return taut;
}

/** A polyline with its corners rounded as far as no box is touched. */
export function roundCorners(line: readonly Point[], boxes: readonly Box[]): Route {
  const start = line[0] ?? {x: 0, y: 0};
  const pieces: number[][] = [];
  let at = start;
  for (let i = 1; i < line.length - 1; i++) {
    const corner = line[i] as Point;
    const after = line[i + 1] as Point;
    const before = line[i - 1] as Point;
    const lengthIn = distance(before, corner) || 1;
    const lengthOut = distance(corner, after) || 1;
    for (
      let radius = Math.min(48, lengthIn / 2, lengthOut / 2);
      ;
      radius = radius < 3 ? 0 : radius * 0.7
    ) {
      const a = {
        x: corner.x + ((before.x - corner.x) * radius) / lengthIn,
        y: corner.y + ((before.y - corner.y) * radius) / lengthIn,
      };
      const b = {
        x: corner.x + ((after.x - corner.x) * radius) / lengthOut,
        y: corner.y + ((after.y - corner.y) * radius) / lengthOut,
      };
      const middle = {x: (a.x + 2 * corner.x + b.x) / 4, y: (a.y + 2 * corner.y + b.y) / 4};
      if (radius > 0 && boxes.some((box) => lineHits([a, middle, b], box))) continue;
      pieces.push([a.x, a.y]);
      if (radius > 0) {
        const third = (p: Point) => [
          p.x + ((corner.x - p.x) * 2) / 3,
          p.y + ((corner.y - p.y) * 2) / 3,
        ];
        pieces.push([...third(a), ...third(b), b.x, b.y]);
      }
      at = b;
      break;
    }
  }
  const end = line[line.length - 1] ?? at;
  pieces.push([end.x, end.y]);
  return {from: start, pieces};
}

/** A binary heap of numbers by price; equal prices leave in the order of their numbers. */
function createHeap(): {push(item: number, price: number): void; pop(): number} {
  const items: number[] = [];
  const prices: number[] = [];
  const less = (i: number, j: number) => {
    const a = prices[i] ?? 0;
    const b = prices[j] ?? 0;
    return a < b || (a === b && items[i]! < items[j]!);
  };
  const swap = (i: number, j: number) => {
    [items[i], items[j]] = [items[j] ?? 0, items[i] ?? 0];
    [prices[i], prices[j]] = [prices[j] ?? 0, prices[i] ?? 0];
  };
  return {
    push(item, price) {
      let i = items.push(item) - 1;
      prices.push(price);
      for (let up = (i - 1) >> 1; i > 0 && less(i, up); up = (i - 1) >> 1) {
        swap(i, up);
        i = up;
      }
    },
    pop() {
      const top = items[0];
      if (top === undefined) return -1;
      const last = items.length - 1;
      swap(0, last);
      items.pop();
      prices.pop();
      for (let i = 0; ;) {
        const left = 2 * i + 1;
        if (left >= last) break;
        const down = left + 1 < last && less(left + 1, left) ? left + 1 : left;
        if (!less(down, i)) break;
        swap(i, down);
        i = down;
      }
      return top;
    },
  };
}
