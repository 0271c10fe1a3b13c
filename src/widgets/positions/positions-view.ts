import {html, nothing, svg, type TemplateResult} from 'lit';
import {guard} from 'lit/directives/guard.js';
import {repeat} from 'lit/directives/repeat.js';
import type {Tally} from '../../model/tally.js';
import {shadeName, stanceGlyphView} from '../stance/stance-glyph-view.js';
import {cardHeadings, cellsView} from './positions-cells-view.js';
import type {PositionsContext} from './positions-view-context.js';
import {controlsView} from './positions-controls-view.js';
import {tallyWords} from './positions-description.js';
import {nameOf} from './positions-layout.js';
import {HEADER} from './positions-keyboard.js';
import {tallyBar, tallyExtent} from './positions-tally.js';
import type {Line, RowGroup} from './positions-types.js';

/** Rows above which the table scrolls in a box of its own, under headers that stay. */
const TALL = 30;

/** The whole graphic: what arranges it, the table in its scroller, the key. */
export function graphicView(
  context: PositionsContext,
  onEvent: (event: Event) => void,
): TemplateResult {
  const {table, form, messages} = context;
  const {length} = table.rows;
  return html`${controlsView(context)}
    ${length === 0 || table.columns.length === 0 ? html`<p class="note">${messages.nothingLeft}</p>` : nothing}
    <div
      class="scroller ${length > TALL ? 'is-tall' : ''} ${form.overflows ? 'is-wide' : ''}"
      @click=${onEvent}
      @keydown=${onEvent}
      @focusin=${onEvent}
      @focusout=${onEvent}
      @pointerover=${onEvent}
      @pointerleave=${onEvent}
    >
      ${tableView(context)}
    </div>
    ${keyView(context)}`;
}

