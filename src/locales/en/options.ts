/** What the option overview says. Functions take counts as numbers and names as text; they never overclaim. */

const words = 'No One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve'.split(' ');
const inWords = (n: number): string => words[n] ?? `${n}`;
const several = (n: number, word: string) => (n > 0 ? `${inWords(n).toLowerCase()} ${word}` : '');
const joined = (parts: readonly string[]) => parts.filter(Boolean).join(', ');

export const optionsMessages = {
  kicker: 'On the table',
  /** "Seven options, none agreed, one ruled out". `known`: how many of them have a status. */
  headline: (
    total: number,
    count: (status: 'agreed' | 'in-force' | 'ruled-out' | 'withdrawn') => number,
    known: 'all' | 'some' | 'none',
  ) =>
    joined([
      `${inWords(total)} options${known === 'none' ? ' on the table' : ''}`,
      several(count('agreed'), 'agreed'),
      several(count('in-force'), 'in force'),
      count('agreed') + count('in-force') > 0 || known === 'none'
        ? ''
        : known === 'all'
          ? 'none agreed'
          : 'none reported as agreed',
      several(count('ruled-out'), 'ruled out'),
      several(count('withdrawn'), 'withdrawn'),
    ]),
  /** Of one option, or of none. */
  headlineFew: (total: number, status = '') =>
    total > 0 ? joined(['One option', status.toLowerCase()]) : 'No option is on the table yet',
  later: (n: number) =>
    n === 1 ? 'One more comes on a later day.' : `${inWords(n)} more come on later days.`,
  mostSpoken: (name: string, sentence: string) =>
    `“${name}” has drawn the most public positions: ${sentence}.`,
  fewSpoken: (n: number) =>
    n === 0
      ? 'No one has taken a public position.'
      : `No option has drawn more than ${inWords(n).toLowerCase()} public position${n === 1 ? '' : 's'}.`,
  allSpoken: 'Everyone recorded has taken a public position on each of them.',
  /** One step in a sentence, "2 support", "1 is open"; undefined where the label has no verb. */
  step: (label: string, n: number): string | undefined => {
    const [, verb, more = ''] =
      /^(support|oppose|agree|disagree|abstain|lean)s?\b(.*)/i.exec(label.trim()) ?? [];
    if (verb) return `${n} ${verb.toLowerCase()}${n === 1 ? 's' : ''}${more}`;
    return /^(open|neutral|undecided|cautious|for|against)$/i.test(label.trim())
      ? `${n} ${n === 1 ? 'is' : 'are'} ${label.trim().toLowerCase()}`
      : undefined;
  },
  silent: (unstated: number, noData: number) =>
    joined([
      unstated > 0 ? `${unstated} ${unstated === 1 ? 'has' : 'have'} not said` : '',
      noData > 0 ? `${noData} ${noData === 1 ? 'has' : 'have'} no record` : '',
    ]),
  noPositions: 'No positions are recorded',
  qualified: (conditional: number, sourceless: number) =>
    joined([
      conditional > 0
        ? `${conditional} on ${conditional === 1 ? 'a condition' : 'conditions'}`
        : '',
      sourceless > 0 ? `${sourceless} without a source` : '',
    ]),

  since: (date: string) => `since ${date}`,
  noStatus: 'Status not given',
  notYet: 'Not yet on the table',
  noSource: 'no source given',

  silentHeading: 'Not stated',
  silentButton: (unstated: number, noData: number) =>
    joined([unstated > 0 ? `${unstated} not stated` : '', noData > 0 ? `${noData} no record` : '']),
  unstatedList: 'Have not said',
  noDataList: 'No record',

  details: 'Details',
  compare: 'Compare',
  conditional: 'on a condition',
  fresh: (date: string) => `new on ${date}`,
  was: (stance: string) => `before: ${stance}`,
  earlier: 'Before',
  onCondition: (text: string) => `Condition: ${text}`,
  people: (n: number) => `${n} participant${n === 1 ? '' : 's'}`,
  keys: 'Arrow keys move between options and the marks in them.',
  notes: {
    conflict: '- - exclude each other',
    requires: '▸ must come first',
    fresh: '● new',
    changed: '▸ stood elsewhere before',
    conditional: '* on a condition',
    sourceless: 'Broken outline: no source given',
  },

  entails: 'What it entails',
  contributions: 'Who would contribute what',
  conditions: 'Conditions',
  for: 'Arguments for',
  against: 'Arguments against',
  byNobody: 'Not attributed',
  stands: 'Where they stand',
  byBloc: 'By bloc',
  blocsOverlap: 'Blocs overlap: someone in two of them is counted in each.',
  statusHistory: 'Status',
  relations: 'How it bears on other options',
  relation: {
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
  compareHeading: (names: string) => `Side by side: ${names}`,
  compareMore: 'Choose another to compare',
  compareGo: 'See side by side',
  compareClear: 'End comparison',
  none: 'None recorded',
  empty: 'The story has no options. Add records to “options”, or rows to the options table.',
};

export type OptionsMessages = typeof optionsMessages;
export type OptionOrder = keyof OptionsMessages['orders'];
