import {css} from 'lit';

/**
 * The matrix. Rows are flex boxes of columns of one width rather than a layout of the browser's table algorithm:
 * so a row can be skipped while it is out of sight, and the same markup folds into cards. Roles keep the semantics.
 */
export const positionsStyles = css`
  .controls,
  .key {
    color: var(--_muted);
    font-size: var(--_size-small);
  }

  .controls {
    margin-block-end: 0.75rem;
  }

  .controls p {
    margin: 0.25rem 0;
  }

  summary {
    inline-size: fit-content;
    min-block-size: 1.5rem;
  }

  summary,
  .link,
  .cell,
  .column,
  .name {
    cursor: pointer;
  }

  .fields,
  .key {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 0.5rem 1rem;
  }

  .field {
    display: inline-grid;
    max-inline-size: 100%;
  }

  select {
    max-inline-size: min(16rem, 100%);
    min-block-size: 2rem;
    border: 1px solid var(--_faint);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: inherit;
    font: inherit;
  }

  ul,
  dl,
  .trail {
    margin: 0.5rem 0 0;
    padding: 0;
    list-style: none;
  }

  .changes ul {
    max-block-size: 16rem;
    overflow: auto;
  }

  .link {
    min-block-size: 1.5rem;
    padding: 0;
    border: 0;
    background: none;
    text-align: start;
  }

  .link:hover {
    text-decoration: underline;
  }

  dt {
    font-weight: 700;
  }

  dd {
    margin: 0 0 0.25rem;
  }

  .stance-line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.375em;
  }

  .trail {
    padding-inline-start: 1rem;
    border-inline-start: 1px solid var(--_rule);
  }

  .scroller {
    position: relative;
    overflow-x: auto;
  }

  .is-tall {
    overflow: auto;
    max-block-size: var(--plenary-positions-max-height, 44rem);
    /* What has the focus is never under a header that stays. */
    scroll-padding-block: max(5rem, calc(var(--_headers) + 1.5rem)) 4.5rem;
  }

  .is-wide {
    scroll-padding-inline-start: calc(var(--_head) + 0.5rem);
  }

  .matrix {
    --_lit: var(--plenary-positions-highlight, color-mix(in srgb, var(--_ink) 6%, transparent));
    display: block;
    inline-size: max-content;
    min-inline-size: 100%;
    overflow: clip;
    isolation: isolate;
    font-size: 0.75rem;
    line-height: 1.2;
  }

  thead,
  tbody,
  tfoot {
    display: block;
  }

  tr {
    display: flex;
    align-items: stretch;
  }

  th,
  td {
    display: block;
    padding: 0;
    font-weight: inherit;
    text-align: start;

    &:focus-visible {
      outline-offset: -2px;
    }
  }

  .name {
    flex: none;
    inline-size: var(--_head);
    padding-inline-end: 0.5rem;
    overflow-wrap: anywhere;
    hyphens: auto;
  }

  .cell,
  .column,
  .tally {
    flex: 1 0 auto;
    inline-size: var(--_col);
    min-inline-size: 0;
    text-align: center;
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
  .is-tall :is(thead, tfoot) {
    position: sticky;
    z-index: 1;
    inset-inline-start: 0;
    background: var(--_surface);
  }

  .is-tall :is(thead, tfoot) {
    inset-block: 0;
    z-index: 2;
  }

  /* Column headers. */
  thead {
    border-block-end: 2px solid var(--_rule-strong);
  }

  .column {
    position: relative;
    display: flex;
    align-items: flex-end;
    justify-content: center;
    padding: 0.25rem 0.125rem 0.5rem;
    font-weight: 700;
    overflow-wrap: anywhere;
    hyphens: auto;
    text-wrap: balance;
  }

  thead .margin {
    align-self: end;
    padding-block-end: 0.5rem;
    color: var(--_muted);
  }

  .is-upright .column {
    padding: 0.25rem 0 0.375rem;
    font-weight: 600;
  }

  .is-upright .column bdi {
    height: var(--_headers);
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

  /* Rows. */
  .row,
  .heading-row {
    border-block-end: 1px solid var(--_rule);
  }

  /* Rows out of sight cost nothing until they come near; they stay in the document for search and for print. */
  .is-tall .row {
    content-visibility: auto;
    contain-intrinsic-block-size: auto 2rem;
  }

  tbody + tbody {
    border-block-start: 1px solid var(--_rule-strong);
  }

  .row .name {
    display: grid;
    place-content: center start;
    padding-block: 0.375rem;
    font-size: 0.875rem;
    font-weight: 700;
  }

  .detail {
    color: var(--_muted);
    font-size: 0.75rem;
    font-weight: 400;
  }

  .row:hover,
  .row.is-lit,
  .row.is-open,
  .cell:hover {
    background: var(--_lit);
  }

  .group {
    flex: 1 0 auto;
    padding-block: 0.5rem 0.25rem;
    color: var(--_muted);
    font-weight: 700;
  }

  .group::before {
    content: '▾ ';
  }

  .group[aria-expanded='false']::before {
    content: '▸ ';
  }

  /* Cells. */
  .cell,
  .tally {
    display: grid;
    place-content: center;
    justify-items: center;
    gap: 0.1875rem;
    padding: 0.25rem 0.125rem;
  }

  .cell {
    position: relative;
    min-block-size: 3rem;
    color: color-mix(in oklab, var(--_stance) 72%, var(--_ink));
  }

  .cell::before {
    content: '';
  }

  .cell[aria-selected] {
    box-shadow: inset 0 0 0 1.5px var(--_rule-strong);
  }

  /* Silence: a faint dot for "not stated", a blank for "no data"; the words are there for assistive technology. */
  .cell.is-silent,
  .is-glyphs .cell {
    gap: 0;
    font-size: 0;
  }

  .is-silent::before {
    inline-size: 5px;
    block-size: 5px;
    border: 0;
    background: var(--_unknown);
  }

  .is-no-data::before {
    visibility: hidden;
  }

  .is-no-data {
    background: repeating-linear-gradient(135deg, var(--_rule) 0 1px, transparent 1px 6px);
  }

  .is-changed::after {
    content: '';
    position: absolute;
    inset-block-start: 4px;
    inset-inline-end: calc(50% - 19px);
    inline-size: 8px;
    block-size: 7px;
    background: var(--_ink);
    clip-path: polygon(50% 0, 100% 100%, 0 100%);
  }

  .is-down::after {
    clip-path: polygon(0 0, 100% 0, 50% 100%);
  }

  .is-new::after {
    clip-path: polygon(50% 0, 100% 50%, 50% 100%, 0 50%);
  }

  .is-gone::after {
    clip-path: inset(35% 0);
  }

  /* Plain blocks: a table of tens of thousands of flex boxes takes twice as long to lay out. */
  .is-glyphs .cell {
    display: block;
    min-block-size: 1.75rem;
    padding: 0;
  }

  .is-glyphs .cell::before {
    display: block;
    inline-size: 17px;
    block-size: 17px;
    margin: 5.5px auto;
  }

  .is-glyphs .is-silent::before {
    inline-size: 5px;
    block-size: 5px;
    margin-block: 11.5px;
  }

  .is-glyphs .row .name {
    padding-block: 0.25rem;
    font-size: 0.8125rem;
    font-weight: 600;
  }

  /* Tallies. */
  tfoot {
    border-block-start: 2px solid var(--_rule-strong);
  }

  tfoot :is(.name, .tally) {
    padding-block: 0.5rem;
  }

  .tally {
    justify-items: stretch;
    place-content: center stretch;
    gap: 0.125rem;
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }

  .tally i,
  .step {
    display: none;
  }

  .bar {
    justify-self: center;
    inline-size: min(100%, 8rem);
    block-size: 0.875rem;
  }

  .bar path {
    fill: var(--_stance);
    vector-effect: non-scaling-stroke;
  }

  .bar .unstated {
    fill: color-mix(in srgb, var(--_unknown) 45%, var(--_surface));
  }

  .bar .no-data {
    fill: none;
    stroke: var(--_unknown);
  }

  .bar .axis {
    stroke: var(--_faint);
  }

  .key {
    gap: 0.25rem 1rem;
    font-size: 0.75rem;
  }

  .key li {
    display: flex;
    align-items: center;
    gap: 0.375rem;
  }

  .key .glyph,
  .swatch {
    display: grid;
    place-content: center;
    inline-size: 1rem;
    block-size: 1rem;
  }

  .swatch.is-silent::before {
    content: '';
    border-radius: 50%;
  }

  .swatch.is-unsourced {
    border: 2px dotted;
    border-radius: 50%;
  }

  .swatch::after {
    position: static;
  }

  .panel-row > td {
    position: sticky;
    inset-inline-start: 0;
    inline-size: 100cqi;
    font-size: var(--_size);
    line-height: 1.4;
  }

  .panel-row .panel {
    margin-block: 0 0.5rem;
  }

  @media (forced-colors: active) {
    .cell::before,
    .cell::after {
      forced-color-adjust: none;
    }
  }

  @media print {
    .scroller {
      overflow: visible;
      max-block-size: none;
    }

    .row {
      break-inside: avoid;
      content-visibility: visible;
    }
  }
`;
