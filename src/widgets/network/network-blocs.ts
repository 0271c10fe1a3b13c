import type {Draft, LayoutTask} from './network-draft.js';
import {around, centre, distance, grow, holds, overlaps, type Box} from './network-geometry.js';
import {placeLabel, smallLabel} from './network-labels.js';
import type {Route} from './network-lines.js';
import {connect} from './network-routes.js';
import type {SceneGroup, SceneText} from './network-scene.js';
import {rounded} from './network-shapes.js';

/** Room around the members of a bloc, the most first: CSS px to the sides, up and down, and to the outline of the next bloc. */
const PADS = [
  [7, 5, 3],
  [2, 0, 3],
  [2, 0, 2],
  [0, 0, 1.5],
] as const;
/** Half the width of a band. */
const HALF = 7;
/** In more pieces than this a bloc is too scattered for bands to be read. */
const PIECES = 3;

/**
 * Blocs as areas around their members: boxes that touch no foreign name, joined by bands where the members do not
 * stand together (after Kelp diagrams: Dinkla, van Kreveld, Speckmann and Westenberg 2012). The largest lie beneath.
 * Who is in several has an outline of each, one within the other: of those drawn above others none covers both someone
 * in these and someone who is not.
 *
 * @param taken boxes that a bloc's name must not cover
 * @returns undefined where some bloc is too scattered, or has no way for a band around foreign names
 */
export function drawBlocs(
  {graph, width, ...task}: LayoutTask,
  {height, nodes, blocLabels, headings}: Draft,
  taken: readonly Box[],
): SceneGroup[] | undefined {
  const {groups} = graph;
  if (groups.length === 0) return [];
  const occupied = [...taken, ...[...blocLabels.values()].map(({box}) => box)];
  const page = {x: 0.5, y: 0.5, width: width - 1, height: height - 1};
  const order = [...groups.keys()].sort(
    (a, b) => groups[b]!.members.length - groups[a]!.members.length || a - b,
  );
  const boxes = nodes.map(({node: {key}, hull: box}) => ({
    key,
    box,
    blocs: order.filter((bloc) => groups[bloc]!.members.includes(key)),
  }));
  const drawn: SceneGroup[] = [];
  for (const style of order) {
    const group = groups[style]!;
    const isIn = ({blocs}: {readonly blocs: readonly number[]}) => blocs.includes(style);
    const beneathOf = (blocs: readonly number[]) => blocs.slice(0, blocs.indexOf(style)).join();
    const foreign = boxes.flatMap((one) => (isIn(one) ? [] : [one.box]));
    const isClear = (box: Box, others: readonly Box[]) =>
      !others.some((other) => overlaps(box, other));
    const members = boxes.filter(isIn).sort((a, b) => a.box.y - b.box.y || a.box.x - b.box.x);
    const [first] = members;
    if (!first) continue;
    const kept = blocLabels.get(style);
    if (kept) members.unshift({...first, box: grow(kept.box, 0, -1)});
    const areas: {box: Box; beneath: string}[] = [];
    for (const {box: member, blocs} of members) {
      const strangers = boxes.flatMap((one) =>
        blocs.every((bloc) => one.blocs.includes(bloc)) ? [] : [one.box],
      );
      const outlineOf = ([across, down, step]: readonly [number, number, number], level: number) =>
        grow(member, across + step * level, down + step * level);
      const last = blocs.length - 1;
      const pads = PADS.find((own) => isClear(outlineOf(own, last), strangers)) ?? PADS[3];
      const own = outlineOf(pads, last - blocs.indexOf(style));
      const beneath = beneathOf(blocs);
      const others = boxes.flatMap((one) =>
        isIn(one) && beneathOf(one.blocs) === beneath ? [] : [one.box],
      );
      const near = areas.find((area) => {
        const both = around([area.box, own]);
        const size = ({width: across, height: down}: Box) => across * down;
        return (
          area.beneath === beneath &&
          size(both) <= 2.5 * (size(area.box) + size(own)) &&
          isClear(both, others)
        );
      });
      if (near) near.box = around([near.box, own]);
      else areas.push({box: own, beneath});
    }
    const walls = [...foreign, ...headings.map(({label}) => label.box)];
    const ground = {
      ...{width, height, half: HALF, traffic: new Map(), ends: []},
      walls: walls.map((box) => grow(box, HALF)),
    };
    const bands = areas.slice(1).map(({box}, i) => {
      const [nearest] = areas.slice(0, i + 1).sort((a, b) => reach(a.box, box) - reach(b.box, box));
      return connect(endOf(nearest!.box), endOf(box), ground);
    });
    const isStruck = ({line}: Route) =>
      walls.some((wall) => line.some((point) => holds(wall, point, HALF - 1)));
    if (areas.length > PIECES || bands.some(isStruck)) return undefined;
    const shown = areas.map(({box}) => within(box, page));
    const label = kept ?? nameOf();
    if (label) occupied.push(label.box);
    drawn.push({
      ...{id: group.id, style, ...(label && {label})},
      areas: shown.map((box) => rounded(box, 9)),
      bands: bands.map((band) => band.drawn.path),
    });

    /** The bloc's name at a free place above or beneath one of its areas: off to a side it would stand with somebody else. */
    function nameOf(): SceneText | undefined {
      const block = smallLabel({...task, graph, width}, group.label, Math.min(160, width - 4));
      for (const area of shown)
        for (const y of [area.y - block.height - 3, area.y + area.height + 3])
          for (const x of [area.x + 4, area.x + area.width - block.width - 4]) {
            const box = {...block, x, y};
            const {width: across, height: down} = around([box, page]);
            const isInside = across === page.width && down === page.height;
            if (isInside && !occupied.some((other) => overlaps(box, other, 1)))
              return placeLabel(block, x, y);
          }
      return undefined;
    }
  }
  return drawn;
}

const reach = (a: Box, b: Box): number => distance(centre(a), centre(b));

/** What of a box lies on the page. */
function within(box: Box, page: Box): Box {
  const x = Math.max(page.x, box.x);
  const y = Math.max(page.y, box.y);
  return {
    x,
    y,
    width: Math.min(page.x + page.width, box.x + box.width) - x,
    height: Math.min(page.y + page.height, box.y + box.height) - y,
  };
}

const endOf = (area: Box) => ({mark: grow(area, -4), hull: grow(area, -4)});
