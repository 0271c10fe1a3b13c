import {expect, waitUntil} from '@open-wc/testing';
import {hostileText} from '../../stories/fixtures/hostile-text.js';
import {allText, hasName} from '../helpers/text-boxes.js';
import {
  EXAMPLE,
  TAGS,
  closePages,
  defined,
  nextFrames,
  openPage,
  settled,
  type Page,
  type Widget,
} from './frame.js';

afterEach(closePages);

const messageOf = async (page: Page, id: string) => {
  const root = await settled(page.document.getElementById(id)!);
  return root.querySelector('[part~=error]')?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
};

describe('files that cannot be had or read', () => {
  it('each say what is wrong in place of the graphic, in their own words', async () => {
    const page = await openPage('faults.html');
    const ids = ['missing', 'page', 'truncated', 'empty', 'list', 'scheme', 'nothing'];
    const messages = await Promise.all(ids.map((id) => messageOf(page, id)));
    for (const message of messages) expect(message).to.have.length.above(40);
    expect(new Set(messages).size).to.equal(ids.length);
    expect(messages[0]).to.contain('404').and.to.contain('no-such-file.json');
    expect(page.window).not.to.have.property('pwned');
    expect(page.document.getElementById('missing')!.textContent).to.contain('Fallback.');
    expect(page.document.querySelector('p')!.checkVisibility()).to.equal(true);
    // The console has it too; nothing was thrown.
    const {errors} = page.window.seen;
    expect(errors.length).to.be.above(0);
    for (const error of errors) expect(error).to.match(/^Plenary: /);
  });

  for (const tag of TAGS) {
    it(`${tag}: sends an event with a stable code, and a retry brings the story`, async () => {
      const page = await openPage('empty.html');
      await defined(page);
      let broken = true;
      const fetch = page.window.fetch.bind(page.window);
      page.window.fetch = (input, init) => fetch(broken ? '/stories/data/gone.json' : input, init);
      const codes: string[] = [];
      page.document.addEventListener('plenary-story-error', ({code}) => codes.push(code));
      const widget = page.document.createElement(tag) as Widget;
      widget.src = EXAMPLE;
      page.document.body.append(widget);
      const root = await settled(widget);
      expect(codes).to.deep.equal(['http-404']);

      const button = () => root.querySelector<HTMLButtonElement>('[part~=error] button')!;
      button().focus();
      button().click();
      await waitUntil(() => codes.length === 2, 'a second failure is told as well');
      await widget.updateComplete;
      expect(root.activeElement, 'the focus is not lost').to.equal(button());

      broken = false;
      button().click();
      await waitUntil(() => root.querySelector('[part~=heading]'), 'the story is shown');
      await widget.updateComplete;
      expect(root.querySelector('[part~=error]')).to.equal(null);
      expect(root.activeElement).to.equal(root.querySelector('[part~=heading]'));
    });
  }
});

describe('a file with bad rows in it', () => {
  for (const tag of TAGS) {
    it(`${tag}: counts them, tells the page, and shows the rest`, async () => {
      const page = await openPage('empty.html');
      await defined(page);
      const told: {skipped: number; codes: string[]}[] = [];
      page.document.addEventListener('plenary-story-issues', ({issues, skipped}) =>
        told.push({skipped, codes: issues.map(({code}) => code)}),
      );
      const widget = page.document.createElement(tag) as Widget;
      widget.src = '/stories/fixtures/bad-rows.json';
      page.document.body.append(widget);
      const root = await settled(widget);
      expect(told).to.have.length(1);
      // A participant without a name, a tie to nobody, a position of a mistyped id.
      expect(told[0]!.skipped).to.be.at.least(3);
      expect(told[0]!.codes).to.include('unknown-id');
      expect(root.querySelector('[part~=note]')!.textContent).to.contain(
        `shown: ${told[0]!.skipped}.`,
      );
      expect(page.window.seen.warnings.filter((text) => text.startsWith('Plenary'))).to.have.length(
        1,
      );
      const text = allText(root);
      for (const name of tag === 'plenary-network'
        ? ['Ada Okoye', 'Ben Castle', 'The League']
        : ['A truce'])
        expect(hasName(text, name), name).to.equal(true);
      expect(page.window.seen.errors).to.deep.equal([]);
    });
  }
});

describe('text that tries to be something else', () => {
  for (const tag of TAGS) {
    it(`${tag}: is shown as text, runs nothing, asks for nothing, and no prototype is touched`, async () => {
      const page = await openPage('empty.html');
      await defined(page);
      const prototype = Object.getOwnPropertyNames(page.window.Object.prototype).sort();
      const widget = page.document.createElement(tag) as Widget;
      const script = page.document.createElement('script');
      script.type = 'application/json';
      // `JSON.stringify` would lose nothing here: `__proto__` stands as a value only.
      script.textContent = JSON.stringify(hostileText);
      widget.append(script);
      page.document.body.append(widget);
      const root = await settled(widget);
      await nextFrames(page.window);
      const text = allText(root);
      const positioned = new Set<string>(hostileText.positions.map(({participant}) => participant));
      const names =
        tag === 'plenary-network'
          ? hostileText.participants.map(({name}) => name)
          : [
              ...hostileText.options.map(({name}) => name),
              ...hostileText.participants
                .filter(({id}) => positioned.has(id))
                .map(({name}) => name),
            ];
      if (tag === 'plenary-options') names.length = hostileText.options.length;
      for (const name of names) expect(hasName(text, name), `“${name}” in ${text}`).to.equal(true);
      expect(
        root.querySelectorAll('img, script, iframe, xmp, foreignObject, [onload], [onerror]'),
      ).to.have.length(0);
      for (const link of root.querySelectorAll('a'))
        expect(link.getAttribute('href')).to.match(/^https?:/);
      expect(page.window).not.to.have.property('pwned');
      expect(Object.getOwnPropertyNames(page.window.Object.prototype).sort()).to.deep.equal(
        prototype,
      );
      const asked = page.window.performance
        .getEntriesByType('resource')
        .map(({name}) => new URL(name).pathname)
        .filter(
          (path) =>
            !/^\/(test\/pages\/watch\.js|dist\/cdn\/plenary\.min\.js|favicon\.ico)$/.test(path),
        );
      expect(asked).to.deep.equal([]);
      expect(page.window.seen.errors).to.deep.equal([]);
    });
  }
});
