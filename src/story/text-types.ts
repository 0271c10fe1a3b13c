import {parseDate} from './dates.js';
import type {IssueCode} from './issues.js';
import {parseWebAddress} from './urls.js';

/** The way from text to what it stands for, by type of field, and the issue where there is none. */
export const TEXT_TYPES: Readonly<Record<string, readonly [IssueCode, (text: string) => unknown]>> =
  {
    // The same letters typed on two keyboards are one id.
    id: ['wrong-type', (text) => text.normalize('NFC')],
    date: ['bad-date', parseDate],
    url: ['bad-url', parseWebAddress],
    lang: ['bad-language', parseLanguage],
    sha256: ['bad-hash', (text) => (/^[0-9a-f]{64}$/i.test(text) ? text.toLowerCase() : undefined)],
  };

function parseLanguage(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}
