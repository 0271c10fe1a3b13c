import {measureText} from '../../scales/text-metrics.js';
import {
  elbow,
  mirror,
  placeBlock,
  placePill,
  sCurve,
  type Draft,
  type LayoutTask,
  type PlacedNode,
  type Route,
} from './network-draft.js';
import type {Point} from './network-geometry.js';
import {placeLabel} from './network-labels.js';
import type {SceneText} from './network-scene.js';
import {BLOC_PAD, TUCK, TUCK_GAP} from './network-rooms-arrange.js';
import type {RoomsPlan} from './network-rooms-plan.js';
import type {Cast} from './network-rooms-cast.js';
import {placeOutside} from './network-rooms-outside.js';

type DrawnPlan = Omit<RoomsPlan, 'refine'>;

/** Turns a plan into marks: nodes in their places, lines of attendance and membership. */
export function drawRooms(task: LayoutTask, cast: Cast, plan: DrawnPlan): Draft {
  const {arrangement, stacks, widths, gutter} = plan;
  const total = widths.reduce((sum, width) => sum + width, 0) + gutter * (widths.length - 1);
  const lefts: number[] = [];
  let x = Math.max(1, (task.width - total) / 2);
  for (const width of widths) {
    lefts.push(x);
    x += width + gutter;
  }
  const nodes: PlacedNode[] = [];
  const columnOfNode = new Map<string, number>();
  const tucked = new Map<string, number>();
  const blocLabels = new Map<string, SceneText>();

  arrangement.columns.forEach((column, c) => {
    const left = lefts[c] ?? 0;
    const width = widths[c] ?? 0;
    const mirrored = c === 0 && plan.variant !== 'between';
    column.forEach((item, at) => {
      const stack = stacks[item];
      if (!stack) return;
      const top = arrangement.tops[item] ?? 0;
      const meeting = cast.meetings[stack.meeting];
      let y = top;
      if (stack.pill && meeting) {
        // Pills that share the middle column are equally wide.
        const even = plan.variant === 'around' && stack.blocks.length === 0;
        const box = {x: left, y, width: even ? width : stack.pill.width, height: stack.pill.height};
        nodes.push(placePill(meeting, stack.pill.label, box));
        columnOfNode.set(meeting.key, c);
        y += stack.pill.height;
      }
      for (const block of stack.blocks) {
        if (stack.pill) y += TUCK_GAP;
        const placed = placeBlock(block, left + (stack.pill ? TUCK : 0), y, task.sizes.mark, false);
        nodes.push(...(mirrored ? placed.map((node) => mirror(node, {x: left, width})) : placed));
        for (const {node} of block.rows) {
          columnOfNode.set(node.key, c);
          if (stack.pill) tucked.set(node.key, stack.meeting);
        }
        y += block.height;
      }
      nameBlocs(
        task,
        plan,
        column,
        at,
        (name) => ({x: mirrored ? left + width - name : left, y: top}),
        blocLabels,
      );
    });
  });

  const byKey = new Map(nodes.map((placed) => [placed.node.key, placed]));
  const routes = new Map<string, Route>();
  drawMemberships(task, byKey, routes);
  drawAttendance(cast, task, byKey, {columnOfNode, tucked, lefts, widths}, routes);

  const band = placeOutside(task, cast, byKey, arrangement.height);
  for (const placed of band.nodes) byKey.set(placed.node.key, placed);
  drawMemberships(task, byKey, routes);
  return {
    form: 'rooms',
    width: task.width,
    height: band.height,
    nodes: [...nodes, ...band.nodes],
    routes,
    headings: band.headings,
    blocLabels,
  };
}

