import {html, svg, type TemplateResult} from 'lit';
import type {Tally} from '../../model/tally.js';
import {shadeName} from '../stance/stance-glyph-view.js';
import {tallyWords} from './positions-description.js';
import {tallyBar, tallyExtent} from './positions-tally.js';
import type {PositionsContext} from './positions-view-context.js';

/**
 * A tally: a diverging bar, the number stated, and the whole in words for assistive technology.
 *
 * @param extent cells that half a bar stands for
 */
export function tallyView(
  tally: Tally,
  extent: number,
  context: PositionsContext,
  isSum = false,
): TemplateResult {
  return html`<svg
      class="bar"
      part="tally"
      viewBox="0 0 100 14"
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <path class="axis" d="M50 0V14" />
      ${tallyBar(tally, context.scale, extent).map(({x, width, kind, shade}) => {
        const lane = kind === 'stance' ? {y: 0, height: 8} : {y: 11, height: 3};
        return svg`<rect class="${kind} shade-${shadeName(shade)}" x=${round(x)} width=${round(width)} y=${lane.y} height=${lane.height} />`;
      })}
    </svg>
    ${countView(tally, context, isSum)}`;
}

/** A tally without its bar. `isSum`: with the total, which margins tell in their headers. */
export function countView(tally: Tally, context: PositionsContext, isSum = true): TemplateResult {
  return html`<bdi class="count" aria-hidden="true"
      >${isSum ? context.messages.statedOf(tally.stated, tally.total) : tally.stated}</bdi
    >
    <span class="visually-hidden">${tallyWords(tally, context)}</span>`;
}

/** A tally on a scale of its own, for sums that stand alone. */
export const ownTallyView = (tally: Tally, context: PositionsContext): TemplateResult =>
  tallyView(tally, tallyExtent([tally], context.scale), context, true);

const round = (share: number) => Math.round(share * 10000) / 100;
