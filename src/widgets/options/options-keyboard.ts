/** A place of the keyboard: a control in a row. */
export interface Stop {
  readonly row: number;
  /** Index among the controls of the row. */
  readonly index: number;
}

/**
 * Where a key leads from a control of the overview, or undefined when the key is not ours. Rows are options; up and
 * down keep the place in the row as far as the next one reaches; left and right follow the direction of writing.
 *
 * @param controls how many controls each row has, at least one
 */
export function nextStop(
  controls: readonly number[],
  {row, index}: Stop,
  key: string,
  rtl = false,
): Stop | undefined {
  const on = rtl ? -1 : 1;
  const [rows, places] =
    new Map([
      ['ArrowDown', [1, 0]],
      ['ArrowUp', [-1, 0]],
      ['ArrowRight', [0, on]],
      ['ArrowLeft', [0, -on]],
      ['Home', [0, -Infinity]],
      ['End', [0, Infinity]],
      ['PageDown', [Infinity, 0]],
      ['PageUp', [-Infinity, 0]],
    ]).get(key) ?? [];
  if (rows === undefined || places === undefined) return undefined;
  const within = (at: number, count = 0) => Math.max(0, Math.min(count - 1, at));
  const next = within(row + rows, controls.length);
  return {row: next, index: within(index + places, controls[next])};
}
