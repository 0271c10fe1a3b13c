import {measureText} from '../../scales/text-metrics.js';
import {
  byBloc,
  flow,
  housed,
  makeCard,
  nameBlocs,
  placeCard,
  stack,
  type Card,
  type Household,
} from './network-blocks.js';
import type {Cast} from './network-rooms-cast.js';
import type {Draft, LayoutTask, PlacedNode} from './network-draft.js';
import {centre, clamp, round, type Point} from './network-geometry.js';
import {placeLabel, smallLabel} from './network-labels.js';
import {trace, type Route} from './network-lines.js';
import type {SceneHeading, SceneText} from './network-scene.js';
import {mean} from './network-stress.js';

/** More meetings or participants than these are no columns to be read at a glance. */
const MOST = {meetings: 6, participants: 60};
const LEAST_WIDTH = 560;
const GAP = 14;
const WIDEST_GUTTER = 240;

/** Whether the story is about who was in which of a few rooms, rather than about other ties. */
export function isAboutRooms(
  {meetings, insiders, outsiders, attendance}: Cast,
  {graph}: LayoutTask,
): boolean {
  return (
    meetings.length > 0 &&
    meetings.length <= MOST.meetings &&
    graph.nodes.length - meetings.length <= MOST.participants &&
    attendance.length >= graph.edges.filter(({role}) => role === 'tie').length &&
    insiders.length * 2 >= outsiders.length
  );
}

/**
 * A story about rooms, in columns: those who were in several rooms stand between two columns of meetings, those who
 * were in one only beneath it, those in none in a band at the foot. Undefined where the width does not hold that.
 */
export function layoutRooms(task: LayoutTask, cast: Cast): Draft | undefined {
  const {graph, width} = task;
  const {meetings, insiders, roomsOf} = cast;
  const isOwn = ({node}: Household, room: number | undefined) => {
    const rooms = roomsOf.get(node.key)!;
    return meetings.length > 1 && rooms.length === 1 && (room ?? rooms[0]) === rooms[0];
  };
  const seats = meetings.map((node, i) => ({
    node,
    members: insiders.filter((home) => isOwn(home, i)),
  }));
  const half = Math.ceil(seats.length / 2);
  const columns: readonly (readonly Household[])[] = [
    seats.slice(0, half),
    insiders.filter((home) => !isOwn(home, undefined)),
    seats.slice(half),
  ].filter((column) => column.length > 0);

  // As level as may be with the meetings, and the more ties the lower, towards those at the foot.
  const level = ({rows}: Card): number => {
    const own = new Set(rows.map(({node}) => node.key));
    const rooms = roomsOf.get(rows[0]!.node.key) ?? [];
    const ties = graph.edges.filter(
      ({role, source, target}) => role === 'tie' && own.has(source) !== own.has(target),
    );
    return mean(rooms.map((room) => ((room % half) + 0.5) / half)) + ties.length;
  };

  let max = 230;
  let cards: Card[][];
  let widths: number[];
  let gutter: number;
  do {
    if (max < 84 || width < LEAST_WIDTH) return undefined;
    cards = columns.map((column, c) => {
      const own = column.map((home) => makeCard(task, home, max));
      return c === 1 ? own.sort((a, b) => byBloc(a, b) || level(a) - level(b)) : own;
    });
    widths = cards.map((column) =>
      Math.max(
        ...column.map((card) => card.width),
        ...column.flatMap(({blocs}) =>
          blocs.map((bloc) => smallLabel(task, graph.groups[bloc]!.label, max).width),
        ),
      ),
    );
    const free = width - 2 - sum(widths);
    gutter = Math.min(free / Math.max(1, widths.length - 1), WIDEST_GUTTER);
    max -= 16;
  } while (gutter < clamp(width * 0.075, 30, 64));

  const stacks = cards.map((column) => stack(task, column, 0, max + 16, () => GAP));
  const bottom = Math.max(...stacks.map((own) => own.bottom));
  const nodes: PlacedNode[] = [];
  const blocLabels = new Map<number, SceneText>();
  const spans = new Map<string, readonly [left: number, right: number]>();
  let left = Math.max(1, (width + gutter - sum(widths) - gutter * widths.length) / 2);
  cards.forEach((column, c) => {
    const own = stacks[c]!;
    const right = left + widths[c]!;
    const down = (bottom - own.bottom) / 2;
    column.forEach((card, i) => {
      nodes.push(...placeCard(card, left, own.tops[i]! + down));
      for (const {node} of card.rows) spans.set(node.key, [left, right]);
    });
    nameBlocs(blocLabels, own, left, down);
    left = right + gutter;
  });
  const routes = drawAttendance(task, cast, nodes, spans);
  const band = outside(task, cast, nodes, bottom - GAP);
  return {form: 'rooms', ...band, nodes, routes, blocLabels};
}

