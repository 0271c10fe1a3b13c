import {expect, fixture, html} from '@open-wc/testing';
import '../../../src/define.js';

describe('where there is nothing to draw', () => {
  const empty = {version: 1, title: 'Empty', asOf: '2025-08-22'};
  for (const tag of ['plenary-network', 'plenary-positions', 'plenary-options'] as const)
    for (const [name, story] of Object.entries({'no story': undefined, 'an empty story': empty}))
      it(`${tag} with ${name} says so to readers, and not how to mend it`, async () => {
        const box = await fixture(html`<div></div>`);
        const element = document.createElement(tag);
        element.story = story;
        box.append(element);
        await element.updateComplete;
        const said = element.shadowRoot!.querySelector('[part=error], [part=empty]')!;
        expect(said.textContent!.trim()).to.match(/\.$/);
        expect(said.textContent).not.to.match(/[<>="]|\b(add|src|JSON|record|table)\b/i);
        await expect(element).to.be.accessible();
      });
});

describe('where dates could not be read', () => {
  for (const tag of ['plenary-network', 'plenary-positions', 'plenary-options'] as const)
    it(`${tag} tells readers how many, and nothing where all could`, async () => {
      const story = {
        version: 1,
        title: 'A truce',
        asOf: '2 October 2024',
        participants: [{id: 'ada', name: 'Ada Okoye', kind: 'person'}],
        options: [{id: 'truce', name: 'A truce', summary: 'Fighting stops.'}],
        positions: [
          {participant: 'ada', option: 'truce', stance: 'open', date: '2024-09-30'},
          {participant: 'ada', option: 'truce', stance: 'supports', date: '01/10/2024'},
        ],
      };
      const element = await fixture<HTMLElement & {story: unknown; updateComplete: Promise<void>}>(
        `<${tag}></${tag}>`,
      );
      const notes = () =>
        [...element.shadowRoot!.querySelectorAll('.foot .note')].map(
          ({textContent}) => textContent,
        );
      element.story = story;
      await element.updateComplete;
      expect(notes()).to.deep.equal(['Dates that could not be shown: 2.']);
      element.story = {...story, asOf: '2024-10-02', positions: story.positions.slice(0, 1)};
      await element.updateComplete;
      expect(notes()).to.deep.equal([]);
    });
});
