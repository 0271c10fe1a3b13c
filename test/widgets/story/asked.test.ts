import {expect, fixture, html} from '@open-wc/testing';
import {waitUntil} from '../../helpers/wait-until.js';
import '../../../src/widgets/story/story.define.js';
import type {PlenaryStory} from '../../../src/widgets/story/story.js';
import {changed} from '../../../stories/fixtures/changed.js';

const line = {kind: 'participant', id: 'line'} as const;
const day = '2024-02-02';

/** What is asked for of a tag, then the story. */
async function asked(story: PlenaryStory, bring: () => unknown): Promise<void> {
  story.selection = [line];
  story.day = day;
  bring();
  document.body.append(story);
  try {
    await waitUntil(() => story.day !== undefined);
    await story.updateComplete;
    expect(story.day).to.equal(day);
    expect(story.selection).to.deep.equal([line]);
  } finally {
    story.remove();
  }
}

describe('selection and day of <plenary-story>', () => {
  it('may be set before the tag has a story, or is in the page', async () => {
    const story = document.createElement('plenary-story');
    await asked(story, () => (story.story = changed));
  });

  it('may be set before a file has come', async () => {
    const story = document.createElement('plenary-story');
    const chosen = [{kind: 'participant', id: 'trump'}] as const;
    story.src = new URL(
      '../../../stories/data/security-guarantees-2025-08-22.json',
      import.meta.url,
    ).href;
    document.body.append(story);
    story.selection = chosen;
    story.day = '2025-08-18';
    try {
      await waitUntil(() => story.day !== undefined);
      await story.updateComplete;
      expect(story.day).to.equal('2025-08-18');
      expect(story.selection).to.deep.equal(chosen);
    } finally {
      story.remove();
    }
  });

  it('may be set before the tag is known', async () => {
    // Of a document without a window, tags are upgraded where they get one.
    const plain = document.implementation.createHTMLDocument().createElement('plenary-story');
    expect(plain).not.to.have.property('updateComplete');
    await asked(plain, () => (plain.story = changed));
  });

  it('are there at once where the story is', async () => {
    const story = await fixture<PlenaryStory>(
      html`<plenary-story .story=${changed}></plenary-story>`,
    );
    story.selection = [line];
    story.day = day;
    expect(story.selection).to.deep.equal([line]);
    expect(story.day).to.equal(day);
  });

  it('give way to the address that the reader has followed', async () => {
    const clean = location.pathname + location.search;
    history.replaceState(null, '', '#plenary=participant:council@2024-03-05');
    const story = document.createElement('plenary-story');
    story.address = '';
    story.selection = [line];
    story.day = day;
    story.story = changed;
    document.body.append(story);
    try {
      await waitUntil(() => story.day !== undefined);
      await story.updateComplete;
      expect(story.day).to.equal('2024-03-05');
      expect(story.selection).to.deep.equal([{kind: 'participant', id: 'council'}]);
    } finally {
      story.remove();
      history.replaceState(null, '', clean);
    }
  });
});