const sum = (values: readonly number[]): number =>
  values.reduce((total, value) => total + value, 0);

/** From rows to the pills of meetings: level to the column's edge, then an S. Touches no name. */
function drawAttendance(
  {fontScale}: LayoutTask,
  {meetings, attendance}: Cast,
  nodes: readonly PlacedNode[],
  spans: ReadonlyMap<string, readonly [left: number, right: number]>,
): Map<string, Route> {
  const byKey = new Map(nodes.map((placed) => [placed.node.key, placed]));
  const routes = new Map<string, Route>();
  for (const [index, {key}] of meetings.entries()) {
    const {mark: pill} = byKey.get(key)!;
    const own = attendance
      .filter(({meeting}) => meeting === index)
      .map(({edge, guest}) => ({edge, ...byKey.get(guest)!}))
      .filter(({home}) => home !== key)
      .sort((a, b) => a.mark.y - b.mark.y);
    const pitch = Math.min(4, (pill.height - 14) / Math.max(1, own.length - 1));
    own.forEach(({edge, node, mark, label}, i) => {
      const toRight = pill.x > mark.x;
      const [left, right] = spans.get(node.key)!;
      const {text, size, weight} = label.lines[0]!;
      const {y} = centre(mark);
      const from = toRight
        ? {x: label.x + measureText(text, size, weight) * fontScale + 6, y}
        : {x: mark.x - 2, y};
      const edgeX = toRight ? Math.max(right, from.x) : left - 2;
      const port: Point = {
        x: toRight ? pill.x : pill.x + pill.width,
        y: centre(pill).y + (i - (own.length - 1) / 2) * pitch,
      };
      const middle = (edgeX + port.x) / 2;
      routes.set(
        edge.id,
        trace(from, [[{x: edgeX, y}], [{x: middle, y}, {x: middle, y: port.y}, port]]),
      );
    });
  }
  return routes;
}

/** Those who were in no room: a band of their own at the foot, from left to right as those they have ties with. */
function outside(
  task: LayoutTask,
  {outsiders, meetings, rooms}: Cast,
  nodes: PlacedNode[],
  above: number,
): {height: number; headings: SceneHeading[]} {
  const {width, words, graph} = task;
  if (outsiders.length === 0) return {height: above + 8, headings: []};
  const placeOf = new Map(nodes.map(({node, mark}) => [node.key, mark.x]));
  const wanted = (home: Household): number => {
    const own = new Set(housed(home).map(({key}) => key));
    const xs = graph.edges.flatMap(
      ({source, target}) =>
        (own.has(source) ? placeOf.get(target) : own.has(target) ? placeOf.get(source) : []) ?? [],
    );
    return xs.length > 0 ? mean(xs) : width;
  };
  const ordered = outsiders
    .map((home) => ({card: makeCard(task, home, 170), x: wanted(home)}))
    .sort((a, b) => a.x - b.x)
    .map(({card}) => card);
  const title = smallLabel(task, words.outside(rooms, meetings.length), 130);
  const rule = round(above + 34);
  const left = title.width + 28;
  const free = width - left - sum(ordered.map((card) => card.width));
  const gap = clamp(free / ordered.length, 28, 120);
  const bottom = flow(ordered, [left, width - 1, rule + 14, gap], nodes, true);
  return {
    height: Math.max(bottom + 8, rule + 26 + title.height),
    headings: [{label: placeLabel(title, 1, rule + 26 - title.lines[0]!.size * 0.6), rule}],
  };
}
