import type {Tally} from '../../model/tally.js';
import type {StanceScale} from '../../scales/stance-scale.js';
import {shadeName} from '../stance/stance-glyph-view.js';

/** One piece of a tally bar. Lengths are shares of the bar's width, 0–1. */
export interface TallySegment {
  readonly x: number;
  readonly width: number;
  readonly kind: 'stance' | 'unstated' | 'no-data';
  /** Shade of the stance (−4…4); 0 for silence. */
  readonly shade: number;
}

/** Cells to the left of the middle: those against, and half of what stands astride it. */
const leftOf = ({steps}: Tally, scale: StanceScale) =>
  steps.reduce(
    (sum, {stance, count}) =>
      sum + {for: 0, neutral: count / 2, against: count}[scale.of(stance.id)?.side ?? 'neutral'],
    0,
  );

const silenceOf = ({unstated, noData}: Tally) => (unstated + noData) / 2;

/**
 * How many cells half a bar stands for, so that all bars of a margin share one scale.
 * Neutral stances stand astride the middle; so does silence, in a lane of its own.
 */
export function tallyExtent(tallies: readonly Tally[], scale: StanceScale): number {
  return tallies.reduce((most, tally) => {
    const left = leftOf(tally, scale);
    return Math.max(most, left, tally.stated - left, silenceOf(tally));
  }, 0.5);
}

/**
 * A diverging stacked bar: against to the left of the middle, in favour to the right, neutral astride; the
 * unstated and the cells without data beneath. One segment a count; their widths add up to the tally's total.
 * After R. M. Heiberger and N. B. Robbins, "Design of Diverging Stacked Bar Charts for Likert Scales",
 * Journal of Statistical Software 57(5), 2014.
 *
 * @param extent cells that half the bar stands for
 */
export function tallyBar(
  tally: Tally,
  scale: StanceScale,
  extent: number,
): readonly TallySegment[] {
  const unit = 1 / (2 * extent);
  let x = 0.5 - leftOf(tally, scale) * unit;
  const segment = (kind: TallySegment['kind'], count: number, shade = 0): TallySegment => {
    const width = count * unit;
    x += width;
    return {x: x - width, width, kind, shade};
  };
  const stances = [...tally.steps]
    .reverse()
    .map(({stance, count}) => segment('stance', count, scale.of(stance.id)?.shade));
  x = 0.5 - silenceOf(tally) * unit;
  return [...stances, segment('unstated', tally.unstated), segment('no-data', tally.noData)].filter(
    ({width}) => width > 0,
  );
}

const percent = (share: number) => `${Math.round(share * 10000) / 100}%`;

/** One image: the pieces of one kind side by side. */
const lane = (
  segments: readonly TallySegment[],
  wanted: TallySegment['kind'],
  colour: (shade: number) => string,
) => {
  const stops = segments
    .filter(({kind}) => kind === wanted)
    .map(({x, width, shade}, i) => [
      ...(i === 0 ? [`#0000 ${percent(x)}`] : []),
      `${colour(shade)} 0 ${percent(x + width)}`,
    ]);
  return stops.length > 0 ? `linear-gradient(90deg,${stops.join()},#0000 0)` : 'none';
};

/**
 * The bar as a style declaration: one element with an image a lane. A table has hundreds of bars; an element for each
 * piece would take longer to lay out than the cells.
 */
export const tallyStyle = (segments: readonly TallySegment[]): string =>
  `background-image:${[
    lane(segments, 'stance', (shade) => `var(--_${shadeName(shade)})`),
    lane(segments, 'unstated', () => 'var(--_silent)'),
    lane(segments, 'no-data', () => 'var(--_unknown)'),
  ].join()},linear-gradient(var(--_faint) 0 0)`;
