import {readTableElement} from '../story/read-table-element.js';
import {parseHtmlTable} from '../story/html-table.js';
import {parseStoryText} from '../story/parse.js';
import type {ParseResult} from '../story/types.js';

/** The story in a `<script type="application/json">` child, if there is one. */
export function readInlineStory(host: Element): ParseResult | undefined {
  const script = host.querySelector(':scope > script[type="application/json"]');
  return script ? parseStoryText(script.textContent ?? '') : undefined;
}

/** The story in a `<table>` inside the tag, if there is one: what a content-management system lets through. */
export function readInlineTable(host: Element): ParseResult | undefined {
  const table = host.querySelector('table');
  return table ? parseHtmlTable(readTableElement(table)) : undefined;
}
