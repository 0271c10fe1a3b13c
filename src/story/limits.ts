/**
 * How much a story may hold. Crossing a limit is an issue in the report, never a freeze: what lies beyond it is
 * not read, and the records left out are counted.
 */
export const LIMITS = {
  /** Size of a file, in bytes; for an object, the characters of its texts and 20 for each record. */
  bytes: 5_000_000,
  /** Records in one table (participants, ties, positions …), and entries of one list. */
  records: 20_000,
  /** Characters of an id, a name, a label, an address. */
  line: 2_000,
  /** Characters of a quote, a summary, a description. */
  text: 20_000,
  /** Cells of a CSV or HTML table. */
  cells: 200_000,
  /** Columns of a CSV or HTML table. */
  columns: 500,
  /** Participants that one membership leads to, by way of others. */
  levels: 1_000,
  /** Issues that are listed one by one. */
  issues: 1_000,
} as const;
