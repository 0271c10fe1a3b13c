import {issueMessages as say} from '../locales/en/issues.js';
import {atOnce} from '../tasks/slices.js';
import {readCsv} from './csv.js';
import type {StoryFile} from './file-types.js';
import {cellPlace, type Grid} from './grid.js';
import {createIssue, filePlace} from './issues.js';
import {readStory, unreadable, type ReadingSteps} from './read-story.js';
import {recogniseTable, type LongTable} from './table-columns.js';
import {createDraft, readLongTable, readMatrix, type Draft} from './table-rows.js';
import type {ParseResult} from './types.js';

/** A table as text, with the name that issues call it by. */
export type TableText = string | {readonly text: string; readonly file: string};

/** The tables of a story, each as CSV text; `matrix` is the wide form (see `parseWideMatrix`). */
export type StoryTables = {readonly [T in LongTable | 'matrix']?: TableText | undefined};

/** What tables have no column for: title, as-of day, scale …; records given here come before those of the tables. */
export type TableMeta = Partial<StoryFile>;

/**
 * Reads a story from CSV tables, one table a text: comma, semicolon, tab or `|`, as spreadsheets export them.
 *
 * Headings are the names of the fields of the story file, in any case, with or without spaces; those of the first
 * status, attendance or evidence of a record go without its name where the record has no such field (`quote`, `source`).
 * Ids may be written as names. A table that comes without `participants`, `options` or `sources` brings its own: each
 * name in it becomes one, participants of the kind `person`. Issues carry file, row (the header is 1) and column
 * letter. Never throws.
 */
export function parseTables(tables: StoryTables, meta: TableMeta = {}): ParseResult {
  return guarded(function* () {
    const grids = (Object.entries(tables) as [LongTable | 'matrix', TableText | undefined][])
      // The matrix last: its words are those of the scale that the other tables bring.
      .sort(([a], [b]) => Number(a === 'matrix') - Number(b === 'matrix'))
      .flatMap(([table, given]) => {
        const {text, file} =
          typeof given === 'object' ? given : {text: given ?? '', file: table as string};
        return given === undefined ? [] : [{table, grid: readCsv(text, file)}];
      });
    const draft = createDraft(
      meta,
      grids.map(({table}) => table),
    );
    for (const {table, grid} of grids) yield* addGrid(draft, table, grid);
    const result = yield* readStory(draft.raw, undefined, draft);
    const isEmpty = grids.every(({grid}) => grid.rows.size === 0);
    return isEmpty && result.issues.length > 0 ? {...result, readable: false} : result;
  });
}

/** Reads a story from one CSV text, of whichever table its headings say; the wide matrix if they fit none. */
export function parseCsv(text: string, file = 'table', meta: TableMeta = {}): ParseResult {
  return guarded(() => csvSteps(text, file, meta));
}

/**
 * Reads the matrix as reporters keep it: a participant a row (named in the first column), an option a column, and in
 * each cell the word of a stance (label or id). `-` or nothing: no data; `unstated`: looked for, not found.
 * After a colon, a dash or an opening bracket a cell may go on with a summary. Columns headed `kind`, `role`,
 * `member of` or `short name` describe the participant.
 */
export function parseWideMatrix(text: string, file = 'matrix', meta: TableMeta = {}): ParseResult {
  return guarded(() => csvSteps(text, file, meta, 'matrix'));
}

/** As `parseCsv`, in short steps, but for the splitting into cells. */
export function* csvSteps(
  text: string,
  file: string,
  meta: TableMeta,
  table?: LongTable | 'matrix',
): ReadingSteps {
  const grid = readCsv(text, file);
  yield;
  return yield* gridSteps(grid, meta, table);
}

/** Reads a story from one table, of whichever kind its headings say, in short steps. */
export function* gridSteps(
  grid: Grid,
  meta: TableMeta,
  table: LongTable | 'matrix' = recogniseTable(grid),
): ReadingSteps {
  const draft = createDraft(meta, [table]);
  yield* addGrid(draft, table, grid);
  const result = yield* readStory(draft.raw, undefined, draft);
  const {issues, story, skipped} = result;
  if (issues.length > 0 && grid.rows.size === 0) return {...result, readable: false};
  if (table === 'participants' && issues.some(({code}) => code === 'unknown-field')) {
    // A matrix may tell of what kind they are.
    const matrix: ParseResult = yield* gridSteps(grid, meta, 'matrix');
    if (matrix.story.positions.length > 0) return matrix;
  }
  // A table of something else, or one cut up wrongly: an empty picture would pass for a finding.
  const isOneColumn = grid.columns.size === 1;
  const records = story[table === 'matrix' ? 'positions' : table];
  const isSomething =
    [...records.values()].length > 0 || (skipped === 0 && story.participants.size > 0);
  if (!isOneColumn && isSomething) return result;
  const place = cellPlace(grid, grid.headerRow);
  const why = isOneColumn ? say.oneColumn : say.noRow;
  const issue = createIssue('not-a-story', 'error', place, undefined, why);
  return {...result, issues: [issue, ...issues.slice(0, 1)], readable: false};
}

function addGrid(
  draft: Draft,
  table: LongTable | 'matrix',
  grid: Grid,
): Generator<undefined, void> {
  draft.issues.push(...grid.issues);
  draft.skipped += grid.skipped;
  return table === 'matrix' ? readMatrix(grid, draft) : readLongTable(table, grid, draft);
}

/** What developers give with the tables may throw when it is looked at. */
function guarded(parse: () => ReadingSteps): ParseResult {
  try {
    return atOnce(parse());
  } catch {
    return unreadable('unreadable', filePlace(undefined));
  }
}
