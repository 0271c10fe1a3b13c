import type {Draft, LayoutTask} from './network-draft.js';
import {around, grow, overlaps, type Box} from './network-geometry.js';
import {placeLabel, smallLabel} from './network-labels.js';
import {connect} from './network-lines.js';
import type {SceneGroup, SceneText} from './network-scene.js';
import {rounded} from './network-shapes.js';

const PAD = 7;
/** In more pieces than this a bloc is too scattered for bands to be read. */
const PIECES = 12;

/**
 * Blocs as areas around their members: boxes that touch no foreign name, joined by bands where the members do not
 * stand together (after Kelp diagrams: Dinkla, van Kreveld, Speckmann and Westenberg 2012).
 *
 * @param taken boxes that a bloc's name must not cover
 */
export function drawBlocs(
  {graph, width, ...task}: LayoutTask,
  {height, nodes, blocLabels}: Draft,
  taken: readonly Box[],
): SceneGroup[] {
  const occupied = [...taken, ...[...blocLabels.values()].map(({box}) => box)];
  const page = {x: 0.5, y: 0.5, width: width - 1, height: height - 1};
  return graph.groups.flatMap((group, style): SceneGroup[] => {
    const members: Box[] = [];
    const foreign: Box[] = [];
    for (const {node, mark, label} of nodes)
      (group.members.includes(node.key) ? members : foreign).push(around([mark, label.box]));
    if (members.length === 0) return [];
    const kept = blocLabels.get(style);
    if (kept) members.push(grow(kept.box, 0, -1));
    const isClear = (box: Box) => !foreign.some((other) => overlaps(box, other));
    const areas: Box[] = [];
    for (const member of members.sort((a, b) => a.y - b.y || a.x - b.x)) {
      const own = [PAD, 2].map((by) => grow(member, by, by - 2)).find(isClear) ?? member;
      const at = areas.findIndex((area) => {
        const both = around([area, own]);
        const size = ({width: across, height: down}: Box) => across * down;
        return size(both) <= 2.5 * (size(area) + size(own)) && isClear(both);
      });
      if (at < 0) areas.push(own);
      else areas[at] = around([areas[at]!, own]);
    }
    const walls = foreign.map((box) => grow(box, PAD));
    const joined = areas.length > PIECES ? [] : areas.slice(1);
    const bands = joined.map(
      (area, i) =>
        connect(endOf(areas[i]!), endOf(area), {width, height, walls, traffic: new Map()}).drawn
          .path,
    );
    const label = kept ?? nameOf();
    if (label) occupied.push(label.box);
    const paths = areas.map((area) => rounded(within(area, page), 9));
    return [{id: group.id, style, areas: paths, bands, ...(label && {label})}];

    /** The bloc's name at a free place around one of its areas. */
    function nameOf(): SceneText | undefined {
      const block = smallLabel({...task, graph, width}, group.label, Math.min(160, width - 4));
      for (const area of areas)
        for (const y of [area.y - block.height - 3, area.y + area.height + 3, area.y + 2])
          for (const x of [area.x + 4, area.x + area.width + 5, area.x - block.width - 5]) {
            const box = {x, y, width: block.width, height: block.height};
            const {width: across, height: down} = around([box, page]);
            const isInside = across === page.width && down === page.height;
            if (isInside && !occupied.some((other) => overlaps(box, other, 1)))
              return placeLabel(block, x, y);
          }
      return undefined;
    }
  });
}

/** What of a box lies on the page. */
function within(box: Box, page: Box): Box {
  const x = Math.max(page.x, box.x);
  const y = Math.max(page.y, box.y);
  return {
    x,
    y,
    width: Math.min(page.x + page.width, box.x + box.width) - x,
    height: Math.min(page.y + page.height, box.y + box.height) - y,
  };
}

const endOf = (area: Box) => ({mark: grow(area, -4), hull: grow(area, -4)});
