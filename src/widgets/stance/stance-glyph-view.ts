import {html, type TemplateResult} from 'lit';
import {shadeName, type StanceMark} from '../../scales/stance-scale.js';

/**
 * The glyph of a stance, 1.25rem square by its style. Hidden from assistive technology: the word stands beside it.
 *
 * @param mark undefined draws nothing: no step of the scale
 * @param evidence of one record; none draws the glyph hollow with a broken rim: nothing stands behind this mark
 */
export const stanceGlyphView = (
  mark: StanceMark | undefined,
  evidence?: readonly unknown[],
): TemplateResult | undefined =>
  mark &&
  html`<span
    class="glyph ${glyphClasses(mark)} ${evidence?.length === 0 ? 'is-unsourced' : ''}"
    part="glyph"
    aria-hidden="true"
  ></span>`;

/** The classes that give an element the colour and the shape of a stance. */
export function glyphClasses(mark: StanceMark): string {
  const fill = mark.fill === undefined ? '' : ` fill-${mark.fill}`;
  return `shade-${shadeName(mark.shade)} glyph-${mark.glyph}${fill}`;
}
