// Builds dist/: modules with declarations (npm), one-file bundles (CDN), the element manifest and the JSON Schema.
// It builds beside the old dist/ and takes its place at the end, so that nobody ever reads half a build. With `--quick`
// without what only makes bundles smaller.
import {spawnSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {existsSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import {basename, join, relative} from 'node:path';
import {filesBelow, root} from './files.mjs';

const target = join(root, 'dist');
const dist = join(root, `.dist-${process.pid}`);
const began = Date.now();
process.env['PLENARY_DIST'] = dist;
if (process.argv.includes('--quick')) process.env['PLENARY_QUICK'] = 'true';
process.on('exit', () => rmSync(dist, {recursive: true, force: true}));

step('types and modules', 'tsc', '--outDir', dist);
step('JSON Schema', process.execPath, '.scripts/schema.mjs', dist);
step('element manifest', process.execPath, '.scripts/manifest.mjs', dist);
step('bundles', 'rollup', '-c', '--silent');
writeChecksums();
swap();
console.log(`Built ${relative(root, target)}/ in ${((Date.now() - began) / 1000).toFixed(1)} s.`);

function step(
  /** @type {string} */ name,
  /** @type {string} */ program,
  /** @type {string[]} */ ...args
) {
  const bin = join(
    root,
    'node_modules/.bin',
    process.platform === 'win32' ? `${program}.cmd` : program,
  );
  console.log(`Building: ${name} …`);
  const {status} = spawnSync(existsSync(bin) ? bin : program, args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status === 0) return;
  console.error(`The build failed at: ${name}.`);
  process.exit(1);
}

/** What a page writes into `integrity` to be sure of the file it gets. */
function writeChecksums() {
  const sums = filesBelow(join(dist, 'cdn'), '.js').map((file) => {
    const hash = createHash('sha384').update(readFileSync(file)).digest('base64');
    return [basename(file), `sha384-${hash}`];
  });
  writeFileSync(
    join(dist, 'cdn/sri.json'),
    `${JSON.stringify(Object.fromEntries(sums), null, 2)}\n`,
  );
}

function swap() {
  const old = `${dist}-old`;
  if (existsSync(target)) renameSync(target, old);
  renameSync(dist, target);
  rmSync(old, {recursive: true, force: true});
}
