// Every way a request can go wrong, against a real server.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {createServer} from 'node:http';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {gzipSync} from 'node:zlib';
import {loadStory} from '../../dist/story/load.js';
import {LIMITS} from '../../dist/story/limits.js';

const example = readFileSync(
  join(import.meta.dirname, '../../stories/data/security-guarantees-2025-08-22.json'),
);
const json = {'content-type': 'application/json'};
const small = '{"version": 1, "title": "T", "asOf": "2025"}';
const matrix = 'Leader;A truce\nAdaé;supports\n';

/** Answers by path. @type {Record<string, import('node:http').RequestListener>} */
const answers = {
  '/story.json': (_, answer) => answer.writeHead(200, json).end(example),
  '/moved.json': (_, answer) => answer.writeHead(302, {location: '/story.json'}).end(),
  '/loop.json': (_, answer) => answer.writeHead(302, {location: '/loop.json'}).end(),
  '/elsewhere.json': (_, answer) => answer.writeHead(302, {location: 'file:///etc/passwd'}).end(),
  '/gone.json': (_, answer) => answer.writeHead(404, {'content-type': 'text/html'}).end('<h1>404'),
  '/broken.json': (_, answer) => answer.writeHead(500).end(),
  '/unchanged.json': (_, answer) => answer.writeHead(304).end(),
  '/nothing.json': (_, answer) => answer.writeHead(204).end(),
  '/empty.json': (_, answer) => answer.writeHead(200, json).end(),
  '/blank.json': (_, answer) => answer.writeHead(200, json).end('\ufeff \n'),
  '/page.json': (_, answer) => answer.writeHead(200, json).end('<!doctype html><title>Sorry'),
  '/picture.json': (_, answer) => answer.writeHead(200, {'content-type': 'image/png'}).end('x'),
  '/cut.json': (_, answer) => answer.writeHead(200, json).end(example.subarray(0, 2000)),
  '/typo.json': (_, answer) => answer.writeHead(200, json).end('{"version": 1,\n"title": T}'),
  '/list.json': (_, answer) => answer.writeHead(200, json).end('[1]'),
  '/gzip.json': (_, answer) =>
    answer.writeHead(200, {...json, 'content-encoding': 'gzip'}).end(gzipSync(example)),
  '/damaged.json': (_, answer) =>
    answer.writeHead(200, {...json, 'content-encoding': 'gzip'}).end('not packed at all'),
  '/bomb.json': (_, answer) =>
    answer
      .writeHead(200, {...json, 'content-encoding': 'gzip'})
      .end(gzipSync(Buffer.alloc(50_000_000, 32))),
  '/short.json': (_, answer) => {
    answer.writeHead(200, {...json, 'content-length': '1000'}).write('{"version"');
    setTimeout(() => answer.destroy(), 20);
  },
  '/endless.json': (_, answer) => {
    answer.writeHead(200, json);
    const more = () => {
      while (!answer.destroyed && answer.write(Buffer.alloc(65_536, 32)));
    };
    answer.on('drain', more);
    more();
  },
  '/slow.json': (_, answer) => {
    answer.writeHead(200, json);
    const timer = setInterval(() => answer.write(' '), 20);
    answer.on('close', () => clearInterval(timer));
  },
  '/never.json': () => {},
  '/utf16.json': (_, answer) =>
    answer.writeHead(200, json).end(Buffer.from(`\ufeff${small}`, 'utf16le')),
  '/utf16-bare.json': (_, answer) => answer.writeHead(200, json).end(Buffer.from(small, 'utf16le')),
  '/latin1.csv': (_, answer) =>
    answer.writeHead(200, {'content-type': 'text/csv'}).end(Buffer.from(matrix, 'latin1')),
  '/cp1252.csv': (_, answer) =>
    answer
      .writeHead(200, {'content-type': 'text/csv'})
      .end(Buffer.from(`${matrix}Ben;open \x96 so far\n`, 'latin1')),
  '/workbook.csv': (_, answer) =>
    answer
      .writeHead(200, {'content-type': 'text/csv'})
      .end('PK\x03\x04\x14\0\b\0[Content_Types].xml'),
  '/one.csv': (_, answer) => answer.writeHead(200).end('Leader A truce\nAda supports\n'),
  '/latin1-said.csv': (_, answer) =>
    answer
      .writeHead(200, {'content-type': 'text/csv; charset="ISO-8859-1"'})
      .end(Buffer.from(matrix, 'latin1')),
  '/m%20x.csv': (_, answer) => answer.writeHead(200, {'content-type': 'text/plain'}).end(matrix),
  '/export': (_, answer) => answer.writeHead(200, {'content-type': 'text/csv'}).end(matrix),
  '/odd.csv': (_, answer) => answer.writeHead(200, json).end(small),
  '/other.csv': (_, answer) => answer.writeHead(200).end('Code,Name\nBRA,Brazil'),
};

/** @type {import('node:http').IncomingMessage[]} */
const requests = [];
const server = createServer((request, answer) => {
  requests.push(request);
  (answers[request.url?.replace(/\?.*/, '') ?? ''] ?? answers['/gone.json'])(request, answer);
});
let base = '';

before(async () => {
  await new Promise((done) => server.listen(0, '127.0.0.1', () => done(undefined)));
  base = `http://127.0.0.1:${/** @type {import('node:net').AddressInfo} */ (server.address()).port}`;
});
after(() => {
  server.closeAllConnections();
  server.close();
});

