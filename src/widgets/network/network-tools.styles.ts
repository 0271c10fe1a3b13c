import {css} from 'lit';

/** What stands around the picture: key, tools, panel and list. */
export const toolStyles = css`
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 0.375rem 1rem;
    margin: 0 0 0.5rem;
    padding: 0;
    color: var(--_muted);
    list-style: none;
  }

  .legend svg {
    vertical-align: -0.15em;
  }

  .legend path {
    vector-effect: non-scaling-stroke;
  }

  summary {
    padding-block: 0.375rem;
  }

  p[role] {
    margin: 0 0 0.75rem;
  }

  input,
  select {
    max-inline-size: 12rem;
    min-block-size: 2rem;
    border: 1px solid var(--_faint);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: inherit;
    font: inherit;
  }

  .legend,
  details,
  p[role],
  .network .button,
  .part-title,
  #list,
  ol {
    font-size: var(--_size-small);
  }

  details > :not(summary),
  details label {
    display: inline-block;
    vertical-align: top;
  }

  .panel-title {
    scroll-margin-block-end: 9rem;
  }

  [aria-pressed='true'] {
    background: var(--_select);
  }

  .plain,
  ol {
    margin: 0.125rem 0 0;
    /* Room for two digits. */
    padding-inline-start: 2em;
  }

  .choice li + li {
    margin-block-start: 0.5rem;
  }

  .network .part-title,
  .compare,
  [aria-controls],
  table {
    margin: 0.75rem 0 0;
  }

  .part-title,
  caption {
    font-weight: 700;
  }

  .muted,
  .part-title,
  caption,
  thead {
    color: var(--_muted);
  }

  table {
    border-collapse: collapse;
  }

  details label,
  caption,
  th,
  td {
    padding: 0.25rem 0.75rem 0.25rem 0;
    text-align: start;
    unicode-bidi: plaintext;
    vertical-align: top;
  }

  th,
  td {
    border-block-end: 1px solid var(--_rule);
  }

  /* Too narrow for columns of whole words: each tie a sentence, its source beneath. */
  @container plenary (max-width: 460px) {
    tr {
      display: flex;
      flex-wrap: wrap;
      column-gap: 0.25rem;
      padding-block: 0.375rem;
      border-block-end: 1px solid var(--_rule);
    }

    thead {
      position: absolute;
      clip-path: inset(50%);
    }

    tbody :is(th, td) {
      padding: 0;
      border: 0;
    }

    /* "Russia – Ukraine", then what the tie is, then its source. */
    tbody th::after {
      content: ' –';
    }

    tbody td:nth-child(2n) {
      order: 1;
      inline-size: 100%;
    }

    tbody td:last-child {
      color: var(--_muted);
    }
  }

  #list {
    content-visibility: auto;
  }

  .skeleton {
    animation: late 0.2s;
  }

  @keyframes late {
    from,
    to {
      visibility: hidden;
    }
  }

  @media (forced-colors: active) {
    .attendance,
    .membership {
      --_line: CanvasText;
    }
  }

  @media print {
    details,
    .network .button {
      display: none;
    }
  }
`;
