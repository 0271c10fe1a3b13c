// Packs the package as a reader of the registry would get it, and checks its entries and types from outside.
import {spawnSync} from 'node:child_process';
import {mkdtempSync, readdirSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {root} from './files.mjs';

const scratch = mkdtempSync(join(tmpdir(), 'plenary-package-'));
try {
  run('npm', 'pack', '--silent', '--ignore-scripts', '--pack-destination', scratch);
  const packed = join(scratch, readdirSync(scratch)[0]);
  run('npx', 'publint', '--strict', packed);
  run('npx', 'attw', packed, '--profile', 'esm-only', '--format', 'ascii', '--summary', '--quiet');
} finally {
  rmSync(scratch, {recursive: true, force: true});
}

function run(/** @type {string} */ program, /** @type {string[]} */ ...args) {
  const shell = process.platform === 'win32';
  const {status} = spawnSync(program, args, {cwd: root, stdio: 'inherit', shell});
  if (status !== 0) throw new Error(`The package failed: ${program} ${args[0]}.`);
}
