import type {StoryModel} from '../../model/story-model.js';
import {measureText} from '../../scales/text-metrics.js';
import type {Id, Participant} from '../../story/types.js';

/** Width of the longest part of a text that a line may not break, CSS px. */
export function longestWord(text: string, size: number, weight: 400 | 600): number {
  return Math.max(0, ...text.split(/[\s-]+/).map((word) => measureText(word, size, weight)));
}

/** What a mark says where there is room. */
export function shortOf({name, shortName = name}: Participant): string {
  return shortName;
}

/** Room for the star of a condition and the arrow of a change, CSS px, which a participant's marks may need. */
export function extraWidth({histories}: StoryModel, id: Id): number {
  const records = [...(histories.get(id)?.values() ?? [])];
  const conditional = records.some((each) => each.some((one) => one.conditional !== undefined));
  return (conditional ? 6 : 0) + (records.some(({length}) => length > 1) ? 8 : 0);
}

/** Short names where they fit, else initials; no two labels alike. */
export function labelsOf(
  participants: readonly Participant[],
  fits: (participant: Participant) => boolean,
): ReadonlyMap<Id, string> {
  const labels = new Map<Id, string>();
  const taken = new Set<string>();
  for (const participant of participants) {
    const {id} = participant;
    const shortName = shortOf(participant);
    if (!fits(participant) || taken.has(shortName)) continue;
    labels.set(id, shortName);
    taken.add(shortName);
  }
  for (const {id, name} of participants) {
    if (labels.has(id)) continue;
    const label = initialsOf(name, taken);
    labels.set(id, label);
    taken.add(label);
  }
  return labels;
}

/** "Emmanuel Macron" → "EM"; "EMa", "EMac" … while taken; numbered at the last. */
function initialsOf(name: string, taken: ReadonlySet<string>): string {
  const words = name.split(/[\s\-–—/.,()“”"']+/).filter(Boolean);
  const letters = words.map((word) => [...word][0] ?? '').slice(0, 3);
  const last = [...(words[Math.min(words.length, 3) - 1] ?? name)];
  let label = letters.join('').toLocaleUpperCase('en');
  for (let more = 1; taken.has(label) && more < last.length; more++)
    label = letters.join('').toLocaleUpperCase('en') + last.slice(1, more + 1).join('');
  const stem = label;
  for (let n = 2; taken.has(label) || label === ''; n++) label = `${stem}${n}`;
  return label;
}
