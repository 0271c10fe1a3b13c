// Builds, then serves the project with the demo page: npm start. PORT chooses the port, else 8000 or the next free one.
import {spawnSync} from 'node:child_process';
import {createServer} from 'node:net';
import {startDevServer} from '@web/dev-server';
import {root} from './files.mjs';

if (!process.argv.includes('--no-build')) {
  console.log('Building first: this takes up to a minute.');
  const {status} = spawnSync(process.execPath, ['.scripts/build.mjs', '--quick'], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(1);
}

const asked = process.env['PORT'];
const port = asked ? Number(asked) : await firstFreePort(8000);
await startDevServer({
  config: {rootDir: root, port, hostname: 'localhost', open: false, middleware: [toDemo]},
  readCliArgs: false,
  readFileConfig: false,
  logStartMessage: false,
});
console.log(`\n  The demo: http://localhost:${port}/demo/\n`);

/** The project's root has no page of its own, and the demo's addresses count from its folder. */
function toDemo(context, next) {
  return ['/', '/demo'].includes(context.path) ? context.redirect('/demo/') : next();
}

async function firstFreePort(/** @type {number} */ from) {
  for (let at = from; at < from + 100; at++) if (await isFree(at)) return at;
  throw new Error(`No port from ${from} to ${from + 99} is free: choose one with PORT.`);
}

/** @returns {Promise<boolean>} */
function isFree(/** @type {number} */ at) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(at, 'localhost', () => probe.close(() => resolve(true)));
  });
}
