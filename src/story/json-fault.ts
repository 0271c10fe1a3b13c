// Patterns without alternatives inside a repetition: none needs memory that grows with the text.
const space = /[ \t\n\r]*/y;
const scalar = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.+-])/y;
// eslint-disable-next-line no-control-regex
const characters = /[^"\\\0-\x1f]*/y;
/** An escape, or the part of one that the text ends in. */
const escape = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}|(?:u[0-9a-fA-F]{0,3})?$)/y;

/**
 * Where a text stops being JSON (RFC 8259): the index of the first character that cannot stand there, the length of
 * the text when it ends too early, undefined when it is JSON. Every engine words the errors of `JSON.parse` in its own
 * way, some without saying where; this says where, in the same way everywhere.
 * One pass without recursion: O(characters).
 */
export function findJsonFault(text: string): number | undefined {
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
    const found = text[at] === character;
    if (found) at++;
    return found;
  };
  const takeNext = (character: string) => skip(space) && take(character);
  const skipString = () => {
    if (!take('"')) return false;
    do skip(characters);
    while (skip(escape));
    return take('"');
  };

  for (;;) {
    // A value, after its name if it stands in an object
    skip(space);
    if (open.at(-1) === '}' && !(skipString() && takeNext(':') && skip(space))) break;
    const close = {'{': '}', '[': ']'}[text[at]!];
    if (close) {
      at++;
      if (!takeNext(close)) {
        open.push(close);
        continue;
      }
    } else if (!skip(scalar) && !skipString()) break;

    // What follows a value: the end of what it stands in, however often, then a comma or the end of the text
    while (open.length > 0 && takeNext(open.at(-1)!)) open.pop();
    skip(space);
    if (open.length === 0 && at === text.length) return undefined;
    if (open.length === 0 || !take(',')) break;
  }
  return at;
}
