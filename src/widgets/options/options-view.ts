import {html, nothing, type TemplateResult} from 'lit';
import {formatDate, formatDay} from '../../locales/dates.js';
import type {OptionOrder} from '../../locales/en/options.js';
import type {Ref} from '../../model/ref.js';
import {panelView} from '../frame/panel-view.js';
import {shadeName, stanceGlyphView} from '../stance/stance-glyph-view.js';
import {compareView} from './options-compare-view.js';
import {controlView} from './options-control-view.js';
import {rowSentence} from './options-description.js';
import {detailsView, positionWords} from './options-details-view.js';
import {gutter, type OptionRow} from './options-layout.js';
import {arcsKeyView, arcsView, relationLines} from './options-relations-view.js';
import {statusGlyphView} from './options-status-view.js';
import {silentListView, silentView} from './options-silent-view.js';
import {isOpen, stripView} from './options-strip-view.js';
import {emphasis, nameOf, type OptionsContext} from './options-context-view.js';
import {comparedWith, toggled} from './options-ui.js';

/** The whole overview: order, scale, a row an option, what is compared, and the keys to what is drawn. */
export function overviewView(
  context: OptionsContext,
  order: OptionOrder,
  setOrder: (order: OptionOrder) => void,
): TemplateResult {
  const {layout, messages} = context;
  return html`${layout.rows.length > 1 ? toolbarView(context, order, setOrder) : nothing}
    <div
      class="board is-${layout.form} ${layout.tight ? 'is-tight' : ''}"
      part="board"
      data-gutter=${gutter(layout.lanes, layout.form)}
    >
      ${layout.form === 'rows' ? scaleView(context) : html`<div class="scale"></div>`}
      <ol class="rows" role="list">
        ${layout.rows.map((row, index) => rowView(row, index, context))}
      </ol>
      ${arcsView(context)}
    </div>
    ${notesView(context)}${compareView(context)}
    <p class="visually-hidden">${messages.keys}</p>`;
}

function toolbarView(
  {messages}: OptionsContext,
  order: OptionOrder,
  setOrder: (order: OptionOrder) => void,
): TemplateResult {
  return html`<div class="toolbar" part="toolbar">
    <label
      >${messages.order}
      <select
        part="order"
        @change=${(event: Event) => setOrder((event.target as HTMLSelectElement).value as OptionOrder)}
      >
        ${Object.entries(messages.orders).map(
          ([value, label]) =>
            html`<option value=${value} .selected=${value === order}>${label}</option>`,
        )}
      </select>
    </label>
  </div>`;
}

/** The scale above the columns. Each strip repeats its labels for those who hear the page. */
function scaleView({layout, messages}: OptionsContext): TemplateResult {
  return html`<div class="scale" part="scale" aria-hidden="true">
    <span></span>
    <span class="scale-steps"
      >${
        layout.strip === 'columns'
          ? layout.steps.map(
              (step) =>
                html`<span class="scale-step shade-${shadeName(step.shade)}"
                  >${stanceGlyphView(step)}<bdi>${step.label}</bdi></span
                >`,
            )
          : nothing
      }</span
    >
    <span class="scale-silent">${messages.silentHeading}</span>
  </div>`;
}

function rowView(row: OptionRow, index: number, context: OptionsContext): TemplateResult {
  const {messages, ui, level} = context;
  const {option} = row;
  const refOf: Ref = {kind: 'option', id: option.id};
  const open = ui.details.has(option.id);
  const relations = relationLines(row, context);
  const selected = context.selection.some(
    (other) => other.kind === 'option' && other.id === option.id,
  );
  return html`<li
    class="row is-${row.status.kind ?? row.status.state} ${emphasis(context, refOf)}"
    part="option"
    data-option=${index}
  >
    <div class="what">
      <div class="name" role="heading" aria-level=${level}>
        ${controlView(context, {
          option: option.id,
          control: 'name',
          classes: 'pick',
          part: 'option-name',
          pressed: selected,
          click: (event) => context.select(refOf, event),
          ref: refOf,
          content: html`<bdi>${option.name}</bdi>`,
        })}
      </div>
      ${context.layout.rows.every(({status}) => status.state === 'none') ? nothing : statusView(row, context)}
      <p class="sentence" part="sentence"><bdi>${rowSentence(row, messages)}.</bdi></p>
      ${relations.map((line) => html`<p class="relation" part="relation"><bdi>${line}.</bdi></p>`)}
      <div class="actions">
        ${controlView(context, {
          option: option.id,
          control: 'details',
          classes: 'action is-disclosure',
          part: 'details-button',
          expanded: open,
          opens: `details-${index}`,
          click: () => context.change((now) => ({details: toggled(now.details, option.id)})),
          content: html`${messages.details}<span class="visually-hidden"
              >, <bdi>${option.name}</bdi></span
            >`,
        })}
        ${context.layout.rows.length > 1 ? compareActions(row, context) : nothing}
      </div>
    </div>
    ${stripView(row, context)} ${silentView(row, context)}
    <div class="below">
      ${silentListView(row, context)} ${markPanelView(row, context)}
      <div class="details" id="details-${index}" part="details" ?hidden=${!open}>
        ${open ? detailsView(row, context) : nothing}
      </div>
    </div>
  </li>`;
}

