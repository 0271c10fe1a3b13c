import {expect, fixture, html} from '@open-wc/testing';
import '../../../src/define.js';
import type {PlenaryStory} from '../../../src/widgets/story/story.js';
import type {PlenaryWidget} from '../../../src/widgets/widget.js';
import vetoes from '../../../stories/data/un-security-council-vetoes.json';

const TAGS = ['plenary-network', 'plenary-positions', 'plenary-options', 'plenary-timeline'];

const said = (widget: PlenaryWidget, part: string) =>
  widget.shadowRoot!.querySelector(`[part=${part}]`)?.textContent.trim();

async function settled(story: PlenaryStory): Promise<void> {
  await story.updateComplete;
  for (const tag of TAGS) await story.querySelector<PlenaryWidget>(tag)!.updateComplete;
}

describe('the words an author puts above a graphic', () => {
  it('stand on the day they are about; on another the computed ones do', async () => {
    const story = await fixture<PlenaryStory>(html`
      <plenary-story .story=${vetoes}>
        <plenary-network></plenary-network>
        <plenary-positions></plenary-positions>
        <plenary-options></plenary-options>
        <plenary-timeline></plenary-timeline>
      </plenary-story>
    `);
    await settled(story);
    const widgets = TAGS.map((tag) => story.querySelector<PlenaryWidget>(tag)!);
    const own = story.day;
    const heads = () => widgets.map((each) => [said(each, 'heading'), said(each, 'summary')]);
    story.day = '2004-03-25';
    await settled(story);
    const computed = heads();
    for (const widget of widgets) {
      widget.heading = 'Russia blocks most';
      widget.summary = 'It does.';
    }
    await settled(story);
    expect(heads(), 'another day').to.deep.equal(computed);
    // Without a day the story opens on its own.
    for (const day of [own, undefined]) {
      story.day = day;
      await settled(story);
      expect(heads().every(([heading]) => heading === 'Russia blocks most')).to.equal(true);
      expect(heads().every(([, summary]) => summary === 'It does.')).to.equal(true);
    }
    for (const widget of widgets) widget.summary = '';
    for (const day of [own, '2004-03-25']) {
      story.day = day;
      await settled(story);
      for (const widget of widgets) expect(said(widget, 'summary')).to.equal(undefined);
    }
  });
});
