import {compareText} from '../../model/as-of.js';
import {measureText} from '../../scales/text-metrics.js';
import {wrapText} from '../../scales/text-metrics-wrap.js';
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
import {placeLabel} from './network-labels.js';
import type {RoutedTie} from './network-ports.js';
import type {SceneText} from './network-scene.js';

/** What is written beside a tie. */
export interface TieLabel {
  readonly text: SceneText;
  /** Set where the words found no room: a number stands in, told in the key beneath. */
  readonly number?: number;
}

/** Places tried, as shares of the line's length, from the middle outwards. */
const PLACES = Array.from(
  {length: 15},
  (_, i) => 0.5 + (i % 2 === 0 ? -1 : 1) * Math.ceil(i / 2) * 0.05,
);
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
  {sizes, fontScale, width}: LayoutTask,
  ties: readonly RoutedTie[],
  taken: readonly Box[],
  lines: readonly (readonly Point[])[],
  height: number,
): Map<string, TieLabel> {
  const labels = new Map<string, TieLabel>();
  const occupied = [...taken];
  const bounded = lines.map((line) => ({
    line,
    box: around(line.map(({x, y}) => ({x, y, width: 0, height: 0}))),
  }));
  const size = sizes.detail;

  const place = (
    tie: RoutedTie,
    texts: readonly string[],
  ): {text: SceneText; cost: number} | undefined => {
    const block = {
      lines: texts.map((text, i) => ({
        text,
        size,
        weight: 400 as const,
        role: 'detail' as const,
        y: size * (0.95 + 1.2 * i),
      })),
      width: Math.ceil(Math.max(...texts.map((text) => measureText(text, size))) * fontScale),
      height: size * 1.2 * texts.length,
    };
    const tip = tie.edge.directed ? tipOf(tie.line) : [];
    let best: {box: Box; cost: number} | undefined;
    PLACES.forEach((share, rank) => {
      const at = along(tie.line, share);
      SIDES.forEach(([dx, dy], side) => {
        const cost = rank + (side > 0 ? 7 : 0);
        if (best && cost >= best.cost) return;
        const box = {
          x: at.x - block.width / 2 + dx * (block.width + 10),
          y: at.y - block.height / 2 + dy * (block.height + 8),
          width: block.width,
          height: block.height,
        };
        const inside =
          box.x >= 1 &&
          box.y >= 1 &&
          box.x + box.width <= width - 1 &&
          box.y + box.height <= height - 1;
        const room = grow(box, 3, 1);
        if (!inside || occupied.some((other) => overlaps(room, other))) return;
        const met = bounded.filter(
          ({line, box: own}) =>
            line !== tie.line && overlaps(room, own, 0.1) && lineHits(line, room),
        ).length;
        const total = cost + met * FOREIGN_LINE + (lineHits(tip, room) ? OWN_TIP : 0);
        if (!best || total < best.cost) best = {box, cost: total};
      });
    });
    return best && {text: placeLabel(block, best.box.x, best.box.y, 'middle'), cost: best.cost};
  };

  let numbers = 0;
  for (const tie of [...ties].sort((a, b) => compareText(a.edge.id, b.edge.id))) {
    const wrapped = [200, 110, 76].map((room) => wrapText(tie.edge.kind, room / fontScale, size));
    let words: {text: SceneText; cost: number} | undefined;
    wrapped.forEach((texts, i) => {
      if (i > 0 && texts.length === wrapped[i - 1]?.length) return;
      const found = words && words.cost < FOREIGN_LINE ? undefined : place(tie, texts);
      if (found && (!words || found.cost < words.cost)) words = found;
    });
    const number =
      words && words.cost < FOREIGN_LINE ? undefined : place(tie, [String(numbers + 1)]);
    const isNumber = number !== undefined && (!words || number.cost < words.cost);
    const chosen = isNumber ? number : words;
    if (!chosen) continue;
    if (isNumber) numbers++;
    labels.set(tie.edge.id, {text: chosen.text, ...(isNumber && {number: numbers})});
    occupied.push(isNumber ? grow(chosen.text.box, 3, 0) : chosen.text.box);
  }
  return labels;
}

/** The last stretch of a line: its arrowhead, and a little before. */
function tipOf(line: readonly Point[]): Point[] {
  const end = line[line.length - 1];
  return end ? [...line.filter((p) => distance(p, end) < 16), end] : [];
}

/** The point at a share (0–1) of a line's length. */
function along(line: readonly Point[], share: number): Point {
  let left =
    share * line.reduce((sum, p, i) => sum + (i > 0 ? distance(line[i - 1] as Point, p) : 0), 0);
  for (let i = 1; i < line.length; i++) {
    const p = line[i - 1] as Point;
    const q = line[i] as Point;
    const step = distance(p, q);
    if (left <= step && step > 0)
      return {x: p.x + ((q.x - p.x) * left) / step, y: p.y + ((q.y - p.y) * left) / step};
    left -= step;
  }
  return line[line.length - 1] ?? {x: 0, y: 0};
}
