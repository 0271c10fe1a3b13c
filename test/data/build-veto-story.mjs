// Makes stories/data/un-security-council-vetoes.json from unsc-vetoes/unsc_vetoes.csv:
//   node test/data/build-veto-story.mjs
//
// The data name who vetoed a draft, and nothing else. So the scale has two steps, "Cast a veto" and "Cast no veto", and
// a position is dated by the vote: on that day, on that subject, this member did or did not stop the draft.
// Between votes a cell keeps what the last vetoed draft on the subject showed. Before the first one there is no data.
import {readFileSync, writeFileSync} from 'node:fs';
import {csvParseRows, group} from 'd3';

const FIRST_YEAR = 2002;
const SOURCE = 'vetoes';

const members = [
  {id: 'china', name: 'China', kind: 'country'},
  {id: 'france', name: 'France', kind: 'country'},
  {id: 'russia', name: 'Russia', kind: 'country'},
  {id: 'united-kingdom', name: 'United Kingdom', shortName: 'UK', kind: 'country'},
  {id: 'united-states', name: 'United States', shortName: 'US', kind: 'country'},
];
const memberOfWord = new Map([
  ['China', 'china'],
  ['France', 'france'],
  ['Russia', 'russia'],
  ['UK', 'united-kingdom'],
  ['USA', 'united-states'],
]);
const nameOf = new Map(members.map(({id, name}) => [id, name]));

/** The data's word for a subject, where it is not how a sentence would put it. */
const subjectNames = new Map([
  ['Israel-Palestine', 'Israel and the Palestinians'],
  ['Bosnia', 'Bosnia and Herzegovina'],
  ['Climate and Security', 'climate and security'],
  ['Terrorism', 'terrorism'],
]);
const nameOfSubject = (subject) => subjectNames.get(subject) ?? subject;

const here = new URL('.', import.meta.url);
const [header, ...rows] = csvParseRows(
  readFileSync(new URL('unsc-vetoes/unsc_vetoes.csv', here), 'utf8'),
);
const column = (row, name) => row[header.indexOf(name)].trim();

/** Drafts from FIRST_YEAR on, oldest first. */
const drafts = rows
  .filter((row) => Number(column(row, 'year')) >= FIRST_YEAR)
  .map((row) => ({
    symbol: column(row, 'draft'),
    day: isoDay(column(row, 'date')),
    subject: column(row, 'crisis_topic'),
    vetoes: ['member_veto1', 'member_veto2', 'member_veto3']
      .map((name) => column(row, name))
      .filter(Boolean)
      .map((word) => known(memberOfWord.get(word), word)),
  }))
  .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));

const bySubject = group(drafts, ({subject}) => subject);
// Most drafts first; equal counts in order of the first vote.
const subjects = [...bySubject.keys()].sort(
  (a, b) => bySubject.get(b).length - bySubject.get(a).length,
);

const options = subjects.map((subject) => {
  const own = bySubject.get(subject);
  return {
    id: slug(subject),
    // “Syria” is nothing to be for or against; a draft is.
    name: `${own.length === 1 ? 'Draft' : 'Drafts'} on ${nameOfSubject(subject)}`,
    summary: `${own.length === 1 ? 'One draft was' : `${own.length} drafts were`} vetoed, ${span(own)}.`,
  };
});

const positions = subjects.flatMap((subject) =>
  [...group(bySubject.get(subject), ({day}) => day)].flatMap(([day, sameDay]) =>
    members.map(({id}) => {
      const vetoed = sameDay.filter(({vetoes}) => vetoes.includes(id));
      const counted = vetoed.length > 0 ? vetoed : sameDay;
      return {
        participant: id,
        option: slug(subject),
        stance: vetoed.length > 0 ? 'veto' : 'no-veto',
        date: day,
        summary:
          vetoed.length > 0
            ? `Vetoed draft ${counted.map(({symbol}) => symbol).join(', ')}.`
            : `Cast no veto on draft ${counted.map(({symbol}) => symbol).join(', ')}. How it voted, the data do not say.`,
        evidence: counted.map(({symbol}) => ({source: SOURCE, locator: `draft ${symbol}`})),
      };
    }),
  ),
);

