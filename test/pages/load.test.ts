import {expect, waitUntil} from '@open-wc/testing';
import {
  EXAMPLE,
  TAGS,
  closePages,
  nextFrames,
  openPage,
  requestsFor,
  settled,
  widgets,
  type Page,
} from './frame.js';

afterEach(closePages);

/** Every widget of the page shows a heading, and nothing went wrong on the way. */
async function expectShown(page: Page): Promise<void> {
  const found = widgets(page);
  expect(found.map(({localName}) => localName)).to.deep.equal([...TAGS]);
  for (const widget of found) {
    const root = await settled(widget);
    expect(root.querySelector('[part~=error]')?.textContent, 'message').to.equal(undefined);
    expect(
      root.querySelector('[role=heading]')?.textContent?.trim(),
      'heading',
    ).to.have.length.above(8);
    expect(root.querySelector('[part~=graphic]')?.getBoundingClientRect().height).to.be.above(100);
  }
  await nextFrames(page.window);
  expect(page.window.seen.errors, 'errors on the page').to.deep.equal([]);
  expect(page.window.seen.violations, 'violations of the policy').to.deep.equal([]);
}

describe('the built bundle on a page', () => {
  for (const [what, path] of [
    ['as a module before the tags', 'module.html'],
    ['as a classic script after the tags', 'script.html'],
    ["as a module under script-src 'self'; style-src 'self'", 'policy.csp.html'],
    ["as a classic script under script-src 'self'; style-src 'self'", 'policy-script.csp.html'],
    ['where trusted types are enforced and its policy is named', 'named.trusted-types.html'],
    ['three times over, as a module and as a classic script', 'twice.html'],
  ] as const) {
    it(`shows the three widgets: ${what}`, async () => {
      const page = await openPage(path);
      await expectShown(page);
      expect(requestsFor(page, EXAMPLE), 'requests for the story').to.equal(1);
    });
  }

  it('is served under the policies that the tests are about', async () => {
    for (const path of ['policy.csp.html', 'policy-script.csp.html'])
      expect((await fetch(`/test/pages/${path}`)).headers.get('content-security-policy')).to.equal(
        "script-src 'self'; style-src 'self'",
      );
    const page = await openPage('policy.csp.html');
    const script = page.document.createElement('script');
    script.textContent = 'globalThis.ranInline = true';
    page.document.body.append(script);
    expect(page.window).not.to.have.property('ranInline');
  });

  it('needs one script line and one tag: the blank page of the demo', async () => {
    const page = await openPage('/demo/blank.html');
    const story = page.document.querySelector('plenary-story')!;
    await waitUntil(() => story.shadowRoot?.querySelector('plenary-positions'));
    const shown = [...story.shadowRoot!.children];
    expect(shown.map(({localName}) => localName)).to.deep.equal([
      'plenary-network',
      'plenary-options',
      'plenary-positions',
    ]);
    for (const widget of shown) {
      const root = await settled(widget);
      expect(root.querySelector('[role=heading]')?.textContent?.trim()).to.have.length.above(8);
    }
  });

  it('adds nothing to the page but its tags', async () => {
    const before = await openPage('none.html');
    const names = new Set(Object.getOwnPropertyNames(before.window));
    const page = await openPage('module.html');
    await expectShown(page);
    const added = Object.getOwnPropertyNames(page.window).filter((name) => !names.has(name));
    // What Lit and D3 leave: Lit's list of versions, by which two copies know each other.
    expect(added.filter((name) => !/^(lit|reactiveElement)/.test(name))).to.deep.equal([]);
    expect(page.document.head.querySelectorAll('style, link')).to.have.length(0);
    expect(page.window.localStorage).to.have.length(0);
    expect(page.document.cookie).to.equal('');
  });

  it('shares one selection between two widgets with one address', async () => {
    const page = await openPage('module.html');
    const [network, positions] = widgets(page);
    await settled(network!);
    await settled(positions!);
    const shared = (widget: Element) => (widget as unknown as {link: {store: unknown}}).link.store;
    expect(shared(network!)).to.equal(shared(positions!));
  });
});
