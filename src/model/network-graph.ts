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
  readonly aliases?: readonly string[] | undefined;
  /** Second line: a person's role, a meeting's place. */
  readonly detail?: string | undefined;
  readonly date?: StoryDate | undefined;
  readonly format?: MeetingFormat | undefined;
  /** What the story says about it. */
  readonly text?: string | undefined;
  /** What a meeting rests on. */
  readonly evidence?: readonly Evidence[] | undefined;
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
  readonly label?: string | undefined;
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
  readonly evidence?: readonly Evidence[] | undefined;
}

const participantKey = (id: Id) => refKey({kind: 'participant', id});
const meetingKey = (id: Id) => refKey({kind: 'meeting', id});

/** The graph on `day` (undefined: everything). Meetings and ties of later days are left out; participants stay. */
export function createNetworkGraph(model: StoryModel, day: Day | undefined): NetworkGraph {
  const meetings = model.meetings.filter(({date}) => hasHappened(date, day));
  const ties = model.story.ties.filter(({since}) => hasHappened(since, day));

  const people = model.participants.map((participant): NetworkNode => {
    const {id, kind, name, shortName, role, description, aliases, memberOf, x, y} = participant;
    return {
      ...{key: participantKey(id), ref: {kind: 'participant', id}, kind, label: name},
      ...{shortLabel: shortName, detail: role, text: description, aliases},
      memberOf: memberOf.map(participantKey),
      pin: x === undefined || y === undefined ? undefined : {x, y},
    };
  });

  const rooms = meetings.map((meeting): NetworkNode => {
    const {id, name, shortName, place, date, format, summary, evidence} = meeting;
    return {
      ...{key: meetingKey(id), ref: {kind: 'meeting', id}, kind: 'meeting', label: name},
      ...{shortLabel: shortName, detail: place, date, format, text: summary, evidence},
      memberOf: [],
    };
  });

  const plain = {directed: false, past: false, sourced: true, evidence: []};
  const edges = [
    ...people.flatMap(({key, memberOf}) =>
      memberOf.map((target): NetworkEdge => ({
        ...plain,
        ...{id: `membership:${key}>${target}`, source: key, target},
        ...{role: 'membership', kind: 'membership'},
      })),
    ),
    ...meetings.flatMap(({id, attendance, evidence}) =>
      attendance.map((guest, index): NetworkEdge => ({
        ...plain,
        id: `attendance:${meetingKey(id)}:${index}`,
        ...{source: participantKey(guest.participant), target: meetingKey(id)},
        ...{role: 'attendance', kind: 'attendance', label: guest.as, evidence},
        sourced: evidence.length > 0,
      })),
    ),
    ...ties.map((tie): NetworkEdge => {
      const {id, source, target, kind, label, directed, evidence, since, until} = tie;
      return {
        ...{id: refKey({kind: 'tie', id}), role: 'tie', kind, label, directed, evidence},
        ...{source: participantKey(source), target: participantKey(target), since, until},
        past: isOver(until, day),
        sourced: evidence.length > 0,
      };
    }),
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
