import {expect} from '@open-wc/testing';
import * as fc from 'fast-check';
import {createMentionFinder, storyNames, type Name} from '../../src/model/mentions.js';
import {refKey} from '../../src/model/ref.js';
import {createStoryModel} from '../../src/model/story-model.js';
import {arbitraryStory} from '../helpers/arbitrary-story.js';

const named = (id: string, ...texts: string[]): Name[] =>
  texts.map((text) => ({text, ref: {kind: 'participant', id}}));
const common = (id: string, text: string): Name => ({
  text,
  ref: {kind: 'option', id},
  common: true,
});

/** What was found, with «marks» around it. */
function marked(names: readonly Name[], text: string): string {
  let out = '';
  let from = 0;
  for (const {start, end} of createMentionFinder(names)(text)) {
    out += `${text.slice(from, start)}«${text.slice(start, end)}»`;
    from = end;
  }
  return out + text.slice(from);
}

const word = fc.constantFrom(
  'Ann',
  'Bo',
  'US',
  'No-fly',
  'Ω',
  'é',
  '名',
  'ann',
  'a',
  '-',
  '’s',
  ' ',
  '  ',
  '\n',
  '.',
  ',',
  '(',
  '__proto__',
  '🇺🇦',
);
const prose = fc.array(word, {maxLength: 30}).map((words) => words.join(''));
const arbitraryNames = fc.array(
  fc.record({
    text: fc.oneof(
      fc.constantFrom('Ann', 'Ann Bo', 'US', 'Bo', 'No-fly zone', 'Ω', '名', '__proto__', '(', ''),
      fc.string(),
    ),
    ref: fc.record({kind: fc.constant('participant' as const), id: fc.constantFrom('1', '2', '3')}),
    common: fc.boolean(),
  }),
  {maxLength: 8},
);

