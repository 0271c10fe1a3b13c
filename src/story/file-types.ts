/**
 * The story file: what a newsroom writes. The JSON Schema that editors use for completion is generated from
 * these types, so a comment here is what a reporter reads while typing.
 *
 * The records have the names and fields of the parsed story (`types.ts`), with three differences: dates are
 * text, tables are lists, and a list that is empty may be left out. The grammar (`grammar.ts`) is
 * checked against both by the compiler.
 *
 * Anything that a file gets wrong is reported, never guessed, and costs at most the record it stands in.
 */
import type {ParticipantKind, MeetingFormat, OptionStatusKind} from './types.js';

/**
 * An id: any non-empty text, unique in its table and compared exactly (after trimming and Unicode NFC).
 * Short lower-case words read best: `macron`, `no-fly-zone`.
 *
 * @minLength 1
 */
export type IdText = string;

/**
 * A day, a month, a year, or an interval of them, in ISO 8601: `2025-08-22`, `2025-08`, `2025`,
 * `2025-08-18/2025-08-22`. Anything else is reported, never guessed.
 *
 * @pattern ^\d{4}(-\d{2}(-\d{2})?)?(/\d{4}(-\d{2}(-\d{2})?)?)?$
 */
export type DateText = string;

/**
 * A web address that begins with `http://` or `https://`, without a user name or password.
 *
 * @pattern ^\s*[hH][tT][tT][pP][sS]?://
 */
export type UrlText = string;

/** A language tag, BCP 47: `en`, `de`, `pt-BR`, `uk`. */
export type LangText = string;

/** What a claim rests on: a source, and ideally the words themselves. */
export interface EvidenceRecord {
  /** Id of a record in `sources`. */
  source: IdText;
  /** The words as they stand in the source, verbatim. A paraphrase belongs in `summary`. */
  quote?: string;
  /** Language of the quote, if it is not that of the story. */
  lang?: LangText;
  /** Who said it, in plain words: "a source", "Pentagon spokesperson". */
  speaker?: string;
  /** When it was said. */
  date?: DateText;
  /** Where in the source: a page, a paragraph, a time stamp. */
  locator?: string;
}

/** A publication that evidence points to. */
export interface SourceRecord {
  id: IdText;
  /** Headline or title. */
  title: string;
  publisher?: string;
  url?: UrlText;
  /** When it was published. */
  published?: DateText;
  /** When the newsroom read it. */
  accessed?: DateText;
  /** An archived copy. */
  archiveUrl?: UrlText;
  /**
   * SHA-256 of the page as it was read, 64 hex digits.
   *
   * @pattern ^\s*[0-9a-fA-F]{64}\s*$
   */
  sha256?: string;
}

/** Someone with a name in the story. */
export interface ParticipantRecord {
  id: IdText;
  /** Full name, as the article gives it. */
  name: string;
  /** Used only where the name does not fit. */
  shortName?: string;
  /** `body`: a group that speaks as one without being an organisation (chiefs of defence, a delegation). */
  kind: ParticipantKind;
  /** Office or function: "President", "Secretary of State". */
  role?: string;
  /** Ids of participants this one belongs to: a minister to a country, a country to an alliance. */
  memberOf?: IdText[];
  description?: string;
  /** Other names, by which prose and spreadsheets find this participant. */
  aliases?: string[];
  url?: UrlText;
  /**
   * Pins the mark in the network: 0 is the left edge, 1 the right.
   *
   * @minimum 0
   * @maximum 1
   */
  x?: number;
  /**
   * Pins the mark in the network: 0 is the top, 1 the bottom.
   *
   * @minimum 0
   * @maximum 1
   */
  y?: number;
}

/** A named group of participants ("coalition of the willing"). Blocs may overlap. */
export interface BlocRecord {
  id: IdText;
  name: string;
  /** Ids of participants. */
  members: IdText[];
  description?: string;
  evidence?: EvidenceRecord[];
}

/** One participant in one meeting. */
export interface AttendanceRecord {
  /** Id of a participant. */
  participant: IdText;
  /** In what capacity: "chief of defence", "host". */
  as?: string;
}

/** An occasion on which participants met. */
export interface MeetingRecord {
  id: IdText;
  name: string;
  /** Used only where the name does not fit. */
  shortName?: string;
  /** The day, or the interval it fell in. */
  date?: DateText;
  place?: string;
  format?: MeetingFormat;
  /** Who was in the room, and in what capacity. */
  attendance: AttendanceRecord[];
  summary?: string;
  evidence?: EvidenceRecord[];
}

