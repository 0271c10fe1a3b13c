import type {Cell, Grid} from './grid.js';
import {fieldColumns, headingsOf} from './table-columns.js';
import type {RawRecord, TableDraft} from './table-draft.js';
import {foldName} from './text.js';

/** Columns of a wide matrix that describe the participant instead of naming an option. */
const ABOUT = ['id', 'kind', 'role', 'shortName', 'url'];

/** Reads a wide matrix into the draft: the first column names the participant, every other column is an option. */
export function readMatrix(grid: Grid, draft: TableDraft): void {
  const [first = 0, ...others] = grid.columns.keys();
  const about = [...fieldColumns('participants', grid)].filter(
    ([field, column]) => ABOUT.includes(field) && column !== first,
  );
  const options = others.filter((column) => !about.some(([, other]) => other === column));
  const words = stanceWords(draft.stances);

  for (const column of options) {
    const header = grid.columns.get(column)!;
    const topic = grid.topics[column]?.text;
    const more = {
      name: header.text,
      ...(topic !== header.text && {topic}),
      ...dataOf(header, 'options', draft),
    };
    draft.name('options', idOf(header), grid, grid.headerRow, column, more);
  }
  for (const [row, cells] of grid.rows) {
    const head = cells[first] ?? {text: ''};
    const more: RawRecord = {
      name: head.text,
      url: head.links?.[0]?.href,
      ...dataOf(head, 'participants', draft),
    };
    for (const [field, column] of about) more[field] = cells[column]?.text;
    draft.name('participants', idOf(head), grid, row, first, more);

    for (const column of options) {
      const cell = cells[column];
      if (!cell || isNoData(cell)) continue;
      const position: RawRecord = {
        participant: idOf(head),
        option: idOf(grid.columns.get(column)!),
        ...splitCell(cell, words),
      };
      draft.putSources(
        position,
        {text: cell.data?.get('source') ?? '', links: cell.links ?? []},
        grid,
        row,
        column,
      );
      dataOf(cell, 'positions', draft, position);
      draft.add('positions', position, grid, row, (field) =>
        field === 'participant' ? first : column,
      );
    }
  }
}

const idOf = ({text, data}: Cell): string => data?.get('id') ?? text;

/** What the `data-*` attributes of a cell say of a record, under the headings of its table. */
function dataOf(
  {data}: Cell,
  table: 'participants' | 'options' | 'positions',
  draft: TableDraft,
  record: RawRecord = {},
): RawRecord {
  const headings = headingsOf(table);
  for (const [name, text] of data ?? []) {
    const field = headings.get(foldName(name));
    if (field && field !== 'evidence.source') draft.put(record, field, text);
  }
  return record;
}

/** Nothing, or dashes only. */
function isNoData({text, data}: Cell): boolean {
  return !data?.has('stance') && /^[\s\p{Pd}\p{Cf}]*$/u.test(text);
}

/** The words a cell can begin with, folded. */
function stanceWords(stances: readonly unknown[]): ReadonlySet<string> {
  const words = new Set(['unstated', 'notstated']);
  for (const stance of stances) {
    for (const word of Object.values(stance ?? {}))
      if (typeof word === 'string') words.add(foldName(word));
  }
  return words;
}

/** The word of a cell, and the summary that may follow it after a colon, a semicolon, a dash or an opening bracket. */
function splitCell(
  {text, links = []}: Cell,
  words: ReadonlySet<string>,
): {stance: string; summary?: string} {
  let whole = text;
  // The text of links is the name of the source, unless it is all there is.
  for (const link of links) whole = whole.replace(link.text, ' ');
  whole = trimMarks(whole) || text;
  const cut = whole.search(/[:;(\u2013\u2014\n]| - /);
  if (cut < 0 || words.has(foldName(whole)) || !words.has(foldName(whole.slice(0, cut))))
    return {stance: whole};
  return {stance: whole.slice(0, cut), summary: whole.slice(cut).replace(/^(?: - |[^])\s*/, '')};
}

/** Without spaces and punctuation at the end. No pattern: on long text, one for the end takes quadratic time. */
function trimMarks(text: string): string {
  let end = text.length;
  while (end > 0 && /[\s,;:()[\]]/.test(text[end - 1]!)) end--;
  return text.slice(0, end);
}
