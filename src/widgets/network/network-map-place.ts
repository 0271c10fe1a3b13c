import type {Block} from './network-blocks.js';
import type {LabelBlock} from './network-labels.js';
import {components} from './network-order.js';
import {keepWithin, pushApart, settle, type Sizes} from './network-packing.js';
import {classicalScaling, majorize, pathLengths, turn, type Points} from './network-stress.js';
import {uncross} from './network-uncross.js';
import type {NetworkNode} from '../../model/network-graph.js';

/** What stands at one place of the map: a household, or a meeting's pill. */
export interface Spot {
  readonly key: string;
  readonly block?: Block;
  readonly pill?: {readonly node: NetworkNode; readonly label: LabelBlock};
  readonly width: number;
  readonly height: number;
  /** From the box's middle to the mark, when the mark stands on the left. */
  readonly mark: {readonly x: number; readonly y: number};
  readonly pin?: {readonly x: number; readonly y: number};
}

const GAP = {x: 10, y: 2};
/** How much of the picture names and marks may fill, before it grows taller. */
const FILL = 0.36;
const AIRY = 0.2;
/** Longest step between two that have a tie, CSS px. */
const MOST_UNIT = 150;
/** How often distances and boxes take turns. */
const TURNS = 30;
/** When, and up to how many points, crossings are looked at. */
const UNCROSS = [20, 27];
const UNCROSSED = 100;

/** Middles of the boxes of all spots. */
export interface Placement extends Points {
  /** Whether the mark stands on the right of its name. */
  readonly turned: readonly boolean[];
}

/** Places the spots. Each connected part is laid out by itself; parts stand beneath and beside one another. */
export function scatter(
  width: number,
  spots: readonly Spot[],
  near: readonly (readonly number[])[],
  blocs: readonly (readonly number[])[],
): Placement {
  const all = {
    x: new Float64Array(spots.length),
    y: new Float64Array(spots.length),
    turned: new Array<boolean>(spots.length).fill(false),
  };
  const linked = near.map((others) => others.map((other) => ({other})));
  const parts = components(linked).sort((a, b) => b.length - a.length || a[0]! - b[0]!);
  let shelf = {x: 0, y: 2, height: 0};
  const pins = spots.some(({pin}) => pin);
  const alone = pins ? [] : parts.filter((part) => part.length === 1).flat();
  for (const part of pins ? [spots.map((_, i) => i)] : parts.filter(({length}) => length > 1)) {
    const laid = layoutPart(part, spots, near, blocs, width);
    if (shelf.x > 0 && shelf.x + laid.width > width)
      shelf = {x: 0, y: shelf.y + shelf.height + 16, height: 0};
    const free = part.length > 3 && parts.length === 1 ? (width - laid.width) / 2 : 0;
    part.forEach((spot, i) => {
      all.x[spot] = shelf.x + free + laid.points.x[i]!;
      all.y[spot] = shelf.y + laid.points.y[i]!;
      all.turned[spot] = laid.turned[i]!;
    });
    shelf = {
      x: shelf.x + laid.width + 18,
      y: shelf.y,
      height: Math.max(shelf.height, laid.height),
    };
  }
  placeAlone(all, alone, spots, width, shelf.y + shelf.height + (shelf.height > 0 ? 20 : 2));
  return all;
}

/** Those without ties, in columns as in a telephone book. */
function placeAlone(
  all: Points,
  alone: readonly number[],
  spots: readonly Spot[],
  width: number,
  top: number,
): void {
  if (alone.length === 0) return;
  const sizeOf = (spot: number) => spots[spot] ?? {width: 0, height: 0};
  const pitch = Math.max(...alone.map((spot) => sizeOf(spot).width)) + 18;
  const columns = Math.max(1, Math.min(alone.length, Math.floor((width + 18) / pitch)));
  const rows = Math.ceil(alone.length / columns);
  for (let column = 0; column < columns; column++) {
    let y = top;
    for (const spot of alone.slice(column * rows, (column + 1) * rows)) {
      const {width: own, height} = sizeOf(spot);
      all.x[spot] = column * pitch + own / 2;
      all.y[spot] = y + height / 2;
      y += height + GAP.y;
    }
  }
}

