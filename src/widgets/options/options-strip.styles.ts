import {css} from 'lit';

/** The strip of a card, and the marks on it. */
export const stripStyles = css`
  /* The strip: a line a place, or, where there is room, a column. */
  .strip {
    display: grid;
    gap: 0.375rem;
    align-content: start;
  }

  .step {
    display: grid;
    grid-template-columns: 6.5rem minmax(0, 1fr);
    column-gap: 0.5rem;
    align-items: center;
  }

  .is-empty {
    display: none;
  }

  .is-closed.strip {
    grid-template-columns: repeat(auto-fill, 8rem);
  }

  .label {
    display: flex;
    align-items: center;
    gap: 0.375rem;
    font-weight: 600;
    line-height: 1.2;
  }

  .glyph {
    inline-size: 1rem;
    block-size: 1rem;
  }

  .silent {
    color: var(--_muted);

    & .is-lit {
      font-weight: 700;
    }
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
    background: none;
  }

  .mark.is-lit {
    box-shadow:
      0 0 0 1.5px var(--_surface),
      0 0 0 3px var(--_faint);
  }

  .mark:hover,
  .mark.is-selected {
    box-shadow:
      0 0 0 1.5px var(--_surface),
      0 0 0 3.5px var(--_ink);
  }

  @container plenary (min-width: 600px) {
    .is-columns .strip {
      grid-column: 2;
      grid-auto-flow: column;
      grid-auto-columns: minmax(0, 1fr);
      gap: 0;
      align-content: stretch;
      text-align: center;
    }

    .scale {
      position: sticky;
      inset-block-start: var(--plenary-sticky-top, 0);
      z-index: 1;
      background: var(--plenary-background, var(--_surface));
    }

    .scale .label {
      flex-direction: column;
      justify-content: end;
    }

    .is-columns .step {
      display: block;
      padding-inline: 2px;
      background: linear-gradient(var(--plenary-options-axis-color, var(--_rule)) 0 0) center / 1px
        no-repeat;

      & .label {
        display: none;
      }

      & .marks {
        justify-content: center;
      }

      & b {
        background: var(--_surface);
      }

      &.silent {
        background: none;
      }
    }
  }

  @media (forced-colors: active) {
    .mark,
    .bar {
      forced-color-adjust: none;
      --plenary-color-on-stance: Canvas;
    }
  }
`;
