import {compareText} from '../../model/as-of.js';
import {flow, households, makeBlock, placeBlock, type Block} from './network-blocks.js';
import type {Draft, LayoutTask, PlacedNode} from './network-draft.js';
import {GAP, pushApart, settle, type Packed} from './network-packing.js';
import {uncross} from './network-uncross.js';
import {majorize, nearOf, pivotsOf, scaling, type Near} from './network-stress.js';

/** Members beyond which a whole does not keep them in its block. */
const HOUSEHOLD = 6;
/** How much of the picture names and marks may fill, before it grows taller; small pictures get more air, large ones less. */
const FILL = 0.36;
const DENSE = 0.6;
const AIRY = 0.2;
/** Longest step between two that have a tie, CSS px. */
const MOST_UNIT = 150;
/** How often distances and boxes take turns. */
const TURNS = 30;
/** In which of these turns crossings are looked at, and how far, in steps, points may go aside. */
const UNCROSS = new Map([
  [16, 1.2],
  [28, 0.6],
]);

/**
 * Distance by ties: stress majorization of the households in turns with pushing their boxes apart. For stories that
 * are not about rooms. Those without ties stand beneath, in rows.
 */
export function layoutMap(task: LayoutTask): Draft {
  const {graph, width} = task;
  const strong = graph.nodes.some(({memberOf}) => memberOf.length > 0);
  const pinned = graph.nodes.some(({pin}) => pin);
  const blocks = [
    ...households(graph, HOUSEHOLD, ({pin}) => pin !== undefined),
    ...graph.nodes.filter(({kind}) => kind === 'meeting').map((node) => ({node, members: []})),
  ]
    .sort((a, b) => compareText(a.node.key, b.node.key))
    .map((home) => makeBlock(task, home, Math.min(170, width * 0.4), strong));
  const tied = new Set(
    graph.edges.flatMap(({source, target}) => (source === target ? [] : [source, target])),
  );
  const isAlone = ({rows}: Block) => !pinned && !rows.some(({node}) => tied.has(node.key));
  const spots = blocks.filter((block) => !isAlone(block));
  const index = new Map(spots.flatMap(({rows}, i) => rows.map(({node}) => [node.key, i] as const)));
  const at = (key: string) => index.get(key) ?? -1;
  const near = nearOf(
    spots.length,
    graph.edges.map(({source, target}) => [at(source), at(target)] as const),
  );
  const blocs = graph.groups.map(({members}) => members.map(at).filter((i) => i >= 0));
  const {x, y, turned, bottom} = scatter(spots, near, blocs, width);

  const nodes: PlacedNode[] = [];
  spots.forEach((block, i) => {
    const left = Math.round(x[i]! - block.width / 2);
    const top = Math.round(y[i]! - block.height / 2);
    nodes.push(...placeBlock(block, left, top + 2, {turned: turned[i]!}));
  });
  const top = bottom > 0 ? bottom + 22 : 2;
  const height = flow(
    blocks.filter(isAlone),
    {left: 1, right: width, top, gap: 18},
    (block, ...place) => nodes.push(...placeBlock(block, ...place)),
  );
  return {
    form: 'map',
    height: height + 4,
    nodes,
    routes: new Map(),
    headings: [],
    blocLabels: new Map(),
  };
}

/** Middles of the boxes of all spots; `turned`: the mark stands on the right of its name. */
function scatter(
  spots: readonly Block[],
  near: Near,
  blocs: readonly (readonly number[])[],
  most: number,
): Packed & {turned: boolean[]; bottom: number} {
  const n = spots.length;
  const pivots = pivotsOf(near);
  for (const {node, steps} of pivots)
    for (const bloc of blocs)
      if (bloc.includes(node))
        for (const other of bloc) steps[other] = Math.min(steps[other]!, 1.2);
  // Where not all distances are looked at, the start is near enough, and few turns do.
  const isLarge = n > pivots.length;
  const turns = isLarge ? 16 : TURNS;
  const start = scaling(pivots, n);
  majorize(start, pivots, near, 1, turns);
  const pins = spots.map(({rows}) => rows[0]!.node.pin);
  const isPinned = pins.some((pin) => pin);
  const sizes = {
    width: Float64Array.from(spots, (spot) => spot.width),
    height: Float64Array.from(spots, (spot) => spot.height),
    fixed: pins.map((pin) => pin !== undefined),
  };

  // A picture that holds the names: as wide as they need, and as tall.
  let area = 0;
  for (const {width, height} of spots) area += (width + GAP.x) * (height + GAP.y);
  const room = area / (isLarge ? DENSE : FILL - (FILL - AIRY) * Math.max(0, 1 - n / 60));
  const widest = Math.max(0, ...sizes.width);
  const width = isPinned ? most : Math.min(most, Math.max(widest * 1.6, Math.sqrt(room * 1.7)));
  // The first axis is the longer one: down the page where the picture is tall.
  const {x, y} = room / width > width * 1.1 ? {x: start.y, y: start.x} : start;
  const across = spread(x);
  const down = spread(y);
  const scale = Math.min((width - widest * 0.7) / Math.max(across, 0.5), MOST_UNIT);
  const stretch = Math.min(
    isLarge ? Infinity : 1.6,
    Math.max(1, room / width / Math.max(down * scale, 1)),
  );
  const unit = scale * Math.sqrt(stretch);
  const nominal = Math.max(room / width, down * scale);
  const left = Math.min(...x);
  const top = Math.min(...y);
  pins.forEach((pin, i) => {
    x[i] = pin ? pin.x * width : (width - across * scale) / 2 + (x[i]! - left) * scale;
    y[i] = pin ? pin.y * nominal : (y[i]! - top) * scale * stretch;
  });

  // Distances are between marks, overlaps between boxes. Distances pull, boxes push; the boxes have the last word.
  const boxes = {x, y, ...sizes};
  const turned = new Array<boolean>(n).fill(false);
  const toMarks = (sign: number): void =>
    spots.forEach(({rows: [row], width: own, height}, i) => {
      const dx = row!.mark.x + row!.mark.width / 2 - own / 2;
      x[i] = x[i]! + sign * (turned[i] ? -dx : dx);
      y[i] = y[i]! + sign * (row!.mark.y + row!.mark.height / 2 - height / 2);
    });
  for (let turn = 0; turn < turns; turn++) {
    if (turn < 20 && turn % 6 === 0)
      near.forEach((others, i) => {
        turned[i] = others.reduce((sum, other) => sum + x[other]! - x[i]!, 0) > 0;
      });
    toMarks(1);
    const far = UNCROSS.get(turn);
    if (far && !isLarge) uncross(boxes, near, pivots, unit, width, far * unit);
    majorize(boxes, pivots, near, unit, 1, sizes.fixed, 0.6 - (0.55 * turn) / turns);
    toMarks(-1);
    pushApart(boxes, width, 2);
  }
  pushApart(boxes, width, 60);
  const highest = isPinned ? 0 : Math.min(...y.map((middle, i) => middle - sizes.height[i]! / 2));
  for (let i = 0; i < n; i++) {
    x[i] = x[i]! + (most - width) / 2;
    y[i] = y[i]! - highest;
  }
  return {...boxes, turned, bottom: settle(boxes)};
}

const spread = (values: Float64Array): number =>
  values.length > 0 ? Math.max(...values) - Math.min(...values) : 0;
