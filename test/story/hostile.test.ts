import {expect} from '@open-wc/testing';
import * as fc from 'fast-check';
import type {StoryFile} from '../../src/story/file-types.js';
import {describeIssue} from '../../src/story/issues.js';
import {LIMITS} from '../../src/story/limits.js';
import {parseStory} from '../../src/story/parse.js';
import {storyToFile} from '../../src/story/serialise.js';
import {parseTables} from '../../src/story/tables.js';
import type {ParseResult} from '../../src/story/types.js';

const file = (more: object): object => ({version: 1, title: 'T', asOf: '2025-01-01', ...more});
const person = (id: unknown, more: object = {}): object => ({
  id,
  name: 'N',
  kind: 'person',
  ...more,
});
const codes = ({issues}: ParseResult) => issues.map(({code}) => code);

describe('web addresses', () => {
  const urlOf = (url: unknown) =>
    parseStory(file({sources: [{id: 's', title: 'S', url}]})).story.sources.get('s')?.url;

  for (const url of [
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    '\u0001javascript:alert(1)',
    'java\tscript:alert(1)',
    'java\nscript:alert(1)',
    'java\r\nscript:alert(1)',
    'javascript\t:alert(1)',
    'javascript://%0aalert(1)',
    'javascript://https://ok.example/%0aalert(1)',
    '\u00a0javascript:alert(1)',
    '\u200bjavascript:alert(1)',
    '\ufeffjavascript:alert(1)',
    'javascript&colon;alert(1)',
    '&#106;avascript:alert(1)',
    'javascript%3Aalert(1)',
    'data:text/html,<script>alert(1)</script>',
    'data:image/svg+xml,<svg onload=alert(1)>',
    'vbscript:msgbox(1)',
    'blob:https://ok.example/1',
    'filesystem:https://ok.example/1',
    'file:///etc/passwd',
    'view-source:https://ok.example',
    'about:blank',
    'feed:javascript:alert(1)',
    'jar:https://ok.example!/',
    'intent://x;scheme=javascript;end',
    'ms-word:ofe|u|http://x',
    'mailto:a@b.example',
    'tel:1',
    'ftp://ok.example',
    '//evil.example',
    '\\\\evil.example',
    '/\\evil.example',
    'https:evil.example',
    'https:///evil.example',
    'http:\\\\evil.example',
    'https://ok.example\\@evil.example',
    'ht\ntps://ok.example',
    'https://ok.example/a\nb',
    'https://ok.example@evil.example',
    'https://user:pw@evil.example',
    'http://[::1',
    'https://evil.example\u0000.ok',
    'https://',
    '#x',
    '?q',
    `https://ok.example/${'x'.repeat(1_000_000)}`,
    7,
    {href: 'https://ok.example'},
    ['https://ok.example', 'x'],
  ]) {
    it(`refuses ${JSON.stringify(url).slice(0, 60)}`, () => {
      const result = parseStory(file({sources: [{id: 's', title: 'S', url}]}));
      expect(result.story.sources.get('s')).to.deep.equal({id: 's', title: 'S'});
      expect(result.issues).to.have.length(1);
      expect(result.issues[0]?.severity).to.equal('warning');
    });
  }

  it('takes no blank text for one', () => {
    for (const url of ['', '   ', null, undefined]) {
      expect(parseStory(file({sources: [{id: 's', title: 'S', url}]})).issues).to.deep.equal([]);
    }
  });

  it('takes those that lead somewhere, in the form the browser gives them', () => {
    expect(urlOf(' https://Ok.example ')).to.equal('https://ok.example/');
    expect(urlOf('HTTP://ok.example:80/a b?c=d#e')).to.equal('http://ok.example/a%20b?c=d#e');
    // A look-alike shows itself, and an override cannot turn the end of the name round.
    expect(urlOf('https://\u0430pple.com/')).to.equal('https://xn--pple-43d.com/');
    expect(urlOf('https://a.example/\u202egnp.exe')).to.equal('https://a.example/%E2%80%AEgnp.exe');
  });

  it('never lets anything but http and https through', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.webUrl(),
          fc.string({unit: 'binary'}),
          fc.string().map((text) => `https://${text}`),
        ),
        (url) => {
          const read = urlOf(url);
          if (read === undefined) return;
          const {protocol, username, password} = new URL(read);
          expect(['http:', 'https:']).to.include(protocol);
          expect(username + password).to.equal('');
        },
      ),
    );
  });
});

