import {expect} from '@open-wc/testing';
import * as fc from 'fast-check';
import {
  inReadingOrder,
  nextStop,
  type FocusStop,
} from '../../../src/widgets/network/network-keyboard.js';

const stop = (key: string, x: number, y: number, width = 80, height = 24): FocusStop => ({
  key,
  hit: {x, y, width, height},
});
// Two columns of three, as in a picture of rooms.
const grid = [0, 1, 2].flatMap((row) => [
  stop(`left ${row}`, 0, row * 30),
  stop(`right ${row}`, 300, row * 30 + 4, 120),
]);

describe('keyboard of the network', () => {
  it('moves to the nearest mark in the direction of the arrow', () => {
    expect(nextStop(grid, 'left 0', 'ArrowDown')).to.equal('left 1');
    expect(nextStop(grid, 'left 1', 'ArrowUp')).to.equal('left 0');
    expect(nextStop(grid, 'left 1', 'ArrowRight')).to.equal('right 1');
    expect(nextStop(grid, 'right 2', 'ArrowLeft')).to.equal('left 2');
  });

  it('stays where there is nothing in that direction, and on keys that are not its own', () => {
    expect(nextStop(grid, 'left 0', 'ArrowUp')).to.equal(undefined);
    expect(nextStop(grid, 'left 0', 'a')).to.equal(undefined);
    expect(nextStop(grid, 'gone', 'ArrowDown')).to.equal(undefined);
    expect(nextStop([], undefined, 'Home')).to.equal(undefined);
  });

  it('goes to the first and the last with Home and End', () => {
    expect(nextStop(grid, 'left 1', 'Home')).to.equal('left 0');
    expect(nextStop(grid, 'left 1', 'End')).to.equal('right 2');
  });

  it('goes through all, wherever they lie, with Page Up and Page Down', () => {
    const way = (key: string, from: string) => {
      const passed = [from];
      for (let to: string | undefined; (to = nextStop(grid, passed.at(-1)!, key));) passed.push(to);
      return passed;
    };
    const all = grid.map(({key}) => key);
    expect(way('PageDown', 'left 0')).to.deep.equal(all);
    expect(way('PageUp', 'right 2')).to.deep.equal(all.reverse());
  });

  it('does not go sideways to a wider name above or below', () => {
    const rows = [stop('short', 0, 0, 40), stop('very long', 0, 30, 240)];
    expect(nextStop(rows, 'short', 'ArrowRight')).to.equal(undefined);
    expect(nextStop(rows, 'short', 'ArrowDown')).to.equal('very long');
  });

  it('never leads to the mark it left, and always to one that is there', () => {
    const stops = fc.uniqueArray(
      fc.record({
        key: fc.integer({min: 0, max: 200}).map(String),
        hit: fc.record({
          x: fc.nat(700),
          y: fc.nat(700),
          width: fc.integer({min: 24, max: 200}),
          height: fc.integer({min: 24, max: 60}),
        }),
      }),
      {selector: ({key}) => key, minLength: 1, maxLength: 40},
    );
    fc.assert(
      fc.property(
        stops,
        fc.nat(40),
        fc.constantFrom('ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'),
        (marks, at, key) => {
          const from = marks[at % marks.length]!.key;
          const to = nextStop(marks, from, key);
          if (to === undefined) return;
          expect(marks.some((mark) => mark.key === to)).to.equal(true);
          if (key.startsWith('Arrow')) expect(to).not.to.equal(from);
        },
      ),
    );
  });

  it('reads by line, then along it', () => {
    expect(inReadingOrder([...grid].reverse()).map(({key}) => key)).to.deep.equal(
      grid.map(({key}) => key),
    );
  });
});
