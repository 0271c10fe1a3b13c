import type {OptionOrder} from '../../locales/en/options.js';
import {lastEventDays} from '../../model/events.js';
import {tallyOption, type Tally} from '../../model/tally.js';
import type {StoryView} from '../../model/story-view.js';
import {createStanceScale, type StanceMark} from '../../scales/stance-scale.js';
import type {Day, Id, Option, Participant, StoryDate} from '../../story/types.js';
import {extraWidth, labelsOf, longestWord, shortOf} from './options-labels.js';
import {orderRows} from './options-order.js';
import {arcsOf, relationsOf, type OptionArc, type OptionRelations} from './options-relations.js';
import {statusLine, type StatusLine} from './options-status.js';

/** One participant's mark on the strip of one option. */
export interface StripMark {
  readonly participant: Id;
  readonly name: string;
  /** What fits the strip: the short name, or initials. */
  readonly label: string;
  readonly sourced: boolean;
  readonly conditional: boolean;
  /** Label of the stance before, when it changed. */
  readonly before?: string;
  /** It came, or changed, on the latest day on which the story has something new. */
  readonly fresh: boolean;
}

/** Everyone who stands on one step of the scale. */
export interface StripGroup {
  readonly stance: StanceMark;
  readonly marks: readonly StripMark[];
}

export interface OptionRow {
  readonly option: Option;
  readonly status: StatusLine;
  readonly relations: OptionRelations;
  /** One entry a step of the scale, in its order, empty ones included. */
  readonly groups: readonly StripGroup[];
  /** Someone looked, and there is no public position. */
  readonly unstated: readonly StripMark[];
  readonly noData: readonly StripMark[];
  readonly tally: Tally;
  /** The status came, or changed, on the latest day. */
  readonly fresh: boolean;
  /** So many stand here that each is a dot; names are in the details. */
  readonly dense: boolean;
}

export interface OptionsLayout {
  /** Name beside the strip, or above it. */
  readonly form: 'rows' | 'stacked';
  /** The strip as columns, one a step; or, where a column cannot hold its label or a name, as lines. */
  readonly strip: 'columns' | 'lines';
  /** Columns so narrow that marks have little padding. */
  readonly tight: boolean;
  readonly steps: readonly StanceMark[];
  readonly rows: readonly OptionRow[];
  readonly arcs: readonly OptionArc[];
  readonly lanes: number;
  /** The latest day on which the story has something new, where there is a day before it to tell it from. */
  readonly latest: Day | undefined;
  /** Initials in use with the names they stand for, in the order of the story. */
  readonly initials: readonly {readonly label: string; readonly name: string}[];
}

/** Below this own width (CSS px) the strip stands beneath the name. */
export const STACK_BELOW = 600;
/** Marks in one row beyond which each is drawn as a dot. */
const DENSE_ABOVE = 80;
/** Marks in one row up to which names in lines are shorter than they are long to read. */
const NAMED_UP_TO = 12;
/** Text sizes of the strip, CSS px, as the styles set them. */
const MARK_SIZE = 12;
const LABEL_SIZE = 12;
/** Columns narrower than this are tight: their marks have less padding, CSS px. */
const TIGHT_BELOW = 76;
/** Padding and border of a mark and the gap to the next column, CSS px, in tight columns and in others. */
const TIGHT_EXTRA = {rows: 10, stacked: 8};
const MARK_EXTRA = 16;

/**
 * The overview as plain data: which rows, in which order, who stands where, what fits. No positions in px: rows are
 * as high as their content, and the browser sets them; arcs name the rows they join.
 *
 * @param width the widget's own width, CSS px
 */