describe('dates', () => {
  const dateOf = (asOf: unknown) => parseStory(file({asOf})).story.asOf;

  for (const date of [
    '2025-02-30',
    '2023-02-29',
    '1900-02-29',
    '2025-04-31',
    '2025-00-10',
    '2025-13-01',
    '2025-13',
    '0000-00-00',
    '03/04/2026',
    '3.4.2026',
    '2026-3-4',
    '20260304',
    '24:00',
    '2025-08-22T10:00:00Z',
    '1970-01-01T00:00:00+14:00',
    '+002025-01-01',
    '-0044-03-15',
    '12025-01-01',
    '2025-W12',
    '2025?',
    '2025-08-22/..',
    '2025-08-22/2025-08-18',
    '2025/2024',
    '2025-08-18/22',
    '2025/2026/2027',
    'yesterday',
    '22 August 2025',
    '２０２５',
    2025,
    new Date(0),
    true,
    {},
  ]) {
    it(`refuses ${JSON.stringify(date)}`, () => {
      const result = parseStory(file({asOf: date}));
      expect(result.story.asOf).to.equal(undefined);
      expect(['bad-date', 'wrong-type']).to.include(result.issues[0]?.code);
    });
  }

  it('knows the first and the last day of what was written', () => {
    for (const [text, start, end] of [
      ['2025-08-22', '2025-08-22', '2025-08-22'],
      ['2025-08', '2025-08-01', '2025-08-31'],
      ['2024-02', '2024-02-01', '2024-02-29'],
      ['2000-02', '2000-02-01', '2000-02-29'],
      ['1900-02', '1900-02-01', '1900-02-28'],
      ['2025', '2025-01-01', '2025-12-31'],
      ['2025-08-18/2025-08-22', '2025-08-18', '2025-08-22'],
      ['2024/2025-06', '2024-01-01', '2025-06-30'],
      ['2025-08/2025-08-22', '2025-08-01', '2025-08-22'],
    ] as const) {
      expect(dateOf(text), text).to.deep.equal({text, start, end});
    }
  });

  it('agrees with the calendar on every day it is given', () => {
    fc.assert(
      fc.property(fc.nat(9999), fc.nat(13), fc.nat(32), (year, month, day) => {
        const text = [
          String(year).padStart(4, '0'),
          String(month).padStart(2, '0'),
          String(day).padStart(2, '0'),
        ].join('-');
        const known = new Date(`${text}T00:00:00Z`);
        const isDay = !Number.isNaN(known.getTime()) && known.toISOString().startsWith(text);
        expect(dateOf(text)?.start).to.equal(isDay ? text : undefined);
      }),
      {numRuns: 500},
    );
  });
});

describe('numbers', () => {
  const xOf = (x: unknown) => parseStory(file({participants: [person('p', {x})]}));

  it('tells nothing, zero and what is no number apart', () => {
    for (const x of [undefined, null, '', ' ']) {
      expect(xOf(x).issues, String(x)).to.deep.equal([]);
      expect(xOf(x).story.participants.get('p')).to.not.have.property('x');
    }
    expect(xOf(0).story.participants.get('p')?.x).to.equal(0);
    expect(Object.is(xOf(-0).story.participants.get('p')?.x, 0), '−0 is 0').to.equal(true);
    expect(xOf(1e-999).story.participants.get('p')?.x).to.equal(0);
    for (const x of [
      NaN,
      Infinity,
      1e999,
      -0.1,
      1.1,
      9007199254740993,
      '0.5',
      '12abc',
      '1,5',
      '٣',
      '½',
      true,
      false,
      [],
      {},
      5n,
    ]) {
      const result = xOf(x);
      expect(result.story.participants.get('p'), String(x)).to.not.have.property('x');
      expect(codes(result), String(x)).to.deep.equal(['bad-number']);
    }
  });
});

