import {compareText} from '../../model/as-of.js';
import {orderLines, type Order, type OrderLine} from '../../model/order.js';
import {refKey, type Ref} from '../../model/ref.js';
import type {StoryModel} from '../../model/story-model.js';
import type {Cell, StoryView} from '../../model/story-view.js';
import {tallyCells, type Tally} from '../../model/tally.js';
import {createStanceScale, type StanceScale} from '../../scales/stance-scale.js';
import type {Day, Id, Option, Participant} from '../../story/types.js';
import {tallyExtent} from './positions-tally.js';

/** What narrows the matrix down; each filter that is set must hold. */
export interface PositionsFilter {
  /** Participants who belong to this bloc. */
  readonly bloc?: Id | undefined;
  /** Options of this topic. */
  readonly topic?: string | undefined;
  /** Lines with this stance (a step's id, or `unstated`) in at least one cell. */
  readonly stance?: Id | undefined;
}

export interface PositionsOptions {
  readonly participantOrder: Order;
  readonly optionOrder: Order;
  /** Sorts the rows by their stance in the column of this id, before their own order. */
  readonly sortBy?: Id | undefined;
  /** Options as rows, participants as columns. */
  readonly transposed: boolean;
  readonly filter: PositionsFilter;
  /** Ids of row groups that are folded. */
  readonly folded: ReadonlySet<Id>;
  /** Language of the interface, for the alphabet. */
  readonly lang: string;
}

/** A row or a column. */
export interface Line {
  /** `refKey`: unique in the table. */
  readonly key: string;
  readonly ref: Ref;
  readonly id: Id;
  readonly name: string;
  readonly shortName?: string;
  /** A person's role, an option's topic. */
  readonly detail?: string;
  /** Over the cells that are shown. */
  readonly tally: Tally;
}

/** Rows that stand together: under a heading, or between two rules where they have nothing in common. */
export interface RowGroup {
  readonly key: string;
  /** What the rows share; absent for rows that share nothing. */
  readonly heading?: {readonly id: Id; readonly name: string};
  readonly folded: boolean;
  readonly rows: readonly Line[];
  readonly tally: Tally;
  /** One a column, over the rows of the group. Only where the group is folded. */
  readonly columnTallies: readonly Tally[];
}

/** The matrix as plain data: what stands where, and how it adds up. */
export interface PositionsTable {
  readonly transposed: boolean;
  readonly groups: readonly RowGroup[];
  readonly columns: readonly Line[];
  /** Over all cells that are shown. */
  readonly tally: Tally;
  /** Participants and options before filtering. */
  readonly of: {readonly participants: number; readonly options: number};
  /** What marks cells bear that no word in them explains. */
  readonly marks: ReadonlySet<CellMark>;
  /** Days from which one can look back for changes, oldest first. */
  readonly days: readonly Day[];
  readonly scale: StanceScale;
  /** Cells that half a tally bar stands for, in the column margin and in the row margin. */
  readonly extent: {readonly columns: number; readonly rows: number};
  cell(row: Line, column: Line): Cell;
}

/** How a cell is special: drawn as such, and explained in the key. */
export type CellMark = 'up' | 'down' | 'new' | 'gone' | 'unsourced' | 'conditional';

/** Lays the story out as a table. Every participant with a position record and every option has its line, once. */
export function createPositionsTable(view: StoryView, options: PositionsOptions): PositionsTable {
  const {model} = view;
  const {scale, filter, transposed, lang} = {scale: model.story.stances, ...options};
  const stanceScale = createStanceScale(scale);
  const shown = filtered(view, filter);

  const participantGroup = groupOf(shown.participants, model, options.participantOrder);
  const participants = ordered(
    shown.participants,
    options.participantOrder === 'editorial' ? 'group' : options.participantOrder,
    lang,
    participantGroup,
    (participant) => shown.options.map((option) => valueOf(view.cell(participant.id, option.id))),
  );
  const optionList = ordered(
    shown.options,
    options.optionOrder,
    lang,
    (option) => option.topic,
    (option) =>
      shown.participants.map((participant) => valueOf(view.cell(participant.id, option.id))),
  );

  const participantLines = participants.map((participant) =>
    participantLine(
      participant,
      tallyCells(
        optionList.map((option) => view.cell(participant.id, option.id)),
        scale,
      ),
    ),
  );
  const optionLines = optionList.map((option) =>
    optionLine(
      option,
      tallyCells(
        participants.map((participant) => view.cell(participant.id, option.id)),
        scale,
      ),
    ),
  );

  const cell = (row: Line, column: Line) =>
    transposed ? view.cell(column.id, row.id) : view.cell(row.id, column.id);
  const columns = transposed ? participantLines : optionLines;
  const rows = sortedBy(transposed ? optionLines : participantLines, columns, options.sortBy, cell);
  const isGrouped =
    options.sortBy === undefined &&
    (transposed
      ? options.optionOrder === 'group'
      : options.participantOrder === 'editorial' || options.participantOrder === 'group');
  const headingOf = !isGrouped ? () => undefined : headings(transposed, model, participantGroup);

  return {
    transposed,
    groups: grouped(rows, headingOf, options.folded).map((group) => ({
      ...group,
      tally: mergeTallies(group.rows.map(({tally}) => tally)),
      columnTallies: group.folded
        ? columns.map((column) =>
            tallyCells(
              group.rows.map((row) => cell(row, column)),
              scale,
            ),
          )
        : [],
    })),
    columns,
    tally: mergeTallies(
      columns.map(({tally}) => tally),
      scale.length === 0 ? undefined : tallyCells([], scale),
    ),
    of: {participants: model.positioned.length, options: model.options.length},
    marks: marksOf(shown.participants, shown.options, view),
    days: positionDays(view),
    scale: stanceScale,
    extent: {
      columns: tallyExtent(
        columns.map(({tally}) => tally),
        stanceScale,
      ),
      rows: tallyExtent(
        rows.map(({tally}) => tally),
        stanceScale,
      ),
    },
    cell,
  };
}

