import {html, type TemplateResult} from 'lit';
import {shadeName, type StanceMark} from '../../scales/stance-scale.js';

/**
 * The glyph of a stance, 1.25rem square by its style. Hidden from assistive technology: the word stands beside it.
 *
 * @param sourced false draws it hollow with a broken rim: nothing stands behind this mark
 */
export function stanceGlyphView(mark: StanceMark, sourced = true): TemplateResult {
  return html`<span
    class="glyph ${glyphClasses(mark)} ${sourced ? '' : 'is-unsourced'}"
    part="glyph"
    aria-hidden="true"
  ></span>`;
}

/** The classes that give an element the colour and the shape of a stance. */
export function glyphClasses(mark: StanceMark): string {
  const fill = mark.fill === undefined ? '' : ` fill-${mark.fill}`;
  return `shade-${shadeName(mark.shade)} glyph-${mark.glyph}${fill}`;
}
