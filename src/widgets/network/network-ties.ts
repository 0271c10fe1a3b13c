import type {NetworkEdge} from '../../model/network-graph.js';
import type {Draft, LayoutTask, PlacedNode, Steps} from './network-draft.js';
import {centre, distance, type Box} from './network-geometry.js';
import {elbows, straight, type Route} from './network-lines.js';
import {close, connect, open, type Traffic} from './network-routes.js';
import {wordsFor, type TieLabel, type TieWords} from './network-tie-labels.js';

/** Beyond this many ties all are straight. */
const BOWED = 80;
/** With so many lines or more, words keep clear of names only: nobody sees which of the lines they cover. */
const MANY = 400;
/** How far apart lines that share both ends bow. */
const FAN = 0.6;
/** How often a tie with words finds its way: each time but the first it knows of all others. */
const TURNS = 3;

/**
 * Draws the lines that a form has not drawn itself, each with its words in view: of the ways from mark to mark it takes
 * the one that costs least with the best place for words on it. All are taken up and laid anew in turn (rip-up and
 * reroute, as in routing circuits: Dees and Karger 1982; of words it is the gradient descent that Christensen, Marks and
 * Shieber 1995 compare).
 *
 * @param drawn what has both ends in the picture
 * @param draft gets the lines
 * @param taken boxes that no line and no words may touch
 * @param rules boxes that no words may touch
 * @returns words of ties, by id
 */
export function* drawTies(
  task: LayoutTask,
  drawn: readonly NetworkEdge[],
  byKey: ReadonlyMap<string, PlacedNode>,
  {form, height, nodes, routes, tieLabels}: Draft,
  taken: readonly Box[],
  rules: readonly Box[],
): Steps<Map<string, TieLabel>> {
  const {graph, width} = task;
  const worded = new Set(tieLabels?.size ? [] : task.worded);
  const preset = new Set(routes.keys());
  const isCrowded = graph.edges.length - routes.size > BOWED;
  const traffic: Traffic = new Map();
  if (routes.size < MANY) for (const {line} of routes.values()) open(traffic, line);
  // The longest find their way first: the shortest have the least room to give way. Loops go where there is room.
  const reach = ({source, target}: NetworkEdge) =>
    distance(centre(byKey.get(source)!.mark), centre(byKey.get(target)!.mark));
  const order = isCrowded ? drawn : [...drawn].sort((a, b) => reach(b) - reach(a));
  const fans = new Map<string, number>();
  const fanOf = new Map(order.map((edge) => [edge, nextFan(edge)]));
  const words = new Map<string, TieWords>();
  for (let turn = 0; turn < TURNS; turn++)
    for (const edge of turn > 0 ? order.filter((one) => worded.has(one)) : order) {
      const {id, source, target, role, directed} = edge;
      const isWorded = worded.has(edge);
      if (preset.has(id) && !isWorded) continue;
      const [from, to] = [byKey.get(source)!, byKey.get(target)!];
      words.delete(id);
      const written = [...words.values()].flatMap(({label}) => (label ? [label.box] : []));
      const rest =
        routes.size >= MANY || (isCrowded && !isWorded)
          ? []
          : [...routes].flatMap(([other, route]) => (other === id ? [] : [route]));
      const rate =
        isWorded &&
        wordsFor(
          task,
          edge,
          {
            ...{nodes, height, others: rest.map(({line}) => line)},
            taken: [...taken, ...rules, ...written],
          },
          form === 'list',
        );
      if (!preset.has(id)) {
        const isHome = role !== 'tie' && from !== to && from.home === to.home;
        if (turn > 0) close(traffic, routes.get(id)!.line);
        const fan = fanOf.get(edge)!;
        const route = isHome
          ? underWhole(to.mark, from.mark)
          : isCrowded && fan === 0 && from !== to
            ? straight(from, to, directed, isWorded)
            : connect(
                from,
                to,
                {
                  ...{width, height, walls: isCrowded ? [] : taken, words: written, traffic},
                  ...{ends: rest.flatMap(({tip}) => tip ?? []), turn},
                },
                {directed, fan, ...(rate && {rate: (line) => rate(line).cost})},
              );
        routes.set(id, route);
        open(traffic, route.line, isHome ? from.home : route.line);
      }
      if (rate) words.set(id, rate(routes.get(id)!.line));
      yield;
    }

  const labels = new Map<string, TieLabel>(tieLabels);
  let number = 0;
  for (const {id} of worded) {
    const {label, isNumber} = words.get(id)!;
    if (!label) continue;
    if (isNumber) number++;
    const lines = [{...label.lines[0]!, text: `${number}`}];
    labels.set(id, isNumber ? {label: {...label, lines}, number} : {label});
  }
  return labels;

  /** Lines that share both ends bow to either side in turn. */
  function nextFan({source, target}: NetworkEdge): number {
    const isForward = source < target;
    const pair = isForward ? `${source} ${target}` : `${target} ${source}`;
    const rank = fans.get(pair) ?? 0;
    fans.set(pair, rank + 1);
    return Math.ceil(rank / 2) * (rank % 2 === 0 ? -FAN : FAN) * (isForward ? 1 : -1);
  }
}

/** The way from a household's member to its whole: across from the member's mark, then up to the whole's. */
function underWhole(whole: Box, member: Box): Route {
  const x = whole.x + Math.min(whole.width / 2, 10);
  const y = member.y + member.height / 2;
  const side = member.x + member.width / 2 > x ? 0 : member.width;
  const from = {x: member.x + side + Math.sign(side - 1), y};
  return elbows([from, {x, y}, {x, y: whole.y + whole.height + 1}], 6);
}
