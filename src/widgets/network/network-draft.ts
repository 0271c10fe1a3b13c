import type {NetworkGraph, NetworkNode} from '../../model/network-graph.js';
import {around, round, roundBox, type Box, type Point} from './network-geometry.js';
import {placeLabel, type LabelBlock, type TypeSizes} from './network-labels.js';
import type {Block} from './network-blocks.js';
import type {RoutedTie} from './network-ports.js';
import type {NetworkForm, SceneHeading, SceneText} from './network-scene.js';

/** What a layout may be asked for. */
export interface NetworkLayoutOptions {
  /** Width of the picture, CSS px. */
  readonly width: number;
  /** By how much the page's font is wider than the table of widths; see `fontScaleOf`. */
  readonly fontScale?: number;
  /** `auto`: what suits the story and the width. */
  readonly form?: NetworkForm | 'auto';
  readonly words?: Partial<NetworkWords>;
}

/** Words that take room in the picture. */
export interface NetworkWords {
  /** Second line of a label: a person's role, a meeting's place and day. */
  readonly detail: (node: NetworkNode) => string | undefined;
  /** Heading over those who were in none of `meetings` meetings; 0: in none of the blocs. */
  readonly outside: (meetings: number) => string;
  /** Heading over those who were in the meetings named: all of them, or only these. */
  readonly inRooms: (names: readonly string[], meetings: number) => string;
}

export const plainWords: NetworkWords = {
  detail: (node) => node.detail,
  outside: (meetings) =>
    ['In no bloc', 'Not in the room', 'In neither room'][meetings] ?? 'In no room',
  inRooms: (names, meetings) =>
    names.length < meetings
      ? names.length === 1
        ? `Only in ${names[0] ?? ''}`
        : `In ${names.length} of ${meetings} rooms`
      : meetings === 1
        ? 'In the room'
        : meetings === 2
          ? 'In both rooms'
          : `In all ${meetings} rooms`,
};

/** Everything a form needs to know. */
export interface LayoutTask {
  readonly graph: NetworkGraph;
  readonly width: number;
  readonly fontScale: number;
  readonly words: NetworkWords;
  readonly sizes: TypeSizes;
}

/** A node put in its place. */
export interface PlacedNode {
  readonly node: NetworkNode;
  readonly mark: Box;
  readonly label: SceneText;
  readonly short: boolean;
  /** Key of the household it lives in: ties of one household may pass close to its names. */
  readonly home: string;
  readonly outside: boolean;
}

/** A line that goes through points: straight between them, or as cubic curves. */
export interface Route {
  readonly from: Point;
  /** Ends of straight pieces (2 numbers) or control points and end of cubic pieces (6 numbers). */
  readonly pieces: readonly (readonly number[])[];
}

/** A picture before its free ties, blocs and words are drawn. */
export interface Draft {
  readonly form: NetworkForm;
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly PlacedNode[];
  /** Edges the form has drawn itself, by id. */
  readonly routes: ReadonlyMap<string, Route>;
  /** Free ties the form has drawn itself; where undefined, they are routed afterwards. */
  readonly ties?: readonly RoutedTie[];
  /** Where the line of an attendance leaves its meeting's lane, by edge id. */
  readonly stops?: ReadonlyMap<string, Point>;
  readonly headings: readonly SceneHeading[];
  /** Names of blocs in the room kept for them above their first member, by the bloc's id. */
  readonly blocLabels: ReadonlyMap<string, SceneText>;
}

export function markBox(x: number, y: number, half: number): Box {
  return roundBox({x: x - half, y: y - half, width: 2 * half, height: 2 * half});
}

/** Places the rows of a block whose top left corner is given. */
export function placeBlock(
  block: Block,
  x: number,
  y: number,
  half: number,
  outside: boolean,
): PlacedNode[] {
  return block.rows.map((row) => ({
    node: row.node,
    mark: markBox(x + row.markX, y + row.markY, half),
    label: placeLabel(row.label, x + row.labelX, y + row.labelY),
    short: row.label.short,
    home: block.key,
    outside,
  }));
}

/** A node of a block turned over within the block's box: mark on the right, name on its left. */
export function mirror(placed: PlacedNode, box: Pick<Box, 'x' | 'width'>): PlacedNode {
  const flip = (own: Box) => round(2 * box.x + box.width - own.x - own.width);
  const x = flip(placed.label.box);
  return {
    ...placed,
    mark: {...placed.mark, x: flip(placed.mark)},
    label: {
      ...placed.label,
      anchor: 'end',
      x: round(x + placed.label.box.width),
      box: {...placed.label.box, x},
    },
  };
}

/** A meeting's pill: its label centred in it. */
export function placePill(
  node: NetworkNode,
  label: LabelBlock,
  box: Box,
  outside = false,
): PlacedNode {
  return {
    node,
    mark: roundBox(box),
    label: placeLabel(
      label,
      box.x + (box.width - label.width) / 2,
      box.y + (box.height - label.height) / 2,
      'middle',
    ),
    short: label.short,
    home: node.key,
    outside,
  };
}

export const nodeBox = ({mark, label}: Pick<PlacedNode, 'mark' | 'label'>): Box =>
  around([mark, label.box]);

/** The way from a block's member to its whole: across from the member's mark, then up to the whole's. */
export function elbow(whole: Box, member: Box): Route {
  const x = whole.x + whole.width / 2;
  const top = whole.y + whole.height + 1;
  const y = member.y + member.height / 2;
  const toLeft = member.x > x;
  const from = toLeft ? member.x - 1 : member.x + member.width + 1;
  const r = Math.max(0, Math.min(6, y - top, Math.abs(from - x)));
  return {
    from: {x: from, y},
    pieces: [
      [toLeft ? x + r : x - r, y],
      [toLeft ? x + r / 2 : x - r / 2, y, x, y - r / 2, x, y - r],
      [x, top],
    ],
  };
}

/** Points along a route, close enough together to test what it meets. */
export function flatten({from, pieces}: Route, steps = 14): Point[] {
  const points: Point[] = [from];
  let at = from;
  for (const piece of pieces) {
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = piece;
    if (piece.length === 2) points.push((at = {x: a, y: b}));
    else {
      for (let i = 1; i <= steps; i++) {
        const t = i / steps;
        const u = 1 - t;
        points.push({
          x: u * u * u * at.x + 3 * u * u * t * a + 3 * u * t * t * c + t * t * t * e,
          y: u * u * u * at.y + 3 * u * u * t * b + 3 * u * t * t * d + t * t * t * f,
        });
      }
      at = {x: e, y: f};
    }
  }
  return points;
}

export function pathOf({from, pieces}: Route): string {
  const text = (numbers: readonly number[]) => numbers.map(round).join(' ');
  return `M${text([from.x, from.y])}${pieces.map((piece) => (piece.length === 2 ? 'L' : 'C') + text(piece)).join('')}`;
}

/** A horizontal S from one point to another, level at both ends. */
export function sCurve(from: Point, to: Point): number[] {
  const middle = (from.x + to.x) / 2;
  return [middle, from.y, middle, to.y, to.x, to.y];
}
