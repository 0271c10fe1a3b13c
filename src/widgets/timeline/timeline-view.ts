import {html, nothing, svg, type TemplateResult} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import type {Ref} from '../../model/ref.js';
import {createStanceScale, type StanceScale} from '../../scales/stance-scale.js';
import type {Story} from '../../story/types.js';
import {shadeName, stanceGlyphView} from '../stance/stance-glyph-view.js';
import type {ChangeGroup, ChangeLine, TimelineTexts} from './timeline-description.js';

/** Lines of one sort that are listed before the rest is asked for. */
const LISTED = 6;

export interface ControlsContext {
  readonly day: string;
  /** Which of how many stops. */
  readonly place: string;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly playing: boolean;
  readonly go: (steps: number) => void;
  readonly togglePlay: () => void;
}

/** Back, forward, play, and the day that is shown. */
export function controlsView(context: ControlsContext, {messages}: TimelineTexts): TemplateResult {
  const {playing, go} = context;
  return html`<div class="controls" part="controls">
    <span class="buttons">
      <button
        class="button step back"
        part="button"
        type="button"
        aria-label=${messages.previous}
        aria-disabled=${context.isFirst}
        @click=${() => go(-1)}
      >
        ${icon('M10 3 5 8l5 5')}
      </button>
      <button
        class="button step"
        part="button"
        type="button"
        aria-label=${messages.next}
        aria-disabled=${context.isLast}
        @click=${() => go(1)}
      >
        ${icon('m6 3 5 5-5 5')}
      </button>
      <button class="button play" part="button play" type="button" @click=${context.togglePlay}>
        ${icon(playing ? 'M5.5 3v10M10.5 3v10' : 'm5 3 8 5-8 5z')}
        ${playing ? messages.pause : messages.play}
      </button>
    </span>
    <span class="day" part="day">${context.day}</span>
    <span class="place">${context.place}</span>
  </div>`;
}

const icon = (path: string) =>
  html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
    ${svg`<path d=${path} />`}
  </svg>`;

export interface ChangesContext {
  readonly story: Story;
  readonly title: string;
  readonly note: string;
  readonly groups: readonly ChangeGroup[];
  readonly expanded: boolean;
  /** Whether the reader steps through the days, and wants to hear of each. */
  readonly announce: boolean;
  /** Chosen itself. */
  readonly isSelected: (ref: Ref) => boolean;
  /** Chosen, or about a participant or option that is. */
  readonly isMarked: (ref: Ref) => boolean;
  readonly isLit: (ref: Ref) => boolean;
  readonly select: (ref: Ref, event: MouseEvent) => void;
  readonly highlight: (ref: Ref | undefined) => void;
  readonly expand: () => void;
}

/** What is new on the day, in words. Each line leads to the mark. */
export function changesView(context: ChangesContext, texts: TimelineTexts): TemplateResult {
  const {groups, expanded} = context;
  const scale = createStanceScale(context.story.stances);
  const total = groups.reduce((sum, {lines}) => sum + lines.length, 0);
  const hidden = groups.some(({lines}) => lines.length > LISTED) && !expanded;
  return html`<div class="changes" part="changes">
    <p class="changes-title" part="changes-title" aria-live=${context.announce ? 'polite' : 'off'}>
      <strong>${context.title}</strong> <span class="muted">${context.note}</span>
    </p>
    <dl>
      ${groups.map(
        ({lane, lines, silent}) =>
          html`<div class="group">
            <dt>${texts.messages.lanes[lane]}</dt>
            <dd>
              <ul>
                ${repeat(
                  expanded ? lines : lines.slice(0, LISTED),
                  ({key}) => key,
                  (line) => html`<li>${lineView(line, scale, context)}</li>`,
                )}
                ${silent > 0 ? html`<li class="muted silent">${texts.messages.silent(silent)}</li>` : nothing}
              </ul>
            </dd>
          </div>`,
      )}
    </dl>
    ${
      hidden
        ? html`<button class="button" part="button" type="button" @click=${context.expand}>
            ${texts.messages.showAll(total)}
          </button>`
        : nothing
    }
  </div>`;
}

function lineView(line: ChangeLine, scale: StanceScale, context: ChangesContext): TemplateResult {
  const {ref, cell} = line;
  const mark = cell?.state === 'stated' ? scale.of(cell.stance.id) : undefined;
  const sourced = cell?.state === 'stated' && cell.sourced;
  return html`<button
    class="change ${context.isMarked(ref) ? 'is-selected' : ''} ${context.isLit(ref) ? 'is-lit' : ''}"
    part="change"
    type="button"
    aria-pressed=${context.isSelected(ref)}
    @click=${(event: MouseEvent) => context.select(ref, event)}
    @pointerenter=${() => context.highlight(ref)}
    @pointerleave=${() => context.highlight(undefined)}
    @focus=${() => context.highlight(ref)}
    @blur=${() => context.highlight(undefined)}
  >
    <bdi>${line.subject}</bdi>${line.now ? ': ' : ''}${
      line.now
        ? html`<span class="now-word ${mark ? `shade-${shadeName(mark.shade)}` : ''}"
            >${mark ? stanceGlyphView(mark, sourced) : nothing}<bdi>${line.now}</bdi></span
          >`
        : nothing
    }
    ${line.note ? html`<span class="muted">(<bdi>${line.note}</bdi>)</span>` : nothing}
  </button>`;
}
