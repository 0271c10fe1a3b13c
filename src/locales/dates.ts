import type {Day, StoryDate} from '../story/types.js';

const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

/** Regions whose English puts the month before the day. */
const MONTH_FIRST = /^en-(US|CA|PH)\b/i;

/** A day in the reader's language: "22 August 2025", or with `short` "22 Aug 2025". Never depends on the time zone. */
export function formatDay(day: Day, lang: string, short = false): string {
  return formatDate({text: day, start: day, end: day}, lang, short);
}

/** A date as precise as it was written: a year, a month, a day, or an interval "18–22 August 2025". */
export function formatDate({text, start, end}: StoryDate, lang: string, short = false): string {
  const [from = '', to = from] = text.split('/');
  const isRange = from !== to;
  // English is written out: the first use of Intl.DateTimeFormat takes longer than drawing a small graphic.
  if (/^en\b/i.test(lang)) return isRange ? range() : inEnglish(to);

  const longest = Math.max(from.length, to.length);
  const key = `${lang} ${longest} ${short}`;
  const format =
    formats.get(key) ??
    createFormat(lang, {
      year: 'numeric',
      ...(longest > 4 && {month: short ? 'short' : 'long'}),
      ...(longest > 7 && {day: 'numeric'}),
      timeZone: 'UTC',
    });
  formats.set(key, format);
  return isRange
    ? format.formatRange(new Date(start), new Date(end))
    : format.format(new Date(start));

  function inEnglish(point: string, withMonth = true, withYear = true): string {
    const [year, month, day] = point.split('-').map(Number);
    const name = withMonth && MONTHS[month! - 1]?.slice(0, short ? 3 : 9);
    const words = MONTH_FIRST.test(lang) ? [name, day && withYear ? `${day},` : day] : [day, name];
    return [...words, withYear && year].filter(Boolean).join(' ');
  }

  /** What both ends have in common is said once, where they are equally precise. */
  function range(): string {
    const isMonthFirst = MONTH_FIRST.test(lang);
    const shares = (letters: number) =>
      from.length === to.length && from.slice(0, letters) === to.slice(0, letters);
    const first = inEnglish(from, isMonthFirst || !shares(7), !shares(4));
    const last = inEnglish(to, !isMonthFirst || !shares(7));
    return first + (shares(7) || !first.includes(' ') ? '–' : ' – ') + last;
  }
}

const formats = new Map<string, Intl.DateTimeFormat>();

function createFormat(lang: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat(lang, options);
  } catch {
    return new Intl.DateTimeFormat('en-GB', options);
  }
}
