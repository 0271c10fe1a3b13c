import {csvParseRows} from 'd3';
import type {
  BlocRecord,
  MeetingRecord,
  ParticipantRecord,
  PositionRecord,
  StoryFile,
  TieRecord,
} from '../../src/story/file-types.js';
import {readProjectFile} from './read-data.js';

/**
 * Real data as story files (see `test/data/README.md`). Each has a pure function from text to story, and a loader that
 * runs in the test browsers and in Node. All keep the order of their data.
 */

/** Groups of countries: file name in `test/data/countrygroups/`, and the group's name. */
const COUNTRY_GROUPS: readonly (readonly [file: string, name: string])[] = [
  ['aosis', 'Alliance of Small Island States'],
  ['arab-group', 'Arab Group'],
  ['brics', 'BRICS'],
  ['eig', 'Environmental Integrity Group'],
  ['european-union', 'European Union'],
  ['g20', 'G20'],
  ['g7', 'G7'],
  ['g77', 'Group of 77'],
  ['ldc', 'Least developed countries'],
  ['lldc', 'Landlocked developing countries'],
  ['oecd', 'OECD'],
  ['opec', 'OPEC'],
  ['sids', 'Small island developing states'],
  ['umbrella', 'Umbrella Group'],
];

/** Countries as participants, their groups as overlapping blocs. `csv`: text by file name without ending. */
export function parseCountryGroups(csv: ReadonlyMap<string, string>): StoryFile {
  const participants = new Map<string, ParticipantRecord>();
  const blocs: BlocRecord[] = [];
  for (const [file, name] of COUNTRY_GROUPS) {
    const members: string[] = [];
    for (const row of records(csv.get(file) ?? '')) {
      const id = row.get('Code') ?? '';
      if (!participants.has(id))
        participants.set(id, {id, name: row.get('Name') ?? '', kind: 'country'});
      members.push(id);
    }
    blocs.push({id: file, name, members, evidence: [{source: 'countrygroups'}]});
  }
  return {
    version: 1,
    title: 'Groups of countries',
    asOf: '2024-10-28',
    sources: [
      source('countrygroups', 'Country groups', 'https://github.com/openclimatedata/countrygroups'),
    ],
    participants: [...participants.values()],
    blocs,
  };
}

/** 14 groups over the countries in them. */
export async function countryGroupsStory(): Promise<StoryFile> {
  const texts = COUNTRY_GROUPS.map(
    async ([file]) => [file, await readProjectFile(`test/data/countrygroups/${file}.csv`)] as const,
  );
  return parseCountryGroups(new Map(await Promise.all(texts)));
}

/** A two-mode story: women as participants, social events as meetings. */
export function parseSouthernWomen(csv: string): StoryFile {
  const participants = new Map<string, ParticipantRecord>();
  const meetings = new Map<string, MeetingRecord>();
  for (const row of records(csv)) {
    const woman = row.get('individual') ?? '';
    const event = row.get('event') ?? '';
    if (!participants.has(woman)) {
      participants.set(woman, {id: woman, name: `Woman ${numberAfter(woman)}`, kind: 'person'});
    }
    const meeting = meetings.get(event) ?? {
      id: event,
      name: `Event ${numberAfter(event)}`,
      attendance: [],
      evidence: [{source: 'davis'}],
    };
    meeting.attendance.push({participant: woman});
    meetings.set(event, meeting);
  }
  return {
    version: 1,
    title: 'Eighteen women at fourteen social events',
    asOf: '1941',
    sources: [
      source(
        'davis',
        'Davis, Gardner and Gardner, Deep South (1941)',
        'https://github.com/tbilab/sbmr',
      ),
    ],
    participants: [...participants.values()],
    meetings: [...meetings.values()],
  };
}

/** 18 women, 14 events, 89 attendances. */
export async function southernWomenStory(): Promise<StoryFile> {
  return parseSouthernWomen(await readProjectFile('test/data/southern-women/southern_women.csv'));
}

/** The permanent seats of the Security Council, by the data's word for who holds them. */
const SEATS: ReadonlyMap<string, string> = new Map([
  ['China', 'china'],
  ['France', 'france'],
  ['Russia', 'russia'],
  ['USSR', 'russia'],
  ['UK', 'united-kingdom'],
  ['USA', 'united-states'],
]);

