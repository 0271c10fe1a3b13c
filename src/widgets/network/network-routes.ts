import {
  around,
  centre,
  clamp,
  distance,
  holds,
  overlaps,
  type Box,
  type Point,
} from './network-geometry.js';
import {
  ARROW,
  CLEAR,
  edgeOf,
  endOf,
  pointed,
  STEP,
  toward,
  trace,
  walk,
  type End,
  type Route,
} from './network-lines.js';

/** The directions in which a line leaves its two ends. */
type Way = readonly [Point, Point];

/** How far a line bows, the least first. */
const BOWS = [0, 0.4, -0.4, 0.9, -0.9, 1.6, -1.6];
/** How far round a mark a bow's tip makes way for others. */
const SLIDES = [0, 0.5, -0.5];
/** Where no bow is clear: out of a side (the first four) or a corner of one mark, and into one of the other. */
const ENDS = [
  [-1, 0],
  [1, 0],
  [0, 1],
  [0, -1],
  [-0.7, -0.7],
  [-0.7, 0.7],
  [0.7, -0.7],
  [0.7, 0.7],
].map(([x = 0, y = 0]): Point => ({x, y}));
const ROUND = ENDS.flatMap((out) => ENDS.map((back): Way => [out, back]));
const FROM_SIDES = ROUND.slice(0, 4 * ENDS.length);
/** Above a mark and beneath it, wide or beside its name; beside it; from beneath or above round to its side. */
const LOOPS = [-1, 1].flatMap((sign): Way[] => [
  [
    {x: -0.6, y: 0.8 * sign},
    {x: 0.6, y: 0.8 * sign},
  ],
  [
    {x: -0.28, y: 0.96 * sign},
    {x: 0.28, y: 0.96 * sign},
  ],
  [
    {x: 0.8 * sign, y: -0.6},
    {x: 0.8 * sign, y: 0.6},
  ],
  [
    {x: 0, y: sign},
    {x: -1, y: 0},
  ],
]);
/**
 * What a line costs for an end off the page, for each name or mark that it touches, for each of the words, for each line
 * that it meets and each square that it shares with one, for each line that ends at the same spot (more with each turn: at
 * first it matters which side of each other lines run), for how far it bends, and for each time it is as long as the way.
 */
const OFF = 1e4;
const WALL = 1000;
const WORDS = 60;
const MEET = 50;
const SHARE = 2;
const CLASH = 150;
const BEND = 8;
const LONG = 10;
/** Lines that end nearer than this have arrowheads that look like one, CSS px. */
const APART = 6;
/** Extent of a square of the page in which two lines count as touching, CSS px. */
const CELL = 8;

/** The lines that run through each square of the page. */
export type Traffic = Map<number, Set<unknown>>;

/** What a line keeps clear of, and how. */
export interface Ground {
  readonly width: number;
  readonly height: number;
  /** Half the width of a line: how far from the edges of the page it stays. */
  readonly half?: number;
  readonly walls: readonly Box[];
  /** Words of other ties: these can still make way. */
  readonly words?: readonly Box[];
  readonly traffic: Traffic;
  /** Where lines end. */
  readonly ends: readonly Point[];
  /** How often lines have been laid anew. */
  readonly turn?: number;
}

/** The squares that a line runs through. */
const cellsOf = (line: readonly Point[]): Set<number> =>
  new Set(line.map(({x, y}) => Math.floor(y / CELL) * 1e4 + Math.floor(x / CELL)));

/** Adds a line to those that others keep clear of. `as`: lines with the same count as one. */
export function open(traffic: Traffic, line: readonly Point[], as: unknown = line): void {
  for (const cell of cellsOf(line)) traffic.set(cell, (traffic.get(cell) ?? new Set()).add(as));
}

/** Takes a line away again. */
export function close(traffic: Traffic, line: readonly Point[]): void {
  for (const cell of cellsOf(line)) traffic.get(cell)!.delete(line);
}

/**
 * A line between two boxes: of some curves the one that costs least by what foreign it touches, how much of it lies on
 * other lines, and how far round it goes.
 *
 * @param fan how far it bows at least, for lines that share both ends
 * @param rate what else a line costs; such a line has more ways to choose from
 */
