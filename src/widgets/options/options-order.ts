import type {OptionOrder} from '../../locales/en/options.js';
import type {Tally} from '../../model/tally.js';
import {statusRank, type StatusLine} from './options-status.js';

/** What an order looks at. */
export interface Orderable {
  readonly tally: Tally;
  readonly status: StatusLine;
}

/** How many stand on either side of the scale. */
export function sides(tally: Tally): {readonly for: number; readonly against: number} {
  let inFavour = 0;
  let against = 0;
  for (const {stance, count} of tally.steps) {
    if (stance.value > 0) inFavour += count;
    if (stance.value < 0) against += count;
  }
  return {for: inFavour, against};
}

/**
 * Rows in the order asked for. Rows that are equal keep the order of the story.
 *
 * `support`: more in favour first, then fewer against. `contention`: the larger the smaller of the two sides, the
 * earlier; then more on both sides together. `status`: furthest along first, off the table last.
 */
export function orderRows<T extends Orderable>(
  rows: readonly T[],
  order: OptionOrder,
): readonly T[] {
  if (order === 'editorial') return rows;
  const keyed = rows.map((row) => ({row, key: keyOf(row, order)}));
  keyed.sort((a, b) => {
    for (let i = 0; i < a.key.length; i++) {
      const difference = (a.key[i] ?? 0) - (b.key[i] ?? 0);
      if (difference !== 0) return difference;
    }
    return 0;
  });
  return keyed.map(({row}) => row);
}

function keyOf({tally, status}: Orderable, order: OptionOrder): readonly number[] {
  const {for: inFavour, against} = sides(tally);
  if (order === 'support') return [-inFavour, against];
  if (order === 'contention') return [-Math.min(inFavour, against), -(inFavour + against)];
  return [status.state === 'later' ? ranksEnd : statusRank(status.kind)];
}

/** After every status. */
const ranksEnd = 99;
