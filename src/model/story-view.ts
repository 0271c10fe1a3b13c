import type {Day, Id, OptionStatus, Position, StanceStep} from '../story/types.js';
import {hasHappened, upTo} from './as-of.js';
import type {StoryModel} from './story-model.js';

/**
 * Where one participant stands on one option, on a day. Three states that no widget may confuse:
 * `stated` (a step of the scale, the neutral one included), `unstated` (someone looked; no public position),
 * `no-data` (no record for the pair).
 */
export type Cell = StatedCell | SilentCell;

interface CellBase {
  readonly participant: Id;
  readonly option: Id;
  /** Records up to the day, oldest first; the last is in force. */
  readonly history: readonly Position[];
  /** The first of the latest records, all of one stance: what is in force has held since then. */
  readonly since?: Position;
  /** The record before `since`: it told another stance, so the cell changed. */
  readonly previous?: Position;
}

export interface StatedCell extends CellBase {
  readonly state: 'stated';
  readonly stance: StanceStep;
  readonly position: Position;
  /** Whether at least one piece of evidence stands behind it. A cell without is drawn as unsourced. */
  readonly sourced: boolean;
}

export interface SilentCell extends CellBase {
  readonly state: 'unstated' | 'no-data';
  /** The record that says "unstated"; absent when there is no data. */
  readonly position?: Position;
}

/** The story on one day. */
export interface StoryView {
  readonly model: StoryModel;
  /** The day; undefined for a story without dates, where everything counts. */
  readonly day: Day | undefined;
  cell(participant: Id, option: Id): Cell;
  /** The status in force, or undefined when the option has none yet. */
  status(option: Id): OptionStatus | undefined;
  /** Status entries up to the day, oldest first. */
  statusHistory(option: Id): readonly OptionStatus[];
}

/** The day a story opens on: its own as-of day, else its last dated day, else none. */
export function openingDay(model: StoryModel): Day | undefined {
  return model.story.asOf?.end ?? model.days.at(-1);
}

/** The story as it stood at the end of `day`. Cells are computed when asked for and kept. */
export function createStoryView(
  model: StoryModel,
  day: Day | undefined = openingDay(model),
): StoryView {
  const cells = new Map<Id, Map<Id, Cell>>();
  const statusHistory = (option: Id) => upTo(model.story.options.get(option)?.status ?? [], day);

  return {
    model,
    day,
    cell(participant, option) {
      let row = cells.get(participant);
      if (!row) cells.set(participant, (row = new Map()));
      let cell = row.get(option);
      if (!cell) row.set(option, (cell = makeCell(model, day, participant, option)));
      return cell;
    },
    status: (option) => statusHistory(option).at(-1),
    statusHistory,
  };
}

/** Made tens of thousands of times for a big matrix: no copies where the whole history holds. */
function makeCell(model: StoryModel, day: Day | undefined, participant: Id, option: Id): Cell {
  const records = model.histories.get(participant)?.get(option) ?? [];
  const history = hasHappened(records.at(-1)?.date, day) ? records : upTo(records, day);
  const position = history.at(-1);
  if (!position) return {participant, option, history, state: 'no-data'};

  const stance = model.stanceById.get(position.stance);
  const sourced = position.evidence.length > 0;
  let at = history.length - 1;
  while (history[at - 1]?.stance === position.stance) at--;
  const since = history[at]!;
  const cell: Cell = stance
    ? {participant, option, history, since, state: 'stated', stance, position, sourced}
    : {participant, option, history, since, state: 'unstated', position};
  const previous = history[at - 1];
  // Two stances of one date contradict each other: neither came before.
  return previous && previous.date?.start !== since.date?.start ? {...cell, previous} : cell;
}
