import type {Day, Evidence, Id, MeetingFormat, ParticipantKind, StoryDate} from '../story/types.js';
import {hasHappened, isOver} from './as-of.js';
import {refKey, type Ref} from './ref.js';
import type {StoryModel} from './story-model.js';

/** A node-link graph of the story on a day: participants and meetings, and all that joins them. */
export interface NetworkGraph {
  readonly nodes: readonly NetworkNode[];
  readonly edges: readonly NetworkEdge[];
  /** Blocs, drawn around their members; they may overlap. */
  readonly groups: readonly NetworkGroup[];
}

export interface NetworkNode {
  /** `refKey` of `ref`: unique in the graph. */
  readonly key: string;
  readonly ref: Ref;
  readonly kind: ParticipantKind | 'meeting';
  readonly label: string;
  /** Used where the label does not fit. */
  readonly shortLabel?: string | undefined;
  /** Other names it goes by. */
  readonly aliases?: readonly string[];
  /** Second line: a person's role, a meeting's place. */
  readonly detail?: string | undefined;
  readonly date?: StoryDate | undefined;
  readonly format?: MeetingFormat | undefined;
  /** What the story says about it. */
  readonly text?: string | undefined;
  /** What a meeting rests on. */
  readonly evidence?: readonly Evidence[];
  /** Keys of the nodes this one belongs to (a minister's country). */
  readonly memberOf: readonly string[];
  /** Pinned place, each 0–1. */
  readonly pin?: {readonly x: number; readonly y: number} | undefined;
}

export interface NetworkEdge {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  /** `attendance`: participant → meeting; `membership`: member → whole; `tie`: any other relation. */
  readonly role: 'attendance' | 'membership' | 'tie';
  /** The story's own word for a tie; ties of one kind look alike. */
  readonly kind: string;
  readonly label?: string;
  readonly directed: boolean;
  /** Over before the day. */
  readonly past: boolean;
  /** False for a tie no evidence stands behind; attendance is sourced by its meeting. */
  readonly sourced: boolean;
  readonly evidence: readonly Evidence[];
  readonly since?: StoryDate | undefined;
  readonly until?: StoryDate | undefined;
}

export interface NetworkGroup {
  readonly id: Id;
  readonly label: string;
  readonly members: readonly string[];
  readonly text?: string | undefined;
  readonly evidence?: readonly Evidence[];
}

const participantKey = (id: Id) => refKey({kind: 'participant', id});
const meetingKey = (id: Id) => refKey({kind: 'meeting', id});

/** The graph on `day` (undefined: everything). Meetings and ties of later days are left out; participants stay. */
export function createNetworkGraph(model: StoryModel, day: Day | undefined): NetworkGraph {
  const meetings = model.meetings.filter(({date}) => hasHappened(date, day));
  const ties = model.story.ties.filter(({since}) => hasHappened(since, day));

  const people: NetworkNode[] = model.participants.map((participant) => ({
    key: participantKey(participant.id),
    ref: {kind: 'participant', id: participant.id},
    kind: participant.kind,
    label: participant.name,
    shortLabel: participant.shortName,
    detail: participant.role,
    text: participant.description,
    aliases: participant.aliases,
    memberOf: participant.memberOf.map(participantKey),
    pin:
      participant.x !== undefined && participant.y !== undefined
        ? {x: participant.x, y: participant.y}
        : undefined,
  }));

  const rooms: NetworkNode[] = meetings.map((meeting) => ({
    key: meetingKey(meeting.id),
    ref: {kind: 'meeting', id: meeting.id},
    kind: 'meeting',
    label: meeting.name,
    shortLabel: meeting.shortName,
    detail: meeting.place,
    date: meeting.date,
    format: meeting.format,
    text: meeting.summary,
    evidence: meeting.evidence,
    memberOf: [],
  }));

  const edges: NetworkEdge[] = [
    ...model.participants.flatMap(({id, memberOf}) =>
      memberOf.map((whole): NetworkEdge => ({
        id: `membership:${participantKey(id)}>${participantKey(whole)}`,
        source: participantKey(id),
        target: participantKey(whole),
        role: 'membership',
        kind: 'membership',
        directed: false,
        past: false,
        sourced: true,
        evidence: [],
      })),
    ),
    ...meetings.flatMap((meeting) =>
      meeting.attendance.map((attendance, index): NetworkEdge => ({
        id: `attendance:${meetingKey(meeting.id)}:${index}`,
        source: participantKey(attendance.participant),
        target: meetingKey(meeting.id),
        role: 'attendance',
        kind: 'attendance',
        ...(attendance.as !== undefined && {label: attendance.as}),
        directed: false,
        past: false,
        sourced: meeting.evidence.length > 0,
        evidence: meeting.evidence,
      })),
    ),
    ...ties.map((tie): NetworkEdge => ({
      id: refKey({kind: 'tie', id: tie.id}),
      source: participantKey(tie.source),
      target: participantKey(tie.target),
      role: 'tie',
      kind: tie.kind,
      ...(tie.label !== undefined && {label: tie.label}),
      directed: tie.directed,
      past: isOver(tie.until, day),
      sourced: tie.evidence.length > 0,
      evidence: tie.evidence,
      since: tie.since,
      until: tie.until,
    })),
  ];

  const groups = model.blocs.map(({id, name, members, description, evidence}) => ({
    id,
    label: name,
    members: members.map(participantKey),
    text: description,
    evidence,
  }));
  return {nodes: [...people, ...rooms], edges, groups};
}
