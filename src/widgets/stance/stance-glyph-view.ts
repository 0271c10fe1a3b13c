import {html, type TemplateResult} from 'lit';
import {glyphPaths, hollowGlyphPaths} from '../../scales/stance-glyphs.js';
import type {StanceMark} from '../../scales/stance-scale.js';

/**
 * The glyph of a stance, 1.25rem square by its style. Hidden from assistive technology: the word stands beside it.
 *
 * @param sourced false draws it hollow with a broken rim: nothing stands behind this mark
 */
export function stanceGlyphView(mark: StanceMark, sourced = true): TemplateResult {
  return html`<svg
    class="glyph shade-${shadeName(mark.shade)} ${sourced ? '' : 'is-unsourced'}"
    part="glyph"
    viewBox="0 0 20 20"
    aria-hidden="true"
    focusable="false"
  >
    <path fill-rule="evenodd" d=${(sourced ? glyphPaths : hollowGlyphPaths)[mark.glyph]} />
  </svg>`;
}

/** `for-4` … `for-1`, `0`, `against-1` … `against-4`: the class that carries the colour. */
export function shadeName(shade: number): string {
  return shade === 0 ? '0' : shade > 0 ? `for-${shade}` : `against-${-shade}`;
}
