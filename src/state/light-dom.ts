import {readTableElement} from '../story/read-table-element.js';
import {parseHtmlTable} from '../story/html-table.js';
import {parseStoryText} from '../story/parse.js';
import type {ParseResult} from '../story/types.js';

/** The story in a `<script type="application/json">` child, if there is one. */
export function readInlineStory(host: Element): ParseResult | undefined {
  const script = host.querySelector(':scope > script[type="application/json"]');
  return script ? parseStoryText(script.textContent ?? '') : undefined;
}

/** The table to read for `host`: anywhere inside a widget; of a story, which may hold a whole article, only its own child. */
export function tableOf(host: Element): HTMLTableElement | null {
  return host.querySelector<HTMLTableElement>(
    host.localName === 'plenary-story' ? ':scope > table' : 'table',
  );
}

/** The story in a `<table>`: what a content-management system lets through. */
export function readInlineTable(table: HTMLTableElement): ParseResult {
  return parseHtmlTable(readTableElement(table));
}
