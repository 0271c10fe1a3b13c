import type {NetworkGroup} from '../../model/network-graph.js';
import {nodeBox, pathOf, type Draft, type LayoutTask} from './network-draft.js';
import {
  around,
  centre,
  distance,
  grow,
  overlaps,
  round,
  roundBox,
  type Box,
  type Point,
} from './network-geometry.js';
import {blocLabel, placeLabel} from './network-labels.js';
import {createMaze, roundCorners, type Maze} from './network-maze.js';
import type {SceneGroup, SceneText} from './network-scene.js';

const PAD = 7;
/** More members than this in more pieces than `PIECES` are too scattered for bands to be read. */
const PIECES = 12;

/**
 * Blocs as areas around their members: boxes that touch no foreign name, joined by bands where the members do not
 * stand together (after Kelp diagrams: Dinkla, van Kreveld, Speckmann and Westenberg 2012).
 *
 * @param taken boxes that a bloc's name must not cover
 */
export function drawBlocs(task: LayoutTask, draft: Draft, taken: readonly Box[]): SceneGroup[] {
  const boxes = new Map(draft.nodes.map((placed) => [placed.node.key, nodeBox(placed)]));
  const occupied = [...taken];
  let maze: Maze | undefined;
  return task.graph.groups.flatMap((group, style): SceneGroup[] => {
    const members = group.members.flatMap((key) => boxes.get(key) ?? []);
    if (members.length === 0) return [];
    const own = new Set(members);
    const foreign = [...boxes.values()].filter((box) => !own.has(box));
    const areas = mergeBoxes(members, foreign);
    const bands: string[] = [];
    if (areas.length > 1 && areas.length <= PIECES) {
      maze ??= createMaze(draft.width, draft.height, [...boxes.values(), ...taken]);
      for (const [a, b] of spanningTree(areas)) {
        const way = maze.find(doors(a), doors(b));
        if (way) bands.push(pathOf(roundCorners([centre(a), ...way, centre(b)], foreign)));
      }
    }
    const label = nameOf(task, draft, group, areas, [...occupied, ...taken]);
    if (label) occupied.push(label.box);
    return [
      {
        id: group.id,
        style,
        areas: areas.map((area) =>
          roundedRect(
            within(
              draft,
              label && touches(area, label.box, draft, group)
                ? around([area, grow(label.box, 6, 4)])
                : area,
            ),
            9,
          ),
        ),
        bands,
        ...(label && {label}),
      },
    ];
  });
}

/** The part of a box that is inside the picture. */
function within({width, height}: Draft, {x, y, ...size}: Box): Box {
  const left = Math.max(1, x);
  const top = Math.max(1, y);
  return {
    x: left,
    y: top,
    width: Math.min(width - 1, x + size.width) - left,
    height: Math.min(height - 1, y + size.height) - top,
  };
}

/** Whether the name stands in the room kept above this area: then the area takes it in. */
function touches(area: Box, label: Box, {blocLabels}: Draft, {id}: NetworkGroup): boolean {
  return (
    blocLabels.has(id) &&
    label.y + label.height <= area.y + 2 &&
    area.y - label.y - label.height < 14 &&
    label.x + label.width > area.x &&
    label.x < area.x + area.width
  );
}

/** Joins boxes while the box around two of them meets nothing foreign. */
function mergeBoxes(members: readonly Box[], foreign: readonly Box[]): Box[] {
  const padded = (box: Box) => {
    const wide = grow(box, PAD, PAD - 2);
    return foreign.some((other) => overlaps(wide, other)) ? grow(box, 2, 1) : wide;
  };
  const areas = members.map(padded);
  for (let merged = true; merged;) {
    merged = false;
    search: for (let i = 0; i < areas.length; i++) {
      for (let j = i + 1; j < areas.length; j++) {
        const a = areas[i] as Box;
        const b = areas[j] as Box;
        const both = around([a, b]);
        const waste = both.width * both.height - a.width * a.height - b.width * b.height;
        if (waste > 1.5 * (a.width * a.height + b.width * b.height)) continue;
        if (foreign.some((box) => overlaps(both, box))) continue;
        areas[i] = both;
        areas.splice(j, 1);
        merged = true;
        break search;
      }
    }
  }
  return areas;
}

/** Pairs of boxes that join all of them over the least distance (Prim). */
function spanningTree(areas: readonly Box[]): [Box, Box][] {
  const [first, ...rest] = areas;
  const joined = first ? [first] : [];
  const pairs: [Box, Box][] = [];
  while (rest.length > 0) {
    let pair: [Box, Box] | undefined;
    let nearest = Infinity;
    for (const a of joined) {
      for (const b of rest) {
        const apart = distance(centre(a), centre(b));
        if (apart < nearest) {
          nearest = apart;
          pair = [a, b];
        }
      }
    }
    if (!pair) break;
    pairs.push(pair);
    joined.push(pair[1]);
    rest.splice(rest.indexOf(pair[1]), 1);
  }
  return pairs;
}

function doors(area: Box): Point[] {
  const {x, y} = centre(area);
  const out = 6;
  return [
    {x: area.x - out, y},
    {x: area.x + area.width + out, y},
    {x, y: area.y - out},
    {x, y: area.y + area.height + out},
  ];
}

/** The bloc's name: in the room kept for it, else at a free place around one of its areas. */
function nameOf(
  {sizes, fontScale}: LayoutTask,
  draft: Draft,
  {id, label}: NetworkGroup,
  areas: readonly Box[],
  occupied: readonly Box[],
): SceneText | undefined {
  const kept = draft.blocLabels.get(id);
  if (kept) return kept;
  const block = blocLabel(label, Math.min(160, draft.width - 4), sizes, fontScale);
  const {width, height} = block;
  const places: Point[] = [];
  for (const area of areas) {
    const right = area.x + area.width;
    for (const y of [area.y - height - 3, area.y + area.height + 3]) {
      for (const x of [area.x + 4, right - width - 4, area.x + (area.width - width) / 2])
        places.push({x, y});
    }
    places.push({x: right + 5, y: area.y + 2}, {x: area.x - width - 5, y: area.y + 2});
  }
  for (const {x, y} of places) {
    const box = {x, y, width, height};
    const inside = x >= 0 && y >= 0 && x + width <= draft.width && y + height <= draft.height;
    if (inside && !occupied.some((other) => overlaps(box, other, 1)))
      return placeLabel(block, x, y);
  }
  return undefined;
}

function roundedRect(box: Box, radius: number): string {
  const {x, y, width, height} = roundBox(box);
  const r = Math.min(radius, width / 2, height / 2);
  const arc = (dx: number, dy: number) =>
    `a${round(r)} ${round(r)} 0 0 1 ${round(dx)} ${round(dy)}`;
  return (
    `M${round(x + r)} ${y}h${round(width - 2 * r)}${arc(r, r)}v${round(height - 2 * r)}${arc(-r, r)}` +
    `h${round(2 * r - width)}${arc(-r, -r)}v${round(2 * r - height)}${arc(r, -r)}z`
  );
}
