import {css} from 'lit';

/** The strip, the slider on it, and the words beneath. Sizes here are those that `timeline-layout.ts` counts with. */
export const timelineStyles = css`
  .controls {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25rem 0.75rem;
    margin-block-end: 0.5rem;
  }

  .buttons {
    display: inline-flex;
    gap: 0.25rem;
  }

  .controls .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.375rem;
    min-inline-size: 2rem;
    padding-inline: 0.375rem;
  }

  .controls .play {
    padding-inline: 0.5rem 0.75rem;
  }

  .controls [aria-disabled='true'] {
    border-color: var(--_rule);
    color: var(--_faint);
    cursor: default;
  }

  .icon {
    inline-size: 1rem;
    block-size: 1rem;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .step:dir(rtl) .icon {
    transform: scaleX(-1);
  }

  .day {
    font-family: var(--_font-heading);
    font-size: 1.25em;
    font-weight: 700;
    font-variant-numeric: tabular-nums;
  }

  .place,
  .muted {
    color: var(--_muted);
    font-size: var(--_size-small);
  }

  .strip {
    position: relative;
    font-size: 12px;
  }

  .strip svg {
    display: block;
    overflow: visible;
  }

  .rows {
    cursor: pointer;
  }

  .grid {
    stroke: var(--_rule);
  }

  .base-line {
    stroke: var(--_rule);
  }

  .now {
    stroke: var(--plenary-timeline-now-color, var(--_ink));
    stroke-width: 1.5;
  }

  .row-name,
  .date {
    fill: var(--_muted);
  }

  .row-name {
    paint-order: stroke;
    stroke: var(--_surface);
    stroke-width: 4px;
  }

  .count {
    fill: var(--_ink);
    font-variant-numeric: tabular-nums;
    paint-order: stroke;
    stroke: var(--_surface);
    stroke-width: 3px;
  }

  .count.is-later {
    fill: var(--_muted);
  }

  .bar {
    fill: var(--plenary-timeline-bar-fill, var(--_ink));
  }

  .bar.is-now {
    fill: var(--plenary-timeline-now-color, var(--_ink));
    stroke: var(--_surface);
    stroke-width: 2;
    paint-order: stroke;
  }

  .again {
    fill: var(--plenary-timeline-again-fill, var(--_faint));
  }

  .again.is-later {
    fill: none;
  }

  .key {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.375rem;
    margin: 0.25rem 0 0;
  }

  .swatch {
    inline-size: 8px;
    block-size: 12px;
    background: var(--plenary-timeline-bar-fill, var(--_ink));
  }

  .swatch.is-again {
    margin-inline-start: 0.5rem;
    background: var(--plenary-timeline-again-fill, var(--_faint));
  }

  .bar.is-later {
    fill: var(--_surface);
    stroke: var(--_faint);
    stroke-width: 1;
  }

  /* The native slider, drawn as the axis of the strip: its thumb stands exactly under the day shown. */
  .slider {
    appearance: none;
    display: block;
    inline-size: calc(100% - var(--_strip-start, 0px));
    block-size: 24px;
    margin: 0;
    margin-inline-start: var(--_strip-start, 0px);
    background: transparent;
    color: inherit;
    cursor: pointer;
    touch-action: pan-y;
  }

  .slider::-webkit-slider-runnable-track {
    block-size: 24px;
    background: linear-gradient(var(--_faint), var(--_faint)) center / 100% 2px no-repeat;
  }

  .slider::-moz-range-track {
    block-size: 2px;
    background: var(--_faint);
  }

  .slider::-webkit-slider-thumb {
    appearance: none;
    box-sizing: border-box;
    inline-size: 24px;
    block-size: 24px;
    border: 4px solid var(--_surface);
    border-radius: 50%;
    background: var(--plenary-timeline-now-color, var(--_ink));
  }

  .slider::-moz-range-thumb {
    box-sizing: border-box;
    inline-size: 24px;
    block-size: 24px;
    border: 4px solid var(--_surface);
    border-radius: 50%;
    background: var(--plenary-timeline-now-color, var(--_ink));
  }

  .changes {
    margin-block-start: 1rem;
  }

  .changes-title {
    margin: 0 0 0.25rem;
  }

  .changes dl {
    margin: 0;
  }

  .group {
    display: grid;
    grid-template-columns: minmax(5.5rem, auto) minmax(0, 1fr);
    column-gap: 0.75rem;
    padding-block: 0.25rem;
    border-block-start: 1px solid var(--_rule);
  }

  .group dt {
    padding-block: 0.3125rem;
    color: var(--_muted);
    font-size: var(--_size-small);
  }

  .group dd {
    margin: 0;
  }

  .group ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .silent {
    padding-block: 0.25rem;
  }

  .change {
    display: block;
    inline-size: 100%;
    min-block-size: 1.75rem;
    padding: 0.1875rem 0.375rem;
    margin-inline-start: -0.375rem;
    border: 0;
    border-radius: var(--_radius);
    background: transparent;
    text-align: start;
    cursor: pointer;
  }

  .change:hover,
  .change.is-lit {
    background: var(--_tint);
  }

  .change.is-selected {
    background: var(--_select);
  }

  .now-word {
    font-weight: 600;
  }

  .now-word .glyph {
    inline-size: 1em;
    block-size: 1em;
    margin-inline-end: 0.25em;
    vertical-align: -0.125em;
  }

  @container plenary (max-width: 420px) {
    .group {
      grid-template-columns: minmax(0, 1fr);
    }

    .day {
      order: -1;
      inline-size: 100%;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .controls .play {
      display: none;
    }
  }

  @media (forced-colors: active) {
    .change.is-selected {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
      --_muted: HighlightText;
    }

    .bar.is-now,
    .now {
      fill: Highlight;
      stroke: Highlight;
    }

    .slider::-webkit-slider-runnable-track {
      forced-color-adjust: none;
      background: linear-gradient(CanvasText, CanvasText) center / 100% 2px no-repeat;
    }

    .slider::-webkit-slider-thumb {
      forced-color-adjust: none;
      background: Highlight;
    }
  }

  @media print {
    .buttons,
    .slider {
      display: none;
    }
  }
`;
