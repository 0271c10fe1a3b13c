const controlsIn = (root: ParentNode) => [
  ...root.querySelectorAll<HTMLElement>('.row [data-control]'),
];

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