function marksOf(
  participants: readonly Participant[],
  options: readonly Option[],
  view: StoryView,
): ReadonlySet<CellMark> {
  const marks = new Set<CellMark>();
  for (const {id: participant} of participants)
    for (const {id: option} of options)
      for (const mark of cellMarks(view.cell(participant, option), view.model.stanceById))
        marks.add(mark);
  return marks;
}

const unmarked: readonly CellMark[] = [];

/** How a cell is special, if at all: which way it changed, nothing behind it, a condition upon it. */
export function cellMarks(cell: Cell, steps: StoryModel['stanceById']): readonly CellMark[] {
  const change = cell.previous && changeOf(cell, steps);
  if (cell.state !== 'stated') return change ? [change] : unmarked;
  const isConditional = cell.position.conditional !== undefined;
  if (!change && cell.sourced && !isConditional) return unmarked;
  return [
    ...(change ? [change] : []),
    ...(cell.sourced ? [] : ['unsourced' as const]),
    ...(isConditional ? ['conditional' as const] : []),
  ];
}

/** Which way a changed cell moved on the scale; `new` where it spoke after silence, `gone` where it fell silent. */
function changeOf(cell: Cell, steps: StoryModel['stanceById']): 'up' | 'down' | 'new' | 'gone' {
  if (cell.state !== 'stated') return 'gone';
  const before = steps.get(cell.previous?.stance ?? '');
  if (!before) return 'new';
  return cell.stance.value > before.value ? 'up' : 'down';
}

/** Days on which a position was recorded, before the last that shows. */
function positionDays({model, day}: StoryView): readonly Day[] {
  const days = new Set<Day>();
  for (const {date} of model.story.positions)
    if (date && (day === undefined || date.start <= day)) days.add(date.start);
  return [...days].sort(compareText).slice(0, -1);
}

/** The row or column with this key. */
export function findLine(table: PositionsTable, key: string): Line | undefined {
  for (const {rows} of table.groups) for (const row of rows) if (row.key === key) return row;
  return table.columns.find((column) => column.key === key);
}

/** What a stance counts for in orders; silence is unknown, not a value. */
const valueOf = (cell: Cell) => (cell.state === 'stated' ? cell.stance.value : undefined);

function filtered(
  view: StoryView,
  {bloc, topic, stance}: PositionsFilter,
): {participants: readonly Participant[]; options: readonly Option[]} {
  const {model} = view;
  const members = bloc === undefined ? undefined : new Set(model.story.blocs.get(bloc)?.members);
  const participants = model.positioned.filter(({id}) => !members || members.has(id));
  const options = model.options.filter((option) => topic === undefined || option.topic === topic);
  if (stance === undefined) return {participants, options};
  const has = (participant: Participant, option: Option) => {
    const cell = view.cell(participant.id, option.id);
    return cell.state === 'stated' ? cell.stance.id === stance : cell.state === stance;
  };
  return {
    participants: participants.filter((one) => options.some((option) => has(one, option))),
    options: options.filter((option) => participants.some((one) => has(one, option))),
  };
}

/**
 * By what a participant is grouped: the whole it belongs to (itself, where others belong to it), provided that at
 * least two of the rows do. With `group` order: the first bloc it is in, else that whole.
 */
