import type {StoryView} from '../../model/story-view.js';
import type {Id, OptionStatus, OptionStatusKind, StoryDate} from '../../story/types.js';

/** The status of an option on a day, as a row tells it. */
export interface StatusLine {
  /** `later`: every status it has comes after the day. `none`: the story gives it no status. */
  readonly state: 'known' | 'later' | 'none';
  readonly kind?: OptionStatusKind;
  /** Date of the record that brought this status; records that only repeat it do not move it. */
  readonly date?: StoryDate;
  /** The status before, when there was another: only then is "since" more than the day of the report. */
  readonly previous?: OptionStatusKind;
  readonly sourced: boolean;
  /** Records up to the day, oldest first. */
  readonly history: readonly OptionStatus[];
}

/** From furthest along to off the table. */
const ranks: readonly (OptionStatusKind | undefined)[] = [
  'in-force',
  'agreed',
  'under-consideration',
  'floated',
  undefined,
  'ruled-out',
  'withdrawn',
];

/** Place of a status in the order of `ranks`, 0 first. */
export function statusRank(kind: OptionStatusKind | undefined): number {
  return ranks.indexOf(kind);
}

/** Reads an option's status from its history. */
export function statusLine(view: StoryView, option: Id): StatusLine {
  const history = view.statusHistory(option);
  const last = history[history.length - 1];
  if (!last) {
    const all = view.model.story.options.get(option)?.status ?? [];
    return {state: all.length > 0 ? 'later' : 'none', sourced: false, history};
  }
  let first = history.length - 1;
  while (first > 0 && history[first - 1]?.status === last.status) first--;
  const previous = history[first - 1];
  const date = history[first]?.date;
  return {
    state: 'known',
    kind: last.status,
    ...(date && {date}),
    ...(previous && {previous: previous.status}),
    sourced: last.evidence.length > 0,
    history,
  };
}
