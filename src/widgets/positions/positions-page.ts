import {positionsForm, type Measure, type PositionsForm} from './positions-layout.js';
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

/** Widths (CSS px) of a table on paper: as it is, and the widest that is printed smaller, its smallest words at 7 pt. */
const PAPER = 680;
const SMALLER = 880;
/** Width of a column of glyphs, on paper and on screen, where names need no more. */
const GLYPHS = 18;
const GLYPHS_ON_SCREEN = 28;

/**
 * The form for paper, which tells no one how wide it is: the style sheet spreads and shrinks it. What would be too small
 * to read becomes cards.
 */
export function paperForm(
  table: PositionsTable,
  width: number,
  measure: Measure | undefined,
): PositionsForm {
  const [own, smaller] = [PAPER, SMALLER].map((most) => positionsForm(table, most, measure)) as [
    PositionsForm,
    PositionsForm,
  ];
  const form = own.overflows || own.density !== smaller.density ? smaller : own;
  // Rows and columns have what cards need: in a narrow box they are cards on paper too.
  const paper = {...form, width, isCard: true};
  if (!form.overflows) return paper;
  const columnWidth = form.columnWidth > GLYPHS_ON_SCREEN ? form.columnWidth - 6 : GLYPHS;
  return form.headWidth + columnWidth * table.columns.length > SMALLER
    ? {...positionsForm(table, 0, measure), width, density: 'cards'}
    : {...paper, columnWidth, margin: false};
}

/** Tells the style sheet the lengths of a form. */
export function applyForm(
  scroller: HTMLElement,
  {columnWidth, headWidth, headerHeight}: PositionsForm,
  {columns}: PositionsTable,
): void {
  const lengths = {
    '--_col': columnWidth,
    '--_least': columnWidth,
    '--_head': headWidth,
    '--_headers': headerHeight,
    '--_columns': headWidth + columnWidth * columns.length,
  };
  for (const [name, length] of Object.entries(lengths))
    scroller.style.setProperty(name, `${length}px`);
  scroller.style.setProperty('--_count', `${columns.length}`);
}
