// Prints what every bundle weighs, and fails where one is past its budget (brotli, kB of 1000 bytes).
import {existsSync, readFileSync} from 'node:fs';
import {basename, join} from 'node:path';
import {brotliCompressSync, constants, gzipSync} from 'node:zlib';
import {filesBelow, root} from './files.mjs';

const BUDGET_KB = {
  'plenary.min.js': 50,
  'plenary.iife.min.js': 50,
  'plenary-network.min.js': 32,
  'plenary-positions.min.js': 24,
  'plenary-options.min.js': 24,
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
    budget: BUDGET_KB[name],
  };
});

const kB = (bytes) => (bytes / 1000).toFixed(1);
const print = (...cells) =>
  console.log(cells.map((cell, i) => (i === 0 ? cell.padEnd(26) : cell.padStart(9))).join(''));
print('kB', 'raw', 'gzip', 'brotli', 'budget');
for (const {name, raw, gzip, brotli, budget} of rows)
  print(name, kB(raw), kB(gzip), kB(brotli), String(budget ?? 'none'));

const problems = [
  ...rows
    .filter(({budget}) => budget === undefined)
    .map(({name}) => `${name} has no budget: give it one in .scripts/size.mjs.`),
  ...rows
    .filter(({brotli, budget}) => brotli > budget * 1000)
    .map(({name, brotli, budget}) => `${name} is past its budget: ${kB(brotli)} kB of ${budget}.`),
  ...Object.keys(BUDGET_KB)
    .filter((name) => !rows.some((row) => row.name === name))
    .map((name) => `${name} was not built.`),
];
for (const problem of problems) console.error(problem);
process.exit(problems.length > 0 ? 1 : 0);
