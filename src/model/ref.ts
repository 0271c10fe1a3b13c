import type {Id} from '../story/types.js';

/** Something in the story that can be selected, highlighted, linked to from prose, or put in an address. */
export type Ref =
  | {readonly kind: 'participant' | 'option' | 'meeting' | 'bloc' | 'tie'; readonly id: Id}
  | {readonly kind: 'cell'; readonly participant: Id; readonly option: Id};

export type RefKind = Ref['kind'];

/**
 * One text for one ref: `participant:macron`, `cell:macron/air-support`. Used as key in maps and in addresses.
 * Ids are percent-encoded, so that any id survives the way there and back.
 */
export function refKey(ref: Ref): string {
  return ref.kind === 'cell'
    ? `cell:${encode(ref.participant)}/${encode(ref.option)}`
    : `${ref.kind}:${encode(ref.id)}`;
}

/** The ref a key stands for, or undefined when the text is not a key. */
export function parseRefKey(key: string): Ref | undefined {
  const match = /^(participant|option|meeting|bloc|tie|cell):([^/]*)(?:\/([^/]*))?$/.exec(key);
  if (!match) return undefined;
  const [, kind, first, second] = match;
  const id = decode(first!);
  if (id === undefined || (kind === 'cell') !== (second !== undefined)) return undefined;
  if (kind !== 'cell') return {kind: kind as 'participant', id};
  const option = decode(second!);
  return option === undefined ? undefined : {kind: 'cell', participant: id, option};
}

export function sameRef(a: Ref | undefined, b: Ref | undefined): boolean {
  return a === b || (!!a && !!b && refKey(a) === refKey(b));
}

/** Lone surrogates cannot be percent-encoded; they become the replacement character. */
function encode(id: Id): string {
  return encodeURIComponent(id.replace(/\p{Cs}/gu, '\ufffd'));
}

function decode(text: string): Id | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
