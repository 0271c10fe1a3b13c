import {expect, fixture, html} from '@open-wc/testing';
import {waitUntil} from '../helpers/wait-until.js';
import '../../src/widgets/step/step.define.js';
import '../../src/widgets/story/story.define.js';
import type {PlenaryStory} from '../../src/widgets/story/story.js';
import {changed} from '../../stories/fixtures/changed.js';

const clean = location.pathname + location.search;
const line = {kind: 'participant', id: 'line'} as const;
const selectionOf = (story: PlenaryStory) =>
  story.selection.map((ref) => ('id' in ref ? ref.id : 'cell'));

/** A story with two entries in the history: the line, then the council. */
async function followed(): Promise<PlenaryStory> {
  const story = await fixture<PlenaryStory>(
    html`<plenary-story .story=${changed} address></plenary-story>`,
  );
  location.hash = '#plenary=participant:line';
  await waitUntil(() => selectionOf(story).join() === 'line');
  location.hash = '#plenary=participant:council';
  await waitUntil(() => selectionOf(story).join() === 'council');
  return story;
}

describe('address on <plenary-story>', () => {
  beforeEach(() => history.replaceState(null, '', clean));
  afterEach(() => history.replaceState(null, '', clean));

  it('opens with what the address says, and passes over what the story does not have', async () => {
    history.replaceState(null, '', '#plenary=participant:line,option:nothing@2024-02-02');
    const story = await fixture<PlenaryStory>(
      html`<plenary-story .story=${changed} address></plenary-story>`,
    );
    expect(story.selection).to.deep.equal([line]);
    expect(story.day).to.equal('2024-02-02');
  });

  it('says what is selected and which day, in place of what it said, and nothing on the opening state', async () => {
    const story = await fixture<PlenaryStory>(
      html`<plenary-story .story=${changed} address></plenary-story>`,
    );
    const {length} = history;
    story.selection = [line];
    story.day = '2024-02-02';
    await waitUntil(() => location.hash === '#plenary=participant:line@2024-02-02');
    story.selection = [];
    story.day = '2024-04-30';
    await waitUntil(() => location.hash === '');
    expect(history.length).to.equal(length);
  });

  it('follows the reader’s own links, back and forward', async () => {
    const story = await followed();
    history.back();
    await waitUntil(() => selectionOf(story).join() === 'line');
    history.forward();
    await waitUntil(() => selectionOf(story).join() === 'council');
  });

  it('writes nothing over the entry that the reader goes back to while a change waits', async () => {
    const story = await followed();
    for (const busy of [180, 220, 240, 245, 250, 255, 260, 280]) {
      story.day = busy % 20 ? '2024-02-02' : '2024-04-30';
      const start = performance.now();
      while (performance.now() - start < busy);
      history.back();
      await waitUntil(() => selectionOf(story).join() === 'line', `back after ${busy} ms`);
      history.forward();
      await waitUntil(() => selectionOf(story).join() === 'council', `forward after ${busy} ms`);
    }
  });

  it('touches nothing where it was not asked for', async () => {
    const story = await fixture<PlenaryStory>(
      html`<plenary-story .story=${changed}></plenary-story>`,
    );
    const asked = await fixture<PlenaryStory>(
      html`<plenary-story .story=${changed} address></plenary-story>`,
    );
    story.selection = [line];
    asked.day = '2024-02-02';
    await waitUntil(() => location.hash !== '');
    expect(location.hash).to.equal('#plenary=@2024-02-02');
    expect(selectionOf(asked)).to.deep.equal([]);
  });

  it('keeps two stories apart, and warns where they share a name', async () => {
    const {warn} = console;
    const said: string[] = [];
    console.warn = (text: string) => said.push(text);
    try {
      history.replaceState(null, '', '#plenary-b=participant:council&plenary=participant:line');
      const page = await fixture(
        html`<div>
          <plenary-story .story=${changed} address></plenary-story>
          <plenary-story .story=${{...changed}} address="b"></plenary-story>
          <plenary-story .story=${{...changed}} address></plenary-story>
        </div>`,
      );
      const stories = [...page.querySelectorAll<PlenaryStory>('plenary-story')];
      expect(stories.map((story) => selectionOf(story).join())).to.deep.equal([
        'line',
        'council',
        '',
      ]);
      expect(said).to.have.lengthOf(1);
      stories[0]!.selection = [];
      await waitUntil(() => location.hash === '#plenary-b=participant:council');
    } finally {
      console.warn = warn;
    }
  });

  it('keeps the state of the address on opening, though a step is in view', async () => {
    history.replaceState(null, '', '#plenary=participant:line@2024-02-02');
    // Side by side, a step of each in the middle of the window
    const step = html`<div style="height: 35vh"></div>
      <plenary-step select="council"><p style="height: 40vh">One</p></plenary-step>`;
    const both = await fixture<HTMLElement>(
      html`<div style="display: grid; grid-template-columns: 1fr 1fr">
        <plenary-story .story=${changed} address>${step}</plenary-story>
        <plenary-story .story=${{...changed}}>${step}</plenary-story>
      </div>`,
    );
    const [story, other] = [...both.querySelectorAll('plenary-story')] as [
      PlenaryStory,
      PlenaryStory,
    ];
    // Told by the same observer: when the second has moved, the first would have.
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    if (!still) await waitUntil(() => selectionOf(other).join() === 'council', 'the other moves');
    expect(selectionOf(story)).to.deep.equal(['line']);
  });
});
