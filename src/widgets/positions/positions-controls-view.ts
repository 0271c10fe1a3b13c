import {html, nothing, type TemplateResult} from 'lit';
import {formatDay} from '../../locales/dates.js';
import {compareText} from '../../model/as-of.js';
import {orders, type Order} from '../../model/order.js';
import {changesBetween, type StoryChange} from '../../model/story-changes.js';
import type {Day} from '../../story/types.js';
import {cellWord, stanceLabel} from './positions-cell-view.js';
import type {PositionsContext} from './positions-view-context.js';
import type {PositionsFilter} from './positions-table.js';

/** One line that says which order is in force and opens what changes it; beneath, the filter and the changes. */
export function controlsView(context: PositionsContext): TemplateResult {
  return html`<div class="controls" part="controls">
    <details>
      <summary>${orderWords(context)}</summary>
      <div class="fields">${orderFields(context)} ${filterFields(context)}</div>
    </details>
    ${filterLine(context)} ${changesView(context)}
  </div>`;
}

/** "Participants: editorial order · Options: A to Z". */
function orderWords({arrangement, messages, story, table}: PositionsContext): string {
  const {participantOrder, optionOrder, transposed, sortBy} = arrangement;
  const byColumn =
    sortBy === undefined || !table.columns.some(({id}) => id === sortBy)
      ? undefined
      : messages.byColumn(
          messages.quoted(
            (transposed ? story.participants : story.options).get(sortBy)?.shortName ??
              (transposed ? story.participants : story.options).get(sortBy)?.name ??
              sortBy,
          ),
        );
  const participants = !transposed && byColumn ? byColumn : messages.orders[participantOrder];
  const options = transposed && byColumn ? byColumn : messages.orders[optionOrder];
  return messages.inOrder(participants, options);
}

function orderFields(context: PositionsContext): TemplateResult {
  const {arrangement, messages, arrange, view} = context;
  const {model} = view;
  const hasGroups =
    model.blocs.length > 0 || model.positioned.some(({memberOf}) => memberOf.length > 0);
  const hasTopics = model.options.some(({topic}) => topic !== undefined);
  const choices = (isGroupable: boolean) =>
    orders
      .filter((order) => order !== 'group' || isGroupable)
      .map((order) => [order, messages.orders[order]] as const);
  return html`${field(
      messages.participants,
      choices(hasGroups),
      arrangement.participantOrder,
      (order) => arrange({participantOrder: order as Order, sortBy: undefined}),
    )}
    ${field(messages.options, choices(hasTopics), arrangement.optionOrder, (order) =>
      arrange({optionOrder: order as Order, sortBy: undefined}),
    )}
    <button
      class="button"
      part="button"
      type="button"
      aria-pressed=${arrangement.transposed ? 'true' : 'false'}
      @click=${() => arrange({transposed: !arrangement.transposed, sortBy: undefined})}
    >
      ${messages.transpose}
    </button>`;
}

function filterFields(context: PositionsContext): unknown {
  const {arrangement, messages, scale, table, view, wording, arrange} = context;
  const {model} = view;
  const {filter} = arrangement;
  const topics = [...new Set(model.options.flatMap(({topic}) => topic ?? []))];
  const set = (change: PositionsFilter) => arrange({filter: {...filter, ...change}});
  const all = ['', messages.all] as const;
  return html`${
    model.blocs.length === 0
      ? nothing
      : field(
          messages.bloc,
          [all, ...model.blocs.map(({id, name}) => [id, name] as const)],
          filter.bloc ?? '',
          (bloc) => set({bloc: bloc || undefined}),
        )
  }
  ${
    topics.length < 2
      ? nothing
      : field(
          messages.topic,
          [all, ...topics.map((topic) => [topic, topic] as const)],
          filter.topic ?? '',
          (topic) => set({topic: topic || undefined}),
        )
  }
  ${field(
    messages.stance,
    [
      all,
      ...scale.marks.map(({id, label}) => [id, label] as const),
      ['unstated', wording.messages.unstated] as const,
    ],
    filter.stance ?? '',
    (stance) => set({stance: stance || undefined}),
  )}
  ${
    table.days.length === 0
      ? nothing
      : field(
          messages.changesSince,
          [
            ['', '–'],
            ...table.days.map((day) => [day, formatDay(day, wording.lang, true)] as const),
          ],
          arrangement.since ?? '',
          (since) => arrange({since: since || undefined}),
        )
  }`;
}

function field(
  label: string,
  choices: readonly (readonly [value: string, label: string])[],
  value: string,
  choose: (value: string) => void,
): TemplateResult {
  return html`<label class="field"
    >${label}
    <select @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}>
      ${choices.map(
        ([id, text]) => html`<option value=${id} ?selected=${id === value}>${text}</option>`,
      )}
    </select></label
  >`;
}

/** What narrows the table down, with one action that lifts all of it. */
function filterLine(context: PositionsContext): unknown {
  const {arrangement, messages, story, table, arrange} = context;
  const {bloc, topic, stance} = arrangement.filter;
  const parts = [
    bloc === undefined ? '' : (story.blocs.get(bloc)?.name ?? bloc),
    topic ?? '',
    stance === undefined ? '' : stanceLabel(stance, context),
  ].filter((part) => part !== '');
  if (parts.length === 0) return nothing;
  const rows = table.groups.reduce((sum, group) => sum + group.rows.length, 0);
  const [people, options] = table.transposed
    ? [table.columns.length, rows]
    : [rows, table.columns.length];
  return html`<p class="filter" part="filter" role="status">
    ${messages.filtered(parts, people, table.of.participants, options, table.of.options)}
    <button class="button" part="button" type="button" @click=${() => arrange({filter: {}})}>
      ${messages.showAll}
    </button>
  </p>`;
}

type CellChange = Extract<StoryChange, {kind: 'cell'}>;

/** What changed since the chosen day, newest first. */
function changesView(context: PositionsContext): unknown {
  const {arrangement, messages, view, wording, arrange} = context;
  const {since} = arrangement;
  if (since === undefined) return nothing;
  const changes = changesBetween(view.model, since, view.day)
    .list.filter(
      (change): change is CellChange => change.kind === 'cell' && change.change !== 'restated',
    )
    .sort((a, b) => compareText(dayOf(b) ?? '', dayOf(a) ?? ''));
  return html`<div class="changes" part="changes">
    <p>
      ${messages.changedSince(changes.length, formatDay(since, wording.lang))}
      <button
        class="button"
        part="button"
        type="button"
        @click=${() => arrange({since: undefined})}
      >
        ${messages.hide}
      </button>
    </p>
    <ul>
      ${changes.map((change) => html`<li>${changeView(change, context)}</li>`)}
    </ul>
  </div>`;
}

const dayOf = ({after}: CellChange): Day | undefined => after.position?.date?.start;

function changeView(change: CellChange, context: PositionsContext): TemplateResult {
  const {story, messages, wording, select} = context;
  const {ref, before, after} = change;
  const option = story.options.get(ref.option);
  const when = dayOf(change);
  return html`<button class="link" type="button" @click=${() => select(ref)}>
    <bdi>${story.participants.get(ref.participant)?.name}</bdi>,
    <bdi>${option?.shortName ?? option?.name}</bdi>:
    ${messages.fromTo(cellWord(before, context), cellWord(after, context))}${
      when === undefined ? nothing : html` · ${formatDay(when, wording.lang, true)}`
    }
  </button>`;
}
