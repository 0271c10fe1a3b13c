import {expect} from '@open-wc/testing';
import * as fc from 'fast-check';
import {formatDate, formatDay} from '../../src/locales/dates.js';
import {parseDate} from '../../src/story/dates.js';

const date = (text: string) => parseDate(text)!;

const arbitraryDay = fc
  .date({min: new Date('0100-01-01'), max: new Date('9999-12-31'), noInvalidDate: true})
  .map((day) => day.toISOString().slice(0, 10));

describe('dates in words', () => {
  it('writes English days as Intl does, for each region', () => {
    for (const [lang, region] of [
      ['en', 'en-GB'],
      ['en-GB', 'en-GB'],
      ['en-US', 'en-US'],
      ['en-CA', 'en-CA'],
    ] as const) {
      const format = new Intl.DateTimeFormat(region, {dateStyle: 'long', timeZone: 'UTC'});
      fc.assert(
        fc.property(arbitraryDay, (day) => {
          expect(formatDay(day, lang)).to.equal(format.format(new Date(day)));
        }),
      );
    }
  });

  it('is as precise as the text, and says once what both ends share', () => {
    const inWords = (text: string, lang = 'en') => formatDate(date(text), lang);
    expect(inWords('2025')).to.equal('2025');
    expect(inWords('2025-08')).to.equal('August 2025');
    expect(inWords('2025-08-18/2025-08-22')).to.equal('18–22 August 2025');
    expect(inWords('2025-07-30/2025-08-02')).to.equal('30 July – 2 August 2025');
    expect(inWords('2025-07-18/2025-08-18')).to.equal('18 July – 18 August 2025');
    expect(inWords('2024-08-18/2025-08-18')).to.equal('18 August 2024 – 18 August 2025');
    expect(inWords('2025-06/2025-08')).to.equal('June–August 2025');
    expect(inWords('2024/2025')).to.equal('2024–2025');
    expect(inWords('2025-06/2025-08-02')).to.equal('June 2025 – 2 August 2025');
    expect(inWords('2025-08-18/2025-08-22', 'en-US')).to.equal('August 18–22, 2025');
    expect(inWords('2025-07-30/2025-08-02', 'en-US')).to.equal('July 30 – August 2, 2025');
    expect(inWords('2024-08-18/2025-08-18', 'en-US')).to.equal('August 18, 2024 – August 18, 2025');
    expect(formatDate(date('2025-08-18/2025-09-02'), 'en', true)).to.equal('18 Aug – 2 Sep 2025');
  });

  it('leaves other languages to Intl, whatever the tag', () => {
    expect(formatDay('2025-08-22', 'fr')).to.equal('22 août 2025');
    expect(formatDate(date('2025-08'), 'de')).to.equal('August 2025');
    expect(formatDate(date('2025-06/2025-08'), 'de')).to.match(/^Juni.{1,3}August 2025$/);
    expect(formatDay('2025-08-22', 'no such tag')).to.equal('22 August 2025');
  });
});
