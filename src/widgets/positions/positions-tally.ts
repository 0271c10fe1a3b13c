import type {Tally} from '../../model/tally.js';
import type {StanceScale} from '../../scales/stance-scale.js';

/** One piece of a tally bar. Lengths are shares of the bar's width, 0–1. */
export interface TallySegment {
  readonly x: number;
  readonly width: number;
  readonly kind: 'stance' | 'unstated' | 'no-data';
  /** Shade of the stance (−4…4); 0 for silence. */
  readonly shade: number;
}

/**
 * How many cells half a bar stands for, so that all bars of a margin share one scale.
 * Neutral stances stand astride the middle; so does silence, in a lane of its own.
 */
export function tallyExtent(tallies: readonly Tally[], scale: StanceScale): number {
  return Math.max(
    0.5,
    ...tallies.map((tally) => {
      const {left, right} = halves(tally, scale);
      return Math.max(left, right, (tally.unstated + tally.noData) / 2);
    }),
  );
}

/**
 * A diverging stacked bar: against to the left of the middle, in favour to the right, neutral astride; the
 * unstated and the cells without data beneath. One segment a count; their widths add up to the tally's total.
 * After R. M. Heiberger and N. B. Robbins, "Design of Diverging Stacked Bar Charts for Likert Scales",
 * Journal of Statistical Software 57(5), 2014.
 */
export function tallyBar(
  tally: Tally,
  scale: StanceScale,
  extent: number,
): readonly TallySegment[] {
  const unit = 1 / (2 * extent);
  const segments: TallySegment[] = [];
  const place = (start: number, counts: readonly Omit<TallySegment, 'x'>[]) => {
    let x = 0.5 + start * unit;
    for (const {width, kind, shade} of counts) {
      if (width > 0) segments.push({x, width: width * unit, kind, shade});
      x += width * unit;
    }
  };
  place(
    -halves(tally, scale).left,
    [...tally.steps].reverse().map(({stance, count}) => ({
      width: count,
      kind: 'stance',
      shade: scale.of(stance.id)?.shade ?? 0,
    })),
  );
  place(-(tally.unstated + tally.noData) / 2, [
    {width: tally.unstated, kind: 'unstated', shade: 0},
    {width: tally.noData, kind: 'no-data', shade: 0},
  ]);
  return segments;
}

function halves(tally: Tally, scale: StanceScale): {left: number; right: number} {
  let [left, right] = [0, 0];
  for (const {stance, count} of tally.steps) {
    const side = scale.of(stance.id)?.side;
    if (side === 'for') right += count;
    else if (side === 'against') left += count;
    else {
      left += count / 2;
      right += count / 2;
    }
  }
  return {left, right};
}
