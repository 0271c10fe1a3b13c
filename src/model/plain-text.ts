/**
 * A text with each accent apart from its letter (NFD), one sort of apostrophe and of hyphen, and no soft hyphens and
 * marks of where a line may break.
 */
export const plainText = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u00AD\u200B\u2060]/g, '')
    .replace(/[‘’ʼ′]/g, "'")
    .replace(/[\u2010\u2011]/g, '-');

/** Letters that are no letter with an accent to Unicode, but are typed as if they were. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ı: 'i',
};

/** A text as one types it in haste: in lower case, without accents, with plain letters and apostrophes. */
export const typedText = (text: string): string =>
  plainText(text)
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[ßæœøłđðı]/g, (letter) => LETTERS[letter]!)
    .replace(/\s+/g, ' ')
    .trim();
