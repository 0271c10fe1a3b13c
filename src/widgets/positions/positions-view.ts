import {html, nothing, type TemplateResult} from 'lit';
import {guard} from 'lit/directives/guard.js';
import {repeat} from 'lit/directives/repeat.js';
import type {PositionsMessages} from '../../locales/en/positions.js';
import type {Ref} from '../../model/ref.js';
import type {StanceScale} from '../../scales/stance-scale.js';
import type {Id, Story} from '../../story/types.js';
import type {Wording} from '../frame/evidence-view.js';
import {cellViews} from './positions-cell-view.js';
import {nameOf, type PositionsForm} from './positions-form.js';
import {HEADER} from './positions-keyboard.js';
import type {Line, PositionsTable, RowGroup} from './positions-layout.js';
import {countView, ownTallyView, tallyView} from './positions-tally-view.js';

/** All that the views draw from. Geometry above, emphasis and actions below. */
export interface PositionsContext {
  readonly table: PositionsTable;
  readonly form: PositionsForm;
  readonly scale: StanceScale;
  readonly story: Story;
  readonly messages: PositionsMessages;
  readonly wording: Wording;
  /** Cells that half a bar stands for, in the column and in the row margin. */
  readonly extent: {readonly columns: number; readonly rows: number};
  /** How many rows stand already; a big table is drawn in several goes. */
  readonly rowLimit: number;

  /** Keys of the lines that the selection or the highlight touches. */
  readonly lit: ReadonlySet<string>;
  /** Id of the column the rows are sorted by. */
  readonly sortBy: Id | undefined;
  /** The panel that is open, and the key of the row it stands beneath (`HEADER`: beneath the column headers). */
  readonly panel: {readonly row: string; readonly content: () => TemplateResult} | undefined;
  readonly close: () => void;
}

/** The table: column headers, groups of rows, and the tallies of both margins. */
export function tableView(context: PositionsContext): TemplateResult {
  const {table, form, messages, rowLimit} = context;
  const rows = table.transposed ? messages.options : messages.participants;
  const columns = table.transposed ? messages.participants : messages.options;
  let left = rowLimit;
  return html`<table
    class="matrix is-${form.density} ${form.upright ? 'is-upright' : ''} ${form.margin ? 'has-margin' : ''}"
    role="grid"
    part="table"
  >
    <caption class="visually-hidden">
      ${messages.caption(rows, columns)}
    </caption>
    <thead role="rowgroup">
      ${headView(rows, context)} ${context.panel?.row === HEADER ? panelRowView(context) : nothing}
    </thead>
    ${repeat(
      table.groups,
      ({key}) => key,
      (group) => {
        const count = Math.max(0, Math.min(left, group.rows.length));
        left -= group.rows.length;
        return groupView(group, count, context);
      },
    )}
    <tfoot role="rowgroup">
      <tr role="row">
        <th role="rowheader" scope="row" class="name">${messages.stated}</th>
        ${table.columns.map(
          (column) =>
            html`<td role="gridcell" class="tally">
              <i>${nameOf(column, form.shortColumns)}</i>
              ${tallyView(column.tally, context.extent.columns, context)}
            </td>`,
        )}
        <td role="gridcell" class="tally margin">${ownTallyView(table.tally, context)}</td>
      </tr>
    </tfoot>
  </table>`;
}

function headView(
  rows: string,
  {table, form, messages, lit, sortBy}: PositionsContext,
): TemplateResult {
  return html`<tr role="row" data-key="head">
    <td role="gridcell" class="name"><span class="visually-hidden">${rows}</span></td>
    ${table.columns.map((column) => {
      const sorted = column.id === sortBy;
      return html`<th
        role="columnheader"
        scope="col"
        class="column ${lit.has(column.key) ? 'is-lit' : ''}"
        aria-sort=${sorted ? 'descending' : nothing}
      >
        <bdi>${nameOf(column, form.shortColumns)}</bdi>
      </th>`;
    })}
    <th role="columnheader" scope="col" class="margin">${messages.stated}</th>
  </tr>`;
}

