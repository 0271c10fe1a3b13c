/**
 * The grammar of the story file: one table of fields for each kind of record, checked by the compiler against the
 * types of what is written (`file-types.ts`) and of what is read (`types.ts`).
 */
import {
  boolean,
  date,
  id,
  language,
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
  table,
  webAddress,
  type Field,
  type FieldsOf,
  type SureField,
} from './fields.js';
import type * as File from './file-types.js';
import type {Reading} from './reading.js';
import {
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
const evidence = list(record(EVIDENCE), 'warning');
const texts = list(prose, 'warning');

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
  memberOf: refs('participants'),
  description: prose,
  aliases: texts,
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
  attendance: must(list(record(ATTENDANCE))),
  summary: prose,
  evidence,
};

/** A tie whose id may still have to be made. */
type WrittenTie = Omit<Tie, 'id'> & {id?: Id};

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
  status: history(list(record(STATUS))),
  entails: texts,
  contributions: list(record(CONTRIBUTION)),
  conditions: texts,
  requires: refs('options'),
  conflicts: refs('options'),
  arguments: list(record(ARGUMENT)),
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
  ids: refs(),
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
  stances: scale(table('stances', STANCE, ({label}) => [label])),
  sources: table('sources', SOURCE, ({title}) => [title]),
  participants: then(
    table('participants', PARTICIPANT, (p) => [p.name, p.shortName, ...p.aliases]),
    (read, r) => r.defer(() => breakRings(read, r)),
  ),
  blocs: table('blocs', BLOC, ({name}) => [name]),
  meetings: table('meetings', MEETING, (m) => [m.name, m.shortName]),
  options: table('options', OPTION, (o) => [o.name, o.shortName]),
  ties: then(
    list(record(TIE), 'error', (tie, r) => tie.id === undefined || r.learn('ties', tie.id)),
    nameTies,
  ) as SureField<Tie[]>,
  positions: list(record(POSITION), 'error', consistent),
  corrections: list(record(CORRECTION)),
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
  return {read: (value, r) => (value === 1 ? 1 : r.issue('bad-version', value))};
}

/** The same field, with something done to what was read. */
function then<T>(field: SureField<T>, change: (read: T, r: Reading) => void): SureField<T> {
  return {
    ...field,
    read(value, r) {
      const read = field.read(value, r)!;
      change(read, r);
      return read;
    },
  };
}

/** Dated records, oldest first; those without a date come first, those of one day stay in their order. */
function history<T extends {readonly date?: {readonly start: string}}>(
  records: SureField<T[]>,
): SureField<T[]> {
  return then(records, (read) => sortBy(read, ({date: day}) => day?.start ?? ''));
}

/** Sorts by code unit: the same order in every locale. */
function sortBy<T>(records: T[], textOf: (record: T) => string): T[] {
  const texts = new Map(records.map((one) => [one, textOf(one)]));
  return records.sort((a, b) =>
    texts.get(a)! < texts.get(b)! ? -1 : Number(texts.get(a) !== texts.get(b)),
  );
}

/** The steps of the scale, the most in favour first; the default scale when the story gives none that can be read. */
function scale(steps: SureField<Map<Id, StanceStep>>): SureField<readonly StanceStep[]> {
  return {
    read(value, r) {
      const read = [...steps.read(value, r)!.values()];
      return read.length > 0 ? read.sort((a, b) => b.value - a.value) : undefined;
    },
    fallback(r) {
      for (const {id: step, label} of DEFAULT_STANCES) r.learn('stances', step, [label]);
      return DEFAULT_STANCES;
    },
  };
}

/**
 * Participants whose memberships lead nowhere back. Of each ring, the membership that closes it is left out:
 * found by a depth-first search in the order of ids, so that the order of rows does not matter.
 */
function breakRings(participants: ReadonlyMap<Id, Participant>, r: Reading): void {
  const memberOf = (participant: Id) => participants.get(participant)!.memberOf as Id[];
  /** Whether the walk is below this one now; false when it is done with it. */
  const isOpen = new Map<Id, boolean>();
  for (const start of [...participants.keys()].sort()) {
    // A walk without recursion: each step knows where it may still go.
    const path = [{from: '', next: [start]}];
    for (let top = path[0]; top; top = path[path.length - 1]) {
      const {from, next} = top;
      const to = next.pop();
      if (to === undefined) {
        path.pop();
        isOpen.set(from, false);
      } else if (isOpen.get(to)) {
        memberOf(from).splice(memberOf(from).indexOf(to), 1);
        r.issueWith('participants', from, 'memberOf', 'cycle', to);
      } else if (!isOpen.has(to)) {
        isOpen.set(to, true);
        path.push({from: to, next: [...memberOf(to)].sort().reverse()});
      }
    }
  }
}

/** Gives each tie an id: its own, or one made of source, target, kind and, where that is not enough, a counter. */
function nameTies(ties: WrittenTie[], r: Reading): void {
  const used = new Map<string, number>();
  const nameless = ties.filter((tie) => tie.id === undefined);
  // Counted in the order of what they say, so that the order of rows does not matter.
  for (const tie of sortBy(nameless, (one) => JSON.stringify(one))) {
    const base = `${tie.source} > ${tie.target}: ${tie.kind}`;
    let n = used.get(base) ?? 0;
    do tie.id = ++n > 1 ? `${base} (${n})` : base;
    while (r.knows('ties', tie.id));
    used.set(base, n);
  }
}

/** Flags a second stance of one participant on one option at one date; both are kept. */
function consistent({participant, option, stance, date}: Position, r: Reading): true {
  const cell = JSON.stringify([participant, option, date?.text]);
  const isFirst = r.isFirst(cell);
  if (r.isFirst(JSON.stringify([cell, stance])) && !isFirst) {
    r.at('stance', 'warning', () => r.issue('conflicting-positions', stance));
  }
  return true;
}
