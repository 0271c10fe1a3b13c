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
