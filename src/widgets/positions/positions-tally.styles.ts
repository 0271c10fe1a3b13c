import {css} from 'lit';

/** The margins of the matrix, its key, and the row that holds the panel. */
export const tallyStyles = css`
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

  /* Its images: stances, silence, the middle. */
  .bar {
    --__unstated: color-mix(in srgb, var(--_unknown) 45%, var(--_surface));
    --__no-data: var(--_rule);
    display: block;
    inline-size: min(90%, 8rem);
    block-size: 0.875rem;
    margin: 0 auto 0.125rem;
    background-repeat: no-repeat;
    background-position:
      0 0,
      0 100%,
      50%;
    background-size:
      100% 8px,
      100% 3px,
      1px 100%;
  }

  .key {
    align-items: center;
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

  .key .is-yet {
    border: 1px solid var(--_rule);
  }

  .key .is-conditional::after {
    content: '*';
  }

  .panel-row > td {
    position: sticky;
    inset-inline-start: 0;
    inline-size: 100cqi;
    background: var(--_surface);
    font-size: var(--_size);
    line-height: 1.4;
  }

  .comparison {
    display: block;
    max-inline-size: 48em;
    font-size: var(--_size-small);
  }

  .comparison :is(th, td) {
    flex: 1;
    padding: 0.25rem 0.5rem 0.25rem 0;
  }

  .comparison th:first-child {
    flex: 1.5;
  }

  .panel-row .panel {
    margin-block: 0 0.5rem;
  }
`;
