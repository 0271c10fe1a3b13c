/**
 * Where the browsers of this machine are. Pure: what is asked of the machine comes in as an argument.
 *
 * @typedef {object} Machine
 * @property {string} platform as `process.platform`
 * @property {string} arch as `process.arch`
 * @property {Record<string, string | undefined>} env
 * @property {(path: string) => boolean} exists
 * @property {boolean} bundled whether the npm package with a Chromium inside is installed
 *
 * @typedef {object} Found
 * @property {string} [path] the program; absent for the bundled Chromium, which is unpacked on first use
 * @property {boolean} [bundled]
 * @property {string} [browser] WebKit: the browser that the driver starts
 * @property {string} [display] WebKit: the program that makes a virtual screen, if there is one
 *
 * @typedef {object} Missing
 * @property {string} missing why, and how to get it
 */

export const ENGINES = /** @type {const} */ (['chromium', 'firefox', 'webkit']);

/** `CHROME_PATH`, then an installed Chrome, Chromium or Edge, then the bundled Chromium (Linux on x64). */
export function findChromium(/** @type {Machine} */ machine) {
  const asked = machine.env['CHROME_PATH'];
  if (asked && asked !== 'bundled') {
    return machine.exists(asked)
      ? {path: asked}
      : {missing: `CHROME_PATH names ${asked}, which is not there.`};
  }
  const installed = asked ? undefined : firstOf(machine, chromiumPlaces(machine));
  if (installed) return {path: installed};
  if (machine.bundled && machine.platform === 'linux' && machine.arch === 'x64')
    return {bundled: true};
  return {
    missing:
      machine.platform === 'linux'
        ? 'Install Chromium (on Debian and Ubuntu: apt-get install chromium), or set CHROME_PATH.'
        : 'Install Chrome, Chromium or Edge, or set CHROME_PATH.',
  };
}

/** `FIREFOX_PATH`, then an installed Firefox. */
export function findFirefox(/** @type {Machine} */ machine) {
  const asked = machine.env['FIREFOX_PATH'];
  if (asked)
    return machine.exists(asked)
      ? {path: asked}
      : {missing: `FIREFOX_PATH names ${asked}, which is not there.`};
  const installed = firstOf(machine, firefoxPlaces(machine));
  if (installed) return {path: installed};
  return {
    missing:
      machine.platform === 'linux'
        ? 'Install Firefox (on Debian: apt-get install firefox-esr), or set FIREFOX_PATH.'
        : 'Install Firefox, or set FIREFOX_PATH.',
  };
}

/** `WEBKIT_DRIVER` and `WEBKIT_BROWSER`, then WebKitGTK's driver and its small browser, with a screen to draw on. */
export function findWebKit(/** @type {Machine} */ machine) {
  const {env} = machine;
  if (machine.platform !== 'linux') {
    return {missing: 'WebKit is tested with WebKitGTK, which runs on Linux.'};
  }
  const install =
    'On Debian and Ubuntu: apt-get install webkit2gtk-driver xvfb; or set WEBKIT_DRIVER and WEBKIT_BROWSER.';
  const path = env['WEBKIT_DRIVER'] ?? firstOf(machine, onPath(machine, ['WebKitWebDriver']));
  if (!path || !machine.exists(path)) return {missing: `WebKit's driver was not found. ${install}`};
  const browser = env['WEBKIT_BROWSER'] ?? firstOf(machine, miniBrowserPlaces(machine));
  if (!browser || !machine.exists(browser))
    return {missing: `WebKit's MiniBrowser was not found. ${install}`};
  const display = firstOf(machine, onPath(machine, ['Xvfb']));
  if (display) return {path, browser, display};
  if (env['DISPLAY'] || env['WAYLAND_DISPLAY']) return {path, browser};
  return {missing: `WebKit needs a screen. ${install}`};
}

/** @returns {{chromium: Found | Missing, firefox: Found | Missing, webkit: Found | Missing}} */
export function findEngines(/** @type {Machine} */ machine) {
  return {
    chromium: findChromium(machine),
    firefox: findFirefox(machine),
    webkit: findWebKit(machine),
  };
}

