import {css} from 'lit';

/** Cards, arcs beside them, facts, and cards side by side. */
export const optionsStyles = css`
  .graphic {
    font-size: var(--_size-small);
    overflow-wrap: anywhere;
  }

  .graphic div :is(ul, ol, p) {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .actions,
  .quiet {
    color: var(--_muted);
  }

  select {
    min-block-size: 2rem;
    border: 1px solid var(--_faint);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: inherit;
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
  .head {
    display: grid;
    grid-column: 2;
    gap: 0.375rem 0.75rem;
    padding-inline-start: 0.375rem;
    border-block-end: 1px solid var(--plenary-options-row-border-color, var(--_rule));
  }

  .is-columns :is(.gist, .step),
  .head,
  .row {
    padding-block: 0.625rem;
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

  .graphic :where(button:not(.mark, .button, .close)) {
    min-block-size: 1.5rem;
    padding: 0;
    border: 0;
    background: none;
    text-align: inherit;
    cursor: pointer;
  }

  .gist,
  .actions,
  .strip,
  .step,
  .label,
  .marks {
    display: flex;
    flex-wrap: wrap;
    align-content: start;
    align-items: center;
    gap: 0.375rem;
  }

  .gist {
    gap: 0.125rem 0.75rem;
  }

  .name,
  [part='status'] {
    inline-size: 100%;
  }

  .name {
    font-size: var(--_size);
    font-weight: var(--plenary-options-name-font-weight, 700);
    line-height: 1.2;
    text-wrap: balance;

    & button {
      padding-block: 0.1875rem;
    }
  }

  button:hover:not(.mark),
  .actions button,
  .who {
    text-decoration: underline var(--_faint);
    text-underline-offset: 0.2em;
  }

  .who {
    min-block-size: 0;

    &[aria-pressed='true'] {
      background: var(--_select);
    }
  }

  .actions {
    column-gap: 0.875rem;

    & :is([aria-expanded='true'], [aria-pressed='true']) {
      color: var(--_ink);
      font-weight: 600;
    }
  }

  @container plenary (min-width: 37.5rem) {
    .row,
    .head {
      grid-template-columns: minmax(0, 1fr) 60cqi;
    }

    .below {
      grid-column: 1 / -1;
    }

    .is-columns .row {
      row-gap: 0;
      padding-block: 0;
    }
  }

  .facts {
    margin-block-start: 0.5rem;
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
    display: inline-block;
    margin-inline-end: 1rem;
  }

  .compare {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 13rem), 1fr));
    gap: 0 1.5rem;
    margin-block-start: var(--_gap);
    padding-block-start: 0.5rem;
    border-block-start: 2px solid var(--_rule-strong);

    & article,
    & .facts {
      display: grid;
      grid-row: span 12;
      grid-template-rows: subgrid;
      align-content: start;
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
