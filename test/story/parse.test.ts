import {expect} from '@open-wc/testing';
import * as fc from 'fast-check';
import example from '../../stories/data/security-guarantees-2025-08-22.json';
import vetoes from '../../stories/data/un-security-council-vetoes.json';
import {allUnstated} from '../../stories/fixtures/all-unstated.js';
import {changed} from '../../stories/fixtures/changed.js';
import {empty} from '../../stories/fixtures/empty.js';
import {hostileText} from '../../stories/fixtures/hostile-text.js';
import {longNames} from '../../stories/fixtures/long-names.js';
import {rtl} from '../../stories/fixtures/rtl.js';
import {singleOption} from '../../stories/fixtures/single-option.js';
import {unsourced} from '../../stories/fixtures/unsourced.js';
import type {PositionRecord, StoryFile} from '../../src/story/file-types.js';
import {describeIssue} from '../../src/story/issues.js';
import {parseStory} from '../../src/story/parse.js';
import {storyToFile} from '../../src/story/serialise.js';
import type {ParseResult, Story} from '../../src/story/types.js';
import {arbitraryFile} from './arbitrary-file.js';

const codes = ({issues}: ParseResult) => issues.map(({code}) => code);

/** A story as sets of records, for comparisons in which the order does not count. */
function unordered(story: Story): unknown {
  const lines = Object.entries(story).map(([field, value]) => {
    const records: unknown[] | undefined =
      value instanceof Map ? [...value.values()] : Array.isArray(value) ? value : undefined;
    return [field, records ? records.map((record) => JSON.stringify(record)).sort() : value];
  });
  return Object.fromEntries(lines);
}

/** A small file to break in one place at a time. */
const small = (): StoryFile => ({
  version: 1,
  title: 'A truce',
  asOf: '2024-10-01',
  sources: [{id: 'notes', title: 'Notes'}],
  participants: [
    {id: 'ada', name: 'Ada Okoye', kind: 'person', memberOf: ['league']},
    {id: 'ben', name: 'Ben Castle', kind: 'person'},
    {id: 'league', name: 'The League', kind: 'organisation'},
  ],
  options: [{id: 'truce', name: 'A truce', summary: 'Fighting stops.'}],
  positions: [
    {
      participant: 'ada',
      option: 'truce',
      stance: 'supports',
      evidence: [{source: 'notes', quote: 'Yes'}],
    },
    {participant: 'ben', option: 'truce', stance: 'unstated'},
  ],
});

