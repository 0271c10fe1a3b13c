import type {Order} from '../../model/order.js';

/** 20,000. By hand: the first call of `Intl` costs tens of milliseconds. */
const number = (n: number) => String(n).replace(/\B(?=(\d{3})+$)/g, ',');
const one = (n: number, single: string, many: string) => (n === 1 ? single : many);
const are = (n: number) => `${number(n)} ${one(n, 'is', 'are')}`;

type Labelled = {readonly label: string};
const towards = (end: Labelled | undefined) => `moved towards “${end?.label}”`;

/** What the leader-positions matrix says. */
export const positionsMessages = {
  kicker: 'Where they stand',
  participants: 'Participants',
  options: 'Options',
  stated: 'Stated',
  unstated: 'not stated',
  noData: 'no data',
  /** Where later days have records. */
  noneYet: 'None yet',
  statedHead: (total: number) => `Stated, of ${number(total)}`,
  /** Under the head that says what is counted. */
  sum: (stated: number, total: number) => `${number(stated)} of ${number(total)}`,
  statedOf: (stated: number, total: number) => `${number(stated)} of ${number(total)} stated`,
  /** Label and number of one step; joined to "Supports 2, Open 1; not stated 6". */
  count: (label: string, n: number) => `${label}\u00A0${n}`,
  /** What a card folds: "Not stated: 12 options". @param what the columns, as they are called */
  silentOn: (label: string, n: number, what: string) =>
    `${label}: ${number(n)} ${what.toLowerCase()}`,
  unsourced: 'no source given',
  conditional: 'with a condition',
  /** Of a cell that says what it is now. */
  was: (label: string) => `was ${label}`,
  /** @param scale from most to least in favour */
  changes: {
    up: ([most]: readonly Labelled[]) => towards(most),
    down: (scale: readonly Labelled[]) => towards(scale.at(-1)),
    new: () => 'newly stated',
    gone: () => 'no longer stated',
  },
  /** Beside a participant who stands under the first of several blocs. */
  alsoIn: (names: string) => `also in ${names}`,
  quoted: (name: string) => `“${name}”`,
  caption: (rows: string, columns: string) =>
    `${rows} in rows, ${columns} in columns, one stance a cell. Arrow keys move, Enter opens the evidence.`,
  emptyParticipants: 'The story has no positions to show.',
  emptyOptions: 'The story has no options to show.',
  condition: 'Condition',
  earlier: 'Earlier',
  before: (n: number) => `${n} before these`,
  nothingKnown: 'The story has no record of this position up to this day.',

  // Arranging.
  orders: {
    editorial: 'as in the story',
    alphabetical: 'A to Z',
    support: 'most in favour first',
    contention: 'most disputed first',
    group: 'grouped',
    similarity: 'alike side by side',
  } satisfies Record<Order, string>,
  inOrder: (participants: string, options: string) =>
    `Order (${
      participants === options ? options : `participants ${participants}, options ${options}`
    }) and filter`,
  sortedBy: (name: string) => `by ${name}`,
  transpose: 'Swap rows and columns',
  sortByThis: 'Sort by this',
  bloc: 'Bloc',
  topic: 'Topic',
  stance: 'Stance',
  all: 'all',
  showAll: 'Show all',
  hide: 'Hide',
  filtered: (only: string, people: number, ofPeople: number, options: number, ofOptions: number) =>
    `Only ${only}: ${people} of ${ofPeople} participants, ${options} of ${ofOptions} options.`,
  nothingLeft: 'Nothing matches the filter.',
  changesSince: 'Changes since',
  changedSince: (n: number, day: string) =>
    n === 0
      ? `Nothing changed after ${day}.`
      : `After ${day}: ${number(n)} ${one(n, 'change', 'changes')}.`,
  firstRecorded: (n: number) => `${number(n)} first recorded`,
  wasNow: (was: string, now: string) => `was ${was}, now ${now}`,

  // Comparing.
  compareWith: 'Compare with',
  comparison: (first: string, second: string) => `${first} and ${second}`,
  bothSpoke: (n: number, total: number) => `Both have spoken on ${n} of ${total} options.`,
  agree: (n: number) => `Agree on ${n}`,
  differ: (n: number) => `Differ on ${n}`,
  unknown: (n: number) => `Unknown on ${n}`,

  // The computed headline and summary.
  backs: (names: string, n: number, option: string) =>
    `${names} ${one(n, 'backs', 'back')} ${option}`,
  opposes: (names: string, n: number, option: string) =>
    `${names} ${one(n, 'opposes', 'oppose')} ${option}`,
  /** On so many options the same people stand alike. */
  several: (n: number, total: number) => `${n} of ${total} options`,
  manyOf: (n: number, total: number) => `${n} of ${total}`,
  allSay: (n: number, label: string, option: string) =>
    `All ${n} who spoke on ${option} say “${label}”`,
  everyone: (n: number) => `All ${n} who spoke`,
  /** How little is known of the other options. */
  rest: (most: number) =>
    most === 0
      ? 'nothing is on record on the rest'
      : `no other option has more than ${one(most, 'one position', `${most} positions`)} on record`,
  divides: (option: string, counts: string) => `${option} divides them: ${counts}`,
  noneStated: 'No position is on record',
  someStated: (stated: number, total: number) =>
    `${number(stated)} of ${number(total)} positions ${one(stated, 'is', 'are')} on record`,
  summary: (total: number, stated: number, unstated: number, noData: number) =>
    stated === total
      ? total > 0
        ? `${one(total, 'The one position is', `All ${number(total)} positions are`)} stated.`
        : ''
      : `Of ${number(total)} positions, ${are(stated)} stated${unstated > 0 ? `, ${are(unstated)} not` : ''}${
          noData > 0 ? `, ${number(noData)} ${one(noData, 'has', 'have')} no data` : ''
        }.`,
  mostSpoken: (option: string, counts: string) => `The most discussed is ${option}: ${counts}.`,
};

export type PositionsMessages = typeof positionsMessages;
