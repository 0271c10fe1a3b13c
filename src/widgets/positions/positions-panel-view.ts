import {html, nothing, type TemplateResult} from 'lit';
import {formatDate} from '../../locales/dates.js';
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
import {findLine, type Line, type PositionsTable, shortOf} from './positions-types.js';

/** Earlier stances of a cell that its panel shows at once. */
const LATEST = 3;

/** The cell chosen last, if any is. */
const chosenCell = (selection: Selection) => selection.filter((ref) => ref.kind === 'cell').pop();

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
  const lineOf = (key: string | undefined) => findLine(table, key);
  const cell = chosenCell(selection);
  const [participant, option] = cell ? linesOfCell(cell).map(lineOf) : [];
  if (participant && option)
    return panel(
      (table.transposed ? option : participant).key,
      html`<bdi>${participant.name}</bdi>&nbsp;· <bdi>${option.name}</bdi>`,
      cellView(view.cell(participant.id, option.id), context),
    );

  const line = lineOf(opened);
  const pair = selection
    .filter(({kind}) => kind === 'participant')
    .slice(-2)
    .map((ref) => lineOf(refKey(ref)));
  // The one clicked last has the panel: there the reader is.
  if (line === pair[1]) pair.reverse();
  const [first, second] = pair;
  if (first && second)
    return panel(
      table.transposed ? HEADER : first.key,
      context.messages.comparison(first.name, second.name),
      lineView(first, context, second),
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

/** What stands behind every name and every stance, for paper, where none can be opened. */
export const printView = (context: PanelContext): TemplateResult =>
  html`<ol class="trail">
    ${[...context.table.options, ...context.table.participants].map((line) => {
      const about = aboutView(line, context);
      return about && html`<li>${strongView(line.name)}${about}</li>`;
    })}${context.table.participants.flatMap((participant) =>
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

/** What the story says of a participant, or of an option and where that stands. */
function aboutView({id, ref}: Line, context: PanelContext): unknown {
  const {view, wording} = context;
  const {participants, options} = view.model.story;
  if (ref.kind === 'participant') return textView(participants.get(id)?.description, context);
  const status = view.status(id);
  return [
    status &&
      html`<p class="detail">
        ${wording.messages.statuses[status.status]}${dateView(status.date, context)}
      </p>`,
    textView(options.get(id)?.summary, context),
  ];
}

/**
 * What is to be said of a row or a column: who or what it is, how its cells are divided, what can be done with it. Where
 * it is compared with another, how they compare: the control that chooses the other stays, and keeps the focus.
 */
function lineView(line: Line, context: PanelContext, other?: Line): TemplateResult {
  const {messages, table, arrangement, arrange, select} = context;
  const {id, ref, tally} = line;
  const isSortedBy = arrangement.sortBy === id;
  const others = ref.kind === 'option' ? [] : table.participants.filter((each) => each !== line);
  return html`${other ? nothing : [aboutView(line, context), html`<p>${tallyWords(tally, messages)}</p>`]}
    <p class="fields">
      ${
        other
          ? nothing
          : buttonView(
              messages.sortByThis,
              () => arrange({sortBy: isSortedBy ? undefined : id}),
              isSortedBy,
            )
      }
      ${fieldView(
        messages.compareWith,
        [['', '–'], ...others.map(({id, name}) => [id, name] as const)],
        other?.id,
        (id) => {
          if (other) select(other.ref, true);
          if (id) select({kind: 'participant', id}, true);
        },
      )}
    </p>
    ${other && comparisonView(line, other, context)}`;
}

/** Two participants side by side over the options that are shown: agree, differ, and where one has not spoken. */
function comparisonView(first: Line, second: Line, context: PanelContext): TemplateResult {
  const {view, messages, table} = context;
  const both = [first, second];
  const kindOf = ({at}: Line) => {
    const [one, other] = both.map(({looks}) => looks[at]!.stance);
    return !one || !other ? 'unknown' : one === other ? 'agree' : 'differ';
  };
  const nameView = (line: Line) => html`<bdi>${shortOf(line)}</bdi>`;
  const part = (kind: ReturnType<typeof kindOf>) => {
    const options = table.options.filter((option) => kindOf(option) === kind);
    return options[0]
      ? html`<tbody role="rowgroup">
          <tr role="row">
            ${[messages[kind](options.length), ...both.map(nameView)].map(
              (title) => html`<th role="columnheader"><strong>${title}</strong></th>`,
            )}
          </tr>
          ${options.map(
            (option) =>
              html`<tr role="row">
                <th role="rowheader">${nameView(option)}</th>
                ${both.map(({id, looks}) => {
                  const look = looks[option.at]!;
                  return html`<td role="cell">
                    ${stanceGlyphView(look.mark, view.cell(id, option.id).position?.evidence)}
                    ${lookLabel(look, context)}
                  </td>`;
                })}
              </tr>`,
          )}
        </tbody>`
      : nothing;
  };
  const spoken = table.options.filter((option) => kindOf(option) !== 'unknown');
  return html`<p>${messages.bothSpoke(spoken.length, table.options.length)}</p>
    <table role="table" class="comparison" part="comparison">
      ${part('agree')}${part('differ')}${part('unknown')}
    </table>`;
}
