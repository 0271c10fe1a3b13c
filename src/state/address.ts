import {parseRefKey, refKey} from '../model/ref.js';
import type {Selection} from '../model/selection.js';
import {parseDate} from '../story/dates.js';
import type {Day} from '../story/types.js';

/** What an address can say of a story: `#plenary=participant:macron,cell:vance/no-fly-zone@2025-08-22`. */
export interface AddressState {
  readonly selection: Selection;
  /** Absent: the day the story opens on. */
  readonly day: Day | undefined;
}

/** Name of the part of the fragment that belongs to a story: `plenary`, or `plenary-<name>` where a page has several. */
export function addressKey(name: string): string {
  return name === '' ? 'plenary' : `plenary-${encodeURIComponent(name)}`;
}

/** The part of the fragment `hash` that belongs to the story with `key`, with the key; undefined when there is none. */
export function addressPart(hash: string, key: string): string | undefined {
  return partsOf(hash).find((each) => each.startsWith(`${key}=`));
}

/**
 * What the fragment of an address says for the story with `key`; undefined when it says nothing.
 * Whatever cannot be read in it is passed over.
 *
 * @param hash with or without its `#`; parts are set apart by `&`, and those of others are left alone
 */
export function readAddress(hash: string, key: string): AddressState | undefined {
  const part = addressPart(hash, key);
  if (part === undefined) return undefined;
  const [refs = '', day = ''] = part.slice(key.length + 1).split('@');
  const single = parseDate(day);
  return {
    selection: refs
      .split(',')
      .map((text) => parseRefKey(text.replace(/^(\w+)%3A/i, '$1:')))
      .filter((ref) => ref !== undefined),
    day: single?.start === single?.end ? single?.start : undefined,
  };
}

/** The fragment that says `state` for the story with `key`, and else what it said before. Empty, or with its `#`. */
export function writeAddress(hash: string, key: string, {selection, day}: AddressState): string {
  const others = partsOf(hash).filter((each) => !each.startsWith(`${key}=`));
  const said = selection.map(refKey).join(',') + (day === undefined ? '' : `@${day}`);
  const parts = said === '' ? others : [...others, `${key}=${said}`];
  return parts.length === 0 ? '' : `#${parts.join('&')}`;
}

function partsOf(hash: string): readonly string[] {
  return hash.replace(/^#/, '').split('&').filter(Boolean);
}
