import {html, nothing, svg, type SVGTemplateResult, type TemplateResult} from 'lit';
import {formatDate, formatDay} from '../../locales/dates.js';
import type {OptionOrder} from '../../locales/en/options.js';
import {refKey, type Ref} from '../../model/ref.js';
import {isSelected, selectedParticipants} from '../../model/selection.js';

import type {Id, OptionStatusKind} from '../../story/types.js';
import {shadeName, stanceGlyphView} from '../stance/stance-glyph-view.js';
import {emphasis, isTouched, type OptionsContext} from './options-context-view.js';
import {rowSentence} from './options-description.js';
import {
  comparisonView,
  detailsView,
  nameButton,
  panelsView,
  relationLines,
} from './options-facts-view.js';
import type {OptionRow, StripMark} from './options-layout.js';

/** The whole overview: order, scale, a row an option, what is compared, and the keys to what is drawn. */
export function overviewView(
  context: OptionsContext,
  order: OptionOrder,
  setOrder: (order: OptionOrder) => void,
): TemplateResult {
  const {layout, messages} = context;
  const lanes = Math.max(0, ...layout.arcs.map(({lane}) => lane + 1));
  return html`${
      layout.rows.length > 1
        ? html`<label class="toolbar" part="toolbar"
            >${messages.order}
            <select
              part="order"
              @change=${(event: Event) =>
                setOrder((event.target as HTMLSelectElement).value as OptionOrder)}
            >
              ${Object.entries(messages.orders).map(
                ([value, label]) =>
                  html`<option value=${value} .selected=${value === order}>${label}</option>`,
              )}
            </select></label
          >`
        : nothing
    }
    <div
      class="board ${layout.columns ? 'is-columns' : 'is-lines'} ${lanes > 0 ? `lanes-${Math.min(lanes, LANES)}` : ''}"
      part="board"
    >
      ${
        layout.columns
          ? html`<div class="scale" part="scale" aria-hidden="true">
              <span class="strip"
                >${layout.steps.map(
                  (step) =>
                    html`<span class="step-label"
                      >${stanceGlyphView(step)}<bdi>${step.label}</bdi></span
                    >`,
                )}</span
              ><span class="step-label">${messages.silentHeading}</span>
            </div>`
          : nothing
      }
      <ol role="list">
        ${layout.rows.map((row, index) => rowView(row, index, context))}
      </ol>
    </div>
    ${notesView(context)}${comparisonView(context)}
    <p class="visually-hidden">${messages.keys}</p>`;
}

function rowView(row: OptionRow, index: number, context: OptionsContext): TemplateResult {
  const {messages, open, layout, compared} = context;
  const {option, status} = row;
  const {id, name} = option;
  const ref: Ref = {kind: 'option', id};
  const isOpen = open.has(`details ${id}`);
  const isClosed = layout.closed && !isOpen;
  const ofOption = html`<span class="visually-hidden">, <bdi>${name}</bdi></span>`;
  return html`<li
    class="row is-${status.kind ?? status.state} ${emphasis(context, ref)}"
    part="option"
  >
    ${arcsView(index, context)}
    <div class="what">
      <div class="name" role="heading" aria-level=${context.level}>
        <button
          class="pick"
          part="option-name"
          type="button"
          data-control="name"
          data-ref=${refKey(ref)}
          aria-pressed=${isSelected(context.selection, ref)}
        >
          <bdi>${name}</bdi>
        </button>
      </div>
      ${layout.rows.some((each) => each.status.state !== 'none') ? statusView(row, context) : nothing}
      ${
        isClosed
          ? nothing
          : html`<p part="sentence" class="sentence"><bdi>${rowSentence(row, messages)}.</bdi></p>`
      }
      ${relationLines(row, context).map(
        (line) => html`<p class="quiet relation" part="relation"><bdi>${line}.</bdi></p>`,
      )}
      <div class="actions">
        <button
          class="action is-disclosure"
          part="details-button"
          type="button"
          data-control="details"
          aria-expanded=${isOpen}
          aria-controls="details-${index}"
          @click=${() => context.toggle(`details ${id}`)}
        >
          ${messages.details}${ofOption}
        </button>
        ${
          layout.rows.length > 1
            ? html`<button
                class="action is-compare"
                part="compare-button"
                type="button"
                data-control="compare"
                aria-pressed=${compared.includes(id)}
                @click=${() => context.compare(id)}
              >
                ${messages.compare}${ofOption}
              </button>`
            : nothing
        }
        ${
          !compared.includes(id)
            ? nothing
            : compared.length < 2
              ? html`<span class="action">${messages.compareMore}</span>`
              : html`<button
                  class="action is-link"
                  part="compare-link"
                  type="button"
                  data-control="side-by-side"
                  @click=${context.goToComparison}
                >
                  ${messages.compareGo}
                </button>`
        }
      </div>
    </div>
    ${stripView(row, isClosed, context)} ${silentView(row, context)}
    <div class="below">
      ${panelsView(row, context)}
      <div class="details" id="details-${index}" part="details" ?hidden=${!isOpen}>
        ${isOpen ? detailsView(row, context) : nothing}
      </div>
    </div>
  </li>`;
}