describe('parseStory', () => {
  it('never throws, and always returns a story', () => {
    const everything = fc.anything({
      withBigInt: true,
      withBoxedValues: true,
      withDate: true,
      withMap: true,
      withSet: true,
      withSparseArray: true,
      withNullPrototype: true,
      withTypedArray: true,
    });
    fc.assert(
      fc.property(fc.oneof(everything, fc.json(), fc.string({unit: 'binary'})), (input) => {
        const {story, readable, issues} = parseStory(input);
        expect(story.participants).to.be.instanceOf(Map);
        if (!readable) expect(issues).to.have.length(1);
      }),
      {numRuns: 500},
    );
  });

  it('never throws where a value of any kind stands in any field', () => {
    const fields = fc.constantFrom(
      'version title summary lang dir asOf credit corrections sources participants blocs meetings ties options stances positions'.split(
        ' ',
      ),
    );
    const names = fc.constantFrom(
      ...'id name kind members attendance participant evidence source quote url date memberOf x status stance option requires value label'.split(
        ' ',
      ),
    );
    const value = fc.oneof(
      fc.anything({withBigInt: true}),
      fc.dictionary(names, fc.anything(), {maxKeys: 8}),
    );
    fc.assert(
      fc.property(
        fields,
        fc.infiniteStream(fc.oneof(value, fc.array(value, {maxLength: 4}))),
        (known, values) => {
          const input = Object.fromEntries(
            known.map((field) => [field, values.next().value as unknown]),
          );
          const {issues, readable} = parseStory(input);
          expect(readable).to.equal(true);
          for (const issue of issues) {
            expect(issue.found).to.have.length.within(1, 120);
            expect(describeIssue(issue)).to.not.match(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u);
          }
        },
      ),
      {numRuns: 300},
    );
  });

  it('reads what it wrote, unchanged', () => {
    fc.assert(
      fc.property(arbitraryFile, (file) => {
        const {story} = parseStory(file);
        expect(parseStory(storyToFile(story)).story).to.deep.equal(story);
        expect(parseStory(JSON.stringify(storyToFile(story))).story).to.deep.equal(story);
      }),
    );
  });

  it('finds nothing wrong with what is right, rings of membership apart', () => {
    const harmless = ['cycle', 'conflicting-positions'];
    fc.assert(
      fc.property(arbitraryFile, (file) => {
        const {issues, skipped, story} = parseStory(file);
        expect(
          issues.filter(({code}) => !harmless.includes(code)).map(describeIssue),
        ).to.deep.equal([]);
        expect(skipped).to.equal(0);
        expect(story.positions).to.have.length(file.positions?.length ?? 0);
        expect(story.ties).to.have.length(file.ties?.length ?? 0);
        expect(new Set(story.ties.map(({id}) => id)).size).to.equal(story.ties.length);
      }),
    );
  });

  it('does not depend on the order of rows', () => {
    const shuffled = (file: StoryFile) =>
      fc.record(
        Object.fromEntries(
          Object.entries(file).map(([field, value]: [string, unknown]) => [
            field,
            Array.isArray(value)
              ? fc.shuffledSubarray(value, {minLength: value.length})
              : fc.constant(value),
          ]),
        ),
      );
    fc.assert(
      fc.property(
        arbitraryFile.chain((file) => fc.tuple(fc.constant(file), shuffled(file))),
        ([file, other]) => {
          expect(unordered(parseStory(other).story)).to.deep.equal(
            unordered(parseStory(file).story),
          );
        },
      ),
    );
  });

  it('keeps the order of the file', () => {
    const {story} = parseStory(example);
    expect([...story.participants.keys()]).to.deep.equal(example.participants.map(({id}) => id));
    expect(story.positions.map(({participant, option}) => [participant, option])).to.deep.equal(
      example.positions.map(({participant, option}) => [participant, option]),
    );
  });

  it('loses one row to one bad row', () => {
    const bad: [keyof StoryFile, unknown][] = [
      ['positions', {participant: 'ada', option: 'truce', stance: 'suports'}],
      ['positions', {participant: 'nobody', option: 'truce', stance: 'open'}],
      ['positions', null],
      ['positions', [[[]]]],
      ['participants', {id: 'x', kind: 'person'}],
      ['participants', {id: 'x', name: 'X', kind: 'pirate'}],
      ['participants', 'ada'],
      ['sources', {id: 'x', title: 7}],
      ['options', {id: 'truce', name: 'Again', summary: 'Again'}],
      ['ties', {source: 'ada', target: 'nobody', kind: 'knows'}],
      ['meetings', {id: 'm', name: 'M'}],
      ['blocs', {id: 'b', name: '', members: []}],
      ['corrections', {date: 'yesterday', text: 'Wrong'}],
    ];
    fc.assert(
      fc.property(
        arbitraryFile,
        fc.constantFrom(...bad),
        fc.nat(),
        (file, [field, record], place) => {
          // What the bad rows refer to is there; the rest of the file is as it comes.
          const base = {
            ...file,
            options: [{id: 'truce', name: 'T', summary: 'T'}],
            participants: [{id: 'ada', name: 'Ada', kind: 'person'}],
            positions: [],
            ties: [],
            meetings: [],
            blocs: [],
            corrections: [],
          };
          const records =
            (base as Record<string, unknown> as Record<string, unknown[] | undefined>)[field] ?? [];
          const at = place % (records.length + 1);
          const worse = {...base, [field]: [...records.slice(0, at), record, ...records.slice(at)]};
          const expected = parseStory(base);
          const found = parseStory(worse);
          // Of two records with one id the first holds, whichever that is.
          if (field !== 'options') expect(found.story).to.deep.equal(expected.story);
          expect(found.skipped).to.equal(expected.skipped + 1);
          expect(found.issues.filter(({severity}) => severity === 'error')).to.have.length(
            expected.issues.filter(({severity}) => severity === 'error').length + 1,
          );
        },
      ),
    );
  });

  it('reads the stories of the project without an issue', () => {
    for (const file of [example, vetoes]) {
      const result = parseStory(file);
      expect(result.issues.map(describeIssue)).to.deep.equal([]);
      expect(result.skipped).to.equal(0);
      expect(result.story.positions).to.have.length(file.positions.length);
    }
  });
});

