import type {StoryModel} from '../../model/story-model.js';
import type {Id} from '../../story/types.js';

/** An arc between two rows of the overview. */
export interface OptionArc {
  readonly kind: 'conflict' | 'requires';
  /** Indexes of rows, upper < lower. */
  readonly upper: number;
  readonly lower: number;
  /** For `requires`: the end that must come first. `both` where each requires the other. */
  readonly first?: 'upper' | 'lower' | 'both';
  /** 0 is nearest to the rows; arcs in one lane never share a row. */
  readonly lane: number;
}

/** What one option has to do with others, as ids of options that exist, each once. */
export interface OptionRelations {
  readonly conflicts: readonly Id[];
  readonly requires: readonly Id[];
  readonly requiredBy: readonly Id[];
  /** Options that this one waits for and that wait for it, through any number of steps; without itself. */
  readonly cycle: readonly Id[];
}

/** The relations of every option, cycles included. O(options + relations), whatever the story says. */
export function relationsOf(model: StoryModel): ReadonlyMap<Id, OptionRelations> {
  const known = (ids: readonly Id[], self: Id) => [
    ...new Set(ids.filter((id) => id !== self && model.story.options.has(id))),
  ];
  const requires = new Map(model.options.map(({id, requires}) => [id, known(requires, id)]));
  const requiredBy = new Map<Id, Id[]>(model.options.map(({id}) => [id, []]));
  for (const [id, firsts] of requires) for (const first of firsts) requiredBy.get(first)?.push(id);
  const cycles = cyclesOf(requires);
  return new Map(
    model.options.map(({id}) => [
      id,
      {
        conflicts: known(model.conflictsOf.get(id) ?? [], id),
        requires: requires.get(id) ?? [],
        requiredBy: requiredBy.get(id) ?? [],
        cycle: (cycles.get(id) ?? []).filter((other) => other !== id),
      },
    ]),
  );
}

/**
 * Strongly connected components with more than one member, by member. Tarjan's algorithm (R. Tarjan, Depth-first
 * search and linear graph algorithms, SIAM J. Comput. 1(2), 1972), without recursion.
 */
function cyclesOf(edges: ReadonlyMap<Id, readonly Id[]>): ReadonlyMap<Id, readonly Id[]> {
  const index = new Map<Id, number>();
  const low = new Map<Id, number>();
  const stack: Id[] = [];
  const onStack = new Set<Id>();
  const found = new Map<Id, readonly Id[]>();
  const enter = (id: Id) => {
    low.set(id, index.size);
    index.set(id, index.size);
    stack.push(id);
    onStack.add(id);
    return {id, next: 0};
  };
  const lower = (id: Id, value: number) => low.set(id, Math.min(low.get(id) ?? value, value));

  for (const root of edges.keys()) {
    if (index.has(root)) continue;
    const path = [enter(root)];
    for (let at = path[0]; at; at = path[path.length - 1]) {
      const to = (edges.get(at.id) ?? [])[at.next++];
      if (to !== undefined) {
        if (!index.has(to)) path.push(enter(to));
        else if (onStack.has(to)) lower(at.id, index.get(to) ?? 0);
        continue;
      }
      path.pop();
      const parent = path[path.length - 1];
      if (parent) lower(parent.id, low.get(at.id) ?? 0);
      if (low.get(at.id) !== index.get(at.id)) continue;
      const members = stack.splice(stack.indexOf(at.id));
      for (const member of members) {
        onStack.delete(member);
        if (members.length > 1) found.set(member, members);
      }
    }
  }
  return found;
}

/**
 * Arcs beside the rows. Short arcs lie inside, long ones outside; two that would touch get lanes of their own.
 *
 * @param order ids of the options, in the order of the rows; a relation with an option that has no row draws nothing
 */
export function arcsOf(
  relations: ReadonlyMap<Id, OptionRelations>,
  order: readonly Id[],
): readonly OptionArc[] {
  const rowOf = new Map(order.map((id, i) => [id, i]));
  const arcs = new Map<string, Omit<OptionArc, 'lane'>>();
  for (const [row, id] of order.entries()) {
    const {conflicts = [], requires = []} = relations.get(id) ?? {};
    for (const other of conflicts) {
      const to = rowOf.get(other);
      if (to !== undefined && to > row)
        arcs.set(`c${row}-${to}`, {kind: 'conflict', upper: row, lower: to});
    }
    for (const first of requires) {
      const to = rowOf.get(first);
      if (to === undefined) continue;
      const [upper, lower] = to < row ? [to, row] : [row, to];
      const key = `r${upper}-${lower}`;
      const end = to < row ? 'upper' : 'lower';
      arcs.set(key, {kind: 'requires', upper, lower, first: arcs.has(key) ? 'both' : end});
    }
  }
  return inLanes([...arcs.values()]);
}

function inLanes(arcs: readonly Omit<OptionArc, 'lane'>[]): readonly OptionArc[] {
  const lanes: Omit<OptionArc, 'lane'>[][] = [];
  return [...arcs]
    .sort((a, b) => a.lower - a.upper - (b.lower - b.upper) || a.upper - b.upper)
    .map((arc) => {
      let lane = lanes.findIndex((others) =>
        others.every((other) => other.lower < arc.upper || arc.lower < other.upper),
      );
      if (lane < 0) lane = lanes.push([]) - 1;
      lanes[lane]?.push(arc);
      return {...arc, lane};
    });
}
