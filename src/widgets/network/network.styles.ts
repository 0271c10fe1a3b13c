import {css} from 'lit';
import {toolStyles} from './network-tools.styles.js';

/** The picture. */
const pictureStyles = css`
  .picture {
    display: block;
    max-inline-size: 100%;
    block-size: auto;
    overflow: visible;
    direction: ltr;
    /* Of a page's style for its own drawings, inherited. */
    fill-opacity: 1;
    stroke: none;
    stroke-opacity: 1;
    stroke-dasharray: none;
    dominant-baseline: auto;
    text-anchor: start;
  }

  .picture.list {
    /* Not of a tie's number, half of which may stand past the row where the picture is parted. */
    clip-path: inset(-9px 0);
  }

  .zoom {
    touch-action: pan-x pan-y;
  }

  .choice {
    position: sticky;
    inset-inline-start: 0;
    max-inline-size: 100cqi;
  }

  @media screen {
    .sheet {
      inset-block-end: 0;
      max-block-size: 45vh;
      overflow: auto;
      background: var(--_surface);
    }

    .zoom[tabindex] {
      overflow-x: auto;
    }

    .zoom[tabindex] > .picture {
      max-inline-size: none;
    }
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

  @media print {
    .picture {
      break-inside: avoid;
    }

    /* A list in a narrow column is tall: somewhat smaller, most have room on a page. */
    .picture.list {
      zoom: 0.8;
    }

    text {
      stroke: var(--_surface);
    }
  }

  .detail,
  .caption text,
  .tie-label.is-past text {
    fill: var(--_muted);
  }

  .rule {
    stroke: var(--_rule);
  }

  [data-key] {
    cursor: pointer;
    outline: none;
  }

  .hit,
  .grip,
  .line path {
    fill: none;
    pointer-events: all;
  }

  :focus-visible > .hit {
    stroke: var(--_focus);
    stroke-width: 2px;
  }

  .is-lit > .name {
    text-decoration: underline 1px;
    text-underline-offset: 0.15em;
  }

  .mark {
    fill: var(--_own, var(--_surface));
    stroke-width: 2px;
  }

  /* What surrounds mark and name hears the pointer for both: each more that did would slow every frame. */
  .hit ~ * {
    pointer-events: none;
  }

  .country {
    --_own: var(--_country);
  }

  .organisation {
    --_own: var(--_organisation);
  }

  .body {
    --_own: var(--_body);
  }

  .meeting {
    --_own: var(--_meeting);
  }

  .person .mark {
    stroke: var(--_person);
  }

  [aria-pressed='true'] > .mark {
    stroke: var(--_focus);
    stroke-width: 5px;
    paint-order: stroke;
  }

  .meeting text {
    fill: var(--_surface);
    stroke: none;
  }

  .line,
  .tie-label {
    --_width: 1.5px;
    --_line: var(--plenary-network-tie-stroke, var(--_tie-line));
  }

  .one-kind .tie,
  .attendance,
  .membership,
  .is-past {
    --_line: var(--_faint);
  }

  .is-unsourced {
    --_line: var(--_unknown);
  }

  .line path {
    stroke: var(--_line);
    stroke-width: calc(var(--_width) + var(--_heavy, 0px) + var(--_more, 0px) + var(--_rim, 0px));
    pointer-events: none;
  }

  /* The outline alone: nothing stands behind it. */
  .is-unsourced path:first-child {
    --_rim: 2px;
  }

  .line .core {
    stroke: var(--_surface);
  }

  .line .bars {
    stroke-width: 8px;
    stroke-dasharray: 1.25 13;
    stroke-dashoffset: -6;
  }

  .membership path {
    stroke-dasharray: 1.5 2.5;
  }

  .line .solid {
    fill: var(--_line);
    stroke: none;
  }

  .line.is-lit,
  .has-choice .line:not(.is-far) {
    --_more: 0.75px;
  }

  .heavy-1 {
    --_heavy: 1.25px;
  }

  .heavy-2 {
    --_heavy: 2.75px;
  }

  .attendance .solid {
    fill: var(--_meeting);
  }

  .has-choice .attendance:not(.is-far) {
    --_line: var(--_ink);
  }

  .grip {
    stroke-width: 12px;
    pointer-events: stroke;
  }

  .news {
    fill: var(--_accent);
    stroke: var(--_surface);
  }

  .tie-label text {
    stroke-width: 5.5px;
    fill: var(--plenary-network-tie-color, var(--_tie-words));
  }

  .tie-label .mark {
    stroke: var(--_line);
    stroke-width: 1px;
  }

  [class*='area-'] {
    --_own: var(--_bloc);
    --_line: color-mix(in srgb, var(--_own) 45%, var(--_surface));
    --_fill: var(--_surface);
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

  .edge {
    fill: none;
    stroke: var(--_line);
    stroke-width: 2px;
  }

  .fill {
    fill: var(--_fill);
  }

  /* Above names, for their halos to have its colour too. */
  .tint {
    --_fill: var(--_own);
    opacity: 0.1;
    pointer-events: none;
  }

  .band {
    fill: none;
    stroke-width: 14px;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .fill.band {
    stroke: var(--_fill);
    stroke-width: 12px;
  }

  .bloc .mark {
    fill: var(--_surface);
    stroke: var(--_own);
  }

  .bloc text {
    fill: var(--_own);
    stroke: none;
  }

  /* Without colour, ties are told from taking part and belonging by their weight. */
  @media print, (forced-colors: active) {
    .line.tie {
      --_width: 2.5px;
    }
  }

  /* What recedes: lines and marks fade; words stay as dark as reading needs. */
  .has-choice .is-far:is(.line, :not([part])),
  .has-choice .is-far:not(:focus-visible) > :is(.mark, .news) {
    opacity: 0.4;
  }

  .has-choice .is-far:not(:focus-visible) > text,
  .has-choice .meeting.is-far:not(:focus-visible) > .mark {
    opacity: 1;
    fill: color-mix(in srgb, var(--_ink) 62%, var(--_surface));
  }

  .has-choice .meeting.is-far:not(:focus-visible) > text {
    fill: var(--_surface);
  }
`;

/** The participant network: marks, ties, blocs; the key, the controls and the list. */
export const networkStyles = [pictureStyles, toolStyles];