/**
 * The engines to run and those left out, from what was found and what was asked for.
 *
 * `PLENARY_ENGINES` names the ones to run (all by default). An engine named there, or every one where
 * `PLENARY_REQUIRE_ENGINES` is `all`, must be found; of the rest, Chromium must be.
 *
 * @returns {{run: string[], leftOut: {engine: string, why: string}[], errors: string[]}}
 */
export function chooseEngines(
  /** @type {ReturnType<typeof findEngines>} */ found,
  /** @type {Record<string, string | undefined>} */ env,
) {
  const named = list(env['PLENARY_ENGINES']);
  const required = list(env['PLENARY_REQUIRE_ENGINES']);
  const errors = [...named, ...required]
    .filter((name) => name !== 'all' && !ENGINES.includes(/** @type {never} */ (name)))
    .map((name) => `There is no engine called “${name}”: choose from ${ENGINES.join(', ')}.`);
  const everyone = named.length === 0 || named.includes('all');
  const run = [];
  const leftOut = [];
  for (const engine of ENGINES) {
    const place = found[engine];
    if (!everyone && !named.includes(engine)) continue;
    if (!('missing' in place)) run.push(engine);
    else if (
      named.includes(engine) ||
      required.includes('all') ||
      required.includes(engine) ||
      engine === 'chromium'
    ) {
      errors.push(`${engine} is needed. ${place.missing}`);
    } else leftOut.push({engine, why: place.missing});
  }
  return {run, leftOut, errors};
}

function list(/** @type {string | undefined} */ text) {
  return (text ?? '').split(/[\s,]+/).filter(Boolean);
}

function firstOf(/** @type {Machine} */ machine, /** @type {string[]} */ places) {
  return places.find((place) => machine.exists(place));
}

function onPath(/** @type {Machine} */ machine, /** @type {string[]} */ names) {
  const folders = (machine.env['PATH'] ?? '').split(':').filter(Boolean);
  return names.flatMap((name) =>
    [...folders, '/usr/bin', '/usr/local/bin'].map((folder) => `${folder}/${name}`),
  );
}

function chromiumPlaces(/** @type {Machine} */ machine) {
  switch (machine.platform) {
    case 'darwin':
      return macApplications(machine, ['Google Chrome', 'Chromium', 'Microsoft Edge']);
    case 'win32':
      return windowsPrograms(machine, [
        'Google\\Chrome\\Application\\chrome.exe',
        'Chromium\\Application\\chrome.exe',
        'Microsoft\\Edge\\Application\\msedge.exe',
      ]);
    default:
      return onPath(machine, [
        'google-chrome-stable',
        'google-chrome',
        'chromium',
        'chromium-browser',
        'microsoft-edge-stable',
        'microsoft-edge',
      ]);
  }
}

function firefoxPlaces(/** @type {Machine} */ machine) {
  switch (machine.platform) {
    case 'darwin':
      return macApplications(machine, ['Firefox'], 'firefox');
    case 'win32':
      return windowsPrograms(machine, ['Mozilla Firefox\\firefox.exe']);
    default:
      return onPath(machine, ['firefox', 'firefox-esr']);
  }
}

function miniBrowserPlaces(/** @type {Machine} */ machine) {
  const triple = `${machine.arch === 'arm64' ? 'aarch64' : 'x86_64'}-linux-gnu`;
  const versions = ['webkit2gtk-4.1', 'webkitgtk-6.0', 'webkit2gtk-4.0'];
  return [`/usr/lib/${triple}`, '/usr/libexec', '/usr/lib', '/usr/lib64'].flatMap((folder) =>
    versions.map((version) => `${folder}/${version}/MiniBrowser`),
  );
}

function macApplications(
  /** @type {Machine} */ machine,
  /** @type {string[]} */ names,
  program = '',
) {
  const homes = ['/Applications', `${machine.env['HOME'] ?? ''}/Applications`];
  return names.flatMap((name) =>
    homes.map((home) => `${home}/${name}.app/Contents/MacOS/${program || name}`),
  );
}

function windowsPrograms(/** @type {Machine} */ machine, /** @type {string[]} */ places) {
  const homes = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap(
    (name) => machine.env[name] ?? [],
  );
  return places.flatMap((place) => homes.map((home) => `${home}\\${place}`));
}
