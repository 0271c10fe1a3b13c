import {fontScaleOf, measureText} from '../../scales/text-metrics.js';
import type {NetworkFacts} from './network-facts.js';

/** The font that the widget is set in. Asked of the host: its inside may not be there yet. */
export function fontOf(host: Element): string {
  const style = getComputedStyle(host);
  return style.getPropertyValue('--_font') || style.fontFamily;
}

/**
 * By how much a font is wider than the table of widths, for the names of a graph. 1 where nothing can be measured.
 * Characters are measured one by one: they are few, and a name is no wider than its characters together.
 */
export function fontScaleFor(fontFamily: string, {graph}: NetworkFacts, _fonts: number): number {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return 1;
  return fontScaleOf(
    ([400, 600] as const).flatMap((weight) => {
      context.font = `${weight} 20px ${fontFamily}`;
      const widths = new Map<string, number>();
      return graph.nodes
        .flatMap(({label, detail = ''}) => [label, detail])
        .map((text) => {
          let real = 0;
          for (const char of text) {
            const width = widths.get(char) ?? context.measureText(char).width;
            widths.set(char, width);
            real += width;
          }
          return {real, bound: measureText(text, 20, weight)};
        });
    }),
  );
}
