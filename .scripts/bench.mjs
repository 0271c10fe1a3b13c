// npm run bench: what a reader waits for. Bytes of every bundle; first and settled picture, blocked time and readable
// names of the network and the matrix at several sizes, beside the least code that draws the same data, in one run.
// Options: --network 16,77 --matrix 8x6 --runs 3 --cap 60 (seconds until a size is given up)
import {createServer} from 'node:http';
import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {loadavg} from 'node:os';
import {parseArgs} from 'node:util';
import {brotliCompressSync} from 'node:zlib';
import {nodeResolve} from '@rollup/plugin-node-resolve';
import puppeteer from 'puppeteer-core';
import {rollup} from 'rollup';
import {findChromium} from '../test/helpers/browsers.mjs';
import {thisMachine} from '../test/helpers/launchers.mjs';
import {filesBelow, root} from './files.mjs';

const {values: options} = parseArgs({
  options: {
    network: {type: 'string', default: '16,77,300,1000,3000,10000'},
    matrix: {type: 'string', default: '8x6,40x38,200x100'},
    runs: {type: 'string', default: '3'},
    cap: {type: 'string', default: '60'},
  },
});
const sizes = (text) => text.split(',').filter(Boolean);
const cap = Number(options.cap) * 1000;
/** Widths (CSS px) at which names are counted, and the largest network in which they are. */
const WIDTHS = [320, 480, 720];
const COUNT_NAMES_TO = 77;

if (!existsSync(join(root, 'dist/cdn/plenary.min.js'))) {
  console.error('There are no bundles yet: npm run build.');
  process.exit(1);
}
const {path: executablePath, missing} = findChromium(thisMachine());
if (!executablePath) {
  console.error(missing ?? 'The benchmark needs an installed Chromium: set CHROME_PATH.');
  process.exit(1);
}

console.log('\nBundle, brotli kB');
for (const file of filesBelow(join(root, 'dist/cdn'), '.js'))
  print(file.split('/').pop(), (brotliCompressSync(readFileSync(file)).length / 1000).toFixed(1));

const server = await serve();
const browser = await puppeteer.launch({
  executablePath,
  headless: true,
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
  protocolTimeout: cap * 2,
});
try {
  // The browser's own start is nobody's time.
  await once({task: 'matrix', size: '2x2', by: 'plain'});
  head('Network, 720 px', 'readable at 320, 480, 720');
  for (const size of sizes(options.network)) await compare('network', size);
  head('Matrix', 'reordered');
  for (const size of sizes(options.matrix)) await compare('matrix', size);
  console.log(
    `\n“plain” is a static d3 force layout, or a table written by hand. Load: ${loadavg()[0].toFixed(1)}. ` +
      'Compare only within one run.',
  );
} finally {
  await browser.close();
  server.close();
}

async function compare(task, size) {
  const plain = await times(task, size, 'plain');
  const ours = await times(task, size, 'ours');
  const more = [];
  if (ours && task === 'network' && Number(size) <= COUNT_NAMES_TO)
    for (const width of WIDTHS) {
      const run = await once({task, size, by: 'ours', width, count: true});
      more.push(`${Math.round((run?.readable ?? 0) * 100)} %`);
    }
  if (ours?.reordered !== undefined) more.push(ms(ours.reordered));
  row(size, 'plain', plain);
  row(size, 'ours', ours, ...more);
  if (plain && ours) print('', 'ratio', '', (ours.settled / plain.settled).toFixed(2));
}

/** The middle of several runs, number by number. */
async function times(task, size, by) {
  const runs = [];
  for (let i = 0; i < Number(options.runs); i++) {
    const run = await once({task, size, by});
    if (!run) return undefined;
    runs.push(run);
  }
  const middle = (key) => runs.map((run) => run[key]).sort((a, b) => a - b)[runs.length >> 1];
  return Object.fromEntries(Object.keys(runs[0]).map((key) => [key, middle(key)]));
}

/** One page, cold. Undefined when it took too long. */
async function once({task, size, by, width = 0, count = false}) {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    await page.setViewport({width: 1800, height: 1000});
    const query = new URLSearchParams({task, size, by, width, count: count ? '1' : ''});
    const work = (async () => {
      await page.goto(`http://127.0.0.1:${server.address().port}/?${query}`);
      return page.evaluate('result');
    })();
    work.catch(() => {});
    return await Promise.race([
      work,
      new Promise((resolve) => setTimeout(() => resolve(undefined), cap)),
    ]);
  } finally {
    await context.close().catch(() => {});
  }
}

async function serve() {
  const bundle = await rollup({
    input: join(root, 'test/bench/plain.js'),
    plugins: [nodeResolve()],
  });
  const plain = (await bundle.generate({format: 'es'})).output[0].code;
  const page = readFileSync(join(root, 'test/bench/page.html'));
  const made = createServer(({url}, response) => {
    const {pathname} = new URL(url, 'http://localhost');
    const send = (type, body) => response.setHeader('Content-Type', type).end(body);
    if (pathname === '/') return send('text/html; charset=utf-8', page);
    if (pathname === '/plain.js') return send('text/javascript', plain);
    if (/^\/(test\/bench|dist\/cdn)\/[\w.-]+\.m?js$/.test(pathname))
      return send('text/javascript', readFileSync(join(root, pathname)));
    response.writeHead(404).end();
  });
  await new Promise((resolve) => made.listen(0, '127.0.0.1', resolve));
  return made;
}

function ms(value) {
  return `${Math.round(value)} ms`;
}

function head(title, last) {
  console.log(`\n${title}`);
  print('', '', 'first', 'settled', 'blocked', last);
}

function row(size, by, run, ...more) {
  if (run) print(size, by, ms(run.first), ms(run.settled), ms(run.blocked), ...more);
  else print(size, by, `given up after ${options.cap} s`);
}

function print(...cells) {
  console.log(cells.map((cell, i) => (i === 0 ? cell.padEnd(24) : cell.padStart(11))).join(' '));
}
