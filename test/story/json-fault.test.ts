import {expect} from '@open-wc/testing';
import * as fc from 'fast-check';
import {findJsonFault} from '../../src/story/json-fault.js';

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** JSON with a few characters taken out, put in or doubled. */
const nearlyJson = fc
  .tuple(
    fc.json({maxDepth: 4}),
    fc.array(fc.tuple(fc.nat(), fc.nat(2), fc.constantFrom(...'{}[]",:\\-+.eE01nu\'\0\n\t x')), {
      maxLength: 3,
    }),
  )
  .map(([json, edits]) =>
    edits.reduce((text, [place, length, inserted]) => {
      const at = place % (text.length + 1);
      return text.slice(0, at) + inserted + text.slice(at + length);
    }, json),
  );

describe('findJsonFault', () => {
  it('agrees with the browser on what is JSON', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), nearlyJson, fc.string({unit: 'binary'})), (text) => {
        expect(findJsonFault(text) === undefined, text).to.equal(isJson(text));
      }),
      {numRuns: 3000},
    );
  });

  it('agrees on every way to write numbers, words and texts', () => {
    const all =
      '0 -0 -1 1.5 1e5 1E+5 1e-5 01 +1 .5 1. -.5 1e 1e+ -  0x1 NaN Infinity true false null True nul undefined "" "a" \'a\' "\\u00e9" "\\u00g0" "\\x" "\\u12" "\t" "\\"" "\\" {} [] {"a":1} {"a"} {a:1} {"a":1,} [1,] [,1] [1 2] {"a":1 "b":2} "\u2028" 1e999 --1 1-1 1,2';
    for (const text of all.split(' '))
      expect(findJsonFault(text) === undefined, text).to.equal(isJson(text));
  });

  it('finds the end of every text that is cut short', () => {
    fc.assert(
      fc.property(
        fc.jsonValue({maxDepth: 3}).map((value) => JSON.stringify({value})),
        fc.nat(),
        (text, cut) => {
          const part = text.slice(0, cut % text.length);
          const fault = findJsonFault(part);
          expect(fault).to.not.equal(undefined);
          // Half a word or number (`tru`) is a fault where it begins.
          expect(/^[\w.+-]*$/.test(part.slice(fault)), `${part} at ${fault}`).to.equal(true);
        },
      ),
    );
  });

  it('does not mind how long a text is, closed or not', () => {
    for (const piece of ['x', '\\n', '\\u00e9', '"\\"', ' ', '[],', '"",']) {
      const long = piece.repeat(4_000_000 / piece.length);
      for (const text of [`"${long}`, `"${long}"`, `[${long}`, `[${long}1]`]) {
        expect(findJsonFault(text) === undefined, `${piece} … ${text.length}`).to.equal(
          isJson(text),
        );
      }
    }
  });

  it('does not mind a hundred thousand levels', () => {
    expect(findJsonFault('['.repeat(100_000))).to.equal(100_000);
    expect(findJsonFault('['.repeat(100_000) + ']'.repeat(100_000))).to.equal(undefined);
  });
});