function groupOf(
  participants: readonly Participant[],
  model: StoryModel,
  order: Order,
): (participant: Participant) => Id | undefined {
  const wholeOf = ({id, memberOf}: Participant) => memberOf[0] ?? id;
  const sizes = new Map<Id, number>();
  for (const participant of participants) {
    const whole = wholeOf(participant);
    sizes.set(whole, (sizes.get(whole) ?? 0) + 1);
  }
  return (participant) => {
    const bloc = order === 'group' ? model.blocsOf.get(participant.id)?.[0] : undefined;
    if (bloc) return `bloc:${bloc.id}`;
    const whole = wholeOf(participant);
    return (sizes.get(whole) ?? 0) > 1 ? whole : undefined;
  };
}

function headings(
  transposed: boolean,
  model: StoryModel,
  participantGroup: (participant: Participant) => Id | undefined,
): (line: Line) => {id: Id; name: string} | undefined {
  if (transposed)
    return ({detail}) => (detail === undefined ? undefined : {id: detail, name: detail});
  return ({id}) => {
    const participant = model.story.participants.get(id);
    const group = participant && participantGroup(participant);
    if (group === undefined) return undefined;
    const name =
      model.story.participants.get(group)?.name ??
      model.story.blocs.get(group.replace(/^bloc:/, ''))?.name;
    return name === undefined ? undefined : {id: group, name};
  };
}

function ordered<T extends {readonly id: Id; readonly name: string}>(
  records: readonly T[],
  order: Order,
  lang: string,
  group: (record: T) => Id | undefined,
  values: (record: T) => OrderLine['values'],
): readonly T[] {
  const needsValues = order === 'support' || order === 'contention' || order === 'similarity';
  const byId = new Map(records.map((record) => [record.id, record]));
  const lines = records.map((record): OrderLine => {
    const of = group(record);
    const line = {id: record.id, name: record.name, values: needsValues ? values(record) : []};
    // Those without a group stay where the file has them: each is a group of its own.
    return order === 'group' ? {...line, group: of ?? `alone:${record.id}`} : line;
  });
  return orderLines(lines, order, lang).flatMap((id) => byId.get(id) ?? []);
}

/** Rows by their stance in one column, most in favour first; the silent last, the rest as it was. */
function sortedBy(
  rows: readonly Line[],
  columns: readonly Line[],
  sortBy: Id | undefined,
  cell: (row: Line, column: Line) => Cell,
): readonly Line[] {
  const column = sortBy === undefined ? undefined : columns.find(({id}) => id === sortBy);
  if (!column) return rows;
  const scores = new Map(rows.map((row) => [row, valueOf(cell(row, column)) ?? -Infinity]));
  return [...rows].sort((a, b) => {
    const [first, second] = [scores.get(a) ?? 0, scores.get(b) ?? 0];
    return first === second ? compareText(a.id, b.id) : second - first;
  });
}

/** Neighbours of one heading become a group; neighbours without one stand together between two rules. */
function grouped(
  rows: readonly Line[],
  headingOf: (line: Line) => {id: Id; name: string} | undefined,
  folded: ReadonlySet<Id>,
): Omit<RowGroup, 'tally' | 'columnTallies'>[] {
  const groups: {key: string; heading?: {id: Id; name: string}; folded: boolean; rows: Line[]}[] =
    [];
  for (const row of rows) {
    const heading = headingOf(row);
    const last = groups[groups.length - 1];
    if (last && last.heading?.id === heading?.id) last.rows.push(row);
    else
      groups.push({
        key: heading ? `group:${heading.id}` : `rows:${row.key}`,
        ...(heading && {heading}),
        folded: heading !== undefined && folded.has(heading.id),
        rows: [row],
      });
  }
  return groups;
}

function participantLine(participant: Participant, tally: Tally): Line {
  const ref: Ref = {kind: 'participant', id: participant.id};
  return line(ref, participant, participant.role, tally);
}

function optionLine(option: Option, tally: Tally): Line {
  return line({kind: 'option', id: option.id}, option, option.topic, tally);
}

function line(
  ref: Ref,
  {id, name, shortName}: Participant | Option,
  detail: string | undefined,
  tally: Tally,
): Line {
  return {
    key: refKey(ref),
    ref,
    id,
    name,
    ...(shortName !== undefined && {shortName}),
    ...(detail !== undefined && {detail}),
    tally,
  };
}

/** The sum of tallies over one scale. */
export function mergeTallies(tallies: readonly Tally[], empty?: Tally): Tally {
  const [first] = tallies;
  const steps = first?.steps ?? empty?.steps ?? [];
  const total = (count: (tally: Tally) => number) =>
    tallies.reduce((sum, tally) => sum + count(tally), 0);
  return {
    steps: steps.map(({stance}, i) => ({
      stance,
      count: total((tally) => tally.steps[i]?.count ?? 0),
    })),
    stated: total(({stated}) => stated),
    unstated: total(({unstated}) => unstated),
    noData: total(({noData}) => noData),
    total: total((tally) => tally.total),
  };
}
