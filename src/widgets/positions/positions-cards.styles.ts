import {css, unsafeCSS} from 'lit';

/** In a card, stances stand in the order of the scale. */
const stepOrder = unsafeCSS(
  Array.from({length: 12}, (_, i) => `.step-${i}{--_order:${2 * i}}`).join(''),
);

/** The matrix as cards on a phone, and on paper. */
export const cardStyles = css`
  /* Cards, grouped by stance: the stance in words, beneath it the options, each its own cell of the table. */
  ${stepOrder}

  @container plenary (max-width: 26.25rem) {
    .scroller {
      overflow: visible;
      max-block-size: none;
    }

    .matrix {
      inline-size: auto;
      overflow: visible;
    }

    .matrix thead {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }

    .matrix tfoot {
      position: static;
    }

    /* A rule holds a group together: it ends where the rule does. */
    .is-group {
      padding-inline-start: 0.75rem;
      border-inline-start: 3px solid var(--_rule-strong);
    }

    .row {
      flex-wrap: wrap;
      gap: 0.25rem 0.5rem;
      padding-block: 0.75rem;
    }

    .matrix tr .name {
      position: static;
      flex: 1 0 100%;
      order: -1;
      padding: 0;
      background: none;
      font-size: 1rem;
    }

    .step {
      display: block;
      flex: 1 0 100%;
      order: var(--_order, 40);
      margin-block-start: 0.25rem;
      font-size: 0.875rem;
      font-weight: 700;
    }

    .step[aria-expanded] {
      min-block-size: 1.5rem;
      font-weight: 400;
    }

    .matrix .cell {
      order: calc(var(--_order, 40) + 1);
      inline-size: auto;
      max-inline-size: 100%;
      min-block-size: 1.5rem;
      padding: 0.1875rem 0.5rem;
      border: 1px solid var(--_rule);
      border-radius: var(--_radius);
      color: inherit;
      font-size: 0;
      text-align: start;
    }

    .matrix .is-unsourced {
      border: 1px dotted;
    }

    .matrix .cell::before {
      display: none;
    }

    .matrix i {
      display: inline;
      font-size: 0.875rem;
      font-style: normal;
    }

    .cell.is-conditional i::after {
      content: '*';
    }

    .cell.is-changed::after {
      position: static;
      display: inline-block;
      margin-inline-start: 0.375rem;
    }

    /* Silence is quiet: no frames, and muted. */
    .matrix :is(.is-unstated, .is-no-data) {
      padding-inline: 0;
      border: 0;
      background: none;
      color: var(--_muted);
    }

    .is-no-data {
      --_order: 42;
    }

    /* Whole for the ear and for search, which unfolds it; and on paper, where nothing can be unfolded. */
    @media screen {
      .row:has(.step.is-unstated[aria-expanded='false']) .cell.is-unstated,
      .row:has(.step.is-no-data[aria-expanded='false']) .cell.is-no-data {
        position: absolute;
        inline-size: 1px;
        min-block-size: 0;
        block-size: 1px;
        padding: 0;
        overflow: hidden;
        clip-path: inset(50%);
        white-space: nowrap;
        text-indent: 9px;
      }
    }

    .key li:has(.is-silent),
    .matrix .margin,
    col {
      display: none;
    }

    .panel-row,
    tfoot tr {
      display: block;
    }

    .matrix tfoot .name {
      inline-size: auto;
      padding-block: 0.75rem 0.25rem;
    }

    .panel-row > td {
      inline-size: auto;
    }

    tfoot .tally {
      display: grid;
      grid-template-columns: minmax(0, 1fr) 5rem 2.5rem;
      inline-size: auto;
      gap: 0.5rem;
      padding: 0.1875rem 0;
      text-align: start;
    }
  }

  @media print {
    .controls details {
      display: none;
    }

    .scroller {
      overflow: visible;
      max-block-size: none;
    }

    /* Columns share the width of the paper, not of the window; what is wider still is smaller, all of it. */
    @container plenary (min-width: 26.3rem) {
      .matrix {
        --_sides: calc(var(--_head) + var(--_rest, 0px));
        --_col: max(var(--_least), (100cqi - var(--_sides)) / var(--_count));
        --_columns: calc(var(--_head) + var(--_count) * var(--_col));
        /* A quotient of lengths, which not every browser divides. */
        zoom: min(1, tan(atan2(100cqi, var(--_count) * var(--_least) + var(--_sides))));
      }

      .is-cards .matrix {
        container: plenary / inline-size;
        inline-size: auto;
        zoom: 1;
      }

      .cell i {
        display: none;
      }
    }

    .scroller .row {
      break-inside: avoid;
      content-visibility: visible;
    }

    .is-cards {
      columns: 19rem;
    }

    .is-cards .row {
      break-inside: auto;
    }

    .is-long thead,
    .is-tall :is(thead, tfoot) {
      position: static;
    }
  }
`;
