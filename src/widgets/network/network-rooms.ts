import type {Draft, LayoutTask} from './network-draft.js';
import {castOf, isTwoMode} from './network-rooms-cast.js';
import {drawRooms} from './network-rooms-draw.js';
import type {Variant} from './network-rooms-arrange.js';
import {planRooms, type RoomsPlan} from './network-rooms-plan.js';

/** Least width of three columns with room for ties between them, CSS px. */
const LEAST_WIDTH = 560;

/** Lays out a story about rooms; undefined where it is not one. */
export function layoutRooms(task: LayoutTask): Draft | 'too-narrow' | undefined {
  const cast = castOf(task.graph);
  if (!isTwoMode(cast, task.graph)) return undefined;
  if (task.width < LEAST_WIDTH) return 'too-narrow';
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
  return best ? drawRooms(task, cast, best.refine()) : 'too-narrow';
}
