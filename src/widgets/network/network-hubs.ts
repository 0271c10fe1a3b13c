import type {NetworkEdge, NetworkGraph, NetworkNode} from '../../model/network-graph.js';
import {refKey} from '../../model/ref.js';

/** More blocs than this, or more members in all, are a tangle when drawn as areas. */
const AREAS = 4;
const MEMBERS = 60;

/**
 * A graph in which blocs are nodes of their own, with a line to each member, where there are too many of them to be
 * drawn around their members; else the graph itself.
 *
 * @param always because the members stand too far apart
 */
export function blocsAsHubs(graph: NetworkGraph, always: boolean): NetworkGraph {
  const {nodes, edges, groups} = graph;
  const members = groups.reduce((sum, group) => sum + group.members.length, 0);
  if (!always && groups.length <= AREAS && members <= MEMBERS) return graph;
  const known = new Set(nodes.map(({key}) => key));
  const hubs: NetworkNode[] = [];
  const spokes: NetworkEdge[] = [];
  for (const group of groups) {
    const ref = {kind: 'bloc', id: group.id} as const;
    const key = refKey(ref);
    hubs.push({key, ref, kind: 'meeting', label: group.label, memberOf: []});
    for (const source of new Set(group.members)) {
      if (!known.has(source)) continue;
      spokes.push({
        id: `${key}>${source}`,
        source,
        target: key,
        role: 'attendance',
        kind: 'bloc',
        directed: false,
        past: false,
        sourced: true,
        evidence: [],
      });
    }
  }
  return {nodes: [...nodes, ...hubs], edges: [...edges, ...spokes], groups: []};
}

export const isHub = ({ref}: Pick<NetworkNode, 'ref'>): boolean => ref.kind === 'bloc';
export const isSpoke = ({kind, role}: NetworkEdge): boolean =>
  role === 'attendance' && kind === 'bloc';
