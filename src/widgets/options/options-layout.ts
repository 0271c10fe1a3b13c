import type {OptionOrder} from '../../locales/en/options.js';
import {tallyOption, type Tally} from '../../model/tally.js';
import type {StoryView} from '../../model/story-view.js';
import {createStanceScale, type StanceMark} from '../../scales/stance-scale.js';
import {measureText} from '../../scales/text-metrics.js';
import type {Id, Option, Participant} from '../../story/types.js';
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
  /** So many stand here that each is a dot; names are in the details. */
  readonly dense: boolean;
}

export interface OptionsLayout {
  /** Name beside the strip, or above it. */
  readonly form: 'rows' | 'stacked';
  /** The strip as columns, one a step; or, where a column cannot hold its label or a name, as lines. */
  readonly strip: 'columns' | 'lines';
  readonly steps: readonly StanceMark[];
  readonly rows: readonly OptionRow[];
  readonly arcs: readonly OptionArc[];
  readonly lanes: number;
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
/** Padding, border and gap of a mark, CSS px; tighter where the strip has little room. */
const MARK_EXTRA = {rows: 16, stacked: 8};

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
  const conditional = new Set(
    model.story.positions
      .filter((each) => each.conditional !== undefined)
      .map((each) => each.participant),
  );
  const room = column - MARK_EXTRA[form];
  const fitsIn = (participant: Participant, width: number) =>
    longestWord(written(participant, conditional), MARK_SIZE, 400) <= width;
  const weight = form === 'rows' ? 600 : 400;
  const columns =
    scale.marks.every(({label}) => longestWord(label, LABEL_SIZE, weight) <= column) &&
    // Where the strip has the whole width, a few names in lines tell more than initials in columns.
    (form === 'rows' || most > NAMED_UP_TO || shown.every((each) => fitsIn(each, room)));
  const labels = labelsOf(model.positioned, (each) => !columns || fitsIn(each, room));

  const rows = ordered.map(({option, tally, status}): OptionRow => {
    const groups = scale.marks.map((stance) => ({stance, marks: [] as StripMark[]}));
    const byStance = new Map(groups.map((group) => [group.stance.id, group.marks]));
    const unstated: StripMark[] = [];
    const noData: StripMark[] = [];
    for (const participant of model.positioned) {
      const cell = view.cell(participant.id, option.id);
      const before = cell.previous && scale.of(cell.previous.stance)?.label;
      const mark: StripMark = {
        participant: participant.id,
        name: participant.name,
        label: labels.get(participant.id) ?? participant.name,
        sourced: cell.state !== 'stated' || cell.sourced,
        conditional: cell.position?.conditional !== undefined,
        ...(before !== undefined && {before}),
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
    steps: scale.marks,
    rows,
    arcs,
    lanes,
    initials,
  };
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

/** Width of the longest part of a text that a line may not break, CSS px. */
function longestWord(text: string, size: number, weight: 400 | 600): number {
  return Math.max(0, ...text.split(/[\s-]+/).map((word) => measureText(word, size, weight)));
}

/** A mark's text where there is room for it: the short name, with a star where it may be needed. */
function written({id, name, shortName = name}: Participant, conditional: ReadonlySet<Id>): string {
  return conditional.has(id) ? `${shortName}*` : shortName;
}

/** Short names where they fit, else initials; no two labels alike. */
function labelsOf(
  participants: readonly Participant[],
  fits: (participant: Participant) => boolean,
): ReadonlyMap<Id, string> {
  const labels = new Map<Id, string>();
  const taken = new Set<string>();
  for (const participant of participants) {
    const {id, name, shortName = name} = participant;
    if (!fits(participant) || taken.has(shortName)) continue;
    labels.set(id, shortName);
    taken.add(shortName);
  }
  for (const {id, name} of participants) {
    if (labels.has(id)) continue;
    const label = initialsOf(name, taken);
    labels.set(id, label);
    taken.add(label);
  }
  return labels;
}

/** "Emmanuel Macron" → "EM"; "EMa", "EMac" … while taken; numbered at the last. */
function initialsOf(name: string, taken: ReadonlySet<string>): string {
  const words = name.split(/[\s\-–—/.,()“”"']+/).filter(Boolean);
  const letters = words.map((word) => [...word][0] ?? '').slice(0, 3);
  const last = [...(words[Math.min(words.length, 3) - 1] ?? name)];
  let label = letters.join('').toLocaleUpperCase('en');
  for (let more = 1; taken.has(label) && more < last.length; more++)
    label = letters.join('').toLocaleUpperCase('en') + last.slice(1, more + 1).join('');
  const stem = label;
  for (let n = 2; taken.has(label) || label === ''; n++) label = `${stem}${n}`;
  return label;
}
