import {nearest} from '../story/text.js';
import type {Story} from '../story/types.js';
import {parseRefKey, sameRef, type Ref} from './ref.js';
import type {StoryModel} from './story-model.js';

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
  const kind = NAMED.find((each) => isKnown(model, {kind: each, id: name}));
  return kind && {kind, id: name};
}

/** What a bare id is looked up among, in this order. */
const NAMED = ['participant', 'option', 'meeting'] as const;

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

/** The id of the story that is most like `text`. */
export function nearestTarget({story}: StoryModel, text: string): string | undefined {
  const ids = NAMED.flatMap((kind) => [...story[`${kind}s`].keys()]);
  return nearest(text.trim().replace(/^\w+:/, ''), ids);
}

/** Whether the story has what the ref names. */
export function isKnown({story}: StoryModel, ref: Ref): boolean {
  return ref.kind === 'cell'
    ? story.participants.has(ref.participant) && story.options.has(ref.option)
    : recordOf(story, ref) !== undefined;
}

/** What the story says of what the ref names. */
export const recordOf = (story: Story, {kind, id}: Exclude<Ref, {kind: 'cell'}>) =>
  kind === 'tie' ? story.ties.find((tie) => tie.id === id) : story[`${kind}s`].get(id);

/** Whether a mention of `ref` speaks of what was `chosen`: the same, or the participant or the option of a chosen cell. */
export function speaksOf(ref: Ref, chosen: Ref): boolean {
  const isPart =
    chosen.kind === 'cell' && ref.kind !== 'cell' && ref.id === chosen[ref.kind as 'option'];
  return isPart || sameRef(ref, chosen);
}