/** Two members that vetoed the same drafts on a subject: one tie a pair and subject. */
const ties = subjects.flatMap((subject) =>
  pairs(members.map(({id}) => id)).flatMap(([a, b]) => {
    const joint = bySubject
      .get(subject)
      .filter(({vetoes}) => vetoes.includes(a) && vetoes.includes(b));
    if (joint.length === 0) return [];
    return {
      id: `${a}-${b}-${slug(subject)}`,
      source: a,
      target: b,
      kind: 'vetoed together',
      label: `Vetoed together on ${nameOfSubject(subject)}`,
      directed: false,
      since: joint[0].day,
      evidence: joint.map(({symbol}) => ({source: SOURCE, locator: `draft ${symbol}`})),
    };
  }),
);

const asOf = drafts[drafts.length - 1].day;
const silent = members
  .filter(({id}) => drafts.every(({vetoes}) => !vetoes.includes(id)))
  .map(({id}) => nameOf.get(id));

const story = {
  version: 1,
  title: `Vetoes in the UN Security Council, ${FIRST_YEAR}–${asOf.slice(0, 4)}`,
  summary:
    `${drafts.length} draft resolutions on ${subjects.length} subjects were stopped by a veto` +
    `${silent.length > 0 ? `, none of them by ${silent.map(inProse).join(' or ')}` : ''}. ` +
    'Casting no veto does not mean being in favour: the data name the vetoes, not the other votes.',
  lang: 'en-GB',
  asOf,
  credit:
    'Subjects as the data name them; a cell shows the latest vetoed draft on its subject up to the day.',
  sources: [
    {
      id: SOURCE,
      title: 'UN Security Council vetoes, 1946 to 2022',
      publisher: 'World Politics Data Lab',
      url: 'https://github.com/world-politics-datalab/vetoes-un-security-council',
      published: '2022',
    },
  ],
  stances: [
    {id: 'no-veto', label: 'Cast no veto', value: 0},
    {id: 'veto', label: 'Cast a veto', value: -1},
  ],
  participants: members,
  ties,
  options,
  positions,
};

writeFileSync(
  new URL('../../stories/data/un-security-council-vetoes.json', here),
  `${pretty(story)}\n`,
);
console.log(
  `${drafts.length} drafts, ${options.length} subjects, ${positions.length} positions, ${ties.length} ties`,
);

/** `7/8/2022` → `2022-07-08`. */
function isoDay(text) {
  const [, month, day, year] = known(/^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text), text);
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function span(list) {
  const [first, last] = [list[0].day.slice(0, 4), list[list.length - 1].day.slice(0, 4)];
  return first === last ? `in ${first}` : `${first}–${last}`;
}

function slug(text) {
  return text.toLowerCase().replace(/[^a-z]+/g, '-');
}

/** A member's name as it stands in a sentence. */
function inProse(name) {
  return name.startsWith('United') ? `the ${name}` : name;
}

function pairs(ids) {
  return ids.flatMap((a, i) => ids.slice(i + 1).map((b) => [a, b]));
}

function known(value, word) {
  if (value === undefined || value === null) throw new Error(`Not understood: ${word}`);
  return value;
}

/** JSON with one record a line. */
function pretty(value) {
  const lines = Object.entries(value).map(([key, field]) => {
    const text = Array.isArray(field)
      ? `[\n${field.map((record) => `    ${JSON.stringify(record)}`).join(',\n')}\n  ]`
      : JSON.stringify(field);
    return `  ${JSON.stringify(key)}: ${text}`;
  });
  return `{\n${lines.join(',\n')}\n}`;
}
