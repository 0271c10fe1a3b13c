import type {NetworkGraph} from '../../model/network-graph.js';
import {refKey, type Ref} from '../../model/ref.js';
import type {Selection} from '../../model/selection.js';

/** What stands out, by key of node, edge or bloc. Nothing does where `chosen` is empty. */
export interface Emphasis {
  readonly chosen: ReadonlySet<string>;
  /** What the chosen have ties with, and the ties; everything else recedes. */
  readonly near: ReadonlySet<string>;
  /** Ties and nodes the pointer or the focus touches. */
  readonly lit: ReadonlySet<string>;
}

export function emphasisOf(
  graph: NetworkGraph,
  selection: Selection,
  highlight: Ref | undefined,
): Emphasis {
  const known = new Set([
    ...graph.nodes.map(({key}) => key),
    ...graph.edges.map(({id}) => id),
    ...graph.groups.map(({id}) => blocKey(id)),
  ]);
  const chosen = new Set(selection.map(keyOf).filter((key) => known.has(key)));
  const near = new Set<string>(chosen);
  for (const key of chosen) for (const other of reach(graph, key)) near.add(other);
  const lit = new Set<string>();
  const touched = highlight && keyOf(highlight);
  if (touched !== undefined && known.has(touched)) {
    lit.add(touched);
    for (const other of reach(graph, touched)) lit.add(other);
  }
  return {chosen, near, lit};
}

export const blocKey = (id: string): string => refKey({kind: 'bloc', id});

/** A cell stands for its participant. */
const keyOf = (ref: Ref): string =>
  refKey(ref.kind === 'cell' ? {kind: 'participant', id: ref.participant} : ref);

/** What is one step away: ties with the nodes at their ends, members of a bloc. */
function reach({edges, groups}: NetworkGraph, key: string): string[] {
  const found: string[] = [];
  for (const {id, source, target} of edges) {
    if (id === key) found.push(source, target);
    else if (source === key) found.push(id, target);
    else if (target === key) found.push(id, source);
  }
  for (const {id, members} of groups) {
    if (blocKey(id) === key) found.push(...members);
    else if (members.includes(key)) found.push(blocKey(id));
  }
  return found;
}
