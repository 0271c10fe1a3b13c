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
}

export interface StanceScale {
  /** From most in favour to most against. */
  readonly marks: readonly StanceMark[];
  of(id: Id): StanceMark | undefined;
}

const glyphsFor = ['check', 'half', 'plus', 'dot'] as const;
const glyphsAgainst = ['cross', 'triangle', 'minus', 'bar'] as const;

/** The scale a story is told on: colour, glyph and word from one object. Values are cut at zero into for and against. */
export function createStanceScale(steps: readonly StanceStep[]): StanceScale {
  const ordered = [...steps].sort((a, b) => b.value - a.value);
  const marks = [
    ...side(
      ordered.filter(({value}) => value > 0),
      'for',
      glyphsFor,
    ),
    ...ordered
      .filter(({value}) => value === 0)
      .map((step): StanceMark => mark(step, 'neutral', 0, 'ring')),
    ...side(ordered.filter(({value}) => value < 0).reverse(), 'against', glyphsAgainst).reverse(),
  ];
  const byId = new Map(marks.map((each) => [each.id, each]));
  return {marks, of: (id) => byId.get(id)};
}

/** @param steps outermost first */
function side(
  steps: readonly StanceStep[],
  name: 'for' | 'against',
  glyphs: readonly StanceGlyph[],
): StanceMark[] {
  const sign = name === 'for' ? 1 : -1;
  return steps.map((step, i) => {
    const shade = Math.max(1, 4 - Math.round((i * 4) / steps.length));
    return mark(step, name, sign * shade, glyphs[Math.min(i, glyphs.length - 1)] ?? 'dot');
  });
}

function mark(
  step: StanceStep,
  side: StanceMark['side'],
  shade: number,
  fallback: StanceGlyph,
): StanceMark {
  const glyph = stanceGlyphs.find((name) => name === step.glyph) ?? fallback;
  return {id: step.id, label: step.label, value: step.value, side, shade, glyph};
}
