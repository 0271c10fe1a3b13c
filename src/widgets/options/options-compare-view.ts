import {html, nothing, type TemplateResult} from 'lit';
import {formatDate} from '../../locales/dates.js';
import type {Cell} from '../../model/story-view.js';
import {shadeName, stanceGlyphView} from '../stance/stance-glyph-view.js';
import {compareStances} from './options-compare.js';
import {rowSentence} from './options-description.js';
import {argumentView} from './options-details-view.js';
import type {OptionRow} from './options-layout.js';
import {relationLines} from './options-relations-view.js';
import {nameOf, optionName, type OptionsContext} from './options-context-view.js';

/** Two or three options side by side, as a table whose columns stand beneath each other where there is no room. */
export function compareView(context: OptionsContext): unknown {
  const {layout, messages, model, wording, ui} = context;
  const rows = ui.compared
    .map((id) => layout.rows.find(({option}) => option.id === id))
    .filter((row): row is OptionRow => row !== undefined);
  const end = html`<button
    class="button"
    type="button"
    part="button"
    @click=${() => context.change(() => ({compared: []}))}
  >
    ${messages.compareClear}
  </button>`;
  if (rows.length < 2) return nothing;

  const line = (title: string, content: (row: OptionRow) => readonly unknown[]) => {
    const cells = rows.map(content);
    if (cells.every((cell) => cell.length === 0)) return nothing;
    return html`<tr>
      <th scope="row">${title}</th>
      ${cells.map(
        (cell, i) =>
          html`<td>
            <span class="column-name" aria-hidden="true"
              ><bdi>${optionName(model, rows[i]?.option.id ?? '')}</bdi></span
            >
            ${
              cell.length === 0
                ? html`<span class="quiet">${messages.none}</span>`
                : cell.length === 1
                  ? cell
                  : html`<ul>
                      ${cell.map((item) => html`<li>${item}</li>`)}
                    </ul>`
            }
          </td>`,
      )}
    </tr>`;
  };
  const names = wording.messages.list(
    rows.map(({option}) => optionName(model, option.id)),
    wording.lang,
  );

  return html`<div class="compare" part="compare">
    <table tabindex="-1">
      <caption>
        ${messages.compareHeading(names)}
      </caption>
      <thead>
        <tr>
          <td></td>
          ${rows.map(({option}) => html`<th scope="col"><bdi>${option.name}</bdi></th>`)}
        </tr>
      </thead>
      <tbody>
        ${line(messages.statusRow, ({status}) =>
          status.kind
            ? [
                html`${wording.messages.statuses[status.kind]}${
                  status.date ? html`, ${formatDate(status.date, wording.lang)}` : nothing
                }`,
              ]
            : [],
        )}
        ${line(messages.entails, ({option}) => option.entails.map((text) => html`<bdi>${text}</bdi>`))}
        ${line(messages.contributions, ({option}) =>
          option.contributions.map(
            ({participant, what}) =>
              html`<bdi>${nameOf(model, participant)}</bdi>: <bdi>${what}</bdi>`,
          ),
        )}
        ${line(messages.conditions, ({option}) => option.conditions.map((text) => html`<bdi>${text}</bdi>`))}
        ${(['for', 'against'] as const).map((side) =>
          line(messages[side], ({option}) =>
            option.arguments
              .filter((argument) => argument.side === side)
              .map((argument) => argumentView(argument, context)),
          ),
        )}
        ${line(messages.relations, (row) => relationLines(row, context))}
        ${line(messages.tallyRow, (row) => [rowSentence(row, messages)])}
        ${compareStances(
          context.view,
          rows.map(({option}) => option.id),
        ).map(({participant, cells}) =>
          line(nameOf(model, participant), (row) => [cellView(cells[rows.indexOf(row)], context)]),
        )}
      </tbody>
    </table>
    ${end}
  </div>`;
}

function cellView(cell: Cell | undefined, {layout, wording}: OptionsContext): TemplateResult {
  const mark =
    cell?.state === 'stated' ? layout.steps.find(({id}) => id === cell.stance.id) : undefined;
  if (mark)
    return html`<span class="stance shade-${shadeName(mark.shade)}"
      >${stanceGlyphView(mark, cell?.state === 'stated' && cell.sourced)}
      <bdi>${mark.label}</bdi></span
    >`;
  const {unstated, noData} = wording.messages;
  return html`<span class="quiet">${cell?.state === 'unstated' ? unstated : noData}</span>`;
}