describe('mentions', () => {
  it('never throw, never overlap, stand in the text, in order', () => {
    fc.assert(
      fc.property(arbitraryNames, fc.oneof(prose, fc.string({unit: 'binary'})), (names, text) => {
        const found = createMentionFinder(names)(text);
        found.forEach(({start, end}, i) => {
          expect(start >= 0 && start < end && end <= text.length).to.equal(true);
          if (i > 0) expect(found[i - 1]!.end <= start).to.equal(true);
        });
      }),
      {numRuns: 300},
    );
  });

  it('are whole words, and say what a name says', () => {
    fc.assert(
      fc.property(arbitraryNames, prose, (names, text) => {
        const letter = /[\p{L}\p{N}\p{M}_]/u;
        const plain = (words: string) =>
          words.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').replace(/’/g, "'");
        for (const {start, end, ref} of createMentionFinder(names)(text)) {
          const words = text.slice(start, end);
          const before = [...text.slice(0, start)].pop() ?? '';
          const after = [...text.slice(end)][0] ?? '';
          if (!/名/.test(words + before + after)) {
            expect(letter.test(before)).to.equal(false);
            expect(letter.test(after)).to.equal(false);
          }
          expect(
            names.some(
              (name) => refKey(name.ref) === refKey(ref) && plain(name.text).includes(plain(words)),
            ),
          ).to.equal(true);
        }
      }),
      {numRuns: 300},
    );
  });

  it('leave no longer name unfound in favour of a shorter one inside it', () => {
    const names = [
      ...named('1', 'security advisers'),
      ...named('2', 'National security advisers'),
      ...named('3', 'National'),
    ];
    expect(marked(names, 'The National security advisers met.')).to.equal(
      'The «National security advisers» met.',
    );
    expect(marked([...named('1', 'A B'), ...named('2', 'B C D')], 'A B C D')).to.equal('A «B C D»');
  });

  it('do not depend on the order of the names', () => {
    fc.assert(
      fc.property(arbitraryNames, prose, (names, text) => {
        const a = createMentionFinder(names)(text);
        const b = createMentionFinder([...names].reverse())(text);
        expect(a.map(({start, end, ref}) => [start, end, refKey(ref)])).to.deep.equal(
          b.map(({start, end, ref}) => [start, end, refKey(ref)]),
        );
      }),
      {numRuns: 200},
    );
  });

  it('give a place that may not be used to a shorter name', () => {
    const find = createMentionFinder(named('1', 'Emmanuel Macron', 'Macron'));
    const text = 'Emmanuel Macron';
    expect(find(text, (start, end) => end - start < 10).map(({start}) => start)).to.deep.equal([9]);
  });

  it('know possessives, hyphens, line breaks and capitals', () => {
    const us = named('us', 'US', 'the Pentagon');
    expect(marked(us, 'The US’s plan; US-led, non-US, USA, us, “US”.')).to.equal(
      'The «US»’s plan; US-led, non-US, USA, us, “«US»”.',
    );
    expect(marked(us, 'The Pentagon and the Pentagon')).to.equal(
      '«The Pentagon» and «the Pentagon»',
    );
    expect(marked(named('m', 'Emmanuel Macron'), 'Emmanuel\n    Macron')).to.equal(
      '«Emmanuel\n    Macron»',
    );
    expect(marked([common('n', 'No-fly zone')], 'A no-fly zone, No‑fly zone')).to.equal(
      'A «no-fly zone», «No‑fly zone»',
    );
    expect(marked(named('w', 'Will'), 'Will will')).to.equal('«Will» will');
    expect(marked(named('o', "O'Neil"), 'O’Neil, O‘Neil, OʼNeil')).to.equal(
      '«O’Neil», «O‘Neil», «OʼNeil»',
    );
  });

  it('know accents apart from their letters, spaces that may not break, and soft hyphens', () => {
    const jose = named('j', 'José Núñez');
    const apart = 'José Núñez'.normalize('NFD');
    expect(marked(jose, `Then ${apart} and José\u00A0Núñez met.`)).to.equal(
      `Then «${apart}» and «José\u00A0Núñez» met.`,
    );
    expect(marked(named('j', apart), 'José Núñez’s')).to.equal('«José Núñez»’s');
    expect(marked(named('k', '한국'.normalize('NFD')), '한국, 한국인')).to.equal('«한국», 한국인');
    expect(marked(jose, 'Jo\u00ADsé Nú\u00ADñez')).to.equal('«Jo\u00ADsé Nú\u00ADñez»');
    expect(marked(named('j', 'Nune'), 'Nuné')).to.equal('Nuné');
  });

  it('stand at the same words however the text is composed', () => {
    fc.assert(
      fc.property(arbitraryNames, fc.oneof(prose, fc.string({unit: 'grapheme'})), (names, text) => {
        const words = (form: string) => {
          const written = text.normalize(form);
          return createMentionFinder(names)(written).map(
            ({start, end, ref}) => refKey(ref) + written.slice(start, end).normalize('NFC'),
          );
        };
        expect(words('NFD')).to.deep.equal(words('NFC'));
      }),
      {numRuns: 300},
    );
  });

  it('count letters of every script, and need no spaces where the script has none', () => {
    expect(marked(named('o', 'Ана'), 'Анастасия и Ана')).to.equal('Анастасия и «Ана»');
    expect(marked(named('e', 'Re'), 'Ré Re\u0301 Re')).to.equal('Ré Re\u0301 «Re»');
    expect(marked(named('m', '马克龙'), '法国总统马克龙说')).to.equal('法国总统«马克龙»说');
  });

  it('leave out what two records share', () => {
    expect(
      marked([...named('1', 'Georgia'), ...named('2', 'Georgia', 'Tbilisi')], 'Georgia, Tbilisi'),
    ).to.equal('Georgia, «Tbilisi»');
  });

  it('leave out what a person and an option share, but not what only one of them can be', () => {
    const names = [...named('1', 'Open'), common('2', 'Open')];
    expect(marked(names, 'Open, open')).to.equal('Open, «open»');
  });

  it('find each name of a story on its own', () => {
    fc.assert(
      fc.property(arbitraryStory, (story) => {
        const names = storyNames(createStoryModel(story));
        const find = createMentionFinder(names);
        for (const {text, ref} of names) {
          const twin = names.some(
            (name) => name.ref !== ref && name.text.toLowerCase() === text.toLowerCase(),
          );
          // Only names of letters and spaces: others may have their ends cut off.
          if (twin || !/^[A-Za-z][A-Za-z ]*[A-Za-z]$/.test(text)) continue;
          expect(find(text).map(({start, end}) => text.slice(start, end))).to.deep.equal([text]);
        }
      }),
      {numRuns: 50},
    );
  });
});
