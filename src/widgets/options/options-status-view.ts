import {html, svg, type SVGTemplateResult, type TemplateResult} from 'lit';
import type {OptionStatusKind} from '../../story/types.js';

/** On a 12 × 12 grid; from an open outline to a full disc as an option hardens, struck through when it is off. */
const shapes: Record<OptionStatusKind, SVGTemplateResult> = {
  floated: svg`<circle class="ring" cx="6" cy="6" r="4.5" stroke-dasharray="2 2"/>`,
  'under-consideration': svg`<circle class="ring" cx="6" cy="6" r="4.5"/><path class="disc" d="M6 1.5a4.5 4.5 0 0 1 0 9z"/>`,
  agreed: svg`<circle class="disc" cx="6" cy="6" r="5"/>`,
  'in-force': svg`<rect class="disc" x="1" y="1" width="10" height="10"/>`,
  'ruled-out': svg`<circle class="ring" cx="6" cy="6" r="4.5"/><path class="ring" d="M2.8 9.2 9.2 2.8"/>`,
  withdrawn: svg`<path class="ring" d="M2 2 10 10M10 2 2 10"/>`,
};

/** The mark before a status. The word stands beside it. */
export function statusGlyphView(kind: OptionStatusKind): TemplateResult {
  return html`<svg
    class="status-glyph"
    viewBox="0 0 12 12"
    width="12"
    height="12"
    aria-hidden="true"
  >
    ${shapes[kind]}
  </svg>`;
}
