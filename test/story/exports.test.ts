import {expect} from '@open-wc/testing';
import * as fc from 'fast-check';
import {describeIssue, failureOf} from '../../src/story/issues.js';
import {parseStory} from '../../src/story/parse.js';
import {storyToFile} from '../../src/story/serialise.js';
import {parseCsv} from '../../src/story/tables.js';
import type {ParseResult} from '../../src/story/types.js';

// The many ways in which one table comes out of a spreadsheet: each has to tell the same story.

const prose = fc.constantFrom(
  '',
  ': not yet, not alone',
  ' (if Ben agrees; or Cem|Dee)',
  ':\n“No”',
);
const cell = fc
  .tuple(fc.constantFrom('Supports', 'opposes', 'Leans for', 'unstated', '-', ''), prose)
  .map(([word, more]) => (/\w/.test(word) ? word + more : word));

/** A matrix: the header, then a participant a row. */
const arbitraryMatrix = fc
  .tuple(
    fc.uniqueArray(
      fc.constantFrom('A truce', 'Ground troops', 'Aid, in cash', 'Air|sea', 'Talks; soon'),
      {
        minLength: 1,
        maxLength: 4,
      },
    ),
    fc.array(fc.array(cell, {minLength: 4, maxLength: 4}), {minLength: 1, maxLength: 6}),
  )
  .map(([options, rows]) => [
    ['Leader', ...options],
    ...rows.map((cells, i) => [`Person ${i}`, ...cells.slice(0, options.length)]),
  ]);

interface Export {
  readonly separator: string;
  readonly lineEnd: string;
  readonly mark: string;
  readonly sep: boolean;
  readonly above: readonly string[];
  readonly padded: boolean;
}

const arbitraryExport: fc.Arbitrary<Export> = fc.record({
  separator: fc.constantFrom(',', ';', '\t', '|'),
  lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
  mark: fc.constantFrom('', '\ufeff'),
  sep: fc.boolean(),
  above: fc.array(fc.constantFrom('', 'Where they stand, in August', 'Draft'), {maxLength: 3}),
  padded: fc.boolean(),
});

