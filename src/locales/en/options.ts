/** What the option overview says. Functions take counts as numbers and names as text; they never overclaim. */

const words = [
  'No',
  'One',
  'Two',
  'Three',
  'Four',
  'Five',
  'Six',
  'Seven',
  'Eight',
  'Nine',
  'Ten',
  'Eleven',
  'Twelve',
];
const inWords = (n: number): string => words[n] ?? String(n);
const lower = (n: number): string => (words[n] ?? String(n)).toLowerCase();

/**
 * Verb phrases for the labels of usual scales, [one, several], by the label in lower case: "1 supports", "2 support".
 * A scale with other labels is told as "Label 2".
 */
const stancePhrases = new Map<string, readonly [string, string]>([
  ['supports', ['supports', 'support']],
  ['support', ['supports', 'support']],
  ['leans', ['leans in favour', 'lean in favour']],
  ['leans in favour', ['leans in favour', 'lean in favour']],
  ['leans for', ['leans in favour', 'lean in favour']],
  ['leans towards', ['leans in favour', 'lean in favour']],
  ['leans towards it', ['leans in favour', 'lean in favour']],
  ['leans against', ['leans against', 'lean against']],
  ['open', ['is open', 'are open']],
  ['neutral', ['is neutral', 'are neutral']],
  ['undecided', ['is undecided', 'are undecided']],
  ['cautious', ['is cautious', 'are cautious']],
  ['opposes', ['opposes', 'oppose']],
  ['oppose', ['opposes', 'oppose']],
  ['for', ['is for', 'are for']],
  ['against', ['is against', 'are against']],
  ['agree', ['agrees', 'agree']],
  ['agrees', ['agrees', 'agree']],
  ['disagree', ['disagrees', 'disagree']],
  ['disagrees', ['disagrees', 'disagree']],
  ['abstain', ['abstains', 'abstain']],
  ['abstains', ['abstains', 'abstain']],
]);

export const optionsMessages = {
  kicker: 'On the table',
  /** "Seven options, none agreed, one ruled out". `known`: how many of them have a status. */
  headline: (
    total: number,
    counts: {agreed: number; inForce: number; ruledOut: number; withdrawn: number},
    known: 'all' | 'some' | 'none',
  ) => {
    const {agreed, inForce, ruledOut, withdrawn} = counts;
    const done = agreed + inForce;
    return [
      known === 'none' ? `${inWords(total)} options on the table` : `${inWords(total)} options`,
      agreed > 0 ? `${lower(agreed)} agreed` : '',
      inForce > 0 ? `${lower(inForce)} in force` : '',
      done > 0 || known === 'none'
        ? ''
        : known === 'all'
          ? 'none agreed'
          : 'none reported as agreed',
      ruledOut > 0 ? `${lower(ruledOut)} ruled out` : '',
      withdrawn > 0 ? `${lower(withdrawn)} withdrawn` : '',
    ]
      .filter(Boolean)
      .join(', ');
  },
  headlineOne: (status: string | undefined) =>
    status === undefined ? 'One option' : `One option, ${status.toLowerCase()}`,
  noneYet: 'No option is on the table yet',
  later: (n: number) =>
    n === 1 ? 'One more comes on a later day.' : `${inWords(n)} more come on later days.`,
  mostSpoken: (name: string, sentence: string) =>
    `“${name}” has drawn the most public positions: ${sentence}.`,
  fewSpoken: (n: number) =>
    n === 1
      ? 'No option has drawn more than one public position.'
      : `No option has drawn more than ${lower(n)} public positions.`,
  allSpoken: 'Everyone recorded has taken a public position on each of them.',
  oneSpoken: (sentence: string) => `${sentence}.`,
  noneSpoken: 'No one has taken a public position on any of them.',
  noneSpokenOne: 'No one has taken a public position on it.',
  /** One step in a sentence, "2 support"; undefined where the label has no verb. */
  step: (label: string, n: number): string | undefined => {
    const phrase = stancePhrases.get(label.trim().toLowerCase());
    return phrase && `${n} ${n === 1 ? phrase[0] : phrase[1]}`;
  },
  stepPlain: (label: string, n: number) => `${label} ${n}`,
  unstatedCount: (n: number) => `${n} ${n === 1 ? 'has' : 'have'} not said`,
  noDataCount: (n: number) => `no record for ${n}`,
  noPositions: 'no positions are recorded',
  sentenceSourceless: (n: number) => `${n} without a source`,
  sentenceConditional: (n: number) => (n === 1 ? '1 on a condition' : `${n} on conditions`),

  since: (date: string) => `since ${date}`,
  previously: (status: string) => `before: ${status.toLowerCase()}`,
  topic: (topic: string) => `${topic}.`,
  noStatus: 'Status not given',
  notYet: 'Not yet on the table',
  noSource: 'no source given',

  silentHeading: 'Not stated',
  silentButton: (unstated: number, noData: number) =>
    [
      unstated > 0 || noData === 0 ? `${unstated} not stated` : '',
      noData > 0 ? `${noData} no record` : '',
    ]
      .filter(Boolean)
      .join(', '),
  noDataShort: (n: number) => `${n} no record`,
  unstatedList: 'Have not said',
  noDataList: 'No record',
  unstatedNote: 'The reporters looked and found no public position.',
  noDataNote: 'Nothing is recorded for them, one way or the other.',

  details: 'Details',
  compare: 'Compare',
  conditional: 'on a condition',
  conditionNote: '* on a condition',
  unsourcedNote: 'Broken outline: no source given',
  fresh: (date: string) => `new on ${date}`,
  changedNote: '▸ stood elsewhere before',
  freshNote: (date: string) => `New on ${date}`,
  was: (stance: string) => `before: ${stance}`,
  earlier: 'Before',
  onCondition: (text: string) => `Condition: ${text}`,
  people: (n: number) => (n === 1 ? '1 participant' : `${n} participants`),
  keys: 'Arrow keys move between options and the marks in them.',

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
  excludes: (names: string) => `Excludes ${names}`,
  requires: (names: string) => `Needs ${names} first`,
  requiredBy: (names: string) => `Must come before ${names}`,
  cycle: (names: string) => `They wait for each other: ${names}`,
  arcsKey: 'Arcs:',
  arcConflict: 'exclude each other',
  arcRequires: 'must come first (arrow points to it)',

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
  statusRow: 'Status',
  tallyRow: 'Where everyone stands',
  none: 'None recorded',
  empty: 'The story has no options. Add records to “options”, or rows to the options table.',
};

export type OptionsMessages = typeof optionsMessages;
export type OptionOrder = keyof OptionsMessages['orders'];
