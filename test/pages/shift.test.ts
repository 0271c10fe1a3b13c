import {expect, waitUntil} from '@open-wc/testing';
import {TAGS, closePages, nextFrames, openPage, settled, widgets} from './frame.js';

afterEach(closePages);

describe('while graphics load, the article around them', () => {
  for (const width of [375, 1280])
    for (const tags of [TAGS, ['plenary-story']])
      it(`does not move before the reader's eyes: ${tags.join(', ')} at ${width} px`, async () => {
        const page = await openPage(`shift.html?${tags.join()}`, {width});
        const place = page.document.querySelectorAll('p')[1]!;
        const heights = () =>
          [...page.document.querySelectorAll(tags.join())].map((tag) => tag.clientHeight);
        await nextFrames(page.window);
        expect(Math.min(...heights()), 'room kept before the tags are known').to.be.at.least(700);
        for (const tag of tags) await page.window.customElements.whenDefined(tag);
        const shown = () =>
          tags === TAGS
            ? widgets(page)
            : [...(page.document.querySelector('plenary-story')?.shadowRoot?.children ?? [])];
        await waitUntil(() => shown().length === 3);
        for (const widget of shown()) await settled(widget);
        await nextFrames(page.window);
        expect((page.window as unknown as {moves: string[]}).moves).to.deep.equal([]);
        expect(place.getBoundingClientRect().top, 'the graphic stands between').to.be.above(700);
      });
});
