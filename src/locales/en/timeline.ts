/** What the timeline says. Counts are numbers, days are words in the reader's language. */

export const timelineMessages = {
  kicker: 'Day by day',
  /** "Something new on 41 dates, 30 June 2002 – 8 July 2022"; a date may be a year. */
  heading: (dates: number, range: string) => `Something new on ${dates}\u00A0dates, ${range}`,
  undated: (n: number) =>
    `${n} ${n === 1 ? 'record has no date and is' : 'records have no date and are'} shown on every day.`,
  /** A day, a month or a year. */
  oneDay: (day: string) => `One date: ${day}`,
  noDay: 'Nothing here is dated',
  noChoice: 'So the graphics are the same whatever the day, and there is no day to choose.',

  lanes: {meeting: 'Meetings', cell: 'Positions', status: 'Status', tie: 'Ties'},

  slider: 'Day shown',
  previous: 'Previous day with something new',
  next: 'Next day with something new',
  play: 'Play',
  pause: 'Pause',
  stop: (at: number, of: number) => `${at} of ${of}`,

  newOn: (day: string) => `New on ${day}`,
  /** Of a month or a year. */
  newIn: (time: string) => `New in ${time}`,
  /** The day shown is later than the last on which something happened. */
  latest: (day: string) => `Latest change: ${day}`,
  against: (day: string) => `compared with ${day}`,
  nothingYet: 'Nothing dated has happened yet on this day.',
  before: (word: string) => `before: ${word}`,
  again: 'again',
  silent: (n: number) => `${n} recorded as not having said`,
  until: (date: string) => `until ${date}`,
  ended: (tie: string) => `Ended: ${tie}`,
  /** Those a tie is between, where it has a direction. */
  directed: (source: string, target: string) => `${source} to ${target}`,
};

export type TimelineMessages = typeof timelineMessages;
