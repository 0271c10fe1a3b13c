import {compareText} from '../../model/as-of.js';
import type {NetworkGraph} from '../../model/network-graph.js';
import {drawBlocs} from './network-blocs.js';
import {castOf} from './network-rooms-cast.js';
import type {Draft, LayoutTask, NetworkLayoutOptions, Steps} from './network-draft.js';
import {grow, roundBox, type Box} from './network-geometry.js';
import {blocsAsHubs, isHub, isSpoke} from './network-hubs.js';
import {layoutList} from './network-list.js';
import {layoutMap} from './network-map.js';
import {isAboutRooms, layoutRooms} from './network-rooms.js';
import type {NetworkScene, SceneNode, SceneTie} from './network-scene.js';
import {drawTies} from './network-ties.js';

/** Most ties that get words on the picture; beyond, they are in the list. */
const LABELLED = 40;
/** Room beneath the lowest mark for a tie to itself, with its word, CSS px. */
const LOOP = 26;
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
  const steps = layoutInSteps(graph, options);
  for (;;) {
    const {done, value} = steps.next();
    if (done) return value;
  }
}

/** The same in steps, each a few milliseconds at most with a thousand participants, for the page to rest between. */
export function* layoutInSteps(
  graph: NetworkGraph,
  options: NetworkLayoutOptions,
): Steps<NetworkScene> {
  const width = Math.max(240, Math.floor(options.width));
  const [name, detail, mark, pill]: [number, number, number, number] =
    width < 640 ? [13, 11.5, 6, 176] : width < 960 ? [14, 12, 6.5, 176] : [15, 13, 7, 190];
  const ties = graph.edges.filter(({role}) => role === 'tie').sort(byId);
  const kinds = options.words.kinds ?? [...new Set(ties.map(({kind}) => kind))].sort(compareText);
  const taskOf = (hubs: boolean): LayoutTask => ({
    graph: sorted(blocsAsHubs(graph, hubs)),
    width,
    kinds,
    worded: kinds.length > 1 || ties.length <= 12 ? ties.slice(0, LABELLED) : [],
    fontScale: options.fontScale ?? 1,
    words: options.words,
    previous: options.previous,
    sizes: {name, detail, mark, row: 24, pill},
  });
  const sceneOf = function* (task: LayoutTask) {
    return yield* finish(task, yield* draw(task, options.form ?? 'auto'));
  };
  return (yield* sceneOf(taskOf(false))) ?? (yield* sceneOf(taskOf(true)))!;
}

function* draw(task: LayoutTask, form: NetworkLayoutOptions['form']): Steps<Draft> {
  yield;
  const {nodes} = task.graph;
  const isAuto = form === 'auto';
  const isList = form === 'list' || (isAuto && task.width < NARROW);
  const isMap =
    form === 'map' ||
    !nodes.some(({kind}) => kind === 'meeting') ||
    (isAuto && nodes.some(({pin}) => pin));
  if (isMap && !isList) return yield* layoutMap(task);
  const cast = castOf(task.graph);
  yield;
  if (isList || isAboutRooms(cast, task))
    return (!isList && layoutRooms(task, cast)) || (yield* layoutList(task, cast));
  return yield* layoutMap(task);
}

const byId = (a: {id: string}, b: {id: string}) => compareText(a.id, b.id);

function sorted({nodes, edges, groups}: NetworkGraph): NetworkGraph {
  return {
    nodes: [...nodes].sort((a, b) => compareText(a.key, b.key)),
    edges: [...edges].sort(byId),
    groups: [...groups].sort(byId),
  };
}

/** A mark with its name, and enough around them for a finger. */
function targetOf(box: Box): Box {
  const lack = (extent: number) => Math.max(0, (TARGET - extent) / 2);
  return roundBox(grow(box, lack(box.width), lack(box.height)));
}

/** Draws what every form has in common: households, blocs, free ties, their words. Undefined where a bloc is too scattered. */
function* finish(task: LayoutTask, draft: Draft): Steps<NetworkScene | undefined> {
  const {graph, width} = task;
  const {form, headings, nodes, routes} = draft;
  const hasLoop = form !== 'list' && graph.edges.some(({source, target}) => source === target);
  const height = Math.ceil(draft.height) + (hasLoop ? LOOP : 0);
  const byKey = new Map(nodes.map((placed) => [placed.node.key, placed]));
  const taken = [
    ...nodes.flatMap(({node, mark, label}) =>
      node.kind === 'meeting' ? [mark] : [mark, label.box],
    ),
    ...headings.map(({label}) => label.box),
  ];
  const rules = headings.flatMap(({rule: y}) =>
    y === undefined ? [] : {x: 0, y, width, height: 1},
  );
  yield;
  const groups = drawBlocs(task, {...draft, height}, [...taken, ...rules]);
  if (!groups) return undefined;
  taken.push(...groups.flatMap(({label}) => (label ? [label.box] : [])));
  yield;

  const drawn = graph.edges.filter(({source, target}) => byKey.has(source) && byKey.has(target));
  const labels = yield* drawTies(task, drawn, byKey, {...draft, height}, taken, rules);
  yield;
  const sceneNodes: SceneNode[] = [];
  for (const {node, mark, label, hull, short, outside} of nodes) {
    const {key, ref, kind} = node;
    const hit = targetOf(hull);
    if (!isHub(node)) sceneNodes.push({key, ref, kind, mark, label, hit, short, outside});
    yield;
  }
  const sceneTies: SceneTie[] = [];
  for (const edge of drawn) {
    const {drawn: line} = routes.get(edge.id)!;
    const style = Math.max(0, task.kinds.indexOf(edge.kind));
    if (!isSpoke(edge))
      sceneTies.push({...edge, style, label: undefined, ...line, ...labels.get(edge.id)});
    yield;
  }
  const hubs = nodes.filter(({node}) => isHub(node));
  return {
    form,
    width,
    height,
    headings,
    nodes: sceneNodes,
    ties: sceneTies,
    groups: [
      ...groups,
      ...hubs.map(({node: {key, ref}, mark, label}, style) => ({
        ...{
          id: (ref as Exclude<typeof ref, {kind: 'cell'}>).id,
          style,
          label,
          hub: mark,
          areas: [],
          bands: [],
        },
        spokes: drawn
          .filter(({target}) => target === key)
          .map(({id, source: member}) => ({member, ...routes.get(id)!.drawn})),
      })),
    ],
  };
}
