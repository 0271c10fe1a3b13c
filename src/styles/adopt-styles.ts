import type {CSSResult} from 'lit';

/**
 * Gives a shadow root its styles anew in the document it now belongs to: constructed style sheets are lost on the
 * way from one document (a page) to another (a frame, a pop-up, a print preview).
 */
export function adoptStylesAnew(root: ShadowRoot, styles: readonly CSSResult[]): void {
  const {CSSStyleSheet: StyleSheet} = root.ownerDocument.defaultView ?? globalThis;
  root.adoptedStyleSheets = styles.map((style) => {
    const sheet = new StyleSheet();
    // oxlint-disable-next-line no-restricted-properties -- Lit's text of a whole sheet, no element's style
    sheet.replaceSync(style.cssText);
    return sheet;
  });
}
