/** A stop of the keyboard: a control in a row. */
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
  const inRow = (to: number, wanted: number): Stop | undefined => {
    const count = controls[to];
    return count === undefined ? undefined : {row: to, index: clamp(wanted, count)};
  };
  switch (key) {
    case 'ArrowDown':
      return inRow(row + 1, index) ?? inRow(row, index);
    case 'ArrowUp':
      return inRow(row - 1, index) ?? inRow(row, index);
    case 'ArrowRight':
      return inRow(row, index + (rtl ? -1 : 1));
    case 'ArrowLeft':
      return inRow(row, index + (rtl ? 1 : -1));
    case 'Home':
      return inRow(row, 0);
    case 'End':
      return inRow(row, Infinity);
    case 'PageDown':
      return inRow(controls.length - 1, index);
    case 'PageUp':
      return inRow(0, index);
    default:
      return undefined;
  }
}

function clamp(index: number, count: number): number {
  return Math.max(0, Math.min(count - 1, index));
}