/** On a 12 × 12 grid; from an open outline to a full disc as an option hardens, struck through when it is off. */
const ring = 'M6 1.5a4.5 4.5 0 1 1 0 9a4.5 4.5 0 1 1 0-9';
const shapes: Record<OptionStatusKind, SVGTemplateResult> = {
  floated: svg`<path d=${ring} stroke-dasharray="2 2"/>`,
  'under-consideration': svg`<path d=${ring} /><path class="full" d="M6 1.5a4.5 4.5 0 0 1 0 9z"/>`,
  agreed: svg`<path class="full" d=${ring} />`,
  'in-force': svg`<path class="full" d="M2 2h8v8H2z"/>`,
  'ruled-out': svg`<path d="${ring}M2.8 9.2 9.2 2.8"/>`,
  withdrawn: svg`<path d="M2 2 10 10M10 2 2 10"/>`,
};

function statusView({status, fresh}: OptionRow, {messages, wording}: OptionsContext): unknown {
  const {kind, date, previous, state, sourced} = status;
  const {statuses} = wording.messages;
  const day = date && formatDate(date, wording.lang, true);
  return html`<p class="status ${fresh ? 'is-fresh' : ''}" part="status">
    ${
      kind
        ? html`<svg class="status-glyph" viewBox="0 0 12 12" aria-hidden="true">${shapes[kind]}</svg
            ><strong>${statuses[kind]}</strong
            >${day && html`${previous ? ' ' : ', '}<time datetime=${date.start}>${previous ? messages.since(day) : day}</time>`}<span
              class="quiet"
              >${previous && `, ${messages.was(statuses[previous].toLowerCase())}`}${sourced ? '' : `, ${messages.noSource}`}</span
            >`
        : html`<span class="quiet"
            >${state === 'later' ? messages.notYet : messages.noStatus}</span
          >`
    }
  </p>`;
}

/** The strip of one option: the scale's steps as columns (or lines) with everyone who stands there, or how many do. */
function stripView(row: OptionRow, closed: boolean, context: OptionsContext): TemplateResult {
  return html`<ul class="strip ${closed ? 'is-closed' : ''}" part="strip" role="list">
    ${row.groups.map(({stance, marks}) => {
      const fill = Math.abs(stance.shade) > 2 ? 'full' : stance.shade === 0 ? 'none' : 'soft';
      return html`<li
        class="step shade-${shadeName(stance.shade)} fill-${fill} ${marks.length > 0 ? '' : 'is-empty'}"
        part="step"
        aria-hidden=${marks.length > 0 ? nothing : 'true'}
      >
        <span class="step-label">${stanceGlyphView(stance)}<bdi>${stance.label}</bdi></span>
        ${
          marks.length === 0
            ? nothing
            : closed
              ? html`<span class="number">${marks.length}</span>`
              : html`<ul class="marks" role="list">
                  ${marks.map((mark) => html`<li>${markView(row, mark, context)}</li>`)}
                </ul>`
        }
      </li>`;
    })}
  </ul>`;
}

function markView({option}: OptionRow, mark: StripMark, context: OptionsContext): unknown {
  const {messages, wording, layout, model, selection} = context;
  const {participant, cell, label, name, fresh} = mark;
  const {previous, position} = cell;
  const conditional = position?.conditional !== undefined;
  const sourced = position?.evidence.length !== 0;
  const word = (stance = '') => model.stanceById.get(stance)?.label ?? wording.messages.unstated;
  const ref: Ref = {kind: 'cell', participant, option: option.id};
  const spoken = [
    label !== name && name,
    word(position?.stance),
    conditional && messages.conditional,
    previous && messages.was(word(previous.stance)),
    fresh && messages.fresh(formatDay(layout.latest!, wording.lang)),
    sourced ? '' : messages.noSource,
  ];
  return html`<button
    type="button"
    class="mark ${sourced ? '' : 'is-unsourced'} ${previous ? 'is-changed' : ''} ${fresh ? 'is-fresh' : ''} ${markEmphasis(context, participant, ref)}"
    part="mark"
    data-control="mark:${participant}"
    data-ref=${refKey(ref)}
    aria-pressed=${isSelected(selection, ref)}
    title=${label === name ? nothing : name}
  >
    <span
      ><bdi>${label}</bdi>${conditional ? html`<span aria-hidden="true">*</span>` : nothing}</span
    ><span class="visually-hidden">, ${spoken.filter(Boolean).join(', ')}</span>
  </button>`;
}

