import type {Block} from './network-blocks.js';
import type {LabelBlock} from './network-labels.js';
import {components} from './network-order.js';
import {keepWithin, pushApart, settle, type Sizes} from './network-packing.js';
import {classicalScaling, majorize, pathLengths, turn, type Points} from './network-stress.js';
import type {NetworkNode} from '../../model/network-graph.js';

/** What stands at one place of the map: a household, or a meeting's pill. */
export interface Spot {
  readonly key: string;
  readonly block?: Block;
  readonly pill?: {readonly node: NetworkNode; readonly label: LabelBlock};
  readonly width: number;
  readonly height: number;
  readonly pin?: {readonly x: number; readonly y: number};
}

const GAP = {x: 10, y: 2};
/** How much of the picture names and marks may fill, before it grows taller. */
const FILL = 0.36;

/** Centres of the spots. Each connected part is laid out by itself; parts stand beneath and beside one another. */
export function scatter(
  width: number,
  spots: readonly Spot[],
  near: readonly (readonly number[])[],
  blocs: readonly (readonly number[])[],
): Points {
  const all: Points = {x: new Float64Array(spots.length), y: new Float64Array(spots.length)};
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
): {points: Points; width: number; height: number} {
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

  let area = 0;
  let widest = 0;
  for (let i = 0; i < n; i++) {
    area += (sizes.width[i]! + GAP.x) * (sizes.height[i]! + GAP.y);
    widest = Math.max(widest, sizes.width[i] ?? 0);
  }
  const room = area / FILL;
  const pins = part.map((spot) => spots[spot]?.pin);
  const isPinned = pins.some((pin) => pin);
  const width = isPinned ? most : Math.min(most, Math.max(widest * 1.6, Math.sqrt(room * 1.9)));
  let height = room / width;
  turn(points, height > width * 1.1);
  fit(points, sizes, width, height);
  const fixed = pins.map((pin) => pin !== undefined);
  // A pinned height is a share of the picture's, which is known only once it is packed: a few rounds agree on it.
  for (let round = 0; round < 6; round++) {
    pins.forEach((pin, i) => {
      if (!pin) return;
      points.x[i] = pin.x * width;
      points.y[i] = pin.y * height;
    });
    pushApart(points, sizes, width, GAP, 80, fixed);
    keepWithin(points.x, sizes, width);
    keepBelow(points.y, sizes);
    settle(points, sizes, GAP, fixed);
    const {top, bottom} = extentOf(points, sizes);
    if (!isPinned) for (let i = 0; i < n; i++) points.y[i] = points.y[i]! - top;
    if (!isPinned || bottom <= height + 0.5)
      return {points, width, height: isPinned ? height : bottom - top};
    height = bottom;
  }
  return {points, width, height};
}

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

/** Scales points so that their boxes fill a width and a height. */
function fit({x, y}: Points, sizes: Sizes, width: number, height: number): void {
  const stretch = (values: Float64Array, extent: Float64Array, room: number) => {
    let low = Infinity;
    let high = -Infinity;
    let mean = 0;
    for (let i = 0; i < values.length; i++) {
      low = Math.min(low, values[i] ?? 0);
      high = Math.max(high, values[i] ?? 0);
      mean += extent[i]! / values.length;
    }
    const scale = high - low < 1e-6 ? 0 : Math.max(room - mean, 1) / (high - low);
    for (let i = 0; i < values.length; i++) values[i] = mean / 2 + (values[i]! - low) * scale;
  };
  stretch(x, sizes.width, width);
  stretch(y, sizes.height, height);
}
