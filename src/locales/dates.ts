import type {Day, StoryDate} from '../story/types.js';

/** English without a region is written day first, as most of the world's English-language press does. */
const regionFor = (lang: string) => (lang.toLowerCase() === 'en' ? 'en-GB' : lang);

const formats = new Map<string, Intl.DateTimeFormat>();

function formatter(lang: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${lang}|${JSON.stringify(options)}`;
  let format = formats.get(key);
  if (!format) {
    try {
      format = new Intl.DateTimeFormat(regionFor(lang), {...options, timeZone: 'UTC'});
    } catch {
      format = new Intl.DateTimeFormat('en-GB', {...options, timeZone: 'UTC'});
    }
    formats.set(key, format);
  }
  return format;
}

const utc = (day: Day) => new Date(`${day}T00:00:00Z`);

/** A day in the reader's language: "22 August 2025", or with `short` "22 Aug 2025". Never depends on the time zone. */
export function formatDay(day: Day, lang: string, short = false): string {
  return formatter(lang, {day: 'numeric', month: short ? 'short' : 'long', year: 'numeric'}).format(
    utc(day),
  );
}

/** A date as precise as it was written: a year, a month, a day, or an interval "18–22 August 2025". */
export function formatDate(date: StoryDate, lang: string, short = false): string {
  const month = short ? 'short' : 'long';
  if (/^[+-]?\d{4}$/.test(date.text))
    return formatter(lang, {year: 'numeric'}).format(utc(date.start));
  if (/^\d{4}-\d{2}$/.test(date.text))
    return formatter(lang, {month, year: 'numeric'}).format(utc(date.start));
  if (date.start === date.end) return formatDay(date.start, lang, short);
  return formatter(lang, {day: 'numeric', month, year: 'numeric'}).formatRange(
    utc(date.start),
    utc(date.end),
  );
}
