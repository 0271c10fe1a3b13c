import {compareText} from '../../model/as-of.js';
import {orderLines, type Order, type OrderLine} from '../../model/order.js';
import {refKey, type Ref} from '../../model/ref.js';
import type {Cell, StoryView} from '../../model/story-view.js';
import {tallyCells, type Tally} from '../../model/tally.js';
import {createStanceScale} from '../../scales/stance-scale.js';
import type {Id, Option, Participant} from '../../story/types.js';
import {grouped, groupOf, headings} from './positions-groups.js';
import {marksOf, positionDays} from './positions-marks.js';
import type {Line, PositionsFilter, PositionsOptions, PositionsTable} from './positions-table.js';
import {tallyExtent} from './positions-tally.js';

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
    columnsKey: columns.map(({key}) => key).join(' '),
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
