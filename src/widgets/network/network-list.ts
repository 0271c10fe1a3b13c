import {compareText} from '../../model/as-of.js';
import type {NetworkEdge} from '../../model/network-graph.js';
import {housed, households, makeBlock, placeBlock, type Household} from './network-blocks.js';
import type {Draft, LayoutTask, PlacedNode, Route} from './network-draft.js';
import {centre, clamp, round} from './network-geometry.js';
import {placeLabel, smallLabel} from './network-labels.js';
import {drawArcs} from './network-list-ties.js';
import type {Cast} from './network-rooms-cast.js';
import type {SceneHeading, SceneText} from './network-scene.js';
import {nearOf, pivotsOf, scaling} from './network-stress.js';

const GAP = 8;

/** A stretch of the list, with its heading where it has one. */
interface Chapter {
  readonly heading?: string;
  readonly homes: readonly Household[];
  readonly outside?: boolean;
}

/**
 * The form for narrow boxes: one row a participant. Meetings are lanes that start at their pill and stop at each who
 * was there; other ties are brackets on the right. Where there are no meetings, or too many for lanes, meetings are rows
 * as well, and all ties are arcs on the left (the arc diagram: Saaty 1964; Wattenberg 2002).
 */
export function layoutList(wide: LayoutTask, cast: Cast): Draft {
  const {graph, width} = wide;
  const {meetings} = cast;
  const pitch = clamp((width * 0.4) / Math.max(1, meetings.length), 9, 18);
  const lanes = meetings.length > 0 && meetings.length * pitch <= width * 0.45;
  const task = {
    ...wide,
    sizes: {name: 15, detail: 12.5, mark: 6, row: lanes ? 28 : 24, pill: width},
  };
  const ties = graph.edges.filter(({role}) => role === 'tie').length;
  const left = lanes
    ? (meetings.length - 1) * pitch + 26
    : Math.round(clamp(width * 0.34, 84, 150));
  const right = lanes ? Math.min(ties, 5) * 9 + (ties > 0 ? 10 : 2) : 2;
  const max = width - left - right - 20;

  const order = orderOf(task, cast);
  const nodes: PlacedNode[] = [];
  const headings: SceneHeading[] = [];
  const blocLabels = new Map<string, SceneText>();
  const laneOf = new Map<string, number>();
  let y = 1;
  if (lanes) {
    const sorted = meetings.length > 3 && !meetings.some(({date}) => date);
    const rows = sorted ? [...meetings].sort((a, b) => order(a.key) - order(b.key)) : meetings;
    rows.forEach((node, lane) => {
      const x = lane * pitch;
      const block = makeBlock(task, {node, members: []}, width - x - 1);
      laneOf.set(node.key, x + 8);
      nodes.push(...placeBlock(block, x, y));
      y += block.height + 6;
    });
    y += 8;
  }

  const chapters = lanes ? chaptersOf(task, cast, order) : [{homes: everyone(task, order)}];
  for (const {heading, homes, outside = false} of chapters) {
    if (heading !== undefined) {
      const title = smallLabel(task, heading, max);
      y += headings.length > 0 ? 12 : 0;
      headings.push({label: placeLabel(title, left, y)});
      y += title.height + 6;
    }
    const blocks = homes.map((home) => makeBlock(task, home, max, lanes));
    if (heading !== undefined) blocks.sort((a, b) => compareText(b.blocs.join(), a.blocs.join()));
    let before: readonly number[] = [];
    for (const block of blocks) {
      const {blocs} = block;
      if (before.some((bloc) => !blocs.includes(bloc))) y += GAP;
      for (const bloc of blocs) {
        const {id, label} = graph.groups[bloc]!;
        if (blocLabels.has(id)) continue;
        const name = smallLabel(task, label, max);
        y += 5;
        blocLabels.set(id, placeLabel(name, left, y));
        y += name.height + 5;
      }
      nodes.push(...placeBlock(block, left, y, {outside}));
      y += block.height + (lanes || block.rows.length > 1 ? GAP : 0);
      before = blocs;
    }
    if (before.length > 0) y += 6;
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
      const at = {x, y: centre(guest.mark).y};
      const from = {x, y: whole.mark.y + whole.mark.height};
      routes.set(edge.id, {
        from,
        pieces: [
          [x, at.y],
          [guest.mark.x - 2, at.y],
        ],
        stop: at,
      });
    }
  }
  drawArcs(
    arcs,
    byKey,
    routes,
    lanes ? {side: 1, from: width - right + 6, to: width - 3} : {side: -1, from: left - 2, to: 4},
  );
  return {form: 'list', height: y + 4, nodes, routes, headings, blocLabels};
}

