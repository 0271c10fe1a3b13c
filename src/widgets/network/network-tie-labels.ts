import type {NetworkEdge} from '../../model/network-graph.js';
import type {LayoutTask, PlacedNode} from './network-draft.js';
import {clamp, grow, holds, overlaps, type Box, type Point} from './network-geometry.js';
import {placeLabel, smallLabel} from './network-labels.js';
import type {SceneText} from './network-scene.js';

/** What is written beside a tie. */
export interface TieLabel {
  readonly label: SceneText;
  /** Set where the words found no room: a number stands in, told in the key beneath. */
  readonly number?: number | undefined;
}

/** A place for the words of a tie, or for its number. */
export interface TieWords {
  /** Undefined where there is room for neither. */
  readonly label?: SceneText;
  readonly isNumber?: boolean;
  /** What is wrong with it, in the measure of what is wrong with a line. */
  readonly cost: number;
}

/** What words keep clear of. */
export interface Surroundings {
  /** Boxes that nothing may cover. */
  readonly taken: readonly Box[];
  /** The other lines. */
  readonly others: readonly (readonly Point[])[];
  readonly nodes: readonly PlacedNode[];
  readonly height: number;
}

/** Places tried, as shares of the line, from the middle outwards. */
const PLACES = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82, 0.1, 0.9];
/** So near to the name of somebody else, across and down, words would be read as said of them, CSS px. */
const NEAR = [4, 10] as const;
/** By how much of its width a label stands to the left of its place, and of its height beneath. */
const AT_LINE = [0.5, 0, 1].map((side) => [side, 0] as const);
/** A loop is no longer than its words: they may stand above it and beneath. */
const AT_LOOP = [0, 1, -1].flatMap((down) => AT_LINE.map(([side]) => [side, down] as const));

/** Shares of their length to which words are wrapped, on up to three lines, and what that costs; last, a number. */
const WRAPS = [
  [1, 0],
  [0.62, 1],
  [0.42, 2],
  [0, 40],
] as const;
/** What it costs to have neither words nor a number, and to cover a line. */
const NONE = 90;
const COVER = 45;

/**
 * Finds the best place on a line for the kind of its tie in words, where they cover no name, mark or other words, and
 * keep clear of other lines and of the names of others; else for a number.
 *
 * @param onlyNumber words would be read as said of whose row they stand in
 */
export function wordsFor(
  task: LayoutTask,
  edge: NetworkEdge,
  {taken, others, nodes, height}: Surroundings,
  onlyNumber: boolean,
): (line: readonly Point[]) => TieWords {
  const {source, target, directed} = edge;
  const words = task.words.tie(edge);
  const isLoop = source === target;
  const names = nodes
    .filter(({node: {key}}) => key !== source && key !== target)
    .map(({label}) => grow(label.box, ...NEAR));
  const whole = smallLabel(task, words, 300, 'detail');
  const blocks = WRAPS.flatMap(([share, size]) => {
    const isNumber = share === 0;
    const block = isNumber
      ? smallLabel(task, `${task.worded.length}`, 90, 'detail')
      : smallLabel(task, words, whole.width * share, 'detail');
    const isBroken = share < 1 && block.lines.slice(0, -1).some(({open}) => !open);
    return isBroken || (onlyNumber && !isNumber) ? [] : {block, size, isNumber};
  });
  return (line) => {
    const tip = line[line.length - 1]!;
    let best: TieWords = {cost: NONE};
    for (const {block, size, isNumber} of blocks)
      for (const place of PLACES) {
        const at = line[Math.round(place * (line.length - 1))]!;
        for (const [side, down] of isLoop ? AT_LOOP : AT_LINE) {
          let cost = size + 2 * Math.abs(place - 0.5) + 5 * Math.abs(side - 0.5);
          if (cost >= best.cost) continue;
          const left = at.x - block.width * side + (0.5 - side) * 12;
          const x = isLoop ? clamp(left, 7, task.width - block.width - 7) : left;
          const y = at.y - block.height / 2 + down * (block.height / 2 + 3);
          const label = placeLabel(block, x, y, 'middle');
          const room = grow(label.box, isNumber ? 6 : 3, 1);
          const isFree =
            room.x > 0 &&
            room.y > 0 &&
            room.x + room.width < task.width &&
            room.y + room.height < height &&
            !taken.some((other) => overlaps(room, other));
          if (!isFree) continue;
          if (directed && holds(room, tip, 6)) cost += 4;
          if (!isNumber && names.some((name) => overlaps(label.box, name))) cost += 8;
          const covered = others.filter((other) => other.some((p) => holds(label.box, p, 2.5)));
          cost += COVER * covered.length;
          if (cost < best.cost) best = {label, isNumber, cost};
        }
      }
    return best;
  };
}