function write(rows: readonly (readonly string[])[], how: Export): string {
  const {separator, lineEnd, mark, sep, above, padded} = how;
  const quote = (text: string) =>
    /[",;|\t\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
  const rest = padded ? separator.repeat(rows[0]!.length - 1) : '';
  const lines = [
    ...(sep ? [`sep=${separator}`] : []),
    ...above.map((title) => quote(title) + rest),
    ...rows.map((row) => row.map(quote).join(separator)),
  ];
  return mark + lines.map((line) => line + lineEnd).join('');
}

const PLAIN: Export = {
  separator: ',',
  lineEnd: '\n',
  mark: '',
  sep: false,
  above: [],
  padded: false,
};

/** Records that are in the story, or were counted as left out. */
const told = ({story, issues, skipped}: ParseResult) => ({
  story: storyToFile(story),
  issues: issues.map(({code, found}) => [code, found]),
  skipped,
});

describe('one table, however it was exported', () => {
  it('tells the same story', () => {
    fc.assert(
      fc.property(arbitraryMatrix, arbitraryExport, (rows, how) => {
        expect(told(parseCsv(write(rows, how)))).to.deep.equal(told(parseCsv(write(rows, PLAIN))));
      }),
      {numRuns: 1000},
    );
  });

  it('counts its rows as the file does', () => {
    const {issues} = parseCsv(
      'sep=;\nOur table\n\nLeader;A truce\nAda;supports\nBen;suports\n',
      'm.csv',
    );
    expect(issues.map(describeIssue)).to.deep.equal([
      'm.csv, row 6, column B (A truce): found “suports”, expected one of unstated, supports, leans, open, cautious, opposes. Did you mean “supports”? Left out.',
    ]);
  });

  it('loses no row to a quotation mark that is not closed, and says where it is', () => {
    // Cells begin with a letter: a mark before a separator closes a cell by every rule there is.
    const quoted = fc.constantFrom(
      '"supports"',
      '"opposes, for now"',
      '"open: ""so far"""',
      'leans',
    );
    fc.assert(
      fc.property(
        fc.array(fc.tuple(quoted, quoted), {minLength: 1, maxLength: 8}),
        fc.nat(),
        fc.constantFrom('\n', '\r\n', '\r'),
        (cells, at, lineEnd) => {
          const lines = cells.map(([a, b], i) => `Person ${i},${a},${b}`);
          const row = at % lines.length;
          fc.pre(lines[row]!.endsWith('"'));
          lines[row] = lines[row]!.replace(/"$/, '');
          const {story, issues, skipped} = parseCsv(
            ['Leader,A truce,Troops', ...lines].join(lineEnd),
            'm.csv',
          );
          const odd = issues.filter(({code}) => code === 'odd-quotes');
          expect(odd.map(describeIssue)).to.deep.equal([
            `m.csv, row ${row + 2}: found “"”, expected a closing quotation mark.`,
          ]);
          const names = cells.map((_, i) => `Person ${i}`).filter((_, i) => i !== row);
          expect([...story.participants.keys()]).to.include.members(names);
          expect(story.participants.size + skipped).to.be.at.least(cells.length);
        },
      ),
      {numRuns: 500},
    );
  });

  it('never throws, and shows nothing as a finding where rows were lost', () => {
    const piece = fc.constantFrom(
      ...['Leader', 'A truce', 'Ada', 'supports', 'suports', 'participant', 'option', 'stance'],
      ...['"', '""', ',', ';', '\t', '|', '\n', '\r\n', 'sep=;', '\ufeff', ' ', 'name', 'kind'],
    );
    fc.assert(
      fc.property(
        fc.array(piece, {maxLength: 30}).map((some) => some.join('')),
        (text) => {
          const result = parseCsv(text, 'm.csv');
          const {story, readable} = result;
          const records = [
            story.participants,
            story.options,
            story.positions,
            story.ties,
            story.meetings,
          ];
          if (readable) {
            expect(records.some((some) => [...some.values()].length > 0)).to.equal(true);
          } else {
            const {code, message} = failureOf(result);
            expect(code).to.be.oneOf(['empty', 'not-a-story', 'ragged-row']);
            expect(message).to.match(/^m\.csv, row \d+.*[.?]$/s);
          }
        },
      ),
      {numRuns: 1000},
    );
  });

  for (const [what, text, message] of [
    [
      'one column',
      'Leader A truce\nAda supports\n',
      'm.csv, row 1: only one column: put , ; | or tabs between cells.',
    ],
    [
      'stances that are all mistyped',
      'Leader;A truce\nAda;suports\n',
      'm.csv, row 1: no row below fits these headings. m.csv, row 2, column B (A truce): found “suports”, expected one of unstated, supports, leans, open, cautious, opposes. Did you mean “supports”? Left out.',
    ],
    [
      'records that all lack something',
      'name,kind\nAda,\nBen,\n',
      'm.csv, row 1: no row below fits these headings. m.csv, row 2, column B (kind): found nothing, expected a value for kind. Left out.',
    ],
    [
      'a header that names one column of two',
      'Leader,\nAda,open\nBen,supports\n',
      'm.csv, row 2: no row below fits these headings. m.csv, row 3, column A (Ada): found “Ben”, expected a value for participant. Left out.',
    ],
    ['rows without a name', '|kind\n|Leader', 'm.csv, row 1: no row below fits these headings.'],
    ['a header alone', 'Leader,A truce\n', 'm.csv, row 1: no data here or below.'],
    [
      'a header alone, with a slip in it',
      'participant\toption\tstanc\n',
      'm.csv, row 1: no data here or below. m.csv, row 1, column C (stanc): found “stanc”, expected one of participant, option, stance, date, summary, conditional, source, quote, lang, speaker, locator. Did you mean “stance”?',
    ],
  ] as const)
    it(`is refused with a reason, not shown as an empty picture: ${what}`, () => {
      const result = parseCsv(text, 'm.csv');
      expect(result.readable).to.equal(false);
      expect(failureOf(result).message).to.equal(message);
    });
});

describe('a wide matrix', () => {
  const stances = ({story}: ParseResult) =>
    story.positions.map(
      ({participant, option, stance}) => `${participant} | ${option} | ${stance}`,
    );

  it('takes no doubted word for a stance, and asks which is meant; a heading may ask', () => {
    const result = parseCsv(
      'Leader,Troops,Talks\nAda,supports?,supports\nBen Land,(open),open ?\n',
    );
    expect(stances(result)).to.deep.equal(['Ada | Talks | supports', 'Ben Land | Troops | open']);
    expect(result.issues.map(({found, nearest}) => [found, nearest])).to.deep.equal([
      ['“supports?”', 'supports'],
      ['“open ?”', 'open'],
    ]);
    const ties = parseCsv('Source,Target,Kind,Directed?\na,b,knows,no\n');
    expect(ties.issues.filter(({code}) => code === 'unknown-field')).to.deep.equal([]);
    expect(ties.story.ties[0]!.directed).to.equal(false);
  });

  it('may tell of what kind each is: its headings do not make it a table of participants', () => {
    const result = parseCsv(
      'Name,kind,Troops,Talks\nAda,person,supports,-\nBen Land,country,,open\n',
    );
    expect(result.issues).to.deep.equal([]);
    expect(stances(result)).to.deep.equal(['Ada | Troops | supports', 'Ben Land | Talks | open']);
    expect(result.story.participants.get('Ben Land')!.kind).to.equal('country');
  });

  it('and a table of participants with a column of notes stays one', () => {
    const result = parseCsv('name,kind,notes\nAda,person,spoke late\nBen,person,\n', 'p.csv');
    expect(result.readable).to.equal(true);
    expect([...result.story.options.values()]).to.deep.equal([]);
    expect([...result.story.participants.keys()]).to.deep.equal(['Ada', 'Ben']);
    expect(result.issues.map(({code}) => code)).to.deep.equal(['unknown-field']);
  });

  it('without a header is refused, not read as if its first row named the options', () => {
    const result = parseCsv('Macron,supports,opposes\nMerz,open,supports\n', 'm.csv');
    expect(result.readable).to.equal(false);
    expect(stances(result)).to.deep.equal([]);
    expect(failureOf(result).message).to.contain('m.csv, row 1: no row below fits these headings.');
  });

  it('may have an option that is called like a stance', () => {
    expect(stances(parseCsv('Leader,Open,A truce\nAda,supports,open\n'))).to.deep.equal([
      'Ada | Open | supports',
      'Ada | A truce | open',
    ]);
  });
});

describe('a page with more on the prototype of objects', () => {
  it('has no fields of it in any record, and no issues', () => {
    const file = {
      version: 1,
      title: 'T',
      asOf: '2025',
      participants: [{id: 'ada', name: 'Ada', kind: 'person'}],
      options: [{id: 'truce', name: 'A truce', summary: 'One.'}],
      positions: [{participant: 'ada', option: 'truce', stance: 'open'}],
    };
    const clean = parseStory(file);
    expect(clean.issues).to.deep.equal([]);
    const extra: Record<string, unknown> = {each: () => {}, credit: 'Nobody', role: 'Nobody'};
    const prototype = Object.prototype as unknown as Record<string, unknown>;
    let result: ParseResult;
    Object.assign(prototype, extra);
    try {
      result = parseStory(file);
    } finally {
      for (const key of Object.keys(extra)) delete prototype[key];
    }
    expect(result).to.deep.equal(clean);
    expect(Object.hasOwn(result.story, 'credit')).to.equal(false);
    expect(Object.hasOwn(result.story.participants.get('ada')!, 'role')).to.equal(false);
  });
});
