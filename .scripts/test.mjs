// Runs the tests: test/**/*.test.ts in every browser of this machine, test/**/*.test.mjs in Node.
//   npm test                                          everything (builds first where the bundle is older than the source)
//   npm test -- test/story/parse.test.ts              these files only
//   npm test -- --engines chromium test/story         one engine; a folder
//   npm test -- --watch test/story/parse.test.ts
// Environment: PLENARY_ENGINES, PLENARY_REQUIRE_ENGINES, CHROME_PATH (or “bundled”), FIREFOX_PATH, WEBKIT_DRIVER,
// WEBKIT_BROWSER: see test/helpers/browsers.mjs.
import {spawnSync} from 'node:child_process';
import {existsSync, readFileSync, statSync} from 'node:fs';
import {join, resolve, sep} from 'node:path';
import {run as runNodeTests} from 'node:test';
import {spec} from 'node:test/reporters';
import {parseArgs} from 'node:util';
import {filesBelow, root} from './files.mjs';

const {values: options, positionals} = parseArgs({
  allowPositionals: true,
  options: {
    engines: {type: 'string'},
    watch: {type: 'boolean'},
    build: {type: 'boolean', default: true},
  },
  allowNegative: true,
});
if (options.engines) process.env['PLENARY_ENGINES'] = options.engines;

const files = chosenFiles(positionals);
const browserFiles = files.filter((file) => file.endsWith('.ts'));
const nodeFiles = files.filter((file) => file.endsWith('.mjs'));
if (files.length === 0)
  fail(`No test file (*.test.ts, *.test.mjs) in ${positionals.join(', ') || 'test'}.`);

const usesBundle = (file) =>
  file.includes(join('test', 'pages') + sep) || /\bdist\//.test(readFileSync(file, 'utf8'));
if (options.build && files.some(usesBundle) && !bundleIsFresh()) {
  const built = spawnSync('npm', ['run', '--silent', 'build'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (built.status !== 0) fail('The build failed.');
}

/** @type {{name: string, passed: number, failed: number, skipped: number, broken: number}[]} */
const results = [];
if (nodeFiles.length > 0) results.push(await inNode());
let leftOut = [];
if (browserFiles.length > 0) await inBrowsers();
summarise();

/** The test files that the arguments name: a file, every test of a folder, or all. */
function chosenFiles(/** @type {string[]} */ names) {
  if (names.length === 0) return filesBelow(join(root, 'test'), '.test.ts', '.test.mjs');
  return names.flatMap((name) => {
    const path = resolve(name);
    if (!existsSync(path)) fail(`There is no ${name}.`);
    return statSync(path).isDirectory() ? filesBelow(path, '.test.ts', '.test.mjs') : [path];
  });
}

/** Whether every source file is older than the bundle that pages load. */
function bundleIsFresh() {
  const bundle = join(root, 'dist/cdn/plenary.min.js');
  if (!existsSync(bundle)) return false;
  const made = statSync(bundle).mtimeMs;
  const sources = [
    ...filesBelow(join(root, 'src'), '.ts'),
    ...['rollup.config.mjs', 'package-lock.json', 'tsconfig.json'].map((name) => join(root, name)),
  ];
  return sources.every((file) => statSync(file).mtimeMs <= made);
}

async function inNode() {
  const result = {
    name: `Node ${process.versions.node.split('.')[0]}`,
    passed: 0,
    failed: 0,
    skipped: 0,
    broken: 0,
  };
  const counts = (test) => test.details?.type !== 'suite' && !nodeFiles.includes(test.name);
  const stream = runNodeTests({files: nodeFiles, concurrency: 1});
  stream.on('test:pass', (test) => {
    if (counts(test))
      result[test.skip !== undefined || test.todo !== undefined ? 'skipped' : 'passed']++;
  });
  // A file that does not even load fails under its own name.
  stream.on('test:fail', (test) => test.details?.type !== 'suite' && result.failed++);
  const ended = new Promise((done) => stream.once('end', done));
  stream.compose(new spec()).pipe(process.stdout, {end: false});
  await ended;
  return result;
}

async function inBrowsers() {
  const {default: config, engines} = await import('../test/web-test-runner.config.mjs').catch(
    (error) => fail(error.message),
  );
  leftOut = engines.leftOut;
  const {startTestRunner} = await import('@web/test-runner');
  const runner = await startTestRunner({
    config: {...config, files: browserFiles, watch: options.watch ?? false},
    readCliArgs: false,
    readFileConfig: false,
    autoExitProcess: false,
  });
  if (!runner) return;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.once(signal, () => void stopAll(config.browsers).finally(() => process.exit(1)));
  }
  await new Promise((done) => {
    runner.on('stopped', done);
    // Nothing may hold up the result once every test has ended.
    runner.on('finished', () => setTimeout(done, 30_000).unref());
  });
  for (const browser of config.browsers) {
    const result = {name: browser.name, passed: 0, failed: 0, skipped: 0, broken: 0};
    for (const session of runner.sessions.forBrowser(browser)) count(session, result);
    results.push(result);
  }
}

/** Ends every browser, those that are just starting included, without waiting for one that does not answer. */
function stopAll(browsers) {
  const stopped = browsers.map(async (browser) => {
    await browser.__startBrowserPromise;
    await browser.stop();
  });
  return Promise.race([
    Promise.allSettled(stopped),
    new Promise((resolve) => setTimeout(resolve, 10_000)),
  ]);
}

/** Adds up one test file in one engine. A file that failed outside its tests counts as one failure. */
function count(session, result) {
  const before = result.failed;
  const visit = (suite) => {
    for (const test of suite.tests)
      result[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed']++;
    suite.suites.forEach(visit);
  };
  if (session.testResults) visit(session.testResults);
  if (!session.passed && result.failed === before) result.broken++;
}

function summarise() {
  const width = Math.max(...results.map(({name}) => name.length));
  console.log('');
  for (const {name, passed, failed, skipped, broken} of results) {
    const more = [skipped && `${skipped} skipped`, broken && `${broken} files broken`].filter(
      Boolean,
    );
    console.log(
      `${name.padEnd(width)}  ${passed} passed, ${failed} failed${more.map((text) => `, ${text}`).join('')}`,
    );
  }
  for (const {engine, why} of leftOut) console.log(`Left out: ${engine}. ${why}`);
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  const failed = sum('failed') + sum('broken');
  console.log(`\n${sum('passed')} passed, ${failed} failed`);
  process.exit(failed > 0 || sum('passed') === 0 ? 1 : 0);
}

/** @returns {never} */
function fail(/** @type {string} */ message) {
  console.error(message);
  process.exit(1);
}
