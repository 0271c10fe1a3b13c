import {expect} from '@open-wc/testing';
import * as fc from 'fast-check';
import {parseHtmlTable, type TableCell} from '../../src/story/html-table.js';
import {describeIssue} from '../../src/story/issues.js';
import {readTableElement} from '../../src/story/read-table-element.js';
import {storyToFile} from '../../src/story/serialise.js';
import {parseCsv, parseTables, parseWideMatrix} from '../../src/story/tables.js';
import type {ParseResult} from '../../src/story/types.js';

const codes = ({issues}: ParseResult) => issues.map(({code}) => code);
const told = ({issues}: ParseResult) => issues.map(describeIssue);
const stances = ({story}: ParseResult) =>
  story.positions.map(({participant, option, stance}) => `${participant} | ${option} | ${stance}`);

describe('parseTables', () => {
  const tables = {
    sources:
      'id,title,publisher,url,published\nnotes,A reporter’s notes,The Paper,https://paper.example/a,2024-10-01',
    participants:
      'ID;Name;Short name;Kind;Member of;Aliases\nada;Ada Okoye;Okoye;Person;league;A. Okoye|Ada\nben;Ben Castle;;person;;\nleague;The League;;organisation;;',
    options:
      'id\tname\tsummary\tstatus\tstatus date\tsource\trequires\ntruce\tA truce\tFighting stops.\tfloated\t2024-09\tnotes\t\nborder\tA border\tA line is drawn.\tagreed\t\t\ttruce',
    meetings:
      'meeting,name,date,place,format,participant,as,source\nm1,First round,2024-09-30,Geneva,in-person,ada,host,notes\nm1,,,,,Ben Castle,,\nm2,Second round,2024-10-02,,call,ben,,',
    ties: 'source,target,kind,directed,since,evidence,quote\nada,ben,presses,no,2024,notes,"Come, now"',
    blocs: 'id,name,members\nboth,Both of them,ada;Ben Castle',
    positions:
      'participant,option,stance,date,summary,source,quote,speaker\nada,truce,Supports,2024-09-30,,notes,"Yes, today",Ada Okoye\nBen Castle,A truce,leans for,,,,,\nben,border,not stated,,,,,',
  };

  it('reads every table into one story', () => {
    const result = parseTables(tables, {title: 'A truce', asOf: '2024-10-03', lang: 'en'});
    expect(told(result)).to.deep.equal([]);
    expect(storyToFile(result.story)).to.deep.equal({
      version: 1,
      title: 'A truce',
      lang: 'en',
      asOf: '2024-10-03',
      stances: [
        {id: 'supports', label: 'Supports', value: 2},
        {id: 'leans', label: 'Leans for', value: 1},
        {id: 'open', label: 'Open', value: 0},
        {id: 'cautious', label: 'Cautious', value: -1},
        {id: 'opposes', label: 'Opposes', value: -2},
      ],
      sources: [
        {
          id: 'notes',
          title: 'A reporter’s notes',
          publisher: 'The Paper',
          url: 'https://paper.example/a',
          published: '2024-10-01',
        },
      ],
      participants: [
        {
          id: 'ada',
          name: 'Ada Okoye',
          shortName: 'Okoye',
          kind: 'person',
          memberOf: ['league'],
          aliases: ['A. Okoye', 'Ada'],
        },
        {id: 'ben', name: 'Ben Castle', kind: 'person'},
        {id: 'league', name: 'The League', kind: 'organisation'},
      ],
      blocs: [{id: 'both', name: 'Both of them', members: ['ada', 'ben']}],
      meetings: [
        {
          id: 'm1',
          name: 'First round',
          date: '2024-09-30',
          place: 'Geneva',
          format: 'in-person',
          attendance: [{participant: 'ada', as: 'host'}, {participant: 'ben'}],
          evidence: [{source: 'notes'}],
        },
        {
          id: 'm2',
          name: 'Second round',
          date: '2024-10-02',
          format: 'call',
          attendance: [{participant: 'ben'}],
        },
      ],
      options: [
        {
          id: 'truce',
          name: 'A truce',
          summary: 'Fighting stops.',
          status: [{status: 'floated', date: '2024-09', evidence: [{source: 'notes'}]}],
        },
        {
          id: 'border',
          name: 'A border',
          summary: 'A line is drawn.',
          status: [{status: 'agreed'}],
          requires: ['truce'],
        },
      ],
      ties: [
        {
          id: 'ada > ben: presses',
          source: 'ada',
          target: 'ben',
          kind: 'presses',
          directed: false,
          since: '2024',
          evidence: [{source: 'notes', quote: 'Come, now'}],
        },
      ],
      positions: [
        {
          participant: 'ada',
          option: 'truce',
          stance: 'supports',
          date: '2024-09-30',
          evidence: [{source: 'notes', quote: 'Yes, today', speaker: 'Ada Okoye'}],
        },
        {participant: 'ben', option: 'truce', stance: 'leans'},
        {participant: 'ben', option: 'border', stance: 'unstated'},
      ],
    });
  });

  it('says in which row and column a mistake is, and loses that row alone', () => {
    const result = parseTables(
      {
        ...tables,
        positions: {
          file: 'positions.csv',
          text: 'participant,option,stance,date,source\nada,truce,suports,,notes\nbem,truce,open,,notes\nben,truce,open,1 Oct,nots\n',
        },
      },
      {title: 'T', asOf: '2024'},
    );
    expect(told(result)).to.deep.equal([
      'positions.csv, row 2, column C (stance): found “suports”, expected one of unstated, supports, leans, open, cautious, opposes. Did you mean “supports”? Left out.',
      'positions.csv, row 3, column A (participant): found “bem”, expected one of ada, ben, league. Did you mean “ben”? Left out.',
      'positions.csv, row 4, column D (date): found “1 Oct”, expected a date: 2025-08-22, 2025-08, 2025 or 2025-08-18/2025-08-22.',
      'positions.csv, row 4, column E (source): found “nots”, expected one of notes. Did you mean “notes”?',
    ]);
    expect(stances(result)).to.deep.equal(['ben | truce | open']);
    expect(result.skipped).to.equal(2);
  });

  it('reads the other tables when one cannot be read', () => {
    const result = parseTables({...tables, ties: '\0', blocs: ''}, {title: 'T', asOf: '2024'});
    expect(codes(result)).to.deep.equal(['wrong-encoding', 'empty']);
    expect(result.readable).to.equal(true);
    expect(result.story.positions).to.have.length(3);
    expect(parseTables({ties: '', positions: ''}).readable).to.equal(false);
  });

  it('makes participants, options and sources of the names, where no table has them', () => {
    const result = parseCsv(
      'Participant,Option,Stance,Source\nAda Okoye,A truce,supports,https://paper.example/a\nada okoye,A border,open,The Paper\nBen,A truce,-x,\n',
      'votes.csv',
    );
    expect(told(result)).to.deep.equal([
      'votes.csv, row 4, column C (Stance): found “-x”, expected one of unstated, supports, leans, open, cautious, opposes. Left out.',
    ]);
    const {story} = result;
    expect([...story.participants.values()].map(({name, kind}) => [name, kind])).to.deep.equal([
      ['Ada Okoye', 'person'],
      ['Ben', 'person'],
    ]);
    expect([...story.options.keys()]).to.deep.equal(['A truce', 'A border']);
    expect([...story.sources.values()]).to.deep.equal([
      {id: 'https://paper.example/a', title: 'paper.example', url: 'https://paper.example/a'},
      {id: 'The Paper', title: 'The Paper'},
    ]);
    expect(story.positions[1]).to.deep.include({
      participant: 'Ada Okoye',
      evidence: [{source: 'The Paper'}],
    });
  });

  it('recognises a table by its headings', () => {
    expect(
      parseCsv('meeting,participant\ne1,Ada\ne1,Ben\ne2,Ada').story.meetings.get('e1')?.attendance,
    ).to.deep.equal([{participant: 'Ada'}, {participant: 'Ben'}]);
    expect(parseCsv('Source;Target;Kind\nAda;Ben;aids').story.ties).to.have.length(1);
    expect(parseCsv('name,kind\nAda,person').story.participants.size).to.equal(1);
    expect(parseCsv('name,summary\nA truce,Fighting stops').story.options.size).to.equal(1);
    expect(parseCsv('Leader,A truce,A border\nAda,open,-').story.positions).to.have.length(1);
  });

  it('misses a column of a table of positions, and makes no matrix of the rest', () => {
    const {story, issues} = parseCsv('participant,stance\nAda,supports', 'talks.csv');
    expect([story.participants.size, story.options.size, story.positions.length]).to.deep.equal([
      1, 0, 0,
    ]);
    expect(issues.map(describeIssue)).to.deep.equal([
      'talks.csv, row 1: no row below fits these headings.',
      'talks.csv, row 2: found nothing, expected a value for option. Left out.',
    ]);
  });

  it('says so when a table is about something else', () => {
    const result = parseCsv('Code,Name\nBRA,Brazil\nRUS,Russia', 'brics.csv');
    expect(result.readable).to.equal(false);
    expect(told(result)).to.deep.equal([
      'brics.csv, row 1: no row below fits these headings.',
      'brics.csv, row 2, column B (Name): found “Brazil”, expected one of unstated, supports, leans, open, cautious, opposes. Left out.',
    ]);
  });

  it('names columns that it does not know; of rows of a meeting that disagree the first holds', () => {
    const result = parseCsv(
      'meeting,date,participant,mood\nm,2024,Ada,good\nm,2025,Ben,bad',
      'm.csv',
    );
    expect(
      result.issues.map(({code, place}) => [
        code,
        place.kind === 'table' && `${place.row}${place.column}`,
      ]),
    ).to.deep.equal([['unknown-field', '1D']]);
    expect(result.story.meetings.get('m')?.date?.text).to.equal('2024');
  });

  it('names the headings that it knows once each, as people write them, and the nearest', () => {
    const result = parseCsv('participant,optoin,stance,mood\nAda,A truce,open,good', 'p.csv');
    const known =
      'one of participant, option, stance, date, summary, conditional, source, quote, lang, speaker, locator';
    expect(
      result.issues
        .filter(({code}) => code === 'unknown-field')
        .map(({expected, nearest}) => [expected, nearest]),
    ).to.deep.equal([[known, 'option']]);
    const {issues} = parseCsv('participant,option,stance,mood\nAda,A truce,open,good');
    expect(issues.map(({expected, nearest}) => [expected, nearest])).to.deep.equal([
      [known, undefined],
    ]);
    // Each of them is a heading.
    for (const heading of known.slice(7).split(', '))
      expect(
        parseCsv(`participant,option,stance,${heading}\nAda,A truce,open,`).issues.filter(
          ({code}) => code === 'unknown-field',
        ),
        heading,
      ).to.deep.equal([]);
  });

  it('knows in which row of a meeting someone unknown stands', () => {
    const result = parseTables({
      participants: 'id,name,kind\nada,Ada,person',
      meetings:
        'meeting,participant,as,source\nm,ada,host,https://a.example\nm,adq,,https://a.example\nm,ada,host,',
    });
    expect(told(result)).to.deep.equal([
      'meetings, row 3, column B (participant): found “adq”, expected one of ada. Did you mean “ada”? Left out.',
    ]);
    const meeting = result.story.meetings.get('m');
    expect(meeting?.attendance, 'the same attendance twice is one').to.deep.equal([
      {participant: 'ada', as: 'host'},
    ]);
    expect(meeting?.evidence, 'and so is the same source').to.deep.equal([
      {source: 'https://a.example/'},
    ]);
  });

  it('takes numbers only as they can be read in one way', () => {
    const result = parseCsv('name,kind,x,y\nA,person,0.25,1\nB,person,"0,5",\nC,person,.5,1e-1');
    expect([...result.story.participants.values()].map(({x, y}) => [x, y])).to.deep.equal([
      [0.25, 1],
      [undefined, undefined],
      [undefined, undefined],
    ]);
    expect(codes(result)).to.deep.equal(['bad-number', 'bad-number', 'bad-number']);
  });

  it('never throws on any text, in any table', () => {
    const cell = fc.constantFrom(
      '',
      'id',
      'name',
      'kind',
      'participant',
      'option',
      'stance',
      'source',
      'target',
      'meeting',
      'quote',
      'status',
      'supports',
      '__proto__',
      'constructor',
      '-',
      '"',
      '2024',
      'https://a.example',
    );
    const text = fc.oneof(
      fc
        .array(fc.array(cell, {maxLength: 6}), {maxLength: 6})
        .map((rows) => rows.map((row) => row.join()).join('\n')),
      fc.string({unit: 'binary'}),
    );
    const names = fc.constantFrom(
      'sources',
      'participants',
      'blocs',
      'meetings',
      'ties',
      'options',
      'stances',
      'positions',
      'matrix' as const,
    );
    fc.assert(
      fc.property(fc.dictionary(names, text, {maxKeys: 4}), text, (all, one) => {
        for (const result of [parseTables(all), parseCsv(one), parseWideMatrix(one)]) {
          expect(result.story.participants).to.be.instanceOf(Map);
          for (const issue of result.issues) expect(describeIssue(issue)).to.have.length.above(10);
        }
      }),
      {numRuns: 500},
    );
  });
});

