import type {Id, StanceStep} from '../story/types.js';
import type {Cell, StoryView} from './story-view.js';

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

export function tallyCells(cells: Iterable<Cell>, scale: readonly StanceStep[]): Tally {
  const counts = new Map<Id, number>(scale.map(({id}) => [id, 0]));
  let unstated = 0;
  let noData = 0;
  let stated = 0;
  for (const cell of cells) {
    if (cell.state === 'stated') {
      stated++;
      counts.set(cell.stance.id, (counts.get(cell.stance.id) ?? 0) + 1);
    } else if (cell.state === 'unstated') unstated++;
    else noData++;
  }
  return {
    steps: scale.map((stance) => ({stance, count: counts.get(stance.id) ?? 0})),
    stated,
    unstated,
    noData,
    total: stated + unstated + noData,
  };
}

/** The sum of tallies over one scale. */
export function sumTallies(tallies: readonly Tally[], scale: readonly StanceStep[]): Tally {
  return tallies.reduce(
    (sum, {steps, stated, unstated, noData, total}) => ({
      steps: sum.steps.map(({stance, count}, i) => ({stance, count: count + steps[i]!.count})),
      stated: sum.stated + stated,
      unstated: sum.unstated + unstated,
      noData: sum.noData + noData,
      total: sum.total + total,
    }),
    tallyCells([], scale),
  );
}

/** How the given participants (default: the matrix rows) are divided on one option. */
export function tallyOption(
  view: StoryView,
  option: Id,
  participants: readonly Id[] = rowIds(view),
): Tally {
  return tallyCells(
    participants.map((participant) => view.cell(participant, option)),
    view.model.story.stances,
  );
}

/** How one participant's stances are divided over the given options (default: all). */
export function tallyParticipant(
  view: StoryView,
  participant: Id,
  options: readonly Id[] = optionIds(view),
): Tally {
  return tallyCells(
    options.map((option) => view.cell(participant, option)),
    view.model.story.stances,
  );
}

const rowIds = (view: StoryView) => view.model.positioned.map(({id}) => id);
const optionIds = (view: StoryView) => view.model.options.map(({id}) => id);
