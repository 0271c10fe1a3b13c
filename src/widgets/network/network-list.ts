import {measureText} from '../../scales/text-metrics.js';
import {compareText} from '../../model/as-of.js';
import type {NetworkEdge} from '../../model/network-graph.js';
import {
  byBloc,
  housed,
  makeCard,
  nameBlocs,
  placeCard,
  stack,
  type Household,
} from './network-blocks.js';
import type {Cast} from './network-rooms-cast.js';
import type {Draft, LayoutTask, PlacedNode, Steps} from './network-draft.js';
import {centre, clamp, round} from './network-geometry.js';
import {placeLabel, smallLabel, type LabelBlock} from './network-labels.js';
import {elbows, type Route} from './network-lines.js';
import type {SceneHeading, SceneText} from './network-scene.js';
import type {TieLabel} from './network-tie-labels.js';
import {nearOf, mean, pivotsOf, scaling, spotsOf} from './network-stress.js';

const GAP = 8;
/** With up to so many ties, and no lanes, ties run beside the names, with their words. */
const TRACKS = 12;
/** Room at the edges for what is drawn around marks: the outline of a chosen one, the dot of a changed one. */
const EDGE = 5;

/** A stretch of the list, with its heading where it has one. */
interface Chapter {
  readonly heading?: string;
  readonly homes: readonly Household[];
  readonly outside?: boolean;
}

/**
 * The form for narrow boxes: one row a participant. Meetings are lanes that start at their pill and stop at each who
 * was there; where there are too many for lanes they are rows as well. Other ties are brackets on the right (the arc
 * diagram: Saaty 1964; Wattenberg 2002).
 */
export function* layoutList(wide: LayoutTask, cast: Cast): Steps<Draft> {
  const {graph, width, worded, fontScale} = wide;
  const {meetings, insiders, outsiders} = cast;
  const people = [...insiders, ...outsiders];
  const pitch = clamp((width * 0.4) / Math.max(1, meetings.length), 9, 18);
  const lanes = meetings.length > 0 && meetings.length * pitch <= width * 0.45;
  const isRight = lanes || (worded.length > 0 && worded.length <= TRACKS);
  const task = {
    ...wide,
    ...(isRight && {says: worded}),
    sizes: {name: 15, detail: 12.5, mark: 6, row: lanes ? 28 : 24, pill: width},
  };
  const left = isRight
    ? EDGE + (lanes ? (meetings.length - 1) * pitch + 26 : 0)
    : Math.round(clamp(width * 0.34, 84, 150));
  const ties = graph.edges.filter(({role}) => role === 'tie').length;
  const right = isRight ? Math.min(ties, 5) * 9 + (ties > 0 ? 10 : 2) : 2;
  const max = width - left - right - 20;

  const order = yield* orderOf(task, cast);
  const nodes: PlacedNode[] = [];
  const headings: SceneHeading[] = [];
  const blocLabels = new Map<number, SceneText>();
  const laneOf = new Map<string, number>();
  let y = EDGE;
  if (lanes) {
    const sorted = meetings.length > 3 && !meetings.some(({date}) => date);
    const rows = sorted ? [...meetings].sort((a, b) => order(a.key) - order(b.key)) : meetings;
    rows.forEach((node, lane) => {
      const x = EDGE + lane * pitch;
      const card = makeCard(task, {node, members: []}, width - x - EDGE);
      laneOf.set(node.key, x + 8);
      nodes.push(...placeCard(card, x, y));
      y += card.height + 6;
    });
    y += 8;
  }

  const rows = meetings.map((node) => ({node, members: []}));
  const chapters = lanes ? chaptersOf(task, cast) : [{homes: [...people, ...rows]}];
  for (const {heading, homes, outside = false} of chapters) {
    if (heading !== undefined) {
      const title = smallLabel(task, heading, max);
      y += headings.length > 0 ? 12 : 0;
      headings.push({label: placeLabel(title, left, y)});
      y += title.height + 6;
    }
    const cards = [];
    for (const home of [...homes].sort((a, b) => order(a.node.key) - order(b.node.key))) {
      cards.push(makeCard(task, home, max, lanes));
      yield;
    }
    if (heading !== undefined) cards.sort(byBloc);
    const own = stack(task, cards, y, max, ({rows: {length}}) => (lanes || length > 1 ? GAP : 0));
    cards.forEach((card, i) => nodes.push(...placeCard(card, left, own.tops[i]!, {outside})));
    nameBlocs(blocLabels, own, left);
    y = own.bottom;
  }

  const byKey = new Map(nodes.map((placed) => [placed.node.key, placed]));
  const routes = new Map<string, Route>();
  const arcs: NetworkEdge[] = [];
  for (const edge of graph.edges) {
    const x = edge.role === 'attendance' ? laneOf.get(edge.target) : undefined;
    const guest = byKey.get(edge.source);
    const whole = byKey.get(edge.target);
    if (!guest || !whole || (edge.role === 'membership' && guest.home === whole.home)) continue;
    if (x === undefined) arcs.push(edge);
    else {
      const stop = {x, y: centre(guest.mark).y};
      const corners = [
        {x, y: whole.mark.y + whole.mark.height},
        stop,
        {x: guest.mark.x - 2, y: stop.y},
      ];
      const {drawn, line} = elbows(corners, 0);
      routes.set(edge.id, {drawn: {...drawn, stop}, line});
    }
  }
  const tracks = isRight ? [1, width - right + 6, width - 3] : [-1, left - 2, 4];
  const tieLabels = yield* drawArcs(arcs, byKey, routes, tracks, fontScale);
  return {form: 'list', height: y + EDGE, nodes, routes, headings, blocLabels, tieLabels};
}

