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
  if (/^en\b/i.test(lang)) return isRange ? range(words(from), words(to)) : words(from).join(' ');

  const longest = Math.max(from.length, to.length);
  const format = formatter(lang, {
    year: 'numeric',
    ...(longest > 4 && {month: short ? 'short' : 'long'}),
    ...(longest > 7 && {day: 'numeric'}),
    timeZone: 'UTC',
  });
  return isRange
    ? format.formatRange(new Date(start), new Date(end))
    : format.format(new Date(start));

  // English is written out: the first use of Intl.DateTimeFormat takes longer than drawing a small graphic.
  function words(point: string): readonly string[] {
    const [year, month, day] = point.split('-');
    const name = MONTHS[Number(month) - 1]?.slice(0, short ? 3 : undefined);
    const ofMonth = day && String(Number(day));
    const parts = MONTH_FIRST.test(lang) ? [name, ofMonth && `${ofMonth},`] : [ofMonth, name];
    return [...parts, String(Number(year))].filter((part) => part !== undefined);
  }
}

/** What both ends have in common is said once, where they are equally precise. */
function range(first: readonly string[], last: readonly string[]): string {
  const a = [...first];
  let b = last;
  if (first.length === last.length) while (a[a.length - 1] === b[a.length - 1]) a.pop();
  // "August 18–22, 2025": the month comes first and is the same.
  const isOneMonth =
    a.length === 2 &&
    a[0] === b[0] &&
    b.length === 3 &&
    MONTHS.some((month) => month.startsWith(a[0]!));
  if (isOneMonth) b = b.slice(1);
  const dash = isOneMonth || a.length === 1 ? '–' : ' – ';
  return a.join(' ').replace(/,$/, '') + dash + b.join(' ');
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatter(lang: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${lang} ${Object.values(options).join(' ')}`;
  let format = formats.get(key);
  if (!format) {
    try {
      format = new Intl.DateTimeFormat(lang, options);
    } catch {
      format = new Intl.DateTimeFormat('en-GB', options);
    }
    formats.set(key, format);
  }
  return format;
}