/**
 * Every vetoed draft as an option, and for each permanent member whether it vetoed that draft. The scale has no step for
 * being in favour, because the data name the vetoes and no other vote.
 */
export function parseVetoes(csv: string): StoryFile {
  const seats = [...new Set(SEATS.values())];
  const rows = records(csv);
  const idOf = (index: number) => `veto-${index + 1}`;
  return {
    version: 1,
    title: 'Vetoes in the UN Security Council, 1946–2022',
    asOf: '2022-07-08',
    sources: [
      source(
        'vetoes',
        'UN Security Council vetoes, 1946 to 2022',
        'https://github.com/world-politics-datalab/vetoes-un-security-council',
      ),
    ],
    stances: [
      {id: 'no-veto', label: 'Cast no veto', value: 0},
      {id: 'veto', label: 'Cast a veto', value: -1},
    ],
    participants: [
      {id: 'china', name: 'China', kind: 'country'},
      {id: 'france', name: 'France', kind: 'country'},
      {
        id: 'russia',
        name: 'Russia (Soviet Union until 1991)',
        shortName: 'Russia',
        kind: 'country',
      },
      {id: 'united-kingdom', name: 'United Kingdom', shortName: 'UK', kind: 'country'},
      {id: 'united-states', name: 'United States', shortName: 'US', kind: 'country'},
    ],
    options: rows.map((row, index) => ({
      id: idOf(index),
      name: `${row.get('crisis_topic')}, ${row.get('year')} (${row.get('draft')})`,
      shortName: row.get('draft') ?? '',
      summary: row.get('agenda_item') ?? '',
      topic: row.get('crisis_topic') ?? '',
    })),
    positions: rows.flatMap((row, index) => {
      const words = ['member_veto1', 'member_veto2', 'member_veto3'].map(
        (name) => row.get(name) ?? '',
      );
      const vetoed = new Set(words.map((word) => SEATS.get(word)));
      const evidence = [{source: 'vetoes', locator: `draft ${row.get('draft')}`}];
      return seats.map((seat): PositionRecord => ({
        participant: seat,
        option: idOf(index),
        stance: vetoed.has(seat) ? 'veto' : 'no-veto',
        date: isoDay(row.get('date') ?? ''),
        evidence,
      }));
    }),
  };
}

/** 5 permanent members × 214 vetoed drafts. */
export async function vetoesStory(): Promise<StoryFile> {
  return parseVetoes(await readProjectFile('test/data/unsc-vetoes/unsc_vetoes.csv'));
}

/** Characters as participants, appearances in one chapter as undirected ties. */
export function parseMiserables(json: string): StoryFile {
  const {nodes, links} = JSON.parse(json) as {
    nodes: readonly {readonly name: string}[];
    links: readonly {readonly source: number; readonly target: number}[];
  };
  const id = (index: number) => `character-${index}`;
  return {
    version: 1,
    title: 'Les Misérables: who appears with whom',
    asOf: '1862',
    sources: [
      {id: 'hugo', title: 'Victor Hugo, Les Misérables (1862), after Knuth', published: '1862'},
    ],
    participants: nodes.map(({name}, index) => ({id: id(index), name, kind: 'person'})),
    ties: links.map(({source: from, target: to}): TieRecord => ({
      source: id(from),
      target: id(to),
      kind: 'appears with',
      directed: false,
      evidence: [{source: 'hugo'}],
    })),
  };
}

/** 77 participants, 254 ties: the standard node-link test. */
export async function miserablesStory(): Promise<StoryFile> {
  return parseMiserables(await readProjectFile('node_modules/vega-datasets/data/miserables.json'));
}

function records(csv: string): readonly ReadonlyMap<string, string>[] {
  const [header = [], ...rows] = csvParseRows(csv);
  return rows.map((row) => new Map(header.map((name, i) => [name, (row[i] ?? '').trim()])));
}

function source(id: string, title: string, url: string) {
  return {id, title, url};
}

/** The data count from 0. */
function numberAfter(text: string): number {
  return Number(text.slice(text.indexOf('_') + 1)) + 1;
}

/** `7/8/2022` → `2022-07-08`. */
function isoDay(text: string): string {
  const [month = '', day = '', year = ''] = text.split('/');
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
