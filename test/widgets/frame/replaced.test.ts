import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import '../../../src/widgets/options/options.define.js';
import '../../../src/widgets/story/story.define.js';
import '../../../src/widgets/timeline/timeline.define.js';
import type {PlenaryStory} from '../../../src/widgets/story/story.js';
import type {PlenaryOptions} from '../../../src/widgets/options/options.js';

const served = (name: string) => `/stories/data/${name}.json`;
const names = (element: PlenaryOptions) =>
  [...element.renderRoot.querySelectorAll('[part=option-name]')].map((name) =>
    name.textContent.trim(),
  );

/** A file comes when it comes. */
const until = (isSo: () => unknown) => waitUntil(isSo, 'the file has not come', {timeout: 8000});

describe('a graphic whose address changes', () => {
  it('keeps what it shows, and the focus, until the other is there; with a note where it does not come', async () => {
    const element = await fixture<PlenaryOptions>(
      html`<plenary-options src=${served('security-guarantees-2025-08-22')}></plenary-options>`,
    );
    await until(() => names(element).length === 7);
    const before = names(element);
    const button = element.renderRoot.querySelector<HTMLElement>('.row button')!;
    button.focus();
    const failed = new Promise<Event>((done) =>
      element.addEventListener('plenary-story-error', done, {once: true}),
    );
    element.src = served('no-such-story');
    await element.updateComplete;
    expect(names(element), 'while the other is on its way').to.deep.equal(before);
    expect(((await failed) as Event & {code: string}).code).to.equal('http-404');
    await element.updateComplete;
    expect(names(element), 'since the other did not come').to.deep.equal(before);
    expect(element.renderRoot.querySelector('[role=status]')?.textContent).to.contain('404');
    expect(element.shadowRoot!.activeElement).to.equal(button);

    element.src = served('un-security-council-vetoes');
    await until(() => names(element).some((name) => /Syria/.test(name)));
    expect(names(element)).not.to.include(before[0]);
    expect(element.renderRoot.querySelector('[role=status]')?.textContent.trim()).to.equal('');
    expect(element.shadowRoot!.activeElement, 'focus in its place').not.to.equal(null);
  });

  it('goes on answering while the other is on its way, and where it does not come', async () => {
    const element = await fixture<PlenaryOptions>(
      html`<plenary-options src=${served('security-guarantees-2025-08-22')}></plenary-options>`,
    );
    await until(() => names(element).length === 7);
    const press = async (row: number) => {
      const name = element.renderRoot.querySelectorAll<HTMLElement>('[part=option-name]')[row]!;
      name.click();
      await element.updateComplete;
      return name.getAttribute('aria-pressed');
    };
    element.src = served('no-such-story');
    await element.updateComplete;
    expect(await press(0)).to.equal('true');
    await until(() => element.renderRoot.querySelector('[role=status]')?.textContent.trim());
    expect(await press(1)).to.equal('true');
    expect(await press(1)).to.equal('false');
  });

  it('goes to another day while the other is on its way, and where it does not come', async () => {
    const story = await fixture<PlenaryStory>(
      html`<plenary-story src=${served('un-security-council-vetoes')}>
        <plenary-timeline></plenary-timeline><plenary-options></plenary-options>
      </plenary-story>`,
    );
    const element = story.querySelector('plenary-options')!;
    const root = story.querySelector('plenary-timeline')!.shadowRoot!;
    await until(() => names(element).length > 0 && root.querySelector('.back'));
    const days: unknown[] = [];
    story.addEventListener('plenary-as-of-change', (event) => days.push(event.day));
    const back = async () => {
      root.querySelector<HTMLElement>('.back')!.click();
      await story.querySelector('plenary-timeline')!.updateComplete;
      await element.updateComplete;
      return [root.querySelector('.day'), element.shadowRoot!.querySelector('[part~=as-of]')].map(
        (shown) => shown!.textContent.replace('As of ', ''),
      );
    };
    const own = story.day;
    story.src = served('no-such-story');
    await story.updateComplete;
    // A choice is no other day.
    element.shadowRoot!.querySelector<HTMLElement>('[part=option-name]')!.click();
    expect(days).to.deep.equal([]);
    expect(story.day).to.equal(own);
    const first = await back();
    expect(first[0]).to.equal(first[1]);
    await until(() => element.shadowRoot!.querySelector('[role=status]')?.textContent.trim());
    const second = await back();
    expect(second[0]).to.equal(second[1]);
    expect(second[0]).not.to.equal(first[0]);
    expect(days).to.have.lengthOf(2);
    expect(days[1]).to.equal(story.day);

    story.src = served('security-guarantees-2025-08-22');
    await until(() => names(element).length === 7);
    expect(story.day, 'another story opens on its own day').to.equal('2025-08-22');
  });

  it('keeps what it shows where the address of the story around it changes', async () => {
    const story = await fixture<PlenaryStory>(
      html`<plenary-story src=${served('security-guarantees-2025-08-22')}>
        <plenary-options></plenary-options>
      </plenary-story>`,
    );
    const element = story.querySelector('plenary-options')!;
    await until(() => names(element).length === 7);
    const before = names(element);
    for (const [i, name] of ['un-security-council-vetoes', 'no-such-story'].entries()) {
      // At an address of its own: what was read before would be there at once.
      story.src = `${served(name)}?${i}`;
      await story.updateComplete;
      await element.updateComplete;
      expect(names(element)).to.deep.equal(before);
      story.src = served('security-guarantees-2025-08-22');
      await story.updateComplete;
      await element.updateComplete;
    }
    story.src = `${served('no-such-story')}?2`;
    await until(() => element.renderRoot.querySelector('[role=status]')?.textContent.trim());
    expect(names(element)).to.deep.equal(before);
  });

  it('stays with the story around it where that has another id', async () => {
    const story = await fixture<PlenaryStory>(
      html`<plenary-story id="one" src=${served('security-guarantees-2025-08-22')}>
        <plenary-options></plenary-options>
      </plenary-story>`,
    );
    const element = story.querySelector('plenary-options')!;
    await until(() => names(element).length === 7);
    const other = await fixture<PlenaryOptions>(
      html`<plenary-options story="two"></plenary-options>`,
    );
    story.id = 'two';
    story.requestUpdate();
    await until(() => names(other).length === 7);
    await element.updateComplete;
    expect(names(element)).to.deep.equal(names(other));
  });

  it('shows the way to mend it where there was nothing to keep', async () => {
    const element = await fixture<PlenaryOptions>(
      html`<plenary-options src=${served('no-such-story')}></plenary-options>`,
    );
    await until(() => element.renderRoot.querySelector('[part=error]'));
    element.src = served('un-security-council-vetoes');
    await until(() => names(element).length > 0);
    element.removeAttribute('src');
    await element.updateComplete;
    expect(names(element), 'no address, no story').to.deep.equal([]);
  });
});
