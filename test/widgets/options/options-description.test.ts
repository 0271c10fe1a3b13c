import {expect} from '@open-wc/testing';
import * as fc from 'fast-check';
import {frameMessages} from '../../../src/locales/en/frame.js';
import {optionsMessages} from '../../../src/locales/en/options.js';
import {createStoryModel} from '../../../src/model/story-model.js';
import {createStoryView} from '../../../src/model/story-view.js';
import type {Tally} from '../../../src/model/tally.js';
import example from '../../../stories/data/security-guarantees-2025-08-22.json';
import {parseStory} from '../../../src/story/parse.js';
import {
  headline,
  rowSentence,
  summary,
  tallySentence,
} from '../../../src/widgets/options/options-description.js';
import {layoutOptions, statusLine} from '../../../src/widgets/options/options-layout.js';
import {arbitraryDay, arbitraryStory} from '../../helpers/arbitrary-story.js';

const numbersIn = (text: string) => [...text.matchAll(/\d+/g)].map(([n]) => Number(n));
const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);

const tally = (counts: Record<string, number>, unstated = 0, noData = 0): Tally => {
  const steps = Object.entries(counts).map(([label, count], i) => ({
    stance: {id: label, label, value: -i},
    count,
  }));
  const stated = sum(steps.map(({count}) => count));
  return {steps, stated, unstated, noData, total: stated + unstated + noData};
};

const viewOf = (file: object, day?: string) =>
  createStoryView(
    createStoryModel(parseStory({version: 1, title: 'T', asOf: '2025-06-01', ...file}).story),
    day,
  );
const rowsOf = (file: object, day?: string) =>
  layoutOptions(viewOf(file, day), 'editorial', 700).rows;
const option = (id: string, ...statuses: [string, string?][]) => ({
  id,
  name: `Option ${id}`,
  summary: 'What it is.',
  status: statuses.map(([status, date]) => ({status, ...(date && {date})})),
});
const title = (file: object, day?: string) =>
  headline(rowsOf(file, day), frameMessages.statuses, optionsMessages);

describe('words of the option overview', () => {
  it('count every cell of a tally once, on any scale', () => {
    const label = fc.constantFrom('Supports', 'Open', 'Aye', 'Neutral', 'Lehnt ab', 'Opposes');
    fc.assert(
      fc.property(
        fc.dictionary(label, fc.nat(50), {noNullPrototype: true}),
        fc.nat(40),
        fc.nat(40),
        (counts, unstated, noData) => {
          const each = tally(counts, unstated, noData);
          const sentence = tallySentence(each, optionsMessages);
          expect(sum(numbersIn(sentence))).to.equal(each.total);
        },
      ),
    );
  });

  it('say the sentence of a row from what the model counts', () => {
    fc.assert(
      fc.property(arbitraryStory, arbitraryDay, (story, day) => {
        const view = createStoryView(
          createStoryModel({
            ...story,
            stances: story.stances.map((step, i) => ({...step, label: 'abcdefghi'[i] ?? '?'})),
          }),
          day,
        );
        for (const row of layoutOptions(view, 'editorial', 700).rows) {
          const [counted] = rowSentence(row, optionsMessages).split(' (');
          expect(sum(numbersIn(counted ?? ''))).to.equal(row.tally.total);
        }
      }),
    );
  });

  it('agree in number', () => {
    expect(
      tallySentence(
        tally({Supports: 2, 'Leans for': 0, Open: 1, Cautious: 1}, 12),
        optionsMessages,
      ),
    ).to.equal('2 support, 1 is open, 1 is cautious; 12 have not said');
    expect(tallySentence(tally({Supports: 1, Opposes: 3}, 1), optionsMessages)).to.equal(
      '1 supports, 3 oppose; 1 has not said',
    );
  });

  it('use the labels as they are where a scale has no verbs', () => {
    expect(tallySentence(tally({Ja: 3, Opposes: 1}, 0, 2), optionsMessages)).to.equal(
      'Ja 3, Opposes 1; 2 have no record',
    );
    expect(tallySentence(tally({}), optionsMessages)).to.equal('No positions are recorded');
  });

  it('qualify what rests on nothing or on a condition', () => {
    const [row] = rowsOf({
      sources: [{id: 's', title: 'S'}],
      participants: [
        {id: 'a', name: 'Ann', kind: 'person'},
        {id: 'b', name: 'Ben', kind: 'person'},
      ],
      options: [option('o', ['floated'])],
      positions: [
        {
          participant: 'a',
          option: 'o',
          stance: 'supports',
          conditional: 'if paid',
          evidence: [{source: 's'}],
        },
        {participant: 'b', option: 'o', stance: 'supports'},
      ],
    });
    expect(rowSentence(row!, optionsMessages)).to.equal(
      '2 support (1 on a condition, 1 without a source)',
    );
  });

  it('state the finding in the headline', () => {
    const agreed = ['agreed', 'agreed', 'in-force', 'withdrawn'].map((status, i) =>
      option(`${i}`, [status]),
    );
    expect(title({options: agreed})).to.equal(
      'Four options, two agreed, one in force, one withdrawn',
    );
    expect(title({options: [option('a', ['floated']), option('b', ['ruled-out'])]})).to.equal(
      'Two options, none agreed, one ruled out',
    );
    expect(title({options: [option('a', ['floated']), option('b')]})).to.equal(
      'Two options, none reported as agreed',
    );
    expect(title({options: [option('a', ['under-consideration'])]})).to.equal(
      'One option, under consideration',
    );
  });

  it('say nothing of agreement where no option has a status', () => {
    const options = [option('a'), option('b')];
    expect(title({options})).to.equal('Two options on the table');
    expect(title({options: [option('a')]})).to.equal('One option');
  });

  it('leave options of later days out of the count, and say that they come', () => {
    const options = [
      option('a', ['floated', '2025-01-01']),
      option('b', ['floated', '2025-05-01']),
    ];
    expect(title({options}, '2025-03-01')).to.equal('One option, floated');
    expect(summary(rowsOf({options}, '2025-03-01'), optionsMessages)).to.contain(
      'One more comes on a later day.',
    );
    expect(title({options}, '2024-03-01')).to.equal('No option is on the table yet');
  });

  it('date a status from the record that brought it, and call it “since” only after another', () => {
    const options = [
      option('a', ['floated', '2025-01-01'], ['agreed', '2025-02-01'], ['agreed', '2025-03-01']),
    ];
    const lineOn = (day?: string) => {
      const view = viewOf({options}, day);
      return statusLine(view, view.model.options[0]!);
    };
    const line = lineOn();
    expect([line.kind, line.date?.text, line.previous]).to.deep.equal([
      'agreed',
      '2025-02-01',
      'floated',
    ]);
    const first = lineOn('2025-01-15');
    expect([first.kind, first.previous, first.sourced]).to.deep.equal([
      'floated',
      undefined,
      false,
    ]);
  });

  it('tell the example as the article does', () => {
    const file = example;
    expect(title(file)).to.equal('Seven options, none agreed, one ruled out');
    const [first] = rowsOf(file);
    expect(tallySentence(first!.tally, optionsMessages)).to.match(
      /^2 support, 1 is open, 1 is cautious; \d+ have not said$/,
    );
  });
});
