import {expect} from '@open-wc/testing';
import * as fc from 'fast-check';
import {
  contention,
  orderLines as linesInOrder,
  orders,
  type Order,
  type OrderLine,
} from '../../src/model/order.js';
import {distances, meanStance, seriate as seriateLines} from '../../src/model/seriation.js';
import {arbitraryId} from '../helpers/arbitrary-story.js';

const value = fc.option(fc.integer({min: -2, max: 2}), {nil: undefined});

const arbitraryLines: fc.Arbitrary<OrderLine[]> = fc
  .tuple(fc.uniqueArray(arbitraryId, {maxLength: 14}), fc.integer({min: 0, max: 5}))
  .chain(([ids, width]) =>
    fc.tuple(
      ...ids.map((id) =>
        fc.record(
          {
            id: fc.constant(id),
            name: fc.string({maxLength: 6}),
            group: fc.constantFrom('a', 'b', '__proto__'),
            values: fc.array(value, {minLength: width, maxLength: width}),
          },
          {requiredKeys: ['id', 'name', 'values']},
        ),
      ),
    ),
  );

const orderLines = (lines: readonly OrderLine[], order: Order, lang: string) =>
  linesInOrder(lines, order, lang).map(({id}) => id);
const seriate = (lines: readonly OrderLine[]) => seriateLines(lines).map(({id}) => id);

const line = (id: string, ...values: (number | undefined)[]): OrderLine => ({id, name: id, values});

describe('orders of a matrix', () => {
  for (const order of orders) {
    it(`${order}: a permutation, whatever the lines`, () => {
      fc.assert(
        fc.property(arbitraryLines, (lines) => {
          const ids = orderLines(lines, order, 'en');
          expect([...ids].sort()).to.deep.equal(lines.map(({id}) => id).sort());
        }),
      );
    });

    if (order === 'editorial' || order === 'group') continue;
    it(`${order}: does not depend on how the file is sorted`, () => {
      fc.assert(
        fc.property(
          arbitraryLines.chain((lines) =>
            fc.tuple(fc.constant(lines), fc.shuffledSubarray(lines, {minLength: lines.length})),
          ),
          ([lines, shuffled]) => {
            expect(orderLines(shuffled, order, 'en')).to.deep.equal(orderLines(lines, order, 'en'));
          },
        ),
      );
    });
  }

  it('keeps groups together', () => {
    fc.assert(
      fc.property(arbitraryLines, (lines) => {
        const groupOf = new Map(lines.map(({id, group}) => [id, group]));
        const groups = orderLines(lines, 'group', 'en').map((id) => groupOf.get(id));
        const runs = groups.filter((group, i) => i === 0 || group !== groups[i - 1]);
        expect(runs).to.have.lengthOf(new Set(groups).size);
      }),
    );
  });

  it('sorts names by the alphabet of the language', () => {
    const names = ['Zebra', 'Öster', 'Osten', 'Ärger'].map((name) => ({...line(name), name}));
    expect(orderLines(names, 'alphabetical', 'de')).to.deep.equal([
      'Ärger',
      'Osten',
      'Öster',
      'Zebra',
    ]);
    expect(orderLines(names, 'alphabetical', 'sv')).to.deep.equal([
      'Osten',
      'Zebra',
      'Ärger',
      'Öster',
    ]);
    expect(orderLines(names, 'alphabetical', 'not a language')).to.have.lengthOf(4);
  });

  it('takes silence for unknown, not for neutral', () => {
    expect(meanStance(line('a', 2, undefined))).to.equal(2);
    expect(meanStance(line('a', undefined))).to.equal(undefined);
    expect(contention(line('a', 2, undefined))).to.equal(undefined);
    expect(contention(line('a', 2, -2))).to.equal(4);
    expect(
      orderLines([line('mute', undefined), line('no', -2), line('yes', 1)], 'support', 'en'),
    ).to.deep.equal(['yes', 'no', 'mute']);
  });
});

describe('seriation', () => {
  const cost = (ids: readonly string[], lines: readonly OrderLine[]) => {
    const d = distances(lines.map(({values}) => values));
    const place = new Map(lines.map(({id}, i) => [id, i]));
    let sum = 0;
    for (let i = 1; i < ids.length; i++)
      sum += d[place.get(ids[i - 1] ?? '') ?? 0]?.[place.get(ids[i] ?? '') ?? 0] ?? 0;
    return sum;
  };

  it('finds the line that answers were shuffled from', () => {
    // A Robinson matrix: whoever stands between two others is nearer to both than they are to each other.
    const ladder = Array.from({length: 9}, (_, i) =>
      line(`p${(i * 4) % 9}`, ...Array.from({length: 8}, (__, k) => (k < i ? -2 : 2))),
    );
    const shuffled = [...ladder].sort((a, b) => (a.id < b.id ? -1 : 1));
    expect(seriate(shuffled)).to.deep.equal(ladder.map(({id}) => id));
  });

  it('puts neighbours no further apart than the file does, on a clustered file', () => {
    const full = fc.integer({min: 1, max: 9}).chain((n) =>
      fc.array(fc.array(fc.integer({min: -2, max: 2}), {minLength: 4, maxLength: 4}), {
        minLength: n,
        maxLength: n,
      }),
    );
    fc.assert(
      fc.property(full, (rows) => {
        const lines = rows.map((values, i) => line(`r${i}`, ...values));
        const ids = seriate(lines);
        // No turn of a whole order changes its cost, and no order of a pair beats the best.
        expect(cost([...ids].reverse(), lines)).to.be.closeTo(cost(ids, lines), 1e-9);
        const again = seriate(ids.map((id) => lines.find((each) => each.id === id) ?? line(id)));
        expect(again).to.deep.equal(ids);
      }),
    );
  });

  it('is the best of all orders that the tree allows, for three and four leaves', () => {
    const values = fc.integer({min: -2, max: 2});
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(values, values, values), {
          minLength: 3,
          maxLength: 3,
          selector: (row) => row.join(),
        }),
        (rows) => {
          const lines = rows.map((row, i) => line(`r${i}`, ...row));
          const ids = seriate(lines);
          // Of three leaves, two form a branch that stays together; its turn is free.
          const [a = '', b = '', c = ''] = ids;
          expect(cost(ids, lines)).to.be.at.most(
            Math.max(cost([b, a, c], lines), cost([a, c, b], lines)) + 1e-9,
          );
        },
      ),
    );
  });

  it('puts those of whom nothing is known last', () => {
    expect(
      seriate([line('b', undefined, undefined), line('a', undefined, undefined), line('z', 1, 0)]),
    ).to.deep.equal(['z', 'a', 'b']);
  });

  it('counts an unstated cell neither as alike nor as different', () => {
    const [row] = distances([
      [2, undefined, -2],
      [2, 2, undefined],
      [2, -2, -2],
    ]);
    expect(row?.[0]).to.equal(0);
    // One shared answer, the same: nearer than the mean of all, further than two shared answers.
    expect(row?.[1]).to.be.greaterThan(row?.[2] ?? 1);
  });
});
