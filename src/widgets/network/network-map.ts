import {compareText} from '../../model/as-of.js';
import {households, makeBlock, type Household} from './network-blocks.js';
import {
  elbow,
  mirror,
  placeBlock,
  placePill,
  type Draft,
  type LayoutTask,
  type PlacedNode,
  type Route,
} from './network-draft.js';
import {labelBlock} from './network-labels.js';
import {scatter, type Spot} from './network-map-place.js';
import {straightTies} from './network-straight.js';

const PILL_PAD = 11;
/** Members beyond which a whole does not keep them in its block. */
const HOUSEHOLD = 6;
/**
 * Distance by ties: stress majorization of the households, then boxes pushed apart within the width. For stories
 * that are not about rooms.
 */
export function layoutMap(task: LayoutTask): Draft {
  const spots = spotsOf(task);
  const index = new Map<string, number>();
  spots.forEach((spot, i) => {
    for (const {node} of spot.block?.rows ?? []) index.set(node.key, i);
    if (spot.pill) index.set(spot.key, i);
  });
  const near: Set<number>[] = spots.map(() => new Set());
  for (const {source, target} of task.graph.edges) {
    const a = index.get(source);
    const b = index.get(target);
    if (a === undefined || b === undefined || a === b) continue;
    near[a]?.add(b);
    near[b]?.add(a);
  }
  const blocs = task.graph.groups.map(({members}) => [
    ...new Set(members.flatMap((key) => index.get(key) ?? [])),
  ]);
  const points = scatter(
    task.width,
    spots,
    near.map((set) => [...set].sort((a, b) => a - b)),
    blocs,
  );

  const nodes: PlacedNode[] = [];
  let height = 0;
  spots.forEach((spot, i) => {
    const box = {
      x: Math.round(points.x[i]! - spot.width / 2),
      y: Math.round(points.y[i]! - spot.height / 2),
      width: spot.width,
      height: spot.height,
    };
    height = Math.max(height, box.y + spot.height);
    if (spot.pill) nodes.push(placePill(spot.pill.node, spot.pill.label, box));
    if (!spot.block) return;
    const placed = placeBlock(spot.block, box.x, box.y, task.sizes.mark, false);
    nodes.push(...(points.turned[i] ? placed.map((node) => mirror(node, box)) : placed));
  });
  const byKey = new Map(nodes.map((placed) => [placed.node.key, placed]));
  const routes = new Map<string, Route>();
  for (const edge of task.graph.edges) {
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
  const size = {width: task.width, height: height + 4};
  const ties = straightTies(
    task.graph.edges.filter(({id}) => !routes.has(id)),
    nodes,
    size,
  );
  return {form: 'map', ...size, nodes, routes, ties, headings: [], blocLabels: new Map()};
}

function spotsOf({graph, width, sizes, fontScale, words}: LayoutTask): Spot[] {
  const max = Math.min(170, width * 0.4);
  const single = !graph.nodes.some(({memberOf}) => memberOf.length > 0);
  const options = {max, sizes, fontScale, strong: !single, rowHeight: 24, detail: words.detail};
  const spots = [
    ...households(graph, HOUSEHOLD, ({pin}) => pin !== undefined).map((home: Household): Spot => {
      const block = makeBlock(home, options);
      const pin = block.rows[0]?.node.pin;
      const {width: own, height, rows} = block;
      const mark = {x: sizes.mark - own / 2, y: (rows[0]?.markY ?? 0) - height / 2};
      return {key: block.key, block, width: own, height, mark, ...(pin && {pin})};
    }),
    ...graph.nodes
      .filter(({kind}) => kind === 'meeting')
      .map((node): Spot => {
        const label = labelBlock(node, {
          max: max - 2 * PILL_PAD,
          sizes,
          fontScale,
          weight: 600,
          detail: words.detail(node),
        });
        return {
          key: node.key,
          pill: {node, label},
          width: label.width + 2 * PILL_PAD,
          height: Math.ceil(label.height) + 12,
          mark: {x: 0, y: 0},
          ...(node.pin && {pin: node.pin}),
        };
      }),
  ];
  return spots.sort((a, b) => compareText(a.key, b.key));
}
