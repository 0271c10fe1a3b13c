import {html, nothing, type TemplateResult} from 'lit';
import {formatDate} from '../../locales/dates.js';
import {compareParticipants} from '../../model/compare.js';
import type {Id} from '../../story/types.js';
import {panelView} from '../frame/panel-view.js';
import {stanceLabel} from './positions-cell-view.js';
import type {PositionsContext} from './positions-view-context.js';
import {tallyWords} from './positions-description.js';
import type {Line} from './positions-table.js';

/** What is to be said of a row or a column: who or what it is, how its cells are divided, what can be done with it. */
export function linePanelView(line: Line, context: PositionsContext): TemplateResult {
  const {story, wording, view} = context;
  const isOption = line.ref.kind === 'option';
  const option = isOption ? story.options.get(line.id) : undefined;
  const participant = isOption ? undefined : story.participants.get(line.id);
  const status = isOption ? view.status(line.id) : undefined;
  const about = option?.summary ?? participant?.description;
  return panelView(
    html`<bdi>${line.name}</bdi>${
        participant?.role === undefined ? nothing : html` · <bdi>${participant.role}</bdi>`
      }`,
    html`${
        status
          ? html`<p class="detail">
              ${wording.messages.statuses[status.status]}${
                status.date ? html` · ${formatDate(status.date, wording.lang)}` : nothing
              }
            </p>`
          : nothing
      }
      ${about === undefined ? nothing : html`<p dir="auto" lang=${story.lang ?? nothing}>${about}</p>`}
      <p>${tallyWords(line.tally, context)}</p>
      ${isOption ? sortButton(line, context) : compareControl(line, context)}`,
    context.close,
    wording,
  );
}

function sortButton(
  line: Line,
  {table, messages, arrangement, arrange}: PositionsContext,
): unknown {
  if (!table.columns.includes(line) || arrangement.sortBy === line.id) return nothing;
  return html`<button
    class="button"
    part="button"
    type="button"
    @click=${() => arrange({sortBy: line.id})}
  >
    ${messages.sortRows}
  </button>`;
}

function compareControl(line: Line, {view, messages, select}: PositionsContext): unknown {
  const others = view.model.positioned.filter(({id}) => id !== line.id);
  if (others.length === 0) return nothing;
  const choose = (event: Event) => {
    const {value: id} = event.target as HTMLSelectElement;
    if (id !== '') select({kind: 'participant', id}, true);
  };
  return html`<p>
    <label class="field"
      >${messages.compareWith}
      <select @change=${choose}>
        <option value="">–</option>
        ${others.map(({id, name}) => html`<option value=${id}>${name}</option>`)}
      </select></label
    >
  </p>`;
}

/** Two participants side by side: where they agree, where they differ, and where one has not spoken. */
export function comparePanelView(
  first: Id,
  second: Id,
  options: readonly Id[],
  context: PositionsContext,
): TemplateResult {
  const {view, story, messages, list, wording} = context;
  const {agree, differ, unknown} = compareParticipants(view, first, second, options);
  const name = (id: Id) => story.participants.get(id)?.name ?? id;
  const optionName = (id: Id) => {
    const option = story.options.get(id);
    return option?.shortName ?? option?.name ?? id;
  };
  const stanceOf = (participant: Id, option: Id) => {
    const cell = view.cell(participant, option);
    return stanceLabel(cell.position?.stance ?? '', context);
  };
  const both = agree.length + differ.length;
  return panelView(
    messages.comparison(name(first), name(second)),
    html`<p>${messages.bothSpoke(both, options.length)}</p>
      <dl class="comparison" part="comparison">
        <dt>${messages.agree(agree.length)}</dt>
        ${agree.map((id) => html`<dd><bdi>${optionName(id)}</bdi>: ${stanceOf(first, id)}</dd>`)}
        <dt>${messages.differ(differ.length)}</dt>
        ${differ.map(
          (id) =>
            html`<dd>
              <bdi>${optionName(id)}</bdi>:
              ${messages.versus(stanceOf(first, id), stanceOf(second, id))}
            </dd>`,
        )}
        <dt>${messages.unknown(unknown.length)}</dt>
        ${unknown.length === 0 ? nothing : html`<dd>${list(unknown.map(optionName))}</dd>`}
      </dl>`,
    context.close,
    wording,
  );
}
