import {html, nothing, type TemplateResult} from 'lit';
import {formatDate, formatDay} from '../../locales/dates.js';
import {compareText} from '../../model/as-of.js';
import {orders} from '../../model/order.js';
import {turnsAfter} from '../../model/story-changes.js';
import {stanceLabel, type PanelContext} from './positions-view-context.js';
import {cellRef, type PositionsFilter, type Sorted, shortOf} from './positions-types.js';

type Choice = readonly [value: string, label: string];

/**
 * A labelled choice of one of several, which always shows what is in force, one of the choices or not. Without a second
 * choice there is nothing to choose.
 */
export function fieldView(
  label: string,
  choices: readonly Choice[],
  value = '',
  choose: (value: string) => void,
): unknown {
  const isKnown = choices.some(([id]) => id === value);
  return choices.length < 2
    ? nothing
    : html`<label class="field"
        >${label}
        <select @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}>
          ${(isKnown ? choices : [...choices, [value, value] as const]).map(
            ([id, text]) => html`<option value=${id} .selected=${id === value}>${text}</option>`,
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

/** What lines are sorted by, in words, where it is not by an order. */
function sortedBy(lines: keyof Sorted, {messages, table}: PanelContext): string | undefined {
  const by = table.sorted[lines];
  return by && messages.sortedBy(messages.quoted(shortOf(by)));
}

/** One line that says which order is in force and opens what changes it; beneath, the filter and the changes. */
export function controlsView(context: PanelContext): TemplateResult {
  const {arrange, isArranging, messages, table, view} = context;
  const {filter, since} = context.arrangement;
  const {model} = view;
  const inForce = (lines: keyof Sorted) =>
    sortedBy(lines, context) ?? messages.orders[context.arrangement[lines]];
  const only = [
    filter.bloc && (model.story.blocs.get(filter.bloc)?.name ?? filter.bloc),
    filter.topic,
    filter.stance && stanceLabel(filter.stance, context),
  ].filter(Boolean);

  const show = () => arrange({isArranging: true});
  return html`<div class="controls" part="controls">
    <details @click=${show} @toggle=${show}>
      <summary>${messages.inOrder(inForce('participantOrder'), inForce('optionOrder'))}</summary>
      ${isArranging ? fieldsView(context) : nothing}
    </details>
    ${
      only.length
        ? html`<p class="filter" part="filter" role="status">
            ${messages.filtered(
              only.join(' · '),
              table.participants.length,
              model.positioned.length,
              table.options.length,
              model.options.length,
            )}
            ${buttonView(messages.showAll, () => arrange({filter: {}}))}
          </p>`
        : nothing
    }
    ${since ? changesView(since, context) : nothing}
  </div>`;
}

/** What arranges the matrix. Made when it is first asked for: most readers never do. */
function fieldsView(context: PanelContext): TemplateResult {
  const {arrangement, messages, table, view, wording, arrange} = context;
  const {transposed, filter, since} = arrangement;
  const {model} = view;
  const topics = [...new Set(model.options.flatMap(({topic}) => topic ?? []))];
  const stances: Choice[] = [
    ...table.scale.marks.map(({id, label}): Choice => [id, label]),
    ['unstated', wording.messages.unstated],
  ];
  const orderField = (lines: keyof Sorted, label: string, canGroup: boolean) => {
    return fieldView(
      label,
      orders
        .filter((order) => canGroup || order !== 'group')
        .map((order) => [order, messages.orders[order]] as const),
      sortedBy(lines, context) ?? arrangement[lines],
      (order) => arrange({[lines]: order, ...(table.sorted[lines] && {sortBy: undefined})}),
    );
  };
  const filterField = (key: keyof PositionsFilter, label: string, choices: readonly Choice[]) =>
    fieldView(label, anyOr(messages.all, choices), filter[key], (value) =>
      arrange({filter: {...filter, [key]: value}}),
    );

  return html`<div class="fields">
    ${orderField('participantOrder', messages.participants, model.blocs.length > 0 || model.membersOf.size > 0)}
    ${orderField('optionOrder', messages.options, topics.length > 0)}
    ${buttonView(messages.transpose, () => arrange({transposed: !transposed}), transposed)}
    ${filterField(
      'bloc',
      messages.bloc,
      model.blocs.map(({id, name}) => [id, name]),
    )}
    ${filterField('topic', messages.topic, topics[1] ? topics.map((topic) => [topic, topic]) : [])}
    ${filterField('stance', messages.stance, stances)}
    ${fieldView(
      messages.changesSince,
      anyOr(
        '–',
        table.dates.map((date) => [date.start, formatDate(date, wording.lang, true)]),
      ),
      since,
      (day) => arrange({since: day || undefined}),
    )}
  </div>`;
}

const anyOr = (any: string, choices: readonly Choice[]): Choice[] => [['', any], ...choices];

/** Changes that are shown at once. */
const LATEST = 10;

const foldView = (title: string, content: unknown) =>
  html`<details>
    <summary>${title}</summary>
    ${content}
  </details>`;

/** A list of which what is beyond the `latest` is folded; nothing where it is empty. */
export function latestView<Item>(
  items: readonly Item[],
  latest: number,
  listView: (some: readonly Item[]) => unknown,
  messages: PanelContext['messages'],
): unknown {
  // Behind one more line there would be nothing to gain.
  const shown = items.length > latest + 1 ? latest : items.length;
  const rest = items.slice(shown);
  return [
    shown ? listView(items.slice(0, shown)) : nothing,
    rest[0] ? foldView(messages.before(rest.length), listView(rest)) : nothing,
  ];
}

/** Each step since the chosen day, newest first. What is on record for the first time changed nothing, and is folded. */
function changesView(since: string, context: PanelContext): TemplateResult {
  const {messages, table, view, wording, arrange, select} = context;
  const written = table.dates.find(({start}) => start === since);
  const turns = table.rows
    .flatMap((row) =>
      table.columns.flatMap((column) => {
        const ref = cellRef(row, column);
        const {history} = view.cell(ref.participant, ref.option);
        return turnsAfter(history, since).map((turn) => ({row, column, ref, ...turn}));
      }),
    )
    .sort((a, b) => compareText(b.record.date!.start, a.record.date!.start));
  const changes = turns.filter(({before}) => before);
  const firsts = turns.filter(({before}) => !before);
  const listView = (some: readonly (typeof turns)[number][]) =>
    html`<ul>
      ${some.map(({row, column, ref, before, record}) => {
        const now = stanceLabel(record.stance, context);
        return html`<li>
          <button class="link" type="button" @click=${() => select(ref)}>
            <bdi>${row.name}</bdi>, <bdi>${shortOf(column)}</bdi>:
            <span dir="ltr"
              >${before ? messages.wasNow(stanceLabel(before.stance, context), now) : now}</span
            >&nbsp;· ${formatDate(record.date!, wording.lang, true)}
          </button>
        </li>`;
      })}
    </ul>`;
  return html`<div class="changes" part="changes">
    <p>
      ${messages.changedSince(
        changes.length,
        written ? formatDate(written, wording.lang) : formatDay(since, wording.lang),
      )}
      ${buttonView(messages.hide, () => arrange({since: undefined}))}
    </p>
    ${latestView(changes, LATEST, listView, messages)}
    ${firsts[0] ? foldView(messages.firstRecorded(firsts.length), listView(firsts)) : nothing}
  </div>`;
}
