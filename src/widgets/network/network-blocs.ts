import type {NetworkGroup} from '../../model/network-graph.js';
import {nodeBox, pathOf, type Draft, type LayoutTask} from './network-draft.js';
import {
  around,
  centre,
  distance,
  grow,
  overlaps,
  type Box,
  type Point,
} from './network-geometry.js';
import {placeLabel, smallLabel} from './network-labels.js';
import {createMaze, roundCorners, type Maze} from './network-maze.js';
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
export function drawBlocs(task: LayoutTask, draft: Draft, taken: readonly Box[]): SceneGroup[] {
  const {width} = task;
  const {height, nodes, blocLabels} = draft;
  const boxes = new Map(nodes.map((placed) => [placed.node.key, nodeBox(placed)]));
  const occupied = [...taken];
  let maze: Maze | undefined;
  return task.graph.groups.flatMap((group, style): SceneGroup[] => {
    const members = group.members.flatMap((key) => boxes.get(key) ?? []);
    if (members.length === 0) return [];
    const foreign = [...boxes.values()].filter((box) => !members.includes(box));
    const areas = mergeBoxes(members, foreign);
    const bands = areas.slice(areas.length > PIECES ? areas.length : 1).flatMap((area, i) => {
      const [nearest] = areas
        .slice(0, i + 1)
        .sort((a, b) => distance(centre(a), centre(area)) - distance(centre(b), centre(area)));
      maze ??= createMaze(width, height, [...boxes.values(), ...taken]);
      const way = maze.find(doors(nearest!), doors(area));
      return way ? [pathOf(roundCorners([centre(nearest!), ...way, centre(area)], foreign))] : [];
    });
    const label = blocLabels.get(group.id) ?? nameOf(task, group, areas, occupied, height);
    if (label) occupied.push(label.box);
    const inside = (area: Box): Box => {
      // An area takes its name in where that stands in the room kept right above it.
      const above = label && area.y - label.box.y - label.box.height;
      const holds =
        above !== undefined &&
        above > -2 &&
        above < 14 &&
        blocLabels.has(group.id) &&
        label &&
        overlaps(label.box, {...area, y: label.box.y});
      const box = holds ? around([area, grow(label.box, 6, 4)]) : area;
      const x = Math.max(1, box.x);
      const y = Math.max(1, box.y);
      return {
        x,
        y,
        width: Math.min(width - 1, box.x + box.width) - x,
        height: Math.min(height - 1, box.y + box.height) - y,
      };
    };
    const paths = areas.map((area) => rounded(inside(area), 9));
    return [{id: group.id, style, areas: paths, bands, ...(label && {label})}];
  });
}

/** Joins boxes while the box around two of them meets nothing foreign. */
function mergeBoxes(members: readonly Box[], foreign: readonly Box[]): Box[] {
  const isClear = (box: Box) => !foreign.some((other) => overlaps(box, other));
  const extent = ({width, height}: Box) => width * height;
  const areas: Box[] = [];
  for (const member of members) {
    const wide = grow(member, PAD, PAD - 2);
    let area = isClear(wide) ? wide : grow(member, 2, 1);
    for (let i = 0; i < areas.length;) {
      const both = around([area, areas[i]!]);
      if (extent(both) <= 2.5 * (extent(area) + extent(areas[i]!)) && isClear(both)) {
        area = both;
        areas.splice(i, 1);
        i = 0;
      } else i++;
    }
    areas.push(area);
  }
  return areas;
}

function doors(area: Box): Point[] {
  const {x, y} = centre(area);
  const {x: left, y: top, width, height} = grow(area, 6);
  return [
    {x: left, y},
    {x: left + width, y},
    {x, y: top},
    {x, y: top + height},
  ];
}

/** The bloc's name at a free place around one of its areas. */
function nameOf(
  task: LayoutTask,
  {label}: NetworkGroup,
  areas: readonly Box[],
  occupied: readonly Box[],
  bottom: number,
): SceneText | undefined {
  const block = smallLabel(task, label, Math.min(160, task.width - 4));
  const {width, height} = block;
  for (const area of areas) {
    const right = area.x + area.width;
    for (const y of [area.y - height - 3, area.y + area.height + 3, area.y + 2]) {
      for (const x of [area.x + 4, right - width - 4, right + 5, area.x - width - 5]) {
        const box = {x, y, width, height};
        const isInside = x >= 0 && y >= 0 && x + width <= task.width && y + height <= bottom;
        if (isInside && !occupied.some((other) => overlaps(box, other, 1)))
          return placeLabel(block, x, y);
      }
    }
  }
  return undefined;
}
