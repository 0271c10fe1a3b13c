import {positionsForm, type Measure, type PositionsForm} from './positions-layout.js';
import type {PositionsTable} from './positions-types.js';

/** Large enough for widths not to be rounded. */
const SIZE = 20;

/** Measures in the font of the page; undefined where there is no page. */
export function measureFor(host: Element): Measure | undefined {
  if (typeof document === 'undefined') return undefined;
  const pen = document.createElement('canvas').getContext('2d')!;
  const style = getComputedStyle(host);
  pen.font = `700 ${SIZE}px ${style.getPropertyValue('--_font') || style.fontFamily}`;
  const known = new Map<string, number>();
  return (text) => {
    const width = known.get(text) ?? pen.measureText(text).width / SIZE;
    known.set(text, width);
    return width;
  };
}

/** Widths of a table on paper: what it is laid out for, and the widest, its smallest words then at 7 pt. */
const PAPER = 760;
const WIDEST = 880;

/**
 * The form for paper, which tells no one how wide it is: the style sheet spreads and shrinks it. What would be too small
 * to read becomes cards.
 */
export function paperForm(
  table: PositionsTable,
  width: number,
  measure: Measure | undefined,
): PositionsForm {
  // Rows and columns have what cards need: in a narrow box they are cards on paper too.
  const form = {...positionsForm(table, PAPER, measure), width, isCard: true};
  if (!form.overflows) return form;
  // Upright names of one line have no need of their glyph's room.
  const columnWidth = form.columnWidth - (form.columnWidth > 28 ? 6 : 10);
  return form.headWidth + columnWidth * table.columns.length > WIDEST
    ? {...positionsForm(table, 0, measure), width, density: 'cards'}
    : {...form, columnWidth, margin: false};
}
