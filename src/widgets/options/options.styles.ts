import {css} from 'lit';
import {optionsDetailStyles} from './options-details.styles.js';
import {optionsStripStyles} from './options-strip.styles.js';

/** The board: rows, what stands in them, arcs beside them. Sizes here are those that `options-layout.ts` counts with. */
const board = css`
  .toolbar {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem 1rem;
    margin-block-end: 0.5rem;
    color: var(--_muted);
    font-size: var(--_size-small);
  }

  .toolbar select {
    min-block-size: 1.75rem;
    max-inline-size: 100%;
    border: 0;
    border-block-end: 1px solid var(--_faint);
    background: transparent;
    color: var(--_ink);
    font: inherit;
    cursor: pointer;
  }

  .toolbar option {
    background: Canvas;
    color: CanvasText;
  }

  .board {
    display: grid;
    grid-template-columns: var(--_gutter, 0) minmax(0, 1fr);
  }

  .rows {
    display: contents;
    list-style: none;
  }

  .scale,
  .row {
    grid-column: 2;
    min-inline-size: 0;
  }

  .is-rows > .scale,
  .is-rows .row {
    display: grid;
    grid-template-columns: minmax(0, 36%) minmax(0, 1fr) 3.5rem;
    column-gap: 0.75rem;
  }

  .row {
    position: relative;
    overflow-wrap: anywhere;
    border-block-start: 1px solid var(--plenary-options-row-border-color, var(--_rule));
    border-inline-start: 3px solid transparent;
    margin-inline-start: -3px;
  }

  .is-rows .row:first-child {
    border-block-start: 0;
  }

  .is-rows .row:last-child {
    border-block-end: 1px solid var(--plenary-options-row-border-color, var(--_rule));
  }

  .row.is-lit {
    border-inline-start-color: var(--_faint);
  }

  .row.is-selected {
    border-inline-start-color: var(--_ink);
    background: var(--_select);
    --_surface: var(--_select);
  }

  .what {
    padding-block: 0.75rem;
    padding-inline-start: 0.375rem;
  }

  .below {
    grid-column: 1 / -1;
    padding-inline-start: 0.375rem;
    min-inline-size: 0;
  }

  .pick {
    display: inline;
    padding: 0;
    border: 0;
    background: none;
    font-weight: var(--plenary-options-name-font-weight, 700);
    line-height: 1.25;
    text-align: start;
    cursor: pointer;
  }

  .name {
    line-height: 1.25;
    text-wrap: pretty;
  }

  .pick:hover {
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }

  .is-ruled-out .pick,
  .is-withdrawn .pick,
  .is-later .pick {
    color: var(--_muted);
  }

  .status,
  .sentence,
  .relation {
    margin: 0.25rem 0 0;
    font-size: var(--_size-small);
    text-wrap: pretty;
  }

  .relation,
  .status time,
  .status span,
  .status em {
    color: var(--_muted);
  }

  .status time {
    white-space: nowrap;
  }

  .status strong {
    font-weight: 600;
  }

  .status-glyph {
    margin-inline-end: 0.375em;
    vertical-align: -0.08em;
    overflow: visible;
  }

  .status-glyph .ring {
    fill: none;
    stroke: var(--_ink);
    stroke-width: 1.5;
  }

  .status-glyph .disc {
    fill: var(--_ink);
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.875rem;
    margin-block-start: 0.125rem;
  }

  .action {
    display: inline-flex;
    align-items: center;
    gap: 0.375em;
    min-block-size: 1.75rem;
    padding: 0;
    border: 0;
    background: none;
    color: var(--_muted);
    font-size: 0.75rem;
  }

  button.action {
    cursor: pointer;
  }

  button.action:hover,
  .action.is-link {
    color: var(--_ink);
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }

  .is-disclosure::before {
    content: '';
    display: inline-block;
    inline-size: 0.375em;
    block-size: 0.375em;
    border-inline-end: 1.5px solid currentColor;
    border-block-end: 1.5px solid currentColor;
    transform: translateY(-0.15em) rotate(45deg);
  }

  .is-disclosure[aria-expanded='true']::before {
    transform: translateY(0.1em) rotate(225deg);
  }

  .is-compare::before {
    content: '';
    display: inline-block;
    inline-size: 0.75em;
    block-size: 0.75em;
    border: 1px solid var(--_faint);
    border-radius: 2px;
  }

  .is-compare[aria-pressed='true']::before {
    border-color: var(--_ink);
    background: var(--_ink);
  }

  .arc {
    grid-column: 1;
    position: relative;
    justify-self: end;
    margin-block: 1.25rem -1.25rem;
    margin-inline-end: 6px;
    pointer-events: none;
  }

  .arc:not([style]) {
    display: none;
  }

  .arc > svg:first-child {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    overflow: visible;
  }

  .arc path,
  .arc-sample path {
    fill: none;
    stroke: var(--plenary-options-arc-color, var(--_ink));
    stroke-width: 1.5;
  }

  .arc.is-conflict path,
  .arc-sample.is-conflict path {
    stroke-dasharray: 4 3;
  }

  .arc .end {
    position: absolute;
    inset-inline-end: -6px;
    inline-size: 10px;
    block-size: 10px;
    overflow: visible;
  }

  .arc .end.is-upper {
    inset-block-start: -5px;
  }

  .arc .end.is-lower {
    inset-block-end: -5px;
  }

  .arc .end path,
  .arc .end circle {
    fill: var(--plenary-options-arc-color, var(--_ink));
    stroke: none;
  }

  :host(:dir(rtl)) .arc svg {
    transform: scaleX(-1);
  }

  .arc-sample {
    white-space: nowrap;
    margin-inline-end: 0.75em;
  }

  .quiet {
    color: var(--_muted);
  }

  @media print {
    .toolbar,
    .actions {
      display: none;
    }

    .row {
      break-inside: avoid;
    }
  }
`;

export const optionsStyles = [board, optionsStripStyles, optionsDetailStyles];
