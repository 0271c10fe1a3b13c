import {css} from 'lit';

/** A step keeps the page's type. A line in the margin shows which step the widgets show; the button stands apart from the prose. */
export const stepStyles = css`
  :host {
    display: block;
  }

  :host([hidden]) {
    display: none;
  }

  .base {
    position: relative;
  }

  /* Outset, a border's image makes no page scroll sideways, however narrow its margin is. */
  .current::before {
    content: '';
    position: absolute;
    inset: 0;
    pointer-events: none;
    border-inline-start: 2px solid;
    border-image: linear-gradient(
        var(--plenary-step-current-color, color-mix(in srgb, currentColor 45%, transparent)) 0 0
      )
      1 / 1 / 0 0.75rem;
  }

  .show {
    min-block-size: 1.75rem;
    margin-block-end: 1em;
    padding: 0.125rem 0.625rem;
    border: 1px solid;
    border-radius: var(--plenary-radius, 4px);
    background: var(--plenary-color-surface, Canvas);
    color: inherit;
    font: inherit;
    font-size: 0.8125rem;
    cursor: pointer;
  }

  .current .show {
    background: var(--plenary-color-selection, light-dark(#fff3cd, #4a3c10));
  }

  .show:focus-visible {
    outline: 2px solid var(--plenary-focus-ring-color, light-dark(#0b57d0, #a8c7fa));
    outline-offset: 2px;
  }

  /* Where scrolling moves the widgets, the button is there for those who come to it by keyboard. */
  @media (prefers-reduced-motion: no-preference) {
    .show {
      position: absolute;
      inset: auto 0 0 auto;
      margin: 0;

      &:not(:focus-visible) {
        opacity: 0;
        pointer-events: none;
      }
    }
  }

  @media print {
    .base::before,
    .show {
      display: none;
    }
  }
`;