function groupView(group: RowGroup, count: number, context: PositionsContext): TemplateResult {
  const rows = group.folded ? [] : group.rows.slice(0, count);
  return html`<tbody role="rowgroup" class=${group.heading ? 'has-heading' : ''}>
    ${group.heading ? headingView(group, group.heading.name, context) : nothing}
    ${repeat(
      rows,
      ({key}) => key,
      (row) => rowView(row, context),
    )}
  </tbody>`;
}

function headingView(group: RowGroup, name: string, context: PositionsContext): TemplateResult {
  const {table, extent} = context;
  return html`<tr role="row" class="heading-row" data-key=${group.key}>
    <th
      role="rowheader"
      scope="rowgroup"
      class="name group"
      colspan=${group.folded ? 1 : table.columns.length + 1}
      aria-expanded=${group.folded ? 'false' : 'true'}
    >
      <bdi>${name}</bdi>
    </th>
    ${group.columnTallies.map(
      (tally) =>
        html`<td role="gridcell" class="tally">${tallyView(tally, extent.columns, context)}</td>`,
    )}
    <td role="gridcell" class="tally margin">
      ${group.folded ? ownTallyView(group.tally, context) : countView(group.tally, context)}
    </td>
  </tr>`;
}

function rowView(row: Line, context: PositionsContext): unknown {
  const {table, form, lit, panel} = context;
  const isLit = lit.has(row.key);
  const isOpen = panel?.row === row.key;
  return html`<tr
      role="row"
      class="row ${isLit ? 'is-lit' : ''} ${isOpen ? 'is-open' : ''}"
      data-key=${row.key}
    >
      ${guard([row, table, form.shortColumns, form.shortRows, context.wording.lang], () => rowCells(row, context))}
    </tr>
    ${isOpen ? panelRowView(context) : nothing}`;
}

function rowCells(row: Line, context: PositionsContext): TemplateResult {
  const {form, extent} = context;
  return html`<th role="rowheader" scope="row" class="name">
      <bdi>${nameOf(row, form.shortRows)}</bdi>
      ${row.detail === undefined ? nothing : html`<bdi class="detail">${row.detail}</bdi>`}
    </th>
    ${cellViews(row, context)}
    <td role="gridcell" class="tally margin">${tallyView(row.tally, extent.rows, context)}</td>
    ${silenceView(row, context)}`;
}

/** How many names a card lists before it counts the rest; the row's panel lists them all. */
const LISTED = 8;

/** The silent cells of a card in one line of words. The table has a cell for each. */
function silenceView(row: Line, {table, messages, wording}: PositionsContext): unknown {
  const names = {unstated: [] as string[], 'no-data': [] as string[]};
  for (const column of table.columns) {
    const {state} = table.cell(row, column);
    if (state !== 'stated') names[state].push(nameOf(column, true));
  }
  const line = (all: readonly string[], say: (names: string, n: number) => string) => {
    if (all.length === 0) return '';
    if (all === names.unstated && all.length === table.columns.length && !table.transposed)
      return messages.unstatedOnAll(all.length);
    const listed =
      all.length <= LISTED
        ? all
        : [...all.slice(0, LISTED - 1), messages.more(all.length - LISTED + 1)];
    return say(wording.messages.list(listed, wording.lang), all.length);
  };
  const said = table.transposed
    ? [line(names.unstated, messages.unstatedBy), line(names['no-data'], messages.noDataBy)]
    : [line(names.unstated, messages.unstatedOn), line(names['no-data'], messages.noDataOn)];
  return html`<td role="gridcell" class="silence">${said.filter(Boolean).join('. ')}</td>`;
}

function panelRowView({table, panel}: PositionsContext): TemplateResult {
  return html`<tr role="row" class="panel-row">
    <td role="gridcell" colspan=${table.columns.length + 2}>${panel?.content()}</td>
  </tr>`;
}

/** The selection and highlight as keys of lines. */
export function litKeys(
  refs: readonly (Ref | undefined)[],
  refKey: (ref: Ref) => string,
): Set<string> {
  const keys = new Set<string>();
  for (const ref of refs) {
    if (ref?.kind === 'cell') {
      keys.add(refKey({kind: 'participant', id: ref.participant}));
      keys.add(refKey({kind: 'option', id: ref.option}));
    } else if (ref) keys.add(refKey(ref));
  }
  return keys;
}
