import {expect} from '@open-wc/testing';
import {example} from '../../stories/fixtures/example.js';
import {singleOption} from '../../stories/fixtures/single-option.js';
import {
  EXAMPLE,
  TAGS,
  closePages,
  defined,
  nextFrames,
  openPage,
  requestsFor,
  settled,
  type Page,
  type Widget,
} from './frame.js';

afterEach(closePages);

const headingOf = async (widget: Element) =>
  (await settled(widget)).querySelector('[role=heading]')?.textContent?.trim();

/** A page where the tags are known. */
async function ready(): Promise<Page & {main: HTMLElement}> {
  const page = await openPage('empty.html');
  await defined(page);
  return {...page, main: page.document.querySelector('main')!};
}

describe('tags that come about in other ways', () => {
  for (const tag of TAGS) {
    it(`${tag}: innerHTML, createElement, cloneNode and a template give the same`, async () => {
      const {document, main, window} = await ready();
      main.innerHTML = `<${tag} src="${EXAMPLE}"></${tag}>`;
      const written = main.firstElementChild!;
      const heading = await headingOf(written);
      expect(heading).to.have.length.above(8);

      const made = document.createElement(tag) as Widget;
      made.src = EXAMPLE;
      main.append(made);
      expect(await headingOf(made)).to.equal(heading);

      const clone = written.cloneNode(true) as Widget;
      main.append(clone);
      expect(await headingOf(clone)).to.equal(heading);

      const template = document.createElement('template');
      template.innerHTML = `<div><${tag} src="${EXAMPLE}"></${tag}></div>`;
      main.append(document.importNode(template.content, true));
      expect(await headingOf(main.lastElementChild!.firstElementChild!)).to.equal(heading);
      expect(window.seen.errors).to.deep.equal([]);
    });

    it(`${tag}: a property set before the tag is known, or before it is on the page, counts`, async () => {
      const page = await openPage('none.html');
      const early = page.document.createElement(tag) as Widget;
      early.story = singleOption;
      page.document.body.append(early);
      const script = page.document.createElement('script');
      script.type = 'module';
      script.src = '/dist/cdn/plenary.min.js';
      page.document.head.append(script);
      expect(await headingOf(early)).to.have.length.above(8);
      expect(page.window.seen.errors).to.deep.equal([]);
    });

    it(`${tag}: an inline JSON script is the story, and a later one replaces it`, async () => {
      const {document, main} = await ready();
      const widget = document.createElement(tag) as Widget;
      const json = document.createElement('script');
      json.type = 'application/json';
      json.textContent = JSON.stringify({...singleOption, credit: 'First edition'});
      widget.append(json);
      main.append(widget);
      const root = await settled(widget);
      expect(root.querySelector('[part~=credit]')?.textContent).to.contain('First edition');
      json.textContent = JSON.stringify({...singleOption, credit: 'Second edition'});
      await nextFrames(widget.ownerDocument.defaultView!);
      await widget.updateComplete;
      expect(root.querySelector('[part~=credit]')?.textContent).to.contain('Second edition');
    });

    it(`${tag}: moved about the page it keeps its story and asks for nothing again`, async () => {
      const page = await ready();
      const {document, main} = page;
      const homes = [0, 1, 2].map(() => main.appendChild(document.createElement('section')));
      const story = document.createElement('plenary-story');
      story.src = EXAMPLE;
      const widget = document.createElement(tag) as Widget;
      story.append(widget);
      homes[0]!.append(story);
      const heading = await headingOf(widget);
      story.selection = [{kind: 'participant', id: 'macron'}];
      await widget.updateComplete;
      for (let i = 1; i <= 20; i++) homes[i % 3]!.append(story);
      expect(await headingOf(widget)).to.equal(heading);
      expect(story.selection).to.deep.equal([{kind: 'participant', id: 'macron'}]);
      expect(requestsFor(page, EXAMPLE)).to.equal(1);
      expect(page.window.seen.errors).to.deep.equal([]);
    });

    it(`${tag}: taken out and put back alone, it shows the same without asking again`, async () => {
      const page = await ready();
      const widget = page.document.createElement(tag) as Widget;
      widget.src = EXAMPLE;
      page.main.append(widget);
      const heading = await headingOf(widget);
      widget.remove();
      await nextFrames(page.window);
      page.main.append(widget);
      expect(await headingOf(widget)).to.equal(heading);
      expect(requestsFor(page, EXAMPLE)).to.equal(1);
    });

    it(`${tag}: a new story replaces the old one`, async () => {
      const {document, main} = await ready();
      const widget = document.createElement(tag) as Widget;
      widget.story = {...singleOption, credit: 'Made by one'};
      main.append(widget);
      const root = await settled(widget);
      expect(root.querySelector('[part~=credit]')?.textContent).to.contain('Made by one');
      widget.story = example;
      await widget.updateComplete;
      expect(root.querySelector('[part~=credit]')?.textContent).to.contain(example.credit);
    });
  }

  it('a widget waits for a <plenary-story> that comes later', async () => {
    const {document, main, window} = await ready();
    const early = document.createElement('plenary-positions') as Widget;
    early.story = 'later';
    main.append(early);
    await nextFrames(window);
    expect(early.shadowRoot!.querySelector('[part~=error]')).to.equal(null);
    const story = document.createElement('plenary-story');
    story.id = 'later';
    story.story = singleOption;
    main.append(story);
    expect(await headingOf(early)).to.have.length.above(8);
  });

  it('two stories on a page never mix', async () => {
    const {document, main} = await ready();
    const make = (id: string, file: object) => {
      const story = document.createElement('plenary-story');
      const widget = document.createElement('plenary-options') as Widget;
      story.id = id;
      story.story = file;
      story.append(widget);
      main.append(story);
      return {story, widget};
    };
    const [one, two] = [make('one', example), make('two', example)];
    await settled(one.widget);
    await settled(two.widget);
    one.story.selection = [{kind: 'option', id: 'no-fly-zone'}];
    expect(two.story.selection).to.deep.equal([]);
  });

  it('styles go along into the document of a frame', async () => {
    const {document, main} = await ready();
    const widget = document.createElement('plenary-positions') as Widget;
    widget.story = singleOption;
    main.append(widget);
    const kicker = () => {
      const element = widget.shadowRoot!.querySelector('[part~=kicker]')!;
      return element.ownerDocument.defaultView!.getComputedStyle(element).textTransform;
    };
    await settled(widget);
    expect(kicker()).to.equal('uppercase');
    // Of an empty frame Firefox puts another document in the place of the first, a moment later.
    const inner = document.createElement('iframe');
    inner.srcdoc = '<!doctype html>';
    const loaded = new Promise((resolve) => inner.addEventListener('load', resolve));
    main.append(inner);
    await loaded;
    const other = inner.contentDocument!;
    other.body.append(widget);
    await nextFrames(document.defaultView!);
    await widget.updateComplete;
    expect(widget.ownerDocument === inner.contentDocument).to.equal(true);
    expect(
      widget instanceof document.defaultView!.customElements.get('plenary-positions')!,
    ).to.equal(true);
    expect(kicker()).to.equal('uppercase');
  });
});
