import {html, nothing, type TemplateResult} from 'lit';
import {formatDate} from '../../locales/dates.js';
import {compareParticipants} from '../../model/compare.js';
import {refKey} from '../../model/ref.js';
import type {Selection} from '../../model/selection.js';
import type {Cell} from '../../model/story-view.js';
import {UNSTATED, type Position, type StoryDate} from '../../story/types.js';
import {evidenceView} from '../frame/evidence-view.js';
import {panelView} from '../frame/panel-view.js';
import {stanceGlyphView} from '../stance/stance-glyph-view.js';
import {
  linesOfCell,
  lookLabel,
  stanceLabel,
  type PanelContext,
  type PositionsContext,
} from './positions-view-context.js';
import {buttonView, fieldView, latestView} from './positions-controls-view.js';
import {tallyWords} from './positions-description.js';
import {HEADER, type GridPlace} from './positions-keyboard.js';
import {findLine, type Line, type PositionsTable} from './positions-types.js';

/** Earlier stances of a cell that its panel shows at once. */
const LATEST = 3;

/** The cell chosen last, if any is. */
const chosenCell = (selection: Selection) =>
  selection.flatMap((ref) => (ref.kind === 'cell' ? [ref] : [])).pop();

/** Where the cell chosen last stands in the table. */
export function placeOfCell(selection: Selection, table: PositionsTable): GridPlace | undefined {
  const ref = chosenCell(selection);
  if (!ref) return undefined;
  const [participant, option] = linesOfCell(ref);
  return table.transposed ? {row: option, column: participant} : {row: participant, column: option};
}

/**
 * The panel that a selection opens: a cell its evidence, two participants their comparison. A single row or column
 * opens one only where it was chosen in this widget (`opened`, by key); chosen elsewhere, it is merely lit.
 */
export function panelFor(
  selection: Selection,
  opened: string | undefined,
  context: PanelContext,
): PositionsContext['panel'] {
  const {table, view, close, wording} = context;
  const panel = (row: string, title: unknown, content: unknown) => ({
    row,
    content: panelView(title, content, close, wording),
  });
  const place = placeOfCell(selection, table);
  if (place && findLine(table, place.row) && findLine(table, place.column)) {
    const {participants, options} = view.model.story;
    const {participant, option} = chosenCell(selection)!;
    const title = html`<bdi>${participants.get(participant)?.name}</bdi>&nbsp;·
      <bdi>${options.get(option)?.name}</bdi>`;
    return panel(place.row, title, cellView(view.cell(participant, option), context));
  }

  const [first, second] = selection
    .filter(({kind}) => kind === 'participant')
    .map((ref) => findLine(table, refKey(ref)));
  const line = findLine(table, opened);
  if (first && second)
    return panel(
      table.transposed ? HEADER : (line ?? second).key,
      context.messages.comparison(first.name, second.name),
      comparisonView(first, second, context),
    );
  if (!line || !selection.some((ref) => refKey(ref) === opened)) return undefined;
  const role = view.model.story.participants.get(line.id)?.role;
  return panel(
    table.columns.includes(line) ? HEADER : line.key,
    html`<bdi>${line.name}</bdi>${
        role && line.ref.kind === 'participant' ? html`&nbsp;· <bdi>${role}</bdi>` : nothing
      }`,
    lineView(line, context),
  );
}

const dateView = (date: StoryDate | undefined, {wording}: PanelContext) =>
  date && html`&nbsp;· ${formatDate(date, wording.lang)}`;

const textView = (text: string | undefined, {view}: PanelContext) =>
  text && html`<p dir="auto" lang=${view.model.story.lang ?? nothing}>${text}</p>`;

const strongView = (text: string) => html`<p><strong>${text}</strong></p>`;

/** What stands behind a cell: the stance, its evidence, its condition, and the stances before it. */
function cellView(cell: Cell, context: PanelContext, latest = LATEST): unknown {
  const {wording, messages, view} = context;
  const {participant, option, position, history} = cell;
  const isYet = view.model.histories.get(participant)?.has(option);
  const earlier = history.slice(0, -1).reverse();
  return [
    position
      ? recordView(position, context)
      : [
          strongView(isYet ? messages.noneYet : wording.messages.noData),
          html`<p>${messages.nothingKnown}</p>`,
        ],
    earlier.length ? strongView(messages.earlier) : nothing,
    latestView(
      earlier,
      latest,
      (records) =>
        html`<ol class="trail" part="trail">
          ${records.map((record) => html`<li>${recordView(record, context)}</li>`)}
        </ol>`,
      messages,
    ),
  ];
}

