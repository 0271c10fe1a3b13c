import type {NetworkNode} from '../../model/network-graph.js';
import {measureText, type TextWeight} from '../../scales/text-metrics.js';
import {wrapText} from '../../scales/text-metrics-wrap.js';
import type {SceneLine, SceneText} from './network-scene.js';
import {round, roundBox} from './network-geometry.js';

/** Sizes of type and marks, CSS px. */
export interface TypeSizes {
  readonly name: number;
  readonly detail: number;
  /** Half the extent of a mark. */
  readonly mark: number;
}

/** A label as a block of lines, not yet placed. */
export interface LabelBlock {
  readonly lines: readonly {
    readonly text: string;
    readonly open?: boolean;
    readonly size: number;
    readonly weight: TextWeight;
    readonly role: 'name' | 'detail';
    /** Baseline from the block's top. */
    readonly y: number;
  }[];
  readonly width: number;
  readonly height: number;
  /** Middle of the first line, from the block's top: where the mark belongs. */
  readonly middle: number;
  readonly short: boolean;
}

export interface LabelOptions {
  /** Widest line, CSS px. */
  readonly max: number;
  readonly sizes: TypeSizes;
  readonly fontScale: number;
  readonly weight?: TextWeight;
  /** Second part in smaller type: a role, a place and day. */
  readonly detail?: string | undefined;
  /** Lines a full name may take before the short name stands in for it. */
  readonly lines?: number;
}

const LEADING = 1.2;

/** Wraps a node's name (in full; as its short name only where that takes too many lines) and its detail. */
export function labelBlock(
  node: Pick<NetworkNode, 'label' | 'shortLabel'>,
  options: LabelOptions,
): LabelBlock {
  const {max, sizes, fontScale, weight = 400, detail} = options;
  const room = max / fontScale;
  let name = wrapText(node.label, room, sizes.name, weight);
  let short = false;
  if (node.shortLabel !== undefined && name.length > (options.lines ?? 3)) {
    const brief = wrapText(node.shortLabel, room, sizes.name, weight);
    short = brief.length < name.length;
    if (short) name = brief;
  }
  const texts = [
    ...withBlanks(short ? (node.shortLabel ?? '') : node.label, name).map((line) => ({
      ...line,
      size: sizes.name,
      weight,
      role: 'name' as const,
    })),
    ...(detail ? withBlanks(detail, wrapText(detail, room, sizes.detail)) : []).map((line) => ({
      ...line,
      size: sizes.detail,
      weight: 400 as const,
      role: 'detail' as const,
    })),
  ];
  let height = 0;
  let width = 0;
  const lines = texts.map((line) => {
    const y = height + line.size * (LEADING / 2 + 0.35);
    height += line.size * LEADING;
    width = Math.max(width, measureText(line.text, line.size, line.weight) * fontScale);
    return {...line, y};
  });
  return {lines, width: Math.ceil(width), height, middle: (sizes.name * LEADING) / 2, short};
}

/** A bloc's name, bold and small, wrapped to `max`. */
export const blocLabel = (
  label: string,
  max: number,
  sizes: TypeSizes,
  fontScale: number,
): LabelBlock =>
  labelBlock({label}, {max, sizes: {...sizes, name: sizes.detail}, fontScale, weight: 600});

/** Tells of each line whether a blank was at its end, as the text was broken. */
function withBlanks(text: string, lines: readonly string[]): {text: string; open?: true}[] {
  let rest = text.replace(/\s+/g, ' ').trim();
  return lines.map((line) => {
    rest = rest.slice(line.length);
    const open = rest.startsWith(' ');
    rest = rest.trimStart();
    return open ? {text: line, open} : {text: line};
  });
}

/** A block of lines put in its place. `x`, `y`: its top left corner; `anchor`: how the lines align within it. */
export function placeLabel(
  block: Pick<LabelBlock, 'lines' | 'width' | 'height'>,
  x: number,
  y: number,
  anchor: SceneText['anchor'] = 'start',
): SceneText {
  const shift = anchor === 'start' ? 0 : anchor === 'end' ? block.width : block.width / 2;
  return {
    box: roundBox({x, y, width: block.width, height: block.height}),
    x: round(x + shift),
    anchor,
    lines: block.lines.map((line): SceneLine => ({...line, y: round(y + line.y)})),
  };
}
