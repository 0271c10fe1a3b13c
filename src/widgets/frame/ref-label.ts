import type {RefMessages} from '../../locales/en/ref.js';
import type {Ref} from '../../model/ref.js';
import type {StoryModel} from '../../model/story-model.js';

/** The name of what a ref stands for, in the story's words; short where there is a short one. */
export function refLabel({story}: StoryModel, ref: Ref, messages: RefMessages): string {
  const short = (record: {name: string; shortName?: string} | undefined) =>
    record!.shortName ?? record!.name;
  switch (ref.kind) {
    case 'participant':
      return story.participants.get(ref.id)!.name;
    case 'option':
      return short(story.options.get(ref.id));
    case 'meeting':
      return short(story.meetings.get(ref.id));
    case 'bloc':
      return story.blocs.get(ref.id)!.name;
    case 'tie': {
      const {label, kind} = story.ties.find(({id}) => id === ref.id)!;
      return label ?? kind;
    }
    case 'cell':
      return messages.cell(
        short(story.participants.get(ref.participant)),
        short(story.options.get(ref.option)),
      );
  }
}
