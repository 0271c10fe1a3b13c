import {html, type TemplateResult} from 'lit';
import type {Cell} from '../../model/story-view.js';
import {glyphClasses} from '../stance/stance-glyph-view.js';
import type {PositionsContext} from './positions-view-context.js';
import {nameOf} from './positions-form.js';
import {type CellMark, type Line} from './positions-table.js';
import {cellMarks} from './positions-marks.js';

/** What goes into one `<td>`. */
interface CellParts {
  readonly classes: string;
  readonly content: unknown;
}

/** Above this many cells the column's name goes into the cells only where rows are cards, which alone show it. */
const MANY_CELLS = 4000;

/** Cells that one template makes: ten thousands of them go up in a fraction of the time of one template each. */
const BLOCK = 8;

/**
 * The cells of one row: the stance in words, the glyph by class. Each names its column as well, which only a card
 * shows; there the first cell of each stance stands for its group.
 */
export function cellViews(row: Line, context: PositionsContext): TemplateResult[] {
  const {table, form} = context;
  const isNamed = form.isCard || table.tally.total <= MANY_CELLS;
  const cells = table.columns.map((column) => table.cell(row, column));
  const counts = new Map<string, number>();
  for (const cell of cells) counts.set(stanceKey(cell), (counts.get(stanceKey(cell)) ?? 0) + 1);
  const seen = new Set<string>();
  const parts = table.columns.map((column, i): CellParts => {
    const cell = cells[i] ?? table.cell(row, column);
    const key = stanceKey(cell);
    const place = seen.has(key) ? '' : counts.get(key) === 1 ? ' is-first is-only' : ' is-first';
    seen.add(key);
    const marks = cellMarks(cell, context.view.model.stanceById);
    const word = marks.length === 0 ? cellWord(cell, context) : markedWord(cell, marks, context);
    return {
      classes: cellClasses(cell, marks, context) + place,
      content: isNamed ? html`<i>${nameOf(column, form.columnRoom)}</i>${word}` : word,
    };
  });
  const blocks: TemplateResult[] = [];
  for (let i = 0; i < parts.length; i += BLOCK) {
    const block = parts.slice(i, i + BLOCK);
    if (block.length === BLOCK) blocks.push(blockView(block));
    else for (const each of block) blocks.push(cellView(each));
  }
  return blocks;
}

const cellView = ({classes, content}: CellParts) =>
  html`<td role="gridcell" class=${classes}>${content}</td>`;

function blockView(block: readonly CellParts[]): TemplateResult {
  const [a, b, c, d, e, f, g, h] = block as [
    ...[CellParts, CellParts, CellParts, CellParts],
    ...[CellParts, CellParts, CellParts, CellParts],
  ];
  // prettier-ignore
  return html`<td role="gridcell" class=${a.classes}>${a.content}</td><td role="gridcell" class=${b.classes}>${b.content}</td><td role="gridcell" class=${c.classes}>${c.content}</td><td role="gridcell" class=${d.classes}>${d.content}</td><td role="gridcell" class=${e.classes}>${e.content}</td><td role="gridcell" class=${f.classes}>${f.content}</td><td role="gridcell" class=${g.classes}>${g.content}</td><td role="gridcell" class=${h.classes}>${h.content}</td>`;
}

const stanceKey = (cell: Cell) => (cell.state === 'stated' ? `:${cell.stance.id}` : cell.state);

/** The words of a cell: its stance, or which kind of silence. */
export function cellWord(cell: Cell, {wording: {messages}}: PositionsContext): string {
  if (cell.state === 'stated') return cell.stance.label;
  return cell.state === 'unstated' ? messages.unstated : messages.noData;
}

/** The words of a cell with a mark: what the mark means goes to assistive technology; the panel tells everyone. */
function markedWord(
  cell: Cell,
  marks: readonly CellMark[],
  context: PositionsContext,
): TemplateResult {
  const {messages} = context;
  const notes = [
    ...(cell.previous ? [messages.changedFrom(stanceLabel(cell.previous.stance, context))] : []),
    ...(marks.includes('conditional') ? [messages.conditional] : []),
    ...(marks.includes('unsourced') ? [messages.unsourced] : []),
  ];
  return html`${cellWord(cell, context)}${marks.includes('conditional') ? '*' : ''}<span
      class="visually-hidden"
      >, ${notes.join(', ')}</span
    >`;
}

function cellClasses(cell: Cell, marks: readonly CellMark[], {scale}: PositionsContext): string {
  let classes = 'cell';
  if (cell.state === 'stated') {
    const mark = scale.of(cell.stance.id);
    if (mark) classes += ` ${glyphClasses(mark)} step-${scale.marks.indexOf(mark)}`;
  } else classes += ` is-silent is-${cell.state}`;
  if (cell.previous) classes += ' is-changed';
  for (const mark of marks) classes += ` is-${mark}`;
  return classes;
}

/** The words for a stance id, `unstated` included. */
export function stanceLabel(id: string, {scale, wording}: PositionsContext): string {
  return scale.of(id)?.label ?? wording.messages.unstated;
}
