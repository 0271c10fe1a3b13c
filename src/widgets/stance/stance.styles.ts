import {css} from 'lit';

/** Colour of a stance: `--_stance` for each shade of the diverging palette, and how glyphs use it. */
export const stanceStyles = css`
  .shade-for-4,
  .shade-for-3 {
    --_stance: var(--_support);
  }

  .shade-for-2,
  .shade-for-1 {
    --_stance: var(--_support-soft);
  }

  .shade-0 {
    --_stance: var(--_neutral);
  }

  .shade-against-1,
  .shade-against-2 {
    --_stance: var(--_oppose-soft);
  }

  .shade-against-3,
  .shade-against-4 {
    --_stance: var(--_oppose);
  }

  .glyph {
    inline-size: 1.25rem;
    block-size: 1.25rem;
    flex: none;
    overflow: visible;
  }

  .glyph .fill {
    fill: var(--_stance);
  }

  .glyph .line {
    fill: none;
    stroke: var(--_stance);
    stroke-width: 2;
    stroke-linejoin: round;
  }

  .glyph .on {
    fill: none;
    stroke: var(--_surface);
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .glyph.is-unsourced .fill {
    fill: none;
    stroke: var(--_stance);
    stroke-width: 2;
    stroke-dasharray: 2.5 2;
  }

  .glyph.is-unsourced .line {
    stroke-dasharray: 2.5 2;
  }

  .glyph.is-unsourced .on {
    stroke: var(--_stance);
  }
`;
