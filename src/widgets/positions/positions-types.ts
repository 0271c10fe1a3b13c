import type {Order} from '../../model/order.js';
import type {Ref} from '../../model/ref.js';
import type {Cell} from '../../model/story-view.js';
import type {Tally} from '../../model/tally.js';
import type {StanceMark, StanceScale} from '../../scales/stance-scale.js';
import type {Day, Id, Option, Participant, StanceStep, StoryDate} from '../../story/types.js';

/** What narrows the matrix down; each filter that is set must hold. */
export interface PositionsFilter {
  /** Participants who belong to this bloc. */
  readonly bloc?: Id | undefined;
  /** Options of this topic. */
  readonly topic?: string | undefined;
  /** Lines with this stance (a step's id, or `unstated`) in at least one cell. */
  readonly stance?: Id | undefined;
}

/** What the reader can arrange. */
export interface Arrangement {
  readonly participantOrder: Order;
  readonly optionOrder: Order;
  /** Sorts the lines across by their stance on (or of) the option or participant of this id, before their own order. */
  readonly sortBy?: Id | undefined;
  /** Options as rows, participants as columns. */
  readonly transposed: boolean;
  readonly filter: PositionsFilter;
  /** Changes after this day are marked and listed; absent: each cell's latest. */
  readonly since?: Day | undefined;
  /** What the reader folded or unfolded: row groups by key, and the silence of cards by the row's key and its kind. */
  readonly toggled: ReadonlySet<string>;
}

/** As the file has it. */
export const untouched: Arrangement = {
  participantOrder: 'editorial',
  optionOrder: 'editorial',
  transposed: false,
  filter: {},
  toggled: new Set(),
};

/** What lines have in common. */
export interface Heading {
  readonly id: Id;
  readonly name: string;
}

/** Which way a cell moved on the scale; `new` where it spoke after silence, `gone` where it fell silent. */
export type ChangeKind = 'up' | 'down' | 'new' | 'gone';

/** What marks a cell can bear that need explaining; `yet`: no data on the day that is shown, but on a later one. */
export type CellMark = ChangeKind | 'unsourced' | 'conditional' | 'no-data' | 'yet';

/** What a cell shows. One object for all cells that look alike: a table of thousands is made of a dozen of them. */
export interface Look {
  /** The same for cells that look the same, whatever the day and the arrangement. */
  readonly key: number;
  readonly state: Cell['state'];
  readonly stance: StanceStep | undefined;
  /** How its stance is drawn; undefined for silence. */
  readonly mark: StanceMark | undefined;
  /** Changed since the day chosen, else by its latest record. */
  readonly change: ChangeKind | undefined;
  /** The stance before the change, if any. */
  readonly from: Id | undefined;
  readonly marks: readonly CellMark[];
}

/** A row or a column. */
export interface Line {
  /** `refKey`: unique in the table. */
  readonly key: string;
  readonly ref: Ref & {readonly kind: 'participant' | 'option'};
  readonly id: Id;
  readonly name: string;
  readonly shortName: string | undefined;
  /** A person's role, an option's topic. */
  readonly detail: string | undefined;
  /** What it is grouped under: a whole it belongs to, a bloc, a topic. */
  readonly heading: Heading | undefined;
  readonly group: Id;
  /** Its place among the lines of its kind that are shown, in the order of the file. */
  readonly at: number;
  /** Its cells: one for each line across, by that line's `at`. */
  readonly looks: readonly Look[];
  /** Stance values, likewise. */
  readonly values: readonly (number | undefined)[];
  /** Over the cells that are shown. */
  readonly tally: Tally;
}

/** Rows that stand together: under a heading, or between two rules where they have nothing in common. */
export interface RowGroup {
  readonly key: string;
  readonly heading: Heading | undefined;
  readonly folded: boolean;
  readonly rows: readonly Line[];
  readonly tally: Tally;
  /** One a column, over the rows of the group. Only where the group is folded. */
  readonly columnTallies: readonly Tally[];
}

/** By whose stances lines are sorted, shown or not: the participants by an option, the options by a participant. */
export interface Sorted {
  readonly participantOrder: Option | undefined;
  readonly optionOrder: Participant | undefined;
}

/** The matrix as plain data: what stands where, and how it adds up. */
export interface PositionsTable {
  readonly transposed: boolean;
  readonly toggled: ReadonlySet<string>;
  readonly groups: readonly RowGroup[];
  readonly rows: readonly Line[];
  readonly columns: readonly Line[];
  /** The same two by what they are. */
  readonly participants: readonly Line[];
  readonly options: readonly Line[];
  readonly sorted: Sorted;
  /** The same for the same columns in the same order: a row whose columns stay need not be drawn again. */
  readonly columnsKey: string;
  /** Over all cells that are shown. */
  readonly tally: Tally;
  /** Dates of records after which one can ask for changes, oldest first, each of another first day. */
  readonly dates: readonly StoryDate[];
  readonly scale: StanceScale;
  /** Cells that half a tally bar stands for, in the column margin and in the row margin. */
  readonly extent: {readonly columns: number; readonly rows: number};
  /** Every mark that a cell of this table bears. */
  readonly marked: ReadonlySet<CellMark>;
}

/** What a line is called for short. */
export const shortOf = ({shortName, name}: Pick<Line, 'name'> & Partial<Line>): string =>
  shortName ?? name;

/** The row or column with this key. */
export const findLine = (
  {rows, columns}: PositionsTable,
  key: string | undefined,
): Line | undefined => [...rows, ...columns].find((line) => line.key === key);

/** Cells of one kind of silence that a card shows at once; more of them wait behind a line that counts them. */
const MOST_SILENT = 3;

/** The silence of a card, by kind: of how many cells, and whether these are unfolded, where there is something to fold. */
export const cardSilence = ({key, tally}: Line, {toggled}: PositionsTable) =>
  (
    [
      ['is-unstated', tally.unstated],
      ['is-no-data', tally.noData],
    ] as const
  ).map(([state, count]) => ({
    state,
    count,
    isOpen: count > MOST_SILENT ? toggled.has(key + state) : undefined,
  }));

/** What the card of a row shows, by key: the columns by stance, the silent last, each kind of silence after its line. */
export function cardOrder(table: PositionsTable, row: string): readonly string[] {
  const line = findLine(table, row);
  if (!line) return [];
  const keysOf = (isMeant: (look: Look) => boolean) =>
    table.columns.flatMap(({key, at}) => (isMeant(line.looks[at]!) ? key : []));
  return [
    ...table.scale.marks.flatMap((mark) => keysOf((look) => look.mark === mark)),
    ...cardSilence(line, table).flatMap(({state, isOpen}) => [
      ...(isOpen === undefined ? [] : [state]),
      ...(isOpen === false ? [] : keysOf((look) => `is-${look.state}` === state)),
    ]),
  ];
}

/** The cell in which two lines meet, as something that can be chosen. */
export const cellRef = ({ref, id}: Line, {id: across}: Line): Ref & {readonly kind: 'cell'} =>
  ref.kind === 'option'
    ? {kind: 'cell', participant: across, option: id}
    : {kind: 'cell', participant: id, option: across};
