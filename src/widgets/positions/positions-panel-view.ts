import {html, nothing, type TemplateResult} from 'lit';
import {formatDate} from '../../locales/dates.js';
import type {Cell} from '../../model/story-view.js';
import type {Position} from '../../story/types.js';
import {evidenceView} from '../frame/evidence-view.js';
import {panelView} from '../frame/panel-view.js';
import {stanceGlyphView} from '../stance/stance-glyph-view.js';
import {stanceLabel} from './positions-cell-view.js';
import type {PositionsContext} from './positions-view-context.js';

/** What stands behind a cell: the stance, its evidence, its condition, and the stances before it. */
export function cellPanelView(cell: Cell, context: PositionsContext): TemplateResult {
  const {story, wording, messages} = context;
  const {position} = cell;
  const label =
    cell.state === 'no-data'
      ? wording.messages.noData
      : stanceLabel(position?.stance ?? '', context);
  const title = html`<bdi>${story.participants.get(cell.participant)?.name}</bdi> ·
    <bdi>${story.options.get(cell.option)?.name}</bdi>`;
  const content = html`<p class="stance-line">
      ${stanceLine(cell, context)} <strong>${label}</strong>${
        position?.date ? html` · ${formatDate(position.date, wording.lang)}` : nothing
      }
    </p>
    ${position ? recordView(position, context) : html`<p>${messages.nothingKnown}</p>`}
    ${trailView(cell.history.slice(0, -1), context)}`;
  return panelView(title, content, context.close, wording);
}

function stanceLine(cell: Cell, {scale}: PositionsContext): unknown {
  const mark = cell.state === 'stated' ? scale.of(cell.stance.id) : undefined;
  return mark && cell.state === 'stated' ? stanceGlyphView(mark, cell.sourced) : nothing;
}

function recordView(record: Position, context: PositionsContext): TemplateResult {
  const {story, wording, messages} = context;
  return html`${record.summary === undefined ? nothing : html`<p dir="auto" lang=${story.lang ?? nothing}>${record.summary}</p>`}
  ${
    record.conditional === undefined
      ? nothing
      : html`<p><strong>${messages.condition}:</strong> <bdi>${record.conditional}</bdi></p>`
  }
  ${evidenceView(record.evidence, story, wording)}`;
}

/** Earlier stances, newest first. */
function trailView(history: readonly Position[], context: PositionsContext): unknown {
  if (history.length === 0) return nothing;
  const {scale, wording, messages} = context;
  return html`<p class="trail-title">${messages.earlier}</p>
    <ol class="trail" part="trail">
      ${[...history].reverse().map((record) => {
        const mark = scale.of(record.stance);
        return html`<li>
          <p class="stance-line">
            ${mark ? stanceGlyphView(mark, record.evidence.length > 0) : nothing}
            <strong>${stanceLabel(record.stance, context)}</strong>${
              record.date ? html` · ${formatDate(record.date, wording.lang)}` : nothing
            }
          </p>
          ${recordView(record, context)}
        </li>`;
      })}
    </ol>`;
}
