import {expect} from '@open-wc/testing';
import {loadStory} from '../../src/story/load.js';

// The faults of the network are tested in Node, against a server that makes them: load.test.mjs.
describe('loadStory in a page', () => {
  it('takes addresses as the page does', async () => {
    const answer = await loadStory('/stories/data/security-guarantees-2025-08-22.json');
    expect(answer.ok && answer.result.story.participants.get('rubio')?.name).to.equal(
      'Marco Rubio',
    );
    const missing = await loadStory('no-such-file.json');
    expect(missing.ok).to.equal(false);
    if (missing.ok) return;
    expect(missing.error.code).to.equal('http-404');
    expect(missing.error.url).to.equal(new URL('no-such-file.json', document.baseURI).href);
  });

  it('has a code and a sentence for what the browser only calls a failure', async () => {
    const port = Number(location.port);
    const elsewhere = location.origin.replace(String(port), '9');
    for (const [url, code] of [
      ['/test/pages/empty.html', 'wrong-type'],
      ['javascript:alert(1)', 'bad-url'],
      ['data:application/json,{"version":1}', 'bad-url'],
      [URL.createObjectURL(new Blob(['{"version": 1}'])), 'bad-url'],
      [`${elsewhere}/story.json`, 'network'],
    ] as const) {
      const answer = await loadStory(url);
      expect(answer.ok ? 'loaded' : answer.error.code, url).to.equal(code);
      if (!answer.ok) expect(answer.error.message).to.match(/^\S.+: .+\.$/);
    }
  });

  it('stops when it is told to', async () => {
    const controller = new AbortController();
    const loading = loadStory('/stories/data/security-guarantees-2025-08-22.json', {
      signal: controller.signal,
    });
    controller.abort();
    const answer = await loading;
    expect(answer.ok ? 'loaded' : answer.error.code).to.equal('aborted');
  });

  it('asks without credentials', async () => {
    const asked: RequestInit[] = [];
    const {fetch} = window;
    window.fetch = (input, init) => {
      asked.push(init ?? {});
      return fetch(input, init);
    };
    try {
      await loadStory('/stories/data/security-guarantees-2025-08-22.json');
    } finally {
      window.fetch = fetch;
    }
    expect(asked.map(({credentials}) => credentials)).to.deep.equal(['omit']);
  });
});
