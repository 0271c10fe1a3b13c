import {html, isServer, nothing, type TemplateResult} from 'lit';
import type {Tally} from '../../model/tally.js';
import {glyphClasses, stanceGlyphView} from '../stance/stance-glyph-view.js';
import type {PositionsContext} from './positions-view-context.js';
import {controlsView} from './positions-controls-view.js';
import {tallyWords} from './positions-description.js';
import {HEADER} from './positions-keyboard.js';
import {formStyle, heightOf} from './positions-layout.js';
import {tallyBar, tallyExtent, tallyStyle} from './positions-tally.js';
import {cardSilence, shortOf, type CellMark, type Line, type RowGroup} from './positions-types.js';

/** The whole graphic: what arranges it; the table in its scroller, with the tallies of both margins; the key. */
export function graphicView(
  context: PositionsContext,
  onEvent: (event: Event) => void,
): TemplateResult {
  const {table, form, messages, panel, lit, arrangement, rows} = context;
  const {columns, transposed} = table;
  const {participants, options, statedHead} = messages;
  const [inRows, inColumns] = transposed ? [options, participants] : [participants, options];
  const {length} = table.rows;
  return html`${controlsView(context)}
    ${length && columns.length ? nothing : html`<p class="note">${messages.nothingLeft}</p>`}
    <div
      ?hidden=${!(length && columns.length)}
      class="scroller ${heightOf(form, length)} ${form.overflows ? 'is-wide' : ''} is-${form.density}"
      .style=${isServer ? nothing : formStyle(form, table)}
      @click=${onEvent}
      @keydown=${onEvent}
      @focusin=${onEvent}
      @focusout=${onEvent}
      @pointerover=${onEvent}
      @pointerleave=${onEvent}
      @scroll=${{handleEvent: onEvent, capture: true}}
    >
      <table
        class="matrix ${form.upright ? 'is-upright' : ''} ${form.margin ? 'has-margin' : ''}"
        role="grid"
        part="table"
      >
        <caption class="visually-hidden">
          ${messages.caption(inRows, inColumns)}
        </caption>
        <colgroup>
          ${columns.flatMap((column, i) =>
            lit.has(column.key) && !isServer ? html`<col .style=${`--_at:${i}`} />` : [],
          )}
        </colgroup>
        <thead role="rowgroup">
          <tr role="row" data-key="head">
            <td role="gridcell" class="name"><span class="visually-hidden">${inRows}</span></td>
            ${columns.map(
              (column) =>
                html`<th
                  role="columnheader"
                  scope="col"
                  class="column ${lit.has(column.key) ? 'is-lit' : ''}"
                  aria-sort=${column.id === arrangement.sortBy ? 'descending' : nothing}
                >
                  <bdi>${form.columnName(column)}</bdi>${fullName(form.columnName(column), column)}
                </th>`,
            )}
            <th role="columnheader" scope="col" class="margin">${statedHead(columns.length)}</th>
          </tr>
        </thead>
        ${
          panel?.row === HEADER
            ? html`<tbody role="rowgroup">
                ${panelRowView(context)}
              </tbody>`
            : nothing
        }
        ${table.groups.map((group) => groupView(group, context))}
        <tfoot role="rowgroup">
          ${rows.row(
            'foot',
            '',
            [table.columnsKey, table.tally, form],
            () =>
              html`<th role="rowheader" scope="row" class="name">
                  ${statedHead(table.rows.length)}
                </th>
                ${columns.map((column) =>
                  tallyView(column.tally, context, table.extent.columns, shortOf(column)),
                )}${sumView(table.tally, context)}`,
            context,
          )}
        </tfoot>
      </table>
    </div>
    ${keyView(context)}`;
}

/** Where the short name is shown, the full one is there for whoever hears or searches the page. */
const fullName = (shown: string, {name}: Line): unknown =>
  shown === name ? nothing : html`<span class="visually-hidden"> (<bdi>${name}</bdi>)</span>`;

/** Rows of one `<tbody>`: all that come into sight with one of them are drawn. */
const TOGETHER = 8;

/** A group in pieces: browsers draw what is near sight, and a piece ends what is near. The heading stands in the first. */
function groupView(group: RowGroup, context: PositionsContext): TemplateResult[] {
  const {key, heading, folded, rows, tally, columnTallies} = group;
  const {columns, extent} = context.table;
  const shown = folded ? [] : rows;
  return Array.from(
    {length: Math.ceil(shown.length / TOGETHER) || 1},
    (_, i) =>
      html`<tbody role="rowgroup" class="${heading ? 'is-group' : ''} ${i > 0 ? 'is-more' : ''}">
        ${
          heading && i === 0
            ? html`<tr role="row" class="heading-row" data-key=${key}>
                <th
                  role="rowheader"
                  scope="rowgroup"
                  class="name group"
                  colspan=${folded ? 1 : columns.length + 1}
                  aria-expanded=${!folded}
                >
                  <bdi>${heading.name}</bdi>${countView(tally, context)}
                </th>
                ${columnTallies.map((each) => tallyView(each, context, extent.columns))}
                ${sumView(tally, context, folded)}
              </tr>`
            : nothing
        }${shown.slice(i * TOGETHER, (i + 1) * TOGETHER).map((row) => rowView(row, context))}
      </tbody>`,
  );
}

