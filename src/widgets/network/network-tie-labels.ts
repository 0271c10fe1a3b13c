import type {Draft, LayoutTask} from './network-draft.js';
import {around, clamp, grow, overlaps, type Box, type Point} from './network-geometry.js';
import {placeLabel, smallLabel} from './network-labels.js';
import {holds, type Route} from './network-lines.js';
import type {SceneText} from './network-scene.js';

/** What is written beside a tie. */
export interface TieLabel {
  readonly label: SceneText;
  /** Set where the words found no room: a number stands in, told in the key beneath. */
  readonly number?: number | undefined;
}

/** Places tried, as shares of the line, from the middle outwards. */
const PLACES = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82, 0.1, 0.9];

/** Room above and beneath a name in a list that is its row as well, CSS px. */
const ROW = 4;
/** So near to the name of somebody else, across and down, words would be read as said of them, CSS px. */
const NEAR = [4, 10] as const;
/** By how much of its width a label stands to the left of its place, and of its height beneath. */
const AT_LINE = [0.5, 0, 1].map((side) => [side, 0] as const);
/** A loop is no longer than its words: they may stand above it and beneath. */
const AT_LOOP = [0, 1, -1].flatMap((down) => AT_LINE.map(([side]) => [side, down] as const));

/**
 * Writes the kind of each tie on its line, where it covers no name, mark or other words, and as few other lines as may
 * be. Where there is no clear place, a number stands in, told in a key beneath.
 *
 * @param taken boxes that nothing may cover
 * @param routes all lines of the picture, by id
 */
export function labelTies(
  task: LayoutTask,
  taken: readonly Box[],
  routes: ReadonlyMap<string, Route>,
  {form, height, headings, nodes}: Draft,
): Map<string, TieLabel> {
  const isList = form === 'list';
  const rows = isList
    ? [
        ...nodes.map(({node, mark, label}) => ({key: node.key, box: around([mark, label.box])})),
        ...headings.map(({label: {box}}) => ({key: '', box})),
      ]
    : [];
  const labels = new Map<string, TieLabel>();
  const occupied = [...taken];
  let numbers = 0;
  for (const edge of task.worded) {
    const {line} = routes.get(edge.id)!;
    const others = [...routes].flatMap(([id, other]) => (id === edge.id ? [] : [other.line]));
    const words = task.words.tie(edge);
    const isLoop = edge.source === edge.target;
    const tip = line[line.length - 1]!;
    const sizes = [
      [words, 200, 0],
      [words, 90, 0.4],
      [`${numbers + 1}`, 90, 2.5],
    ] as const;
    // Words in the row of somebody else would be read as said of them.
    const foreign = rows.flatMap(({key, box}) =>
      key === edge.source || key === edge.target
        ? []
        : {...grow(box, 0, ROW), x: 0, width: task.width},
    );
    const names = isList
      ? []
      : nodes
          .filter(({node: {key}}) => key !== edge.source && key !== edge.target)
          .map(({label}) => grow(label.box, ...NEAR));
    // In a list also in the middle of the level part by either end.
    const places = isList
      ? [...PLACES, levelOf(line) / 2, 1 - levelOf([...line].reverse()) / 2]
      : PLACES;
    let best: TieLabel | undefined;
    let least = Infinity;
    for (const [text, most, size] of sizes) {
      const block = smallLabel(task, text, most, 'detail');
      for (const place of places) {
        const at = line[Math.round(place * (line.length - 1))]!;
        for (const [side, down] of isLoop ? AT_LOOP : AT_LINE) {
          let cost = size + Math.abs(place - 0.5) + Math.abs(side - 0.5);
          if (cost >= least) continue;
          const left = at.x - block.width * side + (0.5 - side) * 12;
          const x = isLoop ? clamp(left, 7, task.width - block.width - 7) : left;
          const y = at.y - block.height / 2 + down * (block.height / 2 + 3);
          const label = placeLabel(block, x, y, 'middle');
          const room = grow(label.box, text === words ? 3 : 6, 1);
          const isFree =
            room.x > 0 &&
            room.y > 0 &&
            room.x + room.width < task.width &&
            room.y + room.height < height &&
            !occupied.some((other) => overlaps(room, other)) &&
            (text !== words || !foreign.some((row) => overlaps(label.box, row)));
          if (!isFree) continue;
          if (edge.directed && holds(room, tip, 6)) cost += 1;
          if (text === words && names.some((name) => overlaps(label.box, name))) cost += 2;
          cost += 4 * others.filter((other) => other.some((p) => holds(label.box, p, 2.5))).length;
          if (cost >= least) continue;
          least = cost;
          best = {label, ...(text !== words && {number: numbers + 1})};
        }
      }
    }
    if (!best) continue;
    if (best.number !== undefined) numbers++;
    labels.set(edge.id, best);
    occupied.push(best.label.box);
  }
  return labels;
}

/** Up to which share of its points a line runs level. */
const levelOf = (line: readonly Point[]): number =>
  Math.max(
    0,
    line.findIndex(({y}) => y !== line[0]!.y),
  ) /
  (line.length - 1);
