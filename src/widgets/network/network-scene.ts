import type {Ref} from '../../model/ref.js';
import type {NetworkEdge, NetworkNode} from '../../model/network-graph.js';
import type {Box, Point} from './network-geometry.js';

/**
 * The picture of a network: marks as plain numbers, texts and ids. All lengths are CSS px from the picture's top
 * left corner, rounded to one decimal. What is selected or highlighted is not in it.
 */
export interface NetworkScene {
  readonly form: NetworkForm;
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly SceneNode[];
  readonly ties: readonly SceneTie[];
  readonly groups: readonly SceneGroup[];
  /** Words of the picture itself ("In neither room"), with the rule above them where there is one. */
  readonly headings: readonly SceneHeading[];
}

/**
 * `rooms`: meetings between those who met; `map`: distance by ties (for stories without meetings);
 * `list`: rows with meetings as lanes and ties as arcs (narrow boxes, or by choice).
 */
export type NetworkForm = 'rooms' | 'map' | 'list';

export interface SceneNode {
  readonly key: string;
  readonly ref: Ref;
  readonly kind: NetworkNode['kind'];
  /** Box of the mark; a meeting's mark is a pill that holds its label. */
  readonly mark: Box;
  readonly label: SceneText;
  /** What a pointer may hit: mark and label, at least 24 px high, never over that of another node. */
  readonly hit: Box;
  /** The label shows the short name: the full one did not fit. */
  readonly short: boolean;
  /** Took no part in any meeting, nor did any it belongs with, in a story that has meetings. */
  readonly outside: boolean;
}

export interface SceneText {
  readonly box: Box;
  /** Horizontal place of every line, by `anchor`. */
  readonly x: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly lines: readonly SceneLine[];
}

export interface SceneLine {
  readonly text: string;
  /** Broken at a blank: the next line begins another word. */
  readonly open?: boolean;
  /** Baseline. */
  readonly y: number;
  /** Font size. */
  readonly size: number;
  readonly weight: 400 | 600;
  readonly role: 'name' | 'detail';
}

export interface SceneTie {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly role: NetworkEdge['role'];
  readonly kind: string;
  /** Place of the kind among the story's tie kinds in order of their words: one line style each, then over again. */
  readonly style: number;
  readonly directed: boolean;
  readonly past: boolean;
  readonly sourced: boolean;
  /** SVG path of the line. */
  readonly path: string;
  /** A dot on a meeting's lane, where this attendance leaves it (list form). */
  readonly stop?: Point | undefined;
  /** SVG path of the arrowhead, its tip at the target's edge. */
  readonly arrow?: string | undefined;
  /** The kind in words beside the line, or the number under which the key beneath tells it. */
  readonly label?: SceneText | undefined;
  readonly number?: number | undefined;
}

export interface SceneGroup {
  readonly id: string;
  /** Place among the blocs. */
  readonly style: number;
  /** SVG paths of the areas, and of the bands that join them; drawn as one shape. */
  readonly areas: readonly string[];
  readonly bands: readonly string[];
  readonly label?: SceneText;
  /** A bloc drawn as a node of its own: the box around its name, and the lines to its members. */
  readonly hub?: Box;
  readonly spokes?: readonly SceneSpoke[];
}

export interface SceneSpoke {
  /** Key of the member. */
  readonly member: string;
  readonly path: string;
  readonly stop?: Point | undefined;
}

export interface SceneHeading {
  readonly label: SceneText;
  /** A rule across the picture above the heading: its height on the page. */
  readonly rule?: number;
}