function layoutPart(
  part: readonly number[],
  spots: readonly Spot[],
  near: readonly (readonly number[])[],
  blocs: readonly (readonly number[])[],
  most: number,
): {points: Points; turned: readonly boolean[]; width: number; height: number} {
  const n = part.length;
  const own = new Map(part.map((spot, i) => [spot, i]));
  const sizes: Sizes = {
    width: Float64Array.from(part, (spot) => spots[spot]?.width ?? 0),
    height: Float64Array.from(part, (spot) => spots[spot]?.height ?? 0),
  };
  const edges = part.map((spot) => (near[spot] ?? []).flatMap((other) => own.get(other) ?? []));
  const lengths = pathLengths(edges);
  for (const bloc of blocs) {
    const members = bloc.flatMap((spot) => own.get(spot) ?? []);
    for (const a of members)
      for (const b of members)
        if (a !== b) lengths[a * n + b] = Math.min(lengths[a * n + b] ?? 1, 1.2);
  }
  const points = classicalScaling(lengths, n);
  majorize(points, lengths, 1, 40);
  const pins = part.map((spot) => spots[spot]?.pin);
  const isPinned = pins.some((pin) => pin);
  const fixed = pins.map((pin) => pin !== undefined);
  const frame = frameFor(points, sizes, most, isPinned);
  const {width, unit} = frame;
  let {height} = frame;
  // Distances are between marks, overlaps between boxes: `turned` says on which side of its box a mark is.
  const turned = new Array<boolean>(n).fill(false);
  const offset = part.map((spot) => spots[spot]?.mark ?? {x: 0, y: 0});
  const toMark = (i: number, sign = 1): void => {
    points.x[i] = points.x[i]! + sign * (turned[i] ? -offset[i]!.x : offset[i]!.x);
    points.y[i] = points.y[i]! + sign * offset[i]!.y;
  };
  const all = (step: (i: number) => void): void => {
    for (let i = 0; i < n; i++) step(i);
  };
  const keep = (i: number): void => {
    const half = sizes.width[i]! / 2;
    const out = turned[i] ? -offset[i]!.x : offset[i]!.x;
    points.x[i] = Math.min(Math.max(points.x[i]!, half + out), width - half + out);
  };
  // A pinned height is a share of the picture's, which is known only once it is packed: a few rounds agree on it.
  for (let round = 0; round < 6; round++) {
    pins.forEach((pin, i) => {
      if (!pin) return;
      points.x[i] = pin.x * width;
      points.y[i] = pin.y * height;
    });
    // Distances pull, boxes push; the boxes have the last word.
    for (let turns = 0; turns < TURNS; turns++) {
      if (turns < 20 && turns % 6 === 0) all((i) => (turned[i] = facesRight(i, points, edges)));
      all((i) => toMark(i));
      if (UNCROSS.includes(turns) && n <= UNCROSSED)
        uncross(points, edges, lengths, unit, fixed, keep);
      majorize(points, lengths, unit, 1, fixed, 0.6 - (0.55 * turns) / TURNS);
      all((i) => toMark(i, -1));
      pushApart(points, sizes, width, GAP, 2, fixed);
    }
    pushApart(points, sizes, width, GAP, 60, fixed);
    keepWithin(points.x, sizes, width);
    if (isPinned) keepBelow(points.y, sizes);
    settle(points, sizes, GAP, fixed);
    const {top, bottom} = extentOf(points, sizes);
    if (!isPinned) all((i) => (points.y[i] = points.y[i]! - top));
    if (!isPinned || bottom <= height + 0.5)
      return {points, turned, width, height: isPinned ? height : bottom - top};
    height = bottom;
  }
  return {points, turned, width, height};
}

/** Whether most of what a spot has ties with lies to its right: then its mark stands there and its name outside. */
function facesRight(i: number, {x}: Points, near: readonly (readonly number[])[]): boolean {
  let sum = 0;
  for (const other of near[i] ?? []) sum += x[other]! - x[i]!;
  return sum > 0;
}

/** Width, height and length of one step for a picture that holds its names; turns and scales the points to it. */
function frameFor(
  points: Points,
  sizes: Sizes,
  most: number,
  isPinned: boolean,
): {width: number; height: number; unit: number} {
  const n = points.x.length;
  let area = 0;
  let widest = 0;
  for (let i = 0; i < n; i++) {
    area += (sizes.width[i]! + GAP.x) * (sizes.height[i]! + GAP.y);
    widest = Math.max(widest, sizes.width[i]!);
  }
  // Small pictures get more air.
  const room = area / (FILL - (FILL - AIRY) * Math.max(0, 1 - n / 60));
  const width = isPinned ? most : Math.min(most, Math.max(widest * 1.6, Math.sqrt(room * 1.7)));
  turn(points, room / width > width * 1.1);
  const {x, y} = points;
  const across = spread(x);
  const down = spread(y);
  // As large as the width allows; taller than the names need only so far.
  const scale = Math.min((width - widest * 0.7) / Math.max(across, 0.5), MOST_UNIT);
  const stretch = Math.max(1, room / width / Math.max(down * scale, 1));
  const least = Math.min(...x);
  const top = Math.min(...y);
  const margin = (width - across * scale) / 2;
  for (let i = 0; i < n; i++) {
    x[i] = margin + (x[i]! - least) * scale;
    y[i] = (y[i]! - top) * scale * Math.min(stretch, 1.6);
  }
  return {
    width,
    height: Math.max(room / width, down * scale),
    unit: scale * Math.sqrt(Math.min(stretch, 1.6)),
  };
}

const spread = (values: Float64Array): number => Math.max(...values) - Math.min(...values);

function keepBelow(y: Float64Array, sizes: Sizes): void {
  for (let i = 0; i < y.length; i++) y[i] = Math.max(y[i] ?? 0, sizes.height[i]! / 2);
}

function extentOf({y}: Points, sizes: Sizes): {top: number; bottom: number} {
  let top = Infinity;
  let bottom = 0;
  for (let i = 0; i < y.length; i++) {
    const half = sizes.height[i]! / 2;
    top = Math.min(top, y[i]! - half);
    bottom = Math.max(bottom, y[i]! + half);
  }
  return {top, bottom};
}
