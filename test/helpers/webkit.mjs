import {spawn} from 'node:child_process';
import {createServer} from 'node:net';

/** How long one command to the driver may take (ms) before the engine counts as lost. */
const PATIENCE = 60_000;

/** W3C WebDriver's code points for keys that are not characters (https://www.w3.org/TR/webdriver2/#keyboard-actions). */
const KEYS = new Map(
  Object.entries({
    Backspace: 0xe003,
    Tab: 0xe004,
    Enter: 0xe007,
    Shift: 0xe008,
    Control: 0xe009,
    Alt: 0xe00a,
    Escape: 0xe00c,
    Space: 0x20,
    PageUp: 0xe00e,
    PageDown: 0xe00f,
    End: 0xe010,
    Home: 0xe011,
    ArrowLeft: 0xe012,
    ArrowUp: 0xe013,
    ArrowRight: 0xe014,
    ArrowDown: 0xe015,
    Insert: 0xe016,
    Delete: 0xe017,
    Meta: 0xe03d,
  }).map(([name, code]) => [name, String.fromCodePoint(code)]),
);
const BUTTONS = ['left', 'middle', 'right'];

/**
 * Runs the tests in WebKitGTK: a virtual screen, WebKitWebDriver on it, and one session of its MiniBrowser.
 *
 * It speaks WebDriver itself and hands the runner's commands a page with a keyboard and a mouse, so that
 * `sendKeys` and `sendMouse` (with `down` and `up`) are real input here as well.
 *
 * @param {{path: string, browser: string, display?: string}} programs
 */
export function webkitLauncher(programs) {
  /** @type {Promise<WebKit> | undefined} */
  let starting;
  /** @type {WebKit | undefined} */
  let webkit;
  /** @type {{id: string, url: string} | undefined} */
  let active;

  async function running() {
    if (webkit?.lost) await stop();
    starting ??= WebKit.start(programs);
    try {
      webkit = await starting;
    } catch (error) {
      starting = undefined;
      throw error;
    }
    return webkit;
  }

  async function stop() {
    const last = webkit;
    starting = webkit = undefined;
    await last?.stop();
  }

  return {
    name: 'WebKitGTK',
    // The runner's commands know this type by its page: `getPage(id)` with keyboard and mouse.
    type: 'puppeteer',
    concurrency: 1,
    stop,
    /** Starts the engine at once: only it can tell its version. */
    async initialize() {
      const engine = await running();
      this.name = `WebKitGTK ${engine.version}`;
    },
    async startSession(/** @type {string} */ id, /** @type {string} */ url) {
      const engine = await running();
      active = {id, url};
      await engine.open(url);
    },
    isActive: (/** @type {string} */ id) => active?.id === id,
    // Of an engine that is gone, the page it had: the runner then says that the browser disconnected.
    getBrowserUrl: async () => webkit?.url().catch(() => active?.url),
    getPage: () => webkit?.page,
    async stopSession() {
      active = undefined;
      // An empty page ends whatever the test left running.
      if (!webkit?.lost) await webkit?.open('about:blank').catch(() => {});
      return {};
    },
    async startDebugSession() {
      throw new Error('WebKit has no debug session here: run the test in Chromium.');
    },
  };
}

class WebKit {
  lost = false;
  version = '';
  /** @type {import('node:child_process').ChildProcess[]} */
  #children = [];
  #driver = '';
  #session = '';
  #onExit = () => this.#kill();