describe('the fixtures of the stories', () => {
  const {hostileText: hostile, ...others} = {
    allUnstated,
    changed,
    empty,
    hostileText,
    longNames,
    rtl,
    singleOption,
    unsourced,
  };
  for (const [name, file] of Object.entries(others)) {
    it(`${name} reads without an issue`, () => {
      expect(parseStory(file).issues.map(describeIssue)).to.deep.equal([]);
    });
  }

  it('hostileText loses nothing', () => {
    const {story, skipped} = parseStory(hostile);
    expect(skipped).to.equal(0);
    expect(story.participants.size).to.equal(hostile.participants.length);
    expect(story.positions).to.have.length(hostile.positions.length);
  });
});

describe('what a story says', () => {
  it('tells unstated, a middle position and no data apart', () => {
    const {story} = parseStory({
      ...small(),
      positions: [
        {participant: 'ada', option: 'truce', stance: 'unstated'},
        {participant: 'ben', option: 'truce', stance: 'open'},
      ],
    });
    expect(story.positions.map(({participant, stance}) => [participant, stance])).to.deep.equal([
      ['ada', 'unstated'],
      ['ben', 'open'],
    ]);
    expect(story.stances.map(({id, value}) => [id, value])).to.deep.equal([
      ['supports', 2],
      ['leans', 1],
      ['open', 0],
      ['cautious', -1],
      ['opposes', -2],
    ]);
  });

  it('orders a scale of its own from for to against, and keeps `unstated` for itself', () => {
    const result = parseStory({
      ...small(),
      stances: [
        {id: 'no', label: 'No', value: -1},
        {id: 'unstated', label: 'Silent', value: 0},
        {id: 'aye', label: 'Aye', value: 1},
        {id: 'abstain', label: 'Abstains', value: 0},
      ],
      positions: [
        {participant: 'ada', option: 'truce', stance: 'aye'},
        {participant: 'ben', option: 'truce', stance: 'supports'},
      ],
    });
    expect(result.story.stances.map(({id}) => id)).to.deep.equal(['aye', 'abstain', 'no']);
    expect(codes(result)).to.deep.equal(['duplicate-id', 'unknown-id']);
    expect(result.skipped).to.equal(2);
  });

  it('falls back on the default scale when none of its own can be read', () => {
    const result = parseStory({...small(), stances: [{id: 'aye', label: 'Aye', value: '1'}]});
    expect(result.story.stances).to.have.length(5);
    expect(codes(result)).to.deep.equal(['bad-number']);
    expect(result.story.positions).to.have.length(2);
  });

  it('keeps a claim whose source is unknown, without that evidence', () => {
    const result = parseStory({
      ...small(),
      positions: [
        {
          participant: 'ada',
          option: 'truce',
          stance: 'open',
          evidence: [{source: 'nots', quote: 'Yes'}, {source: 'notes'}],
        },
        {
          participant: 'ben',
          option: 'truce',
          stance: 'open',
          evidence: [{quote: 'Words without a source'}],
        },
      ],
    });
    expect(result.story.positions.map(({evidence}) => evidence)).to.deep.equal([
      [{source: 'notes'}],
      [],
    ]);
    expect(result.issues).to.have.length(2);
    expect(result.issues[0]).to.deep.include({
      code: 'unknown-id',
      severity: 'warning',
      found: '“nots”',
      expected: 'one of notes',
      nearest: 'notes',
    });
    expect(result.issues[1]).to.deep.include({code: 'missing-field', severity: 'warning'});
    expect(result.skipped).to.equal(0);
  });

  it('orders the history of a status, undated entries first', () => {
    const {story} = parseStory({
      ...small(),
      options: [
        {
          id: 'truce',
          name: 'A truce',
          summary: 'Fighting stops.',
          status: [
            {status: 'agreed', date: '2024-09'},
            {status: 'floated', date: '2023'},
            {status: 'under-consideration'},
          ],
        },
      ],
    });
    expect(story.options.get('truce')?.status.map(({status}) => status)).to.deep.equal([
      'under-consideration',
      'floated',
      'agreed',
    ]);
  });

  it('takes a lone value for a list of one, and says so', () => {
    const result = parseStory({
      ...small(),
      participants: [{id: 'ada', name: 'Ada', kind: 'person', aliases: 'A. Okoye'}],
      positions: [],
    });
    expect(result.story.participants.get('ada')?.aliases).to.deep.equal(['A. Okoye']);
    expect(codes(result)).to.deep.equal(['wrong-type']);
  });

  it('names an unknown field once for each kind of record, with the field it may mean', () => {
    const rows: PositionRecord[] = small().positions!.map((row) => ({
      ...row,
      stanse: 'x',
      date: '2024-10-01',
    }));
    const result = parseStory({...small(), positions: rows, sumary: 'x'});
    expect(result.issues.map(({code, found, nearest}) => [code, found, nearest])).to.deep.equal([
      ['unknown-field', '“sumary”', 'summary'],
      ['unknown-field', '“stanse”', 'stance'],
    ]);
    expect(result.story.positions).to.have.length(2);
  });

  it('counts the records of a table whose name is mistyped, with those that need them', () => {
    const {participants, ...rest} = small();
    const result = parseStory({...rest, particpants: participants});
    expect(codes(result)).to.deep.equal(['unknown-field', 'unknown-id', 'unknown-id']);
    expect(describeIssue(result.issues[0]!)).to.match(
      /^\$\.particpants: .*Did you mean “participants”\? Left out\.$/,
    );
    // Three participants, two positions
    expect(result.skipped).to.equal(5);
    expect(parseStory({...small(), remarks: ['a', 'b']}).skipped, 'no table').to.equal(0);
    expect(parseStory({...small(), credits: ['a', 'b']}).skipped, 'near a text').to.equal(0);
  });

  it('says what is shown in place of a day of the story that is no date', () => {
    const [row] = small().positions!;
    const result = parseStory({
      ...small(),
      asOf: '22 August 2025',
      positions: [{...row, date: '22/08/2025'}],
    });
    expect(result.story.asOf).to.equal(undefined);
    expect(result.story.positions[0]).not.to.have.property('date');
    expect(result.issues.map(describeIssue)).to.deep.equal([
      '$.asOf: found “22 August 2025”, expected a date: 2025-08-22, 2025-08, 2025 or 2025-08-18/2025-08-22; the last day in the story is shown.',
      '$.positions[0].date: found “22/08/2025”, expected a date: 2025-08-22, 2025-08, 2025 or 2025-08-18/2025-08-22.',
    ]);
  });

  it('reads a file of a later version as far as it can', () => {
    const result = parseStory({...small(), version: 2});
    expect(codes(result)).to.deep.equal(['unknown-word']);
    expect(result.story.version).to.equal(1);
    expect(result.story.positions).to.have.length(2);
  });

  it('misses title, version and day, and shows the rest', () => {
    const {version: _, title: __, asOf: ___, ...rest} = small();
    const result = parseStory(rest);
    expect(codes(result)).to.deep.equal(['missing-field', 'missing-field', 'missing-field']);
    expect(result).to.deep.include({readable: true, skipped: 0});
    expect(result.story.title).to.equal('');
    expect(result.story.asOf).to.equal(undefined);
  });
});

