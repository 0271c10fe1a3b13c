import type {StoryModel} from '../../model/story-model.js';
import type {Id} from '../../story/types.js';

/** An arc between two rows of the overview. */
export interface OptionArc {
  readonly kind: 'conflict' | 'requires';
  /** Indexes of rows, upper < lower. */
  readonly upper: number;
  readonly lower: number;
  /** For `requires`: the rows that must come first; both where each requires the other. */
  readonly first: readonly number[];
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

/** The relations of every option, cycles included. O(options × relations) at worst. */
export function relationsOf({
  story,
  options,
  conflictsOf,
}: StoryModel): ReadonlyMap<Id, OptionRelations> {
  const known = (ids: readonly Id[] = [], self: Id) => [
    ...new Set(ids.filter((id) => id !== self && story.options.has(id))),
  ];
  const requires = new Map(options.map((option) => [option.id, known(option.requires, option.id)]));
  const reached = new Map(
    options.map(({id}) => {
      const seen = new Set(requires.get(id));
      for (const first of seen) for (const further of requires.get(first) ?? []) seen.add(further);
      return [id, seen];
    }),
  );
  return new Map(
    options.map(({id}) => [
      id,
      {
        conflicts: known(conflictsOf.get(id), id),
        requires: requires.get(id) ?? [],
        requiredBy: options.map((other) => other.id).filter((o) => requires.get(o)?.includes(id)),
        cycle: [...(reached.get(id) ?? [])].filter(
          (other) => other !== id && reached.get(other)?.has(id),
        ),
      },
    ]),
  );
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
  const rowOf = new Map(order.map((id, row) => [id, row]));
  const arcs = new Map<string, Omit<OptionArc, 'lane'> & {first: number[]}>();
  for (const [from, id] of order.entries())
    for (const kind of ['conflicts', 'requires'] as const)
      for (const other of relations.get(id)?.[kind] ?? []) {
        const to = rowOf.get(other);
        if (to === undefined) continue;
        const [upper, lower] = from < to ? [from, to] : [to, from];
        const arc = arcs.get(`${kind} ${upper} ${lower}`) ?? {
          kind: kind === 'requires' ? kind : 'conflict',
          upper,
          lower,
          first: [],
        };
        arcs.set(`${kind} ${upper} ${lower}`, arc);
        if (kind === 'requires') arc.first.push(to);
      }
  const placed: OptionArc[] = [];
  const length = ({upper, lower}: {upper: number; lower: number}) => lower - upper;
  for (const arc of [...arcs.values()].sort((a, b) => length(a) - length(b) || a.upper - b.upper)) {
    const touching = placed.filter(({upper, lower}) => upper <= arc.lower && arc.upper <= lower);
    let lane = 0;
    while (touching.some((other) => other.lane === lane)) lane++;
    placed.push({...arc, lane});
  }
  return placed;
}
