import {css} from 'lit';

/** The strip along the stance scale: its columns, the marks on it, and those who have not said. */
export const optionsStripStyles = css`
  .is-rows > .scale {
    position: sticky;
    inset-block-start: var(--plenary-sticky-top, 0);
    z-index: 1;
    padding-block: 0.25rem 0.375rem;
    border-block-end: 1px solid var(--plenary-options-row-border-color, var(--_rule));
    background: var(--plenary-background, var(--_surface));
  }

  .scale {
    align-items: end;
    margin-inline-start: 0;
    color: var(--_ink);
    font-size: 0.75rem;
    line-height: 1.2;
  }

  .scale-steps,
  .strip.is-columns {
    display: grid;
    grid-auto-flow: column;
    grid-auto-columns: minmax(0, 1fr);
  }

  .scale-step,
  .scale-silent {
    display: flex;
    flex-direction: column;
    align-items: center;
    justify-content: end;
    gap: 0.1875rem;
    font-weight: 600;
    text-align: center;
    overflow-wrap: anywhere;
  }

  .scale-silent {
    color: var(--_muted);
  }

  .scale .glyph,
  .step-label .glyph {
    inline-size: 1rem;
    block-size: 1rem;
  }

  .strip,
  .marks,
  .names {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .step-label {
    display: flex;
    align-items: center;
    font-size: 0.75rem;
    line-height: 1.2;
  }

  .is-columns .step {
    display: flex;
    flex-direction: column;
    padding: 0.75rem 2px;
    --_axis: var(--plenary-options-axis-color, var(--_rule));
    background: linear-gradient(var(--_axis), var(--_axis)) center / 1px 100% no-repeat;
  }

  .is-columns .marks {
    display: flex;
    flex-wrap: wrap;
    justify-content: center;
    gap: 4px;
  }

  .is-rows .is-columns .step-label {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  .is-stacked .is-columns .step {
    padding-block: 0 0.25rem;
    background-size: 1px calc(100% - 2.75rem);
    background-position: center bottom;
  }

  .is-stacked .is-columns .step-label {
    flex-direction: column;
    justify-content: end;
    gap: 2px;
    min-block-size: 2.5rem;
    padding-block-end: 0.375rem;
    text-align: center;
    overflow-wrap: anywhere;
  }

  .is-tight .step {
    padding-inline: 0.5px;
  }

  .is-rows.is-tight .step {
    padding-inline: 1.5px;
  }

  .is-tight .mark {
    padding-inline: 2px;
  }

  .is-stacked .is-empty .glyph {
    opacity: 0.5;
  }

  .is-stacked .is-empty .step-label {
    color: var(--_muted);
  }

  .strip.is-lines {
    padding-inline-start: 0.375rem;
  }

  .is-rows .strip.is-lines {
    padding-block: 0.75rem;
  }

  .strip.is-lines {
    display: grid;
    grid-template-columns: fit-content(45%) minmax(0, 1fr);
    align-content: start;
    gap: 0.375rem 0.5rem;
  }

  .is-lines .step {
    grid-column: 1 / -1;
    display: grid;
    grid-template-columns: subgrid;
    align-items: center;
  }

  .is-lines .step-label {
    gap: 0.375rem;
    font-weight: 600;
  }

  .is-lines .is-empty {
    display: none;
  }

  .is-lines .marks {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
  }

  .mark {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    min-inline-size: 1.75rem;
    min-block-size: 1.625rem;
    max-inline-size: 100%;
    padding: 0.125rem 0.3125rem;
    border: 1.5px solid var(--_stance, var(--_unknown));
    border-radius: var(--plenary-options-mark-border-radius, 0.8125rem);
    background: var(--_surface);
    color: var(--_ink);
    font-size: 0.75rem;
    line-height: 1.15;
    text-align: center;
    overflow-wrap: anywhere;
  }

  button.mark {
    cursor: pointer;
  }

  .marks > li {
    max-inline-size: 100%;
    display: flex;
  }

  .mark.fill-soft {
    background: color-mix(in srgb, var(--_stance) 16%, var(--_surface));
  }

  .mark.fill-full {
    background: var(--_stance);
  }

  /* Not on the mark itself: its ring is drawn in the ink, which is the current colour unless a page says otherwise. */
  .mark.fill-full > span,
  .mark.fill-full::after {
    color: var(--plenary-color-on-stance, light-dark(#fff, #111));
  }

  .mark.is-unsourced {
    border-style: dashed;
    background: var(--_surface);
  }

  .mark.is-unsourced > span,
  .mark.is-unsourced::after {
    color: inherit;
  }

  .mark.is-changed::after {
    content: '';
    inline-size: 0;
    margin-inline-start: 3px;
    border: 3px solid transparent;
    border-inline-start: 5px solid currentColor;
    border-inline-end: 0;
  }

  .is-fresh {
    position: relative;
  }

  .is-fresh::before {
    content: '';
    display: inline-block;
    inline-size: 0.5rem;
    block-size: 0.5rem;
    border-radius: 50%;
    background: var(--_accent);
  }

  .status.is-fresh::before {
    margin-inline-end: 0.375em;
  }

  .mark.is-fresh::before {
    position: absolute;
    inset-block-start: -0.25rem;
    inset-inline-end: -0.0625rem;
    box-shadow: 0 0 0 1.5px var(--_surface);
  }

  .mark.is-silent {
    margin-block-start: 6px;
    border-style: dotted;
    color: var(--_muted);
  }

  .mark.is-lit,
  .mark:hover,
  .mark.is-selected {
    box-shadow:
      0 0 0 1.5px var(--_surface),
      0 0 0 3.5px var(--_ink);
  }

  .mark.is-lit:not(.is-selected) {
    box-shadow:
      0 0 0 1.5px var(--_surface),
      0 0 0 3px var(--_faint);
  }

  .silent {
    display: flex;
    flex-direction: column;
    align-items: center;
    padding-block: 0.75rem;
    min-inline-size: 0;
  }

  .silent-count {
    display: flex;
    flex-direction: column;
    align-items: center;
    gap: 0.25rem;
    min-block-size: 1.75rem;
    min-inline-size: 1.75rem;
    padding: 0;
    border: 0;
    background: none;
    color: var(--_muted);
    font-size: 0.75rem;
    line-height: 1.2;
    cursor: pointer;
  }

  .silent-count.is-lit u {
    text-decoration: underline 2px currentColor;
  }

  .silent-count u {
    text-decoration-color: var(--_faint);
    text-underline-offset: 0.2em;
  }

  .silent-count small {
    display: block;
    font-size: inherit;
  }

  .silent-count:hover {
    color: var(--_ink);
  }

  .silent-none {
    color: var(--_muted);
  }

  .is-stacked .silent-none {
    display: none;
  }

  .silent-dots {
    display: block;
  }

  .silent-dots path {
    fill: none;
    stroke: var(--_unknown);
    stroke-width: 1.25;
  }

  .is-stacked .silent {
    flex-flow: row wrap;
    gap: 0.25rem 0.5rem;
    padding-block: 0.25rem;
    padding-inline-start: 0.375rem;
  }

  .is-stacked .silent-count {
    flex-direction: row;
    gap: 0.5rem;
  }

  .is-stacked .what {
    padding-block-end: 0.375rem;
  }

  .is-stacked .row {
    padding-block-end: 0.5rem;
  }

  .is-stacked .mark.is-silent {
    margin-block-start: 0;
  }

  .crowd {
    display: flex;
    flex-direction: column;
    align-items: center;
    gap: 0.25rem;
    background: var(--_surface);
    font-size: 0.75rem;
  }

  .crowd svg {
    inline-size: 100%;
    max-inline-size: 5rem;
  }

  .crowd path {
    fill: var(--_stance);
    stroke: var(--_stance);
  }

  .crowd .unsourced {
    fill: none;
  }

  @media (forced-colors: active) {
    .mark.fill-full:not(.is-unsourced) {
      background: CanvasText;
      forced-color-adjust: none;
    }

    .mark.fill-full:not(.is-unsourced) > span,
    .mark.fill-full:not(.is-unsourced)::after {
      color: Canvas;
    }

    .mark.is-selected,
    .mark.is-lit {
      outline: 2px solid Highlight;
      outline-offset: 2px;
    }

    .row.is-selected {
      outline: 2px solid Highlight;
      background: Canvas;
    }
  }
`;
