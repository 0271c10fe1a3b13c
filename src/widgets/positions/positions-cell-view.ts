import {html, nothing, type TemplateResult} from 'lit';
import type {Cell} from '../../model/story-view.js';
import type {StanceScale} from '../../scales/stance-scale.js';
import {glyphClasses} from '../stance/stance-glyph-view.js';
import {nameOf} from './positions-form.js';
import type {Line} from './positions-layout.js';
import type {PositionsContext} from './positions-context.js';

/**
 * The cells of one row: the stance in words, the glyph by class. Each names its column as well, which only a card
 * shows; there the first cell of each stance stands for its group.
 */
export function cellViews(row: Line, context: PositionsContext): TemplateResult[] {
  const {table, form} = context;
  const cells = table.columns.map((column) => table.cell(row, column));
  const counts = new Map<string, number>();
  for (const cell of cells) counts.set(stanceKey(cell), (counts.get(stanceKey(cell)) ?? 0) + 1);
  const seen = new Set<string>();
  return cells.map((cell, i) => {
    const column = table.columns[i];
    const key = stanceKey(cell);
    const place = seen.has(key) ? '' : counts.get(key) === 1 ? ' is-first is-only' : ' is-first';
    seen.add(key);
    const note = cellNote(cell, context);
    return html`<td role="gridcell" class=${cellClasses(cell, context.scale) + place}>
      <i>${column ? nameOf(column, form.columnRoom) : nothing}</i>${
        note === ''
          ? cellWord(cell, context)
          : html`${cellWord(cell, context)}<span class="visually-hidden">, ${note}</span>`
      }
    </td>`;
  });
}

const stanceKey = (cell: Cell) => (cell.state === 'stated' ? `:${cell.stance.id}` : cell.state);

/** The words of a cell: its stance, or which kind of silence. */
export function cellWord(cell: Cell, {wording: {messages}}: PositionsContext): string {
  if (cell.state === 'stated')
    return cell.position.conditional === undefined ? cell.stance.label : `${cell.stance.label}*`;
  return cell.state === 'unstated' ? messages.unstated : messages.noData;
}

/** What else is to be said of a cell, for assistive technology; the panel says it to everyone. */
function cellNote(cell: Cell, context: PositionsContext): string {
  const {messages} = context;
  const notes: string[] = [];
  if (cell.previous) notes.push(messages.changedFrom(stanceLabel(cell.previous.stance, context)));
  if (cell.state === 'stated') {
    if (cell.position.conditional !== undefined) notes.push(messages.conditional);
    if (!cell.sourced) notes.push(messages.unsourced);
  }
  return notes.join(', ');
}

function cellClasses(cell: Cell, scale: StanceScale): string {
  const change = changeOf(cell, scale);
  const changed = change ? ` is-changed is-${change}` : '';
  if (cell.state !== 'stated') return `cell is-silent is-${cell.state}${changed}`;
  const mark = scale.of(cell.stance.id);
  if (!mark) return 'cell';
  return (
    `cell ${glyphClasses(mark)} step-${scale.marks.indexOf(mark)}` +
    (cell.sourced ? '' : ' is-unsourced') +
    (cell.position.conditional === undefined ? '' : ' is-conditional') +
    changed
  );
}

/** The words for a stance id, `unstated` included. */
export function stanceLabel(id: string, {scale, wording}: PositionsContext): string {
  return scale.of(id)?.label ?? wording.messages.unstated;
}

/** Which way a changed cell moved on the scale; `new` where it spoke after silence, `gone` where it fell silent. */
export function changeOf(
  cell: Cell,
  scale: StanceScale,
): 'up' | 'down' | 'new' | 'gone' | undefined {
  if (!cell.previous) return undefined;
  if (cell.state !== 'stated') return 'gone';
  const before = scale.of(cell.previous.stance);
  if (!before) return 'new';
  return cell.stance.value > before.value ? 'up' : 'down';
}