export function layoutOptions(view: StoryView, order: OptionOrder, width: number): OptionsLayout {
  const {model} = view;
  const scale = createStanceScale(model.story.stances);
  const form = width < STACK_BELOW ? 'stacked' : 'rows';
  const relations = relationsOf(model);
  const tallies = model.options.map((option) => ({
    option,
    tally: tallyOption(view, option.id),
    status: statusLine(view, option.id),
  }));
  const ordered = orderRows(tallies, order);
  const arcs = arcsOf(
    relations,
    ordered.map(({option}) => option.id),
  );
  const lanes = Math.max(0, ...arcs.map(({lane}) => lane + 1));

  const column = columnWidth(width, form, scale.marks.length, lanes);
  const shown = model.positioned.filter(({id}) =>
    model.options.some((option) => view.cell(id, option.id).state === 'stated'),
  );
  const most = Math.max(0, ...tallies.map(({tally}) => tally.stated));
  const tight = column < TIGHT_BELOW;
  const room = column - (tight ? TIGHT_EXTRA[form] : MARK_EXTRA);
  const fitsIn = (each: Participant) =>
    longestWord(shortOf(each), MARK_SIZE, 400) + extraWidth(model, each.id) <= room;
  const weight = form === 'rows' ? 600 : 400;
  const columns =
    scale.marks.every(({label}) => longestWord(label, LABEL_SIZE, weight) <= column) &&
    // Where the strip has the whole width, a few names in lines tell more than initials in columns.
    (form === 'rows' || most > NAMED_UP_TO || shown.every((each) => fitsIn(each)));
  const labels = labelsOf(model.positioned, (each) => !columns || fitsIn(each));

  const latest = latestDay(view);
  const isFresh = (date: StoryDate | undefined) => latest !== undefined && date?.start === latest;

  const rows = ordered.map(({option, tally, status}): OptionRow => {
    const groups = scale.marks.map((stance) => ({stance, marks: [] as StripMark[]}));
    const byStance = new Map(groups.map((group) => [group.stance.id, group.marks]));
    const unstated: StripMark[] = [];
    const noData: StripMark[] = [];
    for (const participant of model.positioned) {
      const cell = view.cell(participant.id, option.id);
      const before = cell.previous && scale.of(cell.previous.stance)?.label;
      const first = cell.history.length === 1 && cell.state === 'stated';
      const mark: StripMark = {
        participant: participant.id,
        name: participant.name,
        label: labels.get(participant.id) ?? participant.name,
        sourced: cell.state !== 'stated' || cell.sourced,
        conditional: cell.position?.conditional !== undefined,
        ...(before !== undefined && {before}),
        fresh: isFresh(cell.position?.date) && (first || cell.previous !== undefined),
      };
      if (cell.state === 'stated') byStance.get(cell.stance.id)?.push(mark);
      else (cell.state === 'unstated' ? unstated : noData).push(mark);
    }
    const none: OptionRelations = {conflicts: [], requires: [], requiredBy: [], cycle: []};
    return {
      option,
      status,
      relations: relations.get(option.id) ?? none,
      groups,
      unstated,
      noData,
      tally,
      fresh: isFresh(status.date),
      dense: tally.stated > DENSE_ABOVE,
    };
  });

  const initials = shown
    .filter(
      ({id, name, shortName}) => most <= DENSE_ABOVE && labels.get(id) !== (shortName ?? name),
    )
    .map(({id, name}) => ({label: labels.get(id) ?? '', name}));
  return {
    form,
    strip: columns ? 'columns' : 'lines',
    tight: columns && tight,
    steps: scale.marks,
    rows,
    arcs,
    lanes,
    latest,
    initials,
  };
}

/**
 * The latest day, up to the view's, on which the story has something new: what came then is marked. Undefined where
 * nothing was said of any option before it: then everything would be new.
 */
function latestDay({model, day}: StoryView): Day | undefined {
  const {on} = lastEventDays(model, day);
  const dates = [
    ...model.story.positions.map(({date}) => date),
    ...model.options.flatMap(({status}) => status.map(({date}) => date)),
  ];
  return on !== undefined && dates.some((date) => date && date.start < on) ? on : undefined;
}

/** Width of one column of the strip, CSS px; follows `options.styles.ts`. */
function columnWidth(
  width: number,
  form: 'rows' | 'stacked',
  steps: number,
  lanes: number,
): number {
  const inner = width - gutter(lanes, form);
  const strip = form === 'stacked' ? inner : inner * 0.64 - 24 - 56;
  return strip / Math.max(1, steps);
}

/** Width of the space for arcs, CSS px. */
export function gutter(lanes: number, form: 'rows' | 'stacked'): number {
  return lanes === 0 ? 0 : Math.min(form === 'rows' ? 64 : 28, 12 + lanes * 8);
}
