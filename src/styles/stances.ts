import {css} from 'lit';

/**
 * The roles that tell stances apart, as `tokens` does it for all widgets (with `--_oppose`, in which faults stand too).
 *
 * The diverging pair is teal to rust (blue-green against orange-red), told apart in the usual colour-vision
 * deficiencies and by lightness against neutral; every stance also has a glyph and a word.
 */
export const stanceTokens = css`
  :host {
    --_support: var(--plenary-color-support, light-dark(#0b6e6e, #4fc4bd));
    --_support-soft: var(--plenary-color-support-soft, light-dark(#3d8f8c, #3a9a94));
    --_neutral: var(--plenary-color-neutral, light-dark(#6d6b78, #aaa8b6));
    --_oppose-soft: var(--plenary-color-oppose-soft, light-dark(#b06a1c, #d9944a));
  }

  @media (forced-colors: active) {
    :host {
      --_support: CanvasText;
      --_support-soft: CanvasText;
      --_neutral: GrayText;
      --_oppose-soft: LinkText;
    }
  }
`;
