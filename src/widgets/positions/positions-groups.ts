import type {Order} from '../../model/order.js';
import type {StoryModel} from '../../model/story-model.js';
import type {Id, Participant} from '../../story/types.js';
import type {Line, RowGroup} from './positions-table.js';

/**
 * By what a participant is grouped: the whole it belongs to (itself, where others belong to it), provided that at
 * least two of the rows do. With `group` order: the first bloc it is in, else that whole.
 */
export function groupOf(
  participants: readonly Participant[],
  model: StoryModel,
  order: Order,
): (participant: Participant) => Id | undefined {
  const wholeOf = ({id, memberOf}: Participant) => memberOf[0] ?? id;
  const sizes = new Map<Id, number>();
  for (const participant of participants) {
    const whole = wholeOf(participant);
    sizes.set(whole, (sizes.get(whole) ?? 0) + 1);
  }
  return (participant) => {
    const bloc = order === 'group' ? model.blocsOf.get(participant.id)?.[0] : undefined;
    if (bloc) return `bloc:${bloc.id}`;
    const whole = wholeOf(participant);
    return (sizes.get(whole) ?? 0) > 1 ? whole : undefined;
  };
}

/** Under which heading a row stands: its group, or its topic where options are the rows. */
export function headings(
  transposed: boolean,
  model: StoryModel,
  participantGroup: (participant: Participant) => Id | undefined,
): (line: Line) => {id: Id; name: string} | undefined {
  if (transposed)
    return ({detail}) => (detail === undefined ? undefined : {id: detail, name: detail});
  return ({id}) => {
    const participant = model.story.participants.get(id);
    const group = participant && participantGroup(participant);
    if (group === undefined) return undefined;
    const name =
      model.story.participants.get(group)?.name ??
      model.story.blocs.get(group.replace(/^bloc:/, ''))?.name;
    return name === undefined ? undefined : {id: group, name};
  };
}

/** Neighbours of one heading become a group; neighbours without one stand together between two rules. */
export function grouped(
  rows: readonly Line[],
  headingOf: (line: Line) => {id: Id; name: string} | undefined,
  folded: ReadonlySet<Id>,
): Omit<RowGroup, 'tally' | 'columnTallies'>[] {
  const groups: {key: string; heading?: {id: Id; name: string}; folded: boolean; rows: Line[]}[] =
    [];
  for (const row of rows) {
    const heading = headingOf(row);
    const last = groups[groups.length - 1];
    if (last && last.heading?.id === heading?.id) last.rows.push(row);
    else
      groups.push({
        key: heading ? `group:${heading.id}` : `rows:${row.key}`,
        ...(heading && {heading}),
        folded: heading !== undefined && folded.has(heading.id),
        rows: [row],
      });
  }
  return groups;
}
