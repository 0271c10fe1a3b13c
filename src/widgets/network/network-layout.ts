import {compareText} from '../../model/as-of.js';
import type {NetworkGraph} from '../../model/network-graph.js';
import {drawBlocs} from './network-blocs.js';
import {
  elbow,
  flatten,
  nodeBox,
  pathOf,
  type Draft,
  type LayoutTask,
  type NetworkLayoutOptions,
  type PlacedNode,
} from './network-draft.js';
import {grow, round, roundBox, type Box} from './network-geometry.js';
import type {TypeSizes} from './network-labels.js';
import {blocsAsHubs, isHub, isSpoke} from './network-hubs.js';
import {layoutList} from './network-list.js';
import {layoutMap} from './network-map.js';
import {isTwoMode, layoutRooms} from './network-rooms.js';
import {castOf} from './network-rooms-cast.js';
import {routeTies} from './network-router.js';
import type {NetworkScene, SceneGroup, SceneTie} from './network-scene.js';
import {labelTies} from './network-tie-labels.js';

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
    words: options.words,
    sizes: sizesFor(width),
  };
  return finish(task, draw(task, options.form ?? 'auto'));
}

function draw(task: LayoutTask, form: NetworkLayoutOptions['form']): Draft {
  const {graph, width} = task;
  const isAuto = form === 'auto';
  const cast = castOf(graph);
  if (form === 'list' || (isAuto && width < NARROW)) return layoutList(task, cast);
  const isMap = form === 'map' || (isAuto && graph.nodes.some(({pin}) => pin));
  if (isMap || !isTwoMode(cast, graph)) return layoutMap(task);
  return layoutRooms(task, cast) ?? layoutList(task, cast);
}

function sizesFor(width: number): TypeSizes {
  const [name, detail, mark]: [number, number, number] =
    width < 640 ? [13, 11.5, 6] : width < 960 ? [14, 12, 6.5] : [15, 13, 7];
  return {name, detail, mark, row: 24, pill: 176};
}

function sorted({nodes, edges, groups}: NetworkGraph): NetworkGraph {
  return {
    nodes: [...nodes].sort((a, b) => compareText(a.key, b.key)),
    edges: [...edges].sort((a, b) => compareText(a.id, b.id)),
    groups: [...groups]
      .sort((a, b) => compareText(a.id, b.id))
      .map((group) => ({...group, members: [...new Set(group.members)].sort(compareText)})),
  };
}

/** Mark and name, and enough around them for a finger. */
function targetOf(placed: PlacedNode): Box {
  const box = nodeBox(placed);
  return roundBox(
    grow(box, Math.max(0, (TARGET - box.width) / 2), Math.max(0, (TARGET - box.height) / 2)),
  );
}

/** Draws what every form has in common: households, blocs, free ties, their words. */
function finish(task: LayoutTask, draft: Draft): NetworkScene {
  const {graph, width} = task;
  const {form, headings, nodes, routes} = draft;
  const height = Math.ceil(draft.height);
  const byKey = new Map(nodes.map((placed) => [placed.node.key, placed]));
  for (const {id, role, source, target} of graph.edges) {
    const member = byKey.get(source);
    const whole = byKey.get(target);
    if (role !== 'tie' && member && whole && member !== whole && member.home === whole.home)
      routes.set(id, elbow(whole.mark, member.mark));
  }
  const names = [
    ...nodes.flatMap(({mark, label}) => [mark, label.box]),
    ...headings.map(({label}) => label.box),
  ];
  const groups = drawBlocs(task, draft, names);
  const blocNames = groups.flatMap(({label}) => (label ? [label.box] : []));
  routeTies(graph.edges, draft, width, routes, [
    ...headings.map(({label}) => label.box),
    ...blocNames,
  ]);

  const lines = graph.edges.flatMap((edge) => {
    const route = routes.get(edge.id);
    return route ? [{edge, route, line: flatten(route)}] : [];
  });
  const ties = lines.filter(({edge}) => edge.role === 'tie');
  const kinds = [...new Set(ties.map(({edge}) => edge.kind))].sort(compareText);
  const worded = kinds.length > 1 || ties.length <= 12 ? ties.slice(0, LABELLED) : [];
  const labels = labelTies(task, worded, [...names, ...blocNames], lines, height);
  const hubOf = ({node, mark, label}: PlacedNode, style: number): SceneGroup => ({
    id: 'id' in node.ref ? node.ref.id : '',
    style,
    areas: [],
    bands: [],
    label,
    hub: mark,
    spokes: lines
      .filter(({edge}) => edge.target === node.key)
      .map(({edge, route}) => ({
        member: edge.source,
        path: pathOf(route),
        ...(route.stop && {stop: route.stop}),
      })),
  });

  return {
    form,
    width,
    height,
    nodes: nodes
      .filter(({node}) => !isHub(node))
      .map((placed) => {
        const {node, mark, label, short, outside} = placed;
        const {key, ref, kind} = node;
        return {key, ref, kind, mark, label, hit: targetOf(placed), short, outside};
      }),
    ties: lines
      .filter(({edge}) => !isSpoke(edge))
      .map(({edge, route}): SceneTie => {
        const {id, source, target, role, kind, directed, past, sourced} = edge;
        const {stop, arrow} = route;
        return {
          ...{id, source, target, role, kind, directed, past, sourced},
          style: Math.max(0, kinds.indexOf(kind)),
          path: pathOf(route),
          ...(stop && {stop}),
          ...(arrow && {arrow: `M${arrow.map(({x, y}) => `${round(x)} ${round(y)}`).join('L')}Z`}),
          ...labels.get(id),
        };
      }),
    groups: [...groups, ...nodes.filter(({node}) => isHub(node)).map(hubOf)],
    headings,
  };
}
