import type {Tally} from '../../model/tally.js';
import type {PositionsMessages} from '../../locales/en/positions.js';
import type {StanceScale} from '../../scales/stance-scale.js';
import type {Line, PositionsTable} from './positions-table.js';

/** What computed sentences are made with. */
export interface DescriptionWords {
  readonly messages: PositionsMessages;
  /** "A, B and C" in the reader's language. */
  readonly list: (items: readonly string[]) => string;
  readonly scale: StanceScale;
}

/** A tally in words that add up: "Supports 2, Open 1; not stated 6". */
export function tallyWords(tally: Tally, {messages}: Pick<DescriptionWords, 'messages'>): string {
  const silent = [
    ...(tally.unstated > 0 ? [messages.unstatedCount(tally.unstated)] : []),
    ...(tally.noData > 0 ? [messages.noDataCount(tally.noData)] : []),
  ];
  const stated = countWords(tally, messages);
  return (
    [stated, silent.join(', ')].filter(Boolean).join('; ') || messages.count(messages.stated, 0)
  );
}

/** The stated part of a tally: "Supports 2, Open 1". */
function countWords(tally: Tally, messages: PositionsMessages): string {
  return tally.steps
    .filter(({count}) => count > 0)
    .map(({stance, count}) => messages.count(stance.label, count))
    .join(', ');
}

/** The finding in one line, true for any story: who takes an outer stance on the option most spoken about. */
export function positionsHeading(table: PositionsTable, words: DescriptionWords): string {
  const {messages} = words;
  const {stated, total} = table.tally;
  if (stated === 0) return messages.noneStated;
  const options = optionLines(table);
  const divided = mostDivided(options, words);
  const finding = strongest(options, table, words);
  if (divided && (!finding || divided.votes > finding.votes)) return divided.text;
  if (!finding) return messages.someStated(stated, total);

  const most = Math.max(
    0,
    ...options.filter((o) => o !== finding.option).map((o) => o.tally.stated),
  );
  const isThin = options.length > 2 && finding.option.tally.stated > most && most <= 2;
  if (!isThin) return finding.text;
  return `${finding.text}; ${most === 0 ? messages.restSilent : messages.restAtMost(most)}`;
}

/**
 * The count of what is known and what is not; then what the heading leaves unsaid: the option that divides those who
 * spoke, the one on which all who spoke say the same, or else the one most spoke about.
 */
export function positionsSummary(table: PositionsTable, words: DescriptionWords): string {
  const {messages} = words;
  const {total, stated, unstated, noData} = table.tally;
  const sentences = [messages.summary(total, stated, unstated, noData)];
  const heading = positionsHeading(table, words);
  const options = optionLines(table);
  const isUnsaid = (text: string | undefined): text is string =>
    text !== undefined && !heading.startsWith(text);
  const unsaid = [
    ...[mostDivided(options, words)?.text].filter(isUnsaid),
    ...consensus(options, words).filter(isUnsaid).slice(0, 1),
  ];
  if (unsaid.length > 0) sentences.push(...unsaid.map((text) => `${text}.`));
  else {
    const [most, next] = [...options].sort((a, b) => b.tally.stated - a.tally.stated);
    if (most && most.tally.stated > 1 && most.tally.stated > (next?.tally.stated ?? 0))
      sentences.push(
        messages.mostSpoken(messages.quoted(shortest(most)), countWords(most.tally, messages)),
      );
  }
  return sentences.join(' ');
}

/** Sentences on the options on which all who spoke, three or more, take the same outer step; most voices first. */
function consensus(
  options: readonly Line[],
  {messages, scale}: DescriptionWords,
): readonly string[] {
  return [...options]
    .sort((a, b) => b.tally.stated - a.tally.stated)
    .flatMap(({tally: {steps, stated}, ...option}) => {
      const step = steps.find(({count}) => count === stated);
      const mark = step && scale.of(step.stance.id);
      if (stated < 3 || !mark || Math.abs(mark.shade) !== 4) return [];
      const say = mark.side === 'for' ? messages.backs : messages.opposes;
      return [say(messages.everyone(stated), stated, messages.quoted(shortest(option)))];
    });
}

const optionLines = (table: PositionsTable): readonly Line[] =>
  table.transposed ? table.groups.flatMap(({rows}) => rows) : table.columns;

const participantLines = (table: PositionsTable): readonly Line[] =>
  table.transposed ? table.columns : table.groups.flatMap(({rows}) => rows);

const shortest = ({shortName, name}: Pick<Line, 'name' | 'shortName'>) =>
  isolated(shortName ?? name);

/** A name that would turn the sentence around it is kept to itself (Unicode first-strong isolate). */
const isolated = (name: string) =>
  /[\u0590-\u08ff\u202a-\u202e\u2066-\u2069\ufb1d-\ufefc]/u.test(name)
    ? `\u2068${name}\u2069`
    : name;

interface Finding {
  readonly text: string;
  /** How many stated positions it rests on. */
  readonly votes: number;
  readonly option: Line;
}

/** The option on which most take one outer step of the scale, and who they are. */
function strongest(
  options: readonly Line[],
  table: PositionsTable,
  {messages, list, scale}: DescriptionWords,
): Finding | undefined {
  let found: {option: Line; stance: string; side: string; count: number} | undefined;
  for (const mark of scale.marks) {
    if (Math.abs(mark.shade) !== 4) continue;
    for (const option of options) {
      const count = option.tally.steps.find(({stance}) => stance.id === mark.id)?.count ?? 0;
      if (count > (found?.count ?? 0)) found = {option, stance: mark.id, side: mark.side, count};
    }
  }
  if (!found) return undefined;
  const {option, stance, side, count} = found;
  const names = participantLines(table)
    .filter((participant) => {
      const cell = table.transposed
        ? table.cell(option, participant)
        : table.cell(participant, option);
      return cell.state === 'stated' && cell.stance.id === stance;
    })
    .map(shortest);
  const who =
    count === option.tally.stated && count > 2
      ? messages.everyone(count)
      : count <= 3
        ? list(names)
        : messages.manyOf(count, option.tally.total);
  const say = side === 'for' ? messages.backs : messages.opposes;
  return {option, votes: count, text: say(who, count, messages.quoted(shortest(option)))};
}

/** The option with the most on its smaller side, where that is two or more. */
function mostDivided(
  options: readonly Line[],
  {messages, scale}: DescriptionWords,
): Finding | undefined {
  let found: {option: Line; forIt: number; against: number} | undefined;
  for (const option of options) {
    let [forIt, against] = [0, 0];
    for (const {stance, count} of option.tally.steps) {
      const side = scale.of(stance.id)?.side;
      if (side === 'for') forIt += count;
      if (side === 'against') against += count;
    }
    const smaller = Math.min(forIt, against);
    if (smaller > 1 && smaller > Math.min(found?.forIt ?? 0, found?.against ?? 0))
      found = {option, forIt, against};
  }
  if (!found) return undefined;
  const {option, forIt, against} = found;
  return {
    option,
    votes: 2 * Math.min(forIt, against),
    text: messages.divides(messages.quoted(shortest(option)), countWords(option.tally, messages)),
  };
}
