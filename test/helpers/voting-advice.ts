import type {PositionRecord, StoryFile} from '../../src/story/file-types.js';

/** The longest reason and the longest party name seen in real voting-advice answers, in characters. */
export const LONGEST_REASON = 2174;
export const LONGEST_PARTY_NAME =
  'Alliance for Honest Books, Clean Rivers, Cheap Bread and a Railway Station in Every Last Town';

const CAUSES = [
  'Farms',
  'Cities',
  'Pensioners',
  'Families',
  'Rivers',
  'Reform',
  'Progress',
  'Order',
  'Liberty',
  'Labour',
  'Schools',
  'Islands',
];
const KINDS = ['Party for', 'Union of', 'Movement for', 'Voters for'];
const SUBJECTS = [
  'Local buses',
  'Night trains',
  'Nursery places',
  'School meals',
  'Museums',
  'Swimming pools',
  'Home insulation',
  'Small harbours',
  'Village shops',
  'Public libraries',
];
const DEMANDS = [
  'should be free for everyone',
  'should be paid for by the state',
  'should be run by the regions',
  'should be closed on Sundays',
  'should be doubled in number',
  'should be taxed like luxuries',
];
const WORDS =
  'we hold that the town and its people have long paid for a plan which nobody can explain because costs rise while trust falls so our answer is to ask those who live there first and to publish every figure before a vote'.split(
    ' ',
  );

/**
 * Answers as a voting-advice service collects them: every party has agreed, disagreed or stayed neutral on every
 * statement and given a reason in its own words, from a sentence to 2,174 characters. Reasons are generated, so
 * that their lengths are like the real ones and the words are nobody's. The same arguments give the same story.
 *
 * @param parties how many rows, at most 49
 * @param statements how many columns, at most 60
 * @param seed any whole number
 */
export function votingAdviceStory(parties: number, statements: number, seed = 1): StoryFile {
  const random = mulberry32(seed);
  const names = partyNames().slice(0, parties);
  const theses = SUBJECTS.flatMap((subject) =>
    DEMANDS.map((demand) => ({subject, text: `${subject} ${demand}.`})),
  ).slice(0, statements);
  if (names.length < parties || theses.length < statements)
    throw new RangeError('At most 49 parties and 60 statements.');

  const partyId = (index: number) => `party-${index + 1}`;
  const thesisId = (index: number) => `statement-${index + 1}`;
  const stances = ['agree', 'neutral', 'disagree'];

  return {
    version: 1,
    title: 'What the parties answered',
    lang: 'en',
    asOf: '2025-02-06',
    sources: [{id: 'answers', title: 'The parties’ answers', published: '2025-02-06'}],
    stances: [
      {id: 'agree', label: 'Agrees', value: 1},
      {id: 'neutral', label: 'Neutral', value: 0},
      {id: 'disagree', label: 'Disagrees', value: -1},
    ],
    participants: names.map((name, index) => ({
      id: partyId(index),
      name,
      shortName: `P${index + 1}`,
      kind: 'organisation',
    })),
    options: theses.map(({subject, text}, index) => ({
      id: thesisId(index),
      name: text,
      summary: text,
      topic: subject,
    })),
    positions: names.flatMap((name, party) =>
      theses.map((_, thesis): PositionRecord => {
        const longest = party === 0 && thesis === 0;
        // Most reasons are short, some are very long: the cube of an even spread.
        const length = longest
          ? LONGEST_REASON
          : 40 + Math.floor(cube(random()) * (LONGEST_REASON - 40));
        return {
          participant: partyId(party),
          option: thesisId(thesis),
          stance: stances[Math.floor(random() * stances.length)] ?? 'neutral',
          date: '2025-02-06',
          evidence: [{source: 'answers', quote: reason(length, random), speaker: name}],
        };
      }),
    ),
  };
}

/** The longest name first, then the combinations, causes changing fastest. */
function partyNames(): readonly string[] {
  return [
    LONGEST_PARTY_NAME,
    ...KINDS.flatMap((kind) => CAUSES.map((cause) => `${kind} ${cause}`)),
  ];
}

/** Sentences of exactly `length` characters together. */
function reason(length: number, random: () => number): string {
  let text = '';
  let left = 0;
  while (text.length < length) {
    const word = WORDS[Math.floor(random() * WORDS.length)] ?? 'we';
    if (left === 0) {
      text += `${text === '' ? '' : '. '}${word.charAt(0).toUpperCase()}${word.slice(1)}`;
      left = 6 + Math.floor(random() * 14);
    } else {
      text += ` ${word}`;
      left--;
    }
  }
  return `${text.slice(0, length - 1).trimEnd()}.`.padEnd(length, '.');
}

/** Not `** 3`: engines differ in the last bits of a power. */
function cube(value: number): number {
  return value * value * value;
}

/** Mulberry32 by Tommy Ettinger (public domain): 32 bits of state, the same numbers in every engine. */
function mulberry32(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
