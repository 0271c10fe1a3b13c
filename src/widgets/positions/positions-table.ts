import {byScore, orderLines, type Order} from '../../model/order.js';
import {refKey} from '../../model/ref.js';
import {createStoryView, type Cell, type StoryView} from '../../model/story-view.js';
import {sumTallies, tallyCells} from '../../model/tally.js';
import {createStanceScale} from '../../scales/stance-scale.js';
import type {Day, Id, Option, Participant} from '../../story/types.js';
import {tallyExtent} from './positions-tally.js';
import type {
  Arrangement,
  CellMark,
  Heading,
  Line,
  PositionsFilter,
  PositionsTable,
} from './positions-types.js';

/**
 * Lays the story out as a table. Every participant with a position record and every option has its line, once.
 *
 * @param alsoIn words for the further blocs of a participant who stands under the first
 */
export function createPositionsTable(
  view: StoryView,
  arrangement: Arrangement,
  lang: string,
  alsoIn: (names: readonly string[]) => string = String,
): PositionsTable {
  const {participantOrder, optionOrder, transposed, sortBy, folded, since} = arrangement;
  const {story, stanceById, blocsOf} = view.model;
  const shown = filtered(view, arrangement.filter);
  const scale = createStanceScale(story.stances);
  const before = since === undefined ? undefined : createStoryView(view.model, since);

  const wholeOf = ({id, memberOf}: Participant) => memberOf[0] ?? id;
  const sizes = new Map<Id, number>();
  for (const participant of shown.participants) {
    const whole = wholeOf(participant);
    sizes.set(whole, (sizes.get(whole) ?? 0) + 1);
  }
  /** The first bloc where blocs are asked for, else the whole to which at least two of the participants belong. */
  const headingOf = (participant: Participant): Heading | undefined => {
    const bloc = participantOrder === 'group' ? blocsOf.get(participant.id)?.[0] : undefined;
    if (bloc) return {id: `bloc:${bloc.id}`, name: bloc.name};
    const id = wholeOf(participant);
    return sizes.get(id)! > 1 ? {id, name: story.participants.get(id)?.name ?? id} : undefined;
  };

  const line = (
    kind: 'participant' | 'option',
    {id, name, shortName}: Participant | Option,
    detail: string | undefined,
    heading: Heading | undefined,
    cells: readonly Cell[],
  ): Line => {
    const ref = {kind, id};
    const group = heading?.id ?? `alone:${id}`;
    const values = cells.map((cell) => (cell.state === 'stated' ? cell.stance.value : undefined));
    const tally = tallyCells(cells, story.stances);
    return {key: refKey(ref), ref, id, name, shortName, detail, heading, group, values, tally};
  };
  const participantLines = shown.participants.map((participant) => {
    const blocs = participantOrder === 'group' ? (blocsOf.get(participant.id) ?? []) : [];
    const more = blocs.slice(1).map(({name}) => name);
    const detail = [participant.role, ...(more.length > 0 ? [alsoIn(more)] : [])];
    return line(
      'participant',
      participant,
      detail.filter((part) => part !== undefined).join(' · ') || undefined,
      headingOf(participant),
      shown.options.map(({id}) => view.cell(participant.id, id)),
    );
  });
  const optionLines = shown.options.map((option) =>
    line(
      'option',
      option,
      option.topic,
      option.topic === undefined ? undefined : {id: option.topic, name: option.topic},
      shown.participants.map(({id}) => view.cell(id, option.id)),
    ),
  );

  const ordered = (lines: readonly Line[], order: Order, across: readonly Line[]) => {
    const i = across.findIndex(({id}) => id === sortBy);
    return i < 0 ? orderLines(lines, order, lang) : byScore(lines, ({values}) => values[i]);
  };
  const byWhole = participantOrder === 'editorial' ? 'group' : participantOrder;
  const participants = ordered(participantLines, byWhole, optionLines);
  const options = ordered(optionLines, optionOrder, participantLines);
  const [rows, columns] = transposed ? [options, participants] : [participants, options];
  const isSorted = columns.some(({id}) => id === sortBy);
  const isGrouped = !isSorted && (transposed ? optionOrder : byWhole) === 'group';

  const cell = (row: Line, column: Line) =>
    transposed ? view.cell(column.id, row.id) : view.cell(row.id, column.id);
  const sumOf = (lines: readonly Line[]) =>
    sumTallies(
      lines.map(({tally}) => tally),
      story.stances,
    );
  const change: PositionsTable['change'] = (of) => {
    const now = of.position?.stance;
    const from = before
      ? before.cell(of.participant, of.option).position?.stance
      : (of.previous?.stance ?? now);
    if (from === now) return undefined;
    const [was, is] = [stanceById.get(from ?? ''), stanceById.get(now ?? '')];
    if (was === is) return undefined;
    const kind = !is ? 'gone' : !was ? 'new' : is.value > was.value ? 'up' : 'down';
    return {kind, from};
  };
  const marks = (of: Cell): readonly CellMark[] => {
    const changed = change(of);
    const found: CellMark[] = changed ? [changed.kind] : [];
    if (of.state === 'stated' && !of.sourced) found.push('unsourced');
    if (of.state === 'stated' && of.position.conditional !== undefined) found.push('conditional');
    return found;
  };
  const marked = new Set<CellMark>();
  for (const row of rows)
    for (const column of columns) for (const mark of marks(cell(row, column))) marked.add(mark);
  const extentOf = (lines: readonly Line[]) =>
    tallyExtent(
      lines.map(({tally}) => tally),
      scale,
    );

  return {
    transposed,
    groups: grouped(rows, isGrouped).map((group) => {
      const {heading} = group[0]!;
      const isFolded = isGrouped && heading !== undefined && folded.has(heading.id);
      return {
        key: `group:${group[0]!.group}`,
        heading: isGrouped ? heading : undefined,
        folded: isFolded,
        rows: group,
        tally: sumOf(group),
        columnTallies: isFolded
          ? columns.map((column) =>
              tallyCells(
                group.map((row) => cell(row, column)),
                story.stances,
              ),
            )
          : [],
      };
    }),
    rows,
    columns,
    participants,
    options,
    columnsKey: columns.map(({key}) => key).join(' '),
    tally: sumOf(columns),
    days: recordedDays(view),
    scale,
    extent: {columns: extentOf(columns), rows: extentOf(rows)},
    cell,
    change,
    marks,
    marked,
  };
}

