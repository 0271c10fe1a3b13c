import {issueMessages as say} from '../locales/en/issues.js';
import {readCsv} from './csv.js';
import type {StoryFile} from './file-types.js';
import type {Grid} from './grid.js';
import {createIssue, filePlace} from './issues.js';
import {readStory, unreadable} from './read-story.js';
import {recogniseTable, type LongTable} from './table-columns.js';
import {readLongTable, readMatrix, type Draft} from './table-rows.js';
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
 * Headings are the names of the fields of the story file, in any case, with or without spaces; those of the first
 * status, attendance or evidence of a record go without its name where the record has no such field (`quote`, `source`).
 * Ids may be written as names. A table that comes without `participants`, `options` or `sources` brings its own: each
 * name in it becomes one, participants of the kind `person`. Issues carry file, row (the header is 1) and column
 * letter. Never throws.
 */
export function parseTables(tables: StoryTables, meta: TableMeta = {}): ParseResult {
  const grids: [LongTable | 'matrix', Grid][] = [];
  for (const [table, text] of Object.entries(tables))
    if (text !== undefined) {
      const csv = typeof text === 'string' ? {text, file: table} : text;
      grids.push([table as LongTable | 'matrix', readCsv(csv.text, csv.file)]);
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
  const [[main, {file}] = ['', {file: ''}]] = grids;
  try {
    const raw: Draft['raw'] = {};
    for (const [field, value] of Object.entries<unknown>(meta))
      if (Array.isArray(value)) raw[field] = [...(value as Draft['raw'][string])];
    const draft: Draft = {
      raw,
      origins: new Map(),
      given: [...Object.keys(meta), ...grids.map(([table]) => table)],
      titles: new Map(),
      issues: grids.flatMap(([, {issues}]) => issues),
      skipped: grids.reduce((sum, [, {skipped}]) => sum + skipped, 0),
    };
    // The matrix last: its words are those of the scale that the other tables bring.
    grids.sort(([a], [b]) => Number(a === 'matrix') - Number(b === 'matrix'));
    for (const [table, grid] of grids)
      if (table === 'matrix') readMatrix(grid, draft);
      else readLongTable(table, grid, draft);

    const result = readStory({version: 1, ...meta, ...raw}, undefined, draft);
    if (grids.every(([, {rows}]) => rows.size === 0)) return {...result, readable: false};
    const {issues, story, skipped} = result;
    // A matrix of something else: no cell says where anyone stands.
    if (grids.length > 1 || main !== 'matrix' || !skipped || story.positions.length > 0)
      return result;
    const words = story.stances.map(({label}) => label).join(', ');
    const {place, found} = issues[0]!;
    const other = createIssue('not-a-story', 'error', place, '', say.stanceTable + words);
    return {...result, issues: [{...other, found}], readable: false};
  } catch {
    return unreadable('unreadable', filePlace(file)); // What was given with the tables throws.
  }
}
