import {expect} from '@open-wc/testing';
import * as fc from 'fast-check';
import {frameMessages} from '../../../src/locales/en/frame.js';
import {optionsMessages} from '../../../src/locales/en/options.js';
import {createStoryModel} from '../../../src/model/story-model.js';
import {createStoryView} from '../../../src/model/story-view.js';
import type {Cell} from '../../../src/model/story-view.js';
import {createStanceScale} from '../../../src/scales/stance-scale.js';
import example from '../../../stories/data/security-guarantees-2025-08-22.json';
import {parseStory} from '../../../src/story/parse.js';
import {
  divisionSentence as sentenceOfDivision,
  headline,
  rowSentence as sentenceOfRow,
  summary,
} from '../../../src/widgets/options/options-description.js';
import {
  layoutOptions,
  statusLine,
  type Division,
} from '../../../src/widgets/options/options-layout.js';
import {arbitraryDay, arbitraryStory} from '../../helpers/arbitrary-story.js';

/** Numbers keep to their words by no-break spaces; here they are written as one types them. */
const plain = (text: string) => text.replaceAll('\u00A0', ' ');
const divisionSentence: typeof sentenceOfDivision = (...given) =>
  plain(sentenceOfDivision(...given));
const rowSentence: typeof sentenceOfRow = (...given) => plain(sentenceOfRow(...given));

const numbersIn = (text: string) => [...text.matchAll(/\d+/g)].map(([n]) => Number(n));
const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);

const cells = (n: number) => Array.from({length: n}, (_, i) => ({participant: `p${i}`}) as Cell);
const division = (counts: Record<string, number>, unstated = 0, noData = 0): Division => [
  ...createStanceScale(
    Object.keys(counts).map((label, i) => ({id: label, label, value: -i})),
  ).marks.map((mark) => ({
    step: {state: 'stated' as const, mark},
    cells: cells(counts[mark.id]!),
  })),
  {step: {state: 'unstated'}, cells: cells(unstated)},
  {step: {state: 'no-data'}, cells: cells(noData)},
];

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
  headline(rowsOf(file, day), frameMessages.statuses, optionsMessages).replace(/\u00A0/g, ' ');

describe('words of the option overview', () => {
  it('count everyone of a division once, on any scale', () => {
    const label = fc.constantFrom('Supports', 'Open', 'Aye', 'Neutral', 'Lehnt ab', 'Opposes');
    fc.assert(
      fc.property(
        fc.dictionary(label, fc.nat(50), {noNullPrototype: true}),
        fc.nat(40),
        fc.nat(40),
        (counts, unstated, noData) => {
          const each = division(counts, unstated, noData);
          const total = sum(Object.values(counts)) + unstated + noData;
          const sentence = divisionSentence(each, optionsMessages);
          expect(sum(numbersIn(sentence))).to.equal(total);
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
          expect(sum(numbersIn(counted ?? ''))).to.equal(view.model.positioned.length);
        }
      }),
    );
  });

  it('agree in number', () => {
    expect(
      divisionSentence(
        division({Supports: 2, 'Leans for': 0, Open: 1, Cautious: 1}, 12),
        optionsMessages,
      ),
    ).to.equal('2 support, 1 open, 1 cautious; 12 have not said');
    expect(divisionSentence(division({Supports: 1, Opposes: 3}, 1), optionsMessages)).to.equal(
      '1 supports, 3 oppose; 1 has not said',
    );
  });

  it('use a label as it is where it is no verb', () => {
    expect(divisionSentence(division({Ja: 3, Opposes: 1}, 0, 2), optionsMessages)).to.equal(
      '3 “Ja”, 1 opposes; 2 with no data',
    );
    expect(divisionSentence(division({}), optionsMessages)).to.equal('No positions are recorded');
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
    expect(title({options: agreed})).to.equal('4 options: 1 in force, 2 agreed, 1 withdrawn');
    expect(title({options: [option('a', ['floated']), option('b', ['ruled-out'])]})).to.equal(
      '2 options: 1 floated, 1 ruled out',
    );
    expect(title({options: [option('a', ['floated']), option('b')]})).to.equal(
      '2 options: 1 floated',
    );
    expect(title({options: [option('a', ['under-consideration'])]})).to.equal(
      '1 option: under consideration',
    );
  });

  it('say nothing of agreement where no option has a status', () => {
    const options = [option('a'), option('b')];
    expect(title({options})).to.equal('2 options on the table');
    expect(title({options: [option('a')]})).to.equal('1 option on the table');
  });

  it('leave options of later days out of the count, and say that they come', () => {
    const options = [
      option('a', ['floated', '2025-01-01']),
      option('b', ['floated', '2025-05-01']),
    ];
    expect(title({options}, '2025-03-01')).to.equal('1 option: floated');
    expect(summary(rowsOf({options}, '2025-03-01'), optionsMessages)).to.contain(
      '1 more to come on later days.',
    );
    expect(title({options}, '2024-03-01')).to.equal('No option is on the table yet');
  });

  it('date a status from the record that brought it', () => {
    const options = [
      option('a', ['floated', '2025-01-01'], ['agreed', '2025-02-01'], ['agreed', '2025-03-01']),
    ];
    const lineOn = (day?: string) => {
      const view = viewOf({options}, day);
      return statusLine(view, view.model.options[0]!);
    };
    const line = lineOn();
    expect([line.now?.status, line.now?.date?.text, line.previous]).to.deep.equal([
      'agreed',
      '2025-02-01',
      'floated',
    ]);
    const first = lineOn('2025-01-15');
    expect([first.now?.status, first.previous, first.now?.evidence.length]).to.deep.equal([
      'floated',
      undefined,
      0,
    ]);
  });

  it('tell the example as the article does', () => {
    const file = example;
    expect(title(file)).to.equal('7 options: 4 under consideration, 2 floated, 1 ruled out');
    const [first] = rowsOf(file);
    expect(divisionSentence(first!.division, optionsMessages)).to.match(
      /^2 support, 1 open, 1 cautious; \d+ have not said$/,
    );
  });
});
