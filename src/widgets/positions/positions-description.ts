import type {PositionsMessages} from '../../locales/en/positions.js';
import type {Tally} from '../../model/tally.js';
import type {Line, PositionsTable} from './positions-types.js';

/** The stated part of a tally: "Supports 2, Open 1". */
const countWords = ({steps}: Tally, {count: say}: PositionsMessages): string =>
  steps
    .filter(({count}) => count > 0)
    .map(({stance, count}) => say(stance.label, count))
    .join(', ');

/** A tally in words that add up: "Supports 2, Open 1; not stated 6". */
export function tallyWords(tally: Tally, messages: PositionsMessages): string {
  const {unstated, noData} = tally;
  const silent = [
    unstated > 0 && messages.count(messages.unstated, unstated),
    noData > 0 && messages.count(messages.noData, noData),
  ];
  return (
    [countWords(tally, messages), silent.filter(Boolean).join(', ')].filter(Boolean).join('; ') ||
    messages.count(messages.stated, 0)
  );
}

/** A name that would turn the sentence around it is kept to itself (Unicode first-strong isolate). */
const shortest = ({shortName, name}: Line): string => {
  const text = shortName ?? name;
  return /[\u0590-\u08ff\u202a-\u202e\u2066-\u2069\ufb1d-\ufefc]/u.test(text)
    ? `\u2068${text}\u2069`
    : text;
};

/** The first of those with the highest score, provided that it is above 0. */
function top<Item>(items: readonly Item[], score: (item: Item) => number): Item | undefined {
  const most = Math.max(0, ...items.map(score));
  return most > 0 ? items.find((item) => score(item) === most) : undefined;
}

/**
 * The finding in one line, true for any story: the option that divides those who spoke, or who takes an outer step
 * on the option most spoken about. And the summary: what is known and what is not, then what the heading leaves
 * unsaid: division, the option on which all who spoke say the same, else the one most spoken about.
 *
 * @param list "A, B and C" in the reader's language
 */
export function describePositions(
  table: PositionsTable,
  messages: PositionsMessages,
  list: (items: readonly string[]) => string,
): {readonly heading: string; readonly summary: string} {
  const {options, participants, scale} = table;
  const {total, stated, unstated, noData} = table.tally;
  const quoted = (option: Line) => messages.quoted(shortest(option));

  /** How many stand on the smaller side; one voice divides nobody. */
  const smallerSide = ({tally}: Line) => {
    const votes = (side: string) =>
      tally.steps.reduce(
        (sum, {stance, count}) => (scale.of(stance.id)?.side === side ? sum + count : sum),
        0,
      );
    const smaller = Math.min(votes('for'), votes('against'));
    return smaller > 1 ? smaller : 0;
  };
  const divided = top(options, smallerSide);
  const division =
    divided && messages.divides(quoted(divided), countWords(divided.tally, messages));

  const claims = scale.marks
    .filter(({shade}) => Math.abs(shade) === 4)
    .flatMap((mark) =>
      options.map((option) => ({
        mark,
        option,
        count: option.tally.steps.find(({stance}) => stance.id === mark.id)?.count ?? 0,
      })),
    );
  type Claim = (typeof claims)[number];
  const isConsensus = ({count, option}: Claim) => count > 2 && count === option.tally.stated;
  const words = (claim: Claim) => {
    const {mark, option, count} = claim;
    const isTheirs = ({at}: Line) => option.looks[at]!.mark === mark;
    const who = isConsensus(claim)
      ? messages.everyone(count)
      : count > 3
        ? messages.manyOf(count, option.tally.total)
        : list(participants.filter(isTheirs).map(shortest));
    const say = mark.side === 'for' ? messages.backs : messages.opposes;
    return say(who, count, quoted(option));
  };
  const strongest = top(claims, ({count}) => count);

  let heading = stated === 0 ? messages.noneStated : messages.someStated(stated, total);
  if (division && 2 * smallerSide(divided) > (strongest?.count ?? 0)) heading = division;
  else if (strongest) {
    heading = words(strongest);
    const {option} = strongest;
    const most = Math.max(0, ...options.map((each) => (each === option ? 0 : each.tally.stated)));
    if (options.length > 2 && option.tally.stated > most && most <= 2)
      heading += `; ${messages.rest(most)}`;
  }

  const consensus = claims
    .filter(isConsensus)
    .sort((a, b) => b.count - a.count)
    .map(words)
    .find((text) => !heading.startsWith(text));
  const sentences = [division, consensus]
    .filter((text) => text !== undefined && !heading.startsWith(text))
    .map((text) => `${text}.`);
  const most = top(options, ({tally}) => tally.stated);
  if (
    sentences.length === 0 &&
    most &&
    most.tally.stated > 1 &&
    options.every((each) => each === most || each.tally.stated < most.tally.stated)
  )
    sentences.push(messages.mostSpoken(quoted(most), countWords(most.tally, messages)));
  return {
    heading,
    summary: [messages.summary(total, stated, unstated, noData), ...sentences].join(' '),
  };
}