describe('loadStory', () => {
  for (const [path, code, message] of /** @type {[string, string, RegExp][]} */ ([
    [
      '/gone.json',
      'http-404',
      /^gone\.json: found “HTTP 404”, expected a story at this address\.$/,
    ],
    ['/broken.json', 'http-500', /HTTP 500/],
    ['/unchanged.json', 'http-304', /HTTP 304/],
    [
      '/loop.json',
      'network',
      /^loop\.json: the server did not answer, or forbids reading \(CORS\)\.$/,
    ],
    ['/elsewhere.json', 'network', /CORS/],
    ['/nothing.json', 'empty', /^nothing\.json: no data here or below\.$/],
    ['/empty.json', 'empty', /: no data/],
    ['/blank.json', 'empty', /: no data/],
    ['/page.json', 'wrong-type', /found “<!doctype html>.*”, expected a story, as JSON or CSV/],
    ['/picture.json', 'wrong-type', /image\/png/],
    [
      '/cut.json',
      'truncated-json',
      /^cut\.json, line \d+, column \d+: the file is cut off here\.$/,
    ],
    [
      '/typo.json',
      'bad-json',
      /^typo\.json, line 2, column 10: found “T}”, expected JSON: straight quotation marks, commas between entries only\.$/,
    ],
    ['/list.json', 'not-a-story', /found a list, expected an object with version, title/],
    ['/damaged.json', 'interrupted', /: the connection broke off\.$/],
    ['/short.json', 'interrupted', /: the connection broke off\.$/],
    ['/bomb.json', 'too-large', /^bomb\.json: larger than 5000000 bytes\.$/],
    ['/endless.json', 'too-large', /: larger than 5000000 bytes\.$/],
    [
      '/latin1.csv',
      'wrong-encoding',
      /^latin1\.csv: not UTF-8; save it as UTF-8 .+“CSV UTF-8”\)\.$/,
    ],
    ['/cp1252.csv', 'wrong-encoding', /“CSV UTF-8”/],
    ['/workbook.csv', 'wrong-type', /^workbook\.csv: an Excel workbook; save it as “CSV UTF-8”\.$/],
    ['/one.csv', 'not-a-story', /^one\.csv, row 1: only one column: put , ; \| or tabs between/],
    [
      '/other.csv?a=/b.json',
      'not-a-story',
      /^other\.csv, row 1: no row below fits these headings\. other\.csv, row 2, column B \(Name\): found “Brazil”/,
    ],
  ])) {
    it(`${path}: ${code}`, async () => {
      const answer = await loadStory(base + path);
      assert.equal(answer.ok, false);
      assert.equal(answer.error.code, code);
      assert.match(answer.error.message, message);
      assert.equal(answer.error.url, base + path);
    });
  }

  it('says where JSON goes wrong', async () => {
    const answer = await loadStory(`${base}/typo.json`);
    assert.deepEqual(answer.error.issues[0].place, {
      kind: 'json',
      path: '$',
      file: 'typo.json',
      line: 2,
      column: 10,
    });
  });

  it('refuses addresses that are not on the web, without asking for them', async () => {
    const count = requests.length;
    for (const url of [
      'javascript:alert(1)',
      'data:application/json,{}',
      'file:///etc/passwd',
      'blob:x',
      'story.json',
      '//x',
      '',
      'http://[::1',
      `ftp://${base}`,
    ]) {
      const {ok, error} = await loadStory(url);
      assert.equal(ok, false);
      assert.equal(error.code, 'bad-url', url);
    }
    assert.equal(requests.length, count);
  });

  it('gives up when the server cannot be reached', async () => {
    const {error} = await loadStory('http://127.0.0.1:1/story.json');
    assert.equal(error.code, 'network');
  });

  it('gives up when the time is over, whether nothing comes or too little', async () => {
    for (const path of ['/never.json', '/slow.json']) {
      const {error} = await loadStory(base + path, {timeoutMs: 100});
      assert.equal(error.code, 'timeout');
      assert.match(error.message, /within 0\.1 seconds/);
    }
  });

  it('stops when it is told to, before and during the request', async () => {
    const controller = new AbortController();
    const answers = [
      loadStory(`${base}/never.json`, {signal: controller.signal}),
      loadStory(`${base}/slow.json`, {signal: controller.signal}),
    ];
    setTimeout(() => controller.abort(), 50);
    for (const {error} of await Promise.all(answers)) assert.equal(error.code, 'aborted');
    const count = requests.length;
    const {error} = await loadStory(`${base}/story.json`, {signal: controller.signal});
    assert.equal(error.code, 'aborted');
    assert.equal(requests.length, count);
  });

  it('reads a story, also by way of a redirect, packed, or in UTF-16', async () => {
    for (const [path, title] of [
      ['/story.json', 'Security guarantees for Ukraine'],
      ['/moved.json', 'Security guarantees for Ukraine'],
      ['/gzip.json', 'Security guarantees for Ukraine'],
      ['/utf16.json', 'T'],
      ['/utf16-bare.json', 'T'],
      ['/odd.csv', 'T'],
    ]) {
      const answer = await loadStory(base + path);
      assert.equal(answer.ok, true, JSON.stringify(answer));
      assert.equal(answer.result.story.title, title);
      assert.deepEqual(answer.result.issues, []);
    }
  });

  it('reads CSV by what the server says, or by the end of the address', async () => {
    for (const path of ['/m%20x.csv', '/export', '/latin1-said.csv']) {
      const answer = await loadStory(base + path, {meta: {title: 'A matrix', asOf: '2025'}});
      assert.equal(answer.ok, true, path);
      assert.equal(answer.result.story.title, 'A matrix');
      assert.deepEqual([...answer.result.story.participants.keys()], ['Adaé']);
    }
  });

  it('sends no credentials', async () => {
    await loadStory(`${base}/story.json`);
    const {headers} = requests.at(-1);
    assert.equal(headers.cookie, undefined);
    assert.equal(headers.authorization, undefined);
  });

  it('reads no more than it may', () => {
    assert.equal(LIMITS.bytes, 5_000_000);
  });
});
