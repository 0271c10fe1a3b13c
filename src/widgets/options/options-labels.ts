import {measureText} from '../../scales/text-metrics.js';
import type {Id, Participant} from '../../story/types.js';

/** Width of the longest part of a text that a line may not break, CSS px. */
export function longestWord(text: string, size: number, weight: 400 | 600): number {
  return Math.max(0, ...text.split(/[\s-]+/).map((word) => measureText(word, size, weight)));
}

/** A mark's text where there is room for it: the short name, with a star where it may be needed. */
export function written(
  {id, name, shortName = name}: Participant,
  conditional: ReadonlySet<Id>,
): string {
  return conditional.has(id) ? `${shortName}*` : shortName;
}

/** Short names where they fit, else initials; no two labels alike. */
export function labelsOf(
  participants: readonly Participant[],
  fits: (participant: Participant) => boolean,
): ReadonlyMap<Id, string> {
  const labels = new Map<Id, string>();
  const taken = new Set<string>();
  for (const participant of participants) {
    const {id, name, shortName = name} = participant;
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
