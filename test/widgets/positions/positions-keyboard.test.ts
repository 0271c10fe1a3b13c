import {expect} from '@open-wc/testing';
import * as fc from 'fast-check';
import {
  HEADER,
  moveFocus,
  settle,
  typeAhead,
  type GridShape,
} from '../../../src/widgets/positions/positions-keyboard.js';

const arbitraryShape: fc.Arbitrary<GridShape> = fc
  .tuple(
    fc.array(
      fc.record({kind: fc.constantFrom('row' as const, 'group' as const), name: fc.string()}),
      {maxLength: 9},
    ),
    fc.integer({min: 0, max: 6}),
  )
  .map(([rows, columns]) => ({
    rows: [
      {key: 'head', kind: 'head' as const, name: ''},
      ...rows.map((row, i) => ({...row, key: `r${i}`})),
    ],
    columns: Array.from({length: columns}, (_, i) => `c${i}`),
  }));

const keys = [
  'ArrowUp',
  'ArrowDown',
  'ArrowLeft',
  'ArrowRight',
  'Home',
  'End',
  'PageUp',
  'PageDown',
];
const press = fc.record({
  key: fc.constantFrom(...keys),
  ctrlKey: fc.boolean(),
  page: fc.integer({min: 1, max: 12}),
  rtl: fc.boolean(),
});

const shape: GridShape = {
  rows: [
    {key: 'head', kind: 'head', name: ''},
    {key: 'g', kind: 'group', name: 'United States'},
    {key: 'trump', kind: 'row', name: 'Donald Trump'},
    {key: 'vance', kind: 'row', name: 'JD Vance'},
    {key: 'macron', kind: 'row', name: 'Emmanuel Macron'},
    {key: 'merz', kind: 'row', name: 'Friedrich Merz'},
    {key: 'fico', kind: 'row', name: 'Fico'},
  ],
  columns: ['troops', 'jets', 'zone'],
};
const go = (row: string, column: string, key: string, more = {}) =>
  moveFocus({row, column}, {key, ctrlKey: false, page: 10, rtl: false, ...more}, shape);

