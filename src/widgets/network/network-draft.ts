import type {NetworkEdge, NetworkGraph, NetworkNode} from '../../model/network-graph.js';
import type {Box} from './network-geometry.js';
import type {LabelBlock, TypeSizes} from './network-labels.js';
import type {Route} from './network-lines.js';
import type {NetworkForm, NetworkScene, SceneHeading, SceneText} from './network-scene.js';
import type {TieLabel} from './network-tie-labels.js';

/** What a layout may be asked for. */
export interface NetworkLayoutOptions {
  /** Width of the picture, CSS px. */
  readonly width: number;
  /** By how much the page's font is wider than the table of widths; see `fontScaleOf`. */
  readonly fontScale?: number;
  /** `auto`: what suits the story and the width. */
  readonly form?: NetworkForm | 'auto';
  readonly words: NetworkWords;
  /** The picture before an edit: where the form and the width are the same, what stays in the story stays in its place. */
  readonly previous?: NetworkScene | undefined;
}

/** Words that take room in the picture. */
export interface NetworkWords {
  /** Second line of a label: a person's role, a meeting's place and day. */
  readonly detail: (node: NetworkNode) => string | undefined;
  /** Kinds of ties, one line style each, where there are more than in the graph. */
  readonly kinds?: readonly string[];
  /** What stands beside a tie: its kind. */
  readonly tie: (edge: NetworkEdge) => string;
  /**
   * Heading over those who were in none of the rooms; 0: in none of the blocs. `withBlocs`: rooms, and blocs that are
   * drawn as nodes.
   */
  readonly outside: (rooms: number, withBlocs: number) => string;
  /** Heading over those who were in the meetings named: all of them, or only these. */
  readonly inRooms: (names: readonly string[], meetings: number) => string;
}

/** Everything a form needs to know. */
export interface LayoutTask {
  readonly graph: NetworkGraph;
  readonly width: number;
  readonly fontScale: number;
  readonly words: NetworkWords;
  readonly sizes: TypeSizes;
  readonly previous: NetworkScene | undefined;
  /** Kinds of ties, one line style each. */
  readonly kinds: readonly string[];
  /** Ties that bear words in the picture. */
  readonly worded: readonly NetworkEdge[];
  /** Those of which the words stand beneath the name they come from. */
  readonly says?: readonly NetworkEdge[];
}

/** A node put in its place. */
export interface PlacedNode {
  readonly node: NetworkNode;
  readonly mark: Box;
  readonly label: SceneText;
  /** The box around mark, name, and the room beneath for what it says. */
  readonly hull: Box;
  /** The words of its ties that stand beneath its name, not yet placed. */
  readonly said: ReadonlyMap<NetworkEdge, LabelBlock>;
  readonly short: boolean;
  /** Key of the household it lives in: lines within one are drawn as its tree. */
  readonly home: string;
  readonly outside: boolean;
}

/** A picture before its free ties, blocs and words are drawn. */
export interface Draft {
  readonly form: NetworkForm;
  readonly height: number;
  readonly nodes: readonly PlacedNode[];
  /** Edges the form has drawn itself, by id; the others are drawn afterwards. */
  readonly routes: Map<string, Route>;
  readonly headings: readonly SceneHeading[];
  /** Names of blocs in the room kept for them above their first member, by place among the blocs. */
  readonly blocLabels: ReadonlyMap<number, SceneText>;
  /** Words of ties that the form has placed itself, by id. */
  readonly tieLabels?: ReadonlyMap<string, TieLabel>;
}

/**
 * Work in slices: a step yields wherever it may rest, so that the page can answer its reader. The step that is done
 * gives what it was for.
 */
export type Steps<T> = Generator<void, T, void>;
