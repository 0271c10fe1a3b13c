import {html, type TemplateResult} from 'lit';
import type {Wording} from './evidence-view.js';

/**
 * A panel in the flow of the page that says what stands behind a mark. Never a hover tip: it can hold long
 * quotations, be selected, printed and read at leisure.
 *
 * @param title what the panel is about, in words
 * @param close called when the reader closes it
 */
export function panelView(
  title: unknown,
  content: unknown,
  close: () => void,
  {messages}: Wording,
): TemplateResult {
  return html`<div class="panel" part="panel" role="region" aria-label=${messages.evidence}>
    <p class="panel-title" part="panel-title">${title}</p>
    ${content}
    <button
      class="close"
      part="panel-close"
      type="button"
      aria-label=${messages.closePanel}
      @click=${close}
    >
      ×
    </button>
  </div>`;
}
