import {css} from 'lit';

/**
 * The roles every widget draws with. Public tokens (`--plenary-…`) are never declared here, only read, so that a
 * value set on any ancestor wins; private ones (`--_…`) carry the result.
 *
 * Light and dark follow the `color-scheme` in force around the widget; `theme="light|dark"` overrides it.
 */
export const tokens = css`
  :host {
    --_surface: var(--plenary-color-surface, Canvas);
    --_ink: var(--plenary-color-ink, currentColor);
    --_muted: var(--plenary-color-muted, color-mix(in srgb, var(--_ink) 70%, var(--_surface)));
    --_faint: var(--plenary-color-faint, color-mix(in srgb, var(--_ink) 46%, var(--_surface)));
    --_rule: var(--plenary-color-rule, color-mix(in srgb, var(--_ink) 16%, var(--_surface)));
    --_rule-strong: var(--plenary-color-rule-strong, var(--_ink));
    --_tint: var(--plenary-color-tint, color-mix(in srgb, var(--_ink) 5%, var(--_surface)));
    --_accent: var(--plenary-color-accent, light-dark(#1d4f91, #8ab8ff));
    --_select: var(--plenary-color-selection, light-dark(#fff3cd, #4a3c10));
    --_focus: var(--plenary-focus-ring-color, light-dark(#0b57d0, #a8c7fa));

    --_oppose: var(--plenary-color-oppose, light-dark(#9a3412, #ff9066));
    --_unknown: var(--plenary-color-unknown, light-dark(#8a8a8a, #8d8d8d));

    --_font: var(--plenary-font-family, inherit);
    --_font-heading: var(--plenary-heading-font-family, var(--_font));
    --_size: var(--plenary-font-size, 0.9375rem);
    --_size-small: var(--plenary-font-size-small, 0.8125rem);
    --_size-heading: var(--plenary-heading-font-size, 1.375rem);
    --_weight-heading: var(--plenary-heading-font-weight, 700);
    --_radius: var(--plenary-radius, 4px);
    --_gap: var(--plenary-gap, 1rem);
  }

  :host([theme='light']) {
    color-scheme: light;
    color: CanvasText;
  }

  :host([theme='dark']) {
    color-scheme: dark;
    color: CanvasText;
  }

  @media (forced-colors: active) {
    :host {
      --_surface: Canvas;
      --_ink: CanvasText;
      --_muted: CanvasText;
      --_faint: GrayText;
      --_rule: CanvasText;
      --_tint: Canvas;
      --_accent: LinkText;
      --_select: Canvas;
      --_focus: Highlight;
      --_oppose: LinkText;
      --_unknown: GrayText;
    }
  }

  /*
   * Paper is white and ink is black, whatever a page has set for its own ground: here alone public tokens are declared,
   * as important, against any ancestor. Colours with a meaning stay the page's.
   */
  @media print {
    :host,
    :host([theme]) {
      color-scheme: light;
      print-color-adjust: exact;
      --plenary-background: #fff !important;
      --plenary-color-surface: #fff !important;
      --plenary-color-ink: #000 !important;
      --plenary-color-muted: initial !important;
      --plenary-color-faint: initial !important;
      --plenary-color-rule: initial !important;
      --plenary-color-rule-strong: initial !important;
      --plenary-color-tint: initial !important;
      --plenary-color-selection: initial !important;
      --plenary-panel-background: initial !important;
    }
  }
`;
