import {html, nothing} from 'lit';
import type {Cell} from '../../model/story-view.js';
import {glyphClasses, stanceGlyphView} from '../stance/stance-glyph-view.js';
import {cellWord, stanceLabel, type PositionsContext} from './positions-view-context.js';
import {nameOf} from './positions-layout.js';
import type {Line} from './positions-types.js';

/**
 * The cells of a row: the stance in words, the glyph by class. One of each kind is made, the others are copies of
 * it: so ten thousands of them go up in a fraction of the time of one template each. Only cards show, and have,
 * the name of the column in the cell; that of a silent one is short.
 */
export function cellsView(row: Line, context: PositionsContext): unknown {
  const {table, form} = context;
  // On a server there are no nodes to copy.
  const isServer = typeof document === 'undefined';
  const made = new Map<string, unknown>();
  const cells = table.columns.map((column) => {
    const cell = table.cell(row, column);
    const kind = [
      cell.state,
      cell.position?.stance,
      table.change(cell)?.from,
      ...table.marks(cell),
    ];
    const key = kind.join('|');
    if (!made.has(key))
      made.set(key, (isServer ? cellTemplate : cellNode)(cellParts(cell, context)));
    if (isServer) return made.get(key);
    const copy = (made.get(key) as HTMLElement).cloneNode(true) as HTMLElement;
    if (form.isCard)
      copy.append(element('i', '', nameOf(column, cell.state === 'stated' ? Infinity : 0)));
    return copy;
  });
  if (isServer) return cells;
  const fragment = document.createDocumentFragment();
  fragment.append(...(cells as HTMLElement[]));
  return fragment;
}

/** What a `<td>` is made of. `notes`: what its marks mean, for assistive technology. */
interface CellParts {
  readonly classes: string;
  readonly word: string;
  readonly notes: string;
}

function cellParts(cell: Cell, context: PositionsContext): CellParts {
  const {messages, table} = context;
  const mark = cell.state === 'stated' && table.scale.of(cell.stance.id);
  const change = table.change(cell);
  const marks = table.marks(cell);
  const isConditional = marks.includes('conditional');
  const notes = [
    change && messages.changedFrom(stanceLabel(change.from, context)),
    isConditional && messages.conditional,
    marks.includes('unsourced') && messages.unsourced,
  ];
  return {
    classes: [
      'cell',
      mark
        ? `${glyphClasses(mark)} step-${table.scale.marks.indexOf(mark)}`
        : `is-silent is-${cell.state}`,
      ...(change ? ['is-changed'] : []),
      ...marks.map((each) => `is-${each}`),
    ].join(' '),
    word: cellWord(cell, context) + (isConditional ? '*' : ''),
    notes: notes.map((note) => (note ? `, ${note}` : '')).join(''),
  };
}

const cellTemplate = ({classes, word, notes}: CellParts) =>
  html`<td role="gridcell" class=${classes}>${word}${notes}</td>`;

function cellNode({classes, word, notes}: CellParts): HTMLElement {
  const cell = element('td', classes, word);
  cell.setAttribute('role', 'gridcell');
  if (notes) cell.append(element('span', 'visually-hidden', notes));
  return cell;
}

const element = (tag: string, className: string, textContent: string) =>
  Object.assign(document.createElement(tag), {className, textContent});

/** In a card, what stands above the options of each stance, and above those on which nothing is known. */
export function cardHeadings(row: Line, {table, form, wording}: PositionsContext): unknown {
  if (!form.isCard) return nothing;
  const {steps, unstated, noData} = row.tally;
  const heading = (step: string, content: unknown) =>
    html`<td class="step ${step}" aria-hidden="true">${content}</td>`;
  return [
    steps
      .filter(({count}) => count > 0)
      .map(({stance}) => {
        const mark = table.scale.of(stance.id)!;
        return heading(
          `step-${table.scale.marks.indexOf(mark)}`,
          html`${stanceGlyphView(mark)} ${stance.label}`,
        );
      }),
    unstated > 0 ? heading('is-unstated', wording.messages.unstated) : nothing,
    noData > 0 ? heading('is-no-data', wording.messages.noData) : nothing,
  ];
}
