import {expect} from '@open-wc/testing';
import * as fc from 'fast-check';
import {positionsMessages} from '../../../src/locales/en/positions.js';
import {createStoryModel} from '../../../src/model/story-model.js';
import {createStoryView} from '../../../src/model/story-view.js';
import {parseStory} from '../../../src/story/parse.js';
import type {Story} from '../../../src/story/types.js';
import {
  describePositions,
  tallyWords,
} from '../../../src/widgets/positions/positions-description.js';
import {createPositionsTable} from '../../../src/widgets/positions/positions-table.js';
import {untouched} from '../../../src/widgets/positions/positions-types.js';
import {arbitraryDay, arbitraryStory} from '../../helpers/arbitrary-story.js';

/** Numbers keep to their words by no-break spaces; here they are written as one types them. */
const plain = (text: string) => text.replaceAll('\u00A0', ' ');

const said = (story: Story, day?: string, transposed = false) => {
  const view = createStoryView(createStoryModel(story), day);
  const table = createPositionsTable(view, {...untouched, transposed}, 'en');
  const {heading, summary} = describePositions(table, positionsMessages, (items) =>
    items.join(' and '),
  );
  return {table, heading: plain(heading), summary: plain(summary)};
};

/** Who says what on one option: "+" supports, "-" opposes, "0" open, "?" unstated, " " no record. */
function storyOf(rows: Record<string, string>): Story {
  const stances: Record<string, string> = {
    '+': 'supports',
    '-': 'opposes',
    '0': 'open',
    '?': 'unstated',
  };
  const names = Object.keys(rows);
  const n = Math.max(...Object.values(rows).map((cells) => cells.length));
  return parseStory({
    version: 1,
    title: 'T',
    asOf: '2025-01-01',
    sources: [{id: 's', title: 'S'}],
    participants: names.map((name) => ({id: name, name, kind: 'person'})),
    options: Array.from({length: n}, (_, i) => ({id: `o${i}`, name: `Plan ${i}`, summary: 'x'})),
    positions: Object.entries(rows).flatMap(([participant, cells]) =>
      [...cells].flatMap((cell, i) =>
        stances[cell] === undefined
          ? []
          : [{participant, option: `o${i}`, stance: stances[cell], evidence: [{source: 's'}]}],
      ),
    ),
  }).story;
}

describe('the description of the matrix', () => {
  it('always says something, the same whichever way round, and its counts add up', () => {
    fc.assert(
      fc.property(arbitraryStory, arbitraryDay, (story, day) => {
        const {table, heading, summary} = said(story, day);
        expect(heading.trim()).not.to.equal('');
        const {total, stated, unstated, noData} = table.tally;
        expect(stated + unstated + noData).to.equal(total);
        if (total === 0) expect(summary).to.equal('');
        else
          expect(summary).to.contain(
            total === stated && total === 1 ? 'one position is' : String(total),
          );
        const turned = said(story, day, true);
        expect(turned.summary.split('.')[0]).to.equal(summary.split('.')[0]);
        for (const line of table.columns) {
          const counts = [
            ...plain(tallyWords(line.tally, positionsMessages)).matchAll(/ (\d+)(?=[,;]|$)/g),
          ];
          const sum = counts.reduce((all, [, count]) => all + Number(count), 0);
          expect(sum).to.equal(line.tally.total);
        }
      }),
    );
  });

  it('names those who back an option, and says how little is known of the others', () => {
    expect(said(storyOf({Ann: '+??', Ben: '+??', Cem: '0-?'})).heading).to.equal(
      'Ann and Ben back “Plan 0”; on each other option, at most one position is on record',
    );
    expect(said(storyOf({Ann: '+ ', Ben: '  '})).heading).to.equal('Ann backs “Plan 0”');
  });

  it('says when all who spoke oppose', () => {
    const {heading} = said(storyOf({Ann: '-', Ben: '-', Cem: '-', Dan: '?'}));
    expect(heading).to.equal('All 3 who spoke oppose “Plan 0”');
  });

  it('never says that all spoke alike when one did not', () => {
    const {heading, summary} = said(storyOf({Ann: '-', Ben: '-', Cem: '-', Dan: '0'}));
    expect(heading).to.equal('Ann and Ben and Cem oppose “Plan 0”');
    expect(summary).not.to.contain('All 3');
  });

  it('takes nobody’s side where one stands against one', () => {
    expect(said(storyOf({A: '+', B: '-', C: '0'})).heading).to.equal(
      '“Plan 0” divides them: Supports 1, Open 1, Opposes 1',
    );
  });

  it('counts the options where the same people stand alike on several', () => {
    expect(said(storyOf({A: '-- ', B: '-- ', C: '  0'})).heading).to.equal(
      'A and B oppose 2 of 3 options',
    );
  });

  it('says where all who spoke say the same, be it neither for nor against', () => {
    expect(said(storyOf({A: '0 ', B: '0?', C: '0 '})).heading).to.equal(
      'All 3 who spoke on “Plan 0” say “Open”',
    );
  });

  it('says what divides them, with both sides counted', () => {
    const {heading} = said(storyOf({Ann: '+', Ben: '+', Cem: '-', Dan: '-', Eva: '-'}));
    expect(heading).to.equal('“Plan 0” divides them: Supports 2, Opposes 3');
  });

  it('tells consensus in the summary where the heading is about something else', () => {
    const {heading, summary} = said(
      storyOf({Ann: '+-', Ben: '+-', Cem: '+-', Dan: '+?', Eva: '+?'}),
    );
    expect(heading).to.equal('All 5 who spoke back “Plan 0”');
    expect(summary).to.equal(
      'Of 10 positions, 8 are stated, 2 are not. All 3 who spoke oppose “Plan 1”.',
    );
  });

  it('claims nothing where nothing is known', () => {
    expect(said(storyOf({Ann: '?', Ben: '?'})).heading).to.equal('No position is on record');
    expect(said(storyOf({Ann: '?', Ben: '?'})).summary).to.equal(
      'Of 2 positions, 0 are stated, 2 are not.',
    );
    expect(said(storyOf({Ann: '0', Ben: '?'})).heading).to.equal('1 of 2 positions is on record');
  });

  it('keeps a name that would turn the sentence to itself', () => {
    const {heading} = said(storyOf({'דנה לוי': '+', Ben: '?'}));
    expect(heading).to.equal('\u2068דנה לוי\u2069 backs “Plan 0”');
  });
});
