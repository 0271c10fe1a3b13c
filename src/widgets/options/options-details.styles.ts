import {css} from 'lit';

/** What a row discloses, and options side by side. */
export const optionsDetailStyles = css`
  .silent-list,
  .details {
    padding-block-end: 0.75rem;
    font-size: var(--_size-small);
  }

  .silent-list p {
    margin: 0 0 0.25rem;
  }

  .names {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.75rem;
  }

  .name-button {
    min-block-size: 1.5rem;
    padding: 0;
    border: 0;
    background: none;
    text-align: start;
    text-decoration: underline;
    text-decoration-color: var(--_faint);
    text-underline-offset: 0.2em;
    cursor: pointer;
  }

  .name-button:hover,
  .name-button.is-lit {
    text-decoration-color: currentColor;
  }

  .name-button.is-selected {
    background: var(--_select);
    font-weight: 700;
  }

  .fact .name-button {
    min-block-size: 0;
    font-weight: 600;
  }

  .lead {
    margin: 0 0 0.75rem;
    max-inline-size: 42em;
    font-size: var(--_size);
  }

  .facts {
    columns: 18rem 2;
    column-gap: 2rem;
  }

  .fact {
    break-inside: avoid;
    margin-block-end: 0.875rem;
  }

  .fact.is-wide .fact-list {
    columns: 18rem 2;
    column-gap: 2rem;
  }

  .fact-title {
    margin-block-end: 0.125rem;
    padding-block-start: 0.25rem;
    border-block-start: 1px solid var(--_rule);
    color: var(--_muted);
    font-weight: 700;
  }

  .fact-list {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .fact-list > li {
    break-inside: avoid;
    padding-block: 0.125rem;
    text-wrap: pretty;
  }

  .details .evidence {
    margin: 0;
  }

  .details .evidence blockquote {
    font-size: 1em;
  }

  .details .evidence .from,
  .details .unsourced {
    margin: 0 0 0.25rem;
    font-size: 0.75rem;
  }

  .position {
    display: flex;
    gap: 0.5rem;
  }

  .said {
    margin: 0.125rem 0 0;
  }

  .trail {
    margin: 0.25rem 0 0;
    padding: 0;
    color: var(--_muted);
    list-style: none;
  }

  .compare {
    margin-block-start: var(--_gap);
    padding-block-start: 0.5rem;
    border-block-start: 2px solid var(--_rule-strong);
    font-size: var(--_size-small);
  }

  .compare p {
    margin: 0 0 0.5rem;
  }

  .compare table {
    inline-size: 100%;
    margin-block-end: 0.75rem;
    border-collapse: collapse;
    table-layout: fixed;
  }

  .compare caption {
    padding-block-end: 0.5rem;
    color: var(--_muted);
    font-weight: 700;
    text-align: start;
  }

  .compare th,
  .compare td {
    padding: 0.375rem 0.75rem 0.375rem 0;
    border-block-start: 1px solid var(--_rule);
    text-align: start;
    vertical-align: top;
    overflow-wrap: anywhere;
  }

  .compare thead th,
  .compare thead td {
    border-block-start: 0;
  }

  .compare tbody th {
    inline-size: 22%;
    color: var(--_muted);
    font-weight: 400;
  }

  .compare ul {
    margin: 0;
    padding-inline-start: 1.1em;
  }

  .compare .stance {
    display: inline-flex;
    align-items: center;
    gap: 0.375em;
  }

  .compare .glyph {
    inline-size: 1em;
    block-size: 1em;
  }

  .compare .column-name {
    display: none;
  }

  @container plenary (max-width: 480px) {
    .compare thead {
      display: none;
    }

    .compare table,
    .compare tbody,
    .compare tr,
    .compare th,
    .compare td,
    .compare caption {
      display: block;
    }

    .compare tbody th {
      inline-size: auto;
      padding-block-end: 0;
      color: var(--_ink);
      font-weight: 700;
    }

    .compare td {
      padding-block: 0.125rem 0.375rem;
      border: 0;
    }

    .compare .column-name {
      display: block;
      color: var(--_muted);
    }
  }
`;
