import {issueMessages as say} from '../locales/en/issues.js';
import {readCsv} from './csv.js';
import type {StoryFile} from './file-types.js';
import {cellPlace, type Grid, type TableFault} from './grid.js';
import {parseMatrixInto} from './matrix.js';
import {unreadable} from './parse.js';
import {recogniseTable, type LongTable} from './table-columns.js';
import {readLongTable} from './table-rows.js';
import {TableDraft} from './table-draft.js';
import type {ParseResult} from './types.js';

/** A table as text, with the name that issues call it by. */
export type TableText = string | {readonly text: string; readonly file: string};

/** The tables of a story, each as CSV text; `matrix` is the wide form (see `parseWideMatrix`). */
export type StoryTables = {readonly [T in LongTable | 'matrix']?: TableText | undefined};

/** What tables have no column for: title, as-of day, scale …; records given here come before those of the tables. */
export type TableMeta = Partial<StoryFile>;

/**
 * Reads a story from CSV tables, one table a text: comma, semicolon or tab, as spreadsheets export them.
 *
 * Headings are those of the story file (or common synonyms), in any case. Ids may be written as names. A table of
 * positions, ties or meetings that comes without `participants` (or `options`, `sources`) brings its own: each name
 * in it becomes one, of the kind `person`. Issues carry file, row (the header is 1) and column letter. Never throws.
 */
export function parseTables(tables: StoryTables, meta: TableMeta = {}): ParseResult {
  const grids: [LongTable | 'matrix', Grid | TableFault][] = [];
  for (const [table, given] of Object.entries(tables) as [
    LongTable | 'matrix',
    TableText | undefined,
  ][]) {
    if (given === undefined) continue;
    const {text, file} = typeof given === 'string' ? {text: given, file: table} : given;
    grids.push([table, readCsv(text, file)]);
  }
  return parseGrids(grids, meta);
}

/** Reads a story from one CSV text, of whichever table its headings say; the wide matrix if they fit none. */
export function parseCsv(text: string, file = 'table', meta: TableMeta = {}): ParseResult {
  return parseGrid(readCsv(text, file), meta);
}

/**
 * Reads the matrix as reporters keep it: a participant a row (named in the first column), an option a column, and in
 * each cell the word of a stance (label or id). `-` or nothing: no data; `unstated`: looked for, not found.
 * After a colon, a dash or an opening bracket a cell may go on with a summary. Columns headed `kind`, `role`,
 * `member of` … describe the participant.
 */
export function parseWideMatrix(text: string, file = 'matrix', meta: TableMeta = {}): ParseResult {
  return parseGrids([['matrix', readCsv(text, file)]], meta);
}

/** Reads a story from one table, of whichever kind its headings say. */
export function parseGrid(grid: Grid | TableFault, meta: TableMeta): ParseResult {
  return parseGrids([['code' in grid ? 'matrix' : recogniseTable(grid), grid]], meta);
}

function parseGrids(
  grids: readonly [LongTable | 'matrix', Grid | TableFault][],
  meta: TableMeta,
): ParseResult {
  const draft = new TableDraft(
    meta,
    new Set([...Object.keys(meta), ...grids.map(([table]) => table)]),
  );
  for (const [table, grid] of grids) {
    if ('code' in grid) draft.fault(grid);
    else if (table !== 'matrix') readLongTable(table, grid, draft);
  }
  // Last, so that it finds the participants and options that the other tables bring.
  for (const [table, grid] of grids)
    if (table === 'matrix' && !('code' in grid)) parseMatrixInto(grid, draft);

  const faults = grids.map(([, grid]) => grid).filter((grid): grid is TableFault => 'code' in grid);
  const fault = faults[0];
  if (fault && faults.length === grids.length) {
    return unreadable(fault.code, fault.found, fault.expected, cellPlace(fault.file, 1));
  }
  const result = draft.read();
  // A matrix of something else: no cell says where anyone stands.
  const [table] = grids[0] ?? [];
  if (
    grids.length === 1 &&
    table === 'matrix' &&
    result.skipped > 0 &&
    result.story.positions.length === 0
  ) {
    const issue = result.issues.find(({code}) => code === 'unknown-id') ?? result.issues[0];
    const expected = say.stanceCells(result.story.stances.map(({label}) => label));
    if (issue) return unreadable('not-a-story', issue.found, expected, issue.place);
  }
  return result;
}
