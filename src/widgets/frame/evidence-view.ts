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
  const {quote, speaker, locator, date} = item;
  const source = story.sources.get(item.source);
  const lang = item.lang ?? story.lang;
  const facts = [
    speaker && html`<bdi>${speaker}</bdi>`,
    source && sourceView(source, wording),
    locator && html`<bdi>${locator}</bdi>`,
    date && formatDate(date, wording.lang),
    // Only of what someone said can there be a quotation.
    speaker && !quote && wording.messages.paraphrase,
  ].filter(Boolean);
  return html`${
      quote &&
      html`<blockquote lang=${lang ?? nothing} dir="auto" part="quote">“${quote}”</blockquote>`
    }
    <p class="from" part="source">${facts.map((fact, i) => [i ? '\u00A0· ' : '', fact])}</p>`;
}

/** A source in one line: title (linked where there is an address), publisher, date of publication, archived copy. */
export function sourceView(
  {title, url, publisher, published, accessed, archiveUrl}: Source,
  {messages, lang}: Wording,
): TemplateResult {
  const link = (address: string | undefined, text: unknown) =>
    address ? html`<a href=${address} rel="noopener">${text}</a>` : text;
  return html`${link(url, html`<bdi>${title}</bdi>`)}${
    publisher && html`, <bdi>${publisher}</bdi>`
  }${published && `, ${formatDate(published, lang)}`}${
    accessed && `, ${messages.accessed(formatDate(accessed, lang))}`
  }${archiveUrl && html` (${link(archiveUrl, messages.archived)})`}`;
}
