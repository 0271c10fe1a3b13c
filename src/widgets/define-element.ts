import {html, render} from 'lit';

/**
 * Registers a tag unless the page has it already (another copy, loaded first, stays in force), or lets Lit draw nothing:
 * what stands inside the tag is read then. Harmless on a server.
 */
export function defineElement(tag: string, element: CustomElementConstructor): void {
  if (typeof customElements !== 'undefined' && !customElements.get(tag) && (mayDraw ??= tryOut()))
    customElements.define(tag, element);
}

let mayDraw: boolean | undefined;

/** Where Trusted Types are enforced, Lit needs its policy. */
function tryOut(): boolean {
  try {
    if ('trustedTypes' in globalThis) render(html`<i></i>`, new DocumentFragment());
    return true;
  } catch {
    console.warn(
      "Plenary cannot draw under this page's Trusted Types. Allow Lit's policy: trusted-types lit-html 'allow-duplicates'",
    );
    return false;
  }
}
