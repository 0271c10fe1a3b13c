import {issueMessages as say} from '../locales/en/issues.js';
import {readCsv} from './csv.js';
import type {StoryFile} from './file-types.js';
import type {Grid} from './grid.js';
import {createIssue} from './issues.js';
import {toData} from './parse.js';
import {recogniseTable, type LongTable} from './table-columns.js';
import {TableDraft} from './table-draft.js';
import {readLongTable, readMatrix} from './table-rows.js';
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
  const given = Object.entries(tables) as [LongTable | 'matrix', TableText | undefined][];
  return parseGrids(
    given.flatMap(([table, text]): [LongTable | 'matrix', Grid][] =>
      text === undefined
        ? []
        : [
            [
              table,
              typeof text === 'string' ? readCsv(text, table) : readCsv(text.text, text.file),
            ],
          ],
    ),
    meta,
  );
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
  const data = toData(meta);
  const known = (typeof data === 'object' && data.value) || {};
  const given = [...Object.keys(known), ...grids.map(([table]) => table)];
  const draft = new TableDraft(known as Record<string, unknown>, given);
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
  if (!issue) return result;
  const {story, skipped} = result;
  if (grids.every(([, {rows}]) => rows.size === 0)) return {...result, readable: false};
  // A matrix of something else: no cell says where anyone stands.
  if (grids.length > 1 || grids[0]![0] !== 'matrix' || !skipped || story.positions.length > 0)
    return result;
  const words = story.stances.map(({label}) => label).join(', ');
  const other = createIssue('not-a-story', 'error', issue.place, '', say.stanceTable + words);
  return {...result, issues: [{...other, found: issue.found}], readable: false};
}
