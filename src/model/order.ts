import type {Id} from '../story/types.js';
import {compareText} from './as-of.js';
import {meanStance, seriate} from './seriation.js';

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
  readonly group?: Id | undefined;
  /** Stance values on the story's scale, one a cell; undefined where nothing is known. */
  readonly values: readonly (number | undefined)[];
}

/**
 * `lines` in the order asked for: always a permutation. Ties are broken by id, so that the order does not depend on
 * how the file is sorted (except the editorial one, which is how the file is sorted).
 *
 * @param lang language whose alphabet is meant, BCP 47
 */
export function orderLines<Line extends OrderLine>(
  lines: readonly Line[],
  order: Order,
  lang: string,
): readonly Line[] {
  if (order === 'similarity') return seriate(lines);
  if (order === 'support') return byScore(lines, meanStance);
  if (order === 'contention') return byScore(lines, contention);
  if (order === 'alphabetical') {
    const {compare} = collator(lang);
    return [...lines].sort((a, b) => compare(a.name, b.name) || compareText(a.id, b.id));
  }
  if (order === 'group') {
    const groups = new Map<Id | undefined, Line[]>();
    for (const line of lines) groups.set(line.group, [...(groups.get(line.group) ?? []), line]);
    return [...groups.values()].flat();
  }
  return lines;
}

/** Highest first, ties by id; what has no score comes last. */
export function byScore<Line extends OrderLine>(
  lines: readonly Line[],
  score: (line: Line) => number | undefined,
): readonly Line[] {
  return lines
    .map((line) => ({line, score: score(line) ?? -Infinity}))
    .sort((a, b) => b.score - a.score || compareText(a.line.id, b.line.id))
    .map(({line}) => line);
}

/**
 * How much those who spoke disagree: the variance of the known values, 0 when all say the same.
 * Undefined where fewer than two are known: one voice cannot disagree.
 */
export function contention({values}: Pick<OrderLine, 'values'>): number | undefined {
  const mean = meanStance({values});
  const squares = values.flatMap((value) => (value === undefined ? [] : (value - mean!) ** 2));
  return squares.length < 2 ? undefined : meanStance({values: squares});
}

/** The alphabet of a language; English where the browser knows no such language. */
function collator(lang: string): Intl.Collator {
  try {
    return new Intl.Collator(lang, {numeric: true});
  } catch {
    return collator('en');
  }
}