describe('the wide matrix', () => {
  it('reads one stance a cell', () => {
    const result = parseWideMatrix(
      [
        'Leader;Role;A truce;A border',
        'Ada Okoye;Mediator;Supports;Opposes: not before a truce',
        'Ben Castle;;LEANS FOR (if the League agrees);-',
        'Cem Aydin;;unstated;',
        'Dee;;Not stated;—',
      ].join('\n'),
      'matrix.csv',
      {title: 'T', asOf: '2024'},
    );
    expect(told(result)).to.deep.equal([]);
    expect(stances(result)).to.deep.equal([
      'Ada Okoye | A truce | supports',
      'Ada Okoye | A border | opposes',
      'Ben Castle | A truce | leans',
      'Cem Aydin | A truce | unstated',
      'Dee | A truce | unstated',
    ]);
    expect(result.story.positions.map(({summary}) => summary)).to.deep.equal([
      undefined,
      'not before a truce',
      'if the League agrees',
      undefined,
      undefined,
    ]);
    expect(result.story.participants.get('Ada Okoye')?.role).to.equal('Mediator');
    expect(result.story.options.get('A truce')).to.deep.include({
      name: 'A truce',
      summary: 'A truce',
    });
  });

  it('reports a word that no stance has, at its cell', () => {
    const result = parseWideMatrix('Leader,A,B\nAda,open,maybe\nBen,Open to it,opposed', 'm.csv');
    expect(told(result)).to.deep.equal([
      'm.csv, row 2, column C (B): found “maybe”, expected one of unstated, supports, leans, open, cautious, opposes. Left out.',
      'm.csv, row 3, column B (A): found “Open to it”, expected one of unstated, supports, leans, open, cautious, opposes. Left out.',
      'm.csv, row 3, column C (B): found “opposed”, expected one of unstated, supports, leans, open, cautious, opposes. Did you mean “opposes”? Left out.',
    ]);
    expect(stances(result)).to.deep.equal(['Ada | A | open']);
  });

  it('takes what people write for nothing as no data', () => {
    const nothing = ['', '-', '–', '—', '?', '??', 'n/a', 'N/A', '#N/A', ' - '];
    const text = ['Leader,A', ...nothing.map((cell, i) => `P${i},${cell}`), 'Ada,open'].join('\n');
    const result = parseWideMatrix(text);
    expect(told(result)).to.deep.equal([]);
    expect(stances(result)).to.deep.equal(['Ada | A | open']);
    expect(result.story.participants.size, 'they are in the picture').to.equal(nothing.length + 1);
    expect(result.skipped).to.equal(0);

    const scaled = parseWideMatrix('Leader,A,B\nAda,NA,?\nBen,na,aye', 'm.csv', {
      stances: [
        {id: 'aye', label: 'Aye', value: 1},
        {id: 'na', label: 'Not asked', value: 0},
      ],
    });
    expect(stances(scaled), 'a step of the scale is one').to.deep.equal([
      'Ada | A | na',
      'Ben | A | na',
      'Ben | B | aye',
    ]);
    // Words that only begin like it are no such thing.
    for (const word of ['no', 'nay', 'n/a yet', 'none', '#REF!'])
      expect(parseWideMatrix(`Leader,A,B\nAda,open,${word}`).skipped, word).to.equal(1);
  });

  it('reports a row that begins with a stance: there is nobody to take it', () => {
    const {story, issues, skipped} = parseWideMatrix('Truce,Aid\nsupports,opposes\nAda,open');
    expect([...story.participants.keys()]).to.deep.equal(['Ada']);
    expect(skipped).to.equal(1);
    expect(issues.map(describeIssue)).to.deep.equal([
      'matrix, row 2, column A (Truce): found “supports”, expected a value for participant. Left out.',
    ]);
  });

  it('goes with a scale of its own, and with tables of participants and options', () => {
    const result = parseTables(
      {
        stances: 'id,label,value\naye,Aye,1\nno,No,-1',
        participants: 'id,name,kind\nada,Ada Okoye,person',
        options: 'id,name,summary\ntruce,A truce,Fighting stops.',
        matrix: 'Leader,A truce,A border\nAda Okoye,aye,no\nBen,no,aye',
      },
      {title: 'T', asOf: '2024'},
    );
    expect(stances(result)).to.deep.equal(['ada | truce | aye']);
    expect(codes(result)).to.deep.equal(['unknown-id', 'unknown-id', 'unknown-id', 'unknown-id']);
    expect(result.skipped).to.equal(3);
  });

  it('has one position for each word, none for each dash', () => {
    const word = fc.constantFrom('', '-', '–', 'supports', 'Opposes', 'leans for', 'unstated');
    fc.assert(
      fc.property(
        fc.integer({min: 1, max: 5}),
        fc.array(fc.array(word, {minLength: 5, maxLength: 5}), {minLength: 1, maxLength: 6}),
        (width, rows) => {
          const header = ['who', ...Array.from({length: width}, (_, i) => `Option ${i}`)];
          const lines = rows.map((row, i) => [`Person ${i}`, ...row.slice(0, width)]);
          const result = parseWideMatrix(
            [header, ...lines].map((line) => line.join(';')).join('\r\n'),
          );
          expect(told(result)).to.deep.equal([]);
          expect(result.story.positions).to.have.length(
            lines.flatMap(([, ...words]) => words.filter((one) => /[a-z]/i.test(one))).length,
          );
          expect(result.story.participants.size).to.equal(rows.length);
        },
      ),
    );
  });
});