describe('what an issue says', () => {
  it('says where, what, what else and the nearest id', () => {
    const {issues} = parseStory(
      {
        ...small(),
        positions: [{participant: 'beN', option: 'truce', stance: 'suports', date: '2025-02-30'}],
      },
      {file: 'truce.json'},
    );
    expect(issues.map(describeIssue)).to.deep.equal([
      'truce.json, $.positions[0].participant: found “beN”, expected one of ada, ben, league. Did you mean “ben”? Left out.',
      'truce.json, $.positions[0].stance: found “suports”, expected one of unstated, supports, leans, open, cautious, opposes. Did you mean “supports”? Left out.',
      'truce.json, $.positions[0].date: found “2025-02-30”, expected a date: 2025-08-22, 2025-08, 2025 or 2025-08-18/2025-08-22.',
    ]);
  });

  it('says which field is missing', () => {
    const {issues} = parseStory({
      ...small(),
      participants: [{id: 'ada', name: 'Ada'}],
      positions: [],
    });
    expect(issues.map(describeIssue)).to.deep.equal([
      '$.participants[0].kind: found nothing, expected a value for kind. Left out.',
    ]);
  });

  it('suggests the id of someone who is called by name', () => {
    const {issues} = parseStory({
      ...small(),
      positions: [{participant: 'Ben Castle', option: 'truce', stance: 'open'}],
    });
    expect(issues[0]).to.deep.include({code: 'unknown-id', nearest: 'ben'});
  });

  it('tells the ids there are on one line, of the story where they may be of any table', () => {
    const expected = (count: number) =>
      parseStory({
        ...small(),
        participants: Array.from({length: count}, (_, i) => ({
          id: `${i}`,
          name: `${i}`,
          kind: 'person',
        })),
        positions: [{participant: 'xyz', option: 'truce', stance: 'open'}],
      }).issues[0]!.expected;
    expect(expected(3)).to.equal('one of 0, 1, 2');
    expect(expected(0)).to.equal('one of participants');
    for (const count of [41, 5000]) {
      expect(expected(count)).to.match(/^one of 0, 1, 2, .*…$/);
      expect(expected(count).length).to.be.below(160);
    }
    const {issues} = parseStory({
      ...small(),
      corrections: [{date: '2025', text: 'Mended.', ids: ['xyz']}],
    });
    expect(issues.map((issue) => issue.expected)).to.deep.equal(['one of ada, ben, league']);
  });
});

