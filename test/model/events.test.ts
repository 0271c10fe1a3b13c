import {expect} from '@open-wc/testing';
import * as fc from 'fast-check';
import {
  dayAfter,
  eventDays,
  lastEventDays,
  storyEvents,
  storyStops,
} from '../../src/model/events.js';
import {isKnown} from '../../src/model/target.js';
import {createStoryModel} from '../../src/model/story-model.js';
import {openingDay} from '../../src/model/story-view.js';
import {parseStory} from '../../src/story/parse.js';
import {changed} from '../../stories/fixtures/changed.js';
import {arbitraryDay, arbitraryStory} from '../helpers/arbitrary-story.js';

describe('the events of a story', () => {
  it('are all its dated records, each of something the story has, oldest first', () => {
    fc.assert(
      fc.property(arbitraryStory, (story) => {
        const model = createStoryModel(story);
        const events = storyEvents(model);
        const dated =
          [...story.meetings.values()].filter(({date}) => date).length +
          story.positions.filter(({date}) => date).length +
          [...story.options.values()].flatMap(({status}) => status).filter(({date}) => date)
            .length +
          story.ties.filter(({since}) => since).length;
        expect(events.filter(({change}) => change !== 'ended')).to.have.lengthOf(dated);
        expect(events.every(({ref}) => isKnown(model, ref))).to.equal(true);
        expect(events.every(({day}, i) => i === 0 || events[i - 1]!.day <= day)).to.equal(true);
      }),
      {numRuns: 100},
    );
  });

  it('happen on days that are each named once, in order', () => {
    fc.assert(
      fc.property(arbitraryStory, (story) => {
        const days = eventDays(createStoryModel(story));
        expect(days.every((day, i) => i === 0 || days[i - 1]! < day)).to.equal(true);
      }),
      {numRuns: 50},
    );
  });

  it('leave nothing to choose where they are of one day, else every day that matters', () => {
    fc.assert(
      fc.property(arbitraryStory, fc.option(arbitraryDay, {nil: undefined}), (story, day) => {
        const model = createStoryModel(story);
        const stops = storyStops(model, day);
        if (eventDays(model).length < 2) return void expect(stops).to.deep.equal([]);
        expect(stops).to.include.members([...eventDays(model)]);
        expect(stops).to.include(openingDay(model)!);
        if (day !== undefined) expect(stops).to.include(day);
        expect(stops.every((stop, i) => i === 0 || stops[i - 1]! < stop)).to.equal(true);
      }),
      {numRuns: 100},
    );
  });

  it('say which day is the latest, and which the one before', () => {
    fc.assert(
      fc.property(arbitraryStory, arbitraryDay, (story, day) => {
        const model = createStoryModel(story);
        const {on, before} = lastEventDays(model, day);
        const days = eventDays(model);
        expect(days.filter((each) => each <= day).length === 0).to.equal(on === undefined);
        if (on !== undefined) {
          expect(on <= day).to.equal(true);
          expect(days.some((each) => each > on && each <= day)).to.equal(false);
          expect(before).to.equal(days[days.indexOf(on) - 1]);
        }
      }),
      {numRuns: 100},
    );
  });

  it('let a tie end on the day after the last it held', () => {
    const model = createStoryModel(parseStory(changed).story);
    const ends = storyEvents(model).filter(({change}) => change === 'ended');
    expect(ends.map(({day}) => day)).to.deep.equal(['2024-01-01']);
    expect(dayAfter('2024-02-28')).to.equal('2024-02-29');
    expect(dayAfter('2023-12-31')).to.equal('2024-01-01');
    expect(dayAfter('9999-12-31')).to.equal(undefined);
  });
});
