import {compareText} from '../../model/as-of.js';
import type {NetworkEdge} from '../../model/network-graph.js';
import type {LayoutTask} from './network-draft.js';
import {
  around,
  distance,
  grow,
  lineHits,
  overlaps,
  type Box,
  type Point,
} from './network-geometry.js';
import {placeLabel, smallLabel} from './network-labels.js';
import type {SceneText} from './network-scene.js';

/** What is written beside a tie. */
export interface TieLabel {
  readonly label: SceneText;
  /** Set where the words found no room: a number stands in, told in the key beneath. */
  readonly number?: number;
}

/** A line of the picture, with its tie. */
export interface TieLine {
  readonly edge: NetworkEdge;
  readonly line: readonly Point[];
}

/** Places tried, as shares of the line's length, from the middle outwards. */
const PLACES = [0.5, 0.45, 0.55, 0.4, 0.6, 0.35, 0.65, 0.3, 0.7, 0.25, 0.75, 0.2, 0.8, 0.15, 0.85];
/** On the line, above, below, to its right, to its left: as shares of the words' own size. */
const SIDES = [
  [0, 0],
  [0, -0.5],
  [0, 0.5],
  [0.5, 0],
  [-0.5, 0],
] as const;
const FOREIGN_LINE = 30;
/** To hide the head of its own arrow is nearly as bad. */
const OWN_TIP = 22;

/**
 * Writes the kind of each tie at its line, where it covers no name, mark or other words, and where no other line runs
 * through; on one line or more. Where there is no such place, a number stands in, told in a key beneath.
 *
 * @param taken boxes that nothing may cover
 * @param lines all lines of the picture
 */
export function labelTies(
  task: LayoutTask,
  ties: readonly TieLine[],
  taken: readonly Box[],
  lines: readonly TieLine[],
  height: number,
): Map<string, TieLabel> {
  const labels = new Map<string, TieLabel>();
  const occupied = [...taken];
  const bounds = lines.map(({line}) => around(line.map((p) => ({...p, width: 0, height: 0}))));
  let numbers = 0;
  for (const {edge, line} of [...ties].sort((a, b) => compareText(a.edge.id, b.edge.id))) {
    const end = line[line.length - 1]!;
    const words = task.words.tie(edge);
    const tip = edge.directed ? [...line.filter((p) => distance(p, end) < 16), end] : [];
    let best: TieLabel | undefined;
    let least = Infinity;
    for (const [text, most] of [
      [words, 200],
      [words, 110],
      [words, 76],
      [`${numbers + 1}`, 76],
    ] as const) {
      if (least < FOREIGN_LINE) break;
      const block = smallLabel(task, text, most, 'detail');
      for (const [rank, share] of PLACES.entries()) {
        const at = along(line, share);
        for (const [side, [dx, dy]] of SIDES.entries()) {
          let cost = rank + (side > 0 ? 7 : 0);
          if (cost >= least) continue;
          const box = {
            x: at.x - block.width / 2 + dx * (block.width + 10),
            y: at.y - block.height / 2 + dy * (block.height + 8),
            width: block.width,
            height: block.height,
          };
          const room = grow(box, 3, 1);
          const isInside =
            room.x > 0 &&
            room.y > 0 &&
            room.x + room.width < task.width &&
            room.y + room.height < height;
          if (!isInside || occupied.some((other) => overlaps(room, other))) continue;
          lines.forEach((other, i) => {
            if (
              other.edge !== edge &&
              overlaps(room, bounds[i]!, 0.1) &&
              lineHits(other.line, room)
            )
              cost += FOREIGN_LINE;
          });
          if (lineHits(tip, room)) cost += OWN_TIP;
          if (cost >= least) continue;
          least = cost;
          best = {
            label: placeLabel(block, box.x, box.y, 'middle'),
            ...(text !== words && {number: numbers + 1}),
          };
        }
      }
    }
    if (!best) continue;
    const {label, number} = best;
    if (number !== undefined) numbers = number;
    labels.set(edge.id, best);
    occupied.push(grow(label.box, number === undefined ? 0 : 3, 0));
  }
  return labels;
}

/** The point at a share (0–1) of a line's length. */
function along(line: readonly Point[], share: number): Point {
  const steps = line.map((p, i) => (i > 0 ? distance(line[i - 1]!, p) : 0));
  let left = share * steps.reduce((sum, step) => sum + step, 0);
  for (let i = 1; i < line.length; i++) {
    const [p, q, step] = [line[i - 1]!, line[i]!, steps[i]!];
    if (left <= step && step > 0)
      return {x: p.x + ((q.x - p.x) * left) / step, y: p.y + ((q.y - p.y) * left) / step};
    left -= step;
  }
  return line[0]!;
}
