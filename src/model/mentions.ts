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
export function storyNames(model: StoryModel): readonly Name[] {
  const names: Name[] = [];
  for (const {id, name, shortName, aliases} of model.participants)
    for (const text of [name, shortName, ...aliases])
      if (text !== undefined) names.push({text, ref: {kind: 'participant', id}});
  for (const [kind, records] of [
    ['option', model.options],
    ['meeting', model.meetings],
  ] as const)
    for (const {id, name, shortName} of records)
      for (const text of [name, shortName])
        if (text !== undefined) names.push({text, ref: {kind, id}, common: true});
  return names;
}

interface Pattern {
  readonly regExp: RegExp;
  readonly ref: Ref;
}

/** Scripts that set no spaces between words: there a neighbouring letter does not make a name part of a longer word. */
const unspaced =
  '[\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}]';
const letter = '[\\p{L}\\p{N}\\p{M}_]';
const UNSPACED = new RegExp(`^${unspaced}`, 'u');
const LETTER = new RegExp(`^${letter}`, 'u');
/** A word; in an unspaced script, each character. */
const WORD = new RegExp(`${unspaced}|(?:(?!${unspaced})${letter})+`, 'gu');
const isLetter = (character: string) => LETTER.test(character);
/** Soft hyphens and marks of where a line may break. */
const UNREAD = /[\u00AD\u200B\u2060]/;

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
  const patterns = indexPatterns(names);
  return (written, fits = () => true) => {
    const found: Mention[] = [];
    const {text, places} = decomposed(written);
    for (const match of text.matchAll(WORD)) {
      const from = match.index;
      if (!mayBegin(text, from)) continue;
      for (const {regExp, ref} of patterns.get(fold(match[0])) ?? []) {
        regExp.lastIndex = from;
        const to = from + (regExp.exec(text)?.[0].length ?? 0);
        if (to === from || !mayEnd(text, to)) continue;
        const start = places[from] ?? 0;
        const end = places[to] ?? written.length;
        if (fits(start, end)) found.push({start, end, ref});
      }
    }
    return withoutOverlap(uncontested(found));
  };
}

/**
 * A text with each accent apart from its letter (NFD), one sort of apostrophe and of hyphen, and no soft hyphens; and
 * where each unit of it was written.
 */
function decomposed(written: string): {readonly text: string; readonly places: readonly number[]} {
  const places: number[] = [];
  let text = '';
  let at = 0;
  for (const character of written) {
    const parts = UNREAD.test(character)
      ? ''
      : character
          .normalize('NFD')
          .replace(/[‘’ʼ′]/, "'")
          .replace(/[\u2010\u2011]/, '-');
    for (let i = 0; i < parts.length; i++) places.push(at);
    text += parts;
    at += character.length;
  }
  // Once more for the whole: accents of one letter take their fixed order.
  return {text: text.normalize('NFD'), places};
}

/** Patterns by the first word of their name, in lower case. */
function indexPatterns(names: readonly Name[]): ReadonlyMap<string, readonly Pattern[]> {
  const index = new Map<string, Pattern[]>();
  for (const {text, ref, common = false} of names) {
    const name = decomposed(text).text.trim();
    const word = name.match(WORD)?.[0];
    if (word === undefined) continue;
    const patterns = index.get(fold(word)) ?? [];
    const source = sourceOf(name.slice(name.indexOf(word)), common);
    patterns.push({regExp: new RegExp(source, 'uy'), ref});
    index.set(fold(word), patterns);
  }
  return index;
}

function sourceOf(name: string, common: boolean): string {
  const [first = '', ...rest] = name;
  const source = rest
    .join('')
    .replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
    .replace(/\s+/g, '\\s+');
  const starts = new Set([first, first.toUpperCase(), ...(common ? [first.toLowerCase()] : [])]);
  return `(?:${[...starts].join('|')})${source}`;
}

const fold = (word: string) => word.toLowerCase();

function mayBegin(text: string, start: number): boolean {
  const before = characterBefore(text, start);
  if (isLetter(before)) return UNSPACED.test(before) || UNSPACED.test(characterAt(text, start));
  return !(before === '-' && isLetter(characterBefore(text, start - before.length)));
}

function mayEnd(text: string, end: number): boolean {
  const after = characterAt(text, end);
  // A combining mark belongs to the letter before it in every script.
  if (/^\p{M}/u.test(after)) return false;
  if (isLetter(after)) return UNSPACED.test(after) || UNSPACED.test(characterBefore(text, end));
  return !(after === '-' && isLetter(characterAt(text, end + after.length)));
}

function characterAt(text: string, index: number): string {
  const code = text.codePointAt(index);
  return code === undefined ? '' : String.fromCodePoint(code);
}

function characterBefore(text: string, index: number): string {
  if (index <= 0) return '';
  const pair = index >= 2 ? characterAt(text, index - 2) : '';
  return pair.length === 2 ? pair : characterAt(text, index - 1);
}

/** Without those whose very words stand for something else as well. */
function uncontested(found: readonly Mention[]): readonly Mention[] {
  const byPlace = new Map<string, Mention>();
  const contested = new Set<string>();
  for (const mention of found) {
    const place = `${mention.start} ${mention.end}`;
    const first = byPlace.get(place) ?? mention;
    byPlace.set(place, first);
    if (!sameRef(first.ref, mention.ref)) contested.add(place);
  }
  return [...byPlace].filter(([place]) => !contested.has(place)).map(([, mention]) => mention);
}

/** The longest first, of equals the earlier; then in the order of the text. */
function withoutOverlap(found: readonly Mention[]): readonly Mention[] {
  const kept: Mention[] = [];
  const longestFirst = [...found].sort(
    (a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start,
  );
  for (const mention of longestFirst)
    if (kept.every(({start, end}) => mention.end <= start || mention.start >= end))
      kept.push(mention);
  return kept.sort((a, b) => a.start - b.start);
}
