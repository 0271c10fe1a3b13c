import {execFileSync} from 'node:child_process';
import {existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {join} from 'node:path';
import {chromeLauncher} from '@web/test-runner-chrome';
import {webkitLauncher} from './webkit.mjs';

const require = createRequire(import.meta.url);
const root = join(import.meta.dirname, '../..');

/** This machine, as the browser finder asks for it. */
export function thisMachine() {
  return {
    platform: process.platform,
    arch: process.arch,
    env: process.env,
    exists: existsSync,
    bundled: canResolve('@sparticuz/chromium'),
  };
}

/** Browsers end when this process does, and not on its signals, which would leave them half closed. */
const untilExit = {handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false};

/** The runner's launcher for an engine that was found. */
export async function launcher(
  /** @type {string} */ engine,
  /** @type {import('./browsers.mjs').Found} */ found,
) {
  switch (engine) {
    case 'chromium':
      return chromium(found);
    case 'firefox':
      return firefox(found);
    default:
      return webkitLauncher(/** @type {never} */ (found));
  }
}

async function chromium(/** @type {import('./browsers.mjs').Found} */ found) {
  const {path, env} = found.bundled ? await unpackChromium() : {path: found.path, env: process.env};
  const made = chromeLauncher({
    async createPage({context}) {
      const page = await context.newPage();
      page.on('requestfailed', tellLostModule);
      return page;
    },
    launchOptions: {
      ...untilExit,
      executablePath: path,
      env,
      timeout: 60_000,
      args: [
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-dev-shm-usage',
        '--disable-gpu',
        '--disable-sync',
        '--no-first-run',
        '--force-color-profile=srgb',
      ],
    },
  });
  made.name = found.bundled ? 'Chromium (bundled)' : label('Chromium', path);
  return made;
}

/** Says why a module of a test did not come: the page itself learns no more than that it failed. */
function tellLostModule(request) {
  const reason = request.failure()?.errorText;
  if (request.resourceType() !== 'script' || reason === 'net::ERR_ABORTED') return;
  if (/\/(src|test|stories|node_modules)\//.test(request.url())) {
    console.error(`${request.url()} did not come: ${reason}`);
  }
}

function firefox(/** @type {import('./browsers.mjs').Found} */ {path}) {
  const made = chromeLauncher({
    launchOptions: {...untilExit, browser: 'firefox', executablePath: path, timeout: 60_000},
    createBrowserContext: ({browser}) => browser.defaultBrowserContext(),
    async createPage({context}) {
      const page = await context.newPage();
      for (const action of ['press', 'down', 'up']) {
        const send = page.keyboard[action].bind(page.keyboard);
        // Firefox's protocol knows the space bar by its character only.
        page.keyboard[action] = (key, ...rest) => send(key === 'Space' ? ' ' : key, ...rest);
      }
      // An older Firefox sets the size, then lacks a command that goes with it. Tests size their own containers.
      const setViewport = page.setViewport.bind(page);
      page.setViewport = (size) =>
        setViewport(size).catch((error) => {
          if (!String(error).includes('unknown command')) throw error;
        });
      return page;
    },
  });
  made.name = label('Firefox', path);
  return made;
}

/**
 * Unpacks the Chromium that ships in an npm package into the project's cache (about 200 MB, once). Its own copies
 * of the system libraries come with it, so that it starts where none are installed; fonts likewise, for without
 * any every text would be 0 wide.
 */
async function unpackChromium() {
  const home = join(root, '.cache/chromium');
  if (!existsSync(join(home, 'chromium'))) {
    // Beside its place first, so that a run that is broken off, or a second one, never meets half a browser.
    const scratch = `${home}-${process.pid}`;
    mkdirSync(scratch, {recursive: true});
    await unpackInto(scratch);
    const fonts = join(scratch, 'fonts/fonts.conf');
    writeFileSync(fonts, readFileSync(fonts, 'utf8').replaceAll('/tmp/', `${home}/`));
    rmSync(home, {recursive: true, force: true});
    renameSync(scratch, home);
  }
  const env = {...process.env, LD_LIBRARY_PATH: join(home, 'al2023/lib')};
  if (!existsSync('/etc/fonts/fonts.conf')) env['FONTCONFIG_PATH'] = join(home, 'fonts');
  return {path: join(home, 'chromium'), env};
}

async function unpackInto(/** @type {string} */ folder) {
  const before = {...process.env};
  try {
    // The package unpacks into the temporary folder, and its libraries only where it takes itself to be in this place.
    process.env['TMPDIR'] = folder;
    process.env['AWS_EXECUTION_ENV'] = 'AWS_Lambda_nodejs20.x';
    const {default: bundled} = await import('@sparticuz/chromium');
    await bundled.executablePath();
  } finally {
    for (const name of ['TMPDIR', 'AWS_EXECUTION_ENV', 'LD_LIBRARY_PATH', 'FONTCONFIG_PATH']) {
      if (before[name] === undefined) delete process.env[name];
      else process.env[name] = before[name];
    }
  }
}

/** “Firefox 153”: the version is what the program says of itself. Windows programs would open a window, so none there. */
function label(/** @type {string} */ name, /** @type {string | undefined} */ path) {
  if (!path || process.platform === 'win32') return name;
  try {
    const said = execFileSync(path, ['--version'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      timeout: 20_000,
    });
    const edge = /edge/i.test(said) ? 'Edge' : /google chrome/i.test(said) ? 'Chrome' : name;
    return `${edge} ${/\d+/.exec(said)?.[0] ?? ''}`.trim();
  } catch {
    return name;
  }
}

function canResolve(/** @type {string} */ name) {
  try {
    require.resolve(name);
    return true;
  } catch {
    return false;
  }
}
