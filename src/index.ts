/** The public API: classes, types and pure functions. Importing it registers nothing. */
export {PlenaryWidget} from './widgets/widget.js';
export {PlenaryStory} from './widgets/story/story.js';
export {PlenaryNetwork} from './widgets/network/network.js';
export {PlenaryPositions} from './widgets/positions/positions.js';
export {PlenaryOptions} from './widgets/options/options.js';
export {PlenaryRef} from './widgets/ref/ref.js';
export {PlenaryStep} from './widgets/step/step.js';
export {PlenaryTimeline} from './widgets/timeline/timeline.js';

export * from './story/index.js';
export type * from './story/types.js';
export type * from './story/file-types.js';
export type * from './tag-types.js';

export {createStoryModel, type StoryModel} from './model/story-model.js';
export {createStoryView, openingDay, type Cell, type StoryView} from './model/story-view.js';
export {tallyCells, tallyOption, tallyParticipant, type Tally} from './model/tally.js';
export {parseRefKey, refKey, type Ref} from './model/ref.js';
export {eventDays, storyEvents, storyStops, type StoryEvent} from './model/events.js';
export {
  changesBetween,
  latestChanges,
  type StoryChange,
  type StoryChanges,
} from './model/story-changes.js';
export {createMentionFinder, storyNames, type Mention} from './model/mentions.js';
export {select, type Selection} from './model/selection.js';
export {createNetworkGraph, type NetworkGraph} from './model/network-graph.js';
export {createStanceScale, type StanceScale} from './scales/stance-scale.js';
export {createStore, type StoryStore} from './state/store.js';
export type {StateChange, StoryAction, StoryState} from './state/story-state.js';
export {setMessages} from './locales/catalogue.js';

export {PlenaryAsOfChangeEvent} from './events/as-of-change.js';
export {PlenaryRequestSelectEvent} from './events/request-select.js';
export {PlenarySelectionChangeEvent} from './events/selection-change.js';
export {PlenaryStoryErrorEvent} from './events/story-error.js';
export {PlenaryStoryIssuesEvent} from './events/story-issues.js';
export {PlenaryStoryLoadEvent} from './events/story-load.js';
