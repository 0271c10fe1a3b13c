import {compareText} from '../../model/as-of.js';
import type {NetworkGraph, NetworkNode} from '../../model/network-graph.js';
import {labelBlock, type LabelBlock, type TypeSizes} from './network-labels.js';

/**
 * A participant with all that belong to it (a country and its ministers), laid out as one rigid box: the whole
 * first, members indented beneath. So people sit by what they belong to, and no foreign name comes between.
 */
export interface Block {
  /** Key of the whole. */
  readonly key: string;
  readonly rows: readonly BlockRow[];
  readonly width: number;
  readonly height: number;
}

export interface BlockRow {
  readonly node: NetworkNode;
  /** Index of the row it belongs to; −1 for the whole. */
  readonly parent: number;
  /** Top of the row and its height, from the block's top. */
  readonly top: number;
  readonly height: number;
  /** Middle of the mark, from the block's top left corner. */
  readonly markX: number;
  readonly markY: number;
  /** Top left corner of the label. */
  readonly labelX: number;
  readonly labelY: number;
  readonly label: LabelBlock;
}

export interface BlockOptions {
  /** Widest label line, CSS px. */
  readonly max: number;
  readonly sizes: TypeSizes;
  readonly fontScale: number;
  /** Sets the whole in bold. */
  readonly strong: boolean;
  /** Least height of a row: a target for fingers. */
  readonly rowHeight: number;
  readonly detail: (node: NetworkNode) => string | undefined;
}

/** Trees of participants by membership: every participant once, under the first whole its record names. */
export interface Household {
  readonly node: NetworkNode;
  readonly members: readonly Household[];
}

/**
 * Who lives with whom. A whole with more members than `most` keeps none; they stand by themselves, as do those that
 * stand `apart`.
 */
export function households(
  graph: NetworkGraph,
  most = Infinity,
  apart: (node: NetworkNode) => boolean = () => false,
): readonly Household[] {
  const participants = graph.nodes.filter(({kind}) => kind !== 'meeting');
  const byKey = new Map(participants.map((node) => [node.key, node]));
  const wholeOf = new Map<string, string>();
  for (const node of participants) {
    const {key, memberOf} = node;
    if (apart(node)) continue;
    const whole = memberOf.find((other) => other !== key && byKey.has(other));
    if (whole !== undefined) wholeOf.set(key, whole);
  }
  for (const {key} of participants) if (inCircle(key, wholeOf)) wholeOf.delete(key);

  const membersOf = new Map<string, NetworkNode[]>();
  for (const node of [...participants].sort(byKind)) {
    const whole = wholeOf.get(node.key);
    if (whole !== undefined) membersOf.set(whole, [...(membersOf.get(whole) ?? []), node]);
  }
  for (const [whole, members] of membersOf) {
    if (members.length <= most) continue;
    for (const {key} of members) wholeOf.delete(key);
    membersOf.delete(whole);
  }
  const build = (node: NetworkNode): Household => ({
    node,
    members: (membersOf.get(node.key) ?? []).map(build),
  });
  return participants
    .filter(({key}) => !wholeOf.has(key))
    .sort((a, b) => compareText(a.key, b.key))
    .map(build);
}

const KINDS = ['country', 'organisation', 'person', 'body', 'meeting'];

/** People before bodies, and by name within a kind. */
function byKind(a: NetworkNode, b: NetworkNode): number {
  return (
    KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) ||
    compareText(a.label, b.label) ||
    compareText(a.key, b.key)
  );
}

function inCircle(key: string, wholeOf: ReadonlyMap<string, string>): boolean {
  const seen = new Set<string>();
  for (let at = wholeOf.get(key); at !== undefined && !seen.has(at); at = wholeOf.get(at)) {
    if (at === key) return true;
    seen.add(at);
  }
  return false;
}

/** Lays a household out as rows. */
export function makeBlock(household: Household, options: BlockOptions): Block {
  const {sizes, rowHeight} = options;
  const indent = sizes.mark * 2 + 6;
  const rows: BlockRow[] = [];
  let top = 0;
  let width = 0;
  const add = ({node, members}: Household, parent: number, depth: number): void => {
    const markX = sizes.mark + Math.min(depth, 4) * indent;
    const labelX = markX + sizes.mark + 5;
    const label = labelBlock(node, {
      max: Math.max(options.max - (labelX - sizes.mark * 2 - 5), 48),
      sizes,
      fontScale: options.fontScale,
      weight: depth === 0 && options.strong ? 600 : 400,
      detail: options.detail(node),
    });
    const height = Math.max(rowHeight, Math.ceil(label.height) + 6);
    const labelY = top + Math.min((height - label.height) / 2, (rowHeight - label.middle * 2) / 2);
    const index = rows.length;
    rows.push({
      node,
      parent,
      top,
      height,
      markX,
      markY: labelY + label.middle,
      labelX,
      labelY,
      label,
    });
    top += height;
    width = Math.max(width, labelX + label.width);
    for (const member of members) add(member, index, depth + 1);
  };
  add(household, -1, 0);
  return {
    key: household.node.key,
    rows,
    width: Math.max(26, Math.ceil(width)),
    height: Math.ceil(top),
  };
}
