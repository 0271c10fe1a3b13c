import {order} from './text.js';
import type {Id, Tie} from './types.js';

type WrittenTie = Omit<Tie, 'id'> & {id?: Id};

/**
 * Gives each tie an id: its own, or one made of source, target, kind and, where that is not enough, a counter.
 *
 * @param taken the ids that ties have; those that are made are added
 */
export function nameTies(ties: readonly WrittenTie[], taken: Map<Id, unknown>): void {
  const alike = new Map<string, WrittenTie[]>();
  for (const tie of ties) {
    const base = `${tie.source} > ${tie.target}: ${tie.kind}`;
    if (tie.id !== undefined) continue;
    if (!alike.has(base)) alike.set(base, []);
    alike.get(base)!.push(tie);
  }
  for (const [base, group] of alike) {
    // Counted in the order of what they say, so that the order of rows does not matter.
    if (group.length > 1) group.sort((a, b) => order(JSON.stringify(a), JSON.stringify(b)));
    let n = 0;
    for (const tie of group) {
      do tie.id = ++n > 1 ? `${base} (${n})` : base;
      while (taken.has(tie.id));
      taken.set(tie.id, undefined);
    }
  }
}
