import {expect} from '@open-wc/testing';
import * as fc from 'fast-check';
import {formatDay} from '../../../src/locales/dates.js';
import {storyEvents, storyStops} from '../../../src/model/events.js';
import {createStoryModel} from '../../../src/model/story-model.js';
import {measureText} from '../../../src/scales/text-metrics.js';
import {isTold, layoutTimeline} from '../../../src/widgets/timeline/timeline-layout.js';
import {arbitraryStory} from '../../helpers/arbitrary-story.js';

const scenes = fc.tuple(arbitraryStory, fc.integer({min: 280, max: 1280})).map(([story, width]) => {
  const model = createStoryModel(story);
  const stops = storyStops(model, undefined);
  const events = storyEvents(model);
  return {
    model,
    stops,
    events,
    width,
    scene: stops.length > 0 ? layoutTimeline(events, stops, width) : undefined,
  };
});

describe('the strip of the timeline', () => {
  it('keeps the order of time and stays inside its width', () => {
    fc.assert(
      fc.property(scenes, ({scene, width}) => {
        if (!scene) return;
        const {xs, rows} = scene;
        xs.forEach((x, i) => expect(i === 0 || x > xs[i - 1]!).to.equal(true));
        expect(xs[0]!).to.be.closeTo(12, 0.2);
        expect(xs[xs.length - 1]!).to.be.closeTo(width - 12, 0.2);
        for (const {bars} of rows)
          for (const {x} of bars) {
            expect(x).to.be.at.least(0);
            expect(x + scene.barWidth).to.be.at.most(width);
          }
      }),
      {numRuns: 150},
    );
  });

  it('puts each day where its time is, and those too near to be told apart side by side', () => {
    fc.assert(
      fc.property(scenes, ({scene, stops, width}) => {
        if (!scene) return;
        const {xs} = scene;
        const times = stops.map((day) => Date.parse(day));
        const room = width - 24;
        const linear = times.map(
          (time) => 12 + ((time - times[0]!) / (times[times.length - 1]! - times[0]!)) * room,
        );
        const even = room / (stops.length - 1);
        const gaps = (of: readonly number[]) => of.slice(1).map((x, i) => x - of[i]!);
        for (const gap of gaps(xs)) expect(gap).to.be.at.least(Math.min(24, even / 2) - 1);
        if (Math.min(...gaps(linear)) >= 24)
          xs.forEach((x, i) => expect(x).to.be.closeTo(linear[i]!, 0.51));
      }),
      {numRuns: 150},
    );
  });

  it('has a linear scale of time where there is room, with round years on it', () => {
    const stops = ['2001-01-01', '2004-01-01', '2011-01-01', '2021-01-01'];
    const {xs, ticks} = layoutTimeline([], stops, 1024);
    expect(xs).to.deep.equal([12, 162, 512, 1012]);
    expect(ticks.slice(1, -1).map(({day, x}) => [parseInt(day), x])).to.deep.equal(
      [2004, 2006, 2008, 2010, 2012, 2014, 2016, 2018].map((year) => [year, expected(year)]),
    );
    function expected(year: number) {
      const at = Date.parse(`${year}-01-01`);
      const [first, last] = [Date.parse(stops[0]!), Date.parse(stops[3]!)] as const;
      return Math.round(12 + ((at - first) / (last - first)) * 1000);
    }
  });

  it('has years that stand between the days before and after them', () => {
    fc.assert(
      fc.property(scenes, ({scene, stops}) => {
        if (!scene) return;
        for (const {day, x, anchor} of scene.ticks)
          if (anchor === 'middle')
            stops.forEach((stop, i) => {
              if (stop <= day) expect(scene.xs[i]!).to.be.at.most(x + 0.5);
              else expect(scene.xs[i]!).to.be.at.least(x - 0.5);
            });
      }),
      {numRuns: 150},
    );
  });

  it('has a bar for every event that tells something, and bars do not overlap', () => {
    fc.assert(
      fc.property(scenes, ({scene, events}) => {
        if (!scene) return;
        const drawn = scene.rows.flatMap(({bars}) => bars).reduce((sum, {count}) => sum + count, 0);
        expect(drawn).to.equal(events.filter(isTold).length);
        for (const {bars} of scene.rows)
          bars.forEach(({x}, i) => {
            if (i > 0) expect(x).to.be.at.least(bars[i - 1]!.x + scene.barWidth - 0.2);
          });
      }),
      {numRuns: 150},
    );
  });

  it('has a bar for every day on which something is recorded, so that they are as many as it says', () => {
    fc.assert(
      fc.property(scenes, ({scene, events, stops}) => {
        if (!scene) return;
        const drawn = scene.rows.flatMap(({lane, bars}) =>
          bars.map(({stop}) => `${lane} ${stops[stop]!}`),
        );
        const recorded = new Set(events.map(({kind, day}) => `${kind} ${day}`));
        expect(drawn.sort()).to.deep.equal([...recorded].sort());
      }),
      {numRuns: 150},
    );
  });

  it('has dates that overlap nothing and are not cut', () => {
    fc.assert(
      fc.property(scenes, ({scene}) => {
        if (!scene) return;
        const boxes = scene.ticks
          .map(({x, day, anchor}) => {
            const label = anchor === 'middle' ? day.slice(0, 4) : formatDay(day, 'en', true);
            const length = measureText(label, 12);
            const left = anchor === 'start' ? x : anchor === 'end' ? x - length : x - length / 2;
            return {left, right: left + length};
          })
          .sort((a, b) => a.left - b.left);
        boxes.forEach(({left, right}, i) => {
          expect(left).to.be.at.least(-0.5);
          expect(right).to.be.at.most(scene.width + 0.5);
          if (i > 0) expect(left).to.be.at.least(boxes[i - 1]!.right);
        });
      }),
      {numRuns: 150},
    );
  });

  it('is the same whatever the order of the file', () => {
    fc.assert(
      fc.property(arbitraryStory, (story) => {
        const shuffled = {
          ...story,
          meetings: new Map([...story.meetings].reverse()),
          ties: [...story.ties].reverse(),
        };
        const draw = (each: typeof story) => {
          const model = createStoryModel(each);
          const stops = storyStops(model, undefined);
          return stops.length > 0 && layoutTimeline(storyEvents(model), stops, 600);
        };
        expect(draw(shuffled)).to.deep.equal(draw(story));
      }),
      {numRuns: 50},
    );
  });
});
