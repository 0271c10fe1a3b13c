/**
 * The grammar of the story file: one table of fields for each kind of record, checked by the compiler against the
 * types of what is written (`file-types.ts`) and of what is read (`types.ts`).
 */
import {issueMessages as say} from '../locales/en/issues.js';
import {
  anyRefs,
  boolean,
  date,
  id,
  language,
  learnFresh,
  line,
  list,
  must,
  number,
  oneOf,
  or,
  prose,
  record,
  ref,
  refs,
  sha256,
  siblings,
  table,
  texts,
  webAddress,
  type Field,
  type FieldsOf,
} from './fields.js';
import type * as File from './file-types.js';
import type {Reading} from './reading.js';
import {show} from './text.js';
import {
  UNSTATED,
  type Argument,
  type Attendance,
  type Bloc,
  type Contribution,
  type Correction,
  type Evidence,
  type Id,
  type Meeting,
  type Option,
  type OptionStatus,
  type Participant,
  type Position,
  type Source,
  type StanceStep,
  type Story,
  type Tie,
} from './types.js';

/** The scale of stories that define none. */
export const DEFAULT_STANCES: readonly StanceStep[] = [
  {id: 'supports', label: 'Supports', value: 2},
  {id: 'leans', label: 'Leans for', value: 1},
  {id: 'open', label: 'Open', value: 0},
  {id: 'cautious', label: 'Cautious', value: -1},
  {id: 'opposes', label: 'Opposes', value: -2},
];

const EVIDENCE: FieldsOf<Evidence, File.EvidenceRecord> = {
  source: must(ref('sources')),
  quote: prose,
  lang: language,
  speaker: line,
  date,
  locator: line,
};
/** What cannot be read is left out, and the claim drawn without it. */
const evidence = or(list(record('evidence', EVIDENCE), 'warning'), []);

const SOURCE: FieldsOf<Source, File.SourceRecord> = {
  id: must(id),
  title: must(line),
  publisher: line,
  url: webAddress,
  published: date,
  accessed: date,
  archiveUrl: webAddress,
  sha256,
};

const PARTICIPANT: FieldsOf<Participant, File.ParticipantRecord> = {
  id: must(id),
  name: must(line),
  shortName: line,
  kind: must(oneOf('person', 'country', 'organisation', 'body')),
  role: line,
  memberOf: or(siblings('participants'), []),
  description: prose,
  aliases: or(texts, []),
  url: webAddress,
  x: number(0, 1),
  y: number(0, 1),
};

const BLOC: FieldsOf<Bloc, File.BlocRecord> = {
  id: must(id),
  name: must(line),
  members: must(refs('participants')),
  description: prose,
  evidence,
};

const ATTENDANCE: FieldsOf<Attendance, File.AttendanceRecord> = {
  participant: must(ref('participants')),
  as: line,
};

const MEETING: FieldsOf<Meeting, File.MeetingRecord> = {
  id: must(id),
  name: must(line),
  shortName: line,
  date,
  place: line,
  format: oneOf('in-person', 'call', 'written'),
  attendance: must(list(record('attendance', ATTENDANCE))),
  summary: prose,
  evidence,
};

/** A tie whose id may still have to be made. */
type WrittenTie = Omit<Tie, 'id'> & {readonly id?: Id};

const TIE: FieldsOf<WrittenTie, File.TieRecord> = {
  id,
  source: must(ref('participants')),
  target: must(ref('participants')),
  kind: must(line),
  label: line,
  directed: or(boolean, true),
  since: date,
  until: date,
  evidence,
};

const STATUS: FieldsOf<OptionStatus, File.OptionStatusRecord> = {
  status: must(
    oneOf('floated', 'under-consideration', 'agreed', 'in-force', 'ruled-out', 'withdrawn'),
  ),
  date,
  summary: prose,
  evidence,
};

const CONTRIBUTION: FieldsOf<Contribution, File.ContributionRecord> = {
  participant: must(ref('participants')),
  what: must(prose),
  evidence,
};

const ARGUMENT: FieldsOf<Argument, File.ArgumentRecord> = {
  side: must(oneOf('for', 'against')),
  text: must(prose),
  by: ref('participants'),
  evidence,
};

const OPTION: FieldsOf<Option, File.OptionRecord> = {
  id: must(id),
  name: must(line),
  shortName: line,
  summary: must(prose),
  topic: line,
  status: or(history(list(record('status', STATUS))), []),
  entails: or(texts, []),
  contributions: or(list(record('contribution', CONTRIBUTION)), []),
  conditions: or(texts, []),
  requires: or(siblings('options'), []),
  conflicts: or(siblings('options'), []),
  arguments: or(list(record('argument', ARGUMENT)), []),
};

const STANCE: FieldsOf<StanceStep, File.StanceRecord> = {
  id: must(id),
  label: must(line),
  value: must(number()),
  glyph: line,
};

const POSITION: FieldsOf<Position, File.PositionRecord> = {
  participant: must(ref('participants')),
  option: must(ref('options')),
  stance: must(ref('stances')),
  date,
  summary: prose,
  conditional: prose,
  evidence,
};

const CORRECTION: FieldsOf<Correction, File.CorrectionRecord> = {
  date: must(date),
  text: must(prose),
  ids: or(anyRefs, []),
};

