import {refMessages} from '../locales/en/ref.js';
import type {StoryModel} from '../model/story-model.js';
import {printable} from '../story/text.js';
import {nearestTarget} from '../model/target.js';

const told = new WeakMap<StoryModel, Set<string>>();

/** Tells the console, once for each story and word, of a tag that names nothing in the story. */
export function reportUnknownTarget(model: StoryModel, tag: string, text: string): void {
  const words = told.get(model) ?? new Set();
  told.set(model, words);
  if (words.has(text)) return;
  words.add(text);
  const {unknownTarget} = refMessages;
  const nearest = nearestTarget(model, text);
  console.warn(
    `Plenary: ${unknownTarget(tag, printable(text, 120), nearest, printable(model.story.title, 120))}`,
  );
}
