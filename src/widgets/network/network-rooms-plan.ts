import {compareText} from '../../model/as-of.js';
import {makeBlock, type Household} from './network-blocks.js';
import type {Arrangement} from './network-columns.js';
import type {LayoutTask} from './network-draft.js';
import {clamp} from './network-geometry.js';
import {blocLabel, labelBlock, type LabelBlock} from './network-labels.js';
import {arrange, TUCK, TUCK_GAP, type Stack, type Variant} from './network-rooms-arrange.js';
import {seriate, type Cast} from './network-rooms-cast.js';

/** Columns with their contents, all of known size and place. */
export interface RoomsPlan {
  readonly variant: Variant;
  readonly stacks: readonly Stack[];
  readonly arrangement: Arrangement;
  readonly widths: readonly number[];
  readonly gutter: number;
  /** Names of the blocs, wrapped to the columns of households. */
  readonly blocNames: readonly LabelBlock[];
  /** The same with its order improved; takes longer. */
  readonly refine: () => Omit<RoomsPlan, 'refine'>;
}

const PILL_PAD = 13;

/** Columns of known widths for a variant; undefined where the width does not hold them. */
export function planRooms(task: LayoutTask, cast: Cast, variant: Variant): RoomsPlan | undefined {
  const {width} = task;
  const columns = variant === 'five' ? 5 : 3;
  const least = variant === 'five' ? 56 : clamp(width * 0.075, 30, 64);
  const isRoom = (column: number) =>
    variant === 'around' ? column === 1 : variant === 'five' ? column % 2 === 1 : column !== 1;
  const start = assign(cast, variant);
  const most: number = variant === 'five' ? 190 : 230;
  const limits = start.map((_, column) => (isRoom(column) ? 150 : most));

  for (let round = 0; round < 60; round++) {
    const made = start.map((column, i) =>
      column.map((seat) => makeStack(task, cast, seat, limits[i] ?? most)),
    );
    const widths = made.map((column) => Math.max(0, ...column.map((stack) => stack.width)));
    const widest = Math.max(...limits.filter((_, i) => !isRoom(i)));
    const blocNames = task.graph.groups.map(({label}) =>
      blocLabel(label, widest, task.sizes, task.fontScale),
    );
    made.forEach((column, i) => {
      if (isRoom(i)) return;
      const keys = new Set(
        column.flatMap(({blocks}) => blocks.flatMap(({rows}) => rows.map(({node}) => node.key))),
      );
      task.graph.groups.forEach(({members}, bloc) => {
        if (members.some((key) => keys.has(key)))
          widths[i] = Math.max(widths[i] ?? 0, blocNames[bloc]?.width ?? 0);
      });
    });
    // What may change sides must fit on both.
    if (cast.meetings.length !== 2)
      widths[0] = widths[2] = Math.max(widths[0] ?? 0, widths[2] ?? 0);
    const total = widths.reduce((sum, value) => sum + value, 0);
    const gutter = (width - total - 2) / (columns - 1);
    if (gutter >= least) {
      const stacks = made.flat();
      const plan = {variant, stacks, widths, blocNames, gutter: Math.min(gutter, 240)};
      const {rough, refine} = arrange(task, cast, variant, made, blocNames);
      return {...plan, arrangement: rough, refine: () => ({...plan, arrangement: refine()})};
    }
    let broadest = 0;
    widths.forEach((value, i) => {
      if (value * (isRoom(i) ? 1.15 : 1) > widths[broadest]! * (isRoom(broadest) ? 1.15 : 1))
        broadest = i;
    });
    const next = Math.min(limits[broadest] ?? 0, widths[broadest] ?? 0) - 10;
    if (next < (variant === 'five' ? 110 : 84)) return undefined;
    limits[broadest] = next;
  }
  return undefined;
}

/** What sits at one place: a meeting with its own guests, or a household. */
type Seat =
  {readonly meeting: number; readonly homes: readonly Household[]} | {readonly home: Household};

/** First division of meetings and households among the columns. */
function assign(cast: Cast, variant: Variant): Seat[][] {
  const roomsOf = (home: Household) =>
    new Set(
      cast.attendance.filter(({home: key}) => key === home.node.key).map(({meeting}) => meeting),
    );
  const seat = (home: Household): Seat => ({home});
  const {meetings, homes} = seriate(cast);
  const score = (home: Household) => homes.get(home.node.key) ?? 0;

  if (variant === 'around') {
    const ordered = [...cast.insiders].sort(
      (a, b) => score(a) - score(b) || compareText(a.node.key, b.node.key),
    );
    const size = (home: Household): number =>
      1 + home.members.reduce((sum, member) => sum + size(member), 0);
    const half = ordered.reduce((sum, home) => sum + size(home), 0) / 2;
    let filled = 0;
    const left: Household[] = [];
    for (const home of ordered) {
      if (filled + size(home) / 2 <= half) left.push(home);
      filled += size(home);
    }
    const rooms = cast.meetings
      .map((_, i) => i)
      .sort((a, b) => meetings[a]! - meetings[b]! || a - b);
    return [
      left.map(seat),
      rooms.map((meeting) => ({meeting, homes: []})),
      ordered.slice(left.length).map(seat),
    ];
  }
  if (cast.meetings.length === 2) {
    const only = (room: number) =>
      cast.insiders.filter((home) => roomsOf(home).size === 1 && roomsOf(home).has(room));
    const both = cast.insiders.filter((home) => roomsOf(home).size === 2).map(seat);
    return variant === 'five'
      ? [
          only(0).map(seat),
          [{meeting: 0, homes: []}],
          both,
          [{meeting: 1, homes: []}],
          only(1).map(seat),
        ]
      : [[{meeting: 0, homes: only(0)}], both, [{meeting: 1, homes: only(1)}]];
  }
  const rooms = cast.meetings.map((_, i) => i).sort((a, b) => meetings[a]! - meetings[b]! || a - b);
  const half = Math.ceil(rooms.length / 2);
  const ordered = [...cast.insiders].sort(
    (a, b) => score(a) - score(b) || compareText(a.node.key, b.node.key),
  );
  return [
    rooms.slice(0, half).map((meeting) => ({meeting, homes: []})),
    ordered.map(seat),
    rooms.slice(half).map((meeting) => ({meeting, homes: []})),
  ];
}

function makeStack(task: LayoutTask, cast: Cast, seat: Seat, max: number): Stack {
  const {sizes, fontScale, words} = task;
  const block = (home: Household, room: number) =>
    makeBlock(home, {
      max: room,
      sizes,
      fontScale,
      strong: true,
      rowHeight: 24,
      detail: words.detail,
    });
  if ('home' in seat) {
    const made = block(seat.home, max);
    return {meeting: -1, blocks: [made], width: made.width, height: made.height};
  }
  const node = cast.meetings[seat.meeting];
  if (!node) throw new RangeError(`no meeting ${seat.meeting}`);
  const label = labelBlock(node, {
    max: Math.min(max - 2 * PILL_PAD, 150),
    sizes,
    fontScale,
    weight: 600,
    detail: words.detail(node),
  });
  const pill = {
    label,
    width: label.width + 2 * PILL_PAD,
    height: Math.max(28, Math.ceil(label.height) + 14),
  };
  const blocks = seat.homes.map((home) => block(home, max - TUCK));
  return {
    meeting: seat.meeting,
    pill,
    blocks,
    width: Math.max(pill.width, ...blocks.map((made) => made.width + TUCK)),
    height: blocks.reduce((sum, made) => sum + TUCK_GAP + made.height, pill.height),
  };
}
