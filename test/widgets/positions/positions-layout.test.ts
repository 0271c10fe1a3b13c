import {expect} from '@open-wc/testing';
import * as fc from 'fast-check';
import {orders} from '../../../src/model/order.js';
import {turnsAfter} from '../../../src/model/story-changes.js';
import {createStoryModel} from '../../../src/model/story-model.js';
import {createStoryView} from '../../../src/model/story-view.js';
import type {Tally} from '../../../src/model/tally.js';
import {createStanceScale} from '../../../src/scales/stance-scale.js';
import {parseStory} from '../../../src/story/parse.js';
import type {Story} from '../../../src/story/types.js';
import {createPositionsTable} from '../../../src/widgets/positions/positions-table.js';
import {
  cellRef,
  findLine,
  untouched,
  type Arrangement,
} from '../../../src/widgets/positions/positions-types.js';
import {positionsForm} from '../../../src/widgets/positions/positions-layout.js';
import {tallyBar, tallyExtent} from '../../../src/widgets/positions/positions-tally.js';
import {arbitraryDay, arbitraryStory} from '../../helpers/arbitrary-story.js';

const arrangement = fc.record({
  participantOrder: fc.constantFrom(...orders),
  optionOrder: fc.constantFrom(...orders),
  transposed: fc.boolean(),
});

const tableOf = (story: Story, day: string | undefined, options: Partial<Arrangement> = {}) =>
  createPositionsTable(
    createStoryView(createStoryModel(story), day),
    {...untouched, ...options},
    'en',
  );

const rowsOf = (table: ReturnType<typeof tableOf>) => table.groups.flatMap(({rows}) => rows);

const addsUp = ({steps, stated, unstated, noData, total}: Tally) =>
  steps.reduce((sum, {count}) => sum + count, 0) === stated && stated + unstated + noData === total;

