import {css, unsafeCSS} from 'lit';
import {stanceTokens} from '../../styles/stances.js';

/** How far discs and boxes are filled, in ninths. */
const fills = [1, 2, 3, 4, 5, 6, 7, 8, 9].map(
  (ninths) => `.fill-${ninths}{--_fill:${ninths * 11.2}%}`,
);

/**
 * The shades of one side, from its soft token (1) to its strong one (4), and the classes that stand for them. Names that
 * are put together, as theirs, begin with `--__`: bundles shorten the others.
 */
const shades = (side: string, strong: string, soft: string) =>
  [1, 2, 3, 4].map(
    (shade) =>
      `:host{--__${side}-${shade}:color-mix(in oklab,var(${strong}) ${(shade - 1) * 33}%,var(${soft}))}.shade-${side}-${shade}{--_stance:var(--__${side}-${shade})}`,
  );

const generated = unsafeCSS(
  [
    ...fills,
    ...shades('for', '--_support', '--_support-soft'),
    ...shades('against', '--_oppose', '--_oppose-soft'),
  ].join(''),
);

/** A stroke across a box, from corner to corner. */
const stroke = (to: string, from = 41) =>
  unsafeCSS(
    `linear-gradient(to ${to} right,transparent ${from}%,var(--_mark,var(--_stance)) ${from + 1}% ${99 - from}%,transparent ${100 - from}%)`,
  );
/**
 * Cells of the matrix whose glyph is a box before the word. No other cell may match: a browser computes the style of a
 * box that is not there as well.
 */
export const boxedCells = unsafeCSS(
  '.is-words .cell:where(:not(.is-silent))::before,.cell:where(.is-unsourced)::before',
);
const bar = unsafeCSS('linear-gradient(var(--_stance) 0 0)');

/**
 * Colour of a stance: `--_stance` for each shade of the diverging palette, and how glyphs use it.
 *
 * Two tokens a side span the palette; the shades between are mixed in a perceptual space, so that a scale of any
 * number of steps is drawn from them and keeps the contrast of its ends. `--_stance-text` is the same hue brought
 * nearer to the ink, for words.
 */
export const stanceStyles = css`
  ${stanceTokens} ${generated}

  :host {
    --__0: var(--_neutral);
  }

  .shade-0 {
    --_stance: var(--__0);
  }

  /*
   * The shape: a box with a rim and a ground, drawn by the element itself or by its ::before. In favour is round,
   * against is square or pointed, so that the side is told without colour. No paths, masks or transforms: thousands
   * of these stand in one table, and each of those would be a layer of its own.
   */
  .glyph,
  ${boxedCells} {
    flex: none;
    inline-size: 1.25rem;
    block-size: 1.25rem;
    border: var(--_rim, 2px) solid var(--_stance);
    border-radius: var(--_round, 50%);
    background: var(--_ground, none);
    background-repeat: no-repeat;
    forced-color-adjust: none;
  }

  .glyph {
    display: inline-block;
    vertical-align: middle;
  }

  .glyph-check,
  .glyph-cross {
    --_mark: var(--_surface);
    --_ground: var(--_strokes), var(--_stance);
  }

  .glyph-check {
    --_strokes: ${stroke('top', 31)} 18% 80% / 32% 32%, ${stroke('bottom')} 82% 40% / 52% 52%;
  }

  .glyph-cross {
    --_strokes: ${stroke('top')} center / 58% 58%, ${stroke('bottom')} center / 58% 58%;
  }

  .glyph-half {
    --_ground: linear-gradient(90deg, transparent 50%, var(--_stance) 0);
  }

  .glyph-plus {
    --_ground: ${bar} center / 60% 2px, ${bar} center / 2px 60%;
  }

  .glyph-dot {
    --_ground: radial-gradient(circle, var(--_stance) 38%, transparent 42%);
  }

  .glyph-bar {
    --_ground: ${bar} center / 56% 2px;
  }

  .glyph-dash {
    --_ground: ${bar} center / 70% 3px;
  }

  .glyph-dash:not(.is-unsourced) {
    --_rim: 0px;
  }

  .glyph-target {
    --_ground: radial-gradient(circle, transparent 26%, var(--_stance) 30% 48%, transparent 52%);
  }

  .glyph-disc,
  .glyph-box {
    --_ground: linear-gradient(to top, var(--_stance) var(--_fill, 100%), transparent 0);
  }

  .glyph-cross,
  .glyph-bar,
  .glyph-box {
    --_round: 2.5px;
  }

  .glyph-triangle,
  .glyph-minus {
    --_rim: 0px;
    --_round: 0;
    --_mark: initial;
    --_base: ${bar};
    --_ground:
      ${stroke('bottom', 43)} 0 50% / 52% 88%, ${stroke('top', 43)} 100% 50% / 52% 88%,
      var(--_base) 50% 94% / 92% 2px, var(--_dash, ${bar} 0 0 / 0 0);
  }

  .glyph-minus {
    --_dash: ${bar} 50% 70% / 26% 2px;
  }

  /* Nothing stands behind it: hollow, with a broken rim. */
  .glyph.is-unsourced,
  .cell.is-unsourced::before {
    border-style: dotted;
  }

  .is-unsourced:is(.glyph-check, .glyph-cross) {
    --_mark: var(--_stance);
    --_ground: var(--_strokes);
  }

  .is-unsourced:is(.glyph-triangle, .glyph-minus) {
    --_base: repeating-linear-gradient(90deg, var(--_stance) 0 2px, transparent 0 4px);
  }
`;
