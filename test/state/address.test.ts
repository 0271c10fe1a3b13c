import {expect} from '@open-wc/testing';
import * as fc from 'fast-check';
import {refKey, type Ref} from '../../src/model/ref.js';
import {addressKey, readAddress, writeAddress} from '../../src/state/address.js';
import {arbitraryDay, arbitraryId} from '../helpers/arbitrary-story.js';

const wellFormed = arbitraryId.filter((id) => !/\p{Cs}/u.test(id));
const arbitraryRef: fc.Arbitrary<Ref> = fc.oneof(
  fc.record({
    kind: fc.constantFrom(
      'participant' as const,
      'option' as const,
      'meeting' as const,
      'bloc' as const,
      'tie' as const,
    ),
    id: wellFormed,
  }),
  fc.record({kind: fc.constant('cell' as const), participant: wellFormed, option: wellFormed}),
);
const arbitraryState = fc.record({
  selection: fc.array(arbitraryRef, {maxLength: 4}),
  day: fc.option(arbitraryDay, {nil: undefined}),
});
const arbitraryHash = fc.constantFrom(
  '',
  '#',
  '#notes',
  '#a=1&b=2',
  '#plenary-other=participant:x',
);

describe('the state in the address', () => {
  it('is read as it was written, whatever else the address says', () => {
    fc.assert(
      fc.property(
        arbitraryState,
        arbitraryHash,
        fc.oneof(fc.constant(''), wellFormed),
        (state, hash, name) => {
          const key = addressKey(name);
          const written = writeAddress(hash, key, state);
          const read = readAddress(written, key);
          if (state.selection.length === 0 && state.day === undefined)
            return void expect(read).to.equal(undefined);
          expect(read?.selection.map(refKey)).to.deep.equal(state.selection.map(refKey));
          expect(read?.day).to.equal(state.day);
          // As a browser hands it on.
          expect(readAddress(new URL(written, 'https://example.org/').hash, key)).to.deep.equal(
            read,
          );
        },
      ),
      {numRuns: 300},
    );
  });

  it('never touches what belongs to others', () => {
    fc.assert(
      fc.property(arbitraryState, arbitraryState, arbitraryHash, (one, two, hash) => {
        const others = (text: string) =>
          text
            .replace(/^#/, '')
            .split('&')
            .filter((part) => part && !/^plenary=|^plenary-b=/.test(part));
        const both = writeAddress(writeAddress(hash, 'plenary', one), 'plenary-b', two);
        expect(others(both)).to.deep.equal(others(hash));
        expect(readAddress(both, 'plenary')).to.deep.equal(
          readAddress(writeAddress('', 'plenary', one), 'plenary'),
        );
        expect(writeAddress(both, 'plenary', {selection: [], day: undefined})).to.not.include(
          'plenary=',
        );
      }),
      {numRuns: 200},
    );
  });

  it('never throws on any address', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string().map((text) => `#plenary=${text}`),
        ),
        (hash) => {
          const read = readAddress(hash, 'plenary');
          expect(read === undefined || Array.isArray(read.selection)).to.equal(true);
        },
      ),
      {numRuns: 300},
    );
  });

  it('passes over what cannot be read', () => {
    const {selection, day} = readAddress(
      '#plenary=participant:macron,nonsense:x,%%,cell:a/b@yesterday',
      'plenary',
    )!;
    expect(selection.map(refKey)).to.deep.equal(['participant:macron', 'cell:a/b']);
    expect(day).to.equal(undefined);
    expect(readAddress('#plenary=participant%3Amacron@2025-08-22', 'plenary')).to.deep.equal({
      selection: [{kind: 'participant', id: 'macron'}],
      day: '2025-08-22',
    });
  });
});
