import type {Cell, StoryView} from '../../model/story-view.js';
import type {Id} from '../../story/types.js';

/** Where one participant stands on each of the options compared, in their order. */
export interface Comparison {
  readonly participant: Id;
  readonly cells: readonly Cell[];
  /** `differ`: two stated stances are not the same. `partly`: what is stated is the same, but something is not. */
  readonly kind: 'differ' | 'partly' | 'same';
}

/** Everyone who has said something on at least one of the options. Those who differ come first. */
export function compareStances(view: StoryView, options: readonly Id[]): readonly Comparison[] {
  const found = view.model.positioned.flatMap(({id}): Comparison[] => {
    const cells = options.map((option) => view.cell(id, option));
    const stated = cells.flatMap((cell) => (cell.state === 'stated' ? [cell.stance.id] : []));
    if (stated.length === 0) return [];
    const differ = new Set(stated).size > 1;
    const kind = differ ? 'differ' : stated.length < cells.length ? 'partly' : 'same';
    return [{participant: id, cells, kind}];
  });
  const rank = {differ: 0, partly: 1, same: 2};
  return found.sort((a, b) => rank[a.kind] - rank[b.kind]);
}
