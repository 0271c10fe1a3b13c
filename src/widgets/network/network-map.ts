import {compareText} from '../../model/as-of.js';
import {households, makeBlock, type Block, type Household} from './network-blocks.js';
import {
  elbow,
  mirror,
  placeBlock,
  placePill,
  type Draft,
  type LayoutTask,
  type PlacedNode,
  type Route,
} from './network-draft.js';
import {labelBlock, type LabelBlock} from './network-labels.js';
import {components} from './network-order.js';
import {keepWithin, pushApart, settle, type Sizes} from './network-packing.js';
import {straightTies} from './network-straight.js';
import {classicalScaling, majorize, pathLengths, turn, type Points} from './network-stress.js';
import type {NetworkNode} from '../../model/network-graph.js';

/** What stands at one place of the map: a household, or a meeting's pill. */
interface Spot {
  readonly key: string;
  readonly block?: Block;
  readonly pill?: {readonly node: NetworkNode; readonly label: LabelBlock};
  readonly width: number;
  readonly height: number;
  readonly pin?: {readonly x: number; readonly y: number};
}

const GAP = {x: 10, y: 2};
const PILL_PAD = 11;
/** Members beyond which a whole does not keep them in its block. */
const HOUSEHOLD = 6;
/** How much of the picture names and marks may fill, before it grows taller. */
const FILL = 0.36;

/**
 * Distance by ties: stress majorization of the households, then boxes pushed apart within the width. For stories
 * that are not about rooms.
 */
export function layoutMap(task: LayoutTask): Draft {
  const spots = spotsOf(task);
  const index = new Map<string, number>();
  spots.forEach((spot, i) => {
    for (const {node} of spot.block?.rows ?? []) index.set(node.key, i);
    if (spot.pill) index.set(spot.key, i);
  });
  const near: Set<number>[] = spots.map(() => new Set());
  for (const {source, target} of task.graph.edges) {
    const a = index.get(source);
    const b = index.get(target);
    if (a === undefined || b === undefined || a === b) continue;
    near[a]?.add(b);
    near[b]?.add(a);
  }
  const blocs = task.graph.groups.map(({members}) => [
    ...new Set(members.flatMap((key) => index.get(key) ?? [])),
  ]);
  const points = scatter(
    task,
    spots,
    near.map((set) => [...set].sort((a, b) => a - b)),
    blocs,
  );

  const nodes: PlacedNode[] = [];
  let height = 0;
  spots.forEach((spot, i) => {
    const box = {
      x: Math.round((points.x[i] ?? 0) - spot.width / 2),
      y: Math.round((points.y[i] ?? 0) - spot.height / 2),
      width: spot.width,
      height: spot.height,
    };
    height = Math.max(height, box.y + spot.height);
    if (spot.pill) nodes.push(placePill(spot.pill.node, spot.pill.label, box));
    if (!spot.block) return;
    const placed = placeBlock(spot.block, box.x, box.y, task.sizes.mark, false);
    nodes.push(...(facesRight(i, points, near) ? placed.map((node) => mirror(node, box)) : placed));
  });
  const byKey = new Map(nodes.map((placed) => [placed.node.key, placed]));
  const routes = new Map<string, Route>();
  for (const edge of task.graph.edges) {
    const member = byKey.get(edge.source);
    const whole = byKey.get(edge.target);
    if (
      edge.role === 'membership' &&
      member &&
      whole &&
      member !== whole &&
      member.home === whole.home
    ) {
      routes.set(edge.id, elbow(whole.mark, member.mark));
    }
  }
  const size = {width: task.width, height: height + 4};
  const ties = straightTies(
    task.graph.edges.filter(({id}) => !routes.has(id)),
    nodes,
    size,
  );
  return {form: 'map', ...size, nodes, routes, ties, headings: [], blocLabels: new Map()};
}

/** Whether most of what a spot has ties with lies to its right: then its mark stands there and its name outside. */
function facesRight(i: number, {x}: Points, near: readonly ReadonlySet<number>[]): boolean {
  let sum = 0;
  for (const other of near[i] ?? []) sum += (x[other] ?? 0) - (x[i] ?? 0);
  return sum > 0;
}

