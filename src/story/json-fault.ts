/** Where a text stops being JSON, or goes deeper than it may. */
export interface JsonFault {
  /** Index of the first character that cannot stand there; the length of the text when it ends too early. */
  readonly at: number;
  /** True when the fault is that lists and objects are nested too deep. */
  readonly deep: boolean;
}

const space = /[ \t\n\r]*/y;
const scalar = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.+-])/y;

/**
 * Finds the first fault of JSON text (RFC 8259), or undefined when there is none. Every engine words the errors of
 * `JSON.parse` in its own way, some without saying where; this says where, in the same way everywhere.
 * One pass without recursion: O(characters).
 */
export function findJsonFault(text: string, maxDepth: number): JsonFault | undefined {
  /** The closing brackets still to come. */
  const open: string[] = [];
  let at = 0;
  const skip = (pattern: RegExp) => {
    pattern.lastIndex = at;
    const found = pattern.test(text);
    if (found) at = pattern.lastIndex;
    return found;
  };
  const take = (character: string) => {
    skip(space);
    const found = text[at] === character;
    if (found) at++;
    return found;
  };
  const fault = (deep = false): JsonFault => ({at: Math.min(at, text.length), deep});

  for (;;) {
    // A value, after its name if it stands in an object
    if (open[open.length - 1] === '}') {
      skip(space);
      if (!skipString() || !take(':')) return fault();
    }
    skip(space);
    const bracket = text[at];
    if (bracket === '{' || bracket === '[') {
      if (open.length === maxDepth) return fault(true);
      at++;
      const close = bracket === '{' ? '}' : ']';
      if (!take(close)) {
        open.push(close);
        continue;
      }
    } else if (!skip(scalar) && !skipString()) return fault();

    // What follows a value: the end of what it stands in, however often, then a comma or the end of the text
    while (open.length > 0 && take(open[open.length - 1]!)) open.pop();
    if (open.length === 0) {
      skip(space);
      return at < text.length ? fault() : undefined;
    }
    if (!take(',')) return fault();
  }

  /** Steps over a string; false, at the character that is wrong, when there is none or it is not closed. */
  function skipString(): boolean {
    if (text[at] !== '"') return false;
    for (let i = at + 1; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code === 34) {
        at = i + 1;
        return true;
      }
      if (code < 32) {
        at = i;
        return false;
      }
      if (code === 92) {
        const length = text[i + 1] === 'u' ? 5 : 1;
        if (!/^(?:["\\/bfnrt]|u[0-9a-fA-F]{4})$/.test(text.slice(i + 1, i + 1 + length))) {
          at = i + 1 + length > text.length ? text.length : i;
          return false;
        }
        i += length;
      }
    }
    at = text.length;
    return false;
  }
}
