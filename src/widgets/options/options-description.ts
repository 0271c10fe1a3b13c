import type {OptionsMessages} from '../../locales/en/options.js';
import type {OptionStatusKind} from '../../story/types.js';
import {inState, ranks, type Division, type OptionRow} from './options-layout.js';

/** How a division reads: "2 support, 1 open, 1 cautious; 12 have not said". Everyone is counted in it once. */
export function divisionSentence(division: Division, messages: OptionsMessages): string {
  const stated = division.flatMap(({step, cells}) =>
    step.mark && cells.length > 0 ? messages.step(step.mark.label, cells.length) : [],
  );
  const silent = messages.silent(
    inState(division, 'unstated').length,
    inState(division, 'no-data').length,
  );
  return [stated.join(', '), silent].filter(Boolean).join('; ') || messages.noPositions;
}

/** The sentence of a row, with what qualifies it: "… (1 on a condition, 1 without a source)". */
export function rowSentence({division}: OptionRow, messages: OptionsMessages): string {
  const positions = inState(division, 'stated').map(({position}) => position);
  const notes = messages.qualified(
    positions.filter((position) => position?.conditional).length,
    positions.filter((position) => position?.evidence.length === 0).length,
  );
  return divisionSentence(division, messages) + (notes && ` (${notes})`);
}

/** The finding: "7 options: 4 under consideration, 2 floated, 1 ruled out". Options of later days do not count. */
export function headline(
  rows: readonly OptionRow[],
  statuses: Readonly<Record<OptionStatusKind, string>>,
  messages: OptionsMessages,
): string {
  const present = rows.filter(({status}) => !status.later);
  const counts = ranks.map((kind): [string, number] => [
    kind ? statuses[kind] : '',
    present.filter(({status}) => status.now?.status === kind).length,
  ]);
  return messages.headline(
    present.length,
    counts.filter(([word, count]) => word && count > 0),
  );
}

/** What stands beneath the headline: where most have spoken, or that few have; and what is still to come. */
export function summary(rows: readonly OptionRow[], messages: OptionsMessages): string {
  const present = rows.filter(({status}) => !status.later);
  const spoken = ({division}: OptionRow) => inState(division, 'stated').length;
  const most = Math.max(0, ...present.map(spoken));
  const [first, ...others] = present.filter((row) => spoken(row) === most);
  const later = rows.length - present.length;
  return [
    first &&
      (most === 0 || others.length > 0
        ? messages.equallySpoken(most, others.length + 1, present.length)
        : messages.mostSpoken(
            first.option.shortName ?? first.option.name,
            divisionSentence(first.division, messages),
          )),
    later > 0 && messages.later(later),
  ]
    .filter(Boolean)
    .join(' ');
}
