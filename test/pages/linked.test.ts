import {expect, waitUntil} from '@open-wc/testing';
import {allText} from '../helpers/text-boxes.js';
import {
  EXAMPLE,
  closePages,
  openPage,
  requestsFor,
  settled,
  widgets,
  type PlenaryStory,
} from './frame.js';

afterEach(closePages);

describe('widgets of one story on a page', () => {
  it('find it inside, before and after the tag, with one request', async () => {
    const page = await openPage('linked.html');
    for (const widget of widgets(page)) {
      const root = await settled(widget);
      expect(root.querySelector('[part~=error]'), widget.localName).to.equal(null);
      expect(allText(root)).to.match(/22 August 2025/);
    }
    expect(requestsFor(page, EXAMPLE)).to.equal(1);
    expect(page.window.seen.errors).to.deep.equal([]);
  });

  it('show what a script selects, and no event is sent for it', async () => {
    const page = await openPage('linked.html');
    const shown = await Promise.all(widgets(page).map(settled));
    const story = page.document.querySelector<PlenaryStory>('plenary-story')!;
    let events = 0;
    page.document.addEventListener('plenary-selection-change', () => events++);
    const marks = () => shown.map((root) => selectedIn(root));
    expect(marks()).to.deep.equal([0, 0, 0]);
    story.selection = [
      {kind: 'option', id: 'european-troops'},
      {kind: 'participant', id: 'macron'},
    ];
    await waitUntil(() => marks().every((count) => count > 0), 'each widget shows the selection');
    story.selection = [];
    await waitUntil(() => marks().every((count) => count === 0), 'each widget lets go of it');
    expect(events).to.equal(0);
  });

  it('a story that leaves and comes back is found again', async () => {
    const page = await openPage('linked.html');
    await Promise.all(widgets(page).map(settled));
    const story = page.document.querySelector<PlenaryStory>('plenary-story')!;
    const positions = page.document.querySelector('plenary-positions')!;
    story.remove();
    page.document.body.prepend(story);
    const root = await settled(positions);
    expect(root.querySelector('[part~=error]')).to.equal(null);
    expect(requestsFor(page, EXAMPLE)).to.equal(1);
  });
});

/** Marks that show that they are selected, each widget in its own way. */
const selectedIn = (root: ShadowRoot) =>
  root.querySelectorAll('[part~=graphic] :is([aria-pressed=true], .is-lit, .is-selected)').length;
