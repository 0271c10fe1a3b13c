import {compareText, hasHappened} from '../../model/as-of.js';
import {byScore, orderLines} from '../../model/order.js';
import {refKey} from '../../model/ref.js';
import type {Cell, StoryView} from '../../model/story-view.js';
import {tallyCells} from '../../model/tally.js';
import {createStanceScale, type StanceScale} from '../../scales/stance-scale.js';
import type {Day, Id, Option, Participant, StoryDate} from '../../story/types.js';
import {tallyExtent} from './positions-tally.js';
import type {
  Arrangement,
  CellMark,
  ChangeKind,
  Heading,
  Line,
  Look,
  PositionsFilter,
  PositionsTable,
} from './positions-types.js';

/**
 * Lays the story out as a table. Every participant with a position record and every option has its line, once.
 *
 * @param lang language whose alphabet orders names, BCP 47
 * @param alsoIn words for the further blocs of a participant who stands under the first
 * @param linesOf `positionsLines`, or what keeps its last result
 */
export function createPositionsTable(
  view: StoryView,
  arrangement: Arrangement,
  lang: string,
  alsoIn: (names: readonly string[]) => string = String,
  linesOf: typeof positionsLines = positionsLines,
): PositionsTable {
  const {participantOrder, optionOrder, transposed, sortBy, toggled, since, filter} = arrangement;
  const {story} = view.model;
  const lines = linesOf(view, filter, since, participantOrder === 'group', alsoIn);
  const {participantLines, optionLines, ...whole} = lines;
  const {scale, tally} = whole;
  const tallyOf = (of: readonly Look[]) => tallyCells(of, story.stances);

  const sorted = {
    participantOrder: story.options.get(sortBy ?? ''),
    optionOrder: view.model.positioned.find(({id}) => id === sortBy),
  };
  const valueOf = (participant: Id, option: Id) =>
    scale.of(view.cell(participant, option).position?.stance)?.value;
  const byWhole = participantOrder === 'editorial' ? 'group' : participantOrder;
  // What lines are sorted by may itself be filtered out.
  const participants = sorted.participantOrder
    ? byScore(participantLines, ({id}) => valueOf(id, sorted.participantOrder!.id))
    : orderLines(participantLines, byWhole, lang);
  const options = sorted.optionOrder
    ? byScore(optionLines, ({id}) => valueOf(sorted.optionOrder!.id, id))
    : orderLines(optionLines, optionOrder, lang);
  const [rows, columns] = transposed ? [options, participants] : [participants, options];
  const isGrouped = transposed
    ? optionOrder === 'group' && !sorted.optionOrder
    : byWhole === 'group' && !sorted.participantOrder;
  const extentOf = (lines: readonly Line[]) =>
    tallyExtent(
      lines.map(({tally}) => tally),
      scale,
    );

  return {
    ...whole,
    transposed,
    toggled,
    groups: grouped(rows, isGrouped).map((group) => {
      const heading = isGrouped ? group[0]!.heading : undefined;
      const key = `group:${group[0]!.group}`;
      const isFolded = heading !== undefined && toggled.has(key);
      return {
        key,
        heading,
        folded: isFolded,
        rows: group,
        tally: group.length === rows.length ? tally : tallyOf(group.flatMap((row) => row.looks)),
        columnTallies: isFolded
          ? columns.map(({at}) => tallyOf(group.map((row) => row.looks[at]!)))
          : [],
      };
    }),
    rows,
    columns,
    participants,
    options,
    sorted,
    columnsKey: columns.map(({key}) => key).join(' '),
    extent: {columns: extentOf(columns), rows: extentOf(rows)},
  };
}

/**
 * The lines in the order of the file, and what does not depend on their order: a new order of the same lines need not
 * count their cells again.
 */
