/** The language in force at an element, through shadow roots. There is none on a server. */
export function nearestLang(element: Element): string | undefined {
  if (typeof element.closest !== 'function') return undefined;
  for (let at: Element | null = element; at;) {
    const holder: Element | null = at.closest('[lang]');
    if (holder) return holder.getAttribute('lang') ?? undefined;
    const root: Node = at.getRootNode();
    at = root instanceof ShadowRoot ? root.host : null;
  }
  return undefined;
}