function rowView(row: Line, context: PositionsContext): unknown {
  const {table, form, lit, panel, view, arrangement, rows} = context;
  const isOpen = panel?.row === row.key;
  const name = form.rowName(row);
  const sorted = row.id === arrangement.sortBy ? 'descending' : nothing;
  const {rows: extent} = table.extent;
  const silence =
    form.isCard &&
    cardSilence(row, table)
      .map(({isOpen}) => isOpen)
      .join();
  return [
    rows.row(
      row.key,
      `row${lit.has(row.key) ? ' is-lit' : ''}${isOpen ? ' is-open' : ''}`,
      [
        silence,
        view,
        table.columnsKey,
        extent,
        name,
        arrangement.since,
        row.detail,
        sorted,
        form.margin,
      ],
      (cells) =>
        html`<th role="rowheader" scope="row" class="name" aria-sort=${sorted}>
            <bdi>${name}</bdi
            >${fullName(name, row)}${row.detail && html`<bdi class="detail">${row.detail}</bdi>`}${countView(row.tally, context)}
          </th>
          ${cells}${tallyView(row.tally, context, extent)}${form.isCard ? cardHeadings(row, context) : nothing}`,
      context,
      row,
    ),
    isOpen ? panelRowView(context) : nothing,
  ];
}

const panelRowView = ({table, panel}: PositionsContext) =>
  html`<tr role="row" class="panel-row">
    <td role="gridcell" colspan=${table.columns.length + 2}>${panel?.content}</td>
  </tr>`;

/**
 * In a card, what stands above the options of each stance, and above those on which nothing is known; where these are
 * many, what folds them, a place of the grid.
 */
function cardHeadings(row: Line, context: PositionsContext): unknown {
  const {table, messages, wording} = context;
  const {unstated, noData} = wording.messages;
  const heading = (count: number, name: string, content: unknown, isOpen?: boolean) =>
    count > 0
      ? html`<td
          role="gridcell"
          class="step ${name}"
          data-key=${isOpen === undefined ? nothing : name}
          aria-hidden=${isOpen === undefined}
          aria-expanded=${isOpen ?? nothing}
        >
          ${content}
        </td>`
      : nothing;
  return [
    row.tally.steps.map(({stance, count}, i) =>
      heading(
        count,
        `step-${i}`,
        html`${stanceGlyphView(table.scale.of(stance.id))} ${stance.label}`,
      ),
    ),
    cardSilence(row, table).map(({state, count, isOpen}) => {
      const word =
        state === 'is-unstated'
          ? unstated
          : row.looks.some(({marks}) => marks.includes('no-data'))
            ? noData
            : messages.noneYet;
      return heading(
        count,
        state,
        isOpen === undefined
          ? word
          : messages.silentOn(word, count, messages[table.transposed ? 'participants' : 'options']),
        isOpen,
      );
    }),
  ];
}

/**
 * A tally as a cell: a diverging bar, the number stated, and the whole in words for assistive technology.
 *
 * @param extent cells that half a bar stands for; without, there is no bar
 * @param name in the margin of the columns: the column's, which cards show
 */
function tallyView(
  tally: Tally,
  {table, messages}: PositionsContext,
  extent?: number,
  name?: string,
  count: unknown = tally.stated,
): TemplateResult {
  return html`<td role="gridcell" class="tally ${name === undefined ? 'margin' : ''}">
    ${name && html`<i aria-hidden="true">${name}</i>`}
    <span
      class="bar"
      part="tally"
      aria-hidden="true"
      .style=${isServer ? nothing : extent ? tallyStyle(tallyBar(tally, table.scale, extent)) : 'display:none'}
    ></span>
    <bdi class="count" aria-hidden="true">${count}</bdi>
    <span class="visually-hidden">${tallyWords(tally, messages)}</span>
  </td>`;
}

/** The tally of a sum that stands alone: on a scale of its own, and with the total. */
const sumView = (tally: Tally, context: PositionsContext, hasBar = true): TemplateResult =>
  tallyView(
    tally,
    context,
    hasBar ? tallyExtent([tally], context.table.scale) : undefined,
    undefined,
    context.messages.sum(tally.stated, tally.total),
  );

/** The count beneath a name, where no margin has room for it; a card says by itself that nothing is stated. */
const countView = ({stated, total}: Tally, {form, messages}: PositionsContext): unknown =>
  form.margin || (form.isCard && stated === 0)
    ? nothing
    : html` <span class="detail">${messages.statedOf(stated, total)}</span>`;

/**
 * The shortest key: only marks that are in the table, and only those that do not say themselves what they mean, each
 * as a cell bears it. Stances are named here where the cells have no room for words.
 */
function keyView({table, form, messages, wording}: PositionsContext): TemplateResult {
  const {tally, scale, marked} = table;
  const {unstated, noData} = wording.messages;
  const mark = (isThere: boolean, classes: string, word: string) =>
    isThere
      ? html`<li><span class="cell ${classes}" aria-hidden="true"></span> ${word}</li>`
      : nothing;
  const bears = (sign: CellMark, word: string, more = '') =>
    mark(marked.has(sign), `${more} is-${sign}`, word);
  return html`<ul class="key is-${form.density}" part="key">
    ${tally.steps.map(({stance, count}) =>
      mark(
        count > 0 && form.density === 'glyphs',
        glyphClasses(scale.of(stance.id)!),
        stance.label,
      ),
    )}${mark(tally.unstated > 0, 'is-silent', unstated)}${bears('no-data', noData, 'is-silent')}${bears('yet', messages.noneYet, 'is-silent')}
    ${(['up', 'down', 'new', 'gone'] as const).map((kind) =>
      bears(kind, messages.changes[kind](scale.marks), 'is-changed'),
    )}${bears('unsourced', messages.unsourced, 'shade-0')}${bears('conditional', messages.conditional)}
  </ul>`;
}
