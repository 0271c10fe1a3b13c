/**
 * The text of a file. A byte order mark decides, else zeros where UTF-16 has them, else the `charset` the server
 * gave, else UTF-8. Undefined when the bytes are not in that encoding: guessing would garble names.
 */
export function decodeText(bytes: Uint8Array, charset?: string): string | undefined {
  const [a, b] = bytes;
  const utf16 =
    (a === 0xff && b === 0xfe) || (a && b === 0)
      ? 'utf-16le'
      : (a === 0xfe && b === 0xff) || (a === 0 && b)
        ? 'utf-16be'
        : undefined;
  const marked = !charset || (a === 0xef && b === 0xbb) ? 'utf-8' : charset;
  try {
    return new TextDecoder(utf16 ?? marked, {fatal: true}).decode(bytes);
  } catch {
    return undefined;
  }
}
