import type {Id} from '../story/types.js';
import {plainText} from './plain-text.js';
import {sameRef, type Ref} from './ref.js';
import type {StoryModel} from './story-model.js';

/** A name that prose may use, and what it stands for. */
export interface Name {
  readonly text: string;
  readonly ref: Ref;
  /** Whether it may stand in lower case within a sentence ("No-fly zone" as "no-fly zone"): a description, no proper name. */
  readonly common?: boolean;
}

/** A name found in a text. `start` and `end` count UTF-16 code units, as `Text.splitText` does. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly ref: Ref;
}

/** Finds names in texts: see `createMentionFinder`. */
export type MentionFinder = (
  text: string,
  fits?: (start: number, end: number) => boolean,
) => readonly Mention[];

/**
 * The names of a story: of participants (name, short name, aliases), options and meetings (name, short name).
 */
export function storyNames({participants, options, meetings}: StoryModel): readonly Name[] {
  const named = (kind: 'participant' | 'option' | 'meeting', records: readonly NamedRecord[]) =>
    records.flatMap(({id, name, shortName = name, aliases = []}) =>
      [...new Set([name, shortName, ...aliases])].map((text) => ({
        text,
        ref: {kind, id},
        common: kind !== 'participant',
      })),
    );
  return [
    ...named('participant', participants),
    ...named('option', options),
    ...named('meeting', meetings),
  ];
}

interface NamedRecord {
  readonly id: Id;
  readonly name: string;
  readonly shortName?: string;
  readonly aliases?: readonly string[];
}

/** Scripts that set no spaces between words: there a neighbouring letter does not make a name part of a longer word. */
const unspaced =
  '[\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}]';
const letter = '[\\p{L}\\p{N}\\p{M}_]';
const spaced = `(?!${unspaced})${letter}`;
/** A word; in an unspaced script, each character. */
const WORD = new RegExp(`${unspaced}|(?:${spaced})+`, 'gu');

/**
 * Prepares a search for names in prose. A name is found as whole words only (by Unicode's letters, digits and marks; a
 * hyphen joins words, so "US" is not found in "US-led"), the longest first where names overlap, with capitals as
 * written save that its first letter may be a capital, and, of a `common` name, a small one. Any white space between
 * words counts as one space, and apostrophes of every shape as one; accents match whether they are part of their letter
 * or follow it, and soft hyphens are not read. Words that stand for two things say nothing
 * about which is meant, and are left out.
 *
 * @returns the finder: O(length of the text). `fits` may refuse a place, so that a shorter name can have it.
 */
export function createMentionFinder(names: readonly Name[]): MentionFinder {
  /** By the first word of the name, in lower case. */
  const index = new Map<string, {readonly pattern: RegExp; readonly ref: Ref}[]>();
  for (const {text, ref, common} of names) {
    const name = decomposed(text).text.trim();
    const word = name.match(WORD)?.[0].toLowerCase();
    if (word === undefined) continue;
    const pattern = patternOf(name.slice(name.search(WORD)), common);
    index.set(word, [...(index.get(word) ?? []), {pattern, ref}]);
  }
  return (written, fits = () => true) => {
    const found: Mention[] = [];
    const {text, places} = decomposed(written);
    for (const word of text.matchAll(WORD))
      for (const {pattern, ref} of index.get(word[0].toLowerCase()) ?? []) {
        pattern.lastIndex = word.index;
        const length = pattern.exec(text)?.[0].length;
        if (!length) continue;
        const start = places[word.index]!;
        const end = places[word.index + length] ?? written.length;
        if (fits(start, end)) found.push({start, end, ref});
      }
    return settled(found);
  };
}

/** `plainText` of a text, and where each unit of it was written. */
function decomposed(written: string): {readonly text: string; readonly places: readonly number[]} {
  const places: number[] = [];
  let text = '';
  let at = 0;
  for (const character of written) {
    const parts = plainText(character);
    for (let i = 0; i < parts.length; i++) places.push(at);
    text += parts;
    at += character.length;
  }
  // Once more for the whole: accents of one letter take their fixed order.
  return {text: text.normalize('NFD'), places};
}

/** Finds a name where it is not part of a longer word. A combining mark belongs to the letter before it in every script. */
function patternOf(name: string, common = false): RegExp {
  const [first = '', ...others] = name;
  const rest = others.join('');
  const starts = [first, first.toUpperCase(), common ? first.toLowerCase() : first].join('|');
  const escaped = rest.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/\s+/g, '\\s+');
  return new RegExp(
    `(?<!${letter}-|${spaced}(?!${unspaced}))(?:${starts})${escaped}(?!\\p{M}|-${letter}|(?<!${unspaced})${spaced})`,
    'uy',
  );
}

/** The longest first, of equals the earlier, without those whose very words stand for something else; in the order of the text. */
function settled(found: readonly Mention[]): readonly Mention[] {
  const kept: Mention[] = [];
  const lengthOf = ({start, end}: Mention) => end - start;
  for (const one of [...found].sort((a, b) => lengthOf(b) - lengthOf(a) || a.start - b.start)) {
    const isContested = found.some(
      ({start, end, ref}) => start === one.start && end === one.end && !sameRef(ref, one.ref),
    );
    if (!isContested && kept.every(({start, end}) => one.end <= start || one.start >= end))
      kept.push(one);
  }
  return kept.sort((a, b) => a.start - b.start);
}
