import {css} from 'lit';

/** A mention in the run of the article's text: the page's type and colour, and a quiet line beneath. */
export const refStyles = css`
  :host {
    display: inline;
  }

  :host([hidden]) {
    display: none;
  }

  .base {
    border-radius: 2px;
    -webkit-box-decoration-break: clone;
    box-decoration-break: clone;
    cursor: pointer;
    text-decoration-line: underline;
    text-decoration-style: dotted;
    text-decoration-thickness: var(--plenary-ref-underline-thickness, 1px);
    text-decoration-color: var(
      --plenary-ref-underline-color,
      color-mix(in srgb, currentColor 55%, transparent)
    );
    text-underline-offset: 0.2em;
  }

  .highlighted {
    background: var(
      --plenary-ref-highlight-background,
      color-mix(in srgb, currentColor 9%, transparent)
    );
    text-decoration-style: solid;
  }

  .selected {
    background: var(
      --plenary-ref-selected-background,
      var(--plenary-color-selection, light-dark(#fff3cd, #4a3c10))
    );
    text-decoration-style: solid;
    text-decoration-thickness: 2px;
    text-decoration-color: currentColor;
  }

  .base:focus-visible {
    outline: 2px solid var(--plenary-focus-ring-color, light-dark(#0b57d0, #a8c7fa));
    outline-offset: 2px;
  }

  @media (forced-colors: active) {
    .selected {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }

    .base:focus-visible {
      outline-color: Highlight;
    }
  }

  @media print {
    .base {
      background: none;
      text-decoration: none;
    }
  }
`;