describe('the matrix as data', () => {
  it('has a row and a column for everyone and every option, once, in any arrangement', () => {
    fc.assert(
      fc.property(arbitraryStory, arbitraryDay, arrangement, (story, day, options) => {
        const table = tableOf(story, day, options);
        const people = [...new Set(story.positions.map(({participant}) => participant))].sort();
        const things = [...story.options.keys()].sort();
        const rows = rowsOf(table).map(({id}) => id);
        const columns = table.columns.map(({id}) => id);
        const [participants, optionIds] = options.transposed ? [columns, rows] : [rows, columns];
        expect([...participants].sort()).to.deep.equal(people);
        expect([...optionIds].sort()).to.deep.equal(things);
      }),
    );
  });

  it('has tallies that add up, on both margins, in groups and in all', () => {
    fc.assert(
      fc.property(arbitraryStory, arbitraryDay, arrangement, (story, day, options) => {
        const table = tableOf(story, day, options);
        const rows = rowsOf(table);
        for (const {tally} of [...rows, ...table.columns, ...table.groups, table])
          expect(addsUp(tally), JSON.stringify(tally)).to.equal(true);
        for (const of of ['stated', 'unstated', 'noData', 'total'] as const) {
          const total = (lines: readonly {tally: Tally}[]) =>
            lines.reduce((sum, {tally}) => sum + tally[of], 0);
          if (table.columns.length === 0 || rows.length === 0) continue;
          expect(total(rows)).to.equal(table.tally[of]);
          expect(total(table.columns)).to.equal(table.tally[of]);
          expect(total(table.groups)).to.equal(table.tally[of]);
        }
        expect(table.tally.total).to.equal(rows.length * table.columns.length);
      }),
    );
  });

  it('shows the same cell whichever way round', () => {
    fc.assert(
      fc.property(arbitraryStory, arbitraryDay, (story, day) => {
        const table = tableOf(story, day);
        const view = createStoryView(createStoryModel(story), day);
        const turned = tableOf(story, day, {transposed: true});
        for (const row of rowsOf(table))
          for (const column of table.columns) {
            const ref = {kind: 'cell', participant: row.id, option: column.id};
            expect(cellRef(row, column)).to.deep.equal(ref);
            expect(cellRef(column, row)).to.deep.equal(ref);
            const look = row.looks[column.at]!;
            expect(look.state).to.equal(view.cell(row.id, column.id).state);
            // The same cell found from the other side, and in a table that is turned around.
            expect(column.looks[row.at]).to.equal(look);
            const [other, across] = [row, column].map(({key}) => findLine(turned, key)!);
            expect(across!.looks[other!.at]).to.deep.equal(look);
          }
      }),
    );
  });

  it('folds a group without losing a count', () => {
    fc.assert(
      fc.property(arbitraryStory, arbitraryDay, (story, day) => {
        const open = tableOf(story, day);
        const toggled = new Set(open.groups.map(({key}) => key));
        const table = tableOf(story, day, {toggled});
        for (const group of table.groups) {
          expect(group.folded).to.equal(group.heading !== undefined);
          if (!group.folded) continue;
          expect(group.columnTallies).to.have.lengthOf(table.columns.length);
          const stated = group.columnTallies.reduce((sum, tally) => sum + tally.stated, 0);
          expect(stated).to.equal(group.tally.stated);
        }
      }),
    );
  });

  it('puts the editorial rows of one country under it, and names no group of one', () => {
    fc.assert(
      fc.property(arbitraryStory, arbitraryDay, (story, day) => {
        for (const {heading, rows} of tableOf(story, day).groups) {
          if (!heading) continue;
          expect(rows.length).to.be.greaterThan(1);
          for (const {id} of rows)
            expect([id, ...(story.participants.get(id)?.memberOf ?? [])]).to.include(heading.id);
        }
      }),
    );
  });

  it('keeps each country with its people, however deep it belongs', () => {
    const someone = (id: string, ...memberOf: string[]) => ({
      id,
      name: id,
      kind: 'person',
      memberOf,
    });
    const people = [
      someone('EU'),
      someone('Macron', 'France'),
      someone('Scholz', 'Germany'),
      someone('Orbán'),
      someone('France', 'EU'),
      someone('Germany', 'EU'),
      someone('Minister', 'France'),
      someone('Commissioner', 'EU'),
    ];
    const {story} = parseStory({
      version: 1,
      title: 'Deep',
      participants: people,
      options: [{id: 'plan', name: 'Plan', summary: 'A plan.'}],
      positions: people.map(({id}) => ({participant: id, option: 'plan', stance: 'open'})),
    });
    const groups = tableOf(story!, undefined).groups.map(({heading, rows}) => [
      heading?.name,
      ...rows.map(({id}) => id),
    ]);
    expect(groups).to.deep.equal([
      ['EU', 'EU', 'Commissioner'],
      ['France', 'Macron', 'France', 'Minister'],
      ['Germany', 'Scholz', 'Germany'],
      [undefined, 'Orbán'],
    ]);
  });

  it('filters to what is asked for and counts only that', () => {
    fc.assert(
      fc.property(arbitraryStory, arbitraryDay, (story, day) => {
        const [bloc] = story.blocs.values();
        const [option] = story.options.values();
        if (bloc) {
          const rows = rowsOf(tableOf(story, day, {filter: {bloc: bloc.id}}));
          expect(rows.every(({id}) => bloc.members.includes(id))).to.equal(true);
        }
        if (option?.topic !== undefined) {
          const table = tableOf(story, day, {filter: {topic: option.topic}});
          for (const {id} of table.columns)
            expect(story.options.get(id)?.topic).to.equal(option.topic);
        }
        const table = tableOf(story, day, {filter: {stance: 'unstated'}});
        for (const row of rowsOf(table)) expect(row.tally.unstated).to.be.greaterThan(0);
      }),
    );
  });

  it('sorts columns by one row, the silent last', () => {
    fc.assert(
      fc.property(arbitraryStory, arbitraryDay, (story, day) => {
        const id = story.positions[0]?.participant;
        if (id === undefined || story.options.has(id)) return;
        const table = tableOf(story, day, {sortBy: id});
        const row = rowsOf(table).find((each) => each.id === id);
        const values = table.columns.map((column) => {
          return row?.looks[column.at]?.stance?.value ?? -Infinity;
        });
        expect(values).to.deep.equal([...values].sort((a, b) => b - a));
      }),
    );
  });

  it('says of each who belongs to several blocs in which further ones', () => {
    fc.assert(
      fc.property(arbitraryStory, arbitraryDay, (story, day) => {
        const view = createStoryView(createStoryModel(story), day);
        const arranged = {...untouched, participantOrder: 'group' as const};
        const table = createPositionsTable(view, arranged, 'en', (names) => names.join(' & '));
        for (const {id, heading, detail} of rowsOf(table)) {
          const [first, ...more] = view.model.blocsOf.get(id) ?? [];
          if (first) expect(heading?.id).to.equal(`bloc:${first.id}`);
          for (const {name} of more) expect(detail).to.contain(name);
        }
      }),
    );
  });

  it('marks as changed since a day what took a step after it, by its latest step', () => {
    fc.assert(
      fc.property(arbitraryStory, arbitraryDay, arbitraryDay, (story, since, day) => {
        if (since === undefined) return;
        const model = createStoryModel(story);
        const before = createStoryView(model, since);
        const now = createStoryView(model, day);
        const table = tableOf(story, day, {since});
        for (const row of rowsOf(table))
          for (const column of table.columns) {
            const is = now.cell(row.id, column.id);
            const stanceOf = (cell: typeof is) =>
              cell.state === 'stated' ? cell.stance.id : undefined;
            const {change, from} = row.looks[column.at]!;
            // Whatever says something else than on that day is among them.
            if (
              day !== undefined &&
              day >= since &&
              stanceOf(before.cell(row.id, column.id)) !== stanceOf(is)
            )
              expect(change).not.to.equal(undefined);
            const latest = turnsAfter(is.history, since).at(-1);
            if (!latest) expect(change).to.equal(undefined);
            else {
              expect(from).to.equal(latest.before?.stance);
              const isSilent = (stance: string | undefined) =>
                stance === undefined || stance === 'unstated';
              expect(change === undefined).to.equal(
                isSilent(latest.before?.stance) && isSilent(latest.record.stance),
              );
            }
          }
      }),
    );
  });

  it('sorts rows by one column, the silent last', () => {
    fc.assert(
      fc.property(arbitraryStory, arbitraryDay, (story, day) => {
        const [option] = story.options.keys();
        if (option === undefined) return;
        const table = tableOf(story, day, {sortBy: option});
        const column = table.columns.find(({id}) => id === option);
        const values = rowsOf(table).map((row) => {
          return (column && row.looks[column.at]?.stance?.value) ?? -Infinity;
        });
        expect(values).to.deep.equal([...values].sort((a, b) => b - a));
      }),
    );
  });
});

