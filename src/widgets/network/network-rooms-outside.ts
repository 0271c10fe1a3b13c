import {compareText} from '../../model/as-of.js';
import {makeBlock} from './network-blocks.js';
import {isotonic} from './network-columns.js';
import {placeBlock, type LayoutTask, type PlacedNode} from './network-draft.js';
import {round} from './network-geometry.js';
import {labelBlock, placeLabel} from './network-labels.js';
import {roomsIn, type Cast} from './network-rooms-cast.js';
import type {SceneHeading} from './network-scene.js';

const BAND_GAP = 34;
const GAP = 28;

/** Those who were in no room: a band of their own at the foot, each near those it has ties with. */
export function placeOutside(
  task: LayoutTask,
  cast: Cast,
  byKey: ReadonlyMap<string, PlacedNode>,
  above: number,
): {nodes: PlacedNode[]; height: number; headings: SceneHeading[]} {
  if (cast.outsiders.length === 0) return {nodes: [], height: above + 8, headings: []};
  const {width, sizes, fontScale, words, graph} = task;
  const options = (max: number) => ({
    max,
    sizes,
    fontScale,
    strong: true,
    rowHeight: 24,
    detail: words.detail,
  });
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
  const blocksOf = (max: number) =>
    cast.outsiders
      .map((home) => ({block: makeBlock(home, options(max)), x: wanted(home.node.key)}))
      .sort((a, b) => a.x - b.x || compareText(a.block.key, b.block.key));
  const title = labelBlock(
    {label: words.outside(roomsIn(cast))},
    {max: 130, sizes: {...sizes, name: sizes.detail}, fontScale, weight: 600},
  );
  const rule = above + BAND_GAP;
  // The heading stands before the row where the row leaves it room; so lines go up from the row unhindered.
  const room = width - title.width - GAP;
  const needed = (max: number) =>
    blocksOf(max).reduce((sum, {block}) => sum + block.width + GAP, 0);
  const fitting = [200, 150, 110].find((max) => needed(max) <= room);
  const beside = fitting !== undefined;
  const blocks = blocksOf(fitting ?? Math.min(200, width / 2 - 30));
  const left = beside ? title.width + GAP : 1;
  const rows: (typeof blocks)[] = [];
  let used = Infinity;
  for (const entry of blocks) {
    if (used + GAP + entry.block.width > width) {
      rows.push([]);
      used = -GAP;
    }
    rows[rows.length - 1]?.push(entry);
    used += GAP + entry.block.width;
  }

  let y = rule + 14;
  const headings = [
    {label: placeLabel(title, 1, beside ? y + 12 - title.middle : y), rule: round(rule)},
  ];
  if (!beside) y += title.height + 10;
  const nodes: PlacedNode[] = [];
  for (const row of rows) {
    const offsets: number[] = [];
    let at = 0;
    for (const {block} of row) {
      offsets.push(at);
      at += block.width + GAP;
    }
    const slack = Math.max(left, width - 1 - (at - GAP));
    const shifts = isotonic(row.map((entry, i) => entry.x - offsets[i]!));
    row.forEach(({block}, i) => {
      const shift = Math.min(Math.max(shifts[i] ?? 0, left), slack);
      nodes.push(...placeBlock(block, offsets[i]! + shift, y, sizes.mark, true));
    });
    y += Math.max(...row.map(({block}) => block.height)) + 14;
  }
  return {nodes, height: Math.max(y, (headings[0]?.label.box.y ?? 0) + title.height + 8), headings};
}
