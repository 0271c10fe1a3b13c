import type {TemplateResult} from 'lit';
import {refKey} from '../../model/ref.js';
import type {Selection} from '../../model/selection.js';
import {chosenCell, chosenParticipants, type PositionsContext} from './positions-view-context.js';
import {HEADER, type GridPlace} from './positions-keyboard.js';
import {findLine, type PositionsTable} from './positions-table.js';
import {comparePanelView, linePanelView} from './positions-line-panel-view.js';
import {cellPanelView} from './positions-panel-view.js';

/** Where a selected cell stands in the table, if it is shown. */
export function placeOfCell(selection: Selection, table: PositionsTable): GridPlace | undefined {
  const ref = chosenCell(selection);
  if (!ref) return undefined;
  const participant = refKey({kind: 'participant', id: ref.participant});
  const option = refKey({kind: 'option', id: ref.option});
  return table.transposed ? {row: option, column: participant} : {row: participant, column: option};
}

/**
 * The panel that a selection opens: a cell its evidence, two participants their comparison. A single row or column
 * opens one only where it was chosen in this widget (`opened`, by key); chosen elsewhere, it is merely lit.
 */
export function panelFor(
  selection: Selection,
  opened: string | undefined,
  table: PositionsTable,
): {row: string; content: (context: PositionsContext) => TemplateResult} | undefined {
  const cell = chosenCell(selection);
  const place = placeOfCell(selection, table);
  if (cell && place)
    return {
      row: place.row,
      content: (context) =>
        cellPanelView(context.view.cell(cell.participant, cell.option), context),
    };

  const [first, second] = chosenParticipants(selection);
  if (first !== undefined && second !== undefined) {
    const row = opened ?? refKey({kind: 'participant', id: second});
    return {
      row: table.transposed ? HEADER : row,
      content: (context) =>
        comparePanelView(
          first,
          second,
          context.view.model.options.map(({id}) => id),
          context,
        ),
    };
  }

  if (opened === undefined || !selection.some((ref) => refKey(ref) === opened)) return undefined;
  const line = findLine(table, opened);
  return (
    line && {
      row: table.columns.includes(line) ? HEADER : opened,
      content: (context) => linePanelView(line, context),
    }
  );
}
