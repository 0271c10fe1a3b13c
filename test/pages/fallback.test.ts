import {expect, waitUntil} from '@open-wc/testing';
import {closePages, nextFrames, openPage, widgets, type Page} from './frame.js';

afterEach(closePages);

/** What the author put inside each tag can be read. */
function expectReadable(page: Page): void {
  for (const [tag, words] of [
    ['plenary-network', 'Seven chiefs of defence met in Washington.'],
    ['plenary-positions', 'Emmanuel Macron'],
    ['plenary-options', 'European troops in Ukraine'],
  ] as const) {
    const child = [...page.document.querySelectorAll(`${tag} *`)].find((element) =>
      [...element.childNodes].some(
        (node) => node.nodeType === 3 && node.textContent!.includes(words),
      ),
    )!;
    const {width, height} = child.getBoundingClientRect();
    expect(child.checkVisibility(), `${tag} is visible`).to.equal(true);
    expect(width, `${tag}: width`).to.be.above(20);
    expect(height, `${tag}: height`).to.be.above(10);
  }
}

describe('what stands inside the tags', () => {
  it('is read where there is no script', async () => {
    const page = await openPage('none.html');
    expectReadable(page);
    expect(page.document.querySelector('th[scope], table caption')).not.to.equal(null);
  });

  it('is read where the script could not be loaded', async () => {
    const page = await openPage('missing.html');
    await nextFrames(page.window);
    expectReadable(page);
  });

  for (const path of ['refused.html', 'refused-script.html'])
    it(`is read where trusted types refuse the library its policy: ${path}`, async () => {
      const page = await openPage(path);
      await nextFrames(page.window);
      if (!('trustedTypes' in page.window)) return;
      expectReadable(page);
      expect(widgets(page).some((widget) => widget.shadowRoot)).to.equal(false);
      // The console says what to do, once, and nothing goes wrong.
      const {errors, warnings} = page.window.seen;
      expect(errors).to.deep.equal([]);
      expect(warnings).to.have.length(1);
      expect(warnings[0]).to.contain('trusted-types lit-html');
    });

  it('is read where trusted types let another file make the policy, and no second one', async () => {
    const page = await openPage('two-files.trusted-types.html');
    await waitUntil(() => page.document.querySelector('plenary-network')?.shadowRoot);
    await nextFrames(page.window);
    if (!('trustedTypes' in page.window)) return;
    const {errors, warnings} = page.window.seen;
    expect(page.document.querySelector('plenary-options')!.shadowRoot).to.equal(null);
    expect(errors).to.deep.equal([]);
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.contain("'allow-duplicates'");
    expect(page.document.querySelector('li')!.checkVisibility()).to.equal(true);
  });
});
