import type {Day, StoryDate} from './types.js';

/**
 * Reads a date or an interval of ISO 8601 / EDTF level 0, without times: `2025-08-22`, `2025-08`, `2025`,
 * `2025-08-18/2025-08-22`. Undefined for anything else, for days no calendar has (`2025-02-30`) and for
 * intervals that end before they begin. https://www.loc.gov/standards/datetime/
 */
export function parseDate(text: string): StoryDate | undefined {
  const parts = text.split('/').map(parsePoint);
  const first = parts[0];
  const last = parts.at(-1);
  if (!first || !last || parts.length > 2 || first.start > last.end) return undefined;
  return {text, start: first.start, end: last.end};
}

function parsePoint(text: string): {start: Day; end: Day} | undefined {
  const match = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(text);
  if (!match) return undefined;
  const [, year = '', month, day] = match;
  if (month === undefined) return {start: `${year}-01-01`, end: `${year}-12-31`};
  const length = daysIn(Number(year), Number(month));
  if (day === undefined)
    return length ? {start: `${text}-01`, end: `${text}-${length}`} : undefined;
  return Number(day) >= 1 && Number(day) <= length ? {start: text, end: text} : undefined;
}

/** Days of a month of the Gregorian calendar; 0 when there is no such month. */
function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [31, 0, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}
