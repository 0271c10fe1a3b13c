import {onServer} from '../tasks/slices.js';

/** The language in force at an element, through shadow roots. There is none on a server. */
export function nearestLang(element: Element): string | undefined {
  if (onServer) return undefined;
  const holder = element.closest('[lang]');
  if (holder) return holder.getAttribute('lang') ?? undefined;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? nearestLang(root.host) : undefined;
}
