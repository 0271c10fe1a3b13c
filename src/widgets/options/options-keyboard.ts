/**
 * Where a key leads from the control at `at`, or undefined when the key is not ours. Left and right, which follow the
 * direction of writing, go through all of them; up and down to the next of the same name: the same participant on
 * another option.
 *
 * @param names of the controls, in the order of the page
 */
export function nextStop(
  names: readonly string[],
  at: number,
  key: string,
  rtl = false,
): number | undefined {
  const all = [...names.keys()];
  const alike = all.filter((i) => names[i] === names[at]);
  const on = rtl ? -1 : 1;
  const [among, by] =
    new Map<string, [readonly number[], number]>([
      ['ArrowDown', [alike, 1]],
      ['ArrowUp', [alike, -1]],
      ['ArrowRight', [all, on]],
      ['ArrowLeft', [all, -on]],
      ['Home', [all, -names.length]],
      ['End', [all, names.length]],
    ]).get(key) ?? [];
  return among && among[Math.max(0, Math.min(among.length - 1, among.indexOf(at) + by!))];
}

const controlsIn = (root: ParentNode) => [
  ...root.querySelectorAll<HTMLElement>('.row [data-control]'),
];

/**
 * Makes all controls of the rows one stop of the Tab key: `stop`, else the one of before, or, where another day or
 * another order took that away, the first.
 */
export function keepOneStop(root: ParentNode, stop?: EventTarget | null): void {
  const all = controlsIn(root);
  const next =
    all.find((each) => each === stop) ?? all.find(({tabIndex}) => tabIndex === 0) ?? all[0];
  for (const control of all) control.tabIndex = control === next ? 0 : -1;
}

/** Lets arrow keys move among the controls of the rows. */
export function moveStop(root: ParentNode, event: KeyboardEvent): void {
  const all = controlsIn(root);
  const at = all.indexOf(event.target as HTMLElement);
  if (at < 0 || event.altKey || event.ctrlKey || event.metaKey) return;
  const rtl = getComputedStyle(all[at]!).direction === 'rtl';
  const next = nextStop(
    all.map(({dataset}) => dataset['control']!),
    at,
    event.key,
    rtl,
  );
  if (next === undefined) return;
  event.preventDefault();
  all[next]!.focus();
}

const optionOf = (element: Element | null) =>
  element?.closest('.row')?.querySelector<HTMLElement>('[data-ref]')?.dataset['ref'];

/**
 * Remembers what has the focus in a row before rows are drawn anew, for nodes are handed on from one option to the next.
 * The answer puts the focus back: on the same control of the same option, else on that option's name, else on what
 * stands in its place, else on the heading. What is beside one another may go as well: then on what is left of it, else
 * on the control of the option that is left.
 */
export function holdFocus(root: ShadowRoot): () => void {
  const held = root.activeElement as HTMLElement;
  const option = optionOf(held);
  const at = controlsIn(root).indexOf(held);
  const control = held?.dataset['control'];
  return () => {
    if (!held || (at < 0 && held.isConnected)) return;
    const all = controlsIn(root);
    const own = option
      ? all.filter((each) => optionOf(each) === option)
      : [
          ...root.querySelectorAll<HTMLElement>('.compare'),
          ...all.filter((each) => each.matches('[data-control=compare][aria-pressed=true]')),
        ];
    [
      ...own.filter(({dataset}) => !option || dataset['control'] === control),
      ...own,
      ...all.slice(at),
      all.at(-1),
      root.querySelector<HTMLElement>('.heading'),
    ]
      .find(Boolean)
      ?.focus({preventScroll: true});
  };
}
