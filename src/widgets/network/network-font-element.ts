import {fontScaleOf, measureText} from '../../scales/text-metrics.js';

/** Texts measured at most; a story with more names is judged by the widest-spread of them. */
const SAMPLES = 240;
const known = new Map<string, number>();

/**
 * By how much the page's own font is wider than the table of widths, for these texts. 1 where nothing can be
 * measured (on a server, without canvas).
 *
 * @param element an element set in the font of the labels
 */
export function fontScaleFor(element: Element | null, texts: readonly string[]): number {
  if (!element || typeof getComputedStyle === 'undefined') return 1;
  const {fontFamily} = getComputedStyle(element);
  const step = Math.max(1, Math.ceil(texts.length / SAMPLES));
  const samples = texts.filter((_, i) => i % step === 0);
  const key = `${fontFamily}\n${samples.join('\n')}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return 1;
  const measured = ([400, 600] as const).flatMap((weight) => {
    context.font = `${weight} 20px ${fontFamily}`;
    return samples.map((text) => ({
      real: context.measureText(text).width,
      bound: measureText(text, 20, weight),
    }));
  });
  const scale = fontScaleOf(measured);
  if (known.size > 40) known.clear();
  known.set(key, scale);
  return scale;
}

/** Forgets what was measured: the page's fonts have arrived. */
export function forgetFonts(): void {
  known.clear();
}