/** A mark is chosen with its participant or its cell, and lit with whatever touches its participant. */
const markEmphasis = (context: OptionsContext, id: Id, ...cell: readonly Ref[]) =>
  emphasis(context, {kind: 'participant', id}, ...cell) + (isTouched(context, id) ? ' is-lit' : '');

/** Those who have not said, apart from the scale: a dot for each, their number, and a way to list them. */
function silentView(row: OptionRow, context: OptionsContext): TemplateResult {
  const {messages, layout, open} = context;
  const {unstated, noData, option} = row;
  const all = [...unstated, ...noData];
  const chosen = selectedParticipants(context.selection);
  const key = `silent ${option.id}`;
  const words = messages.silentButton(unstated.length, noData.length);
  const list = (title: string, marks: readonly StripMark[]) =>
    marks.length === 0
      ? nothing
      : html`<div class="silent-list">
          <strong>${title}</strong>
          <ul class="names" role="list">
            ${marks.map(
              ({participant, cell}) =>
                html`<li>
                  ${nameButton(participant, context)}${
                    cell.previous &&
                    ` (${messages.was(context.model.stanceById.get(cell.previous.stance)?.label ?? '')})`
                  }
                </li>`,
            )}
          </ul>
        </div>`;
  return html`<div class="silent" part="silent">
      ${
        all.length === 0
          ? nothing
          : html`<button
              type="button"
              class="silent-count ${all.some(({participant}) => isTouched(context, participant)) ? 'is-lit' : ''}"
              part="silent-count"
              data-control="silent"
              aria-expanded=${open.has(key)}
              @click=${() => context.toggle(key)}
            >
              <span class="dots" aria-hidden="true"
                >${layout.closed || all.length > MAX_DOTS ? nothing : '○'.repeat(unstated.length) + '–'.repeat(noData.length)}</span
              >${
                layout.columns && noData.length === 0
                  ? html`<u aria-hidden="true">${all.length}</u
                      ><span class="visually-hidden">${words}</span>`
                  : html`<u><bdi>${words}</bdi></u>`
              }
            </button>`
      }
      ${all
        .filter(({participant}) => chosen.has(participant))
        .map(
          ({participant, label}) =>
            html`<span class="mark is-silent ${markEmphasis(context, participant)}"
              ><bdi>${label}</bdi></span
            >`,
        )}
    </div>
    ${
      open.has(key)
        ? html`<div class="below">
            ${list(messages.unstatedList, unstated)}${list(messages.noDataList, noData)}
          </div>`
        : nothing
    }`;
}

/** More silent than this are told by number alone. */
const MAX_DOTS = 60;

/** Lanes that have a class of their own in the styles; further ones share the outermost. */
const LANES = 6;

/**
 * The part of each arc that passes a row, in the space beside it: the row's height is the arc's, so no script has to
 * place it. Everything arcs say stands in the rows in words.
 */
function arcsView(index: number, {layout}: OptionsContext): unknown {
  return layout.arcs
    .filter(({upper, lower}) => upper <= index && index <= lower)
    .map(({kind, upper, lower, first, lane}) => {
      const place = index === upper ? 'start' : index === lower ? 'end' : 'through';
      return html`<span
        class="arc is-${kind} is-${place} lane-${Math.min(lane + 1, LANES)} ${first.includes(index) ? 'is-first' : ''}"
        part="arc"
        aria-hidden="true"
      ></span>`;
    });
}

/** The keys to what is drawn: each where there is something it explains. */
function notesView({layout, messages}: OptionsContext): unknown {
  const {rows, arcs} = layout;
  const marks = layout.closed
    ? []
    : rows.flatMap(({groups}) => groups.flatMap((group) => group.marks));
  const {notes} = messages;
  return [
    arcs.some(({kind}) => kind === 'conflict') && notes.conflict,
    arcs.some(({kind}) => kind === 'requires') && notes.requires,
    [...marks, ...rows].some(({fresh}) => fresh) && notes.fresh,
    marks.some(({cell}) => cell.previous) && notes.changed,
    marks.some(({cell}) => cell.position?.conditional) && notes.conditional,
    marks.some(({cell}) => cell.position?.evidence.length === 0) && notes.sourceless,
  ].map((note) => (note ? html`<p class="note">${note}</p>` : nothing));
}
