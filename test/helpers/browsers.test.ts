import {expect, fixture, html} from '@open-wc/testing';
import {executeServerCommand, sendKeys, sendMouse} from '@web/test-runner-commands';
import {chooseEngines, findChromium, findEngines, findFirefox, findWebKit} from './browsers.mjs';

const machine = (
  files: string[],
  env: Record<string, string> = {},
  platform = 'linux',
  bundled = false,
) => ({
  platform,
  arch: 'x64',
  env,
  exists: (path: string) => files.includes(path),
  bundled,
});

describe('finding browsers', () => {
  const installed = ['/usr/bin/chromium', '/opt/chrome'];

  it('takes CHROME_PATH first, then an installed one, then the bundled one', () => {
    expect(
      findChromium(machine(installed, {CHROME_PATH: '/opt/chrome'}, 'linux', true)),
    ).to.deep.equal({path: '/opt/chrome'});
    expect(findChromium(machine(installed, {}, 'linux', true))).to.deep.equal({
      path: '/usr/bin/chromium',
    });
    expect(findChromium(machine([], {}, 'linux', true))).to.deep.equal({bundled: true});
    expect(findChromium(machine(installed, {CHROME_PATH: 'bundled'}, 'linux', true))).to.deep.equal(
      {bundled: true},
    );
  });

  it('does not look further where CHROME_PATH is wrong', () => {
    expect(findChromium(machine(installed, {CHROME_PATH: '/nowhere'}, 'linux', true)))
      .to.have.property('missing')
      .that.includes('/nowhere');
  });

  it('says what to install where there is none', () => {
    expect(findChromium(machine([])))
      .to.have.property('missing')
      .that.includes('apt-get install chromium');
    expect(findChromium(machine([], {}, 'darwin', true)))
      .to.have.property('missing')
      .that.includes('CHROME_PATH');
    expect(findFirefox(machine([])))
      .to.have.property('missing')
      .that.includes('firefox-esr');
    expect(findWebKit(machine([])))
      .to.have.property('missing')
      .that.includes('webkit2gtk-driver');
    expect(findWebKit(machine([], {}, 'win32')))
      .to.have.property('missing')
      .that.includes('Linux');
  });

  it('knows the places of each system', () => {
    const mac = '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge';
    expect(findChromium(machine([mac], {}, 'darwin'))).to.deep.equal({path: mac});
    const windows = 'C:\\Programs\\Google\\Chrome\\Application\\chrome.exe';
    expect(findChromium(machine([windows], {PROGRAMFILES: 'C:\\Programs'}, 'win32'))).to.deep.equal(
      {path: windows},
    );
    expect(findFirefox(machine(['/snap/bin/firefox'], {PATH: '/snap/bin'}))).to.deep.equal({
      path: '/snap/bin/firefox',
    });
  });

  it('takes WebKit only with a driver, a browser and a screen', () => {
    const driver = '/usr/bin/WebKitWebDriver';
    const browser = '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser';
    expect(findWebKit(machine([driver, browser, '/usr/bin/Xvfb']))).to.deep.equal({
      path: driver,
      browser,
      display: '/usr/bin/Xvfb',
    });
    expect(findWebKit(machine([driver, browser], {DISPLAY: ':0'}))).to.deep.equal({
      path: driver,
      browser,
    });
    expect(findWebKit(machine([driver, browser])))
      .to.have.property('missing')
      .that.includes('screen');
    expect(findWebKit(machine([driver, '/usr/bin/Xvfb'])))
      .to.have.property('missing')
      .that.includes('MiniBrowser');
  });
});

describe('choosing engines', () => {
  const chromiumOnly = findEngines(machine(['/usr/bin/chromium']));
  const none = findEngines(machine([]));

  it('runs what is there and names what it left out', () => {
    const {run, leftOut, errors} = chooseEngines(chromiumOnly, {});
    expect(run).to.deep.equal(['chromium']);
    expect(leftOut.map(({engine}) => engine)).to.deep.equal(['firefox', 'webkit']);
    expect(errors).to.deep.equal([]);
  });

  it('fails where an engine that is required is missing', () => {
    expect(chooseEngines(chromiumOnly, {PLENARY_REQUIRE_ENGINES: 'all'}).errors).to.have.lengthOf(
      2,
    );
    expect(chooseEngines(chromiumOnly, {PLENARY_ENGINES: 'firefox'}).errors).to.have.lengthOf(1);
    expect(chooseEngines(none, {}).errors).to.have.lengthOf(1);
  });

  it('runs only those named, and refuses a name it does not know', () => {
    expect(chooseEngines(chromiumOnly, {PLENARY_ENGINES: 'chromium'}).run).to.deep.equal([
      'chromium',
    ]);
    expect(chooseEngines(chromiumOnly, {PLENARY_ENGINES: 'netscape'}).errors[0]).to.include(
      'netscape',
    );
  });
});

describe('real input in this browser', () => {
  it('presses keys, with modifiers, and types', async () => {
    const box = await fixture<HTMLElement>(
      html`<div>
        <button id="a">A</button><button id="b">B</button><input aria-label="text" />
      </div>`,
    );
    const trusted: boolean[] = [];
    const keys: string[] = [];
    box.addEventListener('keydown', (event) => {
      trusted.push(event.isTrusted);
      keys.push(event.key);
    });
    box.querySelector<HTMLElement>('#a')!.focus();
    await sendKeys({press: 'Tab'});
    expect(document.activeElement!.id).to.equal('b');
    await sendKeys({down: 'Shift'});
    await sendKeys({press: 'Tab'});
    await sendKeys({up: 'Shift'});
    expect(document.activeElement!.id).to.equal('a');
    keys.length = 0;
    await sendKeys({press: 'ArrowRight'});
    await sendKeys({press: 'Space'});
    await sendKeys({press: 'Escape'});
    expect(keys).to.deep.equal(['ArrowRight', ' ', 'Escape']);
    expect(trusted).to.not.include(false);
    box.querySelector('input')!.focus();
    await sendKeys({type: 'Hëllo w'});
    expect(box.querySelector('input')!.value).to.equal('Hëllo w');
  });

  it('moves and clicks a mouse', async () => {
    const button = await fixture(html`<button>Press</button>`);
    const seen: string[] = [];
    for (const type of ['pointerenter', 'click'])
      button.addEventListener(type, (event) => event.isTrusted && seen.push(type));
    const {x, y} = button.getBoundingClientRect();
    await sendMouse({type: 'click', position: [Math.round(x) + 5, Math.round(y) + 5]});
    expect(seen).to.deep.equal(['pointerenter', 'click']);
  });

  it('shows forced colours where the engine can be told to', async () => {
    const told = await executeServerCommand('forced-colors', 'active');
    expect(matchMedia('(forced-colors: active)').matches).to.equal(told);
    await executeServerCommand('forced-colors', 'none');
    expect(matchMedia('(forced-colors: active)').matches).to.equal(false);
  });
});
