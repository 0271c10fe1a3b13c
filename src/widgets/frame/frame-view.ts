import {html, nothing, type TemplateResult} from 'lit';
import {formatDate, formatDay} from '../../locales/dates.js';
import type {StoryState} from '../../state/story-state.js';
import {sourceView, type Wording} from './evidence-view.js';

/** What stands above a graphic. Texts that an author gives win over the computed ones. */
export interface FrameHead {
  /** What kind of graphic: "Who is in the room". The as-of day is added to it. */
  readonly kicker: string;
  /** The finding, in one line. */
  readonly heading: string;
  readonly summary: string;
  /** Heading level of the document, 1–6. */
  readonly level: number;
}

/** Heading, summary and as-of day above; sources, credit, corrections and what could not be shown beneath. */
export function frameView(
  state: StoryState,
  head: FrameHead,
  graphic: unknown,
  wording: Wording,
): TemplateResult {
  const {messages, lang} = wording;
  const day =
    state.day === undefined
      ? nothing
      : html` · <span part="as-of">${messages.asOf(formatDay(state.day, lang))}</span>`;
  return html`<section class="base" part="base" aria-labelledby="heading">
    <p class="kicker" part="kicker">${head.kicker}${day}</p>
    <div class="heading" id="heading" part="heading" role="heading" aria-level=${head.level}>
      ${head.heading}
    </div>
    ${head.summary ? html`<p class="summary" part="summary">${head.summary}</p>` : nothing}
    <div class="graphic" part="graphic">${graphic}</div>
    ${footView(state, wording)}
  </section>`;
}

function footView(state: StoryState, wording: Wording): TemplateResult {
  const {messages, lang} = wording;
  const story = state.model?.story;
  const sources = story ? [...story.sources.values()] : [];
  return html`<div class="foot" part="foot">
    ${state.error ? html`<p class="note" part="note" role="status">${messages.stale} ${state.error.message}</p>` : nothing}
    ${state.skipped > 0 ? html`<p class="note" part="note">${messages.skipped(state.skipped)}</p>` : nothing}
    ${
      sources.length > 0
        ? html`<div class="sources" part="sources">
            ${sources.length === 1 ? messages.source : messages.sources}:
            <ol>
              ${sources.map((source) => html`<li>${sourceView(source, wording)}</li>`)}
            </ol>
          </div>`
        : nothing
    }
    ${story?.credit === undefined ? nothing : html`<p class="credit" part="credit"><bdi>${story.credit}</bdi></p>`}
    ${
      story && story.corrections.length > 0
        ? html`<div class="corrections" part="corrections">
            ${messages.corrections}:
            <ul>
              ${story.corrections.map(({date, text}) => html`<li>${formatDate(date, lang)}: <bdi>${text}</bdi></li>`)}
            </ul>
          </div>`
        : nothing
    }
  </div>`;
}

/** While the story is on its way: what the author put inside the tag, else a box that holds the place. */
export function loadingView(hasFallback: boolean, {messages}: Wording): TemplateResult {
  return html`<div class="base" part="base" aria-busy="true">
    ${hasFallback ? html`<slot></slot>` : html`<div class="skeleton" part="loading"></div>`}
    <p class=${hasFallback ? 'visually-hidden' : 'note'} role="status">${messages.loading}</p>
  </div>`;
}

/** When there is no story to show: what happened, a way to try again, and what the author put inside the tag. */
export function errorView(
  message: string,
  retry: (() => void) | undefined,
  {messages}: Wording,
): TemplateResult {
  return html`<div class="base" part="base">
    <div class="fault" part="error" role="alert">
      <p class="title">${messages.errorTitle}</p>
      <p>${message}</p>
      ${retry ? html`<button class="button" part="button" type="button" @click=${retry}>${messages.retry}</button>` : nothing}
    </div>
    <slot></slot>
  </div>`;
}

/** When the story has nothing this widget could draw. Says what is missing rather than showing an empty box. */
export function emptyView(message: string, {messages}: Wording): TemplateResult {
  return html`<div class="note" part="empty">
    <strong>${messages.emptyTitle}.</strong> ${message}
  </div>`;
}
