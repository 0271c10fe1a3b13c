import {css} from 'lit';

/** The participant network: marks, ties, blocs; the key and the list beneath. */
export const networkStyles = css`
  .picture {
    display: block;
    max-inline-size: 100%;
    overflow: visible;
    direction: ltr;
    font-family: inherit;
    --_halo: var(--plenary-network-halo-color, var(--_surface));
    --_line: var(--plenary-network-attendance-stroke, var(--_faint));
    --_tie: var(--plenary-network-tie-stroke, var(--_tie-line));
  }

  .picture.is-slice {
    clip-path: inset(0);
  }

  .picture.one-kind {
    --_tie: var(--plenary-network-tie-stroke, var(--_faint));
  }

  .legend .tie,
  .legend .node {
    --_line: var(--plenary-network-attendance-stroke, var(--_faint));
    --_tie: var(--plenary-network-tie-stroke, var(--_tie-line));
  }

  text {
    fill: var(--_ink);
    stroke: var(--_halo);
    stroke-width: 3.5px;
    stroke-linejoin: round;
    paint-order: stroke;
    unicode-bidi: plaintext;
    user-select: none;
  }

  .node .detail {
    fill: var(--_muted);
  }

  .rule {
    stroke: var(--_rule);
  }

  .heading-label text {
    fill: var(--_muted);
  }

  .node,
  .bloc {
    cursor: pointer;
    outline: none;
  }

  .hit {
    fill: transparent;
    stroke: none;
  }

  .node:focus-visible .hit,
  .bloc:focus-visible .hit {
    stroke: var(--_focus);
    stroke-width: 2px;
  }

  .node.is-lit .name,
  .node:hover .name,
  .bloc:hover text {
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.15em;
  }

  .mark {
    stroke: none;
  }

  .country .mark {
    fill: var(--plenary-network-country-fill, var(--_country));
  }

  .organisation .mark {
    fill: var(--plenary-network-organisation-fill, var(--_organisation));
  }

  .body .mark {
    fill: var(--plenary-network-body-fill, var(--_body));
  }

  .person .mark {
    fill: var(--_surface);
    stroke: var(--plenary-network-person-stroke, var(--_person));
    stroke-width: 2px;
  }

  .meeting .mark {
    fill: var(--plenary-network-meeting-fill, var(--_meeting));
  }

  .meeting text {
    fill: var(--plenary-network-meeting-color, var(--_surface));
    stroke: none;
  }

  .meeting .detail {
    fill: var(--plenary-network-meeting-color, var(--_surface));
    opacity: 0.85;
  }

  .ring {
    fill: none;
    stroke: var(--_focus);
    stroke-width: 2px;
  }

  .tie .line {
    fill: none;
    stroke: var(--_line);
    stroke-width: 1.25px;
  }

  .membership .line {
    stroke: var(--_faint);
    stroke-width: 1px;
    stroke-dasharray: 1.5 2.5;
  }

  .tie.tie .line {
    stroke: var(--_tie);
    stroke-width: 1.5px;
  }

  .tie.attendance .line {
    stroke: var(--_line);
    stroke-width: 1.25px;
  }

  .tie.membership .line {
    stroke: var(--_faint);
    stroke-width: 1px;
  }

  .tie.is-past .line {
    stroke: var(--_faint);
    stroke-width: 1px;
  }

  .tie.is-unsourced .line {
    stroke: var(--_unknown);
  }

  .grip {
    fill: none;
    stroke: transparent;
    stroke-width: 12px;
    cursor: pointer;
    pointer-events: stroke;
  }

  .arrow {
    fill: var(--_tie);
  }

  .is-past .arrow {
    fill: var(--_faint);
  }

  .is-unsourced .arrow {
    fill: var(--_unknown);
  }

  .stop {
    fill: var(--plenary-network-meeting-fill, var(--_meeting));
  }

  .tie-label {
    cursor: pointer;
  }

  .tie-label text {
    stroke-width: 5.5px;
    fill: var(--plenary-network-tie-color, var(--_tie-words));
  }

  .tie-label.is-past text {
    fill: var(--_muted);
  }

  .badge {
    fill: var(--_surface);
    stroke: var(--_tie, currentColor);
  }

  .area .fill {
    fill: color-mix(in srgb, var(--_own) 10%, var(--_surface));
    stroke: none;
  }

  .area .edge {
    fill: color-mix(in srgb, var(--_own) 45%, var(--_surface));
    stroke: color-mix(in srgb, var(--_own) 45%, var(--_surface));
    stroke-width: 2px;
  }

  .area .band {
    fill: none;
    stroke-width: 12px;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .area .band.edge {
    stroke-width: 14px;
  }

  .area .band.fill {
    stroke: color-mix(in srgb, var(--_own) 10%, var(--_surface));
  }

  .spoke {
    fill: none;
    stroke: color-mix(in srgb, var(--_own) 55%, var(--_surface));
    stroke-width: 1px;
  }

  .spoke-stop {
    fill: var(--_own);
  }

  .area.is-lit .spoke {
    stroke: var(--_own);
    stroke-width: 1.75px;
  }

  .hub {
    fill: var(--_surface);
    stroke: var(--_own);
    stroke-width: 1.5px;
  }

  .area,
  .bloc {
    --_own: var(--plenary-network-bloc-color, var(--_bloc));
  }

  .area-1,
  .bloc-1 {
    --_own: var(--_organisation);
  }

  .area-2,
  .bloc-2 {
    --_own: var(--_body);
  }

  .area-3,
  .bloc-3 {
    --_own: var(--_country);
  }

  .bloc text {
    fill: var(--_own);
    stroke: none;
  }

  .has-choice .is-far:not(:focus-visible) {
    opacity: 0.4;
  }

  .has-choice .area.is-far {
    opacity: 0.4;
  }

  .tie.is-lit .line,
  .has-choice .tie:not(.is-far) .line {
    stroke-width: 2.25px;
  }

  .tie.is-lit.attendance .line,
  .has-choice .tie.attendance:not(.is-far) .line {
    stroke: var(--_ink);
  }

  .picture .node,
  .picture .tie,
  .picture .area,
  .picture .tie-label {
    transition: opacity 0.15s;
  }

  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 1rem;
    margin: 0 0 0.75rem;
    padding: 0;
    color: var(--_muted);
    font-size: var(--_size-small);
    list-style: none;
  }

  .legend svg {
    vertical-align: -0.15em;
  }

  .key {
    margin: 0.75rem 0 0;
    padding-inline-start: 1.75em;
    font-size: var(--_size-small);
  }

  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    margin-block-start: 0.75rem;
  }

  .tools .button {
    font-size: var(--_size-small);
  }

  .choice .panel-title {
    scroll-margin-block-end: 9rem;
  }

  .choice .compare {
    margin-block-start: 0.75rem;
    font-size: var(--_size-small);
  }

  .choice .compare[aria-pressed='true'] {
    border-color: var(--_focus);
    background: var(--_select);
  }

  .choice .plain,
  .as-text ul {
    margin: 0.125rem 0 0;
    padding-inline-start: 1.25em;
  }

  .choice .plain li + li {
    margin-block-start: 0.5rem;
  }

  .choice .panel p.tie-words {
    margin: 0;
  }

  .part-title {
    margin: 0.75rem 0 0;
    color: var(--_muted);
    font-size: var(--_size-small);
    font-weight: 700;
  }

  .muted,
  .facts {
    color: var(--_muted);
  }

  .hint {
    font-size: var(--_size-small);
  }

  .as-text {
    overflow-wrap: anywhere;
    font-size: var(--_size-small);
  }

  .as-text table {
    margin-block-start: 0.75rem;
    border-collapse: collapse;
  }

  .as-text caption {
    color: var(--_muted);
    font-weight: 700;
    text-align: start;
  }

  .as-text th,
  .as-text td {
    padding: 0.25rem 0.75rem 0.25rem 0;
    border-block-end: 1px solid var(--_rule);
    text-align: start;
    vertical-align: top;
  }

  .as-text thead th {
    color: var(--_muted);
  }

  @media (forced-colors: active) {
    .picture,
    .legend .tie {
      --_line: CanvasText;
    }

    .membership .line {
      stroke: CanvasText;
    }
  }

  @media print {
    .tools {
      display: none;
    }
  }
`;
