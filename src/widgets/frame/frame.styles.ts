import {css} from 'lit';

/** The furniture around every graphic: heading above, evidence and sources beneath. */
export const frameStyles = css`
  /* Words in another language than the page's run in their own direction, and stand on the page's side. */
  :is(.kicker, .foot *) {
    unicode-bidi: plaintext;
  }

  :is(.kicker, .heading, .summary, .foot *) {
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }

  .kicker {
    margin: 0 0 0.25rem;
    color: var(--_muted);
    font-size: var(--plenary-kicker-font-size, 0.75rem);
    font-weight: var(--plenary-kicker-font-weight, 700);
    letter-spacing: var(--plenary-kicker-letter-spacing, 0.06em);
    text-transform: var(--plenary-kicker-text-transform, uppercase);
  }

  .heading {
    margin: 0;
    max-inline-size: 34em;
    font-family: var(--_font-heading);
    font-size: var(--_size-heading);
    font-weight: var(--_weight-heading);
    line-height: 1.2;
    text-wrap: balance;
  }

  .summary {
    margin: 0.35rem 0 0;
    max-inline-size: 42em;
    color: var(--_ink);
    font-size: var(--plenary-summary-font-size, 1rem);
    text-wrap: pretty;
  }

  .graphic {
    margin-block-start: var(--_gap);
  }

  @container plenary (max-width: 420px) {
    .heading {
      font-size: calc(var(--_size-heading) * 0.9);
    }
  }

  /* What follows stays out of sight, where the graphic will push it; a frame as high as its content must not grow for ever. */
  .skeleton {
    min-block-size: min(100vh, 60rem);
    border: 1px dashed var(--_rule);
  }

  .fault {
    padding: 0.875rem 1rem;
    border-inline-start: 4px solid var(--_oppose);
    background: var(--_tint);
  }

  .fault p {
    margin: 0 0 0.5rem;
    overflow-wrap: anywhere;
  }

  .fault .title {
    font-weight: 700;
  }

  .button {
    min-block-size: 2rem;
    padding: 0.25rem 0.75rem;
    border: 1px solid var(--_faint);
    border-radius: var(--_radius);
    background: transparent;
    cursor: pointer;
  }

  :is(.button, .panel .close):hover {
    background: var(--_rule);
  }

  .note,
  .sources,
  .credit,
  .corrections,
  .evidence .from {
    margin: 0.5rem 0 0;
    color: var(--_muted);
    font-size: var(--_size-small);
    overflow-wrap: anywhere;
  }

  .foot {
    margin-block-start: var(--_gap);
    padding-block-start: 0.25rem;
    border-block-start: 1px solid var(--_rule);
  }

  .foot ul,
  .sources li {
    display: inline;
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .sources li + li::before {
    content: '\\a0· ';
  }

  .evidence {
    margin: 0.5rem 0 0;
    padding: 0;
    list-style: none;
  }

  .evidence li + li {
    margin-block-start: 0.75rem;
  }

  .evidence blockquote {
    margin: 0;
    font-family: var(--plenary-quote-font-family, var(--_font-heading));
    font-size: 1.0625em;
    text-wrap: pretty;
  }

  .evidence .from {
    margin: 0.125rem 0 0;
  }

  .unsourced {
    color: var(--_muted);
    font-style: italic;
  }

  .panel {
    position: relative;
    margin-block: 0.75rem;
    padding: 0.75rem 2.75rem 0.875rem 1rem;
    border-inline-start: 3px solid var(--_rule-strong);
    background: var(--plenary-panel-background, var(--_tint));
  }

  .panel .panel-title {
    margin: 0;
    font-weight: 700;
  }

  :is(.panel, .plain, .trail) p {
    margin: 0.25rem 0 0;
    max-inline-size: 48em;
  }

  .panel .close {
    position: absolute;
    inset-block-start: 0.375rem;
    inset-inline-end: 0.375rem;
    inline-size: 2rem;
    block-size: 2rem;
    border: 0;
    border-radius: var(--_radius);
    background: transparent;
    font-size: 1.25rem;
    line-height: 1;
    cursor: pointer;
  }

  @media print {
    .panel .close,
    .button {
      display: none;
    }

    .sources a::after,
    .evidence a::after {
      content: ' (' attr(href) ')';
    }
  }
`;