/** The whole file. The order is that of reading: what others refer to comes first. */
export const STORY: FieldsOf<Story, Omit<File.StoryFile, '$schema'>> = {
  version: must(or(version(), 1)),
  title: must(or(line, '')),
  summary: prose,
  lang: language,
  dir: oneOf('ltr', 'rtl', 'auto'),
  asOf: must(date),
  credit: prose,
  stances: scale(table('stances', record('stance', STANCE), ({label}) => [label])),
  sources: or(
    table('sources', record('source', SOURCE), ({title}) => [title]),
    new Map(),
  ),
  participants: or(
    acyclic(
      table('participants', record('participant', PARTICIPANT), (p) => [
        p.name,
        p.shortName,
        ...p.aliases,
      ]),
    ),
    new Map(),
  ),
  blocs: or(
    table('blocs', record('bloc', BLOC), ({name}) => [name]),
    new Map(),
  ),
  meetings: or(
    table('meetings', record('meeting', MEETING), (m) => [m.name, m.shortName]),
    new Map(),
  ),
  options: or(
    table('options', record('option', OPTION), (o) => [o.name, o.shortName]),
    new Map(),
  ),
  ties: or(ties(), []),
  positions: or(list(record('position', POSITION), 'error', consistent), []),
  corrections: or(list(record('correction', CORRECTION)), []),
};

/** The fields of each kind of record, by name: for the CSV reader and for checks of the schema. */
export const FIELDS = {
  story: STORY,
  evidence: EVIDENCE,
  sources: SOURCE,
  participants: PARTICIPANT,
  blocs: BLOC,
  attendance: ATTENDANCE,
  meetings: MEETING,
  ties: TIE,
  status: STATUS,
  contributions: CONTRIBUTION,
  arguments: ARGUMENT,
  options: OPTION,
  stances: STANCE,
  positions: POSITION,
  corrections: CORRECTION,
} as const;

function version(): Field<1> {
  return {
    expected: '1',
    read: (value, r) =>
      value === 1 ? 1 : r.issue('bad-version', 'warning', show(value), say.version),
  };
}

/** Dated records, oldest first; those without a date come first, those of one day stay in their order. */
function history<T extends {readonly date?: {readonly start: string}}>(
  records: Field<T[]>,
): Field<T[]> {
  const day = (item: T) => item.date?.start ?? '';
  return {
    ...records,
    read: (value, r, severity) =>
      records
        .read(value, r, severity)
        ?.sort((a, b) => (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0)),
  };
}

/** The steps of the scale, the most in favour first; the default scale when the story gives none that can be read. */
function scale(
  steps: Field<Map<Id, StanceStep>>,
): Field<readonly StanceStep[]> & {fallback: (r: Reading) => readonly StanceStep[]} {
  const learnUnstated = (r: Reading) => r.learn('stances', UNSTATED, ['not stated']);
  return {
    read(value, r, severity) {
      const read = steps.read(value, r, severity);
      if (!read?.size) return undefined;
      learnUnstated(r);
      return [...read.values()].sort((a, b) => b.value - a.value);
    },
    fallback(r) {
      for (const {id, label} of DEFAULT_STANCES) r.learn('stances', id, [label]);
      learnUnstated(r);
      return DEFAULT_STANCES;
    },
  };
}

/**
 * Participants whose memberships lead nowhere back. Of each ring, the membership that closes it is left out:
 * found by a depth-first search in the order of ids, so that the order of rows does not matter.
 */
function acyclic(participants: Field<Map<Id, Participant>>): Field<Map<Id, Participant>> {
  return {
    read(value, r, severity) {
      const read = participants.read(value, r, severity);
      const open = new Set<Id>();
      const done = new Set<Id>();
      for (const start of [...(read?.keys() ?? [])].sort()) {
        const path = [{id: start, next: [start]}];
        for (let top = path[0]; top; top = path[path.length - 1]) {
          const id = top.next.pop();
          if (id === undefined) {
            path.pop();
            open.delete(top.id);
            done.add(top.id);
          } else if (open.has(id)) {
            const {memberOf} = read!.get(top.id)!;
            (memberOf as Id[]).splice(memberOf.indexOf(id), 1);
            r.at(r.known('participants').ids.get(top.id)!, () =>
              r.at('memberOf', () => r.issue('cycle', 'warning', show(id), say.noCycle)),
            );
          } else if (!done.has(id)) {
            open.add(id);
            path.push({id, next: [...read!.get(id)!.memberOf].sort().reverse()});
          }
        }
      }
      return read;
    },
  };
}

/** Ties, each with an id: its own, or one made of source, target, kind and, where that is not enough, a counter. */
function ties(): Field<readonly Tie[]> {
  const written = list(
    record('tie', TIE),
    'error',
    (tie, r) => tie.id === undefined || learnFresh('ties', tie.id, [], r),
  );
  return {
    read(value, r, severity) {
      const read = written.read(value, r, severity) as (Tie & {id?: Id})[];
      const {ids} = r.known('ties');
      const nameless = read
        .filter((tie) => tie.id === undefined)
        .map((tie) => ({tie, text: JSON.stringify(tie)}));
      // Counted in the order of what they say, so that the order of rows does not matter.
      nameless.sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0));
      const made = new Map<object, Id>();
      const used = new Map<string, number>();
      for (const {tie} of nameless) {
        const base = `${tie.source} > ${tie.target}: ${tie.kind}`;
        let id: Id;
        do {
          const n = (used.get(base) ?? 0) + 1;
          used.set(base, n);
          id = n > 1 ? `${base} (${n})` : base;
        } while (ids.has(id));
        ids.set(id, 0);
        made.set(tie, id);
      }
      return read.map((tie) => ({...tie, id: tie.id ?? made.get(tie)!}));
    },
  };
}

/** Flags two stances of one participant on one option at one date; both are kept. */
function consistent({participant, option, stance, date}: Position, r: Reading): true {
  const key = JSON.stringify([participant, option, date?.text]);
  const other = r.stanceAt.get(key);
  if (other === undefined) r.stanceAt.set(key, stance);
  else if (other !== stance) {
    r.at('stance', () =>
      r.issue('conflicting-positions', 'warning', show(stance), say.oneStance, other),
    );
  }
  return true;
}
