import {expect} from '@open-wc/testing';
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

  it('is read where trusted types refuse the library its policy', async () => {
    const page = await openPage('refused.html');
    await nextFrames(page.window);
    if ('trustedTypes' in page.window) {
      expect(widgets(page).every((widget) => !widget.shadowRoot?.childElementCount)).to.equal(true);
      expectReadable(page);
      // Lit asks for its policy when it is loaded, and says so when it is refused; nothing else goes wrong.
      for (const error of page.window.seen.errors) expect(error).to.match(/polic/i);
    }
  });
});
