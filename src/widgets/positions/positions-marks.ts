import {compareText} from '../../model/as-of.js';
import type {StoryModel} from '../../model/story-model.js';
import type {Cell, StoryView} from '../../model/story-view.js';
import type {Day, Option, Participant} from '../../story/types.js';
import type {CellMark} from './positions-table.js';

/** What marks the cells of these lines bear. */
export function marksOf(
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
export function positionDays({model, day}: StoryView): readonly Day[] {
  const days = new Set<Day>();
  for (const {date} of model.story.positions)
    if (date && (day === undefined || date.start <= day)) days.add(date.start);
  return [...days].sort(compareText).slice(0, -1);
}
