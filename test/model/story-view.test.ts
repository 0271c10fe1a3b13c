import {expect} from '@open-wc/testing';
import * as fc from 'fast-check';
import {createStoryModel} from '../../src/model/story-model.js';
import {createStoryView, openingDay} from '../../src/model/story-view.js';
import {tallyCells, tallyOption, tallyParticipant} from '../../src/model/tally.js';
import {parseStory} from '../../src/story/parse.js';
import type {Story} from '../../src/story/types.js';
import {arbitraryDay, arbitraryStory} from '../helpers/arbitrary-story.js';

describe('the story on a day', () => {
  it('gives every pair one of the three states, and never mixes them up', () => {
    fc.assert(
      fc.property(arbitraryStory, arbitraryDay, (story, day) => {
        const view = createStoryView(createStoryModel(story), day);
        for (const participant of story.participants.keys()) {
          for (const option of story.options.keys()) {
            const cell = view.cell(participant, option);
            const known = story.positions.filter(
              (p) =>
                p.participant === participant &&
                p.option === option &&
                !(p.date && p.date.start > day),
            );
            expect(cell.history).to.have.lengthOf(known.length);
            if (cell.state === 'no-data') expect(known).to.be.empty;
            if (cell.state === 'unstated') expect(cell.position?.stance).to.equal('unstated');
            if (cell.state === 'stated') {
              expect(cell.stance.id).to.equal(cell.position.stance);
              expect(cell.sourced).to.equal(cell.position.evidence.length > 0);
            }
          }
        }
      }),
    );
  });

  it('holds the latest record on or before the day', () => {
    fc.assert(
      fc.property(arbitraryStory, arbitraryDay, (story, day) => {
        const view = createStoryView(createStoryModel(story), day);
        for (const {participant, option} of story.positions) {
          const {history, position} = view.cell(participant, option);
          expect(position).to.equal(history[history.length - 1]);
          const starts = history.map(({date}) => date?.start ?? '');
          expect(starts).to.deep.equal([...starts].sort());
          expect(starts.every((start) => start <= day)).to.equal(true);
        }
      }),
    );
  });

  it('has changed once an earlier record told another stance, and since the first that tells the present one', () => {
    fc.assert(
      fc.property(arbitraryStory, arbitraryDay, (story, day) => {
        const view = createStoryView(createStoryModel(story), day);
        for (const {participant, option} of story.positions) {
          const {history, position, since, previous} = view.cell(participant, option);
          const others = history.filter(({stance}) => stance !== position?.stance);
          const other = others.at(-1);
          expect(since).to.equal(history[other ? history.indexOf(other) + 1 : 0]);
          // Two stances of one date are no change from the one to the other.
          const isEarlier = other && other.date?.start !== since?.date?.start;
          expect(previous).to.equal(isEarlier ? other : undefined);
        }
      }),
    );
  });

  it('marks a cell as changed only when the stance before was another', () => {
    fc.assert(
      fc.property(arbitraryStory, arbitraryDay, (story, day) => {
        const view = createStoryView(createStoryModel(story), day);
        for (const {participant, option} of story.positions) {
          const cell = view.cell(participant, option);
          if (cell.previous) expect(cell.previous.stance).not.to.equal(cell.position?.stance);
        }
      }),
    );
  });

  it('takes two stances of one date, or of none, for no change', () => {
    for (const date of ['2025-03-01', undefined]) {
      const position = (stance: string) => ({participant: 'ada', option: 'truce', stance, date});
      const {story} = parseStory({
        version: 1,
        title: 'T',
        asOf: '2025-06-01',
        participants: [{id: 'ada', name: 'Ada', kind: 'person'}],
        options: [{id: 'truce', name: 'A truce', summary: 'One.'}],
        positions: [position('supports'), position('opposes')],
      });
      const {history, previous} = createStoryView(createStoryModel(story)).cell('ada', 'truce');
      expect(history).to.have.lengthOf(2);
      expect(previous, date).to.equal(undefined);
    }
  });

  it('does not depend on the order of position rows with different days', () => {
    fc.assert(
      fc.property(arbitraryStory, arbitraryDay, (story, day) => {
        const dated = uniqueDays(story);
        const forwards = createStoryView(createStoryModel(dated), day);
        const backwards = createStoryView(
          createStoryModel({...dated, positions: [...dated.positions].reverse()}),
          day,
        );
        for (const {participant, option} of dated.positions) {
          expect(backwards.cell(participant, option)).to.deep.equal(
            forwards.cell(participant, option),
          );
        }
      }),
    );
  });

  it('opens on the as-of day of the story, else on its last dated day', () => {
    fc.assert(
      fc.property(arbitraryStory, (story) => {
        const model = createStoryModel(story);
        const day = openingDay(model);
        if (story.asOf) expect(day).to.equal(story.asOf.end);
        else expect(day).to.equal(model.days.at(-1));
      }),
    );
  });
});

describe('tallies', () => {
  it('always add up, with the unstated and the unknown apart', () => {
    fc.assert(
      fc.property(arbitraryStory, arbitraryDay, (story, day) => {
        const view = createStoryView(createStoryModel(story), day);
        const {positioned, options} = view.model;
        const tallies = [
          ...options.map(({id}) => tallyOption(view, id)),
          ...positioned.map(({id}) => tallyParticipant(view, id)),
        ];
        for (const {steps, stated, unstated, noData, total} of tallies) {
          expect(steps.reduce((sum, {count}) => sum + count, 0)).to.equal(stated);
          expect(stated + unstated + noData).to.equal(total);
          expect(steps.map(({stance}) => stance)).to.deep.equal(story.stances);
        }
        const sum = (list: readonly {stated: number}[]) =>
          list.reduce((n, {stated}) => n + stated, 0);
        expect(sum(options.map(({id}) => tallyOption(view, id)))).to.equal(
          sum(positioned.map(({id}) => tallyParticipant(view, id))),
        );
      }),
    );
  });

  it('of nothing is nothing', () => {
    expect(tallyCells([], [])).to.deep.equal({
      steps: [],
      stated: 0,
      unstated: 0,
      noData: 0,
      total: 0,
    });
  });
});

/** The story with at most one position a pair and day, so that its histories have one order only. */
function uniqueDays(story: Story): Story {
  const seen = new Set<string>();
  return {
    ...story,
    positions: story.positions.filter(({participant, option, date}) => {
      const key = JSON.stringify([participant, option, date?.start]);
      return !seen.has(key) && seen.add(key);
    }),
  };
}