describe('an HTML table', () => {
  function tableElement(html: string): HTMLTableElement {
    const template = document.createElement('template');
    template.innerHTML = html;
    return template.content.querySelector('table')!;
  }
  const parse = (html: string) => parseHtmlTable(readTableElement(tableElement(html)));

  it('is a wide matrix, with caption, day, sources and topics', () => {
    const result = parse(`
      <table lang="en-GB">
        <caption>Where they stand, as of <time datetime="2025-08-22">22 August</time></caption>
        <thead>
          <tr><td></td><th colspan="2" scope="colgroup">Troops</th><th>Air</th></tr>
          <tr><th>Leader</th><th>Ground troops</th><th>Training</th><th>Air support</th></tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row"><a href="https://a.example/macron">Macron</a></th>
            <td>Supports <a href="https://paper.example/a">The Paper</a>, <a href="https://wire.example/b">wire.example</a></td>
            <td><a href="https://paper.example/a">Open</a></td>
            <td>–</td>
          </tr>
          <tr>
            <th scope="row">Staff</th>
            <td colspan="2">Cautious: warn of numbers <a href="https://paper.example/a">x</a></td>
            <td>unstated</td>
          </tr>
        </tbody>
        <tfoot><tr><td colspan="4">Source: The Paper</td></tr></tfoot>
      </table>`);
    expect(told(result)).to.deep.equal([]);
    const {story} = result;
    expect(story.title).to.equal('Where they stand, as of 22 August');
    expect(story.asOf?.text).to.equal('2025-08-22');
    expect(story.lang).to.equal('en-GB');
    expect(
      [...story.options.values()].map(({id, name, shortName, topic}) => [
        id,
        name,
        shortName,
        topic,
      ]),
    ).to.deep.equal([
      ['Ground troops', 'Ground troops', undefined, 'Troops'],
      ['Training', 'Training', undefined, 'Troops'],
      ['Air support', 'Air support', undefined, 'Air'],
    ]);
    expect(
      [...story.participants.values()].map(({name, kind, role, url}) => [name, kind, role, url]),
    ).to.deep.equal([
      ['Macron', 'person', undefined, 'https://a.example/macron'],
      ['Staff', 'person', undefined, undefined],
    ]);
    expect([...story.sources.values()].map(({title, url}) => [title, url])).to.deep.equal([
      ['The Paper', 'https://paper.example/a'],
      ['wire.example', 'https://wire.example/b'],
    ]);
    expect(stances(result)).to.deep.equal([
      'Macron | Ground troops | supports',
      'Macron | Training | open',
      'Staff | Ground troops | cautious',
      'Staff | Training | cautious',
      'Staff | Air support | unstated',
    ]);
    expect(story.positions[0]?.evidence).to.have.length(2);
    expect(story.positions[2]).to.deep.include({
      summary: 'warn of numbers',
      evidence: [{source: 'https://paper.example/a'}],
    });
  });

  it('may have one record a row', () => {
    const result = parse(`
      <table>
        <tr><th>Participant</th><th>Option</th><th>Stance</th><th>Source</th></tr>
        <tr><td rowspan="2">Ada</td><td>A truce</td><td>Supports</td><td><a href="https://a.example/">The Paper</a></td></tr>
        <tr><td>A border</td><td>Opposes</td><td>Notes</td></tr>
      </table>`);
    expect(told(result)).to.deep.equal([]);
    expect(stances(result)).to.deep.equal(['Ada | A truce | supports', 'Ada | A border | opposes']);
    expect([...result.story.sources.values()].map(({title}) => title)).to.deep.equal([
      'The Paper',
      'Notes',
    ]);
  });

  it('needs no header cells: the first row names the columns', () => {
    expect(
      stances(
        parse('<table><tr><td></td><td>A</td></tr><tr><td>Ada</td><td>open</td></tr></table>'),
      ),
    ).to.deep.equal(['Ada | A | open']);
  });

  it('links to the web only', () => {
    const result = parse(`
      <table><tr><th></th><th>A</th></tr>
      <tr><th><a href="javascript:alert(1)">Ada</a></th><td>Open <a href="javascript:alert(2)">x</a></td></tr></table>`);
    expect(result.story.participants.get('Ada')).to.not.have.property('url');
    expect(JSON.stringify(storyToFile(result.story))).to.not.contain('"url"');
  });

  it('says when there is nothing in it', () => {
    for (const html of [
      '<table></table>',
      '<table><tr></tr></table>',
      '<table><tr><th>A</th></tr></table>',
      '<table><tr><td> </td></tr><tr><td></td></tr></table>',
    ]) {
      const result = parse(html);
      expect(result.readable, html).to.equal(false);
      expect(codes(result)).to.deep.equal(['empty']);
    }
  });

  it('says when its spans make more cells than a table may have', () => {
    const wide = {text: 'open', colspan: 1000, rowspan: 0};
    const result = parseHtmlTable({
      rows: Array.from({length: 1000}, (_, i) => [{text: `P${i}`}, wide, wide]),
    });
    expect(codes(result)).to.include('too-many');
  });

  it('never throws, whatever the spans', () => {
    const span = fc.constantFrom(0, 1, 1, 2, 3, 1000, 65534);
    const cell: fc.Arbitrary<TableCell> = fc.record(
      {
        text: fc.constantFrom('', 'Ada', 'open', 'supports', 'kind', '__proto__', '-'),
        header: fc.boolean(),
        colspan: span,
        rowspan: span,
        links: fc.constantFrom(
          [],
          [{href: 'https://a.example', text: 'open'}],
          [{href: 'x:', text: ''}],
        ),
      },
      {requiredKeys: ['text']},
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, {maxLength: 5}), {maxLength: 5}), (rows) => {
        expect(parseHtmlTable({rows}).story.participants).to.be.instanceOf(Map);
      }),
      {numRuns: 300},
    );
  });
});
