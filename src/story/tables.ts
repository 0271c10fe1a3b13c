import {issueMessages as say} from '../locales/en/issues.js';
import {readCsv} from './csv.js';
import type {StoryFile} from './file-types.js';
import type {Grid} from './grid.js';
import {createIssue} from './issues.js';
import {readLongTable} from './long-table.js';
import {readMatrix} from './matrix.js';
import {recogniseTable, type LongTable} from './table-columns.js';
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
  const grids: [LongTable | 'matrix', Grid][] = [];
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
export function parseGrid(grid: Grid, meta: TableMeta): ParseResult {
  return parseGrids([[recogniseTable(grid), grid]], meta);
}

function parseGrids(grids: [LongTable | 'matrix', Grid][], meta: TableMeta): ParseResult {
  const draft = new TableDraft(meta, [...Object.keys(meta), ...grids.map(([table]) => table)]);
  // The matrix last, so that it finds the participants and options that the other tables bring.
  grids.sort(([a], [b]) => Number(a === 'matrix') - Number(b === 'matrix'));
  for (const [table, grid] of grids) {
    draft.issues.push(...grid.issues);
    draft.skipped += grid.skipped;
    if (table === 'matrix') readMatrix(grid, draft);
    else readLongTable(table, grid, draft);
  }
  const result = draft.read();

  const [issue] = result.issues;
  const isEmpty = grids.every(([, {rows}]) => rows.size === 0);
  // A matrix of something else: no cell says where anyone stands.
  const isOther =
    grids.length === 1 &&
    grids[0]?.[0] === 'matrix' &&
    result.skipped > 0 &&
    result.story.positions.length === 0;
  if (!issue || !(isEmpty || isOther)) return result;
  const words = result.story.stances.map(({label}) => label);
  const other = {
    ...createIssue('not-a-story', 'error', issue.place, undefined, say.stanceTable(words)),
    found: issue.found,
  };
  return {...result, issues: isEmpty ? result.issues : [other], readable: false};
}
