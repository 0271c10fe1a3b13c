import {expect} from '@open-wc/testing';
import * as fc from 'fast-check';
import type {Cell} from '../../../src/model/story-view.js';
import {createStanceScale} from '../../../src/scales/stance-scale.js';
import {
  MAX_COMPARED,
  orderRows,
  toggled,
  type StatusLine,
} from '../../../src/widgets/options/options-layout.js';
import {nextStop} from '../../../src/widgets/frame/one-stop.js';

const {marks} = createStanceScale(
  [2, 0, -2].map((value) => ({id: `${value}`, label: `${value}`, value})),
);

/** A row with so many for, neutral and against. */
const row = (
  name: string,
  counts: readonly [number, number, number],
  kind?: 'agreed' | 'floated' | 'ruled-out',
) => {
  const division = marks.map((mark, i) => ({
    step: {state: 'stated' as const, mark},
    cells: Array.from({length: counts[i]!}, (_, n) => ({participant: `p${n}`}) as Cell),
  }));
  const status: StatusLine = {
    now: kind && {status: kind, evidence: []},
    previous: undefined,
    later: false,
    fresh: false,
    history: [],
  };
  return {name, division, status};
};
const names = (rows: readonly {name: string}[]) => rows.map(({name}) => name).join(' ');

describe('orders of the option overview', () => {
  const rows = [
    row('quiet', [0, 5, 0], 'ruled-out'),
    row('liked', [6, 0, 1], 'floated'),
    row('split', [4, 0, 4]),
    row('loved', [6, 0, 0], 'agreed'),
  ];

  it('by support, contention and status', () => {
    expect(names(orderRows(rows, 'editorial'))).to.equal('quiet liked split loved');
    expect(names(orderRows(rows, 'support'))).to.equal('loved liked split quiet');
    expect(names(orderRows(rows, 'contention'))).to.equal('split liked loved quiet');
    expect(names(orderRows(rows, 'status'))).to.equal('loved liked split quiet');
  });

  it('keep the order of the story among equals', () => {
    const equal = ['a', 'b', 'c', 'd'].map((name) => row(name, [1, 1, 1], 'floated'));
    for (const order of ['support', 'contention', 'status'] as const)
      expect(names(orderRows(equal, order))).to.equal('a b c d');
  });
});

describe('what the reader opens', () => {
  it('compares at most three, the newest ones', () => {
    const press = (compared: readonly string[], id: string) =>
      toggled(compared, id).slice(-MAX_COMPARED);
    expect(['a', 'b', 'c', 'd'].reduce(press, [] as readonly string[])).to.deep.equal([
      'b',
      'c',
      'd',
    ]);
    expect(press(['a', 'b'], 'a')).to.deep.equal(['b']);
  });
});

describe('keys of the option overview', () => {
  const keys = ['ArrowDown', 'ArrowUp', 'ArrowLeft', 'ArrowRight', 'Home', 'End'];
  const arbitraryNames = fc.array(fc.constantFrom('name', 'details', 'mark:a', 'mark:b'), {
    minLength: 1,
    maxLength: 30,
  });

  it('always lead to a control that exists; up and down to one of the same name', () => {
    fc.assert(
      fc.property(
        arbitraryNames,
        fc.array(fc.constantFrom(...keys)),
        fc.boolean(),
        (names, presses, rtl) => {
          let at = 0;
          for (const key of presses) {
            const next = nextStop(names, at, key, rtl)!;
            expect(next).to.be.within(0, names.length - 1);
            if (/Down|Up/.test(key)) expect(names[next]).to.equal(names[at]);
            at = next;
          }
        },
      ),
    );
  });

  it('reach every control', () => {
    fc.assert(
      fc.property(arbitraryNames, (names) => {
        const seen = new Set<number>();
        const queue = [0];
        for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
          if (seen.has(at)) continue;
          seen.add(at);
          for (const key of keys) queue.push(nextStop(names, at, key)!);
        }
        expect(seen.size).to.equal(names.length);
      }),
    );
  });

  it('follow the direction of writing', () => {
    const names = ['name', 'details', 'name', 'details'];
    expect(nextStop(names, 1, 'ArrowRight')).to.equal(2);
    expect(nextStop(names, 1, 'ArrowRight', true)).to.equal(0);
    expect(nextStop(names, 1, 'ArrowDown', true)).to.equal(3);
    expect(nextStop(names, 1, 'End', true)).to.equal(3);
  });

  it('leave all other keys alone', () => {
    for (const key of ['Tab', 'Enter', ' ', 'a', 'F5'])
      expect(nextStop(['name', 'name'], 0, key)).to.equal(undefined);
  });
});
