import type {Kind} from './grammar.js';
import type {NoteIssue, Spot} from './issue-log.js';
import type {AnyRecord} from './records.js';
import {order} from './text.js';
import type {Id, OptionStatus, StoryDate} from './types.js';

/** What holds of some kinds of records as a whole, once their fields have been read. */
export function createRecordRules(
  issue: NoteIssue,
): (kind: Kind, record: AnyRecord, at: Spot) => void {
  const stanceOf = new Map<string, unknown>();

  /** Flags another stance of one participant on one option at one date; both are kept. */
  function compare({participant, option, stance, date}: AnyRecord, at: Spot): void {
    const cell = `${participant as Id}\0${option as Id}\0${(date as StoryDate | undefined)?.text}`;
    if (!stanceOf.has(cell)) stanceOf.set(cell, stance);
    else if (stanceOf.get(cell) !== stance) {
      at.field = 'stance';
      issue(at, 'conflicting-positions', stance);
    }
  }

  return (kind, record, at) => {
    if (kind === 'ties') record.directed = !/^(no|false)$/.test(record.directed as string);
    if (kind === 'positions') compare(record, at);
    if (kind === 'options')
      (record.status as OptionStatus[]).sort((a, b) => order(dayOf(a), dayOf(b)));
  };
}

const dayOf = ({date}: OptionStatus) => date?.start ?? '';
