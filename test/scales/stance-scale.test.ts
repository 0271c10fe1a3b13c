import {expect} from '@open-wc/testing';
import * as fc from 'fast-check';
import {createStanceScale, stanceGlyphs} from '../../src/scales/stance-scale.js';
import type {StanceStep} from '../../src/story/types.js';

const arbitrarySteps: fc.Arbitrary<StanceStep[]> = fc
  .array(fc.integer({min: -5, max: 5}), {minLength: 2, maxLength: 9})
  .map((values) => values.map((value, i) => ({id: `s${i}`, label: `Step ${i}`, value})));

describe('the stance scale', () => {
  it('has a mark for every step, from most in favour to most against', () => {
    fc.assert(
      fc.property(arbitrarySteps, (steps) => {
        const {marks, of} = createStanceScale(steps);
        expect(marks.map(({id}) => id).sort()).to.deep.equal(steps.map(({id}) => id).sort());
        const values = marks.map(({value}) => value);
        expect(values).to.deep.equal([...values].sort((a, b) => b - a));
        for (const {id} of steps) expect(of(id)?.id).to.equal(id);
        expect(of('unstated')).to.equal(undefined);
      }),
    );
  });

  it('tells any two to nine steps apart without colour, save more neutral ones than there are glyphs', () => {
    fc.assert(
      fc.property(arbitrarySteps, (steps) => {
        fc.pre(steps.filter(({value}) => value === 0).length <= 3);
        const looks = createStanceScale(steps).marks.map(
          ({side, glyph, fill}) => `${side === 'against'} ${glyph} ${fill}`,
        );
        expect(new Set(looks).size, looks.join()).to.equal(steps.length);
      }),
    );
  });

  it('shades each side from its end to the middle, and leaves the middle neutral', () => {
    fc.assert(
      fc.property(arbitrarySteps, (steps) => {
        const {marks} = createStanceScale(steps);
        const shades = marks.map(({shade}) => shade);
        expect(shades).to.deep.equal([...shades].sort((a, b) => b - a));
        for (const {side, shade, value} of marks) {
          expect(Math.sign(shade)).to.equal(Math.sign(value));
          expect(side).to.equal(value > 0 ? 'for' : value < 0 ? 'against' : 'neutral');
          expect(Math.abs(shade)).to.be.at.most(4);
        }
        if (shades.some((shade) => shade > 0)) expect(Math.max(...shades)).to.equal(4);
        if (shades.some((shade) => shade < 0)) expect(Math.min(...shades)).to.equal(-4);
      }),
    );
  });

  it('draws the glyph that a story chooses, and gives it to no other step', () => {
    const {marks} = createStanceScale([
      {id: 'yes', label: 'Yes', value: 1},
      {id: 'maybe', label: 'Maybe', value: 0.5, glyph: 'check'},
      {id: 'no', label: 'No', value: -1, glyph: 'no such glyph'},
    ]);
    expect(marks.map(({glyph}) => glyph)).to.deep.equal(['half', 'check', 'cross']);
    for (const {glyph} of marks) expect(stanceGlyphs).to.include(glyph);
  });

  it('keeps the usual scale as readers know it', () => {
    const usual = [2, 1, 0, -1, -2].map((value) => ({id: `${value}`, label: '', value}));
    expect(createStanceScale(usual).marks.map(({glyph, shade}) => [glyph, shade])).to.deep.equal([
      ['check', 4],
      ['half', 2],
      ['ring', 0],
      ['triangle', -2],
      ['cross', -4],
    ]);
  });
});
