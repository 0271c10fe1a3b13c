import type {Id, StanceStep} from '../story/types.js';

/** The glyphs a stance can be drawn with. Each is told from the others without colour. */
export const stanceGlyphs = [
  'check',
  'half',
  'ring',
  'triangle',
  'cross',
  'plus',
  'minus',
  'bar',
  'dot',
  'dash',
  'target',
  'disc',
  'box',
] as const;
export type StanceGlyph = (typeof stanceGlyphs)[number];

/** One step of a scale, with everything a widget draws or says about it. */
export interface StanceMark {
  readonly id: Id;
  /** In words. */
  readonly label: string;
  readonly value: number;
  /** In favour, against, or neither. */
  readonly side: 'for' | 'neutral' | 'against';
  /**
   * Which of the nine shades of the diverging palette: 4 most in favour … 0 neutral … −4 most against.
   * Steps of one side are spread evenly, the outermost at the end.
   */
  readonly shade: number;
  readonly glyph: StanceGlyph;
  /** How far a `disc` or a `box` is filled, in ninths: they tell many steps of one side apart. */
  readonly fill?: number;
}

export interface StanceScale {
  /** From most in favour to most against. */
  readonly marks: readonly StanceMark[];
  of(id: Id | undefined): StanceMark | undefined;
}

/**
 * Glyphs of each side, outermost first; round in favour, square or pointed against. Of more steps than these, `filled`
 * ones are filled more or less.
 */
const sides = [
  {side: 'for', sign: 1, glyphs: ['check', 'half', 'plus', 'dot'], filled: 'disc'},
  {side: 'neutral', sign: 0, glyphs: ['ring', 'dash', 'target'], filled: 'disc'},
  {side: 'against', sign: -1, glyphs: ['cross', 'triangle', 'minus', 'bar'], filled: 'box'},
] as const;

/**
 * The scale a story is told on: colour, glyph and word from one object. Values are cut at zero into for and against.
 * No two steps of a scale of up to nine have the same glyph, except where the story chooses so.
 */
export function createStanceScale(steps: readonly StanceStep[]): StanceScale {
  const ordered = [...steps].sort((a, b) => b.value - a.value);
  const chosen = new Set(ordered.map(({glyph}) => glyph));
  const marks = sides.flatMap(({side, sign, glyphs, filled}) => {
    const part = ordered.filter(({value}) => Math.sign(value) === sign);
    const outwards = sign < 0 ? part.reverse() : part;
    const free: StanceGlyph[] = glyphs.filter((glyph) => !chosen.has(glyph));
    const isCrowded = part.filter(({glyph}) => !glyphNamed(glyph)).length > free.length;
    const made = outwards.map(({id, label, value, glyph: own}, i): StanceMark => {
      const shade = sign * Math.max(1, 4 - Math.round((i * 4) / part.length));
      const mark = {id, label, value, side, shade};
      const glyph = glyphNamed(own) ?? (isCrowded ? undefined : free.shift());
      return glyph
        ? {...mark, glyph}
        : {...mark, glyph: filled, fill: Math.round((9 * (part.length - i)) / part.length)};
    });
    return sign < 0 ? made.reverse() : made;
  });
  const byId = new Map(marks.map((each) => [each.id, each]));
  return {marks, of: (id) => byId.get(id ?? '')};
}

const glyphNamed = (name: string | undefined) => stanceGlyphs.find((glyph) => glyph === name);

/** `for-4` … `for-1`, `0`, `against-1` … `against-4`: the class that carries the colour. */
export function shadeName(shade: number): string {
  return shade === 0 ? '0' : shade > 0 ? `for-${shade}` : `against-${-shade}`;
}