describe('text that is no story', () => {
  for (const [what, text, code, place] of [
    ['nothing', '', 'empty', '$'],
    ['a byte order mark', '\ufeff', 'empty', '$'],
    ['blanks', ' \n\t ', 'empty', '$'],
    ['a list', '[]', 'not-a-story', '$'],
    ['a text', '"story"', 'not-a-story', '$'],
    ['null', 'null', 'not-a-story', '$'],
    ['something else', '{"name": "a-package", "private": true}', 'not-a-story', '$'],
    ['a comment', '{"version": 1, // one\n"title": "x"}', 'bad-json', 'line 1, column 16'],
    ['a comma too many', '{"version": 1,\n "title": "x",\n}', 'bad-json', 'line 3, column 1'],
    ['smart quotation marks', '{“version”: 1}', 'bad-json', 'line 1, column 2'],
    ['an entity', '{&quot;version&quot;: 1}', 'bad-json', 'line 1, column 2'],
    ['a no-break space', '{"version":\u00a01}', 'bad-json', 'line 1, column 12'],
    ['a file cut short', '{"version": 1,\r\n "title": "tr', 'truncated-json', 'line 2, column 14'],
    ['zeros between letters', '{\0"\0v\0', 'wrong-encoding', '$'],
    [
      'lists without end',
      `{"x": ${'['.repeat(100_000)}`,
      'truncated-json',
      'line 1, column 100007',
    ],
  ] as const) {
    it(`${what}: ${code}`, () => {
      const {issues, readable, story, skipped} = parseStory(text);
      expect(readable).to.equal(false);
      expect(issues.map((issue) => issue.code)).to.deep.equal([code]);
      expect(describeIssue(issues[0]!)).to.match(
        /empty|truncated|encoding/.test(code)
          ? /^[^:]+: (no data|the file is cut|not UTF-8)(?!.*found)/
          : /^[^:]+: found .+, expected .+\.$/,
      );
      expect(describeIssue(issues[0]!).startsWith(`${place}:`), describeIssue(issues[0]!)).to.equal(
        true,
      );
      expect(skipped).to.equal(0);
      expect(story.participants.size).to.equal(0);
    });
  }

  it('reads JSON with a byte order mark', () => {
    expect(parseStory(`\ufeff${JSON.stringify(small())}`).issues).to.deep.equal([]);
  });
});
