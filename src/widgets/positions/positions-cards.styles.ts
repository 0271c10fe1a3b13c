import {css, unsafeCSS} from 'lit';

/** In a card, stances stand in the order of the scale. */
const stepOrder = unsafeCSS(
  Array.from({length: 12}, (_, i) => `.step-${i}{--_order:${2 * i}}`).join(''),
);

/**
 * Below 420 px of the widget's own width each row of the table is a card, grouped by stance: the stance in words,
 * beneath it the options, each its own cell of the table.
 */
export const cardStyles = css`
  ${stepOrder}

  @container plenary (max-width: 420px) {
    .scroller {
      overflow: visible;
      max-block-size: none;
    }

    .matrix {
      inline-size: auto;
      overflow: visible;
    }

    .matrix :is(thead, tfoot) {
      position: static;
    }

    .matrix thead {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
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

    .step,
    .matrix .cell {
      display: block;
      flex: none;
      order: var(--_order, 40);
      inline-size: auto;
      max-inline-size: 100%;
      min-block-size: 1.5rem;
      font-size: 0.875rem;
    }

    .step {
      flex: 1 0 100%;
      margin-block-start: 0.25rem;
      font-weight: 700;
    }

    .step .glyph {
      inline-size: 17px;
      block-size: 17px;
    }

    .matrix .cell {
      order: calc(var(--_order, 40) + 1);
      padding: 0.1875rem 0.5rem;
      border: 1px solid var(--_rule);
      border-radius: var(--_radius);
      color: inherit;
      font-size: 0;
      text-align: start;
      overflow-wrap: anywhere;
    }

    .matrix .is-unsourced {
      border-style: dotted;
    }

    .cell::before {
      display: none;
    }

    .cell i {
      font-size: 0.875rem;
      font-style: normal;
    }

    .cell.is-changed::after {
      position: static;
      display: inline-block;
      margin-inline-start: 0.375rem;
    }

    /* Silence is quiet: no frames, smaller words. */
    .matrix :is(.is-unstated, .is-no-data) {
      padding-inline: 0;
      border: 0;
      color: var(--_muted);
    }

    .is-silent i,
    .step:is(.is-unstated, .is-no-data) {
      font-size: 0.8125rem;
    }

    .step:is(.is-unstated, .is-no-data) {
      min-block-size: 0;
    }

    .cell.is-conditional i::after {
      content: '*';
    }

    .key li:has(.is-silent) {
      display: none;
    }

    .matrix .is-no-data {
      --_order: 42;
      background: none;
    }

    .matrix .margin {
      display: none;
    }

    .panel-row {
      display: block;
    }

    tfoot tr {
      display: block;
      padding-block: 0.75rem;
    }

    tfoot .tally {
      display: grid;
      grid-template-columns: minmax(0, 1fr) 5rem 4rem;
      inline-size: auto;
      gap: 0.5rem;
      padding: 0.1875rem 0;
      text-align: start;
    }

    tfoot .tally i {
      display: block;
      font-style: normal;
      overflow-wrap: anywhere;
    }
  }
`;
