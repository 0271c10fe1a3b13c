import {expect} from '@open-wc/testing';
import {waitUntil} from '../helpers/wait-until.js';
import {sendKeys, sendMouse} from '@web/test-runner-commands';
import {allText} from '../helpers/text-boxes.js';
import {
  EXAMPLE,
  closePages,
  openPage,
  requestsFor,
  settled,
  widgets,
  type PlenaryStory,
} from './frame.js';

afterEach(closePages);

describe('widgets of one story on a page', () => {
  it('find it inside, before and after the tag, with one request', async () => {
    const page = await openPage('linked.html');
    for (const widget of widgets(page)) {
      const root = await settled(widget);
      expect(root.querySelector('[part~=error]'), widget.localName).to.equal(null);
      expect(allText(root)).to.match(/22 August 2025/);
    }
    expect(requestsFor(page, EXAMPLE)).to.equal(1);
    expect(page.window.seen.errors).to.deep.equal([]);
  });

  it('show what a script selects, and no event is sent for it', async () => {
    const page = await openPage('linked.html');
    const shown = await Promise.all(widgets(page).map(settled));
    const story = page.document.querySelector<PlenaryStory>('plenary-story')!;
    let events = 0;
    page.document.addEventListener('plenary-selection-change', () => events++);
    const marks = () => shown.map((root) => selectedIn(root));
    expect(marks()).to.deep.equal([0, 0, 0]);
    story.selection = [
      {kind: 'option', id: 'european-troops'},
      {kind: 'participant', id: 'macron'},
    ];
    await waitUntil(() => marks().every((count) => count > 0), 'each widget shows the selection');
    story.selection = [];
    await waitUntil(() => marks().every((count) => count === 0), 'each widget lets go of it');
    expect(events).to.equal(0);
  });

  it('a story that leaves and comes back is found again', async () => {
    const page = await openPage('linked.html');
    await Promise.all(widgets(page).map(settled));
    const story = page.document.querySelector<PlenaryStory>('plenary-story')!;
    const positions = page.document.querySelector('plenary-positions')!;
    story.remove();
    page.document.body.prepend(story);
    const root = await settled(positions);
    expect(root.querySelector('[part~=error]')).to.equal(null);
    expect(requestsFor(page, EXAMPLE)).to.equal(1);
  });

  it('lead to mentions that another copy of the library has linked', async () => {
    const page = await openPage('two-copies.html');
    const {document} = page;
    const root = await settled(document.querySelector('plenary-options')!);
    document.querySelector<PlenaryStory>('plenary-story')!.selection = [
      {kind: 'participant', id: 'macron'},
    ];
    const button = () => root.querySelector<HTMLElement>('[part~=in-text-button]');
    await waitUntil(button);
    expect(button()!.innerText).to.equal('In the text: Emmanuel Macron');
    const [first, second] = document.querySelectorAll('plenary-ref');
    for (const ref of [first, second, first]) {
      button()!.click();
      expect(document.activeElement === ref).to.equal(true);
      await waitUntil(() =>
        root
          .querySelector('[part~=in-text-count]')
          ?.textContent?.includes(ref === first ? '1' : '2 of'),
      );
    }
    second!.remove();
    await waitUntil(() => !root.querySelector('[part~=in-text-count]'), 'one is left');
    first!.remove();
    await waitUntil(() => button() === null, 'none is left');
    expect(page.window.seen.errors).to.deep.equal([]);
  });
});

describe('an article under the reader’s own hands', () => {
  it('agrees everywhere after each click and key, and leaves the other story alone', async () => {
    const page = await openPage('article.html', {width: 780, height: 580});
    const {document} = page;
    const [story, other] = [...document.querySelectorAll<PlenaryStory>('plenary-story')];
    const tags = ['plenary-options', 'plenary-positions', 'plenary-network', 'plenary-timeline'];
    const roots = await Promise.all(
      tags.map((tag) => settled(story!.querySelector<HTMLElement>(tag)!)),
    );
    await settled(other!.querySelector('plenary-options')!);
    const mentions = () => [...document.querySelectorAll<HTMLElement>('plenary-ref')];
    await waitUntil(() => mentions().length > 2, 'names become mentions');
    expect(mentions().map((ref) => ref.textContent)).to.include.members(['China', 'Russia']);
    const shownDays = () => roots.map((root) => root.querySelector('[part~=as-of]')?.textContent);
    const shows = (count: (n: number) => boolean) =>
      waitUntil(() => roots.slice(0, 3).every((root) => count(selectedIn(root))));
    const said: string[] = [];
    for (const type of ['plenary-selection-change', 'plenary-as-of-change'])
      document.addEventListener(type, () => said.push(type));
    // The step stands in view as the page opens, and scrolling is no event.
    await waitUntil(() => shownDays().every((day) => day === 'As of 8 October 2016'));
    expect(said).to.deep.equal([]);

    const china = mentions().find((ref) => ref.textContent === 'China')!;
    const {left, top} = china.getBoundingClientRect();
    await sendMouse({type: 'click', position: [Math.round(left) + 8, Math.round(top) + 8]});
    await waitUntil(() => JSON.stringify(story!.selection).includes('"participant","id":"china"'));
    await shows((n) => n > 0);
    expect(said).to.deep.equal(['plenary-selection-change']);
    await waitUntil(() => page.window.location.hash === '#plenary=participant:china@2016-10-08');

    china.focus();
    await sendKeys({press: 'Escape'});
    await waitUntil(() => story!.selection.length === 0);
    await shows((n) => n === 0);

    const slider = roots[3]!.querySelector<HTMLElement>('[part~=slider]')!;
    slider.focus({preventScroll: true});
    await sendKeys({press: 'Home'});
    await waitUntil(() => shownDays().every((day) => day === 'As of 30 June 2002'));
    expect(said.at(-1)).to.equal('plenary-as-of-change');

    const button = document.querySelector('plenary-step')!.shadowRoot!.querySelector('button')!;
    button.focus({preventScroll: true});
    await sendKeys({press: 'Enter'});
    await waitUntil(() => shownDays().every((day) => day === 'As of 8 October 2016'));
    await waitUntil(() => mentions()[0]!.shadowRoot!.querySelector('[part~=selected]'));

    expect(other!.selection).to.deep.equal([]);
    expect(other!.day).to.equal('2025-08-22');
    expect(page.window.seen.errors).to.deep.equal([]);
  });
});

/** Marks that show that they are selected, each widget in its own way. */
const selectedIn = (root: ShadowRoot) =>
  root.querySelectorAll('[part~=graphic] :is([aria-pressed=true], .is-lit, .is-selected)').length;
