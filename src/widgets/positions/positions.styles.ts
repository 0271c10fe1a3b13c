import {css, unsafeCSS} from 'lit';

/** In a card, stances stand in the order of the scale. */
const stepOrder = unsafeCSS(
  Array.from({length: 12}, (_, i) => `.step-${i}{--_order:${2 * i}}`).join(''),
);

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

  .controls p,
  dd {
    margin: 0.25rem 0;
  }

  summary,
  .link {
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

  .controls ul,
  .key,
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
    padding: 0;
    border: 0;
    background: none;
    text-align: start;
    text-decoration: underline;
  }

  dt {
    font-weight: 700;
  }

  .trail {
    padding-inline-start: 1rem;
    border-inline-start: 1px solid var(--_rule);
  }

  .scroller {
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
    inline-size: var(--_columns, max-content);
    overflow: clip;
    isolation: isolate;
    font-size: 0.75rem;
    line-height: 1.2;
  }

  .has-margin {
    inline-size: calc(var(--_columns) + 5.75rem);
  }

  .matrix,
  thead,
  tbody,
  tfoot,
  th,
  td {
    display: block;
  }

  tr {
    display: flex;
  }

  th,
  td {
    flex: none;
    padding: 0;
    font-weight: inherit;
    text-align: start;

    &:focus-visible {
      outline-offset: -2px;
    }
  }

  .name {
    inline-size: var(--_head, 10rem);
    padding-inline-end: 0.5rem;
    overflow-wrap: anywhere;
    hyphens: auto;
  }

  .cell,
  .column,
  .tally {
    inline-size: var(--_col, 6rem);
    text-align: center;
  }

  .matrix .margin {
    inline-size: 5.75rem;
    padding-inline-start: 0.75rem;
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
    align-content: end;
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
    display: grid;
    place-content: end center;
    padding-inline: 0;
    font-weight: 600;
  }

  .is-upright .column > bdi {
    block-size: var(--_headers);
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

  /* Rows. Out of sight they cost nothing until they come near; they stay in the document for search and for print. */
  tbody tr {
    border-block-end: 1px solid var(--_rule);
  }

  .is-tall .row {
    min-block-size: 1.75rem;
    content-visibility: auto;
    contain-intrinsic-block-size: auto 2rem;
  }

  .is-tall .waits {
    content-visibility: hidden;
  }

  tbody + tbody {
    border-block-start: 1px solid var(--_rule-strong);
  }

  .row .name {
    align-content: center;
    padding-block: 0.375rem;
    font-size: 0.875rem;
    font-weight: 700;
  }

  .detail {
    display: block;
    color: var(--_muted);
    font-size: 0.75rem;
    font-weight: 400;
  }

  .row:is(:hover, .is-lit, .is-open),
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

  .group[aria-expanded='false'] {
    flex: none;

    &::before {
      content: '▸ ';
    }
  }

  /* Cells. */
  .cell {
    position: relative;
    min-block-size: 3rem;
    align-content: center;
    padding: 0.25rem 0.125rem;
    color: color-mix(in oklab, var(--_stance) 72%, var(--_ink));
  }

  .cell::before {
    content: '';
    display: block;
    margin: 0 auto 0.1875rem;
  }

  .cell[aria-selected] {
    box-shadow: inset 0 0 0 1.5px var(--_rule-strong);
  }

  /* Silence: a faint dot for "not stated", a blank for "no data"; the words are there for assistive technology. */
  .cell.is-silent,
  .is-glyphs .cell {
    font-size: 0;
  }

  .scroller .is-silent::before,
  .key .is-silent::before {
    inline-size: 5px;
    block-size: 5px;
    margin: auto;
    border: 0;
    border-radius: 50%;
    background: var(--_unknown);
  }

  .is-no-data::before {
    visibility: hidden;
  }

  .is-no-data {
    background: repeating-linear-gradient(135deg, var(--_rule) 0 1px, transparent 1px 6px);
  }

  .is-changed::after {
    content: '▲';
    position: absolute;
    inset-block-start: 2px;
    inset-inline-end: calc(50% - 21px);
    color: var(--_ink);
    font-size: 0.625rem;
    line-height: 1;
  }

  .is-down::after {
    content: '▼';
  }

  .is-new::after {
    content: '◆';
  }

  .is-gone::after {
    content: '–';
  }

  /* Many and small: shapes that are quick to paint. */
  .is-glyphs .cell {
    min-block-size: 1.75rem;
    padding: 0;
    line-height: 0;
  }

  .is-glyphs .cell::before {
    display: inline-block;
    inline-size: 17px;
    block-size: 17px;
    margin: 0;
    vertical-align: top;
  }

  .is-glyphs :is(.glyph-check, .glyph-cross):not(.is-unsourced) {
    --_ground: var(--_stance);
  }

  .is-glyphs .glyph-half::before {
    border-inline-end-width: 8.5px;
    background: none;
  }

  .is-glyphs .glyph-triangle:not(.is-unsourced)::before {
    inline-size: 0;
    border: 8.5px solid transparent;
    border-block-end: 15px solid var(--_stance);
    border-block-start: 0;
    background: none;
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
    align-content: center;
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }

  .matrix:not(.has-margin) .margin,
  .tally i,
  .step {
    display: none;
  }

  .bar {
    display: block;
    inline-size: min(100%, 8rem);
    block-size: 0.875rem;
    margin: 0 auto 0.125rem;
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

  .key .cell {
    inline-size: 1.25rem;
    min-block-size: 1.25rem;
    padding: 0;
  }

  .key .cell::before {
    margin: auto;
  }

  .key :is(.is-changed, .is-conditional)::before {
    display: none;
  }

  .key .is-changed::after {
    position: static;
  }

  .key .is-conditional::after {
    content: '*';
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

  /* Cards, grouped by stance: the stance in words, beneath it the options, each its own cell of the table. */
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

    .row {
      flex-wrap: wrap;
      gap: 0.25rem 0.5rem;
      padding-block: 0.75rem;
    }

    .matrix .name {
      position: static;
      flex: 1 0 100%;
      order: -1;
      padding-block: 0;
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
      border-style: dotted;
    }

    .matrix .cell::before {
      display: none;
    }

    .matrix i {
      display: inline;
      font-size: 0.875rem;
      font-style: normal;
      overflow-wrap: anywhere;
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

    .key li:has(.is-silent),
    .matrix .margin {
      display: none;
    }

    .panel-row,
    tfoot tr {
      display: block;
    }

    tfoot .tally {
      display: grid;
      grid-template-columns: minmax(0, 1fr) 5rem 4rem;
      inline-size: auto;
      gap: 0.5rem;
      padding: 0.1875rem 0;
      text-align: start;
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
