/** Whether a click or a key adds to what is chosen, rather than take its place. */
export const isAdditive = ({
  shiftKey,
  ctrlKey,
  metaKey,
}: Partial<Pick<MouseEvent, 'shiftKey' | 'ctrlKey' | 'metaKey'>>): boolean =>
  !!(shiftKey || ctrlKey || metaKey);
