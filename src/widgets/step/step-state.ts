import {minIndex} from 'd3';
import type {Ref} from '../../model/ref.js';
import type {Selection} from '../../model/selection.js';
import type {StoryModel} from '../../model/story-model.js';
import {openingDay} from '../../model/story-view.js';
import {parseDate} from '../../story/dates.js';
import type {Day} from '../../story/types.js';
import {resolveTargets} from '../../model/target.js';

/** What a step of the article asks the widgets to show. */
export interface StepState {
  readonly selection: Selection;
  readonly day: Day | undefined;
  readonly focus: Ref | undefined;
  /** Words in the attributes that name nothing in the story. */
  readonly unknown: readonly string[];
}

export interface StepAttributes {
  readonly select?: string | undefined;
  readonly asOf?: string | undefined;
  readonly focus?: string | undefined;
}

/**
 * The whole state that a step stands for. What it does not name is as the story opens, so that a reader who scrolls
 * up sees at each paragraph what one who scrolls down sees there.
 */
export function stepState(
  model: StoryModel,
  {select = '', asOf = '', focus = ''}: StepAttributes,
): StepState {
  const chosen = resolveTargets(model, select);
  const pointed = resolveTargets(model, focus);
  const date = asOf.trim();
  const day = parseDate(date)?.end;
  return {
    selection: chosen.refs,
    day: day ?? openingDay(model),
    focus: pointed.refs[0],
    unknown: [...chosen.unknown, ...pointed.unknown, ...(date && !day ? [date] : [])],
  };
}

/** Where a step stands in the window, CSS px from its top. */
export interface StepBox {
  readonly top: number;
  readonly bottom: number;
}

/** Of the steps that came into view at once, the one nearest to the middle of the window; the earlier of two as near. */
export function nearestToMiddle<T extends StepBox>(
  boxes: readonly T[],
  height: number,
): T | undefined {
  return boxes[
    minIndex(boxes, ({top, bottom}) => Math.max(0, top - height / 2, height / 2 - bottom))
  ];
}
