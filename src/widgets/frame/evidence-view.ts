import {html, nothing, type TemplateResult} from 'lit';
import {formatDate} from '../../locales/dates.js';
import type {FrameMessages} from '../../locales/en/frame.js';
import type {Evidence, Source, Story} from '../../story/types.js';

/** What views need to put the story's claims into words. */
export interface Wording {
  readonly messages: FrameMessages;
  /** Language of the interface, BCP 47. */
  readonly lang: string;
}

/**
 * The pieces of evidence behind one claim: quote (in its own language), who said it, when, where, the link.
 * A claim without evidence says so.
 */
export function evidenceView(
  evidence: readonly Evidence[],
  story: Story,
  wording: Wording,
): TemplateResult {
  if (evidence.length === 0)
    return html`<p class="unsourced" part="unsourced">${wording.messages.unsourced}</p>`;
  return html`<ul class="evidence" part="evidence">
    ${evidence.map((item) => html`<li>${pieceView(item, story, wording)}</li>`)}
  </ul>`;
}

function pieceView(item: Evidence, story: Story, wording: Wording): TemplateResult {
  const source = story.sources.get(item.source);
  const lang = item.lang ?? story.lang;
  return html`${
      item.quote === undefined
        ? nothing
        : html`<blockquote lang=${lang ?? nothing} dir="auto" part="quote">
            “${item.quote}”
          </blockquote>`
    }
    <p class="from" part="source">
      ${joined([
        item.speaker === undefined ? nothing : html`<bdi>${item.speaker}</bdi>`,
        source ? sourceView(source, wording) : nothing,
        item.locator === undefined ? nothing : html`<bdi>${item.locator}</bdi>`,
        item.date ? formatDate(item.date, wording.lang) : nothing,
        item.quote === undefined ? wording.messages.paraphrase : nothing,
      ])}
    </p>`;
}

/** A source in one line: title (linked where there is an address), publisher, date of publication, archived copy. */
export function sourceView(source: Source, {messages, lang}: Wording): TemplateResult {
  const title = html`<bdi>${source.title}</bdi>`;
  return html`${source.url === undefined ? title : html`<a href=${source.url} rel="noopener">${title}</a>`}${
    source.publisher === undefined ? nothing : html`, <bdi>${source.publisher}</bdi>`
  }${
    source.published ? html`, ${formatDate(source.published, lang)}` : nothing
  }${source.accessed ? html`, ${messages.accessed(formatDate(source.accessed, lang))}` : nothing}${
    source.archiveUrl === undefined
      ? nothing
      : html` (<a href=${source.archiveUrl} rel="noopener">${messages.archived}</a>)`
  }`;
}

function joined(parts: readonly unknown[]): unknown[] {
  return parts
    .filter((part) => part !== nothing)
    .flatMap((part, i) => (i === 0 ? [part] : [' · ', part]));
}
