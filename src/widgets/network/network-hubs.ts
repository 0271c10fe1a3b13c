import type {NetworkEdge, NetworkGraph, NetworkNode} from '../../model/network-graph.js';
import {refKey} from '../../model/ref.js';
import {pathOf, type Route} from './network-draft.js';
import type {PlacedNode} from './network-draft.js';
import {round, type Point} from './network-geometry.js';
import type {SceneGroup} from './network-scene.js';

/** More blocs than this, or more members in all, are a tangle when drawn as areas. */
const AREAS = 4;
const MEMBERS = 60;

/**
 * A graph in which blocs are nodes of their own, with a line to each member, where there are too many of them to be
 * drawn around their members; else the graph itself.
 */
export function blocsAsHubs(graph: NetworkGraph): NetworkGraph {
  const {nodes, edges, groups} = graph;
  const members = groups.reduce((sum, group) => sum + group.members.length, 0);
  if (groups.length <= AREAS && members <= MEMBERS) return graph;
  const known = new Set(nodes.map(({key}) => key));
  const hubs = groups.map(({id, label}): NetworkNode => {
    const ref = {kind: 'bloc', id} as const;
    return {key: refKey(ref), ref, kind: 'meeting', label, memberOf: []};
  });
  const spokes = groups.flatMap((group, i) =>
    [...new Set(group.members)]
      .filter((key) => known.has(key))
      .map((key): NetworkEdge => ({
        id: `${hubs[i]?.key ?? ''}>${key}`,
        source: key,
        target: hubs[i]?.key ?? '',
        role: 'attendance',
        kind: 'bloc',
        directed: false,
        past: false,
        sourced: true,
        evidence: [],
      })),
  );
  return {nodes: [...nodes, ...hubs], edges: [...edges, ...spokes], groups: []};
}

export const isHub = ({ref}: NetworkNode): boolean => ref.kind === 'bloc';
export const isSpoke = ({kind, role}: NetworkEdge): boolean =>
  role === 'attendance' && kind === 'bloc';

/** What a hub and its lines are in the picture. */
export function hubGroup(
  {node, mark, label}: PlacedNode,
  style: number,
  edges: readonly NetworkEdge[],
  routeOf: (id: string) => Route | undefined,
  stops: ReadonlyMap<string, Point> | undefined,
): SceneGroup {
  const spokes = edges
    .filter((edge) => isSpoke(edge) && edge.target === node.key)
    .flatMap(({id, source}) => {
      const route = routeOf(id);
      const stop = stops?.get(id);
      return route
        ? [
            {
              member: source,
              path: pathOf(route),
              ...(stop && {stop: {x: round(stop.x), y: round(stop.y)}}),
            },
          ]
        : [];
    });
  const id = node.ref.kind === 'bloc' ? node.ref.id : '';
  return {id, style, areas: [], bands: [], label, hub: mark, spokes};
}
