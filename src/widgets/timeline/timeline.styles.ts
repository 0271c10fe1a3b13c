import {css, unsafeCSS} from 'lit';

/** The thumb of the slider: a rule an engine, as one that does not know a name drops the whole rule. */
const thumb = (name: string) =>
  unsafeCSS(
    `.slider::${name}{appearance:none;box-sizing:border-box;inline-size:24px;block-size:24px;border:4px solid var(--_surface);border-radius:50%;background:var(--plenary-timeline-now-color,var(--_ink))}`,
  );

/** The strip, the slider on it, and the words beneath. Sizes here are those that `timeline-layout.ts` counts with. */
export const timelineStyles = css`
  .controls {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25rem;

    & [aria-disabled='true'] {
      opacity: 0.5;
    }
  }

  .icon {
    inline-size: 1rem;
    block-size: 1rem;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    vertical-align: -0.125em;
  }

  .day {
    margin-inline: 0.5rem;
    font-family: var(--_font-heading);
    font-size: 1.25em;
    font-weight: 700;
  }

  .muted {
    color: var(--_muted);
    font-size: var(--_size-small);
  }

  .strip {
    margin-block-start: 0.5rem;
    font-size: 12px;

    & svg {
      display: block;
      overflow: visible;
      direction: ltr;
    }

    & text {
      fill: var(--_muted);
      paint-order: stroke;
      stroke: var(--_surface);
      stroke-width: 4px;
      transform-box: fill-box;
      transform-origin: center;
    }
  }

  /* Time runs the way the script does: the picture is mirrored, each text in its place mirrored back. */
  .strip:dir(rtl) :is(svg, text),
  .icon:dir(rtl) {
    transform: scaleX(-1);
  }

  .rows,
  .slider,
  .change {
    cursor: pointer;
  }

  .line {
    stroke: var(--_rule);
  }

  .now {
    stroke: var(--plenary-timeline-now-color, var(--_ink));
    stroke-width: 1.5;
  }

  .bar {
    fill: var(--plenary-timeline-bar-fill, var(--_ink));

    &.is-again {
      fill: var(--_faint);
    }

    &.is-later {
      fill: var(--_surface);
      stroke: var(--_faint);
    }
  }

  /* The native slider, drawn as the axis of the strip: its thumb stands exactly under the day shown. */
  .slider {
    appearance: none;
    display: block;
    inline-size: 100%;
    block-size: 24px;
    margin: 0;
    color: inherit;
    background: linear-gradient(var(--_faint) 0 0) center / 100% 2px no-repeat;
    touch-action: pan-y;
  }

  ${thumb('-webkit-slider-thumb')} ${thumb('-moz-range-thumb')} .changes-title {
    margin: 1rem 0 0.25rem;
  }

  /* A day on which much is new does not push the page about while it plays. A shadow at the edge says that there is more. */
  dl {
    display: grid;
    grid-template-columns: minmax(5.5rem, auto) minmax(0, 1fr);
    align-items: baseline;
    max-block-size: 20rem;
    margin: 0;
    overflow-y: auto;
    background:
      linear-gradient(var(--_surface) 0 0) 0 100% / 100% 1rem no-repeat local,
      linear-gradient(#0000, var(--_rule)) 0 100% / 100% 1rem no-repeat;
    border-block-start: 1px solid var(--_rule);
  }

  dt,
  dd {
    margin: 0;
    padding: 0.25rem 0.375rem;
  }

  .change {
    display: block;
    min-block-size: 1.75rem;
    padding: 0.1875rem 0.375rem;
    margin-inline: -0.375rem;
    overflow-wrap: anywhere;
    border: 0;
    border-radius: var(--_radius);
    background: none;
    text-align: start;

    &:hover,
    &.is-lit {
      background: var(--_tint);
    }

    &.is-selected {
      background: var(--_select);
    }
  }

  .glyph {
    inline-size: 1em;
    block-size: 1em;
    margin-inline-end: 0.25em;
  }

  @container plenary (max-width: 420px) {
    dl {
      display: block;
    }

    .day {
      order: -1;
      inline-size: 100%;
      margin: 0;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .play {
      display: none;
    }
  }

  @media (forced-colors: active) {
    .slider {
      forced-color-adjust: none;
    }
  }

  @media print {
    .slider {
      display: none;
    }

    dl {
      max-block-size: none;
    }
  }
`;
