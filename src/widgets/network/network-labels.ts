import type {NetworkNode} from '../../model/network-graph.js';
import {measureText, type TextWeight} from '../../scales/text-metrics.js';
import {wrapText} from '../../scales/text-metrics-wrap.js';
import type {LayoutTask} from './network-draft.js';
import {round, roundBox} from './network-geometry.js';
import type {SceneLine, SceneText} from './network-scene.js';

/** Sizes of type, marks and rows, CSS px. */
export interface TypeSizes {
  readonly name: number;
  readonly detail: number;
  /** Half the extent of a mark. */
  readonly mark: number;
  /** Least height of a row. */
  readonly row: number;
  /** Widest pill of a meeting. */
  readonly pill: number;
}

/** A label as a block of lines, not yet placed. `y` of a line: its baseline from the block's top. */
export interface LabelBlock {
  readonly lines: readonly SceneLine[];
  readonly width: number;
  readonly height: number;
  readonly short: boolean;
}

export const LEADING = 1.2;

/** A text in one size and weight, wrapped; `before`: height of what stands above it. */
function linesOf(
  text: string,
  room: number,
  size: number,
  weight: TextWeight,
  role: SceneLine['role'],
  before = 0,
): SceneLine[] {
  let rest = text.replace(/\s+/g, ' ').trim();
  return wrapText(text, room, size, weight).map((line, i) => {
    rest = rest.slice(line.length);
    const open = rest.startsWith(' ');
    rest = rest.trimStart();
    const y = before + size * (LEADING * (i + 0.5) + 0.35);
    return {text: line, ...(open && {open}), size, weight, role, y};
  });
}

function blockOf(lines: readonly SceneLine[], fontScale: number, short = false): LabelBlock {
  const width = Math.max(...lines.map(({text, size, weight}) => measureText(text, size, weight)));
  const height = lines.reduce((sum, {size}) => sum + size * LEADING, 0);
  return {lines, width: Math.ceil(width * fontScale), height, short};
}

/**
 * Wraps a node's name (in full; as its short name only where that takes more than three lines) and
 * its detail.
 *
 * @param max widest line, CSS px
 */
export function labelBlock(
  {words, sizes, fontScale}: LayoutTask,
  node: NetworkNode,
  max: number,
  weight: TextWeight,
): LabelBlock {
  const room = max / fontScale;
  const named = (text: string) => linesOf(text, room, sizes.name, weight, 'name');
  let name = named(node.label);
  let short = false;
  if (node.shortLabel !== undefined && name.length > 3) {
    const brief = named(node.shortLabel);
    short = brief.length < name.length;
    if (short) name = brief;
  }
  const detail = words.detail(node);
  const under = name.length * sizes.name * LEADING;
  const lines = detail ? linesOf(detail, room, sizes.detail, 400, 'detail', under) : [];
  return blockOf([...name, ...lines], fontScale, short);
}

/** Small words in the picture, wrapped to `max`: names of blocs and headings (bold), words beside ties. */
export const smallLabel = (
  {sizes, fontScale}: LayoutTask,
  text: string,
  max: number,
  role: SceneLine['role'] = 'name',
): LabelBlock =>
  blockOf(
    linesOf(text, max / fontScale, sizes.detail, role === 'name' ? 600 : 400, role),
    fontScale,
  );

/** A block of lines put in its place. `x`, `y`: its top left corner; `anchor`: how the lines align within it. */
export function placeLabel(
  {lines, width, height}: Pick<LabelBlock, 'lines' | 'width' | 'height'>,
  x: number,
  y: number,
  anchor: SceneText['anchor'] = 'start',
): SceneText {
  const shift = anchor === 'start' ? 0 : anchor === 'end' ? width : width / 2;
  return {
    box: roundBox({x, y, width, height}),
    x: round(x + shift),
    anchor,
    lines: lines.map((line) => ({...line, y: round(y + line.y)})),
  };
}
