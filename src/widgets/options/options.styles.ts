import {css} from 'lit';

/** Cards, the strip in them, arcs beside them; facts, and cards side by side. */
export const optionsStyles = css`
  .graphic {
    font-size: var(--_size-small);
    overflow-wrap: anywhere;
  }

  .graphic :is(ul, ol, p) {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .quiet,
  .actions {
    color: var(--_muted);
  }

  select {
    min-block-size: 1.75rem;
    margin-block-end: 0.5rem;
    border: 0;
    border-block-end: 1px solid var(--_faint);
    background: Canvas;
    color: CanvasText;
    font: inherit;
  }

  /* Arcs stand in a column of their own, from the row of one name to the row of the other. */
  .board {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
  }

  ol {
    display: contents;
  }

  .row,
  .scale {
    grid-column: 2;
    display: grid;
    gap: 0.375rem 0.75rem;
    padding: 0.625rem 0 0.625rem 0.375rem;
    border-block-end: 1px solid var(--plenary-options-row-border-color, var(--_rule));
  }

  .row.is-lit {
    box-shadow: inset 3px 0 var(--_faint);
  }

  .row.is-selected {
    box-shadow: inset 3px 0 var(--_ink);
    background: var(--_select);
    --_surface: var(--_select);
  }

  .arc {
    --_arc: var(--plenary-options-arc-color, var(--_ink));
    position: relative;
    grid-column: 1;
    justify-self: end;
    margin-block: 1.375rem -1.375rem;
    border: solid var(--_arc);
    border-width: 1.5px 0 1.5px 1.5px;
    border-radius: 1.5rem 0 0 1.5rem;
  }

  .arc:not([style]) {
    display: none;
  }

  .is-conflicts {
    border-style: dashed;
  }

  .is-up::before,
  .is-down::after {
    content: '';
    position: absolute;
    inset: -5px -3px auto auto;
    border: solid transparent;
    border-width: 4px 0 4px 7px;
    border-left-color: var(--_arc);
  }

  .is-down::after {
    inset-block: auto -5px;
  }

  /* Time and text run with the script; an arc is mirrored whole. */
  .arc:dir(rtl) {
    scale: -1 1;
  }

  .graphic button:not(.mark, .button, .close) {
    min-block-size: 1.75rem;
    padding: 0;
    border: 0;
    background: none;
    text-align: start;
    cursor: pointer;
  }

  .name {
    font-size: var(--_size);
    font-weight: var(--plenary-options-name-font-weight, 700);
    line-height: 1.2;

    & button {
      font-weight: inherit;
    }
  }

  .who,
  button:hover:not(.mark) {
    text-decoration: underline var(--_faint);
    text-underline-offset: 0.2em;
  }

  .who[aria-pressed='true'] {
    background: var(--_select);
  }

  .actions,
  .marks {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem;
  }

  .actions {
    column-gap: 0.875rem;
  }

  /* The strip: a line a place, or, where there is room, a column. */
  .strip {
    display: grid;
    gap: 0.375rem;
    align-content: start;
  }

  .step {
    display: grid;
    grid-template-columns: 6.5rem minmax(0, 1fr);
    align-items: center;
  }

  .is-empty {
    display: none;
  }

  .is-closed.strip {
    grid-template-columns: repeat(auto-fill, 8rem);
  }

  .label {
    display: flex;
    align-items: center;
    gap: 0.375rem;
    font-weight: 600;
    line-height: 1.2;
  }

  .glyph {
    inline-size: 1rem;
    block-size: 1rem;
  }

  .silent {
    color: var(--_muted);

    & .is-lit {
      font-weight: 700;
    }
  }

  .mark {
    min-inline-size: 1.75rem;
    min-block-size: 1.625rem;
    padding: 0.125rem 0.375rem;
    border: 1.5px solid var(--_stance, var(--_unknown));
    border-radius: var(--plenary-options-mark-border-radius, 0.8125rem);
    background: color-mix(in srgb, var(--_stance, var(--_surface)) 16%, var(--_surface));
    color: var(--_ink);
    font-size: 0.75rem;
    line-height: 1.2;
    cursor: pointer;
  }

  :is(.shade-for-4, .shade-against-4) .mark:not(.is-unsourced) {
    background: var(--_stance);

    /* Not on the mark itself: its ring is drawn in the ink, which is the current colour unless a page says otherwise. */
    & > * {
      color: var(--plenary-color-on-stance, light-dark(#fff, #111));
    }
  }

  .mark.is-unsourced {
    border-style: dashed;
    background: none;
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

  @container plenary (min-width: 600px) {
    .row,
    .scale {
      grid-template-columns: minmax(0, 1fr) 60cqi;
    }

    .below {
      grid-column: 1 / -1;
    }

    .is-columns .strip {
      grid-column: 2;
      grid-auto-flow: column;
      grid-auto-columns: minmax(0, 1fr);
      gap: 0;
      align-content: stretch;
      text-align: center;
    }

    .scale {
      position: sticky;
      inset-block-start: var(--plenary-sticky-top, 0);
      z-index: 1;
      background: var(--plenary-background, var(--_surface));
    }

    .scale .label {
      flex-direction: column;
      justify-content: end;
    }

    .is-columns .step {
      display: block;
      padding-inline: 2px;
      background: linear-gradient(var(--plenary-options-axis-color, var(--_rule)) 0 0) center / 1px
        no-repeat;

      & .label {
        display: none;
      }

      & .marks {
        justify-content: center;
      }

      & b,
      & u {
        background: var(--_surface);
      }
    }
  }

  .facts {
    columns: 18rem 2;
    column-gap: 2rem;
  }

  .fact {
    padding-block: 0.25rem 0.75rem;
    border-block-start: 1px solid var(--_rule);

    & > .quiet {
      break-after: avoid;
      font-weight: 700;
    }

    & li {
      break-inside: avoid;
      margin-block-end: 0.25rem;
    }
  }

  .bar {
    display: block;
    inline-size: 100%;
    max-inline-size: 16rem;
    block-size: 0.75rem;
    border: 1px solid var(--_unknown);

    & rect {
      fill: var(--_stance);
    }
  }

  .graphic > div > .note {
    margin-inline-end: 1rem;
  }

  .compare {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 13rem), 1fr));
    gap: 0 1.5rem;
    margin-block-start: var(--_gap);

    & article,
    & .facts {
      display: grid;
      grid-row: span 12;
      grid-template-rows: subgrid;
      align-content: start;
    }
  }

  @media (forced-colors: active) {
    .mark,
    .bar {
      forced-color-adjust: none;
      --plenary-color-on-stance: Canvas;
    }

    .row.is-selected {
      outline: 2px solid Highlight;
    }
  }

  @media print {
    [part='toolbar'],
    .actions {
      display: none;
    }

    .row {
      break-inside: avoid;
    }
  }
`;
