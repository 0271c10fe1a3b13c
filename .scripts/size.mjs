// Prints what every bundle weighs (brotli, kB of 1000 bytes), and fails where one is past what it may weigh now.
import {existsSync, readFileSync} from 'node:fs';
import {basename, join} from 'node:path';
import {brotliCompressSync, constants, gzipSync} from 'node:zlib';
import {filesBelow, root} from './files.mjs';

/**
 * The budget of each bundle, and what it may weigh until it is there. `now` only ever goes down: a change that adds
 * bytes takes as many away.
 */
const BUDGET_KB = {
  'plenary.min.js': {budget: 50, now: 73.8},
  'plenary.iife.min.js': {budget: 50, now: 73.8},
  'plenary-network.min.js': {budget: 32, now: 43.8},
  'plenary-positions.min.js': {budget: 24, now: 35.9},
  'plenary-options.min.js': {budget: 24, now: 28.9},
};

const folder = join(root, 'dist/cdn');
if (!existsSync(folder)) {
  console.error('There are no bundles yet: npm run build.');
  process.exit(1);
}

const rows = filesBelow(folder, '.js').map((file) => {
  const bytes = readFileSync(file);
  const brotli = brotliCompressSync(bytes, {
    params: {[constants.BROTLI_PARAM_SIZE_HINT]: bytes.length},
  }).length;
  const name = basename(file);
  return {
    name,
    raw: bytes.length,
    gzip: gzipSync(bytes, {level: 9}).length,
    brotli,
    ...BUDGET_KB[name],
  };
});

const kB = (bytes) => (bytes / 1000).toFixed(1);
const print = (...cells) =>
  console.log(cells.map((cell, i) => (i === 0 ? cell.padEnd(26) : cell.padStart(9))).join(''));
print('kB', 'raw', 'gzip', 'brotli', 'now', 'budget');
for (const {name, raw, gzip, brotli, now, budget} of rows)
  print(name, kB(raw), kB(gzip), kB(brotli), String(now ?? 'none'), String(budget ?? 'none'));

const problems = [
  ...rows
    .filter(({budget}) => budget === undefined)
    .map(({name}) => `${name} has no budget: give it one in .scripts/size.mjs.`),
  ...rows
    .filter(({brotli, now}) => brotli > now * 1000)
    .map(({name, brotli, now}) => `${name} weighs more than it may: ${kB(brotli)} kB of ${now}.`),
  ...Object.keys(BUDGET_KB)
    .filter((name) => !rows.some((row) => row.name === name))
    .map((name) => `${name} was not built.`),
];
for (const problem of problems) console.error(problem);
process.exit(problems.length > 0 ? 1 : 0);