describe('ids', () => {
  it('are ordinary, whatever they are called', () => {
    const ids = [
      '__proto__',
      'constructor',
      'prototype',
      'toString',
      'hasOwnProperty',
      'valueOf',
      'then',
      'isPrototypeOf',
      'length',
      '0',
      '-0',
      'NaN',
      'null',
      'undefined',
      'true',
      'a b',
      '#x',
      'a"b',
      'a]b',
      'a\\b',
      'a:b',
    ];
    const before = Object.getOwnPropertyNames(Object.prototype).join();
    const result = parseStory(
      JSON.stringify(
        file({
          sources: ids.map((id) => ({id, title: id})),
          participants: ids.map((id, i) => person(id, {memberOf: ids.slice(0, i)})),
          options: ids.map((id) => ({id, name: id, summary: id})),
          stances: ids.map((id, i) => ({id, label: id, value: i})),
          positions: ids.map((id) => ({
            participant: id,
            option: id,
            stance: id,
            evidence: [{source: id}],
          })),
          ties: ids.map((id) => ({source: id, target: id, kind: id})),
        }),
      ),
    );
    expect(result.issues.map(describeIssue)).to.deep.equal([]);
    expect([...result.story.participants.keys()]).to.deep.equal(ids);
    expect(result.story.participants.get('a:b')?.memberOf).to.have.length(ids.length - 1);
    expect(result.story.positions.map(({participant}) => participant)).to.deep.equal(ids);
    expect(result.story.ties, 'ties from someone to themselves are kept').to.have.length(
      ids.length,
    );
    expect(Object.getOwnPropertyNames(Object.prototype).join()).to.equal(before);
    expect({}).to.not.have.property('x');
  });

  it('cannot bring anything in by way of a prototype', () => {
    const inherited = Object.create({title: 'From the prototype'}) as object;
    const result = parseStory(Object.assign(inherited, file({title: undefined})));
    expect(result.story.title).to.equal('');
    const text = `{"version": 1, "title": "T", "asOf": "2025", "__proto__": {"title": "x"}, "constructor": {"prototype": {"x": 1}}}`;
    expect(codes(parseStory(text))).to.deep.equal(['unknown-field', 'unknown-field']);
  });

  it('are compared without blanks around them and in one Unicode form', () => {
    const result = parseStory(
      file({
        participants: [person(' a '), person('caf\u00e9')],
        ties: [{source: 'a', target: 'cafe\u0301 ', kind: 'knows'}],
      }),
    );
    expect(result.issues).to.deep.equal([]);
    expect(result.story.ties[0]).to.deep.include({source: 'a', target: 'caf\u00e9'});
    expect(
      codes(parseStory(file({participants: [person('caf\u00e9'), person('cafe\u0301')]}))),
    ).to.deep.equal(['duplicate-id']);
  });

  it('have to be text', () => {
    for (const id of [0, 5, true, {}, [], {toString: 'x'}, {toJSON: 'x'}, '\u200b', '', null]) {
      const result = parseStory(file({participants: [person(id)]}));
      expect(result.story.participants.size).to.equal(0);
      expect(result.skipped).to.equal(1);
    }
  });
});

describe('text', () => {
  const nameOf = (name: unknown) =>
    parseStory(file({participants: [person('p', {name})]})).story.participants.get('p')?.name;

  it('stays what it is: markup, formulas and templates are words', () => {
    for (const text of [
      '<script>alert(1)</script>',
      '<img src=x onerror=alert(1)>',
      '"><svg onload=alert(1)>',
      '</title></desc></style></script><script>',
      '{{7*7}} ${alert(1)} #{x} %{x}',
      '=HYPERLINK("https://evil.example")',
      '&lt;b&gt; &amp;amp;',
      '👩‍👩‍👧‍👦 🇺🇦 👍🏽',
      'نص (EU) עברית',
      'open \u202e override',
      `Z${'\u0351'.repeat(500)}`,
    ]) {
      expect(nameOf(text)).to.equal(text);
    }
  });

  it('holds no character that would break a document', () => {
    expect(nameOf('a\0b\ud800c\uffffd\u0007')).to.equal('a\ufffdb\ufffdc\ufffdd\ufffd');
    expect(nameOf('tab\there\nand below')).to.equal('tab\there\nand below');
  });

  it('is never made of anything else', () => {
    for (const name of [
      1,
      true,
      {},
      [],
      {toString: () => 'x'},
      {_$litType$: 1, strings: ['<img>'], values: []},
      {_$litStatic$: 'x'},
      Symbol('x'),
      1n,
      () => 'x',
    ]) {
      expect(nameOf(name)).to.equal(undefined);
    }
  });

  it('shows in an issue without upsetting the line', () => {
    const {issues} = parseStory(file({lang: `x\u202e\n${'long '.repeat(100)}`}));
    expect(issues[0]?.found).to.have.length.at.most(120);
    expect(issues[0]?.found).to.match(/^“x\\u\{202e\}\\u\{a\}long /);
  });
});

