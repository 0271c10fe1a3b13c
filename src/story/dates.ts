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
  const [, year = '', month = '12', day = ''] =
    /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d\d))?)?$/.exec(text) ?? [];
  // Four centuries on the calendar is the same; of years before 100 `Date.UTC` would make others.
  const last = new Date(Date.UTC(+year + 400, +month, 0)).getUTCDate();
  if (!year || day === '00' || +day > last) return undefined;
  return {start: `${text}-01-01`.slice(0, 10), end: day ? text : `${year}-${month}-${last}`};
}
