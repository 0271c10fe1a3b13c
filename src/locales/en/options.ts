/** What the option overview says. Functions take counts as numbers and names as text; they never overclaim. */

const joined = (parts: readonly (string | false)[]) => parts.filter(Boolean).join(', ');
const plural = (n: number, word: string) => `${n} ${word}${n === 1 ? '' : 's'}`;

export const optionsMessages = {
  kicker: 'On the table',
  /** "7 options: 4 under consideration, 2 floated, 1 ruled out". `statuses`: those that are told, with how many have each. */
  headline: (total: number, statuses: readonly (readonly [string, number])[]) =>
    total === 0
      ? 'No option is on the table yet'
      : `${plural(total, 'option')}${
          statuses.length > 0
            ? `: ${joined(statuses.map(([word, n]) => (total > 1 ? `${n}\u00A0` : '') + word.toLowerCase()))}`
            : ' on the table'
        }`,
  later: (n: number) => `${n} more to come on later days.`,
  mostSpoken: (name: string, sentence: string) =>
    `“${name}” has drawn the most public positions: ${sentence}.`,
  /** Several options, `n` of `total`, have drawn the most positions. */
  equallySpoken: (most: number, n: number, total: number) =>
    most === 0
      ? 'No one has taken a public position.'
      : most < 3
        ? `No option has drawn more than ${plural(most, 'public position')}.`
        : `${n === total ? 'Each option has' : `${n} options have each`} drawn ${most} public positions${n === total ? '' : ', more than any other'}.`,
  /** One step in a sentence, "2 support", "1 open"; a label that is neither is quoted. */
  step: (label: string, n: number) => {
    const [, verb, more] =
      /^(support|oppose|agree|disagree|abstain|lean)s(?!\w)(.*)/i.exec(label) ?? [];
    const word = verb ? verb.toLowerCase() + (n === 1 ? 's' : '') : '';
    return `${n}\u00A0${verb ? word + more : /^(open|neutral|undecided|cautious|for|against|absent|yes|no)$/i.test(label) ? label.toLowerCase() : `“${label}”`}`;
  },
  silent: (unstated: number, noData: number) =>
    joined([
      unstated > 0 && `${unstated} ${unstated === 1 ? 'has' : 'have'} not said`,
      noData > 0 && `${noData} with no data`,
    ]),
  noPositions: 'No positions are recorded',
  qualified: (conditional: number, sourceless: number) =>
    joined([
      conditional > 0 && `${conditional} on ${conditional === 1 ? 'a condition' : 'conditions'}`,
      sourceless > 0 && `${sourceless} without a source`,
    ]),
  notYet: 'Not yet on the table',
  was: (word: string) => `before: ${word}`,
  /** Records older than those told before. */
  older: (n: number) => `${n} before these`,
  onCondition: (text: string) => `Condition: ${text}`,
  byNobody: 'Not attributed',
  /** Those of a bloc whose positions the story follows, of all its members. */
  people: (n: number, of: number) =>
    n === of ? plural(n, 'participant') : `${n} of ${plural(of, 'participant')}`,
  details: 'Details',
  /** What a control is of, where it is heard without its card: "Details: A levy", "Macron: Supports". */
  named: (what: string, of: string) => `${what}: ${of}`,
  /** "9 have not said on US air support". */
  on: (sentence: string, name: string) => `${sentence} on ${name}`,
  compare: 'Compare',
  compareGo: 'See side by side',
  sideBySide: 'Side by side',
  none: 'None recorded',
  keys: 'Arrow keys move between options and the marks in them.',
  /** What the signs on marks and arcs mean. */
  signs: {
    conflicts: 'exclude each other',
    requires: 'must come first',
    fresh: 'new',
    changed: 'stood elsewhere before',
    conditional: 'on a condition',
    unsourced: 'no source given',
  },
  /** Titles, in the order in which facts stand. */
  facts: {
    unstated: 'Have not said',
    noData: 'No data',
    entails: 'What it entails',
    contributions: 'Who would contribute what',
    conditions: 'Conditions',
    for: 'Arguments for',
    against: 'Arguments against',
    status: 'Status',
    byBloc: 'By bloc',
    stands: 'Where they stand',
  },
  relations: {
    conflicts: (names: string) => `Excludes ${names}`,
    requires: (names: string) => `Needs ${names} first`,
    requiredBy: (names: string) => `Must come before ${names}`,
    cycle: (names: string) => `They wait for each other: ${names}`,
  },
  order: 'Order',
  orders: {
    editorial: 'as in the story',
    support: 'most in favour first',
    contention: 'most divided first',
    status: 'by status',
  },
  empty: 'The story has no options to show.',
};

export type OptionsMessages = typeof optionsMessages;
export type OptionOrder = keyof OptionsMessages['orders'];
