import type {PositionsMessages} from '../../locales/en/positions.js';
import type {StanceMark} from '../../scales/stance-scale.js';
import type {Tally} from '../../model/tally.js';
import {type Line, type PositionsTable, shortOf} from './positions-types.js';

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
const shortest = (line: Line): string => {
  const text = shortOf(line);
  return /[\u0590-\u08ff\u202a-\u202e\u2066-\u2069\ufb1d-\ufefc]/u.test(text)
    ? `\u2068${text}\u2069`
    : text;
};

/** The first of those with the highest score, provided that it is above 0. */
const top = <Item>(items: readonly Item[], score: (item: Item) => number): Item | undefined =>
  items.reduce<Item | undefined>(
    (best, item) => (score(item) > (best ? score(best) : 0) ? item : best),
    undefined,
  );

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
  const {scale} = table;
  // In the order of the story, whatever the reader has made of it.
  const [options, participants] = [table.options, table.participants].map((lines) =>
    [...lines].sort((a, b) => a.at - b.at),
  ) as [Line[], Line[]];
  const {total, stated, unstated, noData} = table.tally;
  const quoted = (option: Line) => messages.quoted(shortest(option));
  const counted = ({tally}: Line) => countWords(tally, messages);
  const statedOf = ({tally}: Line) => tally.stated;

  /** How many stand on the smaller side; one voice divides nobody but one other. */
  const smallerSide = ({values}: Line) => {
    const [most = 0, smaller = 0] = [1, -1]
      .map((side) => values.filter((value = 0) => side * value > 0).length)
      .sort((a, b) => b - a);
    return smaller > 1 || most === 1 ? smaller : 0;
  };
  const divided = top(options, smallerSide);
  const division = divided && messages.divides(quoted(divided), counted(divided));

  // Who takes an outer step on which option, and where all who spoke take one and the same, whichever it is.
  const isOuter = ({shade}: StanceMark) => Math.abs(shade) === 4;
  const claims = scale.marks
    .flatMap((mark) =>
      options.map((option) => {
        const who = participants.filter(({at}) => option.looks[at]!.mark === mark);
        const isConsensus = who.length > 2 && who.length === option.tally.stated;
        return {mark, option, who, count: who.length, isConsensus};
      }),
    )
    .filter(({mark, isConsensus}) => isConsensus || isOuter(mark));
  const words = (
    {mark, option, who, count, isConsensus}: (typeof claims)[number],
    what = quoted(option),
  ) =>
    isConsensus && !isOuter(mark)
      ? messages.allSay(count, mark.label, what)
      : messages[mark.side === 'for' ? 'backs' : 'opposes'](
          isConsensus
            ? messages.everyone(count)
            : count > 3
              ? messages.manyOf(count, option.tally.total)
              : list(who.map(shortest)),
          count,
          what,
        );
  const strongest = top(claims, ({count}) => count);
  /** Where the same people stand so on several options, none of these is the finding by itself. */
  const alike = claims.filter(
    ({mark, who, isConsensus}) =>
      strongest?.mark === mark &&
      isConsensus >= strongest.isConsensus &&
      who.length === strongest.count &&
      who.every((one) => strongest.who.includes(one)),
  ).length;

  let heading = stated === 0 ? messages.noneStated : messages.someStated(stated, total);
  if (division && 2 * smallerSide(divided) > (strongest?.count ?? 0)) heading = division;
  else if (strongest) {
    heading = words(
      strongest,
      alike > 1 ? messages.several(alike, options.length) : quoted(strongest.option),
    );
    const others = options.filter((option) => option !== strongest.option);
    const most = Math.max(0, ...others.map(statedOf));
    if (others.length > 1 && statedOf(strongest.option) > most && most <= 2)
      heading += `; ${messages.rest(most)}`;
  }

  const consensus = claims
    .filter(({isConsensus}) => isConsensus)
    .sort((a, b) => b.count - a.count)
    .map((claim) => words(claim));
  const isNews = (text: string | undefined) => text !== undefined && !heading.startsWith(text);
  const sentences = [division, consensus.find(isNews)].filter(isNews).map((text) => `${text}.`);
  const most = top(options, statedOf);
  if (
    sentences.length === 0 &&
    most &&
    statedOf(most) > 1 &&
    options.every((each) => each === most || statedOf(each) < statedOf(most))
  )
    sentences.push(messages.mostSpoken(quoted(most), counted(most)));
  return {
    heading,
    summary: [messages.summary(total, stated, unstated, noData), ...sentences].join(' '),
  };
}
