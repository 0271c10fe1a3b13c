import {compareText} from '../../model/as-of.js';
import {measureText} from '../../scales/text-metrics.js';
import {flow, housed, makeBlock, placeBlock, type Block, type Household} from './network-blocks.js';
import {
  placeColumns,
  siftColumns,
  type ColumnItem,
  type ColumnLink,
  type Gap,
} from './network-columns.js';
import type {Draft, LayoutTask, PlacedNode, Route} from './network-draft.js';
import {centre, clamp, round, type Point} from './network-geometry.js';
import {placeLabel, smallLabel} from './network-labels.js';
import type {Cast} from './network-rooms-cast.js';
import type {SceneHeading, SceneText} from './network-scene.js';
import {nearOf, pivotsOf, scaling} from './network-stress.js';

/** More participants than this make columns too tall to be read at a glance. */
const MOST = 90;
const LEAST_WIDTH = 560;
const GAP = 14;
/** Room around the name of a bloc above its first member, and beneath its last. */
const BLOC_PAD = 6;
const BLOC_FOOT = 10;
const WIDEST_GUTTER = 240;

/** Whether the story is about who was in which room, rather than about other ties. */
export function isTwoMode(
  {meetings, insiders, outsiders, attendance}: Cast,
  {nodes, edges}: LayoutTask['graph'],
): boolean {
  const ties = edges.filter(({role}) => role === 'tie').length;
  return (
    meetings.length > 0 &&
    nodes.length - meetings.length <= MOST &&
    attendance.length >= ties &&
    insiders.length * 2 >= outsiders.length
  );
}

/**
 * A story about rooms, in columns: those who were in several rooms stand between two columns of meetings, those who
 * were in one only beneath it, those in none in a band at the foot. Undefined where the width does not hold that.
 */
export function layoutRooms(task: LayoutTask, cast: Cast): Draft | undefined {
  const {graph, width} = task;
  const {start, seats} = divide(cast);
  let max = 230;
  let blocks: Block[] = [];
  let widths: number[] = [];
  let gutter = 0;
  let blocNames = graph.groups.map(({label}) => smallLabel(task, label, max));
  for (; gutter < clamp(width * 0.075, 30, 64); max -= 16) {
    if (max < 84 || width < LEAST_WIDTH) return undefined;
    blocks = seats.map((seat) => makeBlock(task, seat, max));
    blocNames = graph.groups.map(({label}) => smallLabel(task, label, max));
    widths = start.map((column) =>
      Math.max(
        0,
        ...column.map((item) => blocks[item]!.width),
        ...column.flatMap((item) => blocks[item]!.blocs.map((bloc) => blocNames[bloc]!.width)),
      ),
    );
    // What may change sides must fit on both.
    if (cast.meetings.length > 2) widths[0] = widths[2] = Math.max(widths[0]!, widths[2]!);
    const gutters = widths.filter((own) => own > 0).length - 1;
    const free = width - 2 - widths.reduce((sum, own) => sum + own, 0);
    gutter = Math.min(gutters > 0 ? free / gutters : free + 99, WIDEST_GUTTER);
  }

  const items = blocks.map(({height, blocs}, i): ColumnItem => ({
    height,
    free: cast.meetings.length > 2 && seats[i]!.node.kind === 'meeting',
    blocs,
  }));
  const blocsAt = (item: number | undefined) => (item === undefined ? [] : items[item]!.blocs);
  const gap: Gap = (above, below) => {
    const before = blocsAt(above);
    const after = blocsAt(below);
    return (
      after
        .filter((bloc) => !before.includes(bloc))
        .reduce((sum, bloc) => sum + blocNames[bloc]!.height + 2 * BLOC_PAD, 0) +
      before.filter((bloc) => !after.includes(bloc)).length * BLOC_FOOT +
      (above === undefined || below === undefined ? 0 : GAP)
    );
  };
  const links = linksOf(task, blocks);
  const columns = siftColumns(items, links, start, gap);
  const {tops, height} = placeColumns(items, links, columns, gap);

  const total = widths.reduce((sum, own) => sum + (own > 0 ? own + gutter : 0), -gutter);
  const nodes: PlacedNode[] = [];
  const blocLabels = new Map<string, SceneText>();
  const spans = new Map<string, {left: number; right: number}>();
  let left = Math.max(1, (width - total) / 2);
  columns.forEach((column, c) => {
    column.forEach((item, at) => {
      let y = tops[item]!;
      nodes.push(...placeBlock(blocks[item]!, left, y));
      spans.set(blocks[item]!.home, {left, right: left + widths[c]!});
      for (const bloc of blocsAt(item)) {
        if (blocsAt(column[at - 1]).includes(bloc)) continue;
        const name = blocNames[bloc]!;
        y -= name.height + BLOC_PAD;
        const {id} = graph.groups[bloc]!;
        if (!blocLabels.has(id)) blocLabels.set(id, placeLabel(name, left, y));
        y -= BLOC_PAD;
      }
    });
    if (widths[c]! > 0) left += widths[c]! + gutter;
  });

  const byKey = new Map(nodes.map((placed) => [placed.node.key, placed]));
  const routes = drawAttendance(task, cast, byKey, spans);
  const band = outside(task, cast, byKey, height);
  nodes.push(...band.nodes);
  return {form: 'rooms', ...band, nodes, routes, blocLabels};
}

