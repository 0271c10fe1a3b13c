import type {OptionOrder} from '../../locales/en/options.js';
import {lastEventDays} from '../../model/events.js';
import type {Cell, StoryView} from '../../model/story-view.js';
import {createStanceScale, type StanceMark} from '../../scales/stance-scale.js';
import type {
  Day,
  Id,
  Option,
  OptionStatus,
  OptionStatusKind,
  Participant,
} from '../../story/types.js';
import {arcsOf, relationsOf, type OptionArc, type OptionRelations} from './options-relations.js';

/** A place to stand: a step of the scale; or apart from it, for those who have none. */
export interface Step {
  /** `unstated`: someone looked, and there is no public position. */
  readonly state: Cell['state'];
  readonly mark?: StanceMark;
}

/** How some participants are divided on an option: each of them is in one place, and empty places are told. */
export type Division = readonly {readonly step: Step; readonly cells: readonly Cell[]}[];

/** The status of an option on a day. */
export interface StatusLine {
  /** The record that brought it; those that only repeat it do not move its date. */
  readonly now: OptionStatus | undefined;
  readonly previous: OptionStatusKind | undefined;
  /** Every status it has comes after the day. */
  readonly later: boolean;
  /** It came on the latest day. */
  readonly fresh: boolean;
  /** Records up to the day, oldest first. */
  readonly history: readonly OptionStatus[];
}

export interface OptionRow {
  readonly option: Option;
  readonly status: StatusLine;
  readonly relations: OptionRelations;
  readonly division: Division;
}

export interface OptionsLayout {
  /** The strip has a column a step; else, where one could not hold its label or a name, a line. */
  readonly columns: boolean;
  /** So much that rows begin closed: numbers in place of names until the reader opens them. */
  readonly closed: boolean;
  /** Places in which someone stands, and all steps of the scale. */
  readonly scale: readonly Step[];
  /** What each participant is called on the strip. */
  readonly labels: ReadonlyMap<Id, string>;
  readonly rows: readonly OptionRow[];
  readonly arcs: readonly OptionArc[];
  /** The latest day on which the story has something new, where there is a day before it to tell it from. */
  readonly latest: Day | undefined;
}

/** From this own width on, the strip stands beside the name, and takes this share: as in the styles. */
const BESIDE_FROM = 600;
const STRIP = 0.6;
/** More rows, or more marks, than can be taken in at once. */
const MANY_ROWS = 20;
const MANY_MARKS = 240;
/** What a letter takes of a name on the strip, on the average, and padding and border of a mark, CSS px. */
const LETTER = 6.2;
const PADDING = 16;

/**
 * The overview as plain data: which rows, in which order, who stands where, what fits. No positions in px: rows are
 * as high as their content, and the browser sets them.
 *
 * @param width the widget's own width, CSS px of letters of the usual size
 */
export function layoutOptions(view: StoryView, order: OptionOrder, width: number): OptionsLayout {
  const {model} = view;
  const {positioned} = model;
  const latest = latestDay(view);
  const {marks} = createStanceScale(model.story.stances);
  const steps = [
    ...marks.map((mark): Step => ({state: 'stated', mark})),
    ...(['unstated', 'no-data'] as const).map((state): Step => ({state})),
  ];
  const labels = labelsOf(positioned);
  const relations = relationsOf(model);
  const rows = orderRows(
    model.options.map((option) => ({
      option,
      status: statusLine(view, option, latest),
      relations: relations.get(option.id)!,
      division: divide(
        view,
        option.id,
        steps,
        positioned.map(({id}) => id),
      ),
    })),
    order,
  );
  const scale = steps.filter(
    ({mark}, i) => mark || rows.some(({division}) => division[i]!.cells.length > 0),
  );
  const words = [...marks.map(({label}) => label), ...labels.values()].join(' ').split(/[\s-]+/);
  const column = Math.max(...words.map(({length}) => length)) * LETTER + PADDING;
  return {
    columns: width >= BESIDE_FROM && column * scale.length <= width * STRIP,
    closed:
      rows.length > MANY_ROWS ||
      rows.flatMap(({division}) => inState(division, 'stated')).length > MANY_MARKS,
    scale,
    labels,
    rows,
    arcs: arcsOf(
      relations,
      rows.map(({option}) => option.id),
    ),
    latest,
  };
}

