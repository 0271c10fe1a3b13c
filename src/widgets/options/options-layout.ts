import type {OptionOrder} from '../../locales/en/options.js';
import {lastEventDays} from '../../model/events.js';
import type {Cell, StoryView} from '../../model/story-view.js';
import {tallyOption, type Tally} from '../../model/tally.js';
import {createStanceScale, type StanceMark} from '../../scales/stance-scale.js';
import type {
  Day,
  Id,
  Option,
  OptionStatus,
  OptionStatusKind,
  Participant,
  StoryDate,
} from '../../story/types.js';
import {arcsOf, relationsOf, type OptionArc, type OptionRelations} from './options-relations.js';

/** One participant's mark on the strip of one option. */
export interface StripMark {
  readonly participant: Id;
  readonly name: string;
  /** The short name, unless another participant has the same. */
  readonly label: string;
  readonly cell: Cell;
  /** It came, or changed, on the latest day on which the story has something new. */
  readonly fresh: boolean;
}

/** The status of an option on a day. */
export interface StatusLine {
  /** `later`: every status it has comes after the day. `none`: the story gives it no status. */
  readonly state: 'known' | 'later' | 'none';
  readonly kind?: OptionStatusKind | undefined;
  /** Date of the record that brought this status; records that only repeat it do not move it. */
  readonly date?: StoryDate | undefined;
  /** The status before, when there was another: only then is "since" more than the day of the report. */
  readonly previous?: OptionStatusKind | undefined;
  readonly sourced: boolean;
  /** Records up to the day, oldest first. */
  readonly history: readonly OptionStatus[];
}

export interface OptionRow {
  readonly option: Option;
  readonly status: StatusLine;
  readonly relations: OptionRelations;
  /** Who stands on each step of the scale, in its order, empty ones included. */
  readonly groups: readonly {readonly stance: StanceMark; readonly marks: readonly StripMark[]}[];
  /** Someone looked, and there is no public position. */
  readonly unstated: readonly StripMark[];
  readonly noData: readonly StripMark[];
  readonly tally: Tally;
  /** The status came, or changed, on the latest day. */
  readonly fresh: boolean;
}

export interface OptionsLayout {
  /** The strip has a column a step; else, where one could not hold its label or a name, a line. */
  readonly columns: boolean;
  /** So much that rows begin closed: numbers in place of names until the reader opens them. */
  readonly closed: boolean;
  readonly steps: readonly StanceMark[];
  readonly rows: readonly OptionRow[];
  readonly arcs: readonly OptionArc[];
  /** The latest day on which the story has something new, where there is a day before it to tell it from. */
  readonly latest: Day | undefined;
}

/** From this own width (CSS px) on, the strip stands beside the name: as in the styles. */
const BESIDE_FROM = 600;
/** More rows, or more marks, than can be taken in at once. */
const MANY_ROWS = 20;
const MANY_MARKS = 240;
/** What a letter takes of a name on the strip, on the average, and padding and border of a mark, CSS px. */
const LETTER = 7;
const PADDING = 16;

/**
 * The overview as plain data: which rows, in which order, who stands where, what fits. No positions in px: rows are
 * as high as their content, and the browser sets them.
 *
 * @param width the widget's own width, CSS px
 */
export function layoutOptions(view: StoryView, order: OptionOrder, width: number): OptionsLayout {
  const {model} = view;
  const latest = latestDay(view);
  const steps = createStanceScale(model.story.stances).marks;
  const labels = labelsOf(model.positioned);
  const relations = relationsOf(model);
  const rows = model.options.map((option): OptionRow => {
    const marks = model.positioned.map(({id, name}): StripMark => {
      const cell = view.cell(id, option.id);
      const isNew = cell.previous || (cell.state === 'stated' && cell.history.length === 1);
      return {
        participant: id,
        name,
        label: labels.get(id) ?? name,
        cell,
        fresh: Boolean(isNew && latest && cell.position?.date?.start === latest),
      };
    });
    const status = statusLine(view, option);
    return {
      option,
      status,
      relations: relations.get(option.id)!,
      groups: steps.map((stance) => ({
        stance,
        marks: marks.filter(({cell}) => cell.state === 'stated' && cell.stance.id === stance.id),
      })),
      unstated: marks.filter(({cell}) => cell.state === 'unstated'),
      noData: marks.filter(({cell}) => cell.state === 'no-data'),
      tally: tallyOption(view, option.id),
      fresh: Boolean(latest && status.date?.start === latest),
    };
  });
  const ordered = orderRows(rows, order);
  const words = [...steps.map(({label}) => label), ...labels.values()].join(' ').split(/[\s-]+/);
  const column = Math.max(...words.map(({length}) => length)) * LETTER + PADDING;
  return {
    // 36 % of the width is for the name, 88 px for gaps and for those who have not said.
    columns: width >= BESIDE_FROM && column * steps.length <= width * 0.64 - 88,
    closed:
      rows.length > MANY_ROWS || rows.reduce((sum, {tally}) => sum + tally.stated, 0) > MANY_MARKS,
    steps,
    rows: ordered,
    arcs: arcsOf(
      relations,
      ordered.map(({option}) => option.id),
    ),
    latest,
  };
}

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
export function statusLine(view: StoryView, {id, status}: Option): StatusLine {
  const history = view.statusHistory(id);
  const last = history[history.length - 1];
  const at = history.map((entry) => entry.status !== last?.status).lastIndexOf(true);
  return {
    state: last ? 'known' : status.length > 0 ? 'later' : 'none',
    kind: last?.status,
    date: history[at + 1]?.date,
    previous: history[at]?.status,
    sourced: Boolean(last?.evidence.length),
    history,
  };
}

/** From furthest along to off the table. */
const ranks: readonly (OptionStatusKind | undefined)[] = [
  'in-force',
  'agreed',
  'under-consideration',
  'floated',
  undefined,
  'ruled-out',
  'withdrawn',
];

/**
 * Rows in the order asked for. Rows that are equal keep the order of the story.
 *
 * `support`: more in favour first, then fewer against. `contention`: the larger the smaller of the two sides, the
 * earlier; then more on both sides together. `status`: furthest along first, off the table and of later days last.
 */
export function orderRows<T extends Pick<OptionRow, 'tally' | 'status'>>(
  rows: readonly T[],
  order: OptionOrder,
): readonly T[] {
  const keys = ({tally, status}: T): readonly number[] => {
    const side = (sign: number) =>
      tally.steps.reduce((sum, {stance, count}) => sum + (stance.value * sign > 0 ? count : 0), 0);
    const [pro, contra] = [side(1), side(-1)];
    if (order === 'support') return [-pro, contra];
    if (order === 'contention') return [-Math.min(pro, contra), -pro - contra];
    return order === 'status' ? [status.state === 'later' ? 9 : ranks.indexOf(status.kind)] : [];
  };
  return rows
    .map((row) => ({row, by: keys(row)}))
    .sort((a, b) => a.by.map((key, i) => key - b.by[i]!).find(Boolean) ?? 0)
    .map(({row}) => row);
}
