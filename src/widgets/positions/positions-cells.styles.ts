import {css} from 'lit';

/** The cells of the table and the bars of its margins. */
export const cellStyles = css`
  /* Cells. */
  .cell {
    position: relative;
    display: flex;
    flex-direction: column;
    align-items: center;
    justify-content: center;
    gap: 0.1875rem;
    min-block-size: 3rem;
    padding: 0.3125rem 0.125rem;
    color: color-mix(in oklab, var(--_stance) 72%, var(--_ink));
    font-size: 0.75rem;
    line-height: 1.15;
    text-align: center;
    cursor: pointer;
  }

  .cell::before {
    content: '';
  }

  td i,
  .silence {
    display: none;
    font-style: normal;
  }

  .cell:hover,
  .cell.is-chosen {
    background: var(--_lit);
  }

  .cell.is-chosen {
    box-shadow: inset 0 0 0 1.5px var(--_rule-strong);
  }

  /* Silence: a faint dot for "not stated", a blank for "no data"; the words are there for assistive technology. */
  .is-silent,
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

  .is-new::after,
  .is-gone::after {
    clip-path: polygon(
      35% 0,
      65% 0,
      65% 35%,
      100% 35%,
      100% 65%,
      65% 65%,
      65% 100%,
      35% 100%,
      35% 65%,
      0 65%,
      0 35%,
      35% 35%
    );
  }

  .is-gone::after {
    clip-path: polygon(0 35%, 100% 35%, 100% 65%, 0 65%);
  }

  .is-glyphs .cell {
    min-block-size: 1.75rem;
    padding: 0;
  }

  /* Plain blocks: a table of tens of thousands of flex boxes takes twice as long to lay out. */
  .is-glyphs .row {
    align-items: center;
  }

  .is-glyphs .cell {
    display: block;
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

  tfoot .name,
  tfoot .tally {
    padding-block: 0.5rem;
  }

  .tally {
    display: flex;
    flex-direction: column;
    padding-block: 0.25rem;
    align-items: center;
    justify-content: center;
    gap: 0.125rem;
    padding-inline: 0.25rem;
    color: var(--_muted);
    font-size: 0.75rem;
    font-variant-numeric: tabular-nums;
    text-align: center;
  }

  .is-glyphs .tally {
    padding-inline: 0.0625rem;
  }

  .bar {
    inline-size: 100%;
    max-inline-size: 8rem;
    block-size: 0.875rem;
  }

  .bar rect {
    fill: var(--_stance);
  }

  .bar .unstated {
    fill: color-mix(in srgb, var(--_unknown) 45%, var(--_surface));
  }

  .bar .no-data {
    fill: none;
    stroke: var(--_unknown);
    stroke-width: 0.75;
    vector-effect: non-scaling-stroke;
  }

  .bar .axis {
    stroke: var(--_faint);
    vector-effect: non-scaling-stroke;
  }
`;