/** A place for each node such that those with ties stand close: the first axis of classical scaling, by household. */
function orderOf({graph}: LayoutTask, {insiders, outsiders, meetings}: Cast) {
  const homes = [...insiders, ...outsiders].map(housed);
  const all = [...homes, ...meetings.map((node) => [node])];
  const index = new Map(all.flatMap((home, i) => home.map(({key}) => [key, i] as const)));
  const near = nearOf(
    all.length,
    graph.edges.map(({source, target}) => [index.get(source) ?? 0, index.get(target) ?? 0]),
  );
  let ranks = ranksOf(scaling(pivotsOf(near), all.length).x);
  for (let round = 0; round < 20; round++)
    ranks = ranksOf(
      ranks.map((rank, i) => {
        const others = near[i]!.map((other) => ranks[other]!);
        return rank + others.reduce((sum, other) => sum + other, 0) / (others.length || 1);
      }),
    );
  return (key: string): number => ranks[index.get(key) ?? 0]!;
}

const ranksOf = (values: Iterable<number>): number[] => {
  const ranks: number[] = [];
  [...values]
    .map((value, i) => ({value: round(value * 1e3), i}))
    .sort((a, b) => a.value - b.value || a.i - b.i)
    .forEach(({i}, rank) => (ranks[i] = rank));
  return ranks;
};

/** Who was in which rooms: all, some, one, none; with many meetings, one stretch in the order of who met whom. */
function chaptersOf(
  {words}: LayoutTask,
  {meetings, insiders, outsiders, roomsOf}: Cast,
  order: (key: string) => number,
): Chapter[] {
  const rooms = meetings.filter(({ref}) => ref.kind === 'meeting').length;
  const outside: Chapter[] =
    outsiders.length > 0 ? [{heading: words.outside(rooms), homes: outsiders, outside: true}] : [];
  if (meetings.length > 3 || rooms === 0) return [{homes: inOrder(insiders, order)}, ...outside];
  const within = new Map<string, {rooms: readonly number[]; homes: Household[]}>();
  for (const home of insiders) {
    const own = roomsOf.get(home.node.key)!;
    const chapter = within.get(own.join()) ?? {rooms: own, homes: []};
    chapter.homes.push(home);
    within.set(own.join(), chapter);
  }
  const name = (index: number) => meetings[index]!.shortLabel ?? meetings[index]!.label;
  return [
    ...[...within.values()]
      .sort(
        (a, b) => b.rooms.length - a.rooms.length || compareText(a.rooms.join(), b.rooms.join()),
      )
      .map(({rooms: own, homes}) => ({
        heading: words.inRooms(own.map(name), meetings.length),
        homes,
      })),
    ...outside,
  ];
}

const inOrder = (homes: readonly Household[], order: (key: string) => number) =>
  [...homes].sort(
    (a, b) => order(a.node.key) - order(b.node.key) || compareText(a.node.key, b.node.key),
  );

/** Participants and meetings alike. */
const everyone = ({graph}: LayoutTask, order: (key: string) => number) =>
  inOrder(
    [
      ...households(graph),
      ...graph.nodes.filter(({kind}) => kind === 'meeting').map((node) => ({node, members: []})),
    ],
    order,
  );
