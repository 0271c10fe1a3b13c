import {html, nothing, type TemplateResult} from 'lit';
import {formatDate} from '../../locales/dates.js';
import {compareParticipants} from '../../model/compare.js';
import {refKey} from '../../model/ref.js';
import type {Selection} from '../../model/selection.js';
import type {Cell} from '../../model/story-view.js';
import type {Position, StoryDate} from '../../story/types.js';
import {evidenceView} from '../frame/evidence-view.js';
import {panelView} from '../frame/panel-view.js';
import {stanceGlyphView} from '../stance/stance-glyph-view.js';
import {stanceLabel, type PositionsContext} from './positions-view-context.js';
import {buttonView, fieldView} from './positions-controls-view.js';
import {tallyWords} from './positions-description.js';
import {HEADER, type GridPlace} from './positions-keyboard.js';
import {findLine, type Line, type PositionsTable} from './positions-types.js';

/** Where the cell chosen last stands in the table, if any is chosen. */
export function placeOfCell(selection: Selection, table: PositionsTable): GridPlace | undefined {
  const ref = [...selection].reverse().find(({kind}) => kind === 'cell');
  if (ref?.kind !== 'cell') return undefined;
  const participant = refKey({kind: 'participant', id: ref.participant});
  const option = refKey({kind: 'option', id: ref.option});
  return table.transposed ? {row: option, column: participant} : {row: participant, column: option};
}

/**
 * The panel that a selection opens: a cell its evidence, two participants their comparison. A single row or column
 * opens one only where it was chosen in this widget (`opened`, by key); chosen elsewhere, it is merely lit.
 */
export function panelFor(
  selection: Selection,
  opened: string | undefined,
  table: PositionsTable,
): {row: string; content: (context: PositionsContext) => TemplateResult} | undefined {
  const place = placeOfCell(selection, table);
  const [rowLine, columnLine] = [place?.row, place?.column].map((key) => findLine(table, key));
  if (rowLine && columnLine)
    return {
      row: rowLine.key,
      content: (context) => cellPanelView(table.cell(rowLine, columnLine), context),
    };

  const [first, second] = selection
    .filter(({kind}) => kind === 'participant')
    .map((ref) => findLine(table, refKey(ref)));
  if (first && second)
    return {
      row: table.transposed ? HEADER : (findLine(table, opened)?.key ?? second.key),
      content: (context) => comparePanelView(first, second, context),
    };

  const line = selection.some((ref) => refKey(ref) === opened) && findLine(table, opened);
  return line
    ? {
        row: table.columns.includes(line) ? HEADER : line.key,
        content: (context) => linePanelView(line, context),
      }
    : undefined;
}

const dateView = (date: StoryDate | undefined, {wording}: PositionsContext) =>
  date ? html` · ${formatDate(date, wording.lang)}` : nothing;

const textView = (text: string | undefined, {story}: PositionsContext) =>
  text === undefined ? nothing : html`<p dir="auto" lang=${story.lang ?? nothing}>${text}</p>`;

/** What stands behind a cell: the stance, its evidence, its condition, and the stances before it. */
function cellPanelView({participant, option, position, history}: Cell, context: PositionsContext) {
  const {story, wording, messages, close} = context;
  const earlier = history.slice(0, -1).reverse();
  return panelView(
    html`<bdi>${story.participants.get(participant)?.name}</bdi> ·
      <bdi>${story.options.get(option)?.name}</bdi>`,
    html`${
      position
        ? recordView(position, context)
        : html`<p><strong>${wording.messages.noData}</strong></p>
            <p>${messages.nothingKnown}</p>`
    }
    ${
      earlier.length === 0
        ? nothing
        : html`<p><strong>${messages.earlier}</strong></p>
            <ol class="trail" part="trail">
              ${earlier.map((record) => html`<li>${recordView(record, context)}</li>`)}
            </ol>`
    }`,
    close,
    wording,
  );
}

function recordView(record: Position, context: PositionsContext): TemplateResult {
  const {story, wording, messages, table} = context;
  const mark = table.scale.of(record.stance);
  return html`<p class="stance-line">
      ${mark ? stanceGlyphView(mark, record.evidence.length > 0) : nothing}
      <strong>${stanceLabel(record.stance, context)}</strong>${dateView(record.date, context)}
    </p>
    ${textView(record.summary, context)}
    ${
      record.conditional === undefined
        ? nothing
        : html`<p><strong>${messages.condition}:</strong> <bdi>${record.conditional}</bdi></p>`
    }
    ${evidenceView(record.evidence, story, wording)}`;
}

/** What is to be said of a row or a column: who or what it is, how its cells are divided, what can be done with it. */
function linePanelView(line: Line, context: PositionsContext): TemplateResult {
  const {story, wording, view, messages, table, arrangement, arrange, select, close} = context;
  const {id, ref, name, tally} = line;
  const status = ref.kind === 'option' ? view.status(id) : undefined;
  const participant = ref.kind === 'participant' ? story.participants.get(id) : undefined;
  return panelView(
    html`<bdi>${name}</bdi
      >${participant?.role === undefined ? nothing : html` · <bdi>${participant.role}</bdi>`}`,
    html`${
        status
          ? html`<p class="detail">
              ${wording.messages.statuses[status.status]}${dateView(status.date, context)}
            </p>`
          : nothing
      }
      ${textView(participant ? participant.description : story.options.get(id)?.summary, context)}
      <p>${tallyWords(tally, messages)}</p>
      <p class="fields">
        ${arrangement.sortBy === id ? nothing : buttonView(messages.sortByThis, () => arrange({sortBy: id}))}
        ${
          participant
            ? fieldView(
                messages.compareWith,
                [
                  ['', '–'],
                  ...table.participants
                    .filter((other) => other !== line)
                    .map((other) => [other.id, other.name] as const),
                ],
                '',
                (other) => other && select({kind: 'participant', id: other}, true),
              )
            : nothing
        }
      </p>`,
    close,
    wording,
  );
}

/** Two participants side by side over the options that are shown: agree, differ, and where one has not spoken. */
function comparePanelView(first: Line, second: Line, context: PositionsContext): TemplateResult {
  const {view, messages, wording, table, close} = context;
  const {agree, differ, unknown} = compareParticipants(
    view,
    first.id,
    second.id,
    table.options.map(({id}) => id),
  );
  const shown = new Map(
    table.options.map((option) => [option.id, option.shortName ?? option.name]),
  );
  const stanceOf = ({id}: Line, option: string) =>
    stanceLabel(view.cell(id, option).position?.stance, context);
  const part = (title: string, options: readonly string[], say?: (option: string) => string) =>
    html`<dt>${title}</dt>
      ${options.map(
        (id) => html`<dd><bdi>${shown.get(id)}</bdi>${say ? `: ${say(id)}` : nothing}</dd>`,
      )}`;
  return panelView(
    messages.comparison(first.name, second.name),
    html`<p>${messages.bothSpoke(agree.length + differ.length, shown.size)}</p>
      <dl class="comparison" part="comparison">
        ${part(messages.agree(agree.length), agree, (id) => stanceOf(first, id))}
        ${part(messages.differ(differ.length), differ, (id) =>
          messages.versus(stanceOf(first, id), stanceOf(second, id)),
        )}
        ${part(messages.unknown(unknown.length), unknown)}
      </dl>`,
    close,
    wording,
  );
}
