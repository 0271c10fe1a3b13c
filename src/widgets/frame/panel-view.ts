import {html, type TemplateResult} from 'lit';
import type {Wording} from './evidence-view.js';

/**
 * A panel in the flow of the page that says what stands behind a mark. Never a hover tip: it can hold long
 * quotations, be selected, printed and read at leisure.
 *
 * @param title what the panel is about, in words
 * @param close called when the reader closes it
 * @param id of the title, where a widget shows several panels
 */
export function panelView(
  title: unknown,
  content: unknown,
  close: () => void,
  {messages}: Wording,
  id = 'panel-title',
): TemplateResult {
  return html`<div class="panel" part="panel" role="region" aria-labelledby=${id}>
    <p class="panel-title" id=${id} part="panel-title">${title}</p>
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
