import {expect} from '@open-wc/testing';
import * as fc from 'fast-check';
import {nearest} from '../../src/story/text.js';

/** Levenshtein's distance as it is defined, without a table. */
function distance(a: string, b: string): number {
  if (!a || !b) return a.length + b.length;
  const [rest, other] = [a.slice(1), b.slice(1)];
  if (a[0] === b[0]) return distance(rest, other);
  return 1 + Math.min(distance(rest, b), distance(a, other), distance(rest, other));
}

describe('the nearest of some words', () => {
  const word = fc.string({unit: fc.constantFrom('a', 'b', 'C', 'é'), maxLength: 6});

  it('has the fewest letters to change, a third of them at most, and is the first of equals', () => {
    fc.assert(
      fc.property(word, fc.array(word, {maxLength: 6}), (written, candidates) => {
        const near = candidates
          .map((text) => ({text, far: distance(written.toLowerCase(), text.toLowerCase())}))
          .filter(({far}) => far <= Math.min(3, written.length / 3))
          .sort((a, b) => a.far - b.far || (a.text < b.text ? -1 : 1));
        expect(nearest(written, candidates)).to.equal(near[0]?.text);
      }),
      {numRuns: 1000},
    );
  });

  it('is what people meant, and nothing where half of the letters differ', () => {
    expect(nearest('optoin', ['participant', 'option', 'stance'])).to.equal('option');
    expect(nearest('marcon', ['macron', 'merz'])).to.equal('macron');
    expect(nearest('Particpants', ['positions', 'participants'])).to.equal('participants');
    expect(nearest('source', ['option', 'stance'])).to.equal(undefined);
    expect(nearest('us', ['uk'])).to.equal(undefined);
  });
});
