import type {OptionsMessages} from '../../locales/en/options.js';
import type {Tally} from '../../model/tally.js';
import type {OptionStatusKind} from '../../story/types.js';
import type {OptionRow} from './options-layout.js';

/**
 * How a tally reads: "2 support, 1 is open, 1 is cautious; 12 have not said". Every cell of the tally is counted in it
 * once. Where one of the labels has no verb, all are told as "Label 2", so that the sentence stays of one kind.
 */
export function tallySentence(tally: Tally, messages: OptionsMessages): string {
  const steps = tally.steps.filter(({count}) => count > 0);
  const phrases = steps.map(({stance, count}) => messages.step(stance.label, count));
  const stated = phrases.includes(undefined)
    ? steps.map(({stance, count}) => `${stance.label} ${count}`)
    : phrases;
  const silent = messages.silent(tally.unstated, tally.noData);
  return [stated.join(', '), silent].filter(Boolean).join('; ') || messages.noPositions;
}

/** The sentence of a row, with what qualifies it: "… (1 on a condition, 1 without a source)". */
export function rowSentence({groups, tally}: OptionRow, messages: OptionsMessages): string {
  const cells = groups.flatMap(({marks}) => marks.map(({cell}) => cell));
  const notes = messages.qualified(
    cells.filter(({position}) => position?.conditional !== undefined).length,
    cells.filter(({position}) => position?.evidence.length === 0).length,
  );
  return tallySentence(tally, messages) + (notes && ` (${notes})`);
}

/** The finding: "Seven options, none agreed, one ruled out". Options of later days do not count. */
export function headline(
  rows: readonly OptionRow[],
  statuses: Readonly<Record<OptionStatusKind, string>>,
  messages: OptionsMessages,
): string {
  const present = presentOf(rows);
  const kinds = present.map(({status}) => status.kind);
  if (present.length < 2)
    return messages.headlineFew(present.length, kinds[0] && statuses[kinds[0]]);
  const count = (kind: OptionStatusKind) => kinds.filter((each) => each === kind).length;
  const known = kinds.filter(Boolean).length;
  return messages.headline(
    present.length,
    count,
    known === 0 ? 'none' : known < present.length ? 'some' : 'all',
  );
}

const presentOf = (rows: readonly OptionRow[]) =>
  rows.filter(({status}) => status.state !== 'later');

/** What stands beneath the headline: where most have spoken, or that few have; and what is still to come. */
export function summary(rows: readonly OptionRow[], messages: OptionsMessages): string {
  const present = presentOf(rows);
  const later = rows.length - present.length;
  return [spoken(present, messages), later > 0 ? messages.later(later) : '']
    .filter(Boolean)
    .join(' ');
}

function spoken(rows: readonly OptionRow[], messages: OptionsMessages): string {
  const most = Math.max(0, ...rows.map(({tally}) => tally.stated));
  const [first, second] = rows.filter(({tally}) => tally.stated === most);
  if (!first) return '';
  if (most === 0) return messages.fewSpoken(0);
  const sentence = tallySentence(first.tally, messages);
  if (rows.length === 1) return `${sentence}.`;
  if (rows.every(({tally}) => tally.stated === tally.total)) return messages.allSpoken;
  if (second) return messages.fewSpoken(most);
  return messages.mostSpoken(first.option.shortName ?? first.option.name, sentence);
}
