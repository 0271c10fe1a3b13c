import type {Cell, Column, Grid} from './grid.js';
import {fieldColumns} from './table-columns.js';
import type {RawRecord, TableDraft} from './table-draft.js';
import {sourcesOf} from './table-rows.js';
import {foldName, isBlank} from './text.js';

/** Columns of a wide matrix that describe the participant instead of naming an option. */
const ABOUT = ['id', 'kind', 'role', 'shortName', 'memberOf', 'description', 'aliases', 'url'];

/** Reads a wide matrix into the draft: the first column names the participant, every other column is an option. */
export function parseMatrixInto(grid: Grid, draft: TableDraft): void {
  draft.begin(grid);
  const [first, ...others] = grid.columns;
  if (!first) return;
  const about = new Map(
    [...fieldColumns('participants', grid)].filter(
      ([field, column]) => ABOUT.includes(field) && column !== first,
    ),
  );
  const described = new Set(about.values());
  const options = others.filter((column) => !described.has(column));
  const ids = options.map((column) => nameOption(column, grid, draft));
  const words = stanceWords(draft.stances);

  for (const {number, cells} of grid.rows) {
    const name = cells[first.index] ?? {text: ''};
    const participant = name.data?.get('id') ?? name.text;
    nameParticipant(participant, name, cells, about, grid, number, draft);
    options.forEach((column, i) => {
      const cell = cells[column.index];
      if (!cell || isNoData(cell)) return;
      const {stance, summary} = splitCell(cell, words);
      const columns = new Map(
        ['participant', 'option', 'stance', 'summary', 'conditional', 'date', 'evidence'].map(
          (field) => [field, column],
        ),
      );
      columns.set('participant', first);
      const position: RawRecord = {participant, option: ids[i], stance, summary};
      const {data} = cell;
      for (const field of ['date', 'summary', 'conditional', 'stance'])
        position[field] = data?.get(field) ?? position[field];
      const sources = sourcesOf({text: data?.get('source') ?? '', links: cell.links ?? []}, draft);
      if (sources.length > 0 || data?.has('quote')) {
        const said: RawRecord = {};
        for (const field of ['quote', 'speaker', 'locator']) said[field] = data?.get(field);
        position.evidence = (sources.length > 0 ? sources : [undefined]).map((source, n) =>
          draft.place(
            {source, ...(n === 0 && said)},
            grid,
            number,
            new Map(['source', ...Object.keys(said)].map((f) => [f, column])),
          ),
        );
      }
      draft.add('positions', draft.place(position, grid, number, columns));
    });
  }
}

function nameOption(column: Column, grid: Grid, draft: TableDraft): string {
  const {text, data} = column.header;
  const id = data?.get('id') ?? text;
  const record = draft.name('options', id, {
    name: text,
    summary: data?.get('summary') ?? text,
    topic: data?.get('topic') ?? column.topic,
    shortName: data?.get('short-name'),
  });
  if (record)
    draft.place(
      record,
      grid,
      grid.headerRow,
      new Map(Object.keys(record).map((field) => [field, column])),
    );
  return id;
}

function nameParticipant(
  id: string,
  name: Cell,
  cells: readonly Cell[],
  about: ReadonlyMap<string, Column>,
  grid: Grid,
  row: number,
  draft: TableDraft,
): void {
  const more: RawRecord = {name: name.text};
  for (const field of ['kind', 'role'])
    if (name.data?.has(field)) more[field] = name.data.get(field);
  for (const [field, column] of about) {
    const text = cells[column.index]?.text ?? '';
    if (!isBlank(text))
      more[field] = field === 'aliases' || field === 'memberOf' ? text.split(/[;|\r\n]+/) : text;
  }
  const link = name.links?.[0];
  if (link) more.url = link.href;
  const record = draft.name('participants', id, more);
  const [first] = grid.columns;
  if (record && first)
    draft.place(
      record,
      grid,
      row,
      new Map([['id', first], ['name', first], ['url', first], ...about]),
    );
}

/** Nothing, or dashes only. */
function isNoData({text, data}: Cell): boolean {
  return !data?.has('stance') && /^[\s\p{Pd}\p{Cf}]*$/u.test(text);
}

/** The words a cell can begin with, folded. */
function stanceWords(stances: readonly unknown[]): ReadonlySet<string> {
  const words = new Set([foldName('unstated'), foldName('not stated')]);
  for (const stance of stances) {
    const {id, label} = (stance ?? {}) as {id?: unknown; label?: unknown};
    for (const word of [id, label]) if (typeof word === 'string') words.add(foldName(word));
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
  whole = trimMarks(whole);
  if (isBlank(whole)) whole = text;
  const cut = whole.search(/[:;(\u2013\u2014\n]| - /);
  if (cut < 0 || words.has(foldName(whole))) return {stance: whole};
  const stance = whole.slice(0, cut);
  return words.has(foldName(stance))
    ? {stance, summary: whole.slice(cut).replace(/^(?: - |.)\s*/s, '')}
    : {stance: whole};
}

/** Without spaces and punctuation at the end. No pattern: on long text, one for the end takes quadratic time. */
function trimMarks(text: string): string {
  let end = text.length;
  while (end > 0 && /[\s,;:()[\]]/.test(text[end - 1]!)) end--;
  return text.slice(0, end).trim();
}
