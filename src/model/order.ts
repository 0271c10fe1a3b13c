import type {Id} from '../story/types.js';
import {compareText} from './as-of.js';
import {seriate} from './seriation.js';

/**
 * In which order the lines of a matrix stand. `editorial`: as in the file; `group`: those of one bloc, country or
 * topic together; `similarity`: seriation, so that lines which say alike stand side by side.
 */
export const orders = [
  'editorial',
  'alphabetical',
  'support',
  'contention',
  'group',
  'similarity',
] as const;
export type Order = (typeof orders)[number];

/** A row or a column as far as ordering is concerned. */
export interface OrderLine {
  readonly id: Id;
  readonly name: string;
  /** What it is grouped by, if anything. Groups keep the order in which they first appear. */
  readonly group?: Id;
  /** Stance values on the story's scale, one a cell; undefined where nothing is known. */
  readonly values: readonly (number | undefined)[];
}

/**
 * The ids of `lines` in the order asked for: always a permutation. Ties are broken by id, so that the order does
 * not depend on how the file is sorted (except the editorial one, which is how the file is sorted).
 *
 * @param lang language whose alphabet is meant, BCP 47
 */
export function orderLines(lines: readonly OrderLine[], order: Order, lang: string): readonly Id[] {
  switch (order) {
    case 'editorial':
      return idsOf(lines);
    case 'alphabetical': {
      const {compare} = new Intl.Collator(safeLocale(lang), {numeric: true});
      return sorted(lines, (a, b) => compare(a.name, b.name));
    }
    case 'support':
      return byScore(lines, meanStance);
    case 'contention':
      return byScore(lines, contention);
    case 'group': {
      const rank = new Map<Id | undefined, number>();
      for (const {group} of lines) if (!rank.has(group)) rank.set(group, rank.size);
      const place = (group: Id | undefined) =>
        group === undefined ? Infinity : (rank.get(group) ?? 0);
      // Array.prototype.sort is stable: within a group the file's order stays.
      return idsOf(
        [...lines].sort((a, b) => (a.group === b.group ? 0 : place(a.group) - place(b.group))),
      );
    }
    case 'similarity':
      return seriate(lines);
  }
}

/** Mean of the known values; undefined where none is known. */
export function meanStance({values}: Pick<OrderLine, 'values'>): number | undefined {
  const known = values.filter((value) => value !== undefined);
  return known.length === 0 ? undefined : sum(known) / known.length;
}

/**
 * How much those who spoke disagree: the variance of the known values, 0 when all say the same.
 * Undefined where fewer than two are known: one voice cannot disagree.
 */
export function contention({values}: Pick<OrderLine, 'values'>): number | undefined {
  const known = values.filter((value) => value !== undefined);
  if (known.length < 2) return undefined;
  const mean = sum(known) / known.length;
  return sum(known.map((value) => (value - mean) ** 2)) / known.length;
}

/** Highest first; what has no score comes last. */
function byScore(
  lines: readonly OrderLine[],
  score: (line: OrderLine) => number | undefined,
): readonly Id[] {
  const scores = new Map(lines.map((line) => [line, score(line) ?? -Infinity]));
  return sorted(lines, (a, b) => {
    const [first, second] = [scores.get(a) ?? 0, scores.get(b) ?? 0];
    return first === second ? 0 : second - first;
  });
}

function sorted(
  lines: readonly OrderLine[],
  compare: (a: OrderLine, b: OrderLine) => number,
): readonly Id[] {
  return idsOf([...lines].sort((a, b) => compare(a, b) || compareText(a.id, b.id)));
}

const idsOf = (lines: readonly OrderLine[]) => lines.map(({id}) => id);
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** A language tag that `Intl` accepts; `en` for one that it does not. */
function safeLocale(lang: string): string {
  try {
    return Intl.getCanonicalLocales(lang)[0] ?? 'en';
  } catch {
    return 'en';
  }
}