/** Choosing an option for comparison, and once there are two, the way to where they stand side by side. */
function compareActions({option}: OptionRow, context: OptionsContext): unknown {
  const {messages, ui} = context;
  const chosen = ui.compared.includes(option.id);
  return [
    controlView(context, {
      option: option.id,
      control: 'compare',
      classes: 'action is-compare',
      part: 'compare-button',
      pressed: chosen,
      click: () => context.change((now) => ({compared: comparedWith(now.compared, option.id)})),
      content: html`${messages.compare}<span class="visually-hidden"
          >, <bdi>${option.name}</bdi></span
        >`,
    }),
    !chosen
      ? nothing
      : ui.compared.length < 2
        ? html`<span class="action">${messages.compareMore}</span>`
        : controlView(context, {
            option: option.id,
            control: 'side-by-side',
            classes: 'action is-link',
            part: 'compare-link',
            click: () => context.goToComparison(),
            content: messages.compareGo,
          }),
  ];
}

function statusView(
  {status, fresh}: OptionRow,
  {messages, wording}: OptionsContext,
): TemplateResult {
  const {statuses} = wording.messages;
  if (!status.kind)
    return html`<p class="status" part="status">
      <span>${status.state === 'later' ? messages.notYet : messages.noStatus}</span>
    </p>`;
  const date = status.date && formatDate(status.date, wording.lang, true);
  const since = date && (status.previous ? messages.since(date) : date);
  return html`<p class="status ${fresh ? 'is-fresh' : ''}" part="status">
    ${statusGlyphView(status.kind)}<strong>${statuses[status.kind]}</strong>${
      since === undefined
        ? nothing
        : html`${status.previous ? ' ' : ', '}<time datetime=${status.date?.start ?? nothing}
              >${since}</time
            >`
    }${status.previous ? html`<span>, ${messages.previously(statuses[status.previous])}</span>` : nothing}${
      status.sourced ? nothing : html`, <em>${messages.noSource}</em>`
    }
  </p>`;
}

/** The evidence of the mark that was chosen, beneath its row. */
function markPanelView({option}: OptionRow, context: OptionsContext): unknown {
  const participant = context.ui.cell?.participant;
  if (participant === undefined || !isOpen(context, option.id, participant)) return nothing;
  const cell = context.view.cell(participant, option.id);
  return panelView(
    html`<bdi>${nameOf(context.model, participant)}</bdi>`,
    html`<div class="position-words">${positionWords(cell, context)}</div>`,
    () => context.change(() => ({cell: undefined})),
    context.wording,
  );
}

function notesView(context: OptionsContext): unknown {
  const {layout, messages, wording} = context;
  const marks = layout.rows.flatMap(({groups, dense}) =>
    dense ? [] : groups.flatMap((group) => group.marks),
  );
  return html`${arcsKeyView(context)}
  ${
    layout.initials.length === 0
      ? nothing
      : html`<p class="note">
          ${layout.initials.map(
            ({label, name}, i) =>
              html`${i > 0 ? ' · ' : nothing}<strong>${label}</strong> <bdi>${name}</bdi>`,
          )}
        </p>`
  }
  ${
    layout.latest && (marks.some(({fresh}) => fresh) || layout.rows.some(({fresh}) => fresh))
      ? html`<p class="note">
          <span class="is-fresh"></span>
          ${messages.freshNote(formatDay(layout.latest, wording.lang))}
        </p>`
      : nothing
  }
  ${marks.some(({before}) => before !== undefined) ? html`<p class="note">${messages.changedNote}</p>` : nothing}
  ${marks.some(({conditional}) => conditional) ? html`<p class="note">${messages.conditionNote}</p>` : nothing}
  ${marks.some(({sourced}) => !sourced) ? html`<p class="note">${messages.unsourcedNote}</p>` : nothing}`;
}
