/**
 * The story as the widgets see it: what `parseStory` returns.
 *
 * Everything here is plain, immutable data. Records live in `Map`s keyed by id, so that an id such as
 * `__proto__` is an ordinary id, and keep the order of the file (the editorial order).
 * The shapes a newsroom writes are in `file-types.ts`; they are looser (ids may be mistyped, dates are text).
 *
 * Where a field has a counterpart in Popolo (people, organisations, memberships, votes) or schema.org (events),
 * its comment names it.
 */

/** An id as written in the story file: any non-empty text after trimming. Compared exactly, after Unicode NFC. */
export type Id = string;

/**
 * A date or interval, ISO 8601 / EDTF level 0: `2025-08-22`, `2025-08`, `2025` or `2025-08-18/2025-08-22`.
 * `start` and `end` are whole days (`YYYY-MM-DD`, both inclusive) that bound what was written.
 */
export interface StoryDate {
  /** As written. */
  readonly text: string;
  /** First day it can mean, `YYYY-MM-DD`. Two starts compare as text. */
  readonly start: string;
  /** Last day it can mean, `YYYY-MM-DD`; equals `start` for a single day. */
  readonly end: string;
}

/** A day, `YYYY-MM-DD`. Days compare as text. */
export type Day = string;

/** What a claim rests on. Popolo: `source`; here with the words themselves. */
export interface Evidence {
  /** Id of the source, known to exist in `Story.sources`. */
  readonly source: Id;
  /** Verbatim words. A paraphrase never stands here. */
  readonly quote?: string;
  /** Language of the quote, BCP 47 (`de`, `uk`). */
  readonly lang?: string;
  /** Who said the quoted words: free text ("a source", "Pentagon spokesperson"). */
  readonly speaker?: string;
  /** When it was said. */
  readonly date?: StoryDate;
  /** Where in the source: a page, a paragraph, a time stamp. */
  readonly locator?: string;
}

/** A publication that evidence points to. schema.org: `CreativeWork`. */
export interface Source {
  readonly id: Id;
  readonly title: string;
  readonly publisher?: string;
  /** http(s) only, normalised by `URL`. */
  readonly url?: string;
  readonly published?: StoryDate;
  readonly accessed?: StoryDate;
  /** An archived copy, http(s) only. */
  readonly archiveUrl?: string;
  /** SHA-256 of the page that was read, 64 lower-case hex digits. */
  readonly sha256?: string;
}

/** `body`: a group that speaks as one without being an organisation (chiefs of defence, a delegation). */
export type ParticipantKind = 'person' | 'country' | 'organisation' | 'body';

/** Someone with a name in the story. Popolo: `Person` / `Organization`. */
export interface Participant {
  readonly id: Id;
  readonly name: string;
  /** Used where the name does not fit; never instead of it where it does. */
  readonly shortName?: string;
  readonly kind: ParticipantKind;
  /** Popolo `Membership.role`: "President", "Secretary of State". */
  readonly role?: string;
  /** Ids of participants this one belongs to (a minister to a country). Acyclic after parsing. Popolo `Membership`. */
  readonly memberOf: readonly Id[];
  readonly description?: string;
  /** Other names, by which prose and spreadsheets find this participant. */
  readonly aliases: readonly string[];
  readonly url?: string;
  /** Pinned horizontal place in the network, 0 (left) to 1 (right). */
  readonly x?: number;
  /** Pinned vertical place in the network, 0 (top) to 1 (bottom). */
  readonly y?: number;
}

/** A named group of participants. Blocs may overlap. */
export interface Bloc {
  readonly id: Id;
  readonly name: string;
  readonly members: readonly Id[];
  readonly description?: string;
  readonly evidence: readonly Evidence[];
}

export type MeetingFormat = 'in-person' | 'call' | 'written';

/** Who was in the room, and in what capacity. schema.org: `attendee`. */
export interface Attendance {
  readonly participant: Id;
  /** In what capacity: "chief of defence", "host". */
  readonly as?: string;
}

/** An occasion on which participants met. Popolo / schema.org: `Event`. */
export interface Meeting {
  readonly id: Id;
  readonly name: string;
  readonly shortName?: string;
  readonly date?: StoryDate;
  readonly place?: string;
  readonly format?: MeetingFormat;
  readonly attendance: readonly Attendance[];
  readonly summary?: string;
  readonly evidence: readonly Evidence[];
}

/** A relation between two participants, other than membership and attendance. */
export interface Tie {
  /** Stable key: the file's own id, or one made of source, target, kind and a counter. */
  readonly id: Id;
  readonly source: Id;
  readonly target: Id;
  /** Free word of the story ("pledges support", "presses", "sanctions"). Ties of one kind look alike. */
  readonly kind: string;
  readonly label?: string;
  readonly directed: boolean;
  readonly since?: StoryDate;
  readonly until?: StoryDate;
  readonly evidence: readonly Evidence[];
}

/** Where an option stands. In the order a reader would expect them to pass. */
export type OptionStatusKind =
  'floated' | 'under-consideration' | 'agreed' | 'in-force' | 'ruled-out' | 'withdrawn';

