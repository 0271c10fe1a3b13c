import {html, svg, type SVGTemplateResult, type TemplateResult} from 'lit';
import type {StanceGlyph, StanceMark} from '../../scales/stance-scale.js';

/** Shapes on a 20 × 20 grid. `on` is the colour that stands on the filled shape. */
const shapes: Record<StanceGlyph, SVGTemplateResult> = {
  check: svg`<circle class="fill" cx="10" cy="10" r="8.5"/><path class="on" d="M5.8 10.3 8.8 13.2 14.2 7.2"/>`,
  half: svg`<circle class="line" cx="10" cy="10" r="7.6"/><path class="fill" d="M10 2.4a7.6 7.6 0 0 1 0 15.2z"/>`,
  plus: svg`<circle class="line" cx="10" cy="10" r="7.6"/><path class="line" d="M10 6v8M6 10h8"/>`,
  dot: svg`<circle class="line" cx="10" cy="10" r="7.6"/><circle class="fill" cx="10" cy="10" r="3.2"/>`,
  ring: svg`<circle class="line" cx="10" cy="10" r="7.6"/>`,
  triangle: svg`<path class="line" d="M10 2.6 18 17H2z"/>`,
  minus: svg`<path class="line" d="M10 2.6 18 17H2z"/><path class="line" d="M7 12.8h6"/>`,
  bar: svg`<rect class="line" x="3" y="3" width="14" height="14" rx="1.5"/><path class="line" d="M6.5 10h7"/>`,
  cross: svg`<rect class="fill" x="2" y="2" width="16" height="16" rx="2.5"/><path class="on" d="M6.6 6.6 13.4 13.4M13.4 6.6 6.6 13.4"/>`,
};

/**
 * The glyph of a stance, 1.25em square by its style. Hidden from assistive technology: the word stands beside it.
 *
 * @param sourced false draws the outline broken: nothing stands behind this mark
 */
export function stanceGlyphView(mark: StanceMark, sourced = true): TemplateResult {
  return html`<svg
    class="glyph shade-${shadeName(mark.shade)} ${sourced ? '' : 'is-unsourced'}"
    part="glyph"
    viewBox="0 0 20 20"
    aria-hidden="true"
    focusable="false"
  >
    ${shapes[mark.glyph]}
  </svg>`;
}

/** `for-4` … `for-1`, `0`, `against-1` … `against-4`: the class that carries the colour. */
export function shadeName(shade: number): string {
  return shade === 0 ? '0' : shade > 0 ? `for-${shade}` : `against-${-shade}`;
}