describe('the keyboard of the matrix', () => {
  it('stays in the grid, wherever it goes', () => {
    fc.assert(
      fc.property(arbitraryShape, fc.array(press, {maxLength: 30}), (grid, presses) => {
        let place = settle(undefined, grid);
        for (const each of presses) {
          if (!place) return;
          place = moveFocus(place, each, grid);
          expect(place).not.to.equal(undefined);
          const row = grid.rows.find(({key}) => key === place?.row);
          expect(row).not.to.equal(undefined);
          const column = place?.column ?? '';
          if (row?.kind === 'row') expect([HEADER, ...grid.columns]).to.include(column);
          if (row?.kind === 'group') expect(column).to.equal(HEADER);
          if (row?.kind === 'head' && grid.columns.length > 0)
            expect(grid.columns).to.include(column);
        }
      }),
    );
  });

  it('moves by one, to the ends, by pages, and not out of the grid', () => {
    expect(go('trump', 'jets', 'ArrowRight')).to.deep.equal({row: 'trump', column: 'zone'});
    expect(go('trump', 'zone', 'ArrowRight')).to.deep.equal({row: 'trump', column: 'zone'});
    expect(go('trump', 'troops', 'ArrowLeft')).to.deep.equal({row: 'trump', column: HEADER});
    expect(go('trump', 'jets', 'ArrowRight', {rtl: true})).to.deep.equal({
      row: 'trump',
      column: 'troops',
    });
    expect(go('trump', 'jets', 'ArrowUp')).to.deep.equal({row: 'g', column: HEADER});
    expect(go('merz', 'jets', 'Home')).to.deep.equal({row: 'merz', column: HEADER});
    expect(go('merz', 'jets', 'End')).to.deep.equal({row: 'merz', column: 'zone'});
    expect(go('merz', 'jets', 'Home', {ctrlKey: true})).to.deep.equal({
      row: 'head',
      column: 'troops',
    });
    expect(go('trump', 'jets', 'End', {ctrlKey: true})).to.deep.equal({
      row: 'fico',
      column: 'zone',
    });
    expect(go('trump', 'jets', 'PageDown', {page: 2})).to.deep.equal({
      row: 'macron',
      column: 'jets',
    });
    expect(go('trump', 'jets', 'x')).to.equal(undefined);
  });

  it('finds a row by the first letters of its name, and goes round', () => {
    const from = {row: 'trump', column: 'jets'};
    expect(typeAhead(from, 'e', shape)).to.deep.equal({row: 'macron', column: 'jets'});
    expect(typeAhead({row: 'merz', column: 'jets'}, 'f', shape)?.row).to.equal('fico');
    expect(typeAhead({row: 'fico', column: 'jets'}, 'f', shape)?.row).to.equal('merz');
    expect(typeAhead({row: 'merz', column: 'jets'}, 'fr', shape)?.row).to.equal('merz');
    expect(typeAhead(from, 'zz', shape)).to.equal(undefined);
  });

  it('finds a name without its accents, apostrophes and capitals, by its short form too', () => {
    const names = {
      ...shape,
      rows: [
        {key: 'ann', kind: 'row' as const, name: 'Ann', shortName: '  A.'},
        {key: 'orjan', kind: 'row' as const, name: 'Örjan d’Été'},
        {key: 'un', kind: 'row' as const, name: 'Secretariat', shortName: 'UN'},
      ],
    };
    const from = {row: 'ann', column: 'jets'};
    expect(typeAhead(from, 'o', names)?.row).to.equal('orjan');
    expect(typeAhead(from, 'orjan det', names)?.row).to.equal('orjan');
    expect(typeAhead(from, 'ö', names)?.row).to.equal('orjan');
    expect(typeAhead(from, 'u', names)?.row).to.equal('un');
    expect(typeAhead(from, 'Sec', names)?.row).to.equal('un');
    expect(typeAhead(from, '’', names)).to.equal(undefined);
  });

  it('goes through a card in the order in which it shows its cells', () => {
    const cards: GridShape = {
      rows: shape.rows.slice(1),
      columns: shape.columns,
      columnsOf: (row) => (row === 'vance' ? ['zone', 'troops', 'jets'] : shape.columns),
    };
    const move = (row: string, column: string, key: string) =>
      moveFocus({row, column}, {key, ctrlKey: false, page: 10, rtl: false}, cards);
    expect(move('vance', 'zone', 'ArrowRight')).to.deep.equal({row: 'vance', column: 'troops'});
    expect(move('vance', 'jets', 'ArrowRight')).to.deep.equal({row: 'vance', column: 'jets'});
    expect(move('vance', HEADER, 'ArrowRight')).to.deep.equal({row: 'vance', column: 'zone'});
    expect(move('vance', 'zone', 'ArrowLeft')).to.deep.equal({row: 'vance', column: HEADER});
    expect(move('trump', 'jets', 'ArrowDown')).to.deep.equal({row: 'vance', column: 'jets'});
    expect(move('trump', 'jets', 'End')).to.deep.equal({row: 'trump', column: 'zone'});
    expect(settle(undefined, cards)).to.deep.equal({row: 'trump', column: 'troops'});
    expect(settle({row: 'head', column: 'jets'}, cards)?.row).to.equal('trump');
  });

  it('keeps to the same datum where rows and columns are swapped', () => {
    const swapped: GridShape = {
      rows: [
        {key: 'head', kind: 'head', name: ''},
        ...shape.columns.map((key) => ({key, kind: 'row' as const, name: key})),
      ],
      columns: shape.rows.filter(({kind}) => kind === 'row').map(({key}) => key),
    };
    for (const [before, after] of [
      [
        {row: 'merz', column: 'jets'},
        {row: 'jets', column: 'merz'},
      ],
      [
        {row: 'merz', column: HEADER},
        {row: 'head', column: 'merz'},
      ],
    ] as const) {
      expect(settle(before, swapped)).to.deep.equal(after);
      expect(settle(after, shape)).to.deep.equal(before);
    }
  });

  it('keeps to the same datum, else the nearest', () => {
    expect(settle({row: 'merz', column: 'jets'}, shape)).to.deep.equal({
      row: 'merz',
      column: 'jets',
    });
    expect(settle({row: 'merz', column: 'gone'}, shape)).to.deep.equal({
      row: 'merz',
      column: HEADER,
    });
    expect(settle({row: 'gone', column: 'jets'}, shape)).to.deep.equal({
      row: 'trump',
      column: 'troops',
    });
  });
});