export function connect(
  from: End,
  to: End,
  ground: Ground,
  {
    directed = false,
    fan = 0,
    rate,
  }: {directed?: boolean; fan?: number; rate?: (line: readonly Point[]) => number} = {},
): Route {
  const isLoop = from.mark === to.mark;
  const [a, b] = [centre(from.mark), centre(to.mark)];
  const span = distance(a, b) || 1;
  const [x, y] = [(b.x - a.x) / span, (b.y - a.y) / span];
  const {width, height, half = 1, walls, words = [], traffic, ends, turn = 0} = ground;
  /** The nearest point on the page. A curve lies within the hull of its ends and control points: with these, it is on it. */
  const onPage = (p: Point, by = half): Point => ({
    x: clamp(p.x, by, width - by),
    y: clamp(p.y, by, height - by),
  });
  const isOff = (p: Point, by = half) => distance(p, onPage(p, by)) > 0;
  const bow = (by: number, back: number): Way => [
    {x: x - y * by, y: y + x * by},
    {x: -x - y * back, y: -y + x * back},
  ];
  const bows = BOWS.flatMap((by) =>
    SLIDES.map((slide) => ({
      way: bow(by + fan, by + fan + slide),
      reach: 0.4,
      bend: Math.abs(by) + Math.abs(slide) / 10,
    })),
  );
  // Of lines with words, where they are few, more ways are looked at: each is followed.
  const ways = rate && ends.length < 12 ? ROUND : FROM_SIDES;
  const turns = (isLoop ? LOOPS : ways).map((way) => {
    const [out, back] = way;
    const away = 2 - (out.x - back.x) * x - (out.y - back.y) * y;
    return {way, reach: 0.5, bend: 0.4 + 4 * away * away};
  });
  let best: Route;
  let least = Infinity;
  for (const {
    way: [out, back],
    reach,
    bend,
  } of [...(isLoop ? [] : bows), ...turns].sort((p, q) => p.bend - q.bend)) {
    if (bend * BEND >= least) break;
    const start = edgeOf(from, out, 1);
    const tip = edgeOf(to, back, 1.5);
    const chord = distance(start, tip);
    if (bend * BEND + (LONG * chord) / span >= least) continue;
    const by = isLoop ? 30 + 30 * Math.abs(fan) : chord * reach;
    const [b, far] = [
      {x: start.x + out.x * by, y: start.y + out.y * by},
      {x: tip.x + back.x * by, y: tip.y + back.y * by},
    ];
    const c = onPage(far);
    const end = endOf(tip, c, directed);
    const isOutside =
      isOff(start) || isOff(tip) || (directed && isOff(toward(tip, c, ARROW), ARROW / 2));
    // A loop pressed flat at the edge is hard to see.
    const lost = isLoop ? (distance(b, onPage(b)) + distance(far, c)) / 2 : 0;
    let cost = bend * BEND + (isOutside ? OFF : lost);
    for (const other of ends) {
      const near = distance(other, tip);
      if (near < APART) cost += CLASH * (turn + 1) * (1 - near / APART);
    }
    if (cost >= least) continue;
    const pieces = [bend === 0 && fan === 0 && !isLoop ? [end] : [onPage(b), c, end]];
    const line = walk(start, pieces);
    const bounds = around(line.map((p) => ({...p, width: 0, height: 0})));
    for (const [price, boxes] of [
      [WALL, walls],
      [WORDS, words],
    ] as const)
      for (const box of boxes)
        if (
          cost < least &&
          box !== from.mark &&
          box !== to.mark &&
          overlaps(box, bounds, CLEAR) &&
          line.some((point) => holds(box, point, CLEAR))
        )
          cost += price;
    if (cost >= least) continue;
    const met = new Set<unknown>();
    for (const cell of cellsOf(line))
      for (const other of traffic.get(cell) ?? []) {
        met.add(other);
        cost += SHARE;
      }
    cost += MEET * met.size + LONG * ((line.length * STEP) / span);
    if (cost < least) cost += rate?.(line) ?? 0;
    if (cost >= least) continue;
    least = cost;
    best = pointed({...trace(start, pieces, line), tip}, tip, c, directed);
  }
  return best!;
}