describe('records that do not hang together', () => {
  const p = (id: string, ...memberOf: string[]) => person(id, {memberOf});
  const base = {
    participants: [person('a'), person('b')],
    options: [{id: 'o', name: 'O', summary: 'S'}],
  };

  for (const [what, input, expected, outcome] of [
    [
      'a tie to nobody is left out',
      {...base, ties: [{source: 'a', target: 'x', kind: 'k'}]},
      ['unknown-id'],
      (s) => s.story.ties.length === 0 && s.skipped === 1,
    ],
    [
      'a tie between nobodies is left out once',
      {...base, ties: [{source: 'x', target: null, kind: 'k'}]},
      ['unknown-id', 'missing-field'],
      (s) => s.skipped === 1,
    ],
    [
      'a tie to a meeting is left out',
      {
        ...base,
        meetings: [{id: 'm', name: 'M', attendance: []}],
        ties: [{source: 'a', target: 'm', kind: 'k'}],
      },
      ['unknown-id'],
      (s) => s.story.ties.length === 0,
    ],
    [
      'a tie to oneself is kept',
      {...base, ties: [{source: 'a', target: 'a', kind: 'k'}]},
      [],
      (s) => s.story.ties.length === 1,
    ],
    [
      'the same tie twice is kept twice',
      {
        ...base,
        ties: [
          {source: 'a', target: 'b', kind: 'k'},
          {source: 'a', target: 'b', kind: 'k'},
        ],
      },
      [],
      (s) => s.story.ties[0]?.id !== s.story.ties[1]?.id,
    ],
    [
      'ties both ways are two',
      {
        ...base,
        ties: [
          {source: 'a', target: 'b', kind: 'k'},
          {source: 'b', target: 'a', kind: 'k'},
        ],
      },
      [],
      (s) => s.story.ties.length === 2,
    ],
    [
      'of two ties with one id the first holds',
      {
        ...base,
        ties: [
          {id: 't', source: 'a', target: 'b', kind: 'k'},
          {id: 't', source: 'b', target: 'a', kind: 'l'},
        ],
      },
      ['duplicate-id'],
      (s) => s.story.ties[0]?.kind === 'k',
    ],
    [
      'of two participants with one id the first holds',
      {participants: [person('a', {name: 'First'}), person('a', {name: 'Second'})]},
      ['duplicate-id'],
      (s) => s.story.participants.get('a')?.name === 'First' && s.skipped === 1,
    ],
    [
      'an unknown group is left out of a membership',
      {participants: [p('a', 'x', 'b'), person('b')]},
      ['unknown-id'],
      (s) => s.story.participants.get('a')?.memberOf.join() === 'b' && s.skipped === 0,
    ],
    [
      'a member of itself is not',
      {participants: [p('a', 'a')]},
      ['cycle'],
      (s) => s.story.participants.get('a')?.memberOf.length === 0,
    ],
    [
      'a ring of two is broken once',
      {participants: [p('b', 'a'), p('a', 'b')]},
      ['cycle'],
      (s) => s.story.participants.get('a')?.memberOf.join() === 'b',
    ],
    [
      'a ring of three is broken once',
      {participants: [p('a', 'b'), p('b', 'c'), p('c', 'a')]},
      ['cycle'],
      (s) => s.story.participants.get('c')?.memberOf.length === 0,
    ],
    [
      'the same group twice is one',
      {participants: [p('a', 'b', 'b'), person('b')]},
      ['duplicate-entry'],
      (s) => s.story.participants.get('a')?.memberOf.join() === 'b',
    ],
    [
      'someone unknown did not attend',
      {
        ...base,
        meetings: [{id: 'm', name: 'M', attendance: [{participant: 'x'}, {participant: 'a'}]}],
      },
      ['unknown-id'],
      (s) => s.story.meetings.get('m')?.attendance.length === 1 && s.skipped === 1,
    ],
    [
      'a meeting with no one is kept',
      {...base, meetings: [{id: 'm', name: 'M', attendance: []}]},
      [],
      (s) => s.story.meetings.size === 1,
    ],
    [
      'an option does not require itself',
      {options: [{id: 'o', name: 'O', summary: 'S', requires: ['o'], conflicts: ['o']}]},
      ['cycle', 'cycle'],
      (s) => s.story.options.get('o')?.requires.length === 0,
    ],
    [
      'options may require each other',
      {
        options: [
          {id: 'o', name: 'O', summary: 'S', requires: ['p']},
          {id: 'p', name: 'P', summary: 'S', requires: ['o']},
        ],
      },
      [],
      (s) => s.story.options.get('p')?.requires.join() === 'o',
    ],
    [
      'an argument by someone unknown is nobody’s',
      {
        ...base,
        options: [
          {id: 'o', name: 'O', summary: 'S', arguments: [{side: 'for', text: 'T', by: 'x'}]},
        ],
      },
      ['unknown-id'],
      (s) => s.story.options.get('o')?.arguments[0]?.by === undefined,
    ],
    [
      'two stances at one date are both kept, and flagged',
      {
        ...base,
        positions: [
          {participant: 'a', option: 'o', stance: 'open', date: '2025'},
          {participant: 'a', option: 'o', stance: 'opposes', date: '2025'},
        ],
      },
      ['conflicting-positions'],
      (s) => s.story.positions.length === 2,
    ],
    [
      'two stances at two dates are a history',
      {
        ...base,
        positions: [
          {participant: 'a', option: 'o', stance: 'open', date: '2024'},
          {participant: 'a', option: 'o', stance: 'opposes', date: '2025'},
        ],
      },
      [],
      (s) => s.story.positions.length === 2,
    ],
    [
      'a correction of something unknown is kept',
      {...base, corrections: [{date: '2025', text: 'T', ids: ['a', 'o', 'x']}]},
      ['unknown-id'],
      (s) => s.story.corrections[0]?.ids.join() === 'a,o',
    ],
  ] as [string, Partial<StoryFile>, string[], (result: ParseResult) => boolean][]) {
    it(what, () => {
      const result = parseStory(file(input));
      expect(codes(result), result.issues.map(describeIssue).join('\n')).to.deep.equal(expected);
      expect(outcome(result)).to.equal(true);
      expect(parseStory(storyToFile(result.story)).story).to.deep.equal(result.story);
    });
  }

  it('breaks the same ring at the same place, however the rows are sorted', () => {
    const ring = Array.from({length: 6}, (_, i) =>
      p(`p${i}`, `p${(i + 1) % 6}`, `p${(i + 3) % 6}`),
    );
    const of = (participants: unknown[]) =>
      [...parseStory(file({participants})).story.participants.values()]
        .map(({id, memberOf}) => `${id}:${memberOf.join()}`)
        .sort();
    fc.assert(
      fc.property(fc.shuffledSubarray(ring, {minLength: 6}), (rows) => {
        expect(of(rows)).to.deep.equal(of(ring));
      }),
    );
  });
});