/** The table: column headers, groups of rows, and the tallies of both margins. */
function tableView(context: PositionsContext): TemplateResult {
  const {table, form, messages, rowLimit, panel, lit, arrangement} = context;
  const {participants, options} = messages;
  const [rows, columns] = table.transposed ? [options, participants] : [participants, options];
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
      <tr role="row" data-key="head">
        <td role="gridcell" class="name"><span class="visually-hidden">${rows}</span></td>
        ${table.columns.map((column) => {
          const shown = nameOf(column, form.columnRoom);
          return html`<th
            role="columnheader"
            scope="col"
            class="column ${lit.has(column.key) ? 'is-lit' : ''}"
            aria-sort=${column.id === arrangement.sortBy ? 'descending' : nothing}
          >
            <bdi>${shown}</bdi>${
              // Where the short name is shown, the full one is there for whoever hears or searches the page.
              shown === column.name
                ? nothing
                : html`<span class="visually-hidden"> (<bdi>${column.name}</bdi>)</span>`
            }
          </th>`;
        })}
        <th role="columnheader" scope="col" class="margin">
          ${messages.statedHead(table.columns.length)}
        </th>
      </tr>
    </thead>
    ${
      panel?.row === HEADER
        ? html`<tbody role="rowgroup">
            ${panelRowView(context)}
          </tbody>`
        : nothing
    }
    ${repeat(
      table.groups,
      ({key}) => key,
      (group) => {
        const count = Math.max(0, left);
        left -= group.rows.length;
        return groupView(group, count, context);
      },
    )}
    <tfoot role="rowgroup">
      <tr role="row">
        <th role="rowheader" scope="row" class="name">${messages.statedHead(table.rows.length)}</th>
        ${guard([table, form, context.wording.lang], () => [
          table.columns.map((column) =>
            tallyView(column.tally, context, table.extent.columns, nameOf(column, form.columnRoom)),
          ),
          sumView(table.tally, context),
        ])}
      </tr>
    </tfoot>
  </table>`;
}

function groupView(group: RowGroup, count: number, context: PositionsContext): TemplateResult {
  const {heading, folded, rows, tally, columnTallies} = group;
  const {table} = context;
  return html`<tbody role="rowgroup">
    ${
      heading
        ? html`<tr role="row" class="heading-row" data-key=${group.key}>
            <th
              role="rowheader"
              scope="rowgroup"
              class="name group"
              colspan=${folded ? 1 : table.columns.length + 1}
              aria-expanded=${folded ? 'false' : 'true'}
            >
              <bdi>${heading.name}</bdi>
            </th>
            ${columnTallies.map((each) => tallyView(each, context, table.extent.columns))}
            ${sumView(tally, context, folded)}
          </tr>`
        : nothing
    }
    ${repeat(
      folded ? [] : rows.slice(0, count),
      ({key}) => key,
      (row) => rowView(row, context),
    )}
  </tbody>`;
}

function rowView(row: Line, context: PositionsContext): TemplateResult {
  const {table, form, lit, panel, view, wording, arrangement} = context;
  const isOpen = panel?.row === row.key;
  const isSorted = row.id === arrangement.sortBy;
  const drawnFrom = [
    ...[view, table.columnsKey, table.extent.rows, form.isCard, form.columnRoom, form.rowRoom],
    ...[wording.lang, arrangement.since, row.detail, isSorted],
  ];
  return html`<tr
      role="row"
      class="row ${lit.has(row.key) ? 'is-lit' : ''} ${isOpen ? 'is-open' : ''}"
      data-key=${row.key}
    >
      ${guard(
        drawnFrom,
        () =>
          html`<th
              role="rowheader"
              scope="row"
              class="name"
              aria-sort=${isSorted ? 'descending' : nothing}
            >
              <bdi>${nameOf(row, form.rowRoom)}</bdi>
              ${row.detail === undefined ? nothing : html`<bdi class="detail">${row.detail}</bdi>`}
            </th>
            ${cellsView(row, context)}${tallyView(row.tally, context, table.extent.rows)}
            ${cardHeadings(row, context)}`,
      )}
    </tr>
    ${isOpen ? panelRowView(context) : nothing}`;
}

const panelRowView = ({table, panel}: PositionsContext) =>
  html`<tr role="row" class="panel-row">
    <td role="gridcell" colspan=${table.columns.length + 2}>${panel?.content()}</td>
  </tr>`;

/**
 * A tally as a cell: a diverging bar, the number stated, and the whole in words for assistive technology.
 *
 * @param extent cells that half a bar stands for; without, there is no bar
 * @param name in the margin of the columns: the column's, which cards show
 */
function tallyView(
  tally: Tally,
  context: PositionsContext,
  extent?: number,
  name?: string,
  count: unknown = tally.stated,
): TemplateResult {
  const {scale} = context.table;
  return html`<td role="gridcell" class="tally ${name === undefined ? 'margin' : ''}">
    ${name === undefined ? nothing : html`<i>${name}</i>`}
    ${
      extent === undefined
        ? nothing
        : html`<svg
            class="bar"
            part="tally"
            viewBox="0 0 100 14"
            preserveAspectRatio="none"
            aria-hidden="true"
          >
            <path class="axis" d="M50 0V14" />
            ${tallyBar(tally, scale, extent).map(
              ({x, width, kind, shade}) =>
                svg`<path class="${kind} shade-${shadeName(shade)}" d=${`M${percent(x)} ${kind === 'stance' ? '0v8' : '11v3'}h${percent(width)}V${kind === 'stance' ? 0 : 11}z`} />`,
            )}
          </svg>`
    }
    <bdi class="count" aria-hidden="true">${count}</bdi>
    <span class="visually-hidden">${tallyWords(tally, context.messages)}</span>
  </td>`;
}

/** The tally of a sum that stands alone: on a scale of its own, and with the total. */
const sumView = (tally: Tally, context: PositionsContext, hasBar = true): TemplateResult =>
  tallyView(
    tally,
    context,
    hasBar ? tallyExtent([tally], context.table.scale) : undefined,
    undefined,
    context.messages.statedOf(tally.stated, tally.total),
  );

const percent = (share: number) => Math.round(share * 10000) / 100;

/**
 * The shortest key: only marks that are in the table, and only those that do not say themselves what they mean.
 * Stances are named here where the cells have no room for words.
 */
function keyView({table, form, messages, wording}: PositionsContext): TemplateResult {
  const {tally, scale, marked} = table;
  const swatch = (isThere: boolean, classes: string, word: string) =>
    isThere
      ? html`<li>
          <span class="swatch ${classes}" aria-hidden="true"></span>
          ${word}
        </li>`
      : nothing;
  return html`<ul class="key" part="key">
    ${
      form.density === 'words'
        ? nothing
        : tally.steps
            .filter(({count}) => count > 0)
            .map(
              ({stance}) => html`<li>${stanceGlyphView(scale.of(stance.id)!)} ${stance.label}</li>`,
            )
    }
    ${swatch(tally.unstated > 0, 'is-silent', wording.messages.unstated)}
    ${swatch(tally.noData > 0, 'is-silent is-no-data', wording.messages.noData)}
    ${(['up', 'down', 'new', 'gone'] as const).map((kind) =>
      swatch(marked.has(kind), `is-changed is-${kind}`, messages.changes[kind]),
    )}
    ${swatch(marked.has('unsourced'), 'is-unsourced', messages.unsourced)}
    ${marked.has('conditional') ? html`<li>* ${messages.conditional}</li>` : nothing}
  </ul>`;
}