export function positionsLines(
  view: StoryView,
  filter: PositionsFilter,
  since: Day | undefined,
  isByBloc: boolean,
  alsoIn: (names: readonly string[]) => string,
) {
  const {story, blocsOf} = view.model;
  const shown = filtered(view, filter);
  const scale = createStanceScale(story.stances);
  const looks = createLooks(view, scale, since);

  const blocsToShow = ({id}: Participant) => (isByBloc && blocsOf.get(id)) || [];
  const ledBy = new Set(shown.participants.map(({memberOf}) => memberOf[0]));
  /** A whole stands with its members, not with those who belong to the same still larger whole. */
  const wholeOf = ({id, memberOf}: Participant) => (ledBy.has(id) ? id : (memberOf[0] ?? id));
  const wholes = shown.participants.map(wholeOf);
  const isShared = new Set(wholes.filter((id, i) => wholes.indexOf(id) !== i));
  /** The first bloc where blocs are asked for, else the whole to which at least two of the participants belong. */
  const headingOf = (participant: Participant): Heading | undefined => {
    const [bloc] = blocsToShow(participant);
    if (bloc) return {id: `bloc:${bloc.id}`, name: bloc.name};
    const id = wholeOf(participant);
    return isShared.has(id) ? {id, name: story.participants.get(id)?.name ?? id} : undefined;
  };

  const line = (
    kind: 'participant' | 'option',
    {id, name, shortName}: Participant | Option,
    at: number,
    detail: string | undefined,
    heading: Heading | undefined,
    cells: readonly Look[],
  ): Line => ({
    ref: {kind, id},
    key: refKey({kind, id}),
    id,
    name,
    shortName,
    detail,
    heading,
    group: heading?.id ?? `alone:${id}`,
    at,
    looks: cells,
    values: cells.map(({stance}) => stance?.value),
    tally: tallyCells(cells, story.stances),
  });
  const participantLines = shown.participants.map((participant, at) => {
    const more = blocsToShow(participant).slice(1);
    const detail = [participant.role, more.length > 0 && alsoIn(more.map(({name}) => name))];
    return line(
      'participant',
      participant,
      at,
      detail.filter(Boolean).join(' · ') || undefined,
      headingOf(participant),
      shown.options.map(({id}) => looks.of(view.cell(participant.id, id))),
    );
  });
  const optionLines = shown.options.map((option, at) => {
    const {topic} = option;
    const heading = topic === undefined ? undefined : {id: topic, name: topic};
    const cells = participantLines.map((participant) => participant.looks[at]!);
    return line('option', option, at, topic, heading, cells);
  });
  return {
    participantLines,
    optionLines,
    scale,
    marked: looks.marked,
    tally: tallyCells(
      participantLines.flatMap((one) => one.looks),
      story.stances,
    ),
    dates: recordedDates(view),
  };
}

/** Finds the look of a cell; `marked`: every mark of the cells that were asked for. */
function createLooks({model}: StoryView, scale: StanceScale, since: Day | undefined) {
  const marked = new Set<CellMark>();
  const known = new Map<number, Look>();
  const places = new Map(scale.marks.map(({id}, i) => [id, i]));
  const silent = places.size;
  const placeOf = (stance: Id | undefined) => places.get(stance!) ?? silent;

  const of = (cell: Cell): Look => {
    const {state, position} = cell;
    const now = position?.stance;
    // The latest step, if it came since that day. The first record of all is one only where a day is chosen.
    const from =
      since === undefined
        ? (cell.previous?.stance ?? now)
        : hasHappened(cell.since?.date, since)
          ? now
          : cell.previous?.stance;
    const was = placeOf(from);
    const is = placeOf(now);
    const isUnsourced = state === 'stated' && !cell.sourced;
    const isConditional = state === 'stated' && cell.position.conditional !== undefined;
    // Later days have records.
    const isYet = state === 'no-data' && model.histories.get(cell.participant)?.has(cell.option);
    // Tens of thousands of cells come by here: numbers only.
    const key =
      32 * (was * (silent + 1) + is) +
      16 * +!!isYet +
      8 * +(state === 'no-data') +
      4 * +(from === undefined) +
      2 * +isUnsourced +
      +isConditional;
    let look = known.get(key);
    if (look) return look;
    // Marks stand from most to least in favour.
    const change: ChangeKind | undefined =
      was === is
        ? undefined
        : is === silent
          ? 'gone'
          : was === silent
            ? 'new'
            : is < was
              ? 'up'
              : 'down';
    const marks: CellMark[] = change ? [change] : [];
    if (isUnsourced) marks.push('unsourced');
    if (isConditional) marks.push('conditional');
    if (state === 'no-data') marks.push(isYet ? 'yet' : state);
    for (const mark of marks) marked.add(mark);
    const stance = state === 'stated' ? cell.stance : undefined;
    look = {key, state, stance, mark: scale.marks[is], change, from, marks};
    known.set(key, look);
    return look;
  };
  return {of, marked};
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
  const participants = model.positioned.filter(
    ({id}) => !bloc || model.story.blocs.get(bloc)?.members.includes(id),
  );
  const options = model.options.filter((option) => !topic || option.topic === topic);
  if (!stance) return {participants, options};
  const has = (participant: Participant, option: Option) =>
    view.cell(participant.id, option.id).position?.stance === stance;
  return {
    participants: participants.filter((one) => options.some((option) => has(one, option))),
    options: options.filter((option) => participants.some((one) => has(one, option))),
  };
}

/** Dates of positions, before the last that shows; of those that begin on one day the first in the file. */
function recordedDates({model, day}: StoryView): readonly StoryDate[] {
  const dates = new Map<Day, StoryDate>();
  for (const {date} of model.story.positions) {
    if (date && hasHappened(date, day) && !dates.has(date.start)) dates.set(date.start, date);
  }
  return [...dates.values()].sort((a, b) => compareText(a.start, b.start)).slice(0, -1);
}
