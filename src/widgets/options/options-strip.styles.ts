import {css} from 'lit';

/** The strip of a card, and the marks on it. */
export const stripStyles = css`
  /* The strip: one place after the other, or, where there is room, a column each. */
  .strip {
    column-gap: 1.25rem;
  }

  .label {
    font-weight: 600;
    line-height: 1.2;
  }

  .glyph {
    inline-size: 1rem;
    block-size: 1rem;
  }

  /* Who has not said is quieter than who has, even where it is they whom the reader has chosen. */
  .silent {
    color: var(--_muted);

    & .is-lit:not(.mark) {
      font-weight: 700;
    }

    & .mark {
      border-color: var(--_rule);
      color: inherit;
    }
  }

  .dots {
    vertical-align: middle;
    fill: none;
    stroke: var(--_unknown);
    stroke-width: 5;
    stroke-dasharray: 0 7;
    stroke-linecap: round;
  }

  .no-data {
    stroke-width: 2;
    stroke-dasharray: 3 4;
  }

  .mark {
    min-inline-size: 1.75rem;
    min-block-size: 1.625rem;
    padding: 0.125rem 0.375rem;
    border: 1.5px solid var(--_stance, var(--_unknown));
    border-radius: var(--plenary-options-mark-border-radius, 0.8125rem);
    background: color-mix(in srgb, var(--_stance, var(--_surface)) 16%, var(--_surface));
    color: var(--_ink);
    font-size: 0.75rem;
    line-height: 1.2;
    cursor: pointer;
  }

  :is(.shade-for-4, .shade-against-4) .mark:not(.is-unsourced) {
    background: var(--_stance);

    /* Not on the mark itself: its ring is drawn in the ink, which is the current colour unless a page says otherwise. */
    & > * {
      color: var(--plenary-color-on-stance, light-dark(#fff, #111));
    }
  }

  .mark.is-unsourced {
    border-style: dashed;
    background: var(--_surface);
  }

  :where(:not(.silent)) > * > .mark.is-lit {
    box-shadow:
      0 0 0 1px var(--_surface),
      0 0 0 3px var(--_faint);
  }

  .mark:hover,
  .mark.is-selected {
    box-shadow:
      0 0 0 1px var(--_surface),
      0 0 0 3px var(--_ink);
  }

  @container plenary (min-width: 37.5rem) {
    .is-columns .strip {
      grid-column: 2;
      display: grid;
      grid: auto / auto-flow minmax(0, 1fr);
      gap: 0;
      place-content: stretch;
      align-items: stretch;
      text-align: center;
    }

    .is-columns .head {
      position: sticky;
      inset-block-start: var(--plenary-sticky-top, 0);
      z-index: 1;
      align-items: end;
      background: var(--plenary-background, var(--_surface));
    }

    .head .label {
      flex-flow: column;
      justify-content: end;
    }

    .is-columns .step {
      display: block;
      padding-inline: 2px;

      &:not(.silent) {
        background: linear-gradient(var(--plenary-options-axis-color, var(--_rule)) 0 0) center /
          1px no-repeat;
      }

      /* Seen at the head of the column; heard here where a step is but a number. */
      & .label {
        position: absolute;
        inline-size: 1px;
        overflow: hidden;
        clip-path: inset(50%);
      }

      & .marks {
        justify-content: center;
      }

      & b {
        background: var(--_surface);
      }
    }
  }

  @media (forced-colors: active) {
    .step,
    .bar {
      forced-color-adjust: none;
      --plenary-color-on-stance: Canvas;
      --plenary-options-axis-color: GrayText;
    }
  }
`;
