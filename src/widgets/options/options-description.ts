import type {OptionsMessages} from '../../locales/en/options.js';
import type {OptionStatusKind} from '../../story/types.js';
import type {Tally} from '../../model/tally.js';
import type {OptionRow} from './options-layout.js';

/**
 * How a tally reads: "2 support, 1 is open, 1 is cautious; 12 have not said". Every cell of the tally is counted in it
 * once. Where one of the labels has no verb, all are told as "Label 2", so that the sentence stays of one kind.
 */
export function tallySentence(tally: Tally, messages: OptionsMessages): string {
  const steps = tally.steps.filter(({count}) => count > 0);
  const phrases = steps.map(({stance, count}) => messages.step(stance.label, count));
  const stated = phrases.every((phrase) => phrase !== undefined)
    ? phrases.join(', ')
    : steps.map(({stance, count}) => messages.stepPlain(stance.label, count)).join(', ');
  const silent = [
    tally.unstated > 0 ? messages.unstatedCount(tally.unstated) : '',
    tally.noData > 0 ? messages.noDataCount(tally.noData) : '',
  ].filter(Boolean);
  return [stated, silent.join(', ')].filter(Boolean).join('; ') || messages.noPositions;
}

/** The sentence of a row, with what qualifies it: "… (1 on a condition, 1 without a source)". */
export function rowSentence(row: OptionRow, messages: OptionsMessages): string {
  const marks = row.groups.flatMap((group) => group.marks);
  const conditional = marks.filter((mark) => mark.conditional).length;
  const sourceless = marks.filter((mark) => !mark.sourced).length;
  const notes = [
    conditional > 0 ? messages.sentenceConditional(conditional) : '',
    sourceless > 0 ? messages.sentenceSourceless(sourceless) : '',
  ].filter(Boolean);
  const sentence = tallySentence(row.tally, messages);
  return notes.length > 0 ? `${sentence} (${notes.join(', ')})` : sentence;
}

/** The finding: "Seven options, none agreed, one ruled out". Options of later days do not count. */
export function headline(
  rows: readonly OptionRow[],
  statuses: Readonly<Record<OptionStatusKind, string>>,
  messages: OptionsMessages,
): string {
  const present = rows.filter(({status}) => status.state !== 'later');
  if (present.length === 0) return messages.noneYet;
  const [only] = present;
  if (present.length === 1 && only) {
    const {kind} = only.status;
    return messages.headlineOne(kind && statuses[kind]);
  }
  const count = (kind: OptionStatusKind) =>
    present.filter(({status}) => status.kind === kind).length;
  return messages.headline(
    present.length,
    {
      agreed: count('agreed'),
      inForce: count('in-force'),
      ruledOut: count('ruled-out'),
      withdrawn: count('withdrawn'),
    },
    present.every(isKnown) ? 'all' : present.some(isKnown) ? 'some' : 'none',
  );
}

const isKnown = ({status}: OptionRow) => status.state === 'known';

/** What stands beneath the headline: where most have spoken, or that few have. */
export function summary(rows: readonly OptionRow[], messages: OptionsMessages): string {
  const present = rows.filter(({status}) => status.state !== 'later');
  const later = rows.length - present.length;
  const more = later > 0 ? ` ${messages.later(later)}` : '';
  const most = Math.max(0, ...present.map(({tally}) => tally.stated));
  const leading = present.filter(({tally}) => tally.stated === most);
  const [first] = leading;
  if (!first) return more.trim();
  if (most === 0)
    return (present.length === 1 ? messages.noneSpokenOne : messages.noneSpoken) + more;
  if (present.length === 1) return messages.oneSpoken(tallySentence(first.tally, messages)) + more;
  if (present.every(({tally}) => tally.stated === tally.total)) return messages.allSpoken + more;
  if (leading.length > 1) return messages.fewSpoken(most) + more;
  const {shortName, name} = first.option;
  return messages.mostSpoken(shortName ?? name, tallySentence(first.tally, messages)) + more;
}
