import {html, type TemplateResult} from 'lit';
import {formatDate, formatDay} from '../../locales/dates.js';
import type {ReadyState} from '../widget.js';
import {sourceView, type Wording} from './evidence-view.js';

/** What stands above a graphic. Texts that an author gives win over the computed ones. */
export interface FrameHead {
  /** What kind of graphic: "Who is in the room". The as-of day is added to it. */
  readonly kicker: string;
  /** The finding, in one line. */
  readonly heading: string;
  readonly summary: string;
  /** Which way each runs: as the words around a name it may begin with. */
  readonly headingDir: string;
  readonly summaryDir: string;
  /** Heading level of the document, 1–6. */
  readonly level: number;
}

/** Heading, summary and as-of day above; sources, credit, corrections and what could not be shown beneath. */
export function frameView(
  {day, error, skipped, model}: ReadyState,
  head: FrameHead,
  graphic: unknown,
  wording: Wording,
): TemplateResult {
  const {messages, lang} = wording;
  const {sources, credit, corrections} = model.story;
  const listed = [...sources.values()];
  const note = (text: unknown, name = 'note', dir = 'auto') =>
    text ? html`<p class=${name} part=${name} dir=${dir}>${text}</p>` : '';
  return html`<section class="base" part="base" aria-labelledby="heading">
    <p class="kicker" part="kicker">
      ${head.kicker}${day && html`&nbsp;· <span part="as-of">${messages.asOf(formatDay(day, lang))}</span>`}
    </p>
    <div
      class="heading"
      id="heading"
      part="heading"
      role="heading"
      tabindex="-1"
      aria-level=${head.level}
      dir=${head.headingDir}
    >
      ${head.heading}
    </div>
    ${note(head.summary, 'summary', head.summaryDir)}
    <div class="graphic" part="graphic" @mousedown=${keepSelection}>${graphic}</div>
    <div class="foot" part="foot">
      <div role="status">${note(error && `${messages.stale} ${error.message}`)}</div>
      ${note(skipped && messages.skipped(skipped))}
      ${linesView(
        'sources',
        listed.length > 1 ? messages.sources : messages.source,
        listed.map((source) => sourceView(source, wording)),
      )}
      ${note(credit && html`<bdi>${credit}</bdi>`, 'credit')}
      ${linesView(
        'corrections',
        messages.corrections,
        corrections.map(({date, text}) => html`${formatDate(date, lang)}: <bdi>${text}</bdi>`),
      )}
    </div>
  </section>`;
}

/** A click with Shift chooses one more mark, and would select the page's text as far as there. */
function keepSelection(event: MouseEvent): void {
  if (event.shiftKey && (event.target as Element).closest('[data-ref],[data-key]'))
    event.preventDefault();
}

/** A list after its name; nothing when it is empty. */
function linesView(name: string, title: string, lines: readonly unknown[]): unknown {
  return lines.length === 0
    ? ''
    : html`<div class=${name} part=${name}>
        ${title}:
        <ul>
          ${lines.map((line) => html`<li>${line}</li>`)}
        </ul>
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
      ${
        retry &&
        html`<button class="button" part="button" type="button" @click=${retry}>
          ${messages.retry}
        </button>`
      }
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
