import {css} from 'lit';
/**
 * The matrix. Rows are flex boxes of columns of one width rather than a layout of the browser's table algorithm:
 * so a row can be skipped while it is out of sight, and the same markup folds into cards. Roles keep the semantics.
 */
export const positionsStyles = css`
  .controls {
    margin-block-end: 0.75rem;
    color: var(--_muted);
    font-size: var(--_size-small);
  }

  summary {
    inline-size: fit-content;
    min-block-size: 1.5rem;
    cursor: pointer;
  }

  .fields {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 0.5rem 1rem;
    padding-block: 0.5rem;
  }

  .field {
    display: inline-flex;
    flex-direction: column;
    gap: 0.125rem;
    max-inline-size: 100%;
  }

  select {
    max-inline-size: min(16rem, 100%);
    min-block-size: 2rem;
    padding: 0.125rem 0.25rem;
    border: 1px solid var(--_faint);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: inherit;
    font: inherit;
  }

  .controls p {
    margin: 0.25rem 0;
  }

  .changes ul {
    max-block-size: 16rem;
    margin: 0;
    padding: 0;
    overflow: auto;
    list-style: none;
  }

  .link {
    min-block-size: 1.5rem;
    padding: 0.125rem 0;
    border: 0;
    background: none;
    text-align: start;
    cursor: pointer;
  }

  .link:hover {
    text-decoration: underline;
  }

  .comparison {
    margin: 0.5rem 0 0;
  }

  .comparison dt {
    font-weight: 700;
  }

  .comparison dd {
    margin: 0 0 0.25rem;
  }

  .scroller {
    position: relative;
    overflow-x: auto;
  }

  .scroller.is-tall {
    overflow: auto;
    max-block-size: var(--plenary-positions-max-height, 44rem);
    /* What has the focus is never under a header that stays. */
    scroll-padding-block: max(5rem, calc(var(--_headers, 0px) + 1.5rem)) 4.5rem;
  }

  .scroller.is-wide {
    scroll-padding-inline-start: calc(var(--_head, 9rem) + 0.5rem);
  }

  .matrix {
    display: block;
    inline-size: max-content;
    min-inline-size: 100%;
    overflow: clip;
    font-size: var(--_size-small);
    line-height: 1.25;
  }

  thead,
  tbody,
  tfoot {
    display: block;
  }

  tr {
    display: flex;
  }

  th,
  td {
    display: block;
    flex: none;
    padding: 0;
    font-weight: inherit;
    text-align: start;
  }

  [role='gridcell']:focus-visible,
  [role='rowheader']:focus-visible,
  [role='columnheader']:focus-visible {
    outline-offset: -2px;
  }

  .name {
    inline-size: var(--_head, 9rem);
    padding-inline-end: 0.5rem;
    overflow-wrap: anywhere;
    hyphens: auto;
  }

  .cell,
  .column,
  .tally {
    flex: 1 0 auto;
    inline-size: var(--_col, 4.75rem);
    min-inline-size: 0;
  }

  .margin {
    flex: none;
    inline-size: 5.75rem;
    padding-inline-start: 0.75rem;
  }

  .matrix:not(.has-margin) .margin {
    display: none;
  }

  .is-wide .name,
  .is-wide .silence {
    position: sticky;
    inset-inline-start: 0;
    z-index: 1;
    background: var(--_surface);
  }

  .is-tall thead {
    position: sticky;
    inset-block-start: 0;
    z-index: 3;
    background: var(--_surface);
  }

  .is-tall tfoot {
    position: sticky;
    inset-block-end: 0;
    z-index: 2;
    background: var(--_surface);
  }

  /* Column headers. */
  thead {
    border-block-end: 2px solid var(--_rule-strong);
  }

  thead tr {
    align-items: flex-end;
  }

  .column {
    position: relative;
    display: flex;
    align-items: flex-end;
    justify-content: center;
    padding: 0.25rem 0.125rem 0.5rem;
    font-size: 0.75rem;
    font-weight: 700;
    text-align: center;
    overflow-wrap: anywhere;
    hyphens: auto;
    cursor: pointer;
    text-wrap: balance;
  }

  thead .margin {
    padding-block-end: 0.5rem;
    color: var(--_muted);
  }

  .is-upright .column {
    line-height: 15px;
    justify-content: center;
    padding: 0.25rem 0 0.375rem;
    font-size: 0.75rem;
    font-weight: 600;
    line-height: 1.2;
  }

  .is-upright .column bdi {
    height: var(--_headers, 9rem);
    writing-mode: vertical-rl;
    transform: rotate(180deg);
    text-align: start;
    text-wrap: wrap;
  }

  .column.is-lit::after {
    content: '';
    position: absolute;
    z-index: -1;
    inset: 0 0 -200rem;
    background: var(--_lit);
    pointer-events: none;
  }

  .matrix {
    --_lit: var(--plenary-positions-highlight, color-mix(in srgb, var(--_ink) 6%, transparent));
    isolation: isolate;
  }

  /* Rows. */
  .row {
    align-items: stretch;
    border-block-end: 1px solid var(--_rule);
  }

  /* Rows out of sight cost nothing until they come near; they stay in the document for search and for print. */
  .is-tall .row {
    content-visibility: auto;
    contain-intrinsic-block-size: auto 2.5rem;
  }

  tbody + tbody {
    border-block-start: 1px solid var(--_rule-strong);
  }

  tbody .row:last-child {
    border-block-end-color: transparent;
  }

  .row .name {
    display: flex;
    flex-direction: column;
    justify-content: center;
    padding-block: 0.375rem;
    font-size: 0.875rem;
    font-weight: 700;
    cursor: pointer;
  }

  .detail {
    color: var(--_muted);
    font-size: 0.75rem;
    font-weight: 400;
  }

  .row:hover,
  .row.is-lit,
  .row.is-open {
    background: var(--_lit);
  }

  .heading-row {
    border-block-end: 1px solid var(--_rule);
  }

  .group {
    flex: 1 0 auto;
    padding-block: 0.5rem 0.25rem;
    color: var(--_muted);
    font-size: 0.75rem;
    font-weight: 700;
    cursor: pointer;
  }

  .group::before {
    content: '';
    display: inline-block;
    inline-size: 0.5em;
    block-size: 0.5em;
    margin-inline-end: 0.5em;
    border: solid currentColor;
    border-width: 0 1.5px 1.5px 0;
    transform: translateY(-0.15em) rotate(45deg);
  }

  .group[aria-expanded='false']::before {
    transform: rotate(-45deg);
  }

  .key {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 1rem;
    margin: 0.5rem 0 0;
    padding: 0;
    color: var(--_muted);
    font-size: 0.75rem;
    list-style: none;
  }

  .key li {
    display: inline-flex;
    align-items: center;
    gap: 0.375rem;
  }

  .key .glyph {
    inline-size: 1rem;
    block-size: 1rem;
  }

  .key .swatch {
    position: static;
    display: inline-flex;
    align-items: center;
    justify-content: center;
    inline-size: 1rem;
    min-block-size: 1rem;
    padding: 0;
    cursor: auto;
  }

  .key .is-silent::before {
    content: '';
    border-radius: 50%;
  }

  .key .is-unsourced:not(.is-silent)::before {
    content: '';
    inline-size: 1rem;
    block-size: 1rem;
    border: 2px dotted currentColor;
    border-radius: 50%;
  }

  .key .swatch::after {
    position: static;
  }

  .panel-row > td {
    position: sticky;
    inset-inline-start: 0;
    inline-size: 100cqi;
    font-size: var(--_size);
  }

  .panel-row .panel {
    margin-block: 0 0.5rem;
  }

  .stance-line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.375em;
  }

  .trail-title {
    font-weight: 700;
  }

  .trail {
    margin: 0;
    padding-inline-start: 1rem;
    border-inline-start: 1px solid var(--_rule);
    list-style: none;
  }

  @media (forced-colors: active) {
    .is-changed::after,
    .is-unstated::before {
      forced-color-adjust: none;
    }
  }

  @media print {
    .scroller,
    .scroller.is-tall {
      overflow: visible;
      max-block-size: none;
    }

    tr {
      break-inside: avoid;
    }

    .is-tall .row {
      content-visibility: visible;
    }
  }
`;