/** Who sits where: meetings with their own guests to the left and right, all others between. */
function divide(cast: Cast): {seats: Household[]; start: number[][]} {
  const {meetings, insiders, roomsOf, attendance} = cast;
  const rooms = meetings.length;
  const isOwn = ({node}: Household) => rooms > 1 && roomsOf.get(node.key)?.length === 1;
  const shared = insiders.filter((home) => !isOwn(home));
  const seats: Household[] = [
    ...meetings.map((node, i) => ({
      node,
      members: insiders.filter((home) => isOwn(home) && roomsOf.get(home.node.key)?.[0] === i),
    })),
    ...shared,
  ];
  const seatOf = new Map(seats.map(({node}, i) => [node.key, i]));
  const near = nearOf(
    seats.length,
    attendance.map(({meeting, home}) => [meeting, seatOf.get(home) ?? meeting] as const),
  );
  const {x} = scaling(pivotsOf(near), seats.length);
  const byScore = (a: number, b: number) => round(x[a]!) - round(x[b]!) || a - b;
  const order = [...meetings.keys()];
  if (rooms > 2) order.sort(byScore);
  const half = Math.ceil(rooms / 2);
  return {
    seats,
    start: [
      order.slice(0, half),
      [...shared.keys()].map((i) => i + rooms).sort(byScore),
      order.slice(half),
    ],
  };
}

/** Lines between seats, and down to those outside. */
function linksOf({graph}: LayoutTask, blocks: readonly Block[]): ColumnLink[] {
  const seatOf = new Map(
    blocks.flatMap(({rows}, item) =>
      rows.map(({node, mark}) => [node.key, {item, y: mark.y + mark.height / 2}] as const),
    ),
  );
  return graph.edges.flatMap(({source, target}): ColumnLink[] => {
    const [a, b] = [seatOf.get(source), seatOf.get(target)];
    const [one, other] = a ? [a, b] : [b, a];
    if (!one || one.item === other?.item) return [];
    return [{a: one.item, b: other?.item ?? -1, from: one.y, to: other?.y ?? 0}];
  });
}

/** From rows to the pills of meetings: level to the column's edge, then an S. Touches no name. */
function drawAttendance(
  {fontScale}: LayoutTask,
  {meetings, attendance}: Cast,
  byKey: ReadonlyMap<string, PlacedNode>,
  spans: ReadonlyMap<string, {left: number; right: number}>,
): Map<string, Route> {
  const routes = new Map<string, Route>();
  for (const [index, {key}] of meetings.entries()) {
    const pill = byKey.get(key)!.mark;
    const guests = attendance
      .flatMap(({meeting, edge, guest, home}) => {
        const placed = byKey.get(guest)!;
        const span = spans.get(home);
        return meeting === index && span ? [{edge, ...placed, span}] : [];
      })
      .sort((a, b) => a.mark.y - b.mark.y);
    const pitch = Math.min(4, (pill.height - 14) / Math.max(1, guests.length - 1));
    guests.forEach(({edge, mark, label, span}, i) => {
      const toRight = pill.x > mark.x;
      const port: Point = {
        x: toRight ? pill.x : pill.x + pill.width,
        y: centre(pill).y + (i - (guests.length - 1) / 2) * pitch,
      };
      const {y} = centre(mark);
      const {text, size, weight} = label.lines[0]!;
      const name = measureText(text, size, weight) * fontScale;
      const from = {x: toRight ? label.x + name + 6 : mark.x - 2, y};
      const edgeX = toRight ? Math.max(span.right, from.x) : span.left - 2;
      const middle = (edgeX + port.x) / 2;
      routes.set(edge.id, {
        from,
        pieces: [
          [edgeX, y],
          [middle, y, middle, port.y, port.x, port.y],
        ],
      });
    });
  }
  return routes;
}

/** Those who were in no room: a band of their own at the foot, from left to right as those they have ties with. */
function outside(
  task: LayoutTask,
  {outsiders, meetings}: Cast,
  byKey: ReadonlyMap<string, PlacedNode>,
  above: number,
): {nodes: PlacedNode[]; height: number; headings: SceneHeading[]} {
  const {width, words, graph} = task;
  const nodes: PlacedNode[] = [];
  if (outsiders.length === 0) return {nodes, height: above + 8, headings: []};
  const wanted = (home: Household): number => {
    const own = new Set(housed(home).map(({key}) => key));
    const xs = graph.edges.flatMap(({source, target}) => {
      const other = own.has(source) ? target : own.has(target) ? source : '';
      return byKey.get(other)?.mark.x ?? [];
    });
    return xs.length > 0 ? xs.reduce((sum, x) => sum + x, 0) / xs.length : width;
  };
  const ordered = outsiders
    .map((home) => ({home, x: wanted(home)}))
    .sort((a, b) => a.x - b.x || compareText(a.home.node.key, b.home.node.key));
  const rooms = meetings.filter(({ref}) => ref.kind === 'meeting').length;
  const title = smallLabel(task, words.outside(rooms), 130);
  const rule = round(above + 34);
  const left = title.width + 28;
  const blocks = ordered.map(({home}) => makeBlock(task, home, 170));
  const free = width - left - blocks.reduce((sum, block) => sum + block.width, 0);
  const gap = clamp(free / blocks.length, 28, 60);
  const bottom = flow(blocks, {left, right: width - 1, top: rule + 14, gap}, (block, x, y) =>
    nodes.push(...placeBlock(block, x, y, {outside: true})),
  );
  return {
    nodes,
    height: Math.max(bottom + 8, rule + 26 + title.height),
    headings: [{label: placeLabel(title, 1, rule + 26 - title.lines[0]!.size * 0.6), rule}],
  };
}
