import {compareText} from '../../model/as-of.js';
import type {NetworkEdge, NetworkGraph, NetworkNode} from '../../model/network-graph.js';
import type {LayoutTask, PlacedNode} from './network-draft.js';
import {around, round, roundBox, type Box} from './network-geometry.js';
import {LEADING, labelBlock, placeLabel, smallLabel, type LabelBlock} from './network-labels.js';
import type {SceneText} from './network-scene.js';

/** Trees of participants by membership: every participant once, under the first whole its record names. */
export interface Household {
  readonly node: NetworkNode;
  readonly members: readonly Household[];
}

/**
 * A participant with all that belong to it (a country and its ministers), or a meeting with its own guests, as one
 * rigid card: the whole first, members indented beneath. So people sit by what they belong to, and no foreign name
 * comes between.
 */
export interface Card {
  /** Places from the card's top left corner. */
  readonly rows: readonly CardRow[];
  /** Places of the blocs of which someone on it is a member; none of a meeting's. */
  readonly blocs: readonly number[];
  readonly width: number;
  readonly height: number;
}

interface CardRow {
  readonly node: NetworkNode;
  readonly mark: Box;
  readonly label: LabelBlock;
  readonly labelX: number;
  readonly labelY: number;
  readonly said: ReadonlyMap<NetworkEdge, LabelBlock>;
}

/** Room between the edge of a meeting's pill and its name. */
const PILL = {x: 12, y: 7};
const UNDER_PILL = 10;
/** Room around the name of a bloc above its first member, and beneath its last. */
const BLOC_PAD = 6;

const KINDS = ['country', 'person', 'organisation', 'body'];

/**
 * Who lives with whom.
 *
 * @param most a whole with more members keeps none
 */
