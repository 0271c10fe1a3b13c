import {css} from 'lit';

/** The participant network: marks, ties, blocs; the key and the list beneath. */
export const networkStyles = css`
  .network {
    --_tie: var(--plenary-network-tie-stroke, var(--_tie-line));
    --_room: var(--plenary-network-meeting-fill, var(--_meeting));
  }

  .picture {
    display: block;
    max-inline-size: 100%;
    overflow: visible;
    direction: ltr;
  }

  .zoom {
    touch-action: pan-x pan-y;
  }

  @media screen {
    .zoom[tabindex] {
      overflow-x: auto;
    }

    .zoom[tabindex] > .picture {
      max-inline-size: none;
    }
  }

  .picture.list {
    clip-path: inset(0);
  }

  .one-kind {
    --_tie: var(--plenary-network-tie-stroke, var(--_faint));
  }

  text {
    fill: var(--_ink);
    stroke: var(--plenary-network-halo-color, var(--_surface));
    stroke-width: 3.5px;
    stroke-linejoin: round;
    paint-order: stroke;
    unicode-bidi: plaintext;
    user-select: none;
  }

  .detail,
  .heading-label text {
    fill: var(--_muted);
  }

  .rule {
    stroke: var(--_rule);
  }

  [role='button'],
  .grip,
  .tie-label {
    cursor: pointer;
    outline: none;
  }

  .hit {
    fill: transparent;
  }

  .ring,
  :focus-visible > .hit {
    fill: none;
    stroke: var(--_focus);
    stroke-width: 2px;
  }

  .is-lit > .name {
    text-decoration: underline 1px;
    text-underline-offset: 0.15em;
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

  .meeting .mark,
  .stop {
    fill: var(--_room);
    stroke: none;
  }

  .meeting text {
    fill: var(--plenary-network-meeting-color, var(--_surface));
    stroke: none;
  }

  .tie {
    fill: none;
    stroke: var(--_tie);
    stroke-width: 1.5px;
  }

  .attendance {
    --_tie: var(--plenary-network-attendance-stroke, var(--_faint));
    stroke-width: 1.25px;
  }

  .membership,
  .is-past {
    --_tie: var(--_faint);
    stroke-width: 1px;
  }

  .membership {
    stroke-dasharray: 1.5 2.5;
  }

  .is-unsourced {
    --_tie: var(--_unknown);
  }

  .tie.is-lit,
  .has-choice .tie:not(.is-far) {
    stroke-width: 2.25px;
  }

  .attendance.is-lit,
  .has-choice .attendance:not(.is-far) {
    --_tie: var(--_ink);
  }

  .grip {
    stroke: transparent;
    stroke-width: 12px;
  }

  .news {
    fill: var(--_accent);
    stroke: var(--_surface);
    stroke-width: 1.5px;
  }

  .arrow {
    fill: var(--_tie);
    stroke: none;
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
    stroke: var(--_tie);
  }

  [class*='area-'] {
    --_own: var(--plenary-network-bloc-color, var(--_bloc));
    --_fill: color-mix(in srgb, var(--_own) 10%, var(--_surface));
    --_edge: color-mix(in srgb, var(--_own) 45%, var(--_surface));
  }

  .area-1 {
    --_own: var(--_organisation);
  }

  .area-2 {
    --_own: var(--_body);
  }

  .area-3 {
    --_own: var(--_country);
  }

  .fill,
  .patch {
    fill: var(--_fill);
  }

  .edge {
    fill: var(--_edge);
    stroke-width: 2px;
  }

  .edge,
  .patch,
  .spoke path {
    stroke: var(--_edge);
  }

  .band {
    fill: none;
    stroke-width: 14px;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .band.fill {
    stroke: var(--_fill);
    stroke-width: 12px;
  }

  .spoke path {
    fill: none;
  }

  .hub {
    fill: var(--_surface);
    stroke: var(--_own);
  }

  .spoke circle,
  .bloc text {
    fill: var(--_own);
    stroke: none;
  }

  .has-choice .is-far:not(:focus-visible) {
    opacity: 0.4;
  }

  .legend {
    display: flex;
    flex-wrap: wrap;
    flex: 1 15rem;
    gap: 0.25rem 1rem;
    margin: 0;
    padding: 0;
    color: var(--_muted);
    list-style: none;
  }

  .legend svg {
    vertical-align: -0.15em;
  }

  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem 1rem;
    margin-block-start: 0.75rem;
  }

  .keys {
    justify-content: end;
    margin: 0 0 0.75rem;
  }

  .keys > [hidden] {
    display: block;
    visibility: hidden;
  }

  .tools p {
    order: 1;
    margin: 0;
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
  .as-text,
  .network > ol,
  .tools,
  .network .button,
  .part-title {
    font-size: var(--_size-small);
  }

  .choice .panel-title {
    scroll-margin-block-end: 9rem;
  }

  .compare {
    margin-block-start: 0.75rem;
  }

  .compare[aria-pressed='true'] {
    background: var(--_select);
  }

  .plain,
  .network > ol {
    margin: 0.125rem 0 0;
    padding-inline-start: 1.25em;
  }

  .choice .plain > li + li {
    margin-block-start: 0.5rem;
  }

  .network .part-title {
    margin: 0.75rem 0 0;
    font-weight: 700;
  }

  .muted,
  .part-title,
  caption,
  thead {
    color: var(--_muted);
  }

  td {
    overflow-wrap: anywhere;
  }

  table {
    margin-block-start: 0.75rem;
    border-collapse: collapse;
  }

  caption {
    font-weight: 700;
    text-align: start;
  }

  th,
  td {
    padding: 0.25rem 0.75rem 0.25rem 0;
    border-block-end: 1px solid var(--_rule);
    text-align: start;
    vertical-align: top;
  }

  @media (forced-colors: active) {
    .attendance,
    .membership {
      --_tie: CanvasText;
    }
  }
`;
