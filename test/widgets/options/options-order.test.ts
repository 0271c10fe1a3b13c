import {expect} from '@open-wc/testing';
import * as fc from 'fast-check';
import {tallyCells} from '../../../src/model/tally.js';
import type {StanceStep} from '../../../src/story/types.js';
import {comparedWith} from '../../../src/widgets/options/options-context-view.js';
import {orderRows, type StatusLine} from '../../../src/widgets/options/options-layout.js';
import {nextStop} from '../../../src/widgets/options/options-keyboard.js';

const scale: StanceStep[] = [2, 0, -2].map((value) => ({id: `${value}`, label: `${value}`, value}));

/** A row with so many for, neutral and against. */
const row = (
  name: string,
  counts: readonly [number, number, number],
  kind?: 'agreed' | 'floated' | 'ruled-out',
) => {
  const empty = tallyCells([], scale);
  const steps = scale.map((stance, i) => ({stance, count: counts[i] ?? 0}));
  const stated = counts.reduce((a, b) => a + b, 0);
  const status: StatusLine = {
    state: kind ? 'known' : 'none',
    ...(kind && {kind}),
    sourced: true,
    history: [],
  };
  return {name, tally: {...empty, steps, stated, total: stated}, status};
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
    expect(['a', 'b', 'c', 'd'].reduce(comparedWith, [] as readonly string[])).to.deep.equal([
      'b',
      'c',
      'd',
    ]);
    expect(comparedWith(['a', 'b'], 'a')).to.deep.equal(['b']);
  });
});

describe('keys of the option overview', () => {
  const keys = [
    'ArrowDown',
    'ArrowUp',
    'ArrowLeft',
    'ArrowRight',
    'Home',
    'End',
    'PageUp',
    'PageDown',
  ];

  it('always lead to a control that exists', () => {
    const grid = fc.array(fc.integer({min: 1, max: 9}), {minLength: 1, maxLength: 8});
    fc.assert(
      fc.property(
        grid,
        fc.array(fc.constantFrom(...keys)),
        fc.boolean(),
        (controls, presses, rtl) => {
          let at = {row: 0, index: 0};
          for (const key of presses) {
            at = nextStop(controls, at, key, rtl)!;
            expect(at.row).to.be.within(0, controls.length - 1);
            expect(at.index).to.be.within(0, controls[at.row]! - 1);
          }
        },
      ),
    );
  });

  it('reach every control', () => {
    const controls = [2, 4, 1, 3];
    const seen = new Set<string>();
    const queue = [{row: 0, index: 0}];
    for (let at = queue.pop(); at; at = queue.pop()) {
      if (seen.has(`${at.row}/${at.index}`)) continue;
      seen.add(`${at.row}/${at.index}`);
      for (const key of keys) queue.push(nextStop(controls, at, key)!);
    }
    expect(seen.size).to.equal(10);
  });

  it('leave all other keys alone', () => {
    for (const key of ['Tab', 'Enter', ' ', 'a', 'F5'])
      expect(nextStop([1, 1], {row: 0, index: 0}, key)).to.equal(undefined);
  });
});
