import {expect} from '@open-wc/testing';
import {messagesFor, setMessages, spokenLanguage} from '../../src/locales/catalogue.js';

describe('the language of the interface', () => {
  it('is that of the page only where there are words in it, so that dates do not stand in another', () => {
    for (const [page, spoken] of [
      ['en', 'en'],
      ['en-US', 'en-US'],
      ['he', 'en'],
      ['de-AT', 'en'],
      ['not a language', 'en'],
    ] as const)
      expect(spokenLanguage(page), page).to.equal(spoken);

    setMessages('DE', 'frame', {close: 'Schließen'});
    expect(spokenLanguage('de')).to.equal('de');
    expect(spokenLanguage('de-AT')).to.equal('de-AT');
    expect(messagesFor('de-AT', 'frame', {close: 'Close', open: 'Open'})).to.deep.equal({
      close: 'Schließen',
      open: 'Open',
    });
  });
});
