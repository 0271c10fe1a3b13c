import {makeBlock} from './network-blocks.js';
import {isotonic} from './network-columns.js';
import {placeBlock, type LayoutTask, type PlacedNode} from './network-draft.js';
import {round} from './network-geometry.js';
import {labelBlock, placeLabel} from './network-labels.js';
import type {Cast} from './network-rooms-cast.js';
import type {SceneHeading} from './network-scene.js';

const BAND_GAP = 34;

/** Those who were in no room: a band of their own at the foot, each near those it has ties with. */
export function placeOutside(
  task: LayoutTask,
  cast: Cast,
  byKey: ReadonlyMap<string, PlacedNode>,
  above: number,
): {nodes: PlacedNode[]; height: number; headings: SceneHeading[]} {
  if (cast.outsiders.length === 0) return {nodes: [], height: above + 8, headings: []};
  const {width, sizes, fontScale, words, graph} = task;
  const options = {
    max: Math.min(200, width / 2 - 30),
    sizes,
    fontScale,
    strong: true,
    rowHeight: 24,
    detail: words.detail,
  };
  const wanted = (key: string) => {
    const xs = graph.edges.flatMap(({source, target}) => {
      const other =
        cast.homeOf.get(source)?.node.key === key
          ? target
          : cast.homeOf.get(target)?.node.key === key
            ? source
            : undefined;
      const placed = other === undefined ? undefined : byKey.get(other);
      return placed ? [placed.mark.x] : [];
    });
    return xs.length > 0 ? xs.reduce((sum, x) => sum + x, 0) / xs.length : width;
  };
  const blocks = cast.outsiders
    .map((home) => ({block: makeBlock(home, options), x: wanted(home.node.key)}))
    .sort((a, b) => a.x - b.x);
  const rows: (typeof blocks)[] = [];
  const gap = 28;
  let used = Infinity;
  for (const entry of blocks) {
    if (used + gap + entry.block.width > width) {
      rows.push([]);
      used = -gap;
    }
    rows[rows.length - 1]?.push(entry);
    used += gap + entry.block.width;
  }

  const rule = above + BAND_GAP;
  const title = labelBlock(
    {label: words.outside(cast.meetings.length)},
    {max: width, sizes: {...sizes, name: sizes.detail}, fontScale, weight: 600},
  );
  let y = rule + 10;
  const headings = [{label: placeLabel(title, 1, y), rule: round(rule)}];
  y += title.height + 10;
  const nodes: PlacedNode[] = [];
  for (const row of rows) {
    const offsets: number[] = [];
    let at = 0;
    for (const {block} of row) {
      offsets.push(at);
      at += block.width + gap;
    }
    const slack = width - 1 - (at - gap);
    const shifts = isotonic(row.map((entry, i) => entry.x - (offsets[i] ?? 0)));
    row.forEach(({block}, i) => {
      const shift = Math.min(Math.max(shifts[i] ?? 0, 1), Math.max(1, slack));
      nodes.push(...placeBlock(block, (offsets[i] ?? 0) + shift, y, sizes.mark, true));
    });
    y += Math.max(...row.map(({block}) => block.height)) + 14;
  }
  return {nodes, height: y, headings};
}
