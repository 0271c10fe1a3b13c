import {html, nothing, type TemplateResult} from 'lit';
import type {OptionOrder} from '../../locales/en/options.js';
import {refKey} from '../../model/ref.js';
import {panelView} from '../frame/panel-view.js';
import {
  buttonView,
  factsView,
  headingView,
  listView,
  nameButton,
  nameOf,
  optionFacts,
  recordViews,
  silentFacts,
  stanceView,
} from './options-facts-view.js';
import {compareButton, gistView} from './options-gist-view.js';
import type {OptionsContext} from './options-context-view.js';
import {inState, isOff, type OptionRow} from './options-layout.js';
import {keyOf, labelView, signs, signsOf, stripView, type Sign} from './options-strip-view.js';

/** The whole overview: order, scale, arcs, a card an option, the meaning of signs, and options side by side. */
export function overviewView(
  context: OptionsContext,
  order: OptionOrder,
  setOrder: (order: OptionOrder) => void,
): TemplateResult {
  const {layout, messages} = context;
  const {rows, arcs, columns, closed, scale} = layout;
  const used = new Set<Sign>([
    ...arcs.map(({kind}) => kind),
    ...rows.flatMap((row): readonly Sign[] => [
      ...(row.status.fresh ? ['fresh' as const] : []),
      ...(closed ? [] : inState(row.division, 'stated').flatMap((cell) => signsOf(cell, context))),
    ]),
  ]);
  return html`<div class=${columns ? 'is-columns' : ''} part="board">
      <div class="head">
        ${
          rows.length > 1
            ? html`<label class="quiet" part="toolbar"
                >${messages.order}
                <select
                  part="order"
                  @change=${({target}: Event) =>
                    setOrder((target as HTMLSelectElement).value as OptionOrder)}
                >
                  ${Object.entries(messages.orders).map(
                    ([value, label]) =>
                      html`<option value=${value} .selected=${value === order}>${label}</option>`,
                  )}
                </select></label
              >`
            : nothing
        }
        ${
          columns
            ? html`<div class="strip" part="scale" aria-hidden="true">
                ${scale.map((step) => labelView(step, context))}
              </div>`
            : nothing
        }
      </div>
      <div class="board">
        ${arcs.map(
          ({kind, upper, lower, first, lane}) =>
            html`<span
              class="arc is-${kind} ${first.includes(upper) ? 'is-up' : ''} ${first.includes(lower) ? 'is-down' : ''}"
              part="arc"
              aria-hidden="true"
              data-rows=${`${upper + 1}/${lower + 1}`}
              data-reach=${lane / 2 + 0.75}
            ></span>`,
        )}
        <ol role="list">
          ${rows.map((row) => cardView(row, context))}
        </ol>
      </div>
    </div>
    ${Object.entries(signs).map(([sign, drawn]) =>
      used.has(sign as Sign)
        ? html`<span class="note"><b>${drawn}</b> ${messages.signs[sign as Sign]} </span>`
        : nothing,
    )}
    ${comparedView(context)}
    <p class="visually-hidden">${messages.keys}</p>`;
}

function cardView(row: OptionRow, context: OptionsContext): TemplateResult {
  const {messages, open, layout, compared, chosen, pointed, toggle} = context;
  const {option, status} = row;
  const {id, topic, summary} = option;
  const key = refKey({kind: 'option', id});
  const isOpen = open.includes(id);
  const isClosed = layout.closed && !isOpen;
  const stated = inState(row.division, 'stated');
  return html`<li
    class="row ${chosen.has(key) ? 'is-selected' : ''} ${pointed === key ? 'is-lit' : ''}"
    part="option"
  >
    <div class="gist">
      ${headingView(
        buttonView('option-name', html`<bdi>${option.name}</bdi>`, {
          control: 'name',
          look: isOff(status) ? 'quiet' : '',
          key,
          pressed: chosen.has(key),
        }),
        context,
      )}
      ${gistView(row, context, isClosed)}
      <div class="actions">
        ${buttonView('details-button', [messages.details, isOpen ? ' ▴' : ' ▾'], {
          control: 'details',
          label: messages.named(messages.details, option.name),
          expanded: isOpen,
          click: () => toggle(id),
        })}
        ${layout.rows.length > 1 ? compareButton(row, context) : nothing}
        ${
          compared.length > 1 && compared.includes(id)
            ? buttonView('compare-link', messages.compareGo, {
                control: 'side-by-side',
                click: context.goToComparison,
              })
            : nothing
        }
      </div>
    </div>
    ${stripView(row, isClosed, context)}
    <div class="below">
      ${row.division
        .flatMap(({cells}) => cells)
        .filter((cell) => chosen.has(keyOf(cell)))
        .map((cell) =>
          panelView(
            html`<bdi>${nameOf(context.model, cell.participant)}</bdi>`,
            listView(recordViews(cell, context)),
            () => context.close(cell),
            context.wording,
            keyOf(cell),
          ),
        )}
      ${open.includes(`silent ${id}`) ? factsView([silentFacts(row, context)], context) : nothing}
      ${
        isOpen
          ? html`<div part="details">
              ${topic && html`<strong><bdi>${topic}</bdi>.</strong> `}<bdi>${summary}</bdi>
              ${factsView(
                [
                  optionFacts(
                    row,
                    stated.map(
                      (cell) =>
                        html`${nameButton(cell.participant, context)}:
                        ${listView(recordViews(cell, context))}`,
                    ),
                    context,
                  ),
                ],
                context,
              )}
            </div>`
          : nothing
      }
    </div>
  </li>`;
}

/** The same cards side by side, with everyone who has said something on one of them. */
function comparedView(context: OptionsContext): unknown {
  const {compared, layout, model, view, messages} = context;
  const rows = compared.flatMap((id) => layout.rows.filter(({option}) => option.id === id));
  if (rows.length < 2) return nothing;
  const voices = model.positioned.filter(({id}) =>
    compared.some((option) => view.cell(id, option).state === 'stated'),
  );
  const facts = rows.map((row) =>
    optionFacts(
      row,
      voices.map(
        ({id, name}) =>
          html`<bdi>${name}</bdi>: ${stanceView(view.cell(id, row.option.id).position, context)}`,
      ),
      context,
    ),
  );
  return html`<section
    class="compare"
    part="compare"
    tabindex="-1"
    aria-label=${messages.sideBySide}
  >
    ${rows.map(
      (row, i) =>
        html`<article>
          ${headingView(html`<bdi>${row.option.name}</bdi>`, context)}
          <div class="gist">
            ${gistView(row, context)}
            <div class="actions">${compareButton(row, context)}</div>
          </div>
          ${factsView([facts[i]!, ...facts], context)}
        </article>`,
    )}
  </section>`;
}