  static async start(/** @type {{path: string, browser: string, display?: string}} */ programs) {
    const engine = new WebKit();
    process.on('exit', engine.#onExit);
    try {
      await engine.#start(programs);
      return engine;
    } catch (error) {
      await engine.stop();
      throw error;
    }
  }

  async #start(
    /** @type {{path: string, browser: string, display?: string}} */ {path, browser, display},
  ) {
    const env = {...process.env, NO_AT_BRIDGE: '1', GSETTINGS_BACKEND: 'memory'};
    if (display) {
      env['DISPLAY'] = await this.#startScreen(display);
      delete env['WAYLAND_DISPLAY'];
    }
    const port = await freePort();
    this.#driver = `http://127.0.0.1:${port}`;
    this.#run(path, [`--port=${port}`, '--host=127.0.0.1'], {env, stdio: 'ignore'});
    await this.#untilReady();
    const {sessionId, capabilities} = await this.#ask('POST', '/session', {
      capabilities: {
        alwaysMatch: {
          browserName: 'MiniBrowser',
          'webkitgtk:browserOptions': {binary: browser, args: ['--automation']},
        },
      },
    });
    this.#session = `/session/${sessionId}`;
    this.version = String(capabilities.browserVersion ?? '')
      .split('.')
      .slice(0, 2)
      .join('.');
    await this.#ask('POST', `${this.#session}/timeouts`, {pageLoad: PATIENCE, script: PATIENCE});
    await this.#ask('POST', `${this.#session}/window/rect`, {width: 1000, height: 800}).catch(
      () => {},
    );
  }

  /** Starts a screen under a number that is free, which it tells on its third file descriptor. */
  #startScreen(/** @type {string} */ display) {
    const args = ['-displayfd', '3', '-screen', '0', '1400x1200x24', '-nolisten', 'tcp'];
    const screen = this.#run(display, args, {stdio: ['ignore', 'ignore', 'ignore', 'pipe']});
    return within(
      new Promise((resolve, reject) => {
        screen.once('exit', (code) => reject(new Error(`${display} ended with code ${code}.`)));
        screen.once('error', reject);
        let text = '';
        screen.stdio[3]?.on('data', (chunk) => {
          text += chunk;
          if (text.includes('\n')) resolve(`:${text.trim()}`);
        });
      }),
      `${display} did not open a screen.`,
    );
  }

  #run(
    /** @type {string} */ program,
    /** @type {string[]} */ args,
    /** @type {import('node:child_process').SpawnOptions} */ options,
  ) {
    const child = spawn(program, args, options);
    child.once('exit', () => (this.lost = true));
    child.once('error', () => (this.lost = true));
    this.#children.push(child);
    return child;
  }

  async #untilReady() {
    for (const end = Date.now() + PATIENCE; Date.now() < end && !this.lost;) {
      const status = await fetch(`${this.#driver}/status`)
        .then((r) => r.json())
        .catch(() => undefined);
      if (status?.value?.ready) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error('WebKitWebDriver did not start.');
  }

  async #ask(
    /** @type {string} */ method,
    /** @type {string} */ path,
    /** @type {object} */ body = {},
  ) {
    const sent = method === 'POST' ? {body: JSON.stringify(body)} : {};
    let answer;
    try {
      const response = await fetch(this.#driver + path, {
        method,
        ...sent,
        signal: AbortSignal.timeout(PATIENCE),
      });
      answer = await response.json();
    } catch (cause) {
      this.lost = true;
      throw new Error(`WebKit is lost: its driver gave no answer to ${method} ${path}.`, {cause});
    }
    const {value} = answer;
    if (value?.error) {
      if (value.error === 'invalid session id') this.lost = true;
      throw new Error(`WebKit: ${value.error}${value.message ? `, ${value.message}` : ''}`);
    }
    return value;
  }

  open(/** @type {string} */ url) {
    return this.#ask('POST', `${this.#session}/url`, {url});
  }

  url() {
    return this.#ask('GET', `${this.#session}/url`);
  }

  #act(/** @type {object} */ source) {
    return this.#ask('POST', `${this.#session}/actions`, {actions: [source]});
  }

  #keys(/** @type {[('keyDown' | 'keyUp'), string][]} */ steps) {
    const actions = steps.map(([type, key]) => {
      const value = KEYS.get(key) ?? key;
      if ([...value].length !== 1) throw new Error(`WebKit's keyboard knows no key “${key}”.`);
      return {type, value};
    });
    return this.#act({type: 'key', id: 'keyboard', actions});
  }

  #pointer(/** @type {object[]} */ actions) {
    return this.#act({type: 'pointer', id: 'mouse', parameters: {pointerType: 'mouse'}, actions});
  }

  #moved(/** @type {number} */ x, /** @type {number} */ y) {
    return {type: 'pointerMove', duration: 0, origin: 'viewport', x, y};
  }

  /** What the runner's commands use of a page. */
  page = {
    isClosed: () => this.lost,
    keyboard: {
      type: async (/** @type {string} */ text) => {
        for (const key of text) await this.page.keyboard.press(key === '\n' ? 'Enter' : key);
      },
      press: (/** @type {string} */ key) =>
        this.#keys([
          ['keyDown', key],
          ['keyUp', key],
        ]),
      down: (/** @type {string} */ key) => this.#keys([['keyDown', key]]),
      up: (/** @type {string} */ key) => this.#keys([['keyUp', key]]),
    },
    mouse: {
      move: (/** @type {number} */ x, /** @type {number} */ y) =>
        this.#pointer([this.#moved(x, y)]),
      click: (/** @type {number} */ x, /** @type {number} */ y, {button = 'left'} = {}) =>
        this.#pointer([
          this.#moved(x, y),
          {type: 'pointerDown', button: BUTTONS.indexOf(button)},
          {type: 'pointerUp', button: BUTTONS.indexOf(button)},
        ]),
      down: ({button = 'left'} = {}) =>
        this.#pointer([{type: 'pointerDown', button: BUTTONS.indexOf(button)}]),
      up: ({button = 'left'} = {}) =>
        this.#pointer([{type: 'pointerUp', button: BUTTONS.indexOf(button)}]),
      reset: () => this.#ask('DELETE', `${this.#session}/actions`),
    },
    setViewport: () => refuse('setViewport: size the container instead'),
    emulateMediaFeatures: () => refuse('emulateMedia'),
    emulateMediaType: () => refuse('emulateMedia'),
  };

  async stop() {
    if (this.#session && !this.lost) {
      await within(this.#ask('DELETE', this.#session), '', 5_000).catch(() => {});
    }
    this.#kill();
    process.off('exit', this.#onExit);
  }

  /** The last started first: the driver takes its browser with it, then the screen goes. */
  #kill() {
    for (const child of this.#children.splice(0).reverse()) child.kill();
  }
}

async function refuse(/** @type {string} */ what) {
  throw new Error(`WebKit cannot do ${what}.`);
}

/** @template T @returns {Promise<T>} */
function within(/** @type {Promise<T>} */ promise, /** @type {string} */ message, ms = PATIENCE) {
  let timer;
  const late = new Promise(
    (_, reject) => (timer = setTimeout(() => reject(new Error(message)), ms)),
  );
  return /** @type {Promise<T>} */ (
    Promise.race([promise, late]).finally(() => clearTimeout(timer))
  );
}

/** @returns {Promise<number>} */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
