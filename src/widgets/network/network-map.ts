import {flow, households, makeCard, placeCard, type Card} from './network-blocks.js';
import type {Draft, LayoutTask, PlacedNode, Steps} from './network-draft.js';
import {clamp} from './network-geometry.js';
import {GAP, pushApart, settle, type Boxes} from './network-pack.js';
import {
  majorize,
  mean,
  nearOf,
  orient,
  pivotsOf,
  scaling,
  spotsOf,
  swap,
  type Near,
  type Points,
} from './network-stress.js';

/** Members beyond which a whole does not keep them on its card. */
const HOUSEHOLD = 6;
/** How much of the picture names and marks may fill, before it grows taller: small pictures get more air. */
const fillOf = (n: number) => 0.2 + 0.25 * Math.min(1, n / 100) + 0.15 * Math.min(1, n / 1000);
/** Longest step between two that have a tie, CSS px. */
const MOST_UNIT = 150;
/**
 * Beyond this many nodes a picture is large: it takes fewer turns, in some of which nodes change places, or far more ties
 * would cross. In smaller ones small steps find their places, and all stays calmer.
 */
const LARGE = 60;
/** Beyond this many it may be as tall as its names need. */
const MANY = 100;
/** How much farther apart down the page than across the names may ask one step to be. */
const TALL = 3;
/** Where in it the middle of a picture begins: pressed against the upper edge, all of it shifts less for one node more. */
const HIGH = 0.4;
/** Room above the topmost card, CSS px. */
const TOP = 2;

/**
 * Distance by ties: stress majorization of the cards' marks in turns with pushing the cards apart. For stories that are
 * not about few rooms. Those without ties stand beneath, in rows.
 */
export function* layoutMap(task: LayoutTask): Steps<Draft> {
  const {graph, width} = task;
  const strong = graph.nodes.some(({memberOf}) => memberOf.length > 0);
  const pinned = graph.nodes.some(({pin}) => pin);
  const tied = new Set(
    graph.edges.flatMap(({source, target}) => (source === target ? [] : [source, target])),
  );
  const spots: Card[] = [];
  const alone: Card[] = [];
  yield;
  const meetings = graph.nodes.filter(({kind}) => kind === 'meeting');
  for (const home of [
    ...households(graph, HOUSEHOLD),
    ...meetings.map((node) => ({node, members: []})),
  ]) {
    const card = makeCard(task, home, Math.min(170, width * 0.4), strong);
    const isSpot = pinned || card.rows.some(({node}) => tied.has(node.key));
    (isSpot ? spots : alone).push(card);
    yield;
  }
  const {near, at} = nearOf(
    spots.map(({rows}) => rows.map(({node}) => node)),
    graph.edges,
  );
  const boxes = {
    width: Float64Array.from(spots, (card) => card.width),
    height: Float64Array.from(spots, (card) => card.height),
    fixed: spots.map(({rows}) => rows[0]!.node.pin !== undefined),
    order: [...spots.keys()],
  };
  const blocs = graph.groups.map(({members}) => members.map(at).filter((i) => i >= 0));
  const kept = keep(spots, near, task);
  const {x, y, turned, right} = kept ?? (yield* scatter(spots, near, blocs, boxes, width));
  for (let turn = 0; turn < 12 && pushApart({x, y, ...boxes}, right); turn++) yield;
  const highest =
    pinned || kept ? 0 : Math.min(...y.map((middle, i) => middle - boxes.height[i]! / 2));
  for (let i = 0; i < spots.length; i++) {
    x[i]! += (width - right) / 2;
    y[i]! -= highest;
  }
  const bottom = settle({x, y, ...boxes});
  yield;

  const nodes: PlacedNode[] = [];
  for (const [i, card] of spots.entries()) {
    const left = Math.round(x[i]! - card.width / 2);
    const top = Math.round(y[i]! - card.height / 2) + TOP;
    nodes.push(...placeCard(card, left, top, {turned: turned[i]!}));
    yield;
  }
  const height = flow(alone, [1, width, bottom > 0 ? bottom + 22 : 2, 18], nodes, false) + 4;
  return {form: 'map', height, nodes, routes: new Map(), headings: [], blocLabels: new Map()};
}

/** Middles of all cards, in a picture that ends at `right`. */
interface Places extends Points {
  /** The mark stands on the right of its name. */
  readonly turned: readonly boolean[];
  readonly right: number;
}

