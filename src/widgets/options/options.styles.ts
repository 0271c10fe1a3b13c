import {css, unsafeCSS} from 'lit';

/** Room for arcs beside the rows, by the number of lanes; and how far out the arc of each lane reaches. */
const lanes = unsafeCSS(
  [1, 2, 3, 4, 5, 6]
    .map(
      (n) =>
        `.board.lanes-${n}{padding-inline-start:${8 + n * 8}px}.arc.lane-${n}{inline-size:${2 + n * 8}px}`,
    )
    .join(''),
);

/** The board: rows, the strip in them, arcs beside them; and what rows disclose. */
export const optionsStyles = css`
  .toolbar {
    color: var(--_muted);
    font-size: var(--_size-small);
  }

  .toolbar select {
    min-block-size: 1.75rem;
    max-inline-size: 100%;
    margin-block-end: 0.5rem;
    border: 0;
    border-block-end: 1px solid var(--_faint);
    background: Canvas;
    color: CanvasText;
    font: inherit;
  }

  .graphic ul,
  ol {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .quiet {
    color: var(--_muted);
  }

  .row,
  .scale {
    position: relative;
    padding-inline-start: 0.375rem;
    border-block-end: 1px solid var(--plenary-options-row-border-color, var(--_rule));
    overflow-wrap: anywhere;
  }

  .row {
    padding-block: 0.625rem 0.375rem;
  }

  .row.is-lit {
    box-shadow: inset 3px 0 var(--_faint);
  }

  .row.is-selected {
    box-shadow: inset 3px 0 var(--_ink);
    background: var(--_select);
    --_surface: var(--_select);
  }

  .below {
    grid-column: 1 / -1;
  }

  .row button:not(.mark) {
    min-block-size: 1.75rem;
    padding: 0;
    border: 0;
    background: none;
    text-align: start;
    cursor: pointer;
  }

  .name,
  .mark,
  .step-label {
    line-height: 1.2;
  }

  .row .pick {
    min-block-size: 1.5rem;
    font-weight: var(--plenary-options-name-font-weight, 700);
  }

  .row button:hover:not(.mark) {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }

  :is(.is-ruled-out, .is-withdrawn, .is-later) .pick {
    color: var(--_muted);
  }

  .status,
  .sentence,
  .relation,
  .below {
    margin: 0.25rem 0 0;
    font-size: var(--_size-small);
    text-wrap: pretty;
  }

  .status time {
    color: var(--_muted);
    white-space: nowrap;
  }

  .status-glyph {
    inline-size: 0.75rem;
    block-size: 0.75rem;
    margin-inline-end: 0.375em;
    fill: none;
    stroke: var(--_ink);
    stroke-width: 1.5;
    vertical-align: -0.08em;
  }

  .full {
    fill: var(--_ink);
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.875rem;
  }

  .row .action {
    display: inline-flex;
    align-items: center;
    gap: 0.375em;
    min-block-size: 1.75rem;
    color: var(--_muted);
    font-size: 0.75rem;
  }

  .is-disclosure::before,
  .is-compare::before {
    content: '';
    inline-size: 0.75em;
    block-size: 0.75em;
    border: 1px solid currentColor;
    border-radius: 2px;
  }

  .is-compare[aria-pressed='true']::before {
    background: currentColor;
  }

  .is-disclosure::before {
    border-width: 0 1.5px 1.5px 0;
    border-radius: 0;
    scale: 0.6;
    rotate: 45deg;
  }

  .is-disclosure[aria-expanded='true']::before {
    rotate: 225deg;
  }

  /* The strip */
  .step-label {
    display: flex;
    align-items: center;
    gap: 0.375rem;
    font-size: 0.75rem;
    font-weight: 600;
  }

  .glyph {
    inline-size: 1rem;
    block-size: 1rem;
  }

  .is-lines .strip {
    display: grid;
    grid-template-columns: fit-content(45%) minmax(0, 1fr);
    gap: 0.375rem 0.5rem;
    align-content: start;
    margin-block: 0.375rem;
  }

  .is-lines .step {
    grid-column: 1 / -1;
    display: grid;
    grid-template-columns: subgrid;
    align-items: center;
  }

  .is-lines .is-empty {
    display: none;
  }

  .is-lines .is-closed {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 0.75rem;
  }

  .is-lines .is-closed .step:not(.is-empty) {
    display: flex;
    gap: 0.25rem;
  }

  .is-closed .number {
    font-weight: 700;
    text-align: center;
  }

  .marks,
  .silent,
  .names {
    display: flex;
    flex-wrap: wrap;
    place-content: start;
    align-items: start;
    gap: 4px;
  }

  .marks > li {
    display: flex;
    max-inline-size: 100%;
  }

  .mark {
    min-inline-size: 1.75rem;
    min-block-size: 1.625rem;
    max-inline-size: 100%;
    padding: 0.125rem 0.375rem;
    border: 1.5px solid var(--_stance, var(--_unknown));
    border-radius: var(--plenary-options-mark-border-radius, 0.8125rem);
    background: var(--_surface);
    color: var(--_ink);
    font-size: 0.75rem;
    text-align: center;
  }

  button.mark {
    cursor: pointer;
  }

  .fill-soft .mark {
    background: color-mix(in srgb, var(--_stance) 16%, var(--_surface));
  }

  .fill-full .mark:not(.is-unsourced) {
    background: var(--_stance);

    /* Not on the mark itself: its ring is drawn in the ink, which is the current colour unless a page says otherwise. */
    & > span,
    &::after {
      color: var(--plenary-color-on-stance, light-dark(#fff, #111));
    }
  }

  .mark.is-unsourced {
    border-style: dashed;
    background: var(--_surface);
  }

  .mark.is-changed::after {
    content: ' ▸';
  }

  .is-fresh::before {
    content: '';
    display: inline-block;
    inline-size: 0.5rem;
    block-size: 0.5rem;
    margin-inline-end: 0.25rem;
    border-radius: 50%;
    background: var(--_accent);
    box-shadow: 0 0 0 1.5px var(--_surface);
  }

  .mark.is-fresh {
    position: relative;

    &::before {
      position: absolute;
      inset: -0.25rem -0.0625rem auto auto;
      margin: 0;
    }
  }

  .mark.is-silent {
    border-style: dotted;
  }

  .mark.is-lit {
    box-shadow:
      0 0 0 1.5px var(--_surface),
      0 0 0 3px var(--_faint);
  }

  .mark:hover,
  .mark.is-selected {
    box-shadow:
      0 0 0 1.5px var(--_surface),
      0 0 0 3.5px var(--_ink);
  }

  .row .silent-count {
    color: var(--_muted);
    font-size: 0.75rem;
  }

  .silent-count.is-lit u {
    text-decoration-thickness: 2px;
  }

  .dots:not(:empty) {
    margin-inline-end: 0.375rem;
    letter-spacing: 0.1em;
  }

  /* Wide enough for the strip beside the name. */
  @container plenary (min-width: 600px) {
    .row,
    .scale {
      display: grid;
      grid-template-columns: minmax(0, 36%) minmax(0, 1fr) 4rem;
      column-gap: 0.75rem;
    }

    .is-columns .strip {
      grid-column: 2;
      display: grid;
      grid-auto-flow: column;
      grid-auto-columns: minmax(0, 1fr);
    }

    .scale {
      position: sticky;
      inset-block-start: var(--plenary-sticky-top, 0);
      z-index: 1;
      padding-block: 0.25rem 0.375rem;
      background: var(--plenary-background, var(--_surface));
    }

    .scale .step-label {
      flex-direction: column;
      justify-content: end;
      text-align: center;
    }

    .is-columns .step {
      display: flex;
      flex-direction: column;
      padding-inline: 2px;
      margin-block: -0.625rem -0.375rem;
      padding-block: 0.625rem 0.375rem;
      --_axis: var(--plenary-options-axis-color, var(--_rule));
      background: linear-gradient(var(--_axis) 0 0) center / 1px 100% no-repeat;
    }

    .is-columns .step .step-label {
      display: none;
    }

    .is-columns :is(.marks, .silent) {
      justify-content: center;
    }

    .is-columns .number {
      align-self: center;
      padding-inline: 0.25rem;
      background: var(--_surface);
    }

    .is-columns .row .silent-count {
      display: grid;
      justify-items: center;
      align-content: start;
      text-align: center;
    }

    .is-columns .dots {
      margin: 0;
      inline-size: min-content;
      max-inline-size: 4.2em;
      min-inline-size: 4.2em;
      text-align: center;
      line-height: 1;
    }
  }

  /* Arcs: the upper part of one begins at a name, the lower ends at one, and between them it passes. */
  .arc {
    position: absolute;
    inset-block: -1px;
    inset-inline-end: 100%;
    border: 0 solid var(--plenary-options-arc-color, var(--_ink));
    border-inline-start-width: 1.5px;
    pointer-events: none;
  }

  .arc.is-conflict {
    border-style: dashed;
  }

  .arc.is-start {
    inset-block-start: 1.375rem;
    border-block-start-width: 1.5px;
    border-start-start-radius: 100% 2.5rem;
  }

  .arc.is-end {
    block-size: 1.5rem;
    border-block-end-width: 1.5px;
    border-end-start-radius: 100% 1.5rem;
  }

  .arc:not(.is-through)::after {
    content: '';
    position: absolute;
    inset-inline-end: -2px;
    border: 2.5px solid var(--plenary-options-arc-color, var(--_ink));
    border-radius: 50%;
    forced-color-adjust: none;
  }

  .arc.is-first::after {
    border-width: 4px;
    border-inline-start-width: 7px;
    border-block-color: transparent;
    border-inline-end: 0;
    border-radius: 0;
  }

  .is-start::after {
    inset-block-start: 0;
    translate: 0 calc(-50% - 0.75px);
  }

  .is-end::after {
    inset-block-end: 0;
    translate: 0 calc(50% + 0.75px);
  }

  ${lanes}

  /* What rows disclose, and options side by side. */
  .names {
    column-gap: 0.75rem;
  }

  .row .name-button {
    min-block-size: 1.5rem;
    text-decoration: underline var(--_faint);
    text-underline-offset: 0.2em;

    &[aria-pressed='true'] {
      background: var(--_select);
      font-weight: 700;
    }
  }

  .lead {
    max-inline-size: 42em;
    font-size: var(--_size);
  }

  .facts {
    columns: 18rem 2;
    column-gap: 2rem;

    & > .quiet {
      break-after: avoid;
      border-block-start: 1px solid var(--_rule);
      font-weight: 700;
    }

    & > ul {
      margin-block-end: 0.75rem;
    }

    & li {
      break-inside: avoid;
    }
  }

  .graphic li p {
    margin: 0.125rem 0;
  }

  .bar {
    display: block;
    inline-size: 100%;
    max-inline-size: 16rem;
    block-size: 0.75rem;
    margin-block: 0.125rem;
  }

  .bar rect {
    fill: var(--_stance);
    stroke: var(--_surface);
    vector-effect: non-scaling-stroke;
  }

  .bar rect.silent {
    fill: none;
    stroke: var(--_unknown);
  }

  .compare {
    margin-block-start: var(--_gap);
    border-block-start: 2px solid var(--_rule-strong);
    font-size: var(--_size-small);

    & table {
      inline-size: 100%;
      margin-block: 0.5rem;
      border-collapse: collapse;
      table-layout: fixed;
    }

    & :is(th, td, caption) {
      padding: 0.375rem 0.75rem 0.375rem 0;
      text-align: start;
      vertical-align: top;
      overflow-wrap: anywhere;
    }

    & tbody tr {
      border-block-start: 1px solid var(--_rule);
    }

    & tbody th {
      color: var(--_muted);
      font-weight: 400;
    }
  }

  @container plenary (max-width: 480px) {
    .compare :is(table, caption, tbody, tr, th, td) {
      display: block;
    }

    .compare thead {
      display: none;
    }

    .compare td::before {
      content: attr(data-column);
      color: var(--_muted);
    }
  }

  @media (forced-colors: active) {
    .fill-full .mark:not(.is-unsourced) {
      forced-color-adjust: none;
      background: CanvasText;
      --plenary-color-on-stance: Canvas;
    }

    .mark:is(.is-selected, .is-lit),
    .row.is-selected {
      outline: 2px solid Highlight;
      background: Canvas;
    }
  }

  @media print {
    .toolbar,
    .actions {
      display: none;
    }

    .row {
      break-inside: avoid;
    }
  }
`;
