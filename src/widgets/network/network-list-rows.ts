import {compareText} from '../../model/as-of.js';
import {makeBlock, type Household} from './network-blocks.js';
import {placeBlock, type LayoutTask, type PlacedNode} from './network-draft.js';
import {round} from './network-geometry.js';
import {isHub} from './network-hubs.js';
import {blocLabel, labelBlock, placeLabel} from './network-labels.js';
import {roomsIn, seriate, type Cast} from './network-rooms-cast.js';
import type {SceneHeading, SceneText} from './network-scene.js';

export const ROW_HEIGHT = 28;
export const ROW_GAP = 8;

/** A stretch of the list under one heading. */
export interface Chapter {
  readonly heading?: string;
  readonly homes: readonly Household[];
}

/** Who was in which rooms: all, some, one, none; with many meetings, one stretch in the order of who met whom. */
export function chaptersOf({words}: LayoutTask, cast: Cast): Chapter[] {
  const outside: Chapter[] =
    cast.outsiders.length > 0
      ? [{heading: words.outside(roomsIn(cast)), homes: cast.outsiders}]
      : [];
  const roomsOf = new Map<string, Set<number>>();
  for (const {home, meeting} of cast.attendance) {
    const rooms = roomsOf.get(home) ?? new Set<number>();
    roomsOf.set(home, rooms.add(meeting));
  }
  if (cast.meetings.length > 3 || cast.meetings.some(isHub)) {
    const {homes} = seriate(cast);
    const ordered = [...cast.insiders].sort(
      (a, b) =>
        (homes.get(a.node.key) ?? 0) - (homes.get(b.node.key) ?? 0) ||
        compareText(a.node.key, b.node.key),
    );
    return [{homes: ordered}, ...outside];
  }
  const chapters = new Map<string, {rooms: number[]; homes: Household[]}>();
  for (const home of cast.insiders) {
    const rooms = [...(roomsOf.get(home.node.key) ?? [])].sort((a, b) => a - b);
    const key = rooms.join();
    const chapter = chapters.get(key) ?? {rooms, homes: []};
    chapter.homes.push(home);
    chapters.set(key, chapter);
  }
  const ordered = [...chapters.values()].sort(
    (a, b) => b.rooms.length - a.rooms.length || compareText(a.rooms.join(), b.rooms.join()),
  );
  const name = (index: number) => {
    const meeting = cast.meetings[index];
    return meeting?.shortLabel ?? meeting?.label ?? '';
  };
  return [
    ...ordered.map(({rooms, homes}) => ({
      heading: words.inRooms(rooms.map(name), cast.meetings.length),
      homes,
    })),
    ...outside,
  ];
}

export function placeChapters(
  task: LayoutTask,
  chapters: readonly Chapter[],
  frame: {readonly left: number; readonly right: number; readonly y: number},
  headings: SceneHeading[],
): {nodes: PlacedNode[]; y: number; blocLabels: Map<string, SceneText>} {
  const {sizes, fontScale, words, graph} = task;
  const options = {
    max: frame.right - frame.left - 2 * sizes.mark - 8,
    sizes,
    fontScale,
    strong: true,
    rowHeight: ROW_HEIGHT,
    detail: words.detail,
  };
  const nodes: PlacedNode[] = [];
  const blocLabels = new Map<string, SceneText>();
  let {y} = frame;
  chapters.forEach(({heading, homes}, chapter) => {
    if (heading !== undefined) {
      const title = labelBlock(
        {label: heading},
        {
          max: frame.right - frame.left,
          sizes: {...sizes, name: sizes.detail},
          fontScale,
          weight: 600,
        },
      );
      y += chapter > 0 ? 12 : 0;
      headings.push({label: placeLabel(title, frame.left, y)});
      y += title.height + 6;
    }
    const blocsOf = ({node, members}: Household): string[] => [
      ...graph.groups.filter((group) => group.members.includes(node.key)).map(({id}) => id),
      ...members.flatMap(blocsOf),
    ];
    const ordered = homes
      .map((home, i) => ({home, i, blocs: [...new Set(blocsOf(home))].sort(compareText)}))
      .sort(
        (a, b) =>
          (heading === undefined ? 0 : compareText(b.blocs.join(), a.blocs.join())) || a.i - b.i,
      );
    let before: readonly string[] = [];
    for (const {home, blocs} of ordered) {
      const ended = before.some((bloc) => !blocs.includes(bloc));
      for (const bloc of blocs) {
        if (before.includes(bloc) || blocLabels.has(bloc)) continue;
        const title = graph.groups.find(({id}) => id === bloc)?.label ?? '';
        const label = blocLabel(title, frame.right - frame.left, sizes, fontScale);
        y += 5;
        blocLabels.set(bloc, placeLabel(label, frame.left, y));
        y += label.height + 5;
      }
      if (ended) y += 8;
      const block = makeBlock(home, options);
      nodes.push(
        ...placeBlock(
          block,
          frame.left,
          y,
          sizes.mark,
          heading !== undefined && chapter === chapters.length - 1 && isOutside(home, task),
        ),
      );
      y += block.height + ROW_GAP;
      before = blocs;
    }
    if (before.length > 0) y += 6;
  });
  return {nodes, y: round(y), blocLabels};
}

function isOutside({node}: Household, {graph}: LayoutTask): boolean {
  return !graph.edges.some(({role, source}) => role === 'attendance' && source === node.key);
}
