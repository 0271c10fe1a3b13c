/** Line and column of the first time that `text` has `word`, from 0. */
export function placeOf(text, word) {
  const lines = text.slice(0, text.indexOf(word)).split('\n');
  return [lines.length - 1, lines[lines.length - 1].length];
}

/** The line and column of the source to which a source map leads from `word` in the code, from 0. */
export function originOf({mappings}, code, word) {
  const [line, column] = placeOf(code, word);
  const segments = decode(mappings)[line].filter(([at]) => at <= column);
  return segments[segments.length - 1]?.slice(2, 4);
}

/** The segments of each line: column, source, line, column. */
function decode(mappings) {
  const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
  const state = [0, 0, 0, 0, 0];
  return mappings.split(';').map((line) => {
    state[0] = 0;
    return line
      .split(',')
      .filter(Boolean)
      .map((segment) => {
        let [field, value, shift] = [0, 0, 0];
        for (const character of segment) {
          const digit = digits.indexOf(character);
          value |= (digit & 31) << shift;
          shift += 5;
          if (digit & 32) continue;
          state[field++] += value & 1 ? -(value >> 1) : value >> 1;
          [value, shift] = [0, 0];
        }
        return [...state];
      });
  });
}