/** Neighbours of one group; all without a heading that follow one another stand together. */
function grouped(rows: readonly Line[], isGrouped: boolean): Line[][] {
  const groups: Line[][] = [];
  rows.forEach((row, i) => {
    const last = rows[i - 1];
    if (last && (!isGrouped || last.heading?.id === row.heading?.id))
      groups[groups.length - 1]!.push(row);
    else groups.push([row]);
  });
  return groups;
}

function filtered(view: StoryView, {bloc, topic, stance}: PositionsFilter) {
  const {model} = view;
  const members = new Set(bloc === undefined ? undefined : model.story.blocs.get(bloc)?.members);
  const participants = model.positioned.filter(({id}) => bloc === undefined || members.has(id));
  const options = model.options.filter((option) => topic === undefined || option.topic === topic);
  if (stance === undefined) return {participants, options};
  const has = (participant: Participant, option: Option) => {
    const cell = view.cell(participant.id, option.id);
    return (cell.state === 'stated' ? cell.stance.id : cell.state) === stance;
  };
  return {
    participants: participants.filter((one) => options.some((option) => has(one, option))),
    options: options.filter((option) => participants.some((one) => has(one, option))),
  };
}

/** Days on which a position was recorded, before the last that shows. */
function recordedDays({model, day}: StoryView): readonly Day[] {
  const days = new Set(model.story.positions.map(({date}) => date?.start ?? ''));
  return [...days]
    .filter((each) => each && (day === undefined || each <= day))
    .sort()
    .slice(0, -1);
}
