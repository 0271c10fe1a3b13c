import {compareText} from '../../model/as-of.js';
import type {NetworkGraph} from '../../model/network-graph.js';
import {drawBlocs} from './network-blocs.js';
import {
  flatten,
  nodeBox,
  pathOf,
  plainWords,
  type Draft,
  type LayoutTask,
  type NetworkLayoutOptions,
  type PlacedNode,
} from './network-draft.js';
import {grow, round, roundBox, type Box} from './network-geometry.js';
import type {TypeSizes} from './network-labels.js';
import {blocsAsHubs, hubGroup, isHub, isSpoke} from './network-hubs.js';
import {layoutList} from './network-list.js';
import {layoutMap} from './network-map.js';
import {layoutRooms} from './network-rooms.js';
import {routeTies} from './network-router.js';
import type {NetworkForm, NetworkScene, SceneTie} from './network-scene.js';
import {labelTies, type TieLabel} from './network-tie-labels.js';

/** Most ties that get words on the picture; beyond, they are in the list. */
const LABELLED = 40;
/** Below this width (CSS px) the picture is a list. */
const NARROW = 440;
/** Least extent of what a pointer may hit (WCAG 2.2, 2.5.8). */
const TARGET = 24;

export type {NetworkLayoutOptions, NetworkWords} from './network-draft.js';

/**
 * The picture of a network for a width: the same for everyone, whatever the order of the rows, the engine, the locale.
 *
 * No name is dropped, cut or set under 11 px; no name overlaps another, a foreign mark or the edge of the picture.
 * The picture grows taller, or takes another form, instead.
 */
export function layoutNetwork(graph: NetworkGraph, options: NetworkLayoutOptions): NetworkScene {
  const width = Math.max(240, Math.floor(options.width));
  const task: LayoutTask = {
    graph: sorted(blocsAsHubs(graph)),
    width,
    fontScale: options.fontScale ?? 1,
    words: {...plainWords, ...options.words},
    sizes: sizesFor(width),
  };
  return finish(task, draw(task, options.form ?? 'auto'));
}

function draw(task: LayoutTask, form: NetworkForm | 'auto'): Draft {
  if (form === 'list' || (form === 'auto' && task.width < NARROW)) return layoutList(task);
  if (form === 'map' || (form === 'auto' && task.graph.nodes.some(({pin}) => pin)))
    return layoutMap(task);
  const rooms = layoutRooms(task);
  if (rooms === 'too-narrow') return layoutList(task);
  return rooms ?? layoutMap(task);
}

function sizesFor(width: number): TypeSizes {
  return width < 640
    ? {name: 13, detail: 11.5, mark: 6}
    : width < 960
      ? {name: 14, detail: 12, mark: 6.5}
      : {name: 15, detail: 13, mark: 7};
}

function sorted({nodes, edges, groups}: NetworkGraph): NetworkGraph {
  return {
    nodes: [...nodes].sort((a, b) => compareText(a.key, b.key)),
    edges: [...edges].sort((a, b) => compareText(a.id, b.id)),
    groups: [...groups]
      .sort((a, b) => compareText(a.id, b.id))
      .map((group) => ({...group, members: [...group.members].sort(compareText)})),
  };
}

/** Mark and name, and enough around them for a finger. */
function targetOf(placed: PlacedNode): Box {
  const box = nodeBox(placed);
  return roundBox(
    grow(box, Math.max(0, (TARGET - box.width) / 2), Math.max(0, (TARGET - box.height) / 2)),
  );
}

/** Draws what every form has in common: blocs, free ties, their words. */
function finish(task: LayoutTask, draft: Draft): NetworkScene {
  const {graph, width} = task;
  const headings = draft.headings.map(({label}) => label.box);
  const names = draft.nodes.flatMap(({mark, label}) => [mark, label.box]);
  const groups = drawBlocs(task, draft, [...names, ...headings]);
  const blocNames = groups.flatMap(({label}) => (label ? [label.box] : []));
  const height = Math.ceil(draft.height);

  const free = graph.edges.filter(({id}) => !draft.routes.has(id));
  const routed =
    draft.ties ??
    routeTies(free, draft.nodes, draft.routes.values(), {width, height}, [
      ...headings,
      ...blocNames,
    ]);
  const byId = new Map(routed.map((tie) => [tie.edge.id, tie]));
  const routeOf = (id: string) => byId.get(id)?.route ?? draft.routes.get(id);
  const kinds = [
    ...new Set(graph.edges.filter(({role}) => role === 'tie').map(({kind}) => kind)),
  ].sort(compareText);
  const drawn = [...draft.routes.values()].map((route) => flatten(route, 10));
  const worded = routed.filter(({edge}) => edge.role === 'tie');
  const labels =
    kinds.length > 1 || worded.length <= 12
      ? labelTies(
          task,
          worded.slice(0, LABELLED),
          [...names, ...headings, ...blocNames],
          [...drawn, ...routed.map(({line}) => line)],
          height,
        )
      : new Map<string, TieLabel>();

  return {
    form: draft.form,
    width,
    height,
    nodes: draft.nodes
      .filter(({node}) => !isHub(node))
      .map((placed) => ({
        key: placed.node.key,
        ref: placed.node.ref,
        kind: placed.node.kind,
        mark: placed.mark,
        label: placed.label,
        hit: targetOf(placed),
        short: placed.short,
        outside: placed.outside,
      })),
    ties: graph.edges.flatMap((edge): SceneTie[] => {
      const tie = byId.get(edge.id);
      const route = routeOf(edge.id);
      if (!route || isSpoke(edge)) return [];
      const label = labels.get(edge.id);
      const stop = draft.stops?.get(edge.id);
      return [
        {
          id: edge.id,
          source: edge.source,
          target: edge.target,
          role: edge.role,
          kind: edge.kind,
          style: Math.max(0, kinds.indexOf(edge.kind)),
          directed: edge.directed,
          past: edge.past,
          sourced: edge.sourced,
          path: pathOf(route),
          ...(stop && {stop: {x: round(stop.x), y: round(stop.y)}}),
          ...(tie?.arrow && {
            arrow: `M${tie.arrow.map(({x, y}) => `${round(x)} ${round(y)}`).join('L')}Z`,
          }),
          ...(label && {label: label.text}),
          ...(label?.number !== undefined && {number: label.number}),
        },
      ];
    }),
    groups: [
      ...groups,
      ...draft.nodes
        .filter(({node}) => isHub(node))
        .map((placed, i) => hubGroup(placed, i, graph.edges, routeOf, draft.stops)),
    ],
    headings: draft.headings,
  };
}
