import type {TableCell, TableDescription} from './html-table.js';

/**
 * Describes an HTML table, for `parseHtmlTable`. The one file of `story/` that touches the DOM, and it only reads:
 * text, spans and links (as resolved by the document). The foot is left out.
 */
export function readTableElement(table: HTMLTableElement): TableDescription {
  const caption = table.caption?.textContent?.trim().replace(/\s+/g, ' ');
  const asOf = table.caption?.querySelector('time[datetime]')?.getAttribute('datetime');
  const lang = table.closest('[lang]')?.getAttribute('lang');
  const rows = [...table.rows].filter((row) => row.parentElement?.localName !== 'tfoot');
  return {
    ...(caption && {caption}),
    ...(asOf && {asOf}),
    ...(lang && {lang}),
    rows: rows.map((row) => [...row.cells].map(describeCell)),
  };
}

function describeCell(cell: HTMLTableCellElement): TableCell {
  const links = [...cell.querySelectorAll<HTMLAnchorElement>('a[href]')];
  return {
    text: cell.textContent ?? '',
    header: cell.localName === 'th',
    colspan: cell.colSpan,
    rowspan: cell.rowSpan,
    links: links.map((link) => ({href: link.href, text: (link.textContent ?? '').trim()})),
  };
}
