import {expect} from '@open-wc/testing';
import * as fc from 'fast-check';
import {parseRefKey, refKey, sameRef, type Ref} from '../../src/model/ref.js';
import {
  isSelected,
  select,
  selectedOptions,
  selectedParticipants,
  type Selection,
} from '../../src/model/selection.js';
import {arbitraryId} from '../helpers/arbitrary-story.js';

const arbitraryRef: fc.Arbitrary<Ref> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('participant', 'option', 'meeting', 'bloc', 'tie'),
    id: arbitraryId,
  }),
  fc.record({kind: fc.constant('cell' as const), participant: arbitraryId, option: arbitraryId}),
) as fc.Arbitrary<Ref>;

describe('refs', () => {
  it('survive the way to a key and back, whatever the id', () => {
    fc.assert(
      fc.property(arbitraryRef, (ref) => {
        expect(parseRefKey(refKey(ref))).to.deep.equal(ref);
      }),
    );
  });

  it('differ exactly when their keys do', () => {
    fc.assert(
      fc.property(arbitraryRef, arbitraryRef, (a, b) => {
        expect(sameRef(a, b)).to.equal(refKey(a) === refKey(b));
      }),
    );
  });

  it('take any text for a key without throwing', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const ref = parseRefKey(text);
        if (ref) expect(parseRefKey(refKey(ref))).to.deep.equal(ref);
      }),
    );
    for (const text of [
      'participant',
      'person:a',
      'cell:a',
      'option:%E0%A4%A',
      'participant:a/b',
      '',
    ]) {
      expect(parseRefKey(text), text).to.equal(undefined);
    }
  });
});

describe('selecting', () => {
  const arbitrarySteps = fc.array(fc.tuple(arbitraryRef, fc.boolean()), {maxLength: 12});
  const walk = (steps: readonly (readonly [Ref, boolean])[]): Selection =>
    steps.reduce<Selection>((selection, [ref, additive]) => select(selection, ref, additive), []);

  it('never holds one thing twice, nor more than two of a kind', () => {
    fc.assert(
      fc.property(arbitrarySteps, (steps) => {
        const selection = walk(steps);
        expect(new Set(selection.map(refKey)).size).to.equal(selection.length);
        for (const {kind} of selection)
          expect(selection.filter((ref) => ref.kind === kind).length).to.be.at.most(2);
      }),
    );
  });

  it('a plain choice replaces; the same choice again clears', () => {
    fc.assert(
      fc.property(arbitrarySteps, arbitraryRef, (steps, ref) => {
        const once = select(walk(steps), ref);
        const chosen = once.length === 0 ? select(once, ref) : once;
        expect(chosen).to.deep.equal([ref]);
        expect(select(chosen, ref)).to.deep.equal([]);
      }),
    );
  });

  it('an additive choice adds, and again takes away only itself', () => {
    fc.assert(
      fc.property(arbitraryRef, arbitraryRef, (first, second) => {
        fc.pre(!sameRef(first, second));
        const both = select([first], second, true);
        expect(both).to.deep.equal([first, second]);
        expect(select(both, second, true)).to.deep.equal([first]);
      }),
    );
  });

  it('a cell touches its participant and its option', () => {
    const cell: Ref = {kind: 'cell', participant: 'macron', option: 'troops'};
    expect([...selectedParticipants([cell])]).to.deep.equal(['macron']);
    expect([...selectedOptions([cell])]).to.deep.equal(['troops']);
    expect(isSelected([cell], {kind: 'participant', id: 'macron'})).to.equal(false);
  });
});
