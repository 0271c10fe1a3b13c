import {expect, fixture, html} from '@open-wc/testing';
import '../../../src/define.js';
import type {PlenaryWidget} from '../../../src/widgets/widget.js';
import {example} from '../../../stories/fixtures/example.js';

const canvas = document.createElement('canvas').getContext('2d', {willReadFrequently: true})!;

/** Relative luminance (WCAG 2.2) of a colour that the browser computed; undefined where one sees through it. */
function luminance(colour: string): number | undefined {
  canvas.clearRect(0, 0, 1, 1);
  canvas.fillStyle = colour;
  canvas.fillRect(0, 0, 1, 1);
  const [r = 0, g = 0, b = 0, alpha] = canvas.getImageData(0, 0, 1, 1).data;
  const [red, green, blue] = [r, g, b].map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return alpha === 255 ? 0.2126 * red + 0.7152 * green + 0.0722 * blue : undefined;
}

describe('a theme of a widget’s own', () => {
  for (const [theme, page] of [
    ['dark', 'white'],
    ['light', 'black'],
  ] as const)
    for (const tag of ['plenary-network', 'plenary-positions', 'plenary-options'])
      it(`can be read on a ${page} page: ${tag}, ${theme}`, async () => {
        const box = await fixture<HTMLElement>(html`<div></div>`);
        box.style.background = page;
        const widget = document.createElement(tag) as PlenaryWidget;
        widget.theme = theme;
        widget.story = example;
        box.append(widget);
        await widget.updateComplete;
        const root = widget.shadowRoot!;
        const paper = luminance(getComputedStyle(root.querySelector('.base')!).backgroundColor);
        expect(paper, 'its own paper').not.to.equal(undefined);
        for (const part of ['kicker', 'heading', 'summary', 'foot']) {
          const style = getComputedStyle(root.querySelector(`[part~=${part}]`)!);
          const [high, low] = [luminance(style.color)!, paper!].sort((a, b) => b - a) as [
            number,
            number,
          ];
          expect((high + 0.05) / (low + 0.05), part).to.be.at.least(4.5);
        }
      });
});
