import type {StoryModel} from '../../model/story-model.js';
import type {Id} from '../../story/types.js';

/** An arc between two rows of the overview. */
export interface OptionArc {
  readonly kind: 'conflicts' | 'requires';
  /** Indexes of rows, upper < lower. */
  readonly upper: number;
  readonly lower: number;
  /** For `requires`: the rows that must come first, upper before lower; both where each requires the other. */
  readonly first: readonly number[];
  /** 0 is nearest to the rows; arcs in one lane never share a row. */
  readonly lane: number;
}

/** What one option has to do with others, as ids of options that exist, each once. */
export interface OptionRelations {
  readonly conflicts: readonly Id[];
  readonly requires: readonly Id[];
  readonly requiredBy: readonly Id[];
  /** This option and those that it waits for and that wait for it, through any number of steps; empty without any. */
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
    options.map(({id}) => {
      const waits = [...reached.get(id)!].filter((other) => reached.get(other)?.has(id));
      return [
        id,
        {
          conflicts: known(conflictsOf.get(id), id),
          requires: requires.get(id)!,
          requiredBy: options
            .map((each) => each.id)
            .filter((each) => requires.get(each)?.includes(id)),
          cycle: waits.length > 0 ? [...new Set([id, ...waits])] : waits,
        },
      ];
    }),
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
  const arcs: Omit<OptionArc, 'lane'>[] = [];
  for (const [upper, id] of order.entries())
    for (const [at, other] of order.slice(upper + 1).entries()) {
      const lower = upper + 1 + at;
      const [here, there] = [relations.get(id), relations.get(other)];
      if (here?.conflicts.includes(other)) arcs.push({kind: 'conflicts', upper, lower, first: []});
      const first = [
        ...(there?.requires.includes(id) ? [upper] : []),
        ...(here?.requires.includes(other) ? [lower] : []),
      ];
      if (first.length > 0) arcs.push({kind: 'requires', upper, lower, first});
    }
  const placed: OptionArc[] = [];
  for (const arc of arcs.sort((a, b) => a.lower - a.upper - b.lower + b.upper)) {
    const touching = placed.filter(({upper, lower}) => upper <= arc.lower && arc.upper <= lower);
    let lane = 0;
    while (touching.some((other) => other.lane === lane)) lane++;
    placed.push({...arc, lane});
  }
  return placed;
}
