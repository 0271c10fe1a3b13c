import {expect} from '@open-wc/testing';
import * as fc from 'fast-check';
import type {OptionOrder} from '../../../src/locales/en/options.js';
import {createStoryModel} from '../../../src/model/story-model.js';
import {createStoryView} from '../../../src/model/story-view.js';
import {tallyOption} from '../../../src/model/tally.js';
import {inState, layoutOptions} from '../../../src/widgets/options/options-layout.js';
import {arbitraryDay, arbitraryStory} from '../../helpers/arbitrary-story.js';

const arbitraryOrder = fc.constantFrom<OptionOrder>('editorial', 'support', 'contention', 'status');
const arbitraryWidth = fc.integer({min: 120, max: 1400});
const arbitraryView = fc
  .tuple(arbitraryStory, arbitraryDay)
  .map(([story, day]) => createStoryView(createStoryModel(story), day));

describe('layout of the option overview', () => {
  it('loses nobody: each row shows each participant of the matrix once', () => {
    fc.assert(
      fc.property(arbitraryView, arbitraryOrder, arbitraryWidth, (view, order, width) => {
        const {rows} = layoutOptions(view, order, width);
        const everyone = view.model.positioned.map(({id}) => id).sort();
        for (const {division} of rows) {
          const cells = division.flatMap((place) => place.cells);
          expect(cells.map(({participant}) => participant).sort()).to.deep.equal(everyone);
        }
      }),
    );
  });

  it('puts everyone where the model says they stand, and tallies add up', () => {
    fc.assert(
      fc.property(arbitraryView, arbitraryOrder, (view, order) => {
        for (const row of layoutOptions(view, order, 700).rows) {
          for (const {step, cells} of row.division)
            for (const cell of cells) {
              expect(cell).to.equal(view.cell(cell.participant, row.option.id));
              expect(cell.state).to.equal(step.state);
              if (cell.state === 'stated') expect(cell.stance.id).to.equal(step.mark?.id);
            }
          const tally = tallyOption(view, row.option.id);
          const counted = row.division.flatMap(({step, cells}) =>
            step.mark ? [[step.mark.id, cells.length]] : [],
          );
          expect(new Map(counted as [string, number][])).to.deep.equal(
            new Map(tally.steps.map(({stance, count}) => [stance.id, count])),
          );
          expect(inState(row.division, 'unstated')).to.have.length(tally.unstated);
          expect(inState(row.division, 'no-data')).to.have.length(tally.noData);
          expect(tally.stated + tally.unstated + tally.noData).to.equal(
            view.model.positioned.length,
          );
        }
      }),
    );
  });

  it('orders rows and changes nothing but their order', () => {
    fc.assert(
      fc.property(arbitraryView, arbitraryOrder, arbitraryWidth, (view, order, width) => {
        const byId = (rows: ReturnType<typeof layoutOptions>['rows']) =>
          new Map(rows.map((row) => [row.option.id, row]));
        const editorial = layoutOptions(view, 'editorial', width);
        const ordered = layoutOptions(view, order, width);
        expect(ordered.rows).to.have.length(view.model.options.length);
        expect(editorial.rows.map(({option}) => option)).to.deep.equal(view.model.options);
        const before = byId(editorial.rows);
        for (const [id, {division, status, relations}] of byId(ordered.rows)) {
          expect(division).to.deep.equal(before.get(id)?.division);
          expect(status).to.deep.equal(before.get(id)?.status);
          expect(relations).to.deep.equal(before.get(id)?.relations);
        }
      }),
    );
  });

  it('tells any two participants apart, whatever the room', () => {
    fc.assert(
      fc.property(arbitraryView, arbitraryWidth, (view, width) => {
        const labels = [...layoutOptions(view, 'editorial', width).labels.values()];
        expect(labels).to.have.length(view.model.positioned.length);
        expect(new Set(labels).size).to.equal(labels.length);
        for (const label of labels) expect(label).not.to.equal('');
      }),
    );
  });

  it('marks as new only what came on the latest day, and nothing where everything came on it', () => {
    fc.assert(
      fc.property(arbitraryView, (view) => {
        const {rows, latest} = layoutOptions(view, 'editorial', 700);
        for (const {status} of rows)
          if (status.fresh) expect(status.now?.date?.start).to.equal(latest);
        const dated = [
          ...view.model.story.positions,
          ...view.model.options.flatMap(({status}) => status),
        ].flatMap(({date}) => (date ? [date.start] : []));
        if (latest !== undefined) expect(dated.some((start) => start < latest)).to.equal(true);
      }),
    );
  });

  it('gives every place of the strip in which someone stands, and all steps of the scale', () => {
    fc.assert(
      fc.property(arbitraryView, (view) => {
        const {rows, scale} = layoutOptions(view, 'editorial', 700);
        expect(scale.flatMap(({mark}) => mark?.id ?? []).sort()).to.deep.equal(
          view.model.story.stances.map(({id}) => id).sort(),
        );
        for (const {step, cells} of rows.flatMap(({division}) => division))
          if (cells.length > 0) expect(scale).to.include(step);
      }),
    );
  });

  it('gives arcs of one lane rows of their own, and joins only rows that are related', () => {
    fc.assert(
      fc.property(arbitraryView, arbitraryOrder, (view, order) => {
        const {rows, arcs} = layoutOptions(view, order, 700);
        for (const arc of arcs) {
          expect(arc.upper).to.be.below(arc.lower);
          const upper = rows[arc.upper]!;
          const lower = rows[arc.lower]!;
          const related =
            arc.kind === 'conflicts'
              ? upper.relations.conflicts
              : [...upper.relations.requires, ...upper.relations.requiredBy];
          expect(related).to.include(lower.option.id);
          for (const other of arcs)
            if (other !== arc && other.lane === arc.lane)
              expect(other.lower < arc.upper || arc.lower < other.upper).to.equal(true);
        }
        const pairs = rows.flatMap(({option, relations}) => [
          ...relations.conflicts.map((other) => ['conflicts', option.id, other]),
          ...relations.requires.map((other) => ['requires', option.id, other]),
        ]);
        for (const [kind, from, to] of pairs) {
          const ends = [from, to]
            .map((id) => rows.findIndex(({option}) => option.id === id))
            .sort((a, b) => a - b);
          expect(
            arcs.some((arc) => arc.kind === kind && arc.upper === ends[0] && arc.lower === ends[1]),
          ).to.equal(true);
        }
      }),
    );
  });
});