/** The places of the picture before, where most are known; who is new stands by those it has ties with. */
function keep(
  spots: readonly Card[],
  near: Near,
  {width: right, previous}: LayoutTask,
): Places | undefined {
  if (previous?.form !== 'map' || previous.width !== right) return undefined;
  const before = new Map(previous.nodes.map((node) => [node.key, node]));
  const x = new Float64Array(spots.length);
  const y = new Float64Array(spots.length);
  const turned = spots.map(({rows: [row], width, height}, i) => {
    const old = before.get(row!.node.key);
    const isTurned = old?.label.anchor === 'end';
    const left = isTurned ? width - row!.mark.x - row!.mark.width : row!.mark.x;
    x[i] = old ? old.mark.x - left + width / 2 : NaN;
    y[i] = old ? old.mark.y - row!.mark.y + height / 2 - TOP : NaN;
    return isTurned;
  });
  const isKnown = (i: number) => before.has(spots[i]!.rows[0]!.node.key);
  const known = [...x.keys()].filter(isKnown);
  if (known.length * 2 < spots.length) return undefined;
  for (const along of [x, y]) {
    const middle = mean(known.map((i) => along[i]!));
    near.forEach((others, i) => {
      if (isKnown(i)) return;
      const own = others.filter(isKnown).map((other) => along[other]!);
      along[i] = own.length > 0 ? 1.2 * mean(own) - 0.2 * middle : middle;
    });
  }
  return {x, y, turned, right};
}

/** Distances pull, cards push. */
function* scatter(
  spots: readonly Card[],
  near: Near,
  blocs: readonly (readonly number[])[],
  boxes: Omit<Boxes, keyof Points>,
  most: number,
): Steps<Places> {
  const pivots = yield* pivotsOf(near);
  for (const {node, steps} of pivots)
    for (const bloc of blocs)
      if (bloc.includes(node))
        for (const other of bloc) steps[other] = Math.min(steps[other]!, 1.2);
  const n = spots.length;
  const hashes = spotsOf(spots.map(({rows}) => rows[0]!.node.key));
  const start = yield* scaling(pivots, hashes);
  const {width, height, fixed} = boxes;
  const pinned = fixed.includes(true);
  const turns = n > LARGE ? 8 : 16;
  for (let turn = 0; turn < turns; turn++) {
    if (n > LARGE && turn === 4) yield* swap(start, near);
    majorize(start, pivots, near, 1, 1.7);
    yield;
  }
  // A large one keeps its widest axis, which is to lie along the page.
  if (n <= LARGE) orient(start, pivots, hashes[0]!);

  // A picture that holds the names: as wide as they need, and as tall.
  let area = 0;
  for (let i = 0; i < n; i++) area += (width[i]! + GAP.x) * (height[i]! + GAP.y);
  const room = area / fillOf(n);
  const widest = Math.max(0, ...width);
  const right = pinned ? most : Math.min(most, Math.max(widest * 1.6, Math.sqrt(room * 1.7)));
  // The first axis is the longer one: down the page where the picture is tall.
  const {x, y} = room > right * right * 1.3 ? {x: start.y, y: start.x} : start;
  const across = spread(x);
  const down = spread(y);
  // A step that fills the picture from top to bottom; what then lies beyond its sides is held there, and gives way.
  const narrow = Math.min((right - widest * 0.7) / Math.max(across, 0.5), MOST_UNIT);
  const lack = clamp(room / right / down / narrow, 1, n > MANY ? Infinity : 1.6);
  const unit = Math.min(narrow * Math.min(lack, TALL), MOST_UNIT * 1.6);
  const stretch = Math.max(1, lack / TALL);
  const nominal = Math.max(room / right, down * unit * stretch);
  const [middle, level] = [mean(x), mean(y)];
  spots.forEach(({rows}, i) => {
    const {pin} = rows[0]!.node;
    x[i] = pin ? pin.x * right : right / 2 + (x[i]! - middle) * narrow;
    y[i] = pin ? pin.y * nominal : nominal * HIGH + (y[i]! - level) * unit * stretch;
  });

  // Distances are between marks, overlaps between cards.
  const turned = new Array<boolean>(n).fill(false);
  const toMarks = (sign: number): void =>
    spots.forEach(({rows: [row], width: own, height: tall}, i) => {
      const dx = row!.mark.x + row!.mark.width / 2 - own / 2;
      const dy = row!.mark.y + row!.mark.height / 2 - tall / 2;
      x[i]! += sign * (turned[i] ? -dx : dx);
      y[i] = sign > 0 ? (y[i]! + dy) / stretch : y[i]! * stretch - dy;
    });
  for (let turn = 0; turn < turns; turn++) {
    toMarks(1);
    if (turn % 6 === 0 && turn < 7)
      near.forEach((others, i) => {
        turned[i] = !fixed[i] && others.reduce((sum, other) => sum + x[other]! - x[i]!, 0) > 0;
      });
    // Again in a tall picture, where all lie in another order, and early enough for distances to recover.
    if (n > LARGE && turn > 2 && turn % 2 === 0 && !pinned) yield* swap({x, y}, near);
    majorize({x, y}, pivots, near, unit, 0.6 - (0.55 * turn) / turns, fixed);
    toMarks(-1);
    yield;
    pushApart({x, y, ...boxes}, right);
    yield;
  }
  return {x, y, turned, right};
}

/** How far values reach, by their deviation: one far out makes no difference to all others. */
function spread(values: Float64Array): number {
  const middle = mean(values);
  return 4 * Math.sqrt(mean(values.map((value) => (value - middle) * (value - middle))));
}
