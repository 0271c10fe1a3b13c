import type {Tally} from '../../model/tally.js';
import {shadeName, type StanceScale} from '../../scales/stance-scale.js';

/** One piece of a tally bar. Lengths are shares of the bar's width, 0–1. */
export interface TallySegment {
  readonly x: number;
  readonly width: number;
  readonly kind: 'stance' | 'unstated' | 'no-data';
  /** Shade of the stance (−4…4); 0 for silence. */
  readonly shade: number;
}

/** How many cells half a bar stands for, so that all bars of a margin share one scale. */
export const tallyExtent = (tallies: readonly Tally[], scale: StanceScale): number =>
  Math.max(
    0.5,
    ...tallies
      .flatMap((tally) => tallyBar(tally, scale, 0.5))
      .flatMap(({x, width}) => [0.5 - x, x + width - 0.5]),
  );

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
  const {steps, unstated, noData} = tally;
  const unit = 1 / (2 * extent);
  const left = steps.reduce(
    // All of what is against, half of what is neutral, nothing of what is in favour.
    (sum, {stance: {id}, count}) => sum + (count / 2) * (1 - Math.sign(scale.of(id)?.shade ?? 0)),
    0,
  );
  let x = 0.5 - left * unit;
  const segment = (kind: TallySegment['kind'], count: number, shade = 0): TallySegment => {
    const width = count * unit;
    x += width;
    return {x: x - width, width, kind, shade};
  };
  const stances = [...steps]
    .reverse()
    .map(({stance, count}) => segment('stance', count, scale.of(stance.id)?.shade));
  x = 0.5 - ((unstated + noData) / 2) * unit;
  return [...stances, segment('unstated', unstated), segment('no-data', noData)].filter(
    ({width}) => width > 0,
  );
}

const percent = (share: number) => `${(100 * share).toFixed(2)}%`;

/** One image: these pieces side by side. */
const lane = (segments: readonly TallySegment[]) =>
  segments.reduce(
    (stops, {x, width, kind, shade}, i) =>
      `${stops}${i === 0 ? percent(x) : ''},var(--__${kind === 'stance' ? shadeName(shade) : kind}) 0 ${percent(x + width)}`,
    'linear-gradient(90deg,#0000 ',
  ) + ',#0000 0)';

/**
 * The bar as a style declaration: one element with an image a lane. A table has hundreds of bars; an element for each
 * piece would take longer to lay out than the cells.
 */
export function tallyStyle(segments: readonly TallySegment[]): string {
  const stances = lane(segments.filter(({kind}) => kind === 'stance'));
  const silence = lane(segments.filter(({kind}) => kind !== 'stance'));
  return `background-image:${stances},${silence},linear-gradient(var(--_faint) 0 0)`;
}
