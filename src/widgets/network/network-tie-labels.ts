import {measureText} from '../../scales/text-metrics.js';
import {wrapText} from '../../scales/text-metrics-wrap.js';
import type {LayoutTask} from './network-draft.js';
import {distance, grow, lineHits, overlaps, type Box, type Point} from './network-geometry.js';
import {placeLabel} from './network-labels.js';
import type {RoutedTie} from './network-router.js';
import type {SceneText} from './network-scene.js';

/** What is written beside a tie. */
export interface TieLabel {
  readonly text: SceneText;
  /** Set where the words found no room: a number stands in, told in the key beneath. */
  readonly number?: number;
}

const PLACES = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82];

/**
 * Writes the kind of each tie on its line, where it covers no name, mark or other words; a number where the words
 * do not fit. Of free places, the one fewest lines pass through.
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
  const ordered = [...ties].sort((a, b) => (a.edge.id < b.edge.id ? -1 : 1));
  let numbers = 0;

  const place = (tie: RoutedTie, texts: readonly string[]): SceneText | undefined => {
    const size = sizes.detail;
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
    let best: SceneText | undefined;
    let bestCost = Infinity;
    PLACES.forEach((share, rank) => {
      const at = along(tie.line, share);
      for (const [dx, dy] of [
        [0, 0],
        [0, -0.5],
        [0, 0.5],
        [0.5, 0],
        [-0.5, 0],
      ] as const) {
        const box: Box = {
          x: at.x - block.width / 2 + dx * (block.width + 10),
          y: at.y - block.height / 2 + dy * (block.height + 8),
          width: block.width,
          height: block.height,
        };
        if (
          box.x < 1 ||
          box.y < 1 ||
          box.x + box.width > width - 1 ||
          box.y + box.height > height - 1
        )
          continue;
        const room = grow(box, 3, 1);
        if (occupied.some((other) => overlaps(room, other))) continue;
        const met = lines.filter((line) => line !== tie.line && lineHits(line, room)).length;
        const cost = rank + met * 12 + (dx !== 0 || dy !== 0 ? 1.5 : 0);
        if (cost < bestCost) {
          bestCost = cost;
          best = placeLabel(block, box.x, box.y, 'middle');
        }
      }
    });
    return best;
  };

  for (const tie of ordered) {
    const one = wrapText(tie.edge.kind, 180 / fontScale, sizes.detail);
    const two = wrapText(tie.edge.kind, 96 / fontScale, sizes.detail);
    const words = place(tie, one) ?? (two.length > one.length ? place(tie, two) : undefined);
    const text = words ?? place(tie, [String(numbers + 1)]);
    if (!text) continue;
    if (!words) numbers++;
    labels.set(tie.edge.id, {text, ...(!words && {number: numbers})});
    occupied.push(text.box);
  }
  return labels;
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