describe('objects that fight back', () => {
  it('are refused as a whole when they throw', () => {
    const throwing = Object.defineProperty(person('a') as {role?: string}, 'role', {
      enumerable: true,
      get() {
        throw new Error('no');
      },
    });
    const refusing = new Proxy(
      {},
      {
        ownKeys() {
          throw new Error('no');
        },
      },
    );
    const {proxy: revoked, revoke} = Proxy.revocable({}, {});
    const {proxy: list, revoke: revokeList} = Proxy.revocable([], {});
    revoke();
    revokeList();
    const wordy = new Proxy([], {get: (_, key) => (key === 'length' ? Symbol('x') : undefined)});
    for (const participants of [[throwing], [refusing], [revoked], [list], wordy]) {
      const result = parseStory(file({participants}));
      expect(codes(result)).to.deep.equal(['unreadable']);
      expect(result.readable).to.equal(false);
      const tables = parseTables(
        {ties: 'source,target\na,b'},
        {participants: participants as never},
      );
      expect(codes(tables)).to.deep.equal(['unreadable']);
      expect(tables.readable).to.equal(false);
    }
  });

  it('may lead back to themselves: what stands where no story has it is not looked at', () => {
    const knot = file({}) as Record<string, unknown>;
    knot['participants'] = [knot];
    knot['options'] = knot;
    const result = parseStory(knot);
    expect(result.readable).to.equal(true);
    expect(result.story.participants.size).to.equal(0);
    expect(result.story.title).to.equal('T');
  });

  it('are read up to the limits when they have no end', () => {
    const endless = new Proxy([], {
      get: (target, key) => (key === 'length' ? 1e300 : (Reflect.get(target, key) as unknown)),
    });
    const result = parseStory(file({participants: endless}));
    expect(result.issues[0]?.code).to.equal('too-many');
    expect(result.story.participants.size).to.equal(0);
  });

  it('cannot change while they are read', () => {
    let times = 0;
    const result = parseStory({
      ...file({}),
      get credit() {
        return `C${++times}`;
      },
    });
    expect(times, 'each value is taken once').to.equal(1);
    expect(result.story.credit).to.equal('C1');
    expect(parseStory(result.story).readable).to.equal(true);
  });

  it('may be as deep as they like', () => {
    let deep: unknown = 0;
    for (let i = 0; i < 1000; i++) deep = [deep];
    const result = parseStory(file({title: deep, participants: deep, extra: deep}));
    expect(result.readable).to.equal(true);
    for (let i = 0; i < 100_000; i++) deep = [deep];
    expect(parseStory(file({extra: deep})).story.participants.size).to.equal(0);
  });
});