/** A relation between two participants, other than membership and attendance. Several between one pair are kept apart. */
export interface TieRecord {
  /** May be left out: then one is made of source, target and kind. */
  id?: IdText;
  /** Id of the participant it starts from. */
  source: IdText;
  /** Id of the participant it leads to. */
  target: IdText;
  /** The story's own word for it ("pledges support", "presses"). Ties of one kind look alike. */
  kind: string;
  label?: string;
  /** True (the default) draws an arrow from source to target. */
  directed?: boolean;
  since?: DateText;
  until?: DateText;
  evidence?: EvidenceRecord[];
}

/** One entry of an option's history. The latest on or before the as-of day holds. */
export interface OptionStatusRecord {
  status: OptionStatusKind;
  date?: DateText;
  summary?: string;
  evidence?: EvidenceRecord[];
}

/** What a participant would bring to an option. */
export interface ContributionRecord {
  /** Id of a participant. */
  participant: IdText;
  what: string;
  evidence?: EvidenceRecord[];
}

/** An argument made for or against an option. */
export interface ArgumentRecord {
  side: 'for' | 'against';
  text: string;
  /** Id of the participant who makes it, when known. */
  by?: IdText;
  evidence?: EvidenceRecord[];
}

/** Something on the table. */
export interface OptionRecord {
  id: IdText;
  name: string;
  /** Used only where the name does not fit. */
  shortName?: string;
  /** What it would mean, in a sentence. */
  summary: string;
  /** Options of one topic stand together. */
  topic?: string;
  /** Its history; the order does not matter. */
  status?: OptionStatusRecord[];
  /** What it would take or bring with it. */
  entails?: string[];
  contributions?: ContributionRecord[];
  /** Under what conditions it would come. */
  conditions?: string[];
  /** Ids of options that must come first. */
  requires?: IdText[];
  /** Ids of options that exclude this one. */
  conflicts?: IdText[];
  arguments?: ArgumentRecord[];
}

/** One step of the scale that stances are told on. */
export interface StanceRecord {
  /** Any id but `unstated`, which is kept for "has taken no public position". */
  id: IdText;
  /** As readers see it: "Supports", "Agree", "Aye". */
  label: string;
  /** Place on the scale: above 0 in favour, 0 neutral, below 0 against. */
  value: number;
  /** Name of the glyph that marks it, if not the one its place on the scale gives. */
  glyph?: string;
}

/** Where a participant stands on an option, on a day. Several for one pair make a history. */
export interface PositionRecord {
  /** Id of a participant. */
  participant: IdText;
  /** Id of an option. */
  option: IdText;
  /**
   * Id of a step of the scale: `supports`, `leans`, `open`, `cautious` or `opposes`, unless the story defines its
   * own in `stances`. `unstated`: someone looked, and this participant has taken no public position. Leave the
   * whole record out when nobody looked.
   */
  stance: IdText;
  date?: DateText;
  /** What was said, in the newsroom's own words. */
  summary?: string;
  /** The condition under which it holds, in words. */
  conditional?: string;
  evidence?: EvidenceRecord[];
}

/** Something put right after publication. */
export interface CorrectionRecord {
  date: DateText;
  text: string;
  /** Ids of the records it touches. */
  ids?: IdText[];
}

/** One story: the facts that every widget on the page draws from. */
export interface StoryFile {
  /** Address of the JSON Schema, for the editor. The widgets ignore it. */
  $schema?: string;
  /** Version of this format. Every later release reads every earlier version. */
  version: 1;
  title: string;
  /** One or two sentences: what the story shows. */
  summary?: string;
  /** Language of the story's own words. */
  lang?: LangText;
  /** Writing direction of the story's own words. */
  dir?: 'ltr' | 'rtl' | 'auto';
  /** The day the story speaks for. */
  asOf: DateText;
  /** Who made the graphic. */
  credit?: string;
  corrections?: CorrectionRecord[];
  sources?: SourceRecord[];
  participants?: ParticipantRecord[];
  blocs?: BlocRecord[];
  meetings?: MeetingRecord[];
  ties?: TieRecord[];
  options?: OptionRecord[];
  /** The scale that stances are told on, if not supports (+2), leans (+1), open (0), cautious (−1), opposes (−2). */
  stances?: StanceRecord[];
  positions?: PositionRecord[];
}