describe('tally bars', () => {
  it('are as long as the tally, within the bar, and do not overlap', () => {
    fc.assert(
      fc.property(arbitraryStory, arbitraryDay, (story, day) => {
        const table = tableOf(story, day);
        const scale = createStanceScale(story.stances);
        const tallies = table.columns.map(({tally}) => tally);
        const extent = tallyExtent(tallies, scale);
        for (const tally of tallies) {
          const segments = tallyBar(tally, scale, extent);
          const length = segments.reduce((sum, {width}) => sum + width, 0) * 2 * extent;
          expect(length).to.be.closeTo(tally.total, 1e-6);
          for (const lane of [true, false]) {
            let end = -1e-9;
            for (const {x, width} of segments.filter(({kind}) => (kind === 'stance') === lane)) {
              expect(x).to.be.at.least(end - 1e-9);
              end = x + width;
            }
            expect(end).to.be.at.most(1 + 1e-9);
          }
        }
      }),
    );
  });
});

describe('the form of the matrix', () => {
  it('never asks for less than a target of 24 px, at any width', () => {
    fc.assert(
      fc.property(
        arbitraryStory,
        arbitraryDay,
        fc.integer({min: 1, max: 3000}),
        (story, day, width) => {
          const form = positionsForm(tableOf(story, day), width);
          for (const length of [form.columnWidth, form.headWidth, form.headerHeight])
            expect(Number.isFinite(length)).to.equal(true);
          if (width > 420) expect(form.columnWidth).to.be.at.least(24);
          if (form.upright) expect(form.headerHeight).to.be.greaterThan(0);
        },
      ),
    );
  });

  it('breaks no word in an upright header that the tallest has room for', () => {
    const {story} = parseStory({
      version: 1,
      title: 'Upright',
      participants: Array.from({length: 40}, (_, i) => ({
        id: `p${i}`,
        name: `P${i}`,
        kind: 'person',
      })),
      options: ['Citizenship', 'Tax', 'Rivers', 'Schools', 'Buses', 'Roads', 'Ports', 'Parks'].map(
        (name) => ({id: name, name, summary: name}),
      ),
      positions: [{participant: 'p0', option: 'Tax', stance: 'open'}],
    });
    const measure = ({length}: string) => length * 0.6;
    for (let width = 430; width < 900; width += 10) {
      const form = positionsForm(tableOf(story!, undefined), width, measure);
      if (form.upright)
        expect(form.headerHeight, `${width} px`).to.be.at.least(12 * measure('Citizenship'));
    }
  });
});
