import {css} from 'lit';
import {cardStyles} from './positions-cards.styles.js';
import {cellStyles} from './positions-cells.styles.js';
import {tallyStyles} from './positions-tally.styles.js';

/** Controls, and what the table stands in. */
const controlStyles = css`
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

  summary,
  .link {
    inline-size: fit-content;
    min-block-size: 1.5rem;
  }

  summary,
  .link,
  .cell,
  .column,
  .name,
  [aria-expanded] {
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
  .trail {
    margin: 0.5rem 0 0;
    padding: 0;
    list-style: none;
  }

  .link {
    padding: 0;
    border: 0;
    background: none;
    text-align: start;
    text-decoration: underline;
  }

  .trail {
    padding-inline-start: 1rem;
    border-inline-start: 1px solid var(--_rule);
  }

  .trail li + li {
    margin-block-start: 0.75rem;
  }

  /* Positioned, so that what is there for the ear only scrolls with it and does not widen the page. */
  .scroller {
    position: relative;
    overflow-x: auto;
  }

  /* Its headers stay in sight of the page, so it may not be a scroller itself. */
  .is-long {
    --_top: var(--plenary-sticky-top, 0px);
    overflow-x: clip;
  }

  .is-tall {
    overflow: auto;
    max-block-size: var(--plenary-positions-max-height, clamp(24rem, 85vh, 44rem));
  }

  /* What has the focus is never under a header that stays, which is itself in sight wherever it stays. */
  tbody * {
    scroll-margin-block: calc(max(5rem, var(--_headers) + 1.5rem) + var(--_top, 0px)) 4.5rem;
  }

  /* At the end to which there is more a shade, which what comes last brings a cover for. */
  .is-wide {
    background:
      linear-gradient(
          90deg,
          var(--_surface) 1rem,
          transparent 2rem calc(100% - 2rem),
          var(--_surface) calc(100% - 1rem)
        )
        local,
      linear-gradient(90deg, var(--_faint), transparent 1rem calc(100% - 1rem), var(--_faint));
    forced-color-adjust: none;
    scroll-padding-inline-start: calc(var(--_head) + 0.5rem);
  }

  .matrix {
    forced-color-adjust: auto;
    --_lit: var(--plenary-positions-highlight, color-mix(in srgb, var(--_ink) 6%, transparent));
    inline-size: var(--_columns, max-content);
    position: relative;
    overflow: clip;
    isolation: isolate;
    overflow-wrap: anywhere;
    hyphens: auto;
    font-size: 0.75rem;
    line-height: 1.2;
  }

  .has-margin {
    --_rest: 5.75rem;
    inline-size: calc(var(--_columns) + var(--_rest));
  }

  .matrix,
  colgroup,
  col,
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
  }

  .matrix tr > * {
    outline-offset: -2px;
  }

  .name {
    inline-size: var(--_head, 10rem);
    padding-inline-end: 0.5rem;
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
  .is-long thead,
  .is-tall :is(thead, tfoot) {
    position: sticky;
    z-index: 1;
    inset-inline-start: 0;
    background: var(--_surface);
  }

  .is-long thead,
  .is-tall :is(thead, tfoot) {
    inset-block: var(--_top, 0) 0;
    z-index: 2;
  }
`;

/**
 * The matrix. Rows are flex boxes of columns of one width rather than a layout of the browser's table algorithm:
 * so a row can be skipped while it is out of sight, and the same markup folds into cards. Roles keep the semantics.
 */
export const positionsStyles = [controlStyles, cellStyles, tallyStyles, cardStyles];
