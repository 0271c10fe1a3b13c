import {html, nothing, type TemplateResult} from 'lit';
import {guard} from 'lit/directives/guard.js';
import {repeat} from 'lit/directives/repeat.js';
import {cellViews} from './positions-cell-view.js';
import type {PositionsContext} from './positions-view-context.js';
import {controlsView} from './positions-controls-view.js';
import {nameOf} from './positions-form.js';
import {keyView} from './positions-key-view.js';
import {HEADER} from './positions-keyboard.js';
import type {Line, RowGroup} from './positions-table.js';
import {countView, ownTallyView, tallyView} from './positions-tally-view.js';

/** What the table's events go to. */
export interface GridEvents {
  readonly onClick: (event: MouseEvent) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onFocusIn: (event: FocusEvent) => void;
  readonly onPointerOver: (event: PointerEvent) => void;
  readonly onLeave: () => void;
}

/** Rows above which the table scrolls in a box of its own, under headers that stay. */
const TALL = 30;

/** The whole graphic: what arranges it, the table in its scroller, the key. */
export function graphicView(context: PositionsContext, events: GridEvents): TemplateResult {
  const {table, form, messages} = context;
  const rows = table.groups.reduce((sum, group) => sum + group.rows.length, 0);
  return html`${controlsView(context)}
    ${rows === 0 || table.columns.length === 0 ? html`<p class="note">${messages.nothingLeft}</p>` : nothing}
    <div
      class="scroller ${rows > TALL ? 'is-tall' : ''} ${form.overflows ? 'is-wide' : ''}"
      @click=${events.onClick}
      @keydown=${events.onKeyDown}
      @focusin=${events.onFocusIn}
      @focusout=${events.onLeave}
      @pointerover=${events.onPointerOver}
      @pointerleave=${events.onLeave}
    >
      ${tableView(context)}
    </div>
    ${keyView(context)}`;
}

/** The table: column headers, groups of rows, and the tallies of both margins. */
function tableView(context: PositionsContext): TemplateResult {
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
      ${headView(rows, context)}
    </thead>
    ${
      context.panel?.row === HEADER
        ? html`<tbody role="rowgroup">
            ${panelRowView(context)}
          </tbody>`
        : nothing
    }
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
        <th role="rowheader" scope="row" class="name">
          ${messages.statedHead(table.groups.reduce((sum, group) => sum + group.rows.length, 0))}
        </th>
        ${table.columns.map(
          (column) =>
            html`<td role="gridcell" class="tally">
              <i>${nameOf(column, form.columnRoom)}</i>
              ${tallyView(column.tally, context.table.extent.columns, context)}
            </td>`,
        )}
        <td role="gridcell" class="tally margin">${ownTallyView(table.tally, context)}</td>
      </tr>
    </tfoot>
  </table>`;
}

function headView(
  rows: string,
  {table, form, messages, lit, arrangement}: PositionsContext,
): TemplateResult {
  return html`<tr role="row" data-key="head">
    <td role="gridcell" class="name"><span class="visually-hidden">${rows}</span></td>
    ${table.columns.map((column) => {
      const sorted = column.id === arrangement.sortBy;
      return html`<th
        role="columnheader"
        scope="col"
        class="column ${lit.has(column.key) ? 'is-lit' : ''}"
        aria-sort=${sorted ? 'descending' : nothing}
      >
        ${headerName(column, nameOf(column, form.columnRoom))}
      </th>`;
    })}
    <th role="columnheader" scope="col" class="margin">
      ${messages.statedHead(table.columns.length)}
    </th>
  </tr>`;
}

/** The name that fits; where that is the short one, the full one is there for whoever hears or searches the page. */
function headerName({name}: Line, shown: string): TemplateResult {
  return html`<bdi>${shown}</bdi>${
      shown === name ? nothing : html`<span class="visually-hidden"> (<bdi>${name}</bdi>)</span>`
    }`;
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
  const {table} = context;
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
        html`<td role="gridcell" class="tally">
          ${tallyView(tally, table.extent.columns, context)}
        </td>`,
    )}
    <td role="gridcell" class="tally margin">
      ${group.folded ? ownTallyView(group.tally, context) : countView(group.tally, context)}
    </td>
  </tr>`;
}

function rowView(row: Line, context: PositionsContext): unknown {
  const {table, form, lit, panel, view} = context;
  const {lang} = context.wording;
  const isLit = lit.has(row.key);
  const isOpen = panel?.row === row.key;
  return html`<tr
      role="row"
      class="row ${isLit ? 'is-lit' : ''} ${isOpen ? 'is-open' : ''}"
      data-key=${row.key}
    >
      ${guard(
        [
          view,
          table.columnsKey,
          table.extent.rows,
          form.isCard,
          form.columnRoom,
          form.rowRoom,
          lang,
        ],
        () => rowCells(row, context),
      )}
    </tr>
    ${isOpen ? panelRowView(context) : nothing}`;
}

function rowCells(row: Line, context: PositionsContext): TemplateResult {
  const {form, table} = context;
  return html`<th role="rowheader" scope="row" class="name">
      <bdi>${nameOf(row, form.rowRoom)}</bdi>
      ${row.detail === undefined ? nothing : html`<bdi class="detail">${row.detail}</bdi>`}
    </th>
    ${cellViews(row, context)}
    <td role="gridcell" class="tally margin">
      ${tallyView(row.tally, table.extent.rows, context)}
    </td>
    ${silenceView(row, context)}`;
}

/** How many names a card lists before it counts the rest; the row's panel lists them all. */
const LISTED = 8;

/** The silent cells of a card in one line of words. The table has a cell for each. */
function silenceView(row: Line, {table, messages, wording}: PositionsContext): unknown {
  const names = {unstated: [] as string[], 'no-data': [] as string[]};
  for (const column of table.columns) {
    const {state} = table.cell(row, column);
    if (state !== 'stated') names[state].push(column.shortName ?? column.name);
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
