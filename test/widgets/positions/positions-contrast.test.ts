import {expect, fixture, html, nextFrame} from '@open-wc/testing';
import {executeServerCommand} from '@web/test-runner-commands';
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

type Colour = readonly [r: number, g: number, b: number];

/** Linear light, 0–1. */
const linear = (colour: string) =>
  rgb(colour).map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as unknown as Colour;

/**
 * Colour vision deficiencies at full severity, on linear light: G. M. Machado, M. M. Oliveira, L. A. F. Fernandes,
 * "A Physiologically-based Model for Simulation of Color Vision Deficiency", IEEE TVCG 15(6), 2009.
 */
const seenBy = {
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
  greyscale: [
    [0.2126, 0.7152, 0.0722],
    [0.2126, 0.7152, 0.0722],
    [0.2126, 0.7152, 0.0722],
  ],
} as const;

const through = (matrix: readonly Colour[], [r, g, b]: Colour) =>
  matrix.map(([x, y, z]) => Math.min(1, Math.max(0, x * r + y * g + z * b))) as unknown as Colour;

/** Distance of two colours (linear light) in OKLab: about 0.02 is just to be told apart side by side. */
function distance(a: Colour, b: Colour): number {
  const lab = ([r, g, blue]: Colour) => {
    const [l, m, s] = [
      0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * blue,
      0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * blue,
      0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * blue,
    ].map(Math.cbrt) as unknown as Colour;
    return [
      0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
      1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
      0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
    ];
  };
  const [from, to] = [lab(a), lab(b)];
  return Math.hypot(...from.map((value, i) => value - to[i]!));
}

const luminanceOf = ([r, g, b]: Colour) => 0.2126 * r + 0.7152 * g + 0.0722 * b;
const luminance = (colour: string) => luminanceOf(linear(colour));

/** WCAG contrast of two colours of linear light. */
function contrastOf(a: Colour, b: Colour): number {
  const [high = 0, low = 0] = [luminanceOf(a), luminanceOf(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
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

    for (const [eyes, matrix] of Object.entries(seenBy))
      it(`keeps contrast, sides and steps apart for ${eyes} eyes, ${theme}`, async () => {
        for (let n = 2; n <= 9; n++) {
          const element = await fixture<PlenaryPositions>(
            html`<plenary-positions .story=${scaleStory(n)} theme=${theme}></plenary-positions>`,
          );
          await nextFrame();
          await element.updateComplete;
          const back = through(matrix, linear(ground));
          const cells = [...element.shadowRoot!.querySelectorAll('td.cell')];
          expect(cells).to.have.lengthOf(n);
          const steps = cells.map((cell) => {
            const {className} = cell;
            const mark = getComputedStyle(cell).getPropertyValue('--_stance');
            const probe = cell.appendChild(document.createElement('span'));
            probe.style.color = 'var(--_stance)';
            const seen = through(matrix, linear(getComputedStyle(probe).color));
            probe.remove();
            expect(mark).not.to.equal('');
            expect(contrastOf(seen, back), `${n}: ${className}`).to.be.at.least(3);
            const words = through(matrix, linear(getComputedStyle(cell).color));
            expect(contrastOf(words, back), `${n}: words of ${className}`).to.be.at.least(4.5);
            const side = /shade-(for|against|0)/.exec(className)![1]!;
            return {side, seen, shape: /glyph-\S+( fill-\d)?/.exec(className)![0]};
          });
          // Two steps never look the same: another shape, whatever the eyes.
          expect(new Set(steps.map(({shape}) => shape)).size).to.equal(n);
          // For and against are told apart by colour alone as well, except where there is none.
          if (eyes === 'greyscale') continue;
          for (const a of steps.filter(({side}) => side === 'for'))
            for (const b of steps.filter(({side}) => side === 'against'))
              expect(distance(a.seen, b.seen), `${n}: ${a.shape}, ${b.shape}`).to.be.above(0.05);
        }
      });
  }
});

describe('where colours are forced', () => {
  /** Two people and two options: both stances, one position looked for and not found, one nobody knows of. */
  const story = {
    version: 1,
    title: 'Said and not said',
    asOf: '2025-01-01',
    sources: [{id: 's', title: 'Source'}],
    participants: ['ann', 'ben'].map((id) => ({id, name: id, kind: 'person'})),
    options: ['levy', 'fund'].map((id) => ({id, name: id, summary: id})),
    positions: [
      ['ann', 'levy', 'supports'],
      ['ben', 'levy', 'opposes'],
      ['ann', 'fund', 'unstated'],
    ].map(([participant, option, stance]) => ({
      participant,
      option,
      stance,
      evidence: [{source: 's'}],
    })),
  };

  it('not stated, no data and the tallies of both sides are still drawn, each as itself', async function () {
    const element = await fixture<PlenaryPositions>(
      html`<plenary-positions .story=${story}></plenary-positions>`,
    );
    await element.updateComplete;
    if (!(await executeServerCommand('forced-colors', 'active'))) this.skip();
    try {
      await nextFrame();
      const ground = (selector: string) => {
        const {backgroundImage, display} = getComputedStyle(
          element.renderRoot.querySelector(selector)!,
        );
        expect(display, selector).not.to.equal('none');
        return backgroundImage;
      };
      const unstated = ground('tbody .cell.is-unstated');
      const noData = ground('tbody .cell.is-no-data');
      expect(unstated, 'a dot').to.contain('gradient');
      expect(unstated, 'told from no data').not.to.equal(noData);
      for (const bar of element.renderRoot.querySelectorAll('.bar'))
        if ((bar as HTMLElement).checkVisibility())
          expect(getComputedStyle(bar).backgroundImage, 'a tally').to.contain('gradient');
      expect(element.renderRoot.querySelectorAll('.bar').length).to.be.above(2);
    } finally {
      await executeServerCommand('forced-colors', 'none');
    }
  });
});