/** A place for each node such that those with ties stand close, by household: by
 * the first axis of classical scaling, then the mean of the neighbours' ranks, over and over (the barycentre method:
 * Sugiyama, Tagawa and Toda 1981).
 */
function* orderOf(
  {graph}: LayoutTask,
  {insiders, outsiders, meetings}: Cast,
): Steps<(key: string) => number> {
  const all = [...[...insiders, ...outsiders].map(housed), ...meetings.map((node) => [node])];
  const {near, at} = nearOf(all, graph.edges);
  const spots = spotsOf(all.map(([head]) => head!.key));
  const {x} = yield* scaling(yield* pivotsOf(near), spots);
  const ranked = (values: readonly number[]) => {
    const ranks: number[] = [];
    const sorted = [...values.keys()].sort((a, b) => values[a]! - values[b]! || a - b);
    sorted.forEach((i, rank) => (ranks[i] = rank));
    return ranks;
  };
  let ranks = ranked(Array.from(x, (value) => round(value * 1e3)));
  for (let turn = 0; turn < 20; turn++) {
    const rankOf = (i: number) => ranks[i]!;
    ranks = ranked(near.map((others, i) => rankOf(i) + mean(others.map(rankOf))));
    yield;
  }
  return (key) => ranks[at(key)]!;
}

/** Who was in which rooms: all, some, one, none; with many meetings, one stretch in the order of who met whom. */
function chaptersOf(
  {words}: LayoutTask,
  {meetings, rooms, insiders, outsiders, roomsOf}: Cast,
): Chapter[] {
  const chapters = new Map<string, Household[]>();
  const isShort = meetings.length === rooms && rooms <= 3;
  for (const home of [...insiders, ...outsiders]) {
    const own = roomsOf.get(home.node.key) ?? [];
    const key = isShort || own.length === 0 ? own.join() : '0';
    chapters.set(key, [...(chapters.get(key) ?? []), home]);
  }
  const name = (index: string) => {
    const {label, shortLabel = label} = meetings[Number(index)]!;
    return shortLabel;
  };
  return [...chapters]
    .sort(([a], [b]) => b.length - a.length || compareText(a, b))
    .map(([key, homes]) => ({
      homes,
      ...(!key
        ? {heading: words.outside(rooms, meetings.length), outside: true}
        : isShort && {heading: words.inRooms(key.split(',').map(name), rooms)}),
    }));
}

