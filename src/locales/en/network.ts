import type {StoryEvent} from '../../model/events.js';
import type {NetworkNode} from '../../model/network-graph.js';

const SMALL = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const number = (n: number) => SMALL[n] ?? String(n);

type Counted = NetworkNode['kind'] | 'participant' | 'tie' | 'bloc';

/** The plurals that do not merely add an s. */
const plurals: Partial<Record<Counted, string>> = {
  person: 'people',
  country: 'countries',
  body: 'groups',
};

/** "six countries", "one person". */
const count = (what: Counted = 'participant', n: number) =>
  `${number(n)} ${n > 1 ? (plurals[what] ?? `${what}s`) : what === 'body' ? 'group' : what}`;

/** "both rooms". */
const allOf = (rooms: number) =>
  ['', 'the room', 'both rooms'][rooms] ?? `all ${number(rooms)} rooms`;

const each = (n: number) => (n === 1 ? '' : ' each');

/** What the participant network says. */
export const networkMessages = {
  kickers: {
    met: 'Who is in the room',
    tied: 'Who is tied to whom',
    neither: 'Who is involved',
  },
  nobody: 'No one in the picture yet',
  empty: 'The story names no participants and no meetings yet.',
  number,
  count,

  // The computed headline. `who` is a list of names or "six countries"; `n` how many.
  // A list of guests need not be complete: it says who is listed, never who was absent.
  noOne: 'No one',
  listed: (who: string, n: number, rooms: number, of: number) =>
    `${who} ${n === 1 ? 'is' : 'are'} listed in ${rooms === of ? allOf(of) : `the most rooms: ${rooms} of ${of}${each(n)}`}`,
  elsewhere: (who: string, rooms: number, of: number) =>
    `${who} ${rooms > 0 ? 'in one' : of === 1 ? 'not' : 'in neither'}`,
  mostTied: (who: string, n: number, ties: number, of: number) =>
    `${who} ${n === 1 ? 'has' : 'have'} the most ties: to ${ties} of ${of} others${each(n)}`,
  inBlocs: (who: string, n: number) => `${who} in ${count('bloc', n)}`,

  // The computed summary.
  attended: (meeting: string, who: string) => `${meeting}: ${who}.`,

  // Words in the picture.
  // Blocs are left out of `withBlocs` where they are drawn around their members.
  outside: (rooms: number, withBlocs: number) =>
    rooms > 0 && rooms < withBlocs
      ? 'In no room or bloc'
      : (['In no bloc', 'Not listed in the room', 'Listed in neither room'][rooms] ??
        'Listed in no room'),
  allRooms: (rooms: number) => `In ${allOf(rooms)}`,
  someRooms: (names: string) => `Listed only in: ${names}`,
  formats: {'in-person': 'in person', call: 'call', written: 'in writing'},

  // Key and controls.
  looks: {
    attendance: 'took part',
    membership: 'belongs to',
    'is-past': 'over',
    'is-unsourced': 'no source given',
  },
  ended: 'over',
  bloc: 'Bloc',
  showList: 'Show the list',
  hideList: 'Hide the list',
  diagram: 'Diagram. The same content follows as a list and a table.',
  tieKey: 'Ties by number',
  tools: 'Find, filter, zoom',
  find: 'Find',
  found: (name: string) => `Selected: ${name}.`,
  notFound: (text: string) => `No name here is like “${text}”.`,
  all: 'all',
  filters: {kind: 'Participants', bloc: 'Blocs', tie: 'Ties', since: 'Period'},
  narrowed: (what: string, n: number, of: number) =>
    n === 0 ? `Nothing here fits: ${what}.` : `Showing ${n} of ${of}: ${what}.`,
  /** What has no date is left out. */
  period: (day: string) => `since ${day}, where dated`,
  ofTie: (kind: string) => `tie “${kind}”`,
  showAll: 'Show everything',
  larger: 'Zoom in',
  smaller: 'Zoom out',
  whole: 'Whole picture',
  percent: (n: number) => `${n} %`,
  enlarged: 'Enlarged diagram',
  drawing: 'Drawing the picture',

  // What changed on the day shown.
  changes: {
    held: 'new',
    begun: 'new',
    ended: 'over now',
    changed: 'changed position',
  } as Partial<Record<StoryEvent['change'], string>>,

  // Panel and list.
  sections: {
    memberOf: 'Belongs to',
    members: 'Belonging to it',
    participants: 'Participants',
    meetings: 'Meetings',
    blocs: 'Blocs',
    ties: 'Ties',
  },
  /** The same of two, and what they share. */
  shared: {
    meetings: 'Both at',
    neighbours: 'Both linked to',
    blocs: 'Both in',
    ties: 'Between them',
  },
  /** Between two names, where there are no words of the story. */
  joins: {membership: 'belongs to', attendance: 'took part in'},
  nothingShared: 'The story records nothing that joins the two directly.',
  as: (capacity: string) => `as ${capacity}`,
  since: (date: string) => `since ${date}`,
  until: (date: string) => `until ${date}`,
  compareWith: 'Compare with another',
  compareNow: 'Choose another mark to see what the two share',
  from: 'From',
  tie: 'Tie',
  to: 'To',
};

export type NetworkMessages = typeof networkMessages;
