import type {StoryFile} from './file-types.js';
import type {Story} from './types.js';

/**
 * The story as a file a newsroom could have written: dates as text, tables as lists, empty lists left out.
 * Reading it again gives an equal story.
 */
export function storyToFile(story: Story): StoryFile {
  return toFile(story) as StoryFile;
}

function toFile(value: unknown): unknown {
  if (value instanceof Map) return [...value.values()].map(toFile);
  if (Array.isArray(value)) return value.map(toFile);
  if (typeof value !== 'object' || value === null) return value;
  if ('start' in value && 'end' in value && 'text' in value) return value.text; // a StoryDate
  const fields = Object.entries(value).map(([key, field]) => [key, toFile(field)] as const);
  const required = ['members', 'attendance'];
  return Object.fromEntries(
    fields.filter(
      ([key, field]) => field !== undefined && (required.includes(key) || !isEmptyList(field)),
    ),
  );
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}
