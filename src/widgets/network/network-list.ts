import {compareText} from '../../model/as-of.js';
import {households, makeBlock, type Block, type Household} from './network-blocks.js';
import {
  elbow,
  placeBlock,
  placePill,
  type Draft,
  type LayoutTask,
  type PlacedNode,
  type Route,
} from './network-draft.js';
import {clamp, type Box, type Point} from './network-geometry.js';
import {labelBlock, type TypeSizes} from './network-labels.js';
import {drawArcs, drawBrackets} from './network-list-ties.js';
import {chaptersOf, placeChapters, ROW_GAP as GAP, ROW_HEIGHT as ROW} from './network-list-rows.js';
import {orderByBonds, type Bond} from './network-order.js';
import {castOf, seriate, type Cast} from './network-rooms-cast.js';
import type {SceneHeading, SceneText} from './network-scene.js';

const SIZES: TypeSizes = {name: 15, detail: 12.5, mark: 6};
const PILL_PAD = 11;

/**
 * The form for narrow boxes: one row a participant. Meetings are lanes that start at their pill and stop at each who
 * was there; other ties are brackets on the right. Where there are no meetings, or too many for lanes, ties are arcs
 * on the left (the arc diagram: Saaty 1964; Wattenberg 2002).
 */
export function layoutList(wide: LayoutTask): Draft {
  const task = {...wide, sizes: SIZES};
  const cast = castOf(task.graph);
  const pitch = clamp((task.width * 0.4) / Math.max(1, cast.meetings.length), 9, 18);
  const laned = cast.meetings.length > 0 && cast.meetings.length * pitch <= task.width * 0.45;
  return laned ? lanes(task, cast, pitch) : arcs(task);
}

function lanes(task: LayoutTask, cast: Cast, pitch: number): Draft {
  const {width, fontScale, words, graph} = task;
  const laneX = (index: number) => 8 + index * pitch;
  const left = laneX(cast.meetings.length - 1) + 18;
  const free = graph.edges.filter(({role}) => role === 'tie');
  const tracks = Math.min(free.length, 5);
  const right = tracks > 0 ? 10 + tracks * 9 : 2;
  const nodes: PlacedNode[] = [];
  const routes = new Map<string, Route>();
  const stops = new Map<string, Point>();
  let y = 1;

  const laneOf = lanesOf(cast);
  [...cast.meetings.keys()]
    .sort((a, b) => laneOf[a]! - laneOf[b]!)
    .forEach((index) => {
      const meeting = cast.meetings[index]!;
      const x = laneX(laneOf[index]!) - 8;
      const label = labelBlock(meeting, {
        max: width - x - 2 * PILL_PAD - 1,
        sizes: task.sizes,
        fontScale,
        weight: 600,
        detail: words.detail(meeting),
        lines: 2,
      });
      const box: Box = {
        x,
        y,
        width: label.width + 2 * PILL_PAD,
        height: Math.max(ROW, Math.ceil(label.height) + 12),
      };
      nodes.push(placePill(meeting, label, box));
      y += box.height + 6;
    });
  y += 8;

  const headings: SceneHeading[] = [];
  const rows = placeChapters(
    task,
    chaptersOf(task, cast),
    {left, right: width - right, y},
    headings,
  );
  nodes.push(...rows.nodes);
  const byKey = new Map(nodes.map((placed) => [placed.node.key, placed]));
  drawMemberships(task, byKey, routes);
  for (const {edge, meeting, guest} of cast.attendance) {
    const pill = byKey.get(cast.meetings[meeting]?.key ?? '');
    const placed = byKey.get(guest);
    if (!pill || !placed) continue;
    const at = {x: laneX(laneOf[meeting]!), y: placed.mark.y + placed.mark.height / 2};
    stops.set(edge.id, at);
    routes.set(edge.id, {
      from: {x: at.x, y: pill.mark.y + pill.mark.height},
      pieces: [
        [at.x, at.y],
        [placed.mark.x - 2, at.y],
      ],
    });
  }
  const brackets = drawBrackets(task, byKey, {from: width - right + 8, to: width - 4});
  return {
    form: 'list',
    width,
    height: rows.y,
    nodes,
    routes,
    ties: brackets,
    stops,
    headings,
    blocLabels: rows.blocLabels,
  };
}

/** Lane of each meeting, from the left: in order of time; many without a day, those with the same guests together. */
function lanesOf(cast: Cast): number[] {
  const {meetings} = cast;
  const order = [...meetings.keys()];
  if (meetings.length > 3 && !meetings.some(({date}) => date)) {
    const score = seriate(cast).meetings;
    order.sort((a, b) => score[a]! - score[b]! || a - b);
  }
  const lanes: number[] = [];
  order.forEach((meeting, lane) => (lanes[meeting] = lane));
  return lanes;
}

function arcs(task: LayoutTask): Draft {
  const {graph, width, words, fontScale, sizes} = task;
  const gutter = Math.round(clamp(width * 0.34, 84, 150));
  const homes: Household[] = [
    ...households(graph),
    ...graph.nodes
      .filter(({kind}) => kind === 'meeting')
      .map((node): Household => ({node, members: []})),
  ].sort((a, b) => compareText(a.node.key, b.node.key));
  const homeOf = new Map<string, number>();
  const settle = (index: number, {node, members}: Household): void => {
    homeOf.set(node.key, index);
    for (const member of members) settle(index, member);
  };
  homes.forEach((home, i) => settle(i, home));
  const bonds = graph.edges.flatMap(({source, target}): Bond[] => {
    const a = homeOf.get(source);
    const b = homeOf.get(target);
    return a === undefined || b === undefined ? [] : [{a, b, weight: 1}];
  });
  const most = (width - gutter) / 1;
  const options = {
    max: most - 2 * sizes.mark - 8,
    sizes,
    fontScale,
    strong: false,
    rowHeight: ROW - 4,
    detail: words.detail,
  };
  const blocks = homes.map((home) => makeBlock(home, options));
  const order = orderByBonds(
    homes.length,
    bonds,
    blocks.map(({height}) => height),
  );
  const nodes: PlacedNode[] = [];
  const blocLabels = new Map<string, SceneText>();
  let y = 2;
  let above: Block | undefined;
  for (const index of order) {
    const block = blocks[index];
    if (!block) continue;
    y += block.rows.length > 1 || (above && above.rows.length > 1) ? GAP : 0;
    nodes.push(...placeBlock(block, gutter, y, sizes.mark, false));
    y += block.height;
    above = block;
  }
  const byKey = new Map(nodes.map((placed) => [placed.node.key, placed]));
  const routes = new Map<string, Route>();
  drawMemberships(task, byKey, routes);
  const ties = drawArcs(task, byKey, routes, gutter - 2);
  return {
    form: 'list',
    width,
    height: y + 4,
    nodes,
    routes,
    ties,
    stops: new Map(),
    headings: [],
    blocLabels,
  };
}

function drawMemberships(
  {graph}: LayoutTask,
  byKey: ReadonlyMap<string, PlacedNode>,
  routes: Map<string, Route>,
): void {
  for (const edge of graph.edges) {
    const member = byKey.get(edge.source);
    const whole = byKey.get(edge.target);
    if (
      edge.role === 'membership' &&
      member &&
      whole &&
      member !== whole &&
      member.home === whole.home
    ) {
      routes.set(edge.id, elbow(whole.mark, member.mark));
    }
  }
}
