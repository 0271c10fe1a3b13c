/** Registers a tag unless the page has it already (another copy, loaded first, stays in force). Harmless on a server. */
export function defineElement(tag: string, element: CustomElementConstructor): void {
  if (typeof customElements !== 'undefined' && !customElements.get(tag))
    customElements.define(tag, element);
}
