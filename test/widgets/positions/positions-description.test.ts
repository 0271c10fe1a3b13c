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
      'Ann and Ben back “Plan 0”; no other option has more than one position on record',
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

  it('speaks of all who spoke on several options only where nobody else spoke on any of them', () => {
    const {heading} = said(storyOf({A: '+0--', B: '0??+', C: ' +--', D: ' 0--'}));
    expect(heading).to.equal('All 3 who spoke oppose “Plan 2”');
  });

  it('says nothing false of any story', () => {
    /** The records of the story itself, counted here without the model, the table or a tally. */
    const facts = (story: Story) => {
      const last = new Map<string, string>();
      for (const {participant, option, stance, date} of story.positions) {
        // These stories are told on one day: the last record holds.
        expect(date).to.equal(undefined);
        last.set(`${participant} ${option}`, stance);
      }
      const people = [...story.participants.keys()].filter((id) =>
        story.positions.some(({participant}) => participant === id),
      );
      const options = [...story.options.values()];
      const say = (person: string, option: string) => last.get(`${person} ${option}`);
      return {people, options, say};
    };
    const label: Record<string, string> = {
      supports: 'Supports',
      'leans-for': 'Leans for',
      open: 'Open',
      cautious: 'Cautious',
      opposes: 'Opposes',
    };
    const cells = fc.stringMatching(/^[+\-0? ]{4}$/);
    fc.assert(
      fc.property(fc.array(cells, {minLength: 1, maxLength: 7}), (rows) => {
        const story = storyOf(Object.fromEntries(rows.map((row, i) => [`N${i}`, row])));
        const {people, options, say: stands} = facts(story);
        const {heading, summary} = said(story);
        const on = (name: string) => options.find((option) => option.name === name)!.id;
        const spoke = (id: string) =>
          people.filter((one) => ![undefined, 'unstated'].includes(stands(one, id)));
        const who = (id: string, stance: string) =>
          people.filter((one) => stands(one, id) === stance);
        const counts = (id: string) =>
          Object.entries(label)
            .map(([stance, word]) => [word, who(id, stance).length] as const)
            .filter(([, n]) => n > 0)
            .map(([word, n]) => `${word} ${n}`)
            .join(', ');
        const outer = (verb: string) => (verb.startsWith('back') ? 'supports' : 'opposes');
        const all = people.flatMap((one) => options.map(({id}) => stands(one, id)));
        const stated = all.filter((stance) => stance !== undefined && stance !== 'unstated').length;
        const unstated = all.filter((stance) => stance === 'unstated').length;

        /** A sentence, and what must hold where it is said. The first that fits is the one that was meant. */
        const claims: [RegExp, (...parts: string[]) => unknown][] = [
          [/^No position is on record$/, () => stated === 0],
          [
            /^(\d+) of (\d+) positions (?:is|are) on record$/,
            (n, of) => Number(n) === stated && Number(of) === all.length,
          ],
          [
            /^All (\d+) who spoke on (\d+) of (\d+) options say “(.+)”$/,
            (n, k, of, word) =>
              Number(of) === options.length &&
              options.filter(({id}) => spoke(id).length === +n! && counts(id) === `${word} ${n}`)
                .length === +k!,
          ],
          [
            /^All (\d+) who spoke on “(.+)” say “(.+)”$/,
            (n, name, word) =>
              Number(n) === spoke(on(name!)).length && counts(on(name!)) === `${word} ${n}`,
          ],
          [
            /^All (\d+) who spoke (back|oppose) “(.+)”$/,
            (n, verb, name) =>
              Number(n) === spoke(on(name!)).length && who(on(name!), outer(verb!)).length === +n!,
          ],
          [
            /^All (\d+) who spoke (back|oppose) (\d+) of (\d+) options$/,
            (n, verb, k, of) =>
              Number(of) === options.length &&
              options.filter(
                ({id}) => spoke(id).length === +n! && who(id, outer(verb!)).length === +n!,
              ).length >= +k!,
          ],
          [
            /^(\d+) of (\d+) (back|oppose) “(.+)”$/,
            (n, of, verb, name) =>
              Number(of) === people.length && who(on(name!), outer(verb!)).length === +n!,
          ],
          [
            /^(\d+) of (\d+) (back|oppose) (\d+) of (\d+) options$/,
            (n, of, verb, k, ofOptions) =>
              Number(of) === people.length &&
              Number(ofOptions) === options.length &&
              options.filter(({id}) => who(id, outer(verb!)).length === +n!).length >= +k!,
          ],
          [
            /^((?:N\d(?: and )?)+) (backs?|opposes?) “(.+)”$/,
            (names, verb, name) => names === who(on(name!), outer(verb!)).join(' and '),
          ],
          [
            /^((?:N\d(?: and )?)+) (backs?|opposes?) (\d+) of (\d+) options$/,
            (names, verb, k, of) =>
              Number(of) === options.length &&
              options.filter(({id}) => who(id, outer(verb!)).join(' and ') === names).length ===
                +k!,
          ],
          [
            /^“(.+)” divides them: (.+)$/,
            (name, words) =>
              words === counts(on(name!)) &&
              who(on(name!), 'supports').length > 0 &&
              who(on(name!), 'opposes').length > 0,
          ],
          [
            /^The most discussed is “(.+)”: (.+)$/,
            (name, words) =>
              words === counts(on(name!)) &&
              options.every(
                ({id}) => id === on(name!) || spoke(id).length < spoke(on(name!)).length,
              ),
          ],
          [
            /^(?:The one position is|All (\d+) positions are) stated$/,
            (n = '1') => stated === all.length && +n === stated,
          ],
          [
            /^Of (\d+) positions, (\d+) (?:is|are) stated(?:, (\d+) (?:is|are) not)?(?:, (\d+) (?:has|have) no data)?$/,
            (of, n, silent = '0', none = '0') =>
              Number(of) === all.length &&
              Number(n) === stated &&
              +silent === unstated &&
              +none === all.length - stated - unstated,
          ],
        ];
        const rest =
          /^(.+); (?:(nothing) is on record on the rest|no other option has more than (one|\d+) positions? on record)$/;
        const [, start = heading, nothing, most = nothing ? '0' : ''] = rest.exec(heading) ?? [];
        if (most) {
          // Other than the one that is named, or than those on which so many stand so.
          const name = /“(Plan \d)”/.exec(start)?.[1];
          const [, names = '', verb = ''] = /^(.+?) (backs?|opposes?) /.exec(start) ?? [];
          const many = /\d+(?= who| of)/.exec(names)?.[0] ?? names.split(' and ').length;
          const isMeant = (option: {id: string; name: string}) =>
            name ? option.name === name : who(option.id, outer(verb)).length === +many;
          const others = options.filter((option) => !isMeant(option));
          const limit = most === 'one' ? 1 : +most;
          for (const {id} of others) expect(spoke(id).length, heading).to.be.at.most(limit);
        }
        for (const sentence of [start, ...summary.split(/\.(?: |$)/)].filter(Boolean)) {
          const claim = claims.find(([form]) => form.test(sentence));
          expect(claim, `nobody knows whether it is true: ${sentence}`).not.to.equal(undefined);
          expect(
            claim![1](...claim![0].exec(sentence)!.slice(1)),
            `${sentence} of ${rows.join()}`,
          ).to.equal(true);
        }
      }),
      {numRuns: 1000},
    );
  });
});
