import {expect} from '@open-wc/testing';
import * as fc from 'fast-check';
import {dsvFormat} from 'd3';
import {parseRows, readCsv} from '../../src/story/csv.js';
import {columnLetter} from '../../src/story/grid.js';
import {describeIssue} from '../../src/story/issues.js';
import {LIMITS} from '../../src/story/limits.js';

/** The rows of a CSV text as text, the header first, by row number. */
function cellsOf(text: string): [number, string[]][] {
  const {columns, rows, headerRow} = readCsv(text, 'f.csv');
  const header = [...columns.values()].map((cell) => cell.text);
  return [
    [headerRow, header],
    ...[...rows].map(([row, cells]): [number, string[]] => [row, cells.map((cell) => cell.text)]),
  ];
}

const codes = (text: string) => readCsv(text, 'f.csv').issues.map(({code}) => code);

/** A table as a spreadsheet writes it: quotation marks where they are needed, or everywhere. */
function write(
  rows: readonly (readonly string[])[],
  separator: string,
  lineEnd: string,
  quoteAll: boolean,
): string {
  const cell = (text: string) =>
    quoteAll || text.includes(separator) || /["\r\n]/.test(text)
      ? `"${text.replace(/"/g, '""')}"`
      : text;
  return rows.map((row) => row.map(cell).join(separator) + lineEnd).join('');
}

describe('parseRows', () => {
  it('reads what d3-dsv reads', () => {
    const parts = ['a', ',', '\n', '\r\n', '"x,y"', '""""', '"a\n""b"', '""'];
    const text = fc.oneof(
      fc.string({unit: fc.constantFrom(...'ab,;\t\n\r \u2028é🇺🇦')}),
      fc.string({unit: fc.constantFrom(...'a,"\n\r')}),
      fc.array(fc.constantFrom(...parts)).map((some) => some.join('')),
    );
    fc.assert(
      fc.property(text, fc.constantFrom(',', ';', '\t', '|', ']', '^'), (written, separator) => {
        // D3 has no rule for what stands between a closing quotation mark and the end of its cell.
        const odd = new RegExp(`(^|[\n\r\\${separator}])"([^"]|"")*"[^"\n\r\\${separator}]`);
        // It makes one cell of everything behind a mark that is not closed.
        const end = `[\n\r\\${separator}]`;
        const closed = new RegExp(`(^|${end})"([^"]|"")*"(?=$|${end})`, 'g');
        const isOpen = new RegExp(`(^|${end})"`).test(written.replace(closed, '$1'));
        fc.pre(!odd.test(written) && !isOpen);
        expect(parseRows(written, separator)).to.deep.equal(
          dsvFormat(separator).parseRows(written),
        );
      }),
      {numRuns: 2000},
    );
  });

  it('keeps what stands behind a closing quotation mark', () => {
    expect(parseRows('"a"b,"c" \nd', ',')).to.deep.equal([['ab', 'c '], ['d']]);
  });
});

describe('readCsv', () => {
  it('reads back what a spreadsheet wrote, whatever the separator and the line end', () => {
    const cell = fc.oneof(
      fc.string({unit: fc.constantFrom(...'ab,;\t"\n\r \u2028é🇺🇦'), maxLength: 8}),
      fc.constantFrom('', '__proto__', '=1+1', '"', '""', ',', 'sep=;'),
    );
    const table = fc
      .tuple(
        fc.uniqueArray(fc.stringMatching(/^[a-z]{1,6}$/), {minLength: 2, maxLength: 5}),
        fc.array(fc.array(cell, {minLength: 5, maxLength: 5}), {minLength: 1, maxLength: 6}),
      )
      .map(([header, rows]) => [
        header,
        ...rows.map((row) => ['x', ...row.slice(0, header.length - 1)]),
      ]);
    fc.assert(
      fc.property(
        table,
        fc.constantFrom(',', ';', '\t', '|'),
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.boolean(),
        fc.constantFrom('', '\ufeff'),
        (rows, separator, lineEnd, quoteAll, mark) => {
          const text = mark + write(rows, separator, lineEnd, quoteAll);
          expect(cellsOf(text)).to.deep.equal(
            rows.map((row, i) => [i + 1, row.map((one) => one.trim())]),
          );
          expect(codes(text)).to.deep.equal([]);
        },
      ),
      {numRuns: 300},
    );
  });

  it('never throws on any text', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({unit: 'binary'}), fc.string({unit: fc.constantFrom(...'ab,;\t"\n\r')})),
        (text) => {
          const {columns, rows, issues} = readCsv(text, 'f.csv');
          if (rows.size === 0)
            expect(issues.some(({severity}) => severity === 'error')).to.equal(true);
          for (const index of columns.keys()) expect(index).to.be.below(LIMITS.columns);
        },
      ),
      {numRuns: 500},
    );
  });

  for (const [what, text, expected, issues = []] of [
    [
      'comma',
      'a,b\n1,2',
      [
        [1, ['a', 'b']],
        [2, ['1', '2']],
      ],
    ],
    [
      'semicolon',
      'a;b\n1;2,5',
      [
        [1, ['a', 'b']],
        [2, ['1', '2,5']],
      ],
    ],
    [
      'tab',
      'a\tb\n1\t2,5;6',
      [
        [1, ['a', 'b']],
        [2, ['1', '2,5;6']],
      ],
    ],
    [
      'a comma in a heading between semicolons',
      'a;b, c;d\n1;2;3',
      [
        [1, ['a', 'b, c', 'd']],
        [2, ['1', '2', '3']],
      ],
    ],
    [
      'the separator in a heading in quotation marks',
      '"a,b,c";d\n1;2',
      [
        [1, ['a,b,c', 'd']],
        [2, ['1', '2']],
      ],
    ],
    [
      'one column',
      'a\n1\n2',
      [
        [1, ['a']],
        [2, ['1']],
        [3, ['2']],
      ],
    ],
    [
      'byte order mark',
      '\ufeffa,b\n1,2',
      [
        [1, ['a', 'b']],
        [2, ['1', '2']],
      ],
    ],
    [
      'CRLF',
      'a,b\r\n1,2\r\n',
      [
        [1, ['a', 'b']],
        [2, ['1', '2']],
      ],
    ],
    [
      'CR',
      'a,b\r1,2\r',
      [
        [1, ['a', 'b']],
        [2, ['1', '2']],
      ],
    ],
    [
      'no line end at the end',
      'a,b\n1,2',
      [
        [1, ['a', 'b']],
        [2, ['1', '2']],
      ],
    ],
    [
      'line ends at the end',
      'a,b\n1,2\n\n\n',
      [
        [1, ['a', 'b']],
        [2, ['1', '2']],
      ],
    ],
    [
      'blank rows, counted but not read',
      'a,b\n,\n\n1,2',
      [
        [1, ['a', 'b']],
        [4, ['1', '2']],
      ],
    ],
    [
      'blank rows above the header',
      '\n,\na,b\n1,2',
      [
        [3, ['a', 'b']],
        [4, ['1', '2']],
      ],
    ],
    [
      'quotation marks',
      'a,b\n"1","2"',
      [
        [1, ['a', 'b']],
        [2, ['1', '2']],
      ],
    ],
    [
      'quotation marks in quotation marks',
      'a,b\n"He said ""no""",2',
      [
        [1, ['a', 'b']],
        [2, ['He said "no"', '2']],
      ],
    ],
    [
      'quotation marks inside a word',
      'a,b\n5" gun,6" gun',
      [
        [1, ['a', 'b']],
        [2, ['5" gun', '6" gun']],
      ],
    ],
    [
      'a line end in a cell is no row',
      'a,b\n"1\n\n1",2\n3,4',
      [
        [1, ['a', 'b']],
        [2, ['1\n\n1', '2']],
        [3, ['3', '4']],
      ],
    ],
    [
      'blanks around cells',
      ' a , b \n 1 , 2 ',
      [
        [1, ['a', 'b']],
        [2, ['1', '2']],
      ],
    ],
    [
      'a shorter row',
      'a,b,c\n1',
      [
        [1, ['a', 'b', 'c']],
        [2, ['1']],
      ],
    ],
    [
      'a longer row with nothing in it',
      'a,b\n1,2,,,',
      [
        [1, ['a', 'b']],
        [2, ['1', '2', '', '', '']],
      ],
    ],
    [
      'a longer row',
      'a,b\n1,2,3\n4,5',
      [
        [1, ['a', 'b']],
        [3, ['4', '5']],
      ],
      ['ragged-row'],
    ],
    [
      'a heading twice',
      'a,b,A \n1,2,3',
      [
        [1, ['a', 'b']],
        [2, ['1', '2', '3']],
      ],
      ['duplicate-column'],
    ],
    [
      'an empty column',
      'a,,b\n1,,2',
      [
        [1, ['a', 'b']],
        [2, ['1', '', '2']],
      ],
    ],
    [
      'a column without a heading',
      'a,,b\n1,x,2',
      [
        [1, ['a', 'b']],
        [2, ['1', 'x', '2']],
      ],
      ['duplicate-column'],
    ],
    [
      'no heading in the corner',
      ',b\n1,2',
      [
        [1, ['', 'b']],
        [2, ['1', '2']],
      ],
    ],
    [
      'headings called like parts of objects',
      '__proto__,constructor\n1,2',
      [
        [1, ['__proto__', 'constructor']],
        [2, ['1', '2']],
      ],
    ],
    [
      'a quotation mark that is not closed',
      'a,b\n1,"2\n3,4',
      [
        [1, ['a', 'b']],
        [2, ['1', '"2']],
        [3, ['3', '4']],
      ],
      ['odd-quotes'],
    ],
    [
      'a quotation mark that the next cell in quotation marks would close',
      'a,b\n1,"2\n3,4\n5,"6"',
      [
        [1, ['a', 'b']],
        [2, ['1', '"2']],
        [3, ['3', '4']],
        [4, ['5', '6']],
      ],
      ['odd-quotes'],
    ],
    [
      'the line by which Excel names the separator',
      'sep=;\r\na, b;c\r\n1;2, 3\r\n',
      [
        [2, ['a, b', 'c']],
        [3, ['1', '2, 3']],
      ],
    ],
    [
      'a title above the header, with a comma in it',
      'Where they stand, in August\n\na;b;c\n1;2;3',
      [
        [3, ['a', 'b', 'c']],
        [4, ['1', '2', '3']],
      ],
    ],
    [
      'a title above the second column',
      ',Where they stand,\na,b,c\n1,2,3',
      [
        [2, ['a', 'b', 'c']],
        [3, ['1', '2', '3']],
      ],
    ],
    [
      'upright strokes, with commas in what is said',
      'a|b\n1|2, 3, 4',
      [
        [1, ['a', 'b']],
        [2, ['1', '2, 3, 4']],
      ],
    ],
    [
      'lists between upright strokes, in cells between commas',
      'a,b\n1,x|y\n2,x|y|z',
      [
        [1, ['a', 'b']],
        [2, ['1', 'x|y']],
        [3, ['2', 'x|y|z']],
      ],
    ],
    ['only a header', 'a,b\n', [[1, ['a', 'b']]], ['empty']],
    ['nothing', '', [[1, []]], ['empty']],
    ['a byte order mark only', '\ufeff', [[1, []]], ['empty']],
    ['UTF-16 read as UTF-8', 'a\0,\0b\0', [[1, []]], ['wrong-encoding']],
  ] as [string, string, [number, string[]][], string[]?][]) {
    it(what, () => {
      expect(cellsOf(text)).to.deep.equal(expected);
      expect(codes(text)).to.deep.equal(issues);
    });
  }

  it('counts a row that it leaves out, and says which', () => {
    const {skipped, issues} = readCsv('a;b\n1;2;3', 'stances.csv');
    expect(skipped).to.equal(1);
    expect(issues.map(describeIssue)).to.deep.equal([
      'stances.csv, row 2: found 3, expected 2 cells, as in the header, or quotation marks around separators. Left out.',
    ]);
  });

  it('reads no more cells than a table may have, and says so', () => {
    const row = 'p,open\n';
    expect(codes(`a,b\n${row.repeat(LIMITS.cells / 2 - 1)}`)).to.deep.equal([]);
    const {rows, issues} = readCsv(`a,b\n${row.repeat(LIMITS.cells)}`, 'f.csv');
    expect(issues.map(({code}) => code)).to.deep.equal(['too-many']);
    expect(rows.size).to.be.within(LIMITS.cells / 2 - 1, LIMITS.cells / 2);
    for (const text of [',', 'a\n', 'a\r'])
      expect(codes(text.repeat(LIMITS.bytes / 2))).to.include('too-many');
  });

  it('refuses what is too large, and reads no more columns than it may', () => {
    expect(codes('a,b\n'.repeat(LIMITS.bytes / 4 + 1))).to.deep.equal(['too-large']);
    const wide = Array.from({length: LIMITS.columns + 1}, (_, i) => `c${i}`).join();
    const grid = readCsv(`${wide}\n${wide}`, 'f.csv');
    expect(grid.columns.size).to.equal(LIMITS.columns);
    expect(grid.issues.map(({code}) => code)).to.deep.equal(['too-many']);
  });

  it('letters columns as spreadsheets do', () => {
    expect([0, 1, 25, 26, 27, 51, 52, 701, 702].map(columnLetter)).to.deep.equal([
      'A',
      'B',
      'Z',
      'AA',
      'AB',
      'AZ',
      'BA',
      'ZZ',
      'AAA',
    ]);
  });
});
