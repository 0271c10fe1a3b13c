import {expect, fixture, html} from '@open-wc/testing';
import '../../../src/define.js';
import type {PlenaryWidget} from '../../../src/widgets/widget.js';
import {example} from '../../../stories/fixtures/example.js';
import {rtl} from '../../../stories/fixtures/rtl.js';

const TAGS = [
  'plenary-network',
  'plenary-positions',
  'plenary-options',
  'plenary-timeline',
] as const;
const HEAD = '.kicker, .heading, .summary';

describe('a page from right to left', () => {
  for (const [name, story] of Object.entries({rtl, example}))
    for (const [page, side] of [
      ['rtl', 'right'],
      ['ltr', 'left'],
    ] as const)
      it(`has the words above each graphic on the ${side} (${name} in a page ${page})`, async () => {
        const box = await fixture(html`<div dir=${page}></div>`);
        for (const tag of TAGS) {
          const element = document.createElement(tag);
          element.story = story;
          box.append(element);
          await element.updateComplete;
          const lines = [...element.shadowRoot!.querySelectorAll(HEAD)];
          expect(lines, tag).not.to.be.empty;
          for (const line of lines) {
            const range = document.createRange();
            range.selectNodeContents(line);
            const off = range.getBoundingClientRect()[side] - line.getBoundingClientRect()[side];
            expect(Math.abs(off), `${tag} ${line.className}`).to.be.below(2);
          }
        }
      });

  it('has English sentences from left to right, whatever name they begin with, and the author’s own as they run', async () => {
    const box = await fixture(html`<div dir="rtl" lang="he"></div>`);
    const element: PlenaryWidget = document.createElement('plenary-positions');
    element.story = rtl;
    box.append(element);
    await element.updateComplete;
    const direction = (name: string) =>
      getComputedStyle(element.shadowRoot!.querySelector(name)!).direction;
    const first = element.shadowRoot!.querySelector('.heading')!.textContent!.trim();
    expect(first).to.match(/^“\u2068?[\u0590-\u08ff]/);
    expect(direction('.heading')).to.equal('ltr');
    element.heading = 'מי תומך?';
    element.summary = 'Only this.';
    await element.updateComplete;
    expect(direction('.heading')).to.equal('rtl');
    expect(direction('.summary')).to.equal('ltr');
  });
});