export function households(graph: NetworkGraph, most = Infinity): readonly Household[] {
  const nodes = graph.nodes.filter(({kind}) => kind !== 'meeting');
  const membersOf = new Map(nodes.map(({key}) => [key, [] as NetworkNode[]]));
  const wholeOf = new Map<string, string>();
  const isUnder = (key: string, whole: string | undefined): boolean =>
    whole !== undefined && (whole === key || isUnder(key, wholeOf.get(whole)));
  for (const {key, memberOf, pin} of nodes) {
    const whole = memberOf.find((other) => membersOf.has(other) && !isUnder(key, other));
    if (whole !== undefined && !pin) wholeOf.set(key, whole);
  }
  // People before bodies, and by name within a kind; then as they come.
  const sorted = nodes
    .filter(({key}) => wholeOf.has(key))
    .sort((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || compareText(a.label, b.label));
  for (const node of sorted) membersOf.get(wholeOf.get(node.key)!)!.push(node);
  const kept = (key = '') => {
    const members = membersOf.get(key) ?? [];
    return members.length > most ? [] : members;
  };
  const build = (node: NetworkNode): Household => ({node, members: kept(node.key).map(build)});
  return nodes
    .filter(({key}) => kept(wholeOf.get(key)).length === 0)
    .sort((a, b) => compareText(a.key, b.key))
    .map(build);
}

/** Everyone in a household, the whole first. */
export const housed = ({node, members}: Household): NetworkNode[] => [
  node,
  ...members.flatMap(housed),
];

/**
 * Lays a household out as rows.
 *
 * @param max widest label line, CSS px
 * @param strong sets the heads of households in bold
 */
export function makeCard(task: LayoutTask, household: Household, max: number, strong = true): Card {
  const {name, mark: half, row: least, pill} = task.sizes;
  const rows: CardRow[] = [];
  let width = 26;
  let height = 0;
  const add = ({node, members}: Household, depth: number, heads: boolean): void => {
    const isPill = node.kind === 'meeting';
    const left = Math.min(depth, 4) * (half * 2 + 6);
    const labelX = isPill ? PILL.x : left + half * 2 + 5;
    const most = isPill ? Math.min(max, pill) - 2 * PILL.x : max - left;
    const label = labelBlock(
      task,
      node,
      Math.max(most, 48),
      isPill || (strong && heads) ? 600 : 400,
    );
    const middle = (name * LEADING) / 2;
    const said = new Map(
      task.says?.flatMap((edge) =>
        edge.source === node.key
          ? [[edge, smallLabel(task, task.words.tie(edge), most, 'detail')] as const]
          : [],
      ),
    );
    const own = Math.max(least, Math.ceil(label.height) + (isPill ? 2 * PILL.y : 6));
    const inset = (own - label.height) / 2;
    const labelY = height + (isPill ? inset : Math.min(inset, least / 2 - middle));
    rows.push({
      node,
      label,
      labelX,
      labelY,
      said,
      mark: isPill
        ? {x: 0, y: height, width: label.width + 2 * PILL.x, height: own}
        : {x: left, y: labelY + middle - half, width: 2 * half, height: 2 * half},
    });
    width = Math.max(width, Math.ceil(labelX + label.width + (isPill ? PILL.x : 0)));
    height += own;
    for (const words of said.values()) height += words.height;
    for (const member of members) {
      if (isPill) height += UNDER_PILL;
      add(member, depth + 1, isPill);
    }
  };
  add(household, 0, true);
  const isMeeting = household.node.kind === 'meeting';
  const blocs = task.graph.groups.flatMap(({members}, bloc) =>
    !isMeeting && rows.some(({node}) => members.includes(node.key)) ? [bloc] : [],
  );
  return {rows, blocs, width, height};
}

/** Members of a bloc together, before those of none. */
export const byBloc = (a: Card, b: Card): number => compareText(b.blocs.join(), a.blocs.join());

/** Places the rows of a card whose top left corner is given; `turned`: marks on the right, names on their left. */
export function placeCard(
  {rows, width}: Card,
  x: number,
  y: number,
  {outside = false, turned = false} = {},
): PlacedNode[] {
  const home = rows[0]!.node.key;
  return rows.map(({node, mark: box, label: block, labelX, labelY, said}) => {
    const left = (at: number, own: number) => x + (turned ? width - at - own : at);
    const anchor = node.kind === 'meeting' ? 'middle' : turned ? 'end' : 'start';
    const mark = roundBox({...box, x: left(box.x, box.width), y: y + box.y});
    const label = placeLabel(block, left(labelX, block.width), y + labelY, anchor);
    const room = {...label.box};
    for (const {width: across, height} of said.values()) {
      room.width = Math.max(room.width, across);
      room.height += height;
    }
    return {
      node,
      mark,
      label,
      hull: around([mark, room]),
      said,
      short: block.short,
      home,
      outside,
    };
  });
}

/**
 * Sets cards in rows from left to right, as many to a row as it holds.
 *
 * @returns where the last row ends
 */
export function flow(
  cards: readonly Card[],
  [left, right, top, gap]: readonly [number, number, number, number],
  nodes: PlacedNode[],
  outside: boolean,
): number {
  let x = left;
  let y = top;
  let bottom = top;
  for (const card of cards) {
    if (x > left && x + card.width > right) {
      x = left;
      y = bottom + 8;
    }
    nodes.push(...placeCard(card, x, y, {outside}));
    x += card.width + gap;
    bottom = Math.max(bottom, y + card.height);
  }
  return bottom;
}

/** Cards beneath one another. */
export interface Stack {
  /** Of every card. */
  readonly tops: readonly number[];
  /** Names of blocs, each above its first member here. */
  readonly names: readonly {
    readonly bloc: number;
    readonly y: number;
    readonly block: LabelBlock;
  }[];
  readonly bottom: number;
}

/**
 * Stacks cards, with room for the name of a bloc above its first member, and beneath its last.
 *
 * @param gap between two cards
 */
export function stack(
  task: LayoutTask,
  cards: readonly Card[],
  top: number,
  max: number,
  gap: (card: Card) => number,
): Stack {
  const names: Stack['names'][number][] = [];
  let y = top;
  let before: readonly number[] = [];
  const leave = (blocs: readonly number[]) => {
    if (before.some((bloc) => !blocs.includes(bloc))) y += BLOC_PAD + 2;
    before = blocs;
  };
  const tops = cards.map((card) => {
    leave(card.blocs);
    for (const bloc of card.blocs) {
      if (names.some((name) => name.bloc === bloc)) continue;
      const block = smallLabel(task, task.graph.groups[bloc]!.label, max);
      y += BLOC_PAD;
      names.push({bloc, y, block});
      y += block.height + BLOC_PAD;
    }
    const at = y;
    y += card.height + gap(card);
    return at;
  });
  leave([]);
  return {tops, names, bottom: y};
}

/** The names of a stack of cards, where they are not written yet. */
export function nameBlocs(
  labels: Map<number, SceneText>,
  {names}: Stack,
  x: number,
  down = 0,
): void {
  for (const {bloc, y, block} of names)
    if (!labels.has(bloc)) labels.set(bloc, placeLabel(block, x, round(y + down)));
}
