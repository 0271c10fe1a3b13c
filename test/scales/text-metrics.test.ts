import {expect} from '@open-wc/testing';
import * as fc from 'fast-check';
import {fontScaleOf, measureText} from '../../src/scales/text-metrics.js';
import {wrapText} from '../../src/scales/text-metrics-wrap.js';
import {nameArbitrary} from '../widgets/network/graphs.js';

const dense = (text: string) => text.replace(/[\s\u200b]+/g, '');

describe('measureText', () => {
  it('grows with size, weight and text, and is never negative', () => {
    fc.assert(
      fc.property(
        nameArbitrary,
        nameArbitrary,
        fc.double({min: 8, max: 40, noNaN: true}),
        (a, b, size) => {
          const width = measureText(a, size);
          expect(width).to.be.at.least(0);
          expect(measureText(a + b, size)).to.be.closeTo(width + measureText(b, size), 1e-6);
          expect(measureText(a, size * 2)).to.be.closeTo(width * 2, 1e-6);
          expect(measureText(a, size, 600)).to.be.at.least(width);
        },
      ),
    );
  });

  it('gives combining marks and joiners no room, ideographs a whole em', () => {
    expect(measureText('e\u0301', 10)).to.equal(measureText('e', 10));
    expect(measureText('\u200d\ufe0f', 10)).to.equal(0);
    expect(measureText('中国', 10)).to.equal(20);
  });

  it('gives Hebrew letters the room that they take, and little more', () => {
    // Advances of Arimo’s letters, and of the blank between the two words, at 1000 px.
    const arimo = [687, 554, 260, 389, 691, 278, 634, 687, 323, 534, 658];
    const real = arimo.reduce((sum, width) => sum + width, 0);
    expect(measureText('מדינת המזרח', 1000)).to.be.within(real, real * 1.06);
  });

  it('gives words of Arabic letters the room that they take, and not much more', () => {
    // Advances of whole words in Noto Sans Arabic at 1000 px, letters joined.
    for (const [word, real] of Object.entries({
      محمد: 2272,
      عبدالعزيز: 3488,
      المستشارة: 4172,
      والديمقراطيين: 5611,
      زيلينسكي: 3776,
    }))
      expect(measureText(word, 1000), word).to.be.within(real, real * 1.75);
  });

  it('gives an accented letter at least the room of its letter', () => {
    for (const [accented, letter] of ['ée', 'ÅA', 'łl', 'ďd', 'žz', 'ñn'].map((pair) => [...pair]))
      expect(measureText(accented!, 10)).to.be.at.least(measureText(letter!, 10));
  });

  it('with the ratio of a font, is an upper bound of what that font takes', () => {
    const names = [
      'Emmanuel Macron',
      'United Kingdom',
      'European Commission',
      'Mlle. Baptistine',
      'NATO',
      'US Secretary of State and National Security Adviser',
      'Зеленский',
      'Володимир',
      'Côte d’Ivoire',
      'Illlll',
    ];
    const context = document.createElement('canvas').getContext('2d')!;
    for (const family of ['sans-serif', 'serif', 'monospace', 'system-ui'])
      for (const weight of [400, 600] as const) {
        context.font = `${weight} 20px ${family}`;
        const samples = names.map((name) => ({
          real: context.measureText(name).width,
          bound: measureText(name, 20, weight),
        }));
        const scale = fontScaleOf(samples);
        for (const {real, bound} of samples) expect(bound * scale).to.be.at.least(real - 0.05);
      }
  });
});

describe('fontScaleOf', () => {
  it('is 1 where the table is wide enough, else the greatest ratio rounded up to steps of 0.05', () => {
    expect(fontScaleOf([])).to.equal(1);
    expect(fontScaleOf([{real: 80, bound: 100}])).to.equal(1);
    expect(
      fontScaleOf([
        {real: 80, bound: 100},
        {real: 111, bound: 100},
      ]),
    ).to.be.closeTo(1.15, 1e-9);
    expect(fontScaleOf([{real: 5, bound: 0}])).to.equal(1);
  });
});

describe('wrapText', () => {
  it('drops nothing but blanks, and keeps lines within the width where a single character fits', () => {
    fc.assert(
      fc.property(nameArbitrary, fc.integer({min: 30, max: 300}), (name, max) => {
        const lines = wrapText(name, max, 13);
        expect(dense(lines.join(''))).to.equal(dense(name));
        expect(lines).not.to.have.lengthOf(0);
        // What joiners and marks hold together is one character, however many code points.
        const single =
          /^(?:\p{RI}\p{RI}|[^])(?:[\p{M}\u{1f3fb}-\u{1f3ff}\u{e0000}-\u{e0fff}]|\u200d[^]?)*$/u;
        for (const line of lines)
          if ([...line].length > 8 && !single.test(line))
            expect(measureText(line, 13)).to.be.at.most(max + 1e-6);
      }),
    );
  });

  it('leaves words of Arabic names whole', () => {
    const words = [
      'الممثل',
      'السامي',
      'للاتحاد',
      'الأوروبي',
      'للشؤون',
      'الخارجية',
      'والديمقراطيين',
    ];
    for (const max of [120, 144, 170])
      expect(wrapText(words.join(' '), max, 13).flatMap((line) => line.split(' '))).to.deep.equal(
        words,
      );
  });

  it('keeps the other lines within the width where one character is wider', () => {
    const name = 'a\u{1f3f3}\u200d\u{1f469}\u200d\u{1f469} bb cc dd ee ff';
    const lines = wrapText(name, 34, 13);
    expect(lines.map((line) => measureText(line, 13)).filter((width) => width > 34)).to.have.length(
      1,
    );
  });

  it('breaks at blanks and after hyphens, evenly', () => {
    expect(wrapText('United Kingdom', 200, 13)).to.deep.equal(['United Kingdom']);
    expect(wrapText('Marco Rubio’s call with European counterparts', 140, 13)).to.deep.equal([
      'Marco Rubio’s call',
      'with European',
      'counterparts',
    ]);
    expect(wrapText('Guinea-Bissau', 60, 13)).to.deep.equal(['Guinea-', 'Bissau']);
  });

  it('breaks ideographs anywhere, and never within what a reader sees as one character', () => {
    expect(wrapText('中華人民共和國', 50, 13).length).to.be.above(1);
    expect(wrapText('👨‍👩‍👧🇫🇷🇩🇪é', 20, 13))
      .to.include('👨‍👩‍👧')
      .and.to.include('🇫🇷');
    expect(wrapText('e\u0301e\u0301e\u0301', 8, 13)).to.deep.equal([
      'e\u0301',
      'e\u0301',
      'e\u0301',
    ]);
  });

  it('keeps what a no-break space joins', () => {
    expect(wrapText('Washington, 18\u00a0August\u00a02025', 110, 12)).to.deep.equal([
      'Washington,',
      '18\u00a0August\u00a02025',
    ]);
  });
});
