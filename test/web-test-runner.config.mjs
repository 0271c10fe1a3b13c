import {join} from 'node:path';
import {defaultReporter} from '@web/test-runner';
import {esbuildPlugin} from '@web/dev-server-esbuild';
import {chooseEngines, findEngines} from './helpers/browsers.mjs';
import {freePort} from './helpers/webkit.mjs';
import {launcher, thisMachine} from './helpers/launchers.mjs';
import {forcedColors, wheel} from './helpers/commands.mjs';
import {jsonModules, pages} from './helpers/server.mjs';

const root = join(import.meta.dirname, '..');
const found = findEngines(thisMachine());
/** What runs and what was left out, for the summary. */
export const engines = chooseEngines(found, process.env);
if (engines.errors.length > 0) throw new Error(engines.errors.join('\n'));

export default {
  rootDir: root,
  files: [join(root, 'test/**/*.test.ts')],
  port: await freePort(),
  nodeResolve: {exportConditions: ['production', 'default']},
  browsers: await Promise.all(engines.run.map((engine) => launcher(engine, found[engine]))),
  // One page an engine, all engines at once: a page in the background gets no animation frames and no focus.
  concurrency: 1,
  concurrentBrowsers: 3,
  browserStartTimeout: 120_000,
  testsStartTimeout: 120_000,
  testsFinishTimeout: 300_000,
  testFramework: {config: {timeout: 30_000, forbidOnly: Boolean(process.env['CI'])}},
  staticLogging: !process.stdout.isTTY,
  reporters: [defaultReporter({reportTestProgress: Boolean(process.stdout.isTTY)})],
  middleware: [pages(root)],
  plugins: [
    jsonModules(root),
    forcedColors(),
    wheel(),
    // Reads the decorators' settings from the project's own tsconfig.
    esbuildPlugin({ts: true, target: 'es2022', tsconfig: join(root, 'tsconfig.json')}),
  ],
  testRunnerHtml: (framework) => `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8" /><title>Plenary's tests</title></head>
  <body><script type="module" src="${framework}"></script></body>
</html>`,
};