function spotsOf({graph, width, sizes, fontScale, words}: LayoutTask): Spot[] {
  const max = Math.min(170, width * 0.4);
  const single = !graph.nodes.some(({memberOf}) => memberOf.length > 0);
  const options = {max, sizes, fontScale, strong: !single, rowHeight: 24, detail: words.detail};
  const spots = [
    ...households(graph, HOUSEHOLD).map((home: Household): Spot => {
      const block = makeBlock(home, options);
      const pin = block.rows[0]?.node.pin;
      return {key: block.key, block, width: block.width, height: block.height, ...(pin && {pin})};
    }),
    ...graph.nodes
      .filter(({kind}) => kind === 'meeting')
      .map((node): Spot => {
        const label = labelBlock(node, {
          max: max - 2 * PILL_PAD,
          sizes,
          fontScale,
          weight: 600,
          detail: words.detail(node),
        });
        return {
          key: node.key,
          pill: {node, label},
          width: label.width + 2 * PILL_PAD,
          height: Math.ceil(label.height) + 12,
          ...(node.pin && {pin: node.pin}),
        };
      }),
  ];
  return spots.sort((a, b) => compareText(a.key, b.key));
}

/** Centres of the spots. Each connected part is laid out by itself; parts stand beneath and beside one another. */
function scatter(
  task: LayoutTask,
  spots: readonly Spot[],
  near: readonly (readonly number[])[],
  blocs: readonly (readonly number[])[],
): Points {
  const {width} = task;
  const all: Points = {x: new Float64Array(spots.length), y: new Float64Array(spots.length)};
  const linked = near.map((others) => others.map((other) => ({other})));
  const parts = components(linked).sort((a, b) => b.length - a.length || (a[0] ?? 0) - (b[0] ?? 0));
  let shelf = {x: 0, y: 0, height: 0};
  const pins = spots.some(({pin}) => pin);
  for (const part of pins ? [spots.map((_, i) => i)] : parts) {
    const laid = layoutPart(part, spots, near, blocs, width);
    if (shelf.x > 0 && shelf.x + laid.width > width)
      shelf = {x: 0, y: shelf.y + shelf.height + 16, height: 0};
    const free = part.length > 3 && parts.length === 1 ? (width - laid.width) / 2 : 0;
    part.forEach((spot, i) => {
      all.x[spot] = shelf.x + free + (laid.points.x[i] ?? 0);
      all.y[spot] = shelf.y + (laid.points.y[i] ?? 0);
    });
    shelf = {x: shelf.x + laid.width + 18, y: shelf.y, height: Math.max(shelf.height, laid.height)};
  }
  return all;
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
    area += ((sizes.width[i] ?? 0) + GAP.x) * ((sizes.height[i] ?? 0) + GAP.y);
    widest = Math.max(widest, sizes.width[i] ?? 0);
  }
  const room = area / FILL;
  const width = n === 1 ? widest : Math.min(most, Math.max(widest * 1.6, Math.sqrt(room * 1.9)));
  const height = room / width;
  turn(points, height > width * 1.1);
  fit(points, sizes, width, height);
  const fixed = part.map((spot) => spots[spot]?.pin !== undefined);
  part.forEach((spot, i) => {
    const pin = spots[spot]?.pin;
    if (!pin) return;
    points.x[i] = pin.x * most;
    points.y[i] = pin.y * height;
  });
  pushApart(points, sizes, width, GAP, 80, fixed);
  keepWithin(points.x, sizes, width);
  settle(points, sizes, GAP, fixed);
  let top = Infinity;
  let bottom = 0;
  for (let i = 0; i < n; i++) top = Math.min(top, (points.y[i] ?? 0) - (sizes.height[i] ?? 0) / 2);
  for (let i = 0; i < n; i++) {
    points.y[i] = (points.y[i] ?? 0) - top + 2;
    bottom = Math.max(bottom, (points.y[i] ?? 0) + (sizes.height[i] ?? 0) / 2);
  }
  return {points, width, height: bottom};
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
      mean += (extent[i] ?? 0) / values.length;
    }
    const scale = high - low < 1e-6 ? 0 : Math.max(room - mean, 1) / (high - low);
    for (let i = 0; i < values.length; i++) values[i] = mean / 2 + ((values[i] ?? 0) - low) * scale;
  };
  stretch(x, sizes.width, width);
  stretch(y, sizes.height, height);
}
