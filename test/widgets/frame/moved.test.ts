import {expect, fixture, html} from '@open-wc/testing';
import '../../../src/widgets/options/options.define.js';
import '../../../src/widgets/story/story.define.js';
import '../../../src/widgets/timeline/timeline.define.js';
import {refKey} from '../../../src/model/ref.js';
import {storyById} from '../../../src/state/registry.js';
import type {PlenaryOptions} from '../../../src/widgets/options/options.js';
import type {PlenaryStory} from '../../../src/widgets/story/story.js';
import type {PlenaryTimeline} from '../../../src/widgets/timeline/timeline.js';
import {changed} from '../../../stories/fixtures/changed.js';
import {votingAdviceStory} from '../../helpers/voting-advice.js';

const pressed = (element: Element) =>
  [...element.shadowRoot!.querySelectorAll('[part~=option-name][aria-pressed=true]')].map((name) =>
    name.textContent.trim(),
  );
const day = (element: Element) => element.shadowRoot!.querySelector('.day')?.textContent.trim();
const choose = (element: Element) =>
  element.shadowRoot!.querySelector<HTMLElement>('[part~=option-name]')!.click();

describe('an element that is moved in the document', () => {
  for (const [name, story, inside] of [
    ['its own story', changed, ''],
    ['a story written inside', undefined, JSON.stringify(changed)],
  ] as const)
    it(`keeps what is selected, and does not read ${name} again`, async () => {
      const page = await fixture<HTMLElement>(html`<div><p></p></div>`);
      const element = document.createElement('plenary-options');
      element.story = story;
      if (inside) {
        const script = element.appendChild(document.createElement('script'));
        script.type = 'application/json';
        script.textContent = inside;
      }
      let loads = 0;
      element.addEventListener('plenary-story-load', () => loads++);
      page.append(element);
      await element.updateComplete;
      choose(element);
      await element.updateComplete;
      const chosen = pressed(element);
      expect(chosen).to.have.lengthOf(1);

      page.querySelector('p')!.before(element);
      await element.updateComplete;
      expect(pressed(element)).to.deep.equal(chosen);
      choose(element);
      await element.updateComplete;
      expect(pressed(element), 'still answers').to.deep.equal([]);
      expect(loads).to.equal(1);
    });

  it('keeps the day, for the widgets inside and for those that join by id', async () => {
    const page = await fixture<HTMLElement>(
      html`<div>
        <plenary-story id="moved" .story=${changed}>
          <plenary-timeline></plenary-timeline><plenary-options></plenary-options>
        </plenary-story>
        <section></section>
        <plenary-timeline story="moved"></plenary-timeline>
      </div>`,
    );
    const story = page.querySelector<PlenaryStory>('plenary-story')!;
    const timelines = [...page.querySelectorAll<PlenaryTimeline>('plenary-timeline')];
    const options = page.querySelector<PlenaryOptions>('plenary-options')!;
    const settled = async () => {
      await story.updateComplete;
      for (const each of [...timelines, options]) await each.updateComplete;
    };
    await settled();
    story.day = '2024-04-28';
    choose(options);
    await settled();
    const chosen = pressed(options);
    for (const gap of [0, 100]) {
      story.remove();
      await new Promise((done) => setTimeout(done, gap));
      page.querySelector('section')!.append(story);
      await settled();
      expect(story.day).to.equal('2024-04-28');
      expect(story.selection.map(refKey)).to.have.lengthOf(1);
      expect(timelines.map(day)).to.deep.equal(['28 April 2024', '28 April 2024']);
      expect(pressed(options)).to.deep.equal(chosen);
    }
    expect(storyById('moved')).not.to.equal(undefined);
    story.remove();
    expect(storyById('moved') === undefined, 'nobody joins what is gone').to.equal(true);
  });

  it('takes another story that it was given on the way, as it opens', async () => {
    const page = await fixture<HTMLElement>(html`<div></div>`);
    const element = document.createElement('plenary-options');
    element.story = changed;
    page.append(element);
    await element.updateComplete;
    choose(element);
    element.remove();
    element.story = {...changed};
    page.append(element);
    await element.updateComplete;
    expect(pressed(element)).to.deep.equal([]);
    element.remove();
    element.story = undefined;
    page.append(element);
    await element.updateComplete;
    expect(element.shadowRoot!.querySelector('[part~=option-name]') === null).to.equal(true);
  });

  it('is read to the end where it was moved before that', async () => {
    const page = await fixture<HTMLElement>(html`<div></div>`);
    const element = document.createElement('plenary-options');
    element.story = votingAdviceStory(49, 40);
    page.append(element);
    for (let i = 0; i < 4; i++) {
      element.remove();
      await new Promise((done) => setTimeout(done, i));
      page.append(element);
      await new Promise((done) => setTimeout(done, i));
    }
    await element.updateComplete;
    expect(element.shadowRoot!.querySelectorAll('[part~=option-name]')).to.have.lengthOf(40);
  });
});
