import {editDistance} from '../story/text.js';
import {parseRefKey, sameRef, type Ref} from './ref.js';
import type {StoryModel} from './story-model.js';

/** Letters of a mistyped id that are compared. */
const LONGEST = 60;

/**
 * What `to="…"` names. `macron` is looked up among participants, then options, then meetings; a whole key says which:
 * `option:no-fly-zone`, `meeting:rubio-call`, `bloc:…`, `tie:…`, `cell:macron/european-troops` (ids percent-encoded).
 *
 * @returns undefined when the story has nothing of that name
 */
export function resolveTarget(model: StoryModel, text: string): Ref | undefined {
  const name = text.trim().normalize('NFC');
  const key = parseRefKey(name);
  if (key && isKnown(model, key)) return key;
  const {participants, options, meetings} = model.story;
  if (participants.has(name)) return {kind: 'participant', id: name};
  if (options.has(name)) return {kind: 'option', id: name};
  if (meetings.has(name)) return {kind: 'meeting', id: name};
  return undefined;
}

/** The targets that a list such as `select="macron option:no-fly-zone"` names, and the words that name nothing. */
export function resolveTargets(
  model: StoryModel,
  text: string,
): {readonly refs: readonly Ref[]; readonly unknown: readonly string[]} {
  const refs: Ref[] = [];
  const unknown: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const ref = resolveTarget(model, word);
    if (ref) refs.push(ref);
    else unknown.push(word);
  }
  return {refs, unknown};
}

/** The id of the story that is most like `text`, at most a third of its letters away. */
export function nearestTarget({story}: StoryModel, text: string): string | undefined {
  const id = text.trim().replace(/^\w+:/, '').slice(0, LONGEST);
  let least = Math.max(1, Math.floor(id.length / 3)) + 1;
  let best: string | undefined;
  for (const table of [story.participants, story.options, story.meetings])
    for (const candidate of table.keys()) {
      if (Math.abs(candidate.length - id.length) >= least) continue;
      const distance = editDistance(id, candidate);
      if (distance >= least) continue;
      best = candidate;
      least = distance;
    }
  return best;
}

/** Whether the story has what the ref names. */
export function isKnown({story}: StoryModel, ref: Ref): boolean {
  switch (ref.kind) {
    case 'participant':
      return story.participants.has(ref.id);
    case 'option':
      return story.options.has(ref.id);
    case 'meeting':
      return story.meetings.has(ref.id);
    case 'bloc':
      return story.blocs.has(ref.id);
    case 'tie':
      return story.ties.some(({id}) => id === ref.id);
    case 'cell':
      return story.participants.has(ref.participant) && story.options.has(ref.option);
  }
}

/** Whether a mention of `ref` speaks of what was `chosen`: the same, or the participant or the option of a chosen cell. */
export function speaksOf(ref: Ref, chosen: Ref): boolean {
  if (sameRef(ref, chosen)) return true;
  if (chosen.kind !== 'cell') return false;
  return (
    (ref.kind === 'participant' && ref.id === chosen.participant) ||
    (ref.kind === 'option' && ref.id === chosen.option)
  );
}
