import type {Measure, PositionsForm} from './positions-layout.js';
import type {PositionsTable} from './positions-types.js';

/** Large enough for widths not to be rounded. */
const SIZE = 20;

/** Measures in the font of the page; undefined where there is no page. */
export function measureFor(host: Element): Measure | undefined {
  const pen = globalThis.document?.createElement('canvas').getContext('2d');
  if (!pen) return undefined;
  const style = getComputedStyle(host);
  pen.font = `700 ${SIZE}px ${style.getPropertyValue('--_font') || style.fontFamily}`;
  const known = new Map<string, number>();
  return (text) => {
    const width = known.get(text) ?? pen.measureText(text).width / SIZE;
    known.set(text, width);
    return width;
  };
}

/** Tells the style sheet the lengths of a form. */
export function applyForm(
  scroller: HTMLElement,
  {columnWidth, headWidth, headerHeight}: PositionsForm,
  {columns}: PositionsTable,
): void {
  const lengths = {
    '--_col': columnWidth,
    '--_head': headWidth,
    '--_headers': headerHeight,
    '--_columns': headWidth + columnWidth * columns.length,
  };
  for (const [name, length] of Object.entries(lengths))
    scroller.style.setProperty(name, `${length}px`);
  scroller.style.setProperty('--_count', `${columns.length}`);
}
