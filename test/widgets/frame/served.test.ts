import {expect} from '@open-wc/testing';
import '../../../src/define.js';
import {example} from '../../../stories/fixtures/example.js';

describe('a widget that a server has drawn', () => {
  /** As the parser leaves it where the markup has a declarative shadow root. */
  const served = () => {
    const element = document.createElement('plenary-options');
    element.attachShadow({mode: 'open'}).append(document.createElement('style'), 'Served');
    return element;
  };
  const shown = (element: Element) => element.shadowRoot!.textContent;
  let element: ReturnType<typeof served>;
  afterEach(() => element.remove());

  it('shows that until the story is there, and then the graphic in its place', async () => {
    element = served();
    element.src = '/stories/data/security-guarantees-2025-08-22.json';
    const loaded = new Promise((resolve) =>
      element.addEventListener('plenary-story-load', resolve),
    );
    document.body.append(element);
    await Promise.resolve();
    await Promise.resolve();
    expect(shown(element)).to.equal('Served');
    await loaded;
    await element.updateComplete;
    expect(shown(element)).not.to.contain('Served');
    expect(element.shadowRoot!.querySelectorAll('section')).to.have.lengthOf(1);
    element.heading = 'Another';
    await element.updateComplete;
    expect(shown(element)).to.contain('Another');
  });

  it('is drawn at once where the story is', async () => {
    element = served();
    element.story = example;
    document.body.append(element);
    await element.updateComplete;
    expect(shown(element)).not.to.contain('Served');
  });

  it('keeps it where the story cannot be had', async () => {
    element = served();
    element.src = 'ftp://example.org/story.json';
    const failed = new Promise((resolve) =>
      element.addEventListener('plenary-story-error', resolve),
    );
    document.body.append(element);
    await failed;
    await element.updateComplete;
    expect(shown(element)).to.equal('Served');
  });
});
