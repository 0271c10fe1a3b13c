import {html, nothing, svg, type TemplateResult} from 'lit';
import {gutter, type OptionRow} from './options-layout.js';
import type {OptionArc} from './options-relations.js';
import {optionName, type OptionsContext} from './options-context-view.js';

/** What one option has to do with others, in words, a line each. */
export function relationLines({option, relations}: OptionRow, context: OptionsContext): string[] {
  const {messages, wording, model} = context;
  const names = (ids: readonly string[]) =>
    wording.messages.list(
      ids.map((id) => optionName(model, id)),
      wording.lang,
    );
  const {conflicts, requires, requiredBy, cycle} = relations;
  return [
    conflicts.length > 0 ? messages.excludes(names(conflicts)) : '',
    requires.length > 0 ? messages.requires(names(requires)) : '',
    requiredBy.length > 0 ? messages.requiredBy(names(requiredBy)) : '',
    cycle.length > 0 ? messages.cycle(names([option.id, ...cycle])) : '',
  ].filter(Boolean);
}

/** Arcs between rows, in the space beside them. Everything they say stands in the rows in words. */
export function arcsView({layout}: OptionsContext): unknown {
  return layout.arcs.map((arc) => arcView(arc, layout.lanes, gutter(layout.lanes, layout.form)));
}

function arcView(arc: OptionArc, lanes: number, width: number): TemplateResult {
  // A lane's share of the gutter; the outermost arc uses all of it.
  const reach = lanes <= 1 ? width - 6 : 8 + ((width - 14) * arc.lane) / (lanes - 1);
  // The first row of the grid is the scale.
  return html`<div
    class="arc is-${arc.kind}"
    part="arc"
    aria-hidden="true"
    data-rows="${arc.upper + 2} / ${arc.lower + 2}"
    data-reach=${Math.round(reach)}
  >
    <svg viewBox="0 0 10 10" preserveAspectRatio="none">
      <path vector-effect="non-scaling-stroke" d="M10 0C-3.3 0-3.3 10 10 10" />
    </svg>
    ${endView(arc, 'upper')}${endView(arc, 'lower')}
  </div>`;
}

/** A dot where an arc ends; an arrowhead at the option that must come first. */
function endView({kind, first}: OptionArc, end: 'upper' | 'lower'): TemplateResult {
  const arrow = kind === 'requires' && (first === end || first === 'both');
  return html`<svg class="end is-${end}" viewBox="0 0 8 8">
    ${arrow ? svg`<path d="M0 0 8 4 0 8Z"/>` : svg`<circle cx="4" cy="4" r="2"/>`}
  </svg>`;
}

/** Puts the arcs beside their rows, by script: a policy may forbid style attributes. Unplaced arcs are not shown. */
export function placeArcs(root: ParentNode): void {
  const board = root.querySelector<HTMLElement>('.board');
  board?.style.setProperty('--_gutter', `${board.dataset['gutter']}px`);
  for (const arc of root.querySelectorAll<HTMLElement>('.arc')) {
    arc.style.setProperty('grid-row', arc.dataset['rows'] ?? '');
    arc.style.setProperty('inline-size', `${arc.dataset['reach']}px`);
  }
}

/** What the arcs mean, where there are any. */
export function arcsKeyView({layout, messages}: OptionsContext): unknown {
  const has = (kind: OptionArc['kind']) => layout.arcs.some((arc) => arc.kind === kind);
  if (layout.arcs.length === 0) return nothing;
  const sample = (kind: OptionArc['kind'], text: string) =>
    has(kind)
      ? html`<span class="arc-sample is-${kind}"
          ><svg viewBox="0 0 24 8" width="24" height="8" aria-hidden="true">
            <path d="M0 4H24" />
          </svg>
          ${text}</span
        >`
      : nothing;
  return html`<p class="note">
    ${messages.arcsKey} ${sample('conflict', messages.arcConflict)}
    ${sample('requires', messages.arcRequires)}
  </p>`;
}
