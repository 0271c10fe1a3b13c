import {html, nothing, type TemplateResult} from 'lit';
import {stanceGlyphView} from '../stance/stance-glyph-view.js';
import type {PositionsContext} from './positions-view-context.js';

/**
 * The shortest key: only marks that are in the table, and only those that do not say themselves what they mean.
 * Stances are named here where the cells have no room for words.
 */
export function keyView(context: PositionsContext): TemplateResult | typeof nothing {
  const {table, form, scale, messages, wording} = context;
  const {tally, marks} = table;
  const stances =
    form.density === 'words'
      ? []
      : tally.steps
          .filter(({count}) => count > 0)
          .map(({stance}) => {
            const mark = scale.of(stance.id);
            return html`<li>${mark ? stanceGlyphView(mark) : nothing} ${stance.label}</li>`;
          });
  const swatch = (classes: string, word: string) =>
    html`<li class=${classes.startsWith('is-silent') ? 'of-silence' : ''}>
      <span class="swatch ${classes}" aria-hidden="true"></span> ${word}
    </li>`;
  const items = [
    ...stances,
    ...(tally.unstated > 0 ? [swatch('is-silent is-unstated', wording.messages.unstated)] : []),
    ...(tally.noData > 0 ? [swatch('is-silent is-no-data', wording.messages.noData)] : []),
    ...(['up', 'down', 'new', 'gone'] as const)
      .filter((change) => marks.has(change))
      .map((change) => swatch(`is-changed is-${change}`, messages.changes[change])),
    ...(marks.has('unsourced') ? [swatch('is-unsourced', messages.unsourced)] : []),
    ...(marks.has('conditional') ? [html`<li>* ${messages.conditional}</li>`] : []),
  ];
  return items.length === 0
    ? nothing
    : html`<ul class="key" part="key">
        ${items}
      </ul>`;
}
