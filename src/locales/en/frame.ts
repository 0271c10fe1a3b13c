import type {OptionStatusKind, ParticipantKind} from '../../story/types.js';

/** What all widgets say: the frame around a graphic, evidence, states of loading. */
export const frameMessages = {
  asOf: (day: string) => `As of ${day}`,
  loading: 'Loading the story…',
  retry: 'Try again',
  errorTitle: 'This graphic cannot be shown',
  noStory: 'Its story is missing.',
  stale: 'The newest data could not be loaded; this is the last that could.',
  emptyTitle: 'Nothing to show yet',
  skipped: (n: number) => `Records that could not be shown: ${n}.`,
  sources: 'Sources',
  source: 'Source',
  corrections: 'Corrections',
  unsourced: 'No source given',
  archived: 'archived copy',
  accessed: (date: string) => `read ${date}`,
  paraphrase: 'paraphrase, no direct quotation',
  closePanel: 'Close',
  /** "A, B, and C". Written out: the first use of Intl.ListFormat takes longer than drawing a small graphic. */
  list: (items: readonly string[]) =>
    [items.slice(0, -1).join(', '), ...items.slice(-1)]
      .filter(Boolean)
      .join(items.length > 2 ? ', and ' : ' and '),
  kinds: {
    person: 'Person',
    country: 'Country',
    organisation: 'Organisation',
    body: 'Group',
    meeting: 'Meeting',
  } satisfies Record<ParticipantKind | 'meeting', string>,
  statuses: {
    floated: 'Floated',
    'under-consideration': 'Under consideration',
    agreed: 'Agreed',
    'in-force': 'In force',
    'ruled-out': 'Ruled out',
    withdrawn: 'Withdrawn',
  } satisfies Record<OptionStatusKind, string>,
  unstated: 'Not stated',
  noData: 'No data',
};

export type FrameMessages = typeof frameMessages;