/** What stands behind every stance, for paper, where none can be opened. */
export const printView = (context: PanelContext): TemplateResult =>
  html`<ol class="trail">
    ${context.table.participants.flatMap((participant) =>
      context.table.options.flatMap((option) => {
        const cell = context.view.cell(participant.id, option.id);
        const {position, history} = cell;
        // Of who has not said there is nothing more to print, unless the story gives a note or a source.
        return position &&
          (position.stance !== UNSTATED ||
            history.length > 1 ||
            position.summary ||
            position.evidence.length)
          ? html`<li>
              ${strongView(`${participant.name} · ${option.name}`)}${cellView(cell, context, Infinity)}
            </li>`
          : [];
      }),
    )}
  </ol>`;

function recordView(record: Position, context: PanelContext): TemplateResult {
  const {view, wording, messages, table} = context;
  const {stance, date, summary, conditional, evidence} = record;
  return html`<p>
      ${stanceGlyphView(table.scale.of(stance), evidence)}
      <strong>${stanceLabel(stance, context)}</strong>${dateView(date, context)}
    </p>
    ${textView(summary, context)}
    ${conditional && html`<p><strong>${messages.condition}:</strong> <bdi>${conditional}</bdi></p>`}
    ${evidenceView(evidence, view.model.story, wording)}`;
}

/** What is to be said of a row or a column: who or what it is, how its cells are divided, what can be done with it. */
function lineView(line: Line, context: PanelContext): TemplateResult {
  const {wording, view, messages, table, arrangement, arrange, select} = context;
  const {id, ref, tally} = line;
  const {participants, options} = view.model.story;
  const isOption = ref.kind === 'option';
  const isSortedBy = arrangement.sortBy === id;
  const status = isOption ? view.status(id) : undefined;
  const others = isOption ? [] : table.participants.filter((other) => other !== line);
  return html`${
      status &&
      html`<p class="detail">
        ${wording.messages.statuses[status.status]}${dateView(status.date, context)}
      </p>`
    }
    ${textView(isOption ? options.get(id)?.summary : participants.get(id)?.description, context)}
    <p>${tallyWords(tally, messages)}</p>
    <p class="fields">
      ${buttonView(messages.sortByThis, () => arrange({sortBy: isSortedBy ? undefined : id}), isSortedBy)}
      ${fieldView(
        messages.compareWith,
        [['', '–'], ...others.map((other) => [other.id, other.name] as const)],
        '',
        (other) => other && select({kind: 'participant', id: other}, true),
      )}
    </p>`;
}

/** Two participants side by side over the options that are shown: agree, differ, and where one has not spoken. */
function comparisonView(first: Line, second: Line, context: PanelContext): TemplateResult {
  const {view, messages, table} = context;
  const options = new Map(table.options.map((option) => [option.id, option]));
  const {agree, differ, unknown} = compareParticipants(view, first.id, second.id, [
    ...options.keys(),
  ]);
  const standsView = ({id, looks}: Line, option: Line) => {
    const look = looks[option.at]!;
    return html`<td role="cell">
      ${stanceGlyphView(look.mark, view.cell(id, option.id).position?.evidence)}
      ${lookLabel(look, context)}
    </td>`;
  };
  const nameView = ({shortName, name}: Line) => html`<bdi>${shortName ?? name}</bdi>`;
  const part = (title: string, ids: readonly string[]) =>
    ids.length
      ? html`<tbody role="rowgroup">
          <tr role="row">
            <th role="columnheader"><strong>${title}</strong></th>
            ${[first, second].map((one) => html`<th role="columnheader"><strong>${nameView(one)}</strong></th>`)}
          </tr>
          ${ids.map((id) => {
            const option = options.get(id)!;
            return html`<tr role="row">
              <th role="rowheader">${nameView(option)}</th>
              ${standsView(first, option)}${standsView(second, option)}
            </tr>`;
          })}
        </tbody>`
      : nothing;
  return html`<p>${messages.bothSpoke(agree.length + differ.length, options.size)}</p>
    <table role="table" class="comparison" part="comparison">
      ${part(messages.agree(agree.length), agree)}${part(messages.differ(differ.length), differ)}
      ${part(messages.unknown(unknown.length), unknown)}
    </table>`;
}
