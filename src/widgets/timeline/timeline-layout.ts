import type {Day} from '../../story/types.js';
import type {StoryEvent, StoryEventKind} from '../../model/events.js';

/** A row of the strip. */
export type Lane = 'meeting' | 'position' | 'status' | 'tie';

export const lanes: readonly Lane[] = ['meeting', 'position', 'status', 'tie'];

/** The row an event stands in. */
export const laneOf = (kind: StoryEventKind): Lane => (kind === 'tie-end' ? 'tie' : kind);

const dayNumber = (day: Day) => Date.parse(`${day}T00:00:00Z`) / 86_400_000;

/** Least distance between two stops, CSS px, where the strip is wide enough for it. */
const LEAST_GAP = 10;

/**
 * Where each stop stands, CSS px from the start of the strip. In proportion to time, but never closer than 10 px (or
 * than an equal share of four fifths of the strip): days that follow each other stay apart.
 *
 * @param stops days, oldest first, each once
 * @param width length of the strip, CSS px
 */
export function stopPositions(stops: readonly Day[], width: number): readonly number[] {
  const gaps = stops.length - 1;
  if (gaps < 1) return stops.map(() => width / 2);
  const least = Math.min(LEAST_GAP, (0.8 * width) / gaps);
  const first = dayNumber(stops[0]!);
  const span = dayNumber(stops[gaps]!) - first || 1;
  const free = width - gaps * least;
  return stops.map((stop, i) => i * least + (free * (dayNumber(stop) - first)) / span);
}

/** How many events of each row a stop has. */
export function countByStop(
  stops: readonly Day[],
  events: readonly StoryEvent[],
): readonly ReadonlyMap<Lane, number>[] {
  const counts = new Map(stops.map((stop) => [stop, new Map<Lane, number>()]));
  for (const {day, kind} of events) {
    const row = counts.get(day);
    row?.set(laneOf(kind), (row.get(laneOf(kind)) ?? 0) + 1);
  }
  return [...counts.values()];
}
