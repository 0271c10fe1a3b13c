import {css, unsafeCSS} from 'lit';

/** How far discs and boxes are filled, in ninths. */
const fills = unsafeCSS(
  Array.from({length: 9}, (_, i) => `.fill-${i + 1}{--_fill:${Math.round((i + 1) * 11.1)}%}`).join(
    '',
  ),
);

/**
 * Colour of a stance: `--_stance` for each shade of the diverging palette, and how glyphs use it.
 *
 * Two tokens a side span the palette; the shades between are mixed in a perceptual space, so that a scale of any
 * number of steps is drawn from them and keeps the contrast of its ends. `--_stance-text` is the same hue brought
 * nearer to the ink, for words.
 */
export const stanceStyles = css`
  ${fills}

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

  /*
   * The shape: a box with a rim and a ground, drawn by the element itself or by its ::before. In favour is round,
   * against is square or pointed, so that the side is told without colour. No paths, masks or transforms: thousands
   * of these stand in one table, and each of those would be a layer of its own.
   */
  .glyph,
  .cell::before {
    box-sizing: border-box;
    flex: none;
    inline-size: 1.25rem;
    block-size: 1.25rem;
    border: var(--_rim, 2px solid var(--_stance));
    border-radius: var(--_round, 50%);
    background: var(--_ground, none);
    forced-color-adjust: none;
  }

  .glyph {
    display: inline-block;
    vertical-align: middle;
  }

  .glyph-check {
    --_mark: var(--_surface);
    --_tick:
      linear-gradient(to top right, transparent 30%, var(--_mark) 32% 68%, transparent 70%) 18%
        80% / 32% 32%,
      linear-gradient(to bottom right, transparent 41%, var(--_mark) 42% 58%, transparent 59%) 82%
        40% / 52% 52%;
    --_ground: var(--_tick), var(--_stance);
  }

  .glyph-half {
    --_ground: linear-gradient(90deg, transparent 50%, var(--_stance) 0);
  }

  .glyph-plus {
    --_ground:
      linear-gradient(var(--_stance) 0 0) center / 60% 2px,
      linear-gradient(var(--_stance) 0 0) center / 2px 60%;
  }

  .glyph-dot {
    --_ground: radial-gradient(circle, var(--_stance) 38%, transparent 42%);
  }

  .glyph-cross {
    --_mark: var(--_surface);
    --_round: 2.5px;
    --_saltire:
      linear-gradient(to top right, transparent 41%, var(--_mark) 42% 58%, transparent 59%) center /
        58% 58%,
      linear-gradient(to bottom right, transparent 41%, var(--_mark) 42% 58%, transparent 59%)
        center / 58% 58%;
    --_ground: var(--_saltire), var(--_stance);
  }

  .glyph-bar {
    --_round: 2.5px;
    --_ground: linear-gradient(var(--_stance) 0 0) center / 56% 2px;
  }

  .glyph-dash {
    --_rim: 0;
    --_ground: linear-gradient(var(--_stance) 0 0) center / 70% 3px;
  }

  .glyph-target {
    --_ground: radial-gradient(circle, transparent 26%, var(--_stance) 30% 48%, transparent 52%);
  }

  .glyph-disc,
  .glyph-box {
    --_ground: linear-gradient(to top, var(--_stance) var(--_fill, 100%), transparent 0);
  }

  .glyph-box {
    --_round: 2.5px;
  }

  .glyph-triangle,
  .glyph-minus {
    --_rim: 0;
    --_round: 0;
    --_sides:
      linear-gradient(to bottom right, transparent 43%, var(--_stance) 44% 55%, transparent 56%) 0
        50% / 52% 88%,
      linear-gradient(to top right, transparent 43%, var(--_stance) 44% 55%, transparent 56%) 100%
        50% / 52% 88%,
      linear-gradient(var(--_stance) 0 0) 50% 94% / 92% 2px;
    --_ground: var(--_sides);
  }

  .glyph-minus {
    --_ground: var(--_sides), linear-gradient(var(--_stance) 0 0) 50% 70% / 26% 2px;
  }

  .glyph,
  .cell::before {
    background-repeat: no-repeat;
  }

  /* Nothing stands behind it: hollow, with a broken rim. */
  .is-unsourced {
    --_rim: 2px dotted var(--_stance);
  }

  .glyph-check.is-unsourced {
    --_mark: var(--_stance);
    --_ground: var(--_tick);
  }

  .glyph-cross.is-unsourced {
    --_mark: var(--_stance);
    --_ground: var(--_saltire);
  }

  .glyph-triangle.is-unsourced,
  .glyph-minus.is-unsourced {
    --_rim: 0;
    --_sides:
      linear-gradient(to bottom right, transparent 43%, var(--_stance) 44% 55%, transparent 56%) 0
        50% / 52% 88%,
      linear-gradient(to top right, transparent 43%, var(--_stance) 44% 55%, transparent 56%) 100%
        50% / 52% 88%,
      repeating-linear-gradient(90deg, var(--_stance) 0 2px, transparent 0 4px) 50% 94% / 92% 2px;
  }
`;