/**
 * Ties beside the rows, the farther apart the farther out: level out of one row, down a track of its own, and level
 * into the other.
 *
 * @param tracks 1: to the right of the names; −1: to the left of the marks; and where the tracks begin and end
 */
function* drawArcs(
  edges: readonly NetworkEdge[],
  byKey: ReadonlyMap<string, PlacedNode>,
  routes: Map<string, Route>,
  [side = 0, from = 0, to = 0]: readonly number[],
  fontScale: number,
): Steps<Map<string, TieLabel>> {
  const labels = new Map<string, TieLabel>();
  const arcs = edges.map((edge) => {
    const ends = [edge.source, edge.target].map((key) => {
      const {mark} = byKey.get(key)!;
      return {key, x: mark.x - 2, y: centre(mark).y};
    });
    return {edge, ends, rise: ends[1]!.y - ends[0]!.y};
  });
  // Ends at one row stand apart, in such an order that the arcs do not cross.
  const endsOf = new Map<string, ArcEnd[]>();
  arcs.sort((a, b) => Math.abs(a.rise) - Math.abs(b.rise) || compareText(a.edge.id, b.edge.id));
  arcs.forEach(({edge, ends, rise}, rank) =>
    ends.forEach((end, i) => {
      const own = endsOf.get(end.key) ?? [];
      const words = i > 0 ? undefined : byKey.get(end.key)!.said.get(edge);
      own.push({id: edge.id, end, words, slope: (i > 0 === rise > 0 ? -1 : 1) / (rank + 1)});
      endsOf.set(end.key, own);
    }),
  );
  for (const own of endsOf.values()) {
    const {label} = byKey.get(own[0]!.end.key)!;
    let {y} = label.box;
    y += label.box.height;
    own.sort((a, b) => a.slope - b.slope);
    const level = own.filter(({words}) => !words);
    const pitch = Math.min(8, (side > 0 ? 18 : 9) / Math.max(1, level.length - 1));
    for (const one of own) {
      const {id, end, words} = one;
      const text = words ? placeLabel(words, label.box.x, y) : label;
      if (words) {
        labels.set(id, {label: text});
        y += words.height;
        end.y = centre(text.box).y;
      } else end.y += (level.indexOf(one) - (level.length - 1) / 2) * pitch;
      if (side > 0) end.x = reachOf(text, end.y, fontScale) + 3;
    }
  }
  for (const [rank, {edge, ends, rise}] of arcs.entries()) {
    const [start, end] = ends;
    const reach = (Math.abs(to - from) * (rank + 1)) / arcs.length;
    const x = from + side * (side > 0 ? reach : Math.min(reach, 14 + Math.abs(rise) / 2));
    const corners = [start!, {x, y: start!.y}, {x, y: end!.y}, end!];
    routes.set(edge.id, elbows(corners, side > 0 ? 7 : 99, edge.directed));
    yield;
  }
  return labels;
}

/** An end of an arc, with the words that stand there, and how steep it leaves. */
interface ArcEnd {
  readonly id: string;
  readonly end: {readonly key: string; x: number; y: number};
  readonly slope: number;
  readonly words: LabelBlock | undefined;
}

/** How far those lines of a label reach that a line at a height would touch. */
function reachOf({box, lines}: SceneText, height: number, fontScale: number): number {
  const widths = lines.map(({text, y, size, weight}) =>
    height > y - size - 1 && height < y + size * 0.3 + 4
      ? measureText(text, size, weight) * fontScale
      : 0,
  );
  return box.x + Math.max(...widths);
}
