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
  of(id: Id): StanceMark | undefined;
}

type Side = StanceMark['side'];

/** Outermost first; round in favour, square or pointed against. Of more steps than these, discs or boxes are filled. */
const sideGlyphs: Readonly<Record<Side, readonly StanceGlyph[]>> = {
  for: ['check', 'half', 'plus', 'dot'],
  neutral: ['ring', 'dash', 'target'],
  against: ['cross', 'triangle', 'minus', 'bar'],
};

/**
 * The scale a story is told on: colour, glyph and word from one object. Values are cut at zero into for and against.
 * No two steps of a scale of up to nine have the same glyph, except where the story chooses so.
 */
export function createStanceScale(steps: readonly StanceStep[]): StanceScale {
  const ordered = [...steps].sort((a, b) => b.value - a.value);
  const chosen = new Set(ordered.map(({glyph}) => glyph));
  const side = (name: Side, part: readonly StanceStep[]) => marksOf(name, part, chosen);
  const marks = [
    ...side(
      'for',
      ordered.filter(({value}) => value > 0),
    ),
    ...side(
      'neutral',
      ordered.filter(({value}) => value === 0),
    ),
    ...side('against', ordered.filter(({value}) => value < 0).reverse()).reverse(),
  ];
  const byId = new Map(marks.map((each) => [each.id, each]));
  return {marks, of: (id) => byId.get(id)};
}

/** @param steps outermost first */
function marksOf(
  side: Side,
  steps: readonly StanceStep[],
  chosen: ReadonlySet<string | undefined>,
): StanceMark[] {
  const free = sideGlyphs[side].filter((glyph) => !chosen.has(glyph));
  const isCrowded = steps.filter(({glyph}) => !glyphNamed(glyph)).length > free.length;
  const filled = side === 'against' ? 'box' : 'disc';
  return steps.map(({id, label, value, glyph}, i) => {
    const shade = Math.max(1, 4 - Math.round((i * 4) / steps.length));
    const mark = {id, label, value, side, shade: {for: shade, neutral: 0, against: -shade}[side]};
    const own = glyphNamed(glyph);
    if (own) return {...mark, glyph: own};
    const next = isCrowded ? undefined : free.shift();
    return next
      ? {...mark, glyph: next}
      : {...mark, glyph: filled, fill: Math.round((9 * (steps.length - i)) / steps.length)};
  });
}

const glyphNamed = (name: string | undefined) => stanceGlyphs.find((glyph) => glyph === name);

/** `for-4` … `for-1`, `0`, `against-1` … `against-4`: the class that carries the colour. */
export function shadeName(shade: number): string {
  return shade === 0 ? '0' : shade > 0 ? `for-${shade}` : `against-${-shade}`;
}
