/** What the leader-positions matrix says. */
export const positionsMessages = {
  kicker: 'Where they stand',
  participants: 'Participants',
  options: 'Options',
  stated: 'Stated',
  statedOf: (stated: number, total: number) => `${stated} of ${total}`,
  /** Label and number of one step; joined to "Supports 2, Open 1; not stated 6". */
  count: (label: string, n: number) => `${label} ${n}`,
  unstatedCount: (n: number) => `not stated ${n}`,
  noDataCount: (n: number) => `no data ${n}`,
  unsourced: 'no source given',
  conditional: 'with a condition',
  changedFrom: (label: string) => `changed from ${label}`,
  changes: {
    up: 'now more in favour',
    down: 'now less in favour',
    new: 'has spoken since',
    gone: 'no longer stated',
  },
  unstatedOn: (names: string, n: number) => `Not stated on ${n}: ${names}`,
  unstatedOnAll: (n: number) =>
    n === 1 ? 'Not stated on the one option' : `Not stated on any of the ${n} options`,
  noDataOn: (names: string, n: number) => `No data on ${n}: ${names}`,
  unstatedBy: (names: string, n: number) => `${n} have not said: ${names}`,
  noDataBy: (names: string, n: number) => `No data for ${n}: ${names}`,
  more: (n: number) => `${n} more`,
  quoted: (name: string) => `“${name}”`,
  caption: (rows: string, columns: string) =>
    `${rows} in rows, ${columns} in columns, one stance a cell. Arrow keys move, Enter opens the evidence.`,
  emptyParticipants: 'The story has no positions yet.',
  emptyOptions: 'The story has no options yet.',
  condition: 'Condition',
  since: (date: string) => `since ${date}`,
  earlier: 'Earlier',
  nothingKnown: 'The story has no record of this position.',
  nothingSaid: 'No public position is known.',

  // The computed headline and summary.
  backs: (names: string, n: number, option: string) =>
    `${names} ${n === 1 ? 'backs' : 'back'} ${option}`,
  opposes: (names: string, n: number, option: string) =>
    `${names} ${n === 1 ? 'opposes' : 'oppose'} ${option}`,
  manyOf: (n: number, total: number) => `${n} of ${total}`,
  everyone: (n: number) => `All ${n} who spoke`,
  restSilent: 'nothing is on record on the rest',
  restAtMost: (n: number) =>
    n === 1
      ? 'on each other option, at most one position is on record'
      : `on each other option, at most ${n} positions are on record`,
  divides: (option: string, counts: string) => `${option} divides them: ${counts}`,
  noneStated: 'No position is on record',
  someStated: (stated: number, total: number) => `${stated} of ${total} positions are on record`,
  summary: (total: number, stated: number, unstated: number, noData: number) =>
    `Of ${total} positions, ${stated} ${stated === 1 ? 'is' : 'are'} stated` +
    (unstated > 0 ? `, ${unstated} ${unstated === 1 ? 'is' : 'are'} not` : '') +
    (noData > 0 ? `, ${noData} ${noData === 1 ? 'has' : 'have'} no data` : '') +
    '.',
  mostSpoken: (option: string, counts: string) => `Most spoke about ${option}: ${counts}.`,
};

export type PositionsMessages = typeof positionsMessages;
