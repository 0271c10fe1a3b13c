import {html, nothing, type TemplateResult} from 'lit';
import {guard} from 'lit/directives/guard.js';
import {formatDay} from '../../locales/dates.js';
import {compareText} from '../../model/as-of.js';
import {orders, type Order} from '../../model/order.js';
import {cellWord, stanceLabel, type PositionsContext} from './positions-view-context.js';
import type {Line, PositionsFilter} from './positions-types.js';

type Choice = readonly [value: string, label: string];

/** A labelled choice of one of several. Without a second choice there is nothing to choose. */
export function fieldView(
  label: string,
  choices: readonly Choice[],
  value: string,
  choose: (value: string) => void,
): unknown {
  if (choices.length < 2) return nothing;
  return html`<label class="field"
    >${label}
    <select @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}>
      ${choices.map(
        ([id, text]) => html`<option value=${id} ?selected=${id === value}>${text}</option>`,
      )}
    </select></label
  >`;
}

export const buttonView = (text: string, act: () => void, pressed?: boolean): TemplateResult =>
  html`<button
    class="button"
    part="button"
    type="button"
    aria-pressed=${pressed ?? nothing}
    @click=${act}
  >
    ${text}
  </button>`;

/** One line that says which order is in force and opens what changes it; beneath, the filter and the changes. */
export function controlsView(context: PositionsContext): TemplateResult {
  const {arrangement, messages, story, table, view, wording, arrange} = context;
  const {participantOrder, optionOrder, transposed, sortBy, filter, since} = arrangement;
  const {model} = view;

  const inForce = (order: Order, across: readonly Line[]) => {
    const line = across.find(({id}) => id === sortBy);
    return line
      ? messages.sortedBy(messages.quoted(line.shortName ?? line.name))
      : messages.orders[order];
  };
  const byOrder = (canGroup: boolean): Choice[] =>
    orders
      .filter((order) => canGroup || order !== 'group')
      .map((order) => [order, messages.orders[order]]);
  const orderField = (label: string, canGroup: boolean, key: 'participantOrder' | 'optionOrder') =>
    fieldView(label, byOrder(canGroup), arrangement[key], (order) =>
      arrange({[key]: order, sortBy: undefined}),
    );
  const filterField = (label: string, key: keyof PositionsFilter, choices: readonly Choice[]) =>
    fieldView(label, [['', messages.all], ...choices], filter[key] ?? '', (value) =>
      arrange({filter: {...filter, [key]: value || undefined}}),
    );
  const topics = [...new Set(model.options.flatMap(({topic}) => topic ?? []))];

  const only = [
    filter.bloc && (story.blocs.get(filter.bloc)?.name ?? filter.bloc),
    filter.topic,
    filter.stance && stanceLabel(filter.stance, context),
  ].filter((part) => part !== undefined && part !== '');

  return html`<div class="controls" part="controls">
    <details>
      <summary>
        ${messages.inOrder(
          inForce(participantOrder, table.options),
          inForce(optionOrder, table.participants),
        )}
      </summary>
      <div class="fields">
        ${orderField(
          messages.participants,
          model.blocs.length > 0 || model.membersOf.size > 0,
          'participantOrder',
        )}
        ${orderField(messages.options, topics.length > 0, 'optionOrder')}
        ${buttonView(messages.transpose, () => arrange({transposed: !transposed, sortBy: undefined}), transposed)}
        ${filterField(
          messages.bloc,
          'bloc',
          model.blocs.map(({id, name}) => [id, name]),
        )}
        ${
          topics.length > 1
            ? filterField(
                messages.topic,
                'topic',
                topics.map((topic) => [topic, topic]),
              )
            : nothing
        }
        ${filterField(messages.stance, 'stance', [
          ...table.scale.marks.map(({id, label}): Choice => [id, label]),
          ['unstated', wording.messages.unstated],
        ])}
        ${fieldView(
          messages.changesSince,
          [
            ['', '–'],
            ...table.days.map((day): Choice => [day, formatDay(day, wording.lang, true)]),
          ],
          since ?? '',
          (day) => arrange({since: day || undefined}),
        )}
      </div>
    </details>
    ${
      only.length === 0
        ? nothing
        : html`<p class="filter" part="filter" role="status">
            ${messages.filtered(
              only.join(' · '),
              table.participants.length,
              model.positioned.length,
              table.options.length,
              model.options.length,
            )}
            ${buttonView(messages.showAll, () => arrange({filter: {}}))}
          </p>`
    }
    ${guard([table, wording.lang, since], () => changesView(context))}
  </div>`;
}

/** What changed since the chosen day, newest first. */
function changesView(context: PositionsContext): unknown {
  const {arrangement, messages, table, wording, arrange, select} = context;
  const {since} = arrangement;
  if (since === undefined) return nothing;
  const changes = table.rows
    .flatMap((row) =>
      table.columns.map((column) => {
        const cell = table.cell(row, column);
        const day = cell.position?.date?.start ?? '';
        return {row, column, cell, day, change: table.change(cell)};
      }),
    )
    .filter(({change}) => change !== undefined)
    .sort((a, b) => compareText(b.day, a.day));
  return html`<div class="changes" part="changes">
    <p>
      ${messages.changedSince(changes.length, formatDay(since, wording.lang))}
      ${buttonView(messages.hide, () => arrange({since: undefined}))}
    </p>
    <ul>
      ${changes.map(({row, column, cell, day, change}) => {
        const {participant, option} = cell;
        return html`<li>
          <button
            class="link"
            type="button"
            @click=${() => select({kind: 'cell', participant, option})}
          >
            <bdi>${row.name}</bdi>, <bdi>${column.shortName ?? column.name}</bdi>:
            ${messages.fromTo(stanceLabel(change?.from, context), cellWord(cell, context))}${
              day && html` · ${formatDay(day, wording.lang, true)}`
            }
          </button>
        </li>`;
      })}
    </ul>
  </div>`;
}
