import {expect, fixture, html, nextFrame} from '@open-wc/testing';
import '../../../src/widgets/positions/positions.define.js';
import type {PlenaryPositions} from '../../../src/widgets/positions/positions.js';

/** A story whose first row takes every step of a scale of `n`. */
function scaleStory(n: number): object {
  const value = (i: number) =>
    n % 2 === 1 ? (n - 1) / 2 - i : i < n / 2 ? n / 2 - i : n / 2 - 1 - i;
  const ids = Array.from({length: n}, (_, i) => `s${i}`);
  return {
    version: 1,
    title: 'A scale',
    asOf: '2025-01-01',
    sources: [{id: 's', title: 'Source'}],
    stances: ids.map((id, i) => ({id, label: `Step ${i}`, value: value(i)})),
    participants: [{id: 'p', name: 'Someone', kind: 'person'}],
    options: ids.map((id) => ({id, name: id.toUpperCase(), summary: id})),
    positions: ids.map((id) => ({
      participant: 'p',
      option: id,
      stance: id,
      evidence: [{source: 's'}],
    })),
  };
}

const canvas = document.createElement('canvas').getContext('2d', {willReadFrequently: true})!;

/** Red, green and blue, 0–255, of any colour that the browser computes. */
function rgb(colour: string): [number, number, number] {
  canvas.clearRect(0, 0, 1, 1);
  canvas.fillStyle = colour;
  canvas.fillRect(0, 0, 1, 1);
  const [r = 0, g = 0, b = 0] = canvas.getImageData(0, 0, 1, 1).data;
  return [r, g, b];
}

function luminance(colour: string): number {
  const [r, g, b] = rgb(colour).map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** WCAG contrast ratio. Luminance alone decides, so it is the same in greyscale. */
function contrast(a: string, b: string): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

describe('the palette of stances', () => {
  for (const [theme, ground] of [
    ['light', '#ffffff'],
    ['dark', '#121212'],
  ] as const) {
    it(`has marks of 3:1 and words of 4.5:1 on any scale of two to nine steps, ${theme}`, async () => {
      for (let n = 2; n <= 9; n++) {
        const element = await fixture<PlenaryPositions>(
          html`<plenary-positions .story=${scaleStory(n)} theme=${theme}></plenary-positions>`,
        );
        element.style.background = ground;
        await nextFrame();
        await element.updateComplete;
        const cells = [...element.shadowRoot!.querySelectorAll('td.cell')];
        expect(cells).to.have.lengthOf(n);
        for (const cell of cells) {
          const word = getComputedStyle(cell).color;
          expect(contrast(word, ground), `${n}: ${cell.className}`).to.be.at.least(4.5);
          const mark = getComputedStyle(cell, '::before');
          const rim = parseFloat(mark.borderTopWidth) > 0 ? mark.borderTopColor : undefined;
          if (rim) expect(contrast(rim, ground), `${n}: ${cell.className}`).to.be.at.least(3);
        }
      }
    });
  }
});
