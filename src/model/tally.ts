import type {Id, StanceStep} from '../story/types.js';
import type {StoryView} from './story-view.js';

/** How a set of cells is divided. `steps` + `unstated` + `noData` always add up to `total`. */
export interface Tally {
  /** One entry a step of the scale, in the scale's order, empty ones included. */
  readonly steps: readonly {readonly stance: StanceStep; readonly count: number}[];
  /** Cells with a stance on the scale: the sum over `steps`. */
  readonly stated: number;
  readonly unstated: number;
  readonly noData: number;
  readonly total: number;
}

/** What is counted: a cell's state, and its stance where it has one. */
interface Standing {
  readonly state: 'stated' | 'unstated' | 'no-data';
  readonly stance?: StanceStep | undefined;
}

export function tallyCells(cells: readonly Standing[], scale: readonly StanceStep[]): Tally {
  const counts = new Map<Id, number>();
  let [unstated, noData] = [0, 0];
  for (const {state, stance} of cells)
    if (stance) counts.set(stance.id, (counts.get(stance.id) ?? 0) + 1);
    else if (state === 'unstated') unstated++;
    else noData++;
  return {
    steps: scale.map((stance) => ({stance, count: counts.get(stance.id) ?? 0})),
    stated: cells.length - unstated - noData,
    unstated,
    noData,
    total: cells.length,
  };
}

/** How the given participants (default: the matrix rows) are divided on one option. */
export const tallyOption = (
  view: StoryView,
  option: Id,
  participants: readonly Id[] = view.model.positioned.map(({id}) => id),
): Tally =>
  tallyCells(
    participants.map((participant) => view.cell(participant, option)),
    view.model.story.stances,
  );

/** How one participant's stances are divided over the given options (default: all). */
export const tallyParticipant = (
  view: StoryView,
  participant: Id,
  options: readonly Id[] = view.model.options.map(({id}) => id),
): Tally =>
  tallyCells(
    options.map((option) => view.cell(participant, option)),
    view.model.story.stances,
  );
