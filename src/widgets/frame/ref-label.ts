import type {RefMessages} from '../../locales/en/ref.js';
import type {Ref} from '../../model/ref.js';
import type {StoryModel} from '../../model/story-model.js';
import {recordOf} from '../../model/target.js';

/** The name of what a ref stands for, in the story's words; short where there is a short one, but for people. */
export function refLabel({story}: StoryModel, ref: Ref, messages: RefMessages): string {
  const {participants, options} = story;
  const short = (record: {name: string; shortName?: string} | undefined) =>
    record!.shortName ?? record!.name;
  if (ref.kind === 'cell')
    return messages.cell(short(participants.get(ref.participant)), short(options.get(ref.option)));
  const record = recordOf(story, ref)!;
  if ('source' in record) return record.label ?? record.kind;
  return ref.kind === 'participant' ? record.name : short(record);
}
