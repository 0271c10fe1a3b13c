import {expect} from '@open-wc/testing';
import * as fc from 'fast-check';
import {createNetworkGraph} from '../../src/model/network-graph.js';
import {eventDays, storyEvents} from '../../src/model/events.js';
import {changesBetween, latestChanges, turnsAfter} from '../../src/model/story-changes.js';
import {refKey} from '../../src/model/ref.js';
import {createStoryModel} from '../../src/model/story-model.js';
import {createStoryView} from '../../src/model/story-view.js';
import {parseStory} from '../../src/story/parse.js';
import {changed} from '../../stories/fixtures/changed.js';
import {arbitraryDay, arbitraryStory} from '../helpers/arbitrary-story.js';

const twoDays = fc
  .tuple(arbitraryDay, arbitraryDay)
  .map(([a, b]) => (a < b ? [a, b] : [b, a]) as [string, string]);

describe('what changed between two days', () => {
  it('is something exactly when an event lies between them', () => {
    fc.assert(
      fc.property(arbitraryStory, twoDays, (story, [since, on]) => {
        const model = createStoryModel(story);
        const happened = eventDays(model).some((day) => day > since && day <= on);
        expect(changesBetween(model, since, on).list.length > 0).to.equal(happened);
      }),
      {numRuns: 200},
    );
  });

  it('names every cell and status that differs, and no other', () => {
    fc.assert(
      fc.property(arbitraryStory, twoDays, (story, [since, on]) => {
        const model = createStoryModel(story);
        const {byRef} = changesBetween(model, since, on);
        const before = createStoryView(model, since);
        const after = createStoryView(model, on);
        for (const {id: option} of model.options) {
          expect(byRef.has(refKey({kind: 'option', id: option}))).to.equal(
            before.status(option) !== after.status(option),
          );
          for (const {id: participant} of model.participants) {
            const was = before.cell(participant, option);
            const is = after.cell(participant, option);
            const change = byRef.get(refKey({kind: 'cell', participant, option}));
            expect(change !== undefined).to.equal(was.position !== is.position);
            if (change)
              expect(change.change === 'restated').to.equal(
                was.position?.stance === is.position?.stance,
              );
          }
        }
      }),
      {numRuns: 100},
    );
  });

  it('names every meeting and tie that the network gains, and every tie that is over', () => {
    fc.assert(
      fc.property(arbitraryStory, twoDays, (story, [since, on]) => {
        const model = createStoryModel(story);
        const {byRef} = changesBetween(model, since, on);
        const before = createNetworkGraph(model, since);
        const after = createNetworkGraph(model, on);
        for (const {kind, key} of after.nodes)
          if (kind === 'meeting')
            expect(byRef.has(key)).to.equal(!before.nodes.some((node) => node.key === key));
        for (const {role, id, past} of after.edges) {
          if (role !== 'tie') continue;
          const was = before.edges.find((edge) => edge.id === id);
          expect(byRef.get(id)?.change).to.equal(
            !was ? 'begun' : past && !was.past ? 'ended' : undefined,
          );
        }
      }),
      {numRuns: 100},
    );
  });

  it('goes step by step through every cell: each record of the story that says otherwise, and no other', () => {
    fc.assert(
      fc.property(arbitraryStory, arbitraryDay, arbitraryDay, (story, since, day) => {
        if (since === undefined) return;
        const model = createStoryModel(story);
        const view = createStoryView(model, day);
        const steps = model.participants.flatMap(({id: participant}) =>
          model.options.flatMap(({id: option}) =>
            turnsAfter(view.cell(participant, option).history, since).map((turn) => {
              expect(turn.record).to.include({participant, option});
              return turn;
            }),
          ),
        );
        const told = storyEvents(model).filter(
          (event) =>
            event.kind === 'cell' &&
            event.change !== 'restated' &&
            event.day > since &&
            (view.day === undefined || event.day <= view.day),
        );
        const records = new Set<unknown>(steps.map(({record}) => record));
        expect(told.filter(({record}) => !records.has(record))).to.deep.equal([]);
        expect(steps).to.have.lengthOf(told.length);
        for (const {record, before} of steps)
          expect(told.find((event) => event.record === record)).to.include({before});
      }),
      {numRuns: 200},
    );
  });

  it('adds up: what is new day by day is all that is dated', () => {
    fc.assert(
      fc.property(arbitraryStory, (story) => {
        const model = createStoryModel(story);
        const seen = new Set<string>();
        for (const day of eventDays(model))
          for (const key of latestChanges(model, day).byRef.keys()) seen.add(key);
        const all = changesBetween(model, undefined, eventDays(model)[eventDays(model).length - 1]);
        if (eventDays(model).length > 0)
          expect([...seen].sort()).to.include.members([...all.byRef.keys()].sort());
      }),
      {numRuns: 100},
    );
  });

  it('tells a first word, a change and a repetition apart', () => {
    const model = createStoryModel(parseStory(changed).story);
    const {byRef} = latestChanges(model, '2024-04-28');
    const ministry = byRef.get('cell:ministry/subsidy');
    expect(ministry?.change).to.equal('changed');
    expect(ministry?.kind === 'cell' && ministry.before?.stance).to.equal('open');
    expect(byRef.get('option:closure')?.change).to.equal('changed');
    expect(latestChanges(model, '2024-02-02').byRef.get('cell:council/subsidy')?.change).to.equal(
      'first',
    );
    expect(latestChanges(model, '2018-01-01').list).to.deep.equal([]);
    expect(latestChanges(model, '2024-04-30')).to.equal(latestChanges(model, '2024-04-29'));
  });
});