/** One dated entry of an option's status history. */
export interface OptionStatus {
  readonly status: OptionStatusKind;
  readonly date?: StoryDate;
  readonly summary?: string;
  readonly evidence: readonly Evidence[];
}

/** What a participant would bring to an option. */
export interface Contribution {
  readonly participant: Id;
  readonly what: string;
  readonly evidence: readonly Evidence[];
}

/** An argument made for or against an option. */
export interface Argument {
  readonly side: 'for' | 'against';
  readonly text: string;
  /** Id of the participant who makes it, when known. */
  readonly by?: Id;
  readonly evidence: readonly Evidence[];
}

/** Something on the table. Popolo: `Motion`. */
export interface Option {
  readonly id: Id;
  readonly name: string;
  readonly shortName?: string;
  readonly summary: string;
  readonly topic?: string;
  /** History, oldest first; entries without a date come first. */
  readonly status: readonly OptionStatus[];
  readonly entails: readonly string[];
  readonly contributions: readonly Contribution[];
  readonly conditions: readonly string[];
  /** Ids of options that must come first. */
  readonly requires: readonly Id[];
  /** Ids of options that exclude this one. Kept as written; the model makes it symmetric. */
  readonly conflicts: readonly Id[];
  readonly arguments: readonly Argument[];
}

/** One step of the scale that stances are told on. */
export interface StanceStep {
  readonly id: Id;
  readonly label: string;
  /** Place on the scale; higher is more in favour. The sign parts for, against and neutral. */
  readonly value: number;
  /** One glyph name (see `scales/stance-glyphs`) chosen by the story, else derived from the place on the scale. */
  readonly glyph?: string;
}

/** `unstated`: someone looked, and this participant has taken no public position. Never a step of the scale. */
export type StanceId = Id | 'unstated';

/** The stance of those who have taken no public position. */
export const UNSTATED = 'unstated';

/** One dated record of where a participant stands on an option. Popolo: `Vote`. */
export interface Position {
  readonly participant: Id;
  readonly option: Id;
  readonly stance: StanceId;
  readonly date?: StoryDate;
  /** A paraphrase, in the newsroom's words. */
  readonly summary?: string;
  /** The condition under which it holds. */
  readonly conditional?: string;
  readonly evidence: readonly Evidence[];
}

/** Something the newsroom put right after publication. */
export interface Correction {
  readonly date: StoryDate;
  readonly text: string;
  /** Ids of the records it touches. */
  readonly ids: readonly Id[];
}

/** A whole story, read and checked. */
export interface Story {
  readonly version: 1;
  readonly title: string;
  readonly summary?: string;
  /** Language of the story's own words, BCP 47. */
  readonly lang?: string;
  readonly dir?: 'ltr' | 'rtl' | 'auto';
  /** The day the story speaks for; absent only when the file gave none that could be read. */
  readonly asOf?: StoryDate;
  readonly credit?: string;
  readonly corrections: readonly Correction[];
  readonly sources: ReadonlyMap<Id, Source>;
  readonly participants: ReadonlyMap<Id, Participant>;
  readonly blocs: ReadonlyMap<Id, Bloc>;
  readonly meetings: ReadonlyMap<Id, Meeting>;
  readonly ties: readonly Tie[];
  readonly options: ReadonlyMap<Id, Option>;
  /** From most in favour to most against. */
  readonly stances: readonly StanceStep[];
  /** In the order of the file. */
  readonly positions: readonly Position[];
}

/** `error`: the record (or the file) was skipped. `warning`: it is drawn, perhaps mended or marked. */
export type IssueSeverity = 'error' | 'warning';

/** Where an issue was found. */
export type IssuePlace =
  | {
      readonly kind: 'json';
      /** `$.positions[3].stance` */
      readonly path: string;
      /** File name or URL, when it is known. */
      readonly file?: string;
      /** Line and column (from 1) of text that is not JSON. */
      readonly line?: number;
      readonly column?: number;
    }
  | {
      readonly kind: 'table';
      /** File name, URL or table name. */
      readonly file: string;
      /** 1 is the header row, as spreadsheets count. */
      readonly row: number;
      /** Column letter as spreadsheets show it, with the header in `header`. */
      readonly column?: string;
      readonly header?: string;
    };

/** One thing that is wrong with the input: where, what, and how to mend it. */
export interface StoryIssue {
  /** Stable code, kebab-case: `unknown-id`, `bad-date`, `missing-field` … (all listed in `issues.ts`). */
  readonly code: string;
  readonly severity: IssueSeverity;
  readonly place: IssuePlace;
  /** What was found, at most 120 characters, safe to print; '' where nothing could be looked at. */
  readonly found: string;
  /** What was expected, in words; where `found` is empty, what is wrong. */
  readonly expected: string;
  /** The nearest known id, when an id was mistyped. */
  readonly nearest?: string;
}

/** What comes of reading a story: always a story, however small, with what could not be read. */
export interface ParseResult {
  readonly story: Story;
  readonly issues: readonly StoryIssue[];
  /** Records that were skipped (issues of severity `error` that cost a record). */
  readonly skipped: number;
  /** False when nothing could be read at all (not an object, not JSON …): a widget shows its error state. */
  readonly readable: boolean;
}