/** Puts the name of every bloc that begins here into the room kept above its first member. */
function nameBlocs(
  {graph}: LayoutTask,
  {stacks, blocNames}: DrawnPlan,
  column: readonly number[],
  at: number,
  corner: (width: number) => Point,
  labels: Map<string, SceneText>,
): void {
  const keysOf = (item: number | undefined) =>
    (item === undefined ? undefined : stacks[item])?.blocks.flatMap(({rows}) =>
      rows.map(({node}) => node.key),
    ) ?? [];
  const here = keysOf(column[at]);
  const above = new Set(
    at > 0 && !stacks[column[at - 1] ?? -1]?.pill ? keysOf(column[at - 1]) : [],
  );
  if (stacks[column[at] ?? -1]?.pill) return;
  let {y} = corner(0);
  graph.groups.forEach(({id, members}, bloc) => {
    const name = blocNames[bloc];
    const begins =
      here.some((key) => members.includes(key)) && !members.some((key) => above.has(key));
    if (!begins || !name) return;
    y -= name.height + BLOC_PAD;
    if (!labels.has(id)) labels.set(id, placeLabel(name, corner(name.width).x, y));
    y -= BLOC_PAD;
  });
}

function drawMemberships(
  {graph}: LayoutTask,
  byKey: ReadonlyMap<string, PlacedNode>,
  routes: Map<string, Route>,
): void {
  for (const edge of graph.edges) {
    if (edge.role !== 'membership' || routes.has(edge.id)) continue;
    const member = byKey.get(edge.source);
    const whole = byKey.get(edge.target);
    if (!member || !whole || member.home !== whole.home || member === whole) continue;
    routes.set(edge.id, elbow(whole.mark, member.mark));
  }
}

interface Frame {
  readonly columnOfNode: ReadonlyMap<string, number>;
  /** Participants tucked under their only meeting. */
  readonly tucked: ReadonlyMap<string, number>;
  readonly lefts: readonly number[];
  readonly widths: readonly number[];
}

function drawAttendance(
  cast: Cast,
  task: LayoutTask,
  byKey: ReadonlyMap<string, PlacedNode>,
  frame: Frame,
  routes: Map<string, Route>,
): void {
  cast.meetings.forEach((meeting, index) => {
    const pill = byKey.get(meeting.key);
    if (!pill) return;
    const column = frame.columnOfNode.get(meeting.key) ?? 0;
    const own = cast.attendance.filter((entry) => entry.meeting === index);
    for (const side of [-1, 1]) {
      const here = own
        .flatMap(({edge, guest}) => {
          const placed = byKey.get(guest);
          return placed && frame.columnOfNode.get(guest) === column + side ? [{edge, placed}] : [];
        })
        .sort((a, b) => a.placed.mark.y - b.placed.mark.y);
      const pitch = Math.min(4, (pill.mark.height - 14) / Math.max(1, here.length - 1));
      here.forEach(({edge, placed}, i) => {
        const port = {
          x: side < 0 ? pill.mark.x : pill.mark.x + pill.mark.width,
          y: pill.mark.y + pill.mark.height / 2 + (i - (here.length - 1) / 2) * pitch,
        };
        routes.set(edge.id, toPort(placed, port, column + side, frame, task));
      });
    }
    for (const {edge, guest} of own) {
      const placed = byKey.get(guest);
      if (!placed || routes.has(edge.id)) continue;
      const spine = pill.mark.x + 9;
      const y = placed.mark.y + placed.mark.height / 2;
      const foot = pill.mark.y + pill.mark.height;
      const r = 8;
      routes.set(edge.id, {
        from: {x: placed.mark.x - 2, y},
        pieces: [
          [spine + r, y],
          [spine + r / 2, y, spine, y - r / 2, spine, y - r],
          [spine, foot],
        ],
      });
    }
  });
}

/** From a row to a pill in the next column: level to the column's edge, then an S. Touches no name. */
function toPort(
  placed: PlacedNode,
  port: Point,
  column: number,
  frame: Frame,
  {fontScale}: LayoutTask,
): Route {
  const {mark, label} = placed;
  const left = frame.lefts[column] ?? 0;
  const right = left + frame.widths[column]!;
  const toRight = port.x > mark.x;
  const y = mark.y + mark.height / 2;
  const first = label.lines[0];
  const name = first ? measureText(first.text, first.size, first.weight) * fontScale : 0;
  const facing = label.anchor === 'end' ? toRight : !toRight;
  const from = facing
    ? toRight
      ? mark.x + mark.width + 2
      : mark.x - 2
    : toRight
      ? label.x + name + 6
      : label.x - name - 6;
  const edge = toRight ? Math.max(right, from) : Math.min(left - 2, from);
  return {from: {x: from, y}, pieces: [[edge, y], sCurve({x: edge, y}, port)]};
}
