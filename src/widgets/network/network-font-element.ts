import {fontScaleOf, measureText} from '../../scales/text-metrics.js';

/** Texts measured at most; of more, every second, third … one. */
const SAMPLES = 240;

/**
 * By how much a font is wider than the table of widths, for these texts. 1 where nothing can be measured (no canvas).
 */
export function fontScaleFor(fontFamily: string, texts: readonly string[]): number {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return 1;
  const step = Math.ceil(texts.length / SAMPLES);
  const samples = texts.filter((_, i) => i % step === 0);
  return fontScaleOf(
    ([400, 600] as const).flatMap((weight) => {
      context.font = `${weight} 20px ${fontFamily}`;
      return samples.map((text) => ({
        real: context.measureText(text).width,
        bound: measureText(text, 20, weight),
      }));
    }),
  );
}
