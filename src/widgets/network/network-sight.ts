/**
 * Scrolls to a mark that is out of sight, or under the panel that stays at the window's end before a tall picture.
 *
 * @returns whether the panel lies over the picture
 */
export function reveal(root: ParentNode, key: string, behavior?: ScrollBehavior): boolean {
  const box = (target: Element | null) => target?.getBoundingClientRect() ?? new DOMRect();
  // Firefox scrolls to shapes, not to groups of them.
  const mark = root.querySelector(`[data-key="${CSS.escape(key)}"] > .hit`);
  const {top} = box(root.querySelector('.choice'));
  const isOver = top < box(root.querySelector('.picture')).bottom - 1;
  mark?.scrollIntoView({
    block: isOver && box(mark).bottom > top ? 'center' : 'nearest',
    inline: 'nearest',
    ...(behavior && {behavior}),
  });
  return isOver;
}
