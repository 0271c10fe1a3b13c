/**
 * The address in the form `URL` gives it, or undefined unless it is an absolute http(s) address without user name
 * or password. The text itself must say so: what a browser would mend (`https:a.example`, `ht\ntps://…`,
 * backslashes) is refused, because a reader could not tell where it leads.
 */
export function parseWebAddress(text: string): string | undefined {
  // eslint-disable-next-line no-control-regex
  if (!/^https?:\/\/[^/?#@\s]/i.test(text) || /[\\\0-\x1f\x7f]/.test(text)) return undefined;
  const url = parseUrl(text);
  return url?.username || url?.password ? undefined : url?.href;
}

/** An address with its parts, also one that is relative to `base`; undefined where `URL` throws. */
export function parseUrl(text: string, base?: string): URL | undefined {
  try {
    return new URL(text, base);
  } catch {
    return undefined;
  }
}
