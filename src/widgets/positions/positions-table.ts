import type {Order} from '../../model/order.js';
import type {Ref} from '../../model/ref.js';
import type {Cell} from '../../model/story-view.js';
import type {Tally} from '../../model/tally.js';
import type {StanceScale} from '../../scales/stance-scale.js';
import type {Day, Id} from '../../story/types.js';

/** What narrows the matrix down; each filter that is set must hold. */
export interface PositionsFilter {
  /** Participants who belong to this bloc. */
  readonly bloc?: Id | undefined;
  /** Options of this topic. */
  readonly topic?: string | undefined;
  /** Lines with this stance (a step's id, or `unstated`) in at least one cell. */
  readonly stance?: Id | undefined;
}

export interface PositionsOptions {
  readonly participantOrder: Order;
  readonly optionOrder: Order;
  /** Sorts the rows by their stance in the column of this id, before their own order. */
  readonly sortBy?: Id | undefined;
  /** Options as rows, participants as columns. */
  readonly transposed: boolean;
  readonly filter: PositionsFilter;
  /** Ids of row groups that are folded. */
  readonly folded: ReadonlySet<Id>;
  /** Language of the interface, for the alphabet. */
  readonly lang: string;
}

/** A row or a column. */
export interface Line {
  /** `refKey`: unique in the table. */
  readonly key: string;
  readonly ref: Ref;
  readonly id: Id;
  readonly name: string;
  readonly shortName?: string;
  /** A person's role, an option's topic. */
  readonly detail?: string;
  /** Over the cells that are shown. */
  readonly tally: Tally;
}

/** Rows that stand together: under a heading, or between two rules where they have nothing in common. */
export interface RowGroup {
  readonly key: string;
  /** What the rows share; absent for rows that share nothing. */
  readonly heading?: {readonly id: Id; readonly name: string};
  readonly folded: boolean;
  readonly rows: readonly Line[];
  readonly tally: Tally;
  /** One a column, over the rows of the group. Only where the group is folded. */
  readonly columnTallies: readonly Tally[];
}

/** The matrix as plain data: what stands where, and how it adds up. */
export interface PositionsTable {
  readonly transposed: boolean;
  readonly groups: readonly RowGroup[];
  readonly columns: readonly Line[];
  /** The same for the same columns in the same order: a row whose columns stay need not be drawn again. */
  readonly columnsKey: string;
  /** Over all cells that are shown. */
  readonly tally: Tally;
  /** Participants and options before filtering. */
  readonly of: {readonly participants: number; readonly options: number};
  /** What marks cells bear that no word in them explains. */
  readonly marks: ReadonlySet<CellMark>;
  /** Days from which one can look back for changes, oldest first. */
  readonly days: readonly Day[];
  readonly scale: StanceScale;
  /** Cells that half a tally bar stands for, in the column margin and in the row margin. */
  readonly extent: {readonly columns: number; readonly rows: number};
  cell(row: Line, column: Line): Cell;
}

/** How a cell is special: drawn as such, and explained in the key. */
export type CellMark = 'up' | 'down' | 'new' | 'gone' | 'unsourced' | 'conditional';

/** The row or column with this key. */
export function findLine(table: PositionsTable, key: string): Line | undefined {
  for (const {rows} of table.groups) for (const row of rows) if (row.key === key) return row;
  return table.columns.find((column) => column.key === key);
}
