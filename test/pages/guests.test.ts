import {expect} from '@open-wc/testing';
import {example} from '../../stories/fixtures/example.js';
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

/** An empty page with the tags on it. */
async function ready(): Promise<Page> {
  const page = await openPage('empty.html');
  await defined(page);
  return page;
}

describe('many widgets on one page', () => {
  it('twenty with one address send one request, and no id stands twice in a shadow root', async () => {
    const page = await ready();
    const made = Array.from({length: 20}, (_, i) => {
      const widget = page.document.createElement(TAGS[i % TAGS.length]!) as Widget;
      widget.src = EXAMPLE;
      page.document.body.append(widget);
      return widget;
    });
    for (const root of await Promise.all(made.map(settled))) {
      const ids = [...root.querySelectorAll('[id]')].map(({id}) => id);
      expect(ids.length, 'ids that others point to').to.be.above(0);
      expect(ids).to.have.length(new Set(ids).size);
    }
    expect(requestsFor(page, EXAMPLE)).to.equal(1);
    expect(page.window.seen.errors).to.deep.equal([]);
  });
});

describe('a page that has changed what belongs to all', () => {
  const shown = async (page: Page): Promise<string[]> => {
    const texts: string[] = [];
    for (const tag of TAGS) {
      const widget = page.document.createElement(tag) as Widget;
      widget.story = example;
      page.document.body.append(widget);
      const root = await settled(widget);
      await nextFrames(page.window);
      texts.push(root.querySelector('[part~=graphic]')!.textContent.replace(/\s+/g, ' '));
    }
    expect(page.window.seen.errors).to.deep.equal([]);
    return texts;
  };

  it('shows the same where arrays have more than they had, and looping over them finds it', async () => {
    const plain = await shown(await ready());
    const page = await ready();
    Object.assign(page.window.Array.prototype, {last: () => undefined, extra: 'extra'});
    expect(await shown(page)).to.deep.equal(plain);
  });

  it('shows the same where objects have a function more, as old libraries give them', async () => {
    const plain = await shown(await ready());
    const page = await ready();
    Object.assign(page.window.Object.prototype, {extend: () => undefined});
    expect(await shown(page)).to.deep.equal(plain);
  });
});

describe('widgets that come and go', () => {
  it('leave no listener at the window or the document behind', async () => {
    const page = await ready();
    const {document, window} = page;
    const listening = new Map<string, number>();
    for (const [of, target] of Object.entries({window, document})) {
      const count = (type: string, by: number) =>
        listening.set(`${of} ${type}`, (listening.get(`${of} ${type}`) ?? 0) + by);
      const add = target.addEventListener.bind(target);
      const remove = target.removeEventListener.bind(target);
      type Listener = EventListenerOrEventListenerObject;
      target.addEventListener = (type: string, listener: Listener, options?: object | boolean) => {
        count(type, 1);
        add(type, listener, options);
      };
      target.removeEventListener = (type: string, listener: Listener, options?: boolean) => {
        count(type, -1);
        remove(type, listener, options);
      };
    }
    let most = 0;
    for (let i = 0; i < 10; i++) {
      const story = document.createElement('plenary-story');
      story.story = example;
      story.append(...TAGS.map((tag) => document.createElement(tag)));
      document.body.append(story);
      await Promise.all([...story.children].map(settled));
      most = Math.max(most, ...listening.values());
      story.remove();
    }
    expect(most, 'listeners of one kind while they are there').to.be.above(0);
    expect([...listening].filter(([, count]) => count !== 0)).to.deep.equal([]);
    expect(page.window.seen.errors).to.deep.equal([]);
  });
});
