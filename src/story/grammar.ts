/**
 * The grammar of the story file: what may stand in each kind of record. The one source for the reader (`read-story.ts`)
 * and for tables (`table-columns.ts`); the compiler checks it against the types of what is written (`file-types.ts`,
 * from which the JSON Schema is made) and of what is read (`types.ts`).
 */
import type * as File from './file-types.js';
import type * as Read from './types.js';

/**
 * A line for each kind of record, its fields in the order of reading: what others refer to comes first.
 * `name`, `!` where the record is lost without it, `:type`, `*` for a list.
 *
 * Types: `id`; `text` (long); `date`; `url`; `lang`; `sha256`; `number`; `share` (0–1); `@table`, the id of a record there (`@`: of any table); `a|b` or `1`, one of these.
 * Without a type, the name is the type; where there is none of that name it is a line of text, and a list is one of
 * records of that name.
 */
export const GRAMMAR = {
  story:
    'version!:1 title! summary:text lang dir:ltr|rtl|auto asOf!:date credit:text stances* sources* participants* blocs* meetings* options* ties* positions* corrections*',
  stances: 'id! label! value!:number glyph',
  sources: 'id! title! publisher url published:date accessed:date archiveUrl:url sha256',
  participants:
    'id! name! shortName kind!:person|country|organisation|body role memberOf:@participants* description:text aliases:text* url x:share y:share',
  blocs: 'id! name! members!:@participants* description:text evidence*',
  meetings:
    'id! name! shortName date place format:in-person|call|written attendance!* summary:text evidence*',
  attendance: 'participant!:@participants as',
  options:
    'id! name! shortName summary!:text topic status* entails:text* contributions* conditions:text* requires:@options* conflicts:@options* arguments*',
  status:
    'status!:floated|under-consideration|agreed|in-force|ruled-out|withdrawn date summary:text evidence*',
  contributions: 'participant!:@participants what!:text evidence*',
  arguments: 'side!:for|against text! by:@participants evidence*',
  ties: 'id source!:@participants target!:@participants kind! label directed:true|false|yes|no since:date until:date evidence*',
  positions:
    'participant!:@participants option!:@options stance!:@stances date summary:text conditional:text evidence*',
  evidence: 'source!:@sources quote:text lang speaker date locator',
  corrections: 'date! text! ids:@*',
} as const;

/** A kind of record. */
export type Kind = keyof typeof GRAMMAR;

/** One field of a kind of record. */
export interface Field {
  readonly name: string;
  /** Without it, the record is lost. */
  readonly required: boolean;
  readonly list: boolean;
  readonly type: string;
  /** The kind of the records in a list of records. */
  readonly kind: Kind | undefined;
  /** The table whose records it names; '' for any. */
  readonly table: string | undefined;
  readonly words: readonly string[] | undefined;
}

/** The fields of each kind of record, by name. */
export const FIELDS = Object.fromEntries(
  Object.entries(GRAMMAR).map(([kind, line]) => [kind, new Map(line.split(' ').map(createField))]),
) as unknown as Readonly<Record<Kind, ReadonlyMap<string, Field>>>;

function createField(entry: string): readonly [name: string, Field] {
  const [, name = '', required, type = name, list] = /(\w+)(!?)(?::([^*]*))?(\*?)/.exec(entry)!;
  const field = {
    name,
    required: !!required,
    list: !!list,
    type,
    kind: list && type in GRAMMAR ? (type as Kind) : undefined,
    table: /^@(.*)/.exec(type)?.[1],
    words: /\||^\d/.test(type) ? type.split('|') : undefined,
  };
  return [name, field];
}

/** The scale of stories that define none. */
export const DEFAULT_STANCES: readonly Read.StanceStep[] = [
  {id: 'supports', label: 'Supports', value: 2},
  {id: 'leans', label: 'Leans for', value: 1},
  {id: 'open', label: 'Open', value: 0},
  {id: 'cautious', label: 'Cautious', value: -1},
  {id: 'opposes', label: 'Opposes', value: -2},
];

// The rest is for the compiler: it does not compile where grammar and types differ.

/** What is written, and what is read, by kind. */
interface Types {
  story: [Omit<File.StoryFile, '$schema'>, Read.Story];
  stances: [File.StanceRecord, Read.StanceStep];
  sources: [File.SourceRecord, Read.Source];
  participants: [File.ParticipantRecord, Read.Participant];
  blocs: [File.BlocRecord, Read.Bloc];
  meetings: [File.MeetingRecord, Read.Meeting];
  attendance: [File.AttendanceRecord, Read.Attendance];
  options: [File.OptionRecord, Read.Option];
  status: [File.OptionStatusRecord, Read.OptionStatus];
  contributions: [File.ContributionRecord, Read.Contribution];
  arguments: [File.ArgumentRecord, Read.Argument];
  ties: [File.TieRecord, Read.Tie];
  positions: [File.PositionRecord, Read.Position];
  evidence: [File.EvidenceRecord, Read.Evidence];
  corrections: [File.CorrectionRecord, Read.Correction];
}

type Entries<Line> = Line extends `${infer First} ${infer Rest}` ? First | Entries<Rest> : Line;

/** The parts of an entry: name, whether it is required, type, whether it is a list. */
type Parts<Entry> = Entry extends `${infer Rest}*`
  ? [...Head<Rest>, true]
  : [...Head<Entry>, false];
type Head<Entry> = Entry extends `${infer Name}!:${infer Type}`
  ? [Name, true, Type]
  : Entry extends `${infer Name}!`
    ? [Name, true, Name]
    : Entry extends `${infer Name}:${infer Type}`
      ? [Name, false, Type]
      : [Entry, false, Entry];

type ValueOf<Type> = Type extends 'date'
  ? Read.StoryDate
  : Type extends 'number' | 'share'
    ? number
    : Type extends 'true|false|yes|no'
      ? boolean
      : Type extends '1'
        ? 1
        : Type extends `${infer Word}|${infer Rest}`
          ? Word | Words<Rest>
          : string;
type Words<Rest> = Rest extends `${infer Word}|${infer More}` ? Word | Words<More> : Rest;

type OptionalKeys<T> = {[K in keyof T]-?: object extends Pick<T, K> ? K : never}[keyof T];

/** The name of a field if grammar and types agree on it; else what is wrong with it. */
type Checked<Parsed, Written, P> = P extends [infer Name, infer Required, infer Type, infer List]
  ? Name extends keyof Parsed & keyof Written
    ? [Name extends OptionalKeys<Written> ? false : true] extends [Required]
      ? List extends true
        ? Type extends Kind
          ? Name
          : readonly string[] extends Parsed[Name]
            ? Name
            : ['another type', Name]
        : [ValueOf<Type>, NonNullable<Parsed[Name]>] extends [
              NonNullable<Parsed[Name]>,
              ValueOf<Type>,
            ]
          ? Name
          : ['another type', Name]
      : ['required or not', Name]
    : ['no such field', Name]
  : never;

type Agrees<K extends Kind> = [
  Checked<Types[K][1], Types[K][0], Parts<Entries<(typeof GRAMMAR)[K]>>>,
  keyof Types[K][0] | keyof Types[K][1],
] extends [infer Found, infer All]
  ? [Found, All] extends [All, Found]
    ? true
    : ['grammar and types differ', Exclude<All, Found>, Exclude<Found, All>]
  : never;

type Agreed<All extends Readonly<Record<Kind, true>>> = All;
export type GrammarAgrees = Agreed<{readonly [K in Kind]: Agrees<K>}>;