describe('limits', () => {
  const long = (length: number) => 'x'.repeat(length);

  it('leave out what is longer, and say so', () => {
    const result = parseStory(
      file({
        summary: long(LIMITS.text + 1),
        credit: long(LIMITS.text),
        participants: [
          person('a', {role: long(LIMITS.line)}),
          person('b', {name: long(1_000_000)}),
          person('c', {role: long(LIMITS.line + 1)}),
        ],
      }),
    );
    expect(codes(result)).to.deep.equal(['too-long', 'too-long', 'too-long']);
    expect(result.story.credit).to.have.length(LIMITS.text);
    expect([...result.story.participants.keys()]).to.deep.equal(['a', 'c']);
    expect(result.skipped).to.equal(1);
  });

  for (const [share, kept] of [
    [0.9, LIMITS.records * 0.9],
    [1, LIMITS.records],
    [1.1, LIMITS.records],
    [10, LIMITS.records],
  ] as const) {
    it(`reads ${kept} of ${share} × the records that a table may have`, () => {
      const count = LIMITS.records * share;
      const ties = Array.from({length: count}, () => ({source: 'a', target: 'a', kind: 'k'}));
      const result = parseStory(file({participants: [person('a')], ties}));
      expect(result.story.ties).to.have.length(kept);
      expect(result.skipped).to.equal(count - kept);
      expect(codes(result)).to.deep.equal(share > 1 ? ['too-many'] : []);
    });
  }

  it('hold for the whole story, however often one object stands in it', () => {
    const evidence = Array.from({length: LIMITS.records}, () => ({source: 's'}));
    const positions = Array.from({length: LIMITS.records}, () => ({
      participant: 'a',
      option: 'o',
      stance: 'open',
      evidence,
    }));
    const result = parseStory(
      file({
        sources: [{id: 's', title: 'S'}],
        participants: [person('a')],
        options: [{id: 'o', name: 'O', summary: 'S'}],
        positions,
      }),
    );
    expect(codes(result)).to.deep.equal(['too-large']);
    expect(result.readable).to.equal(false);
  });

  it('refuse a text that is too large before reading it', () => {
    const result = parseStory(` ${JSON.stringify(file({}))}${' '.repeat(LIMITS.bytes)}`);
    expect(codes(result)).to.deep.equal(['too-large']);
    expect(result.readable).to.equal(false);
  });

  it('count the issues past the limit', () => {
    const result = parseStory(file({participants: Array.from({length: 5000}, () => 0)}));
    expect(result.issues).to.have.length(LIMITS.issues + 1);
    expect(result.issues[LIMITS.issues]?.code).to.equal('more-issues');
    expect(result.skipped).to.equal(5000);
  });

  it('follow memberships as deep as they may go, whichever way they run', () => {
    const chainOf = (length: number, up: number) =>
      parseStory(
        file({
          participants: Array.from({length}, (_, i) => {
            const id = (n: number) => `p${String(n).padStart(5, '0')}`;
            const group = i + up;
            return person(id(i), {memberOf: group >= 0 && group < length ? [id(group)] : []});
          }),
        }),
      );
    for (const up of [1, -1]) {
      expect(chainOf(LIMITS.levels, up).issues).to.deep.equal([]);
      const long = chainOf(5 * LIMITS.levels, up);
      for (const code of codes(long)) expect(code).to.equal('cycle');
      expect(long.story.participants.size).to.equal(5 * LIMITS.levels);
      expect(parseStory(storyToFile(long.story)).story).to.deep.equal(long.story);
    }
  });
});
