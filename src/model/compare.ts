import type {Id} from '../story/types.js';
import type {StoryView} from './story-view.js';

/** Where two participants say the same, where they do not, and where one of them has not spoken. */
export interface Comparison {
  /** Ids of options on which both take the same step of the scale. */
  readonly agree: readonly Id[];
  /** Both have spoken, and take different steps. */
  readonly differ: readonly Id[];
  /** At least one has not spoken, or nothing is recorded. */
  readonly unknown: readonly Id[];
}

/** Compares two participants over `options`. Silence is unknown: neither agreement nor difference. */
export function compareParticipants(
  view: StoryView,
  first: Id,
  second: Id,
  options: readonly Id[],
): Comparison {
  const comparison = {agree: [] as Id[], differ: [] as Id[], unknown: [] as Id[]};
  for (const option of options) {
    const [a, b] = [first, second].map((id) => view.cell(id, option));
    const kind =
      a?.state !== 'stated' || b?.state !== 'stated'
        ? 'unknown'
        : a.stance === b.stance
          ? 'agree'
          : 'differ';
    comparison[kind].push(option);
  }
  return comparison;
}
