import {css, unsafeCSS} from 'lit';

/** In a card, cells stand in the order of the scale. */
const stepOrder = unsafeCSS(
  Array.from({length: 12}, (_, i) => `.step-${i}{--_order:${i + 1}}`).join(''),
);

/** Below 420 px of the widget's own width each row of the table is a card, grouped by stance: the same markup. */
export const cardStyles = css`
  ${stepOrder}

  @container plenary (max-width: 420px) {
    .key .of-silence {
      display: none;
    }

    .scroller,
    .scroller.is-tall {
      overflow: visible;
      max-block-size: none;
    }

    .matrix {
      inline-size: auto;
      overflow: visible;
    }

    .is-tall tfoot {
      position: static;
    }

    thead,
    .is-tall thead {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }

    .row {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(8.5rem, 1fr));
      gap: 0.125rem 0.75rem;
      padding-block: 0.75rem;
    }

    .row .name,
    .is-wide .row .name {
      position: static;
      grid-column: 1 / -1;
      inline-size: auto;
      padding-block: 0;
      font-size: 1rem;
      background: none;
    }

    /* The first cell of each stance carries glyph and word; those after it, their column's name alone. */
    .cell,
    .is-glyphs .cell {
      order: var(--_order);
      display: flex;
      color: inherit;
      flex-flow: row wrap;
      align-content: end;
      align-items: center;
      justify-content: start;
      gap: 0 0.375rem;
      inline-size: auto;
      min-block-size: 1.5rem;
      padding: 0;
      font-size: 0;
      text-align: start;
    }

    .cell i {
      order: 1;
      display: block;
      flex: 1 0 100%;
      font-size: 0.875rem;
      overflow-wrap: anywhere;
    }

    .cell::before {
      display: none;
    }

    .cell.is-first {
      margin-block-start: 0.375rem;
      grid-column-start: 1;
      font-size: 0.875rem;
      font-weight: 700;
    }

    .cell.is-first::before {
      display: block;
      inline-size: 17px;
      block-size: 17px;
    }

    .cell.is-first i {
      font-weight: 400;
    }

    .cell.is-changed::after {
      position: static;
      order: 2;
    }

    .cell.is-only {
      grid-column-end: -1;
      flex-wrap: nowrap;
    }

    .cell.is-only i {
      flex-basis: auto;
      flex-shrink: 1;
    }

    .cell.is-silent,
    .margin,
    .is-no-data {
      display: none;
    }

    .silence {
      display: block;
      grid-column: 1 / -1;
      order: 20;
      margin-block-start: 0.125rem;
      color: var(--_muted);
      font-size: 0.8125rem;
    }

    .silence:empty {
      display: none;
    }

    .panel-row > td {
      position: static;
    }

    tfoot tr {
      display: block;
      padding-block: 0.75rem;
    }

    tfoot .name {
      inline-size: auto;
      font-weight: 700;
    }

    tfoot .tally:not(.margin) {
      display: grid;
      grid-template-columns: minmax(0, 1fr) 5rem 4rem;
      inline-size: auto;
      gap: 0.5rem;
      padding: 0.1875rem 0;
      text-align: start;
    }

    tfoot i {
      display: block;
      font-size: 0.8125rem;
      overflow-wrap: anywhere;
    }
  }
`;
