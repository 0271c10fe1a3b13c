import type {NetworkNode} from '../../model/network-graph.js';

const SMALL = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const number = (n: number) => SMALL[n] ?? String(n);

type Kind = NetworkNode['kind'];

const plurals: Record<Kind, readonly [one: string, many: string]> = {
  person: ['person', 'people'],
  country: ['country', 'countries'],
  organisation: ['organisation', 'organisations'],
  body: ['body', 'bodies'],
  meeting: ['meeting', 'meetings'],
};

/** What the participant network says. */
export const networkMessages = {
  kicker: 'Who is in the room',
  kickerTies: 'Who is tied to whom',
  nobody: 'No one in the picture yet',
  empty: 'The story names no participants and no meetings yet.',

  /** "six", "14". */
  number,
  /** "six countries", "one person". */
  count: (kind: Kind | undefined, n: number) =>
    `${number(n)} ${kind ? plurals[kind][n === 1 ? 0 : 1] : n === 1 ? 'participant' : 'participants'}`,

  // The computed headline. `who` is a list of names or "six countries"; `n` how many.
  // A list of guests need not be complete: it says who is listed, never who was absent.
  inAll: (who: string, n: number, meetings: number) =>
    `${who} ${n === 1 ? 'is' : 'are'} listed in ${meetings === 1 ? 'the room' : meetings === 2 ? 'both rooms' : `all ${number(meetings)} rooms`}`,
  inSome: (who: string, meetings: number) => `${who} in ${meetings === 2 ? 'one' : 'some'}`,
  inNone: (who: string, meetings: number) =>
    `${who} ${['', 'not', 'in neither'][meetings] ?? 'in none'}`,
  nobodyInAll: (meetings: number) =>
    `No one is listed in ${meetings === 2 ? 'both rooms' : `all ${number(meetings)} rooms`}`,
  inMost: (who: string, n: number, meetings: number, of: number) =>
    `${who} ${n === 1 ? 'is' : 'are'} listed in most rooms: ${meetings} of ${of}${n === 1 ? '' : ' each'}`,
  mostTied: (who: string, n: number, ties: number, of: number) =>
    `${who} ${n === 1 ? 'has' : 'have'} ties to most: ${ties} of ${of} others${n === 1 ? '' : ' each'}`,
  inBlocs: (who: string, n: number) => `${who} in ${n === 1 ? 'one bloc' : `${number(n)} blocs`}`,
  justNamed: (who: string) => `${who}, with no ties on record`,

  // The computed summary.
  attended: (meeting: string, who: string) => `${meeting}: ${who}.`,
  tieCount: (n: number) => (n === 1 ? 'one tie' : `${number(n)} ties`),
  meetingsSummary: (meetings: string, participants: string, attendances: number) =>
    `${meetings}, ${participants}, ${attendances} attendances.`,
  tiesSummary: (who: string, ties: string) => `${who}, ${ties}.`,

  // Words in the picture.
  outside: (meetings: number) =>
    ['In no bloc', 'Not listed in the room', 'Listed in neither room'][meetings] ??
    'Listed in no room',
  allRooms: (meetings: number) =>
    meetings === 1
      ? 'In the room'
      : meetings === 2
        ? 'In both rooms'
        : `In all ${number(meetings)} rooms`,
  onlyIn: (meeting: string) => `Listed only in: ${meeting}`,
  someRooms: (names: string) => `In: ${names}`,
  formats: {'in-person': 'in person', call: 'call', written: 'in writing'},

  // Legend and controls.
  tookPart: 'took part',
  belongs: 'belongs to',
  ended: 'over',
  unsourced: 'no source given',
  bloc: 'Bloc',
  showList: 'Show as list',
  hideList: 'Hide list',
  diagram: 'Diagram. The same content follows as a list and a table.',
  tieKey: 'Ties by number',

  // Names of marks, for those who hear them.
  // What is seen comes first, so that it can be spoken to choose the mark.
  mark: (seen: string, inFull: string | undefined, kind: string, links: number) =>
    `${seen}${inFull === undefined ? '' : `, ${inFull}`}, ${kind}${links > 0 ? `, ${links === 1 ? '1 link' : `${links} links`}` : ''}`,

  // Panel and list.
  role: 'Role',
  memberOf: 'Belongs to',
  members: 'Members',
  meetings: 'Meetings',
  noMeetings: 'Took part in none of the meetings.',
  as: (capacity: string) => `as ${capacity}`,
  participants: 'Participants',
  ties: 'Ties',
  blocs: 'Blocs',
  whenAndWhere: 'When and where',
  directed: (source: string, target: string) => `${source} → ${target}`,
  undirected: (source: string, target: string) => `${source} – ${target}`,
  since: (date: string) => `since ${date}`,
  until: (date: string) => `until ${date}`,
  compareWith: 'Compare with another',
  compareNow: 'Choose another mark to see what the two share',
  shared: {meetings: 'Both at', blocs: 'Both in', neighbours: 'Both tied to', ties: 'Between them'},
  nothingShared: 'The story records nothing that the two share.',

  // The text alternative.
  listTitle: 'The same content as text',
  tableCaption: 'Ties',
  from: 'From',
  tie: 'Tie',
  to: 'To',
  when: 'When',
  evidence: 'Evidence',
};

export type NetworkMessages = typeof networkMessages;
