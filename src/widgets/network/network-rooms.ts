import type {Draft, LayoutTask} from './network-draft.js';
import {castOf, isTwoMode} from './network-rooms-cast.js';
import {drawRooms} from './network-rooms-draw.js';
import {planRooms, type RoomsPlan, type Variant} from './network-rooms-plan.js';

/** Lays out a story about rooms; undefined where it is not one, or the width does not hold three columns. */
export function layoutRooms(task: LayoutTask): Draft | undefined {
  const cast = castOf(task.graph);
  if (!isTwoMode(cast, task.graph)) return undefined;
  const variants: Variant[] =
    cast.meetings.length === 1
      ? ['around']
      : cast.meetings.length === 2
        ? ['five', 'between']
        : ['between', 'around'];
  let best: RoomsPlan | undefined;
  for (const variant of variants) {
    const plan = planRooms(task, cast, variant);
    if (plan && (!best || plan.arrangement.cost < best.arrangement.cost)) best = plan;
    if (best?.variant === 'five') break;
  }
  return best && drawRooms(task, cast, best);
}
