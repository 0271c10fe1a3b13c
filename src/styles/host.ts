import {css} from 'lit';

/**
 * The box every widget stands in. Inherited text properties of the page that would change what the graphic says
 * are reset on the first inner element; the page keeps its hold on font and colour through the tokens.
 */
export const hostStyles = css`
  :host {
    display: block;
    container: plenary / inline-size !important;
    /* A container has no width of its own: in floats, flex rows and figures it would have none at all. */
    contain-intrinsic-inline-size: min(40rem, 100vw - 2rem);
    min-inline-size: 0;
    max-inline-size: 100%;
    margin-block: var(--plenary-margin-block, 2rem);
    text-align: start;
  }

  :host([hidden]) {
    display: none;
  }

  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  .base {
    color: var(--_ink);
    background: var(--plenary-background, transparent);
    font: 400 1em/1.4 serif;
    font-family: var(--_font);
    font-size: var(--_size);
    letter-spacing: normal;
    word-spacing: normal;
    text-transform: none;
    text-indent: 0;
    text-shadow: none;
    -webkit-text-fill-color: currentColor;
    text-align-last: auto;
    white-space: normal;
    word-break: normal;
    overflow-wrap: break-word;
    hyphens: manual;
    cursor: auto;
  }

  /* The page does not say what it is: the ink has to have its own paper. */
  :host([theme]) .base {
    background: var(--plenary-background, var(--_surface));
  }

  button {
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
  }

  a {
    color: var(--_accent);
    text-underline-offset: 0.15em;
  }

  :focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }

  /* Grounds are the system's there, and shadows go. */
  @media (forced-colors: active) {
    :where(.is-selected, button[aria-pressed='true']) {
      outline: 2px dashed Highlight;
    }
  }

  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  @media (prefers-reduced-motion: reduce) {
    *,
    *::before,
    *::after {
      transition: none !important;
      animation: none !important;
    }
  }
`;