/** How the given participants are divided on an option. */
export function divide(
  view: StoryView,
  option: Id,
  steps: readonly Step[],
  participants: readonly Id[],
): Division {
  const cells = participants.map((id) => view.cell(id, option));
  return steps.map((step) => ({
    step,
    cells: cells.filter((cell) =>
      cell.state === 'stated' ? cell.stance.id === step.mark?.id : cell.state === step.state,
    ),
  }));
}

/** Everyone in one state, in the order of the scale. */
export const inState = (division: Division, state: Cell['state']): readonly Cell[] =>
  division.flatMap(({step, cells}) => (step.state === state ? cells : []));

/** The latest day with something new, up to the view's; undefined where nothing was said of any option before it. */
function latestDay({model, day}: StoryView): Day | undefined {
  const {on} = lastEventDays(model, day);
  const dated = [...model.story.positions, ...model.options.flatMap(({status}) => status)];
  return dated.some(({date}) => date && on && date.start < on) ? on : undefined;
}

/** Short names; full ones for those who share a short name, numbered where they share that too. */
function labelsOf(participants: readonly Participant[]): ReadonlyMap<Id, string> {
  const owners = new Map<string, Id>();
  for (const {id, name, shortName = name} of participants) {
    let label = owners.has(shortName) ? name : shortName;
    for (let n = 2; owners.has(label); n++) label = `${name} ${n}`;
    owners.set(label, id);
  }
  return new Map([...owners].map(([label, id]) => [id, label]));
}

/** Reads an option's status from its history. */
export function statusLine(view: StoryView, {id, status}: Option, latest?: Day): StatusLine {
  const history = view.statusHistory(id);
  const last = history[history.length - 1];
  const at = history.map((entry) => entry.status !== last?.status).lastIndexOf(true);
  const now = history[at + 1];
  return {
    now,
    previous: history[at]?.status,
    later: !now && status.length > 0,
    fresh: latest !== undefined && now?.date?.start === latest,
    history,
  };
}

/** From furthest along to off the table. */
export const ranks: readonly (OptionStatusKind | undefined)[] = [
  'in-force',
  'agreed',
  'under-consideration',
  'floated',
  undefined,
  'ruled-out',
  'withdrawn',
];
const rankOf = (kind: OptionStatusKind | undefined): number => ranks.indexOf(kind);

/** Whether an option is off the table, or not on it yet. */
export const isOff = ({now, later}: StatusLine): boolean =>
  later || rankOf(now?.status) > rankOf(undefined);

/**
 * Rows in the order asked for. Rows that are equal keep the order of the story.
 *
 * `support`: more in favour first, then fewer against. `contention`: the larger the smaller of the two sides, the
 * earlier; then more on both sides together. `status`: furthest along first, off the table and of later days last.
 */
export function orderRows<T extends Pick<OptionRow, 'division' | 'status'>>(
  rows: readonly T[],
  order: OptionOrder,
): readonly T[] {
  const keys = ({division, status}: T): readonly number[] => {
    const on = (side: string) =>
      division.flatMap(({step, cells}) => (step.mark?.side === side ? cells : [])).length;
    const [pro, contra] = [on('for'), on('against')];
    if (order === 'support') return [-pro, contra];
    if (order === 'contention') return [-Math.min(pro, contra), -pro - contra];
    return order === 'status' ? [status.later ? 9 : rankOf(status.now?.status)] : [];
  };
  return rows
    .map((row) => ({row, by: keys(row)}))
    .sort((a, b) => a.by.map((key, i) => key - b.by[i]!).find(Boolean) ?? 0)
    .map(({row}) => row);
}

/** The most options that stand side by side: of more, the oldest make room. */
export const MAX_COMPARED = 3;

/** `keys` without `key`, or with it as the last. */
export const toggled = (keys: readonly string[], key: string): readonly string[] =>
  keys.includes(key) ? keys.filter((each) => each !== key) : [...keys, key];
