import {css} from 'lit';

/**
 * Colour of a stance: `--_stance` for each shade of the diverging palette, and how glyphs use it.
 *
 * Two tokens a side span the palette; the shades between are mixed in a perceptual space, so that a scale of any
 * number of steps is drawn from them and keeps the contrast of its ends. `--_stance-text` is the same hue brought
 * nearer to the ink, for words.
 */
export const stanceStyles = css`
  .shade-for-4 {
    --_stance: var(--_support);
  }

  .shade-for-3 {
    --_stance: color-mix(in oklab, var(--_support) 67%, var(--_support-soft));
  }

  .shade-for-2 {
    --_stance: color-mix(in oklab, var(--_support) 33%, var(--_support-soft));
  }

  .shade-for-1 {
    --_stance: var(--_support-soft);
  }

  .shade-0 {
    --_stance: var(--_neutral);
  }

  .shade-against-1 {
    --_stance: var(--_oppose-soft);
  }

  .shade-against-2 {
    --_stance: color-mix(in oklab, var(--_oppose) 33%, var(--_oppose-soft));
  }

  .shade-against-3 {
    --_stance: color-mix(in oklab, var(--_oppose) 67%, var(--_oppose-soft));
  }

  .shade-against-4 {
    --_stance: var(--_oppose);
  }

  .glyph {
    inline-size: 1.25rem;
    block-size: 1.25rem;
    flex: none;
    overflow: visible;
    fill: var(--_stance);
  }

  /* The rim is broken into eight; what stands in the middle stays whole. */
  .is-unsourced {
    --_broken:
      radial-gradient(circle, #000 45%, transparent 0),
      repeating-conic-gradient(#000 0 30deg, transparent 0 45deg);
  }

  .glyph.is-unsourced {
    mask: var(--_broken);
  }
`;
