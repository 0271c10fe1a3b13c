/**
 * Where a key leads from the control at `at`, or undefined when the key is not ours. Left and right, which follow the
 * direction of writing, go through all of them; up and down to the next of the same name, such as the same participant
 * on another option.
 *
 * @param names of the controls, in the order of the page
 */
export function nextStop(
  names: readonly string[],
  at: number,
  key: string,
  rtl = false,
): number | undefined {
  const on = rtl ? -1 : 1;
  const ways: Readonly<Record<string, number>> = {
    ArrowDown: 1,
    ArrowUp: -1,
    ArrowRight: on,
    ArrowLeft: -on,
    Home: -names.length,
    End: names.length,
  };
  const by = ways[key];
  if (!by) return undefined;
  const among = [...names.keys()].filter((i) => names[i] === names[at] || !/Up|Down/.test(key));
  return among[Math.max(0, Math.min(among.length - 1, among.indexOf(at) + by))];
}

/** The controls of each of these are one stop of the Tab key. */
const GROUPS = 'ol,dl,[role=toolbar]';

const controlsIn = (group: Element) => [...group.querySelectorAll<HTMLElement>('[data-control]')];

/**
 * Makes the controls of each group one stop of the Tab key: `stop`, else the one of before, or, where another day or
 * another order took that away, the first.
 */
export function keepOneStop(root: ParentNode, stop?: EventTarget | null): void {
  for (const group of root.querySelectorAll(GROUPS)) {
    const all = controlsIn(group);
    const next =
      all.find((each) => each === stop) ?? all.find(({tabIndex}) => tabIndex === 0) ?? all[0];
    for (const control of all) control.tabIndex = control === next ? 0 : -1;
  }
}

/** Lets arrow keys move among the controls of a group. */
export function moveStop(event: KeyboardEvent): void {
  const control = event.target as HTMLElement;
  const group = control.closest(GROUPS);
  const all = group ? controlsIn(group) : [];
  const at = all.indexOf(control);
  if (at < 0 || event.altKey || event.ctrlKey || event.metaKey) return;
  const next = nextStop(
    all.map(({dataset}) => dataset['control']!),
    at,
    event.key,
    getComputedStyle(control).direction === 'rtl',
  );
  if (next === undefined) return;
  event.preventDefault();
  all[next]!.focus();
}
