import {css} from 'lit';
import {boxedCells} from '../stance/stance.styles.js';

/** Headers, rows and cells of the matrix. */
export const cellStyles = css`
  /* Column headers. */
  thead {
    border-block-end: 2px solid var(--_rule-strong);
  }

  .column {
    align-content: end;
    padding: 0.25rem 0.125rem 0.5rem;
    font-weight: 700;
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
    inline-size: var(--_headers);
    writing-mode: vertical-rl;
    transform: rotate(180deg);
    text-align: start;
    text-wrap: wrap;
  }

  /* Positioned only where something hangs on it: each would be a layer to the painter. */
  .is-changed {
    position: relative;
  }

  /* The band of a column that is lit: behind the rows and what opens between them, whatever stays in sight. */
  col {
    position: absolute;
    z-index: -1;
    inset-block: 0;
    inset-inline-start: calc(var(--_head) + var(--_at) * var(--_col));
    inline-size: var(--_col);
  }

  col,
  .column.is-lit {
    background: var(--_lit);
  }

  /* Rows. Out of sight they cost nothing until they come near; they stay in the document for search and for print. */
  tbody tr {
    border-block-end: 1px solid var(--_rule);
  }

  .is-tall .row {
    content-visibility: auto;
    contain-intrinsic-block-size: auto 1.9rem;
  }

  .is-tall .waits {
    content-visibility: hidden;
  }

  /*
   * A browser draws rows that are as near as one and a half windows, and a window is several times as high as the box
   * that they are in. What can be seen of a piece of the table ends with it, and with that what is near.
   */
  .is-tall tbody {
    overflow: clip;
    overflow-clip-margin: 15rem;
  }

  /* Who stands under a head is set in: who follows without one is of no group. */
  .is-group .row th {
    padding-inline-start: 0.5rem;
  }

  tbody + .is-group:not(.is-more) {
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
    background-color: var(--_lit);
  }

  .is-wide .row:is(:hover, .is-lit, .is-open) .name {
    background-image: linear-gradient(var(--_lit) 0 0);
  }

  .group {
    flex: 1 0 auto;
    padding-block: 0.5rem 0.25rem;
    color: var(--_muted);
    font-weight: 700;

    .detail {
      color: inherit;
    }
  }

  .group[aria-expanded='false'] {
    flex: none;
  }

  .matrix [aria-expanded]:not(.cell) {
    --_sign: '▾ ';
  }

  .matrix [aria-expanded='false']:not(.cell) {
    --_sign: '▸ ';
  }

  /* Signs are not read out: words say what they mean. */
  .matrix [aria-expanded]:not(.cell)::before,
  .is-changed::after {
    content: var(--_sign) / '';
  }

  /* Cells. */
  .cell {
    min-block-size: 3rem;
    align-content: center;
    padding: 0.25rem 0.125rem;
    color: color-mix(in oklab, var(--_stance) 72%, var(--_ink));
  }

  ${boxedCells} {
    content: '';
    display: block;
    margin: 0 auto 0.1875rem;
  }

  .cell[aria-selected]:not(:focus-visible) {
    outline: 2px solid var(--_rule-strong);
  }

  /* Silence: a faint dot for "not stated", hatching for "no data", a blank for "none yet"; the words are there for assistive technology. */
  .cell.is-silent,
  .is-glyphs .cell {
    font-size: 0;
  }

  .is-silent {
    background: radial-gradient(circle, var(--_unknown) 2px, transparent 3px);
  }

  /* Where colours are forced, images of colours go: unstated and no data would look alike. */
  .is-silent,
  .bar {
    forced-color-adjust: none;
  }

  .is-no-data {
    background: repeating-linear-gradient(135deg, var(--_rule) 0 1px, transparent 1px 6px);
  }

  .is-yet {
    background: none;
  }

  .is-changed {
    --_sign: '▲';
  }

  .is-down {
    --_sign: '▼';
  }

  .is-new {
    --_sign: '◆';
  }

  .is-gone {
    --_sign: '–';
  }

  .is-changed::after {
    position: absolute;
    inset-block-start: min(2px, 50% - 14px);
    inset-inline-end: calc(50% - min(21px, var(--_col) / 2));
    color: var(--_ink);
    font-size: 0.625rem;
    line-height: 1;
    /* Where the glyph leaves it no room, it stands out from its corner. */
    paint-order: stroke;
    -webkit-text-stroke: 3px var(--_surface);
  }

  /*
   * Many and small: the cell is its own glyph, with no box of it inside. What stands around the glyph is a border
   * without colour, the rim a shadow within. Broken rims are the exception: they need the box.
   */
  .is-glyphs .cell {
    min-block-size: 1.75rem;
    padding: 0;
    line-height: 0;
  }

  .is-glyphs .is-unsourced::before {
    inline-size: 18px;
    block-size: 18px;
    margin: 0 auto;
  }

  .is-glyphs .cell:not(.is-silent, .is-unsourced) {
    align-self: center;
    block-size: 1.75rem;
    border: calc(0.875rem - 9px) solid transparent;
    border-inline-width: calc(var(--_col, 1.25rem) / 2 - 9px);
    border-radius: var(--_round, 50%);
    background: var(--_ground, none);
    background-repeat: no-repeat;
    background-clip: padding-box;
    box-shadow: inset 0 0 0 var(--_rim, 2px) var(--_stance);
    forced-color-adjust: none;
  }

  .is-glyphs .row .name {
    padding-block: 0.25rem;
    font-size: 0.8125rem;
    font-weight: 600;
  }
`;
