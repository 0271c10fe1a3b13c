import {expect, fixture, html} from '@open-wc/testing';
import {waitUntil} from '../../helpers/wait-until.js';
import {sendKeys, sendMouse} from '@web/test-runner-commands';
import '../../../src/widgets/options/options.define.js';
import '../../../src/widgets/ref/ref.define.js';
import '../../../src/widgets/story/story.define.js';
import type {PlenaryRef} from '../../../src/widgets/ref/ref.js';
import type {PlenaryStory} from '../../../src/widgets/story/story.js';
import {changed} from '../../../stories/fixtures/changed.js';

async function article(content: unknown) {
  const story = await fixture<PlenaryStory>(
    html`<plenary-story .story=${changed}>${content}</plenary-story>`,
  );
  const refs = [...story.querySelectorAll<PlenaryRef>('plenary-ref')];
  await story.updateComplete;
  await Promise.all(refs.map((ref) => ref.updateComplete));
  return {story, refs, ref: refs[0]!};
}

const base = (ref: PlenaryRef) => ref.shadowRoot!.querySelector<HTMLElement>('[part~=base]');
const state = (ref: PlenaryRef) => base(ref)?.getAttribute('part')?.split(' ').slice(1) ?? [];

describe('<plenary-ref>', () => {
  it('is accessible', async () => {
    const {story} = await article(
      html`<p>
        The <plenary-ref to="council">island council</plenary-ref> met the
        <plenary-ref to="nobody">minister</plenary-ref>.
      </p>`,
    );
    await expect(story).to.be.accessible();
  });

  it('points at participants, options, meetings and one cell', async () => {
    const {refs} = await article(
      html`<plenary-ref to="line">a</plenary-ref><plenary-ref to="subsidy">b</plenary-ref
        ><plenary-ref to=" hearing ">c</plenary-ref><plenary-ref to="option:closure">d</plenary-ref
        ><plenary-ref to="cell:line/closure">e</plenary-ref>`,
    );
    expect(refs.map(({target}) => target)).to.deep.equal([
      {kind: 'participant', id: 'line'},
      {kind: 'option', id: 'subsidy'},
      {kind: 'meeting', id: 'hearing'},
      {kind: 'option', id: 'closure'},
      {kind: 'cell', participant: 'line', option: 'closure'},
    ]);
  });

  it('shows the mark on hover and focus, and lets go', async () => {
    const {story, refs} = await article(
      html`<p>
        <plenary-ref to="line">The line</plenary-ref> and <plenary-ref to="line">it</plenary-ref>
      </p>`,
    );
    const [first, second] = refs as [PlenaryRef, PlenaryRef];
    const box = base(first)!.getBoundingClientRect();
    await sendMouse({type: 'move', position: [Math.round(box.x + 5), Math.round(box.y + 5)]});
    await first.updateComplete;
    await second.updateComplete;
    expect(state(first)).to.deep.equal(['highlighted']);
    expect(state(second)).to.deep.equal(['highlighted']);
    await sendMouse({
      type: 'move',
      position: [Math.round(box.right + 300), Math.round(box.bottom + 200)],
    });
    await waitUntil(() => state(second).length === 0);
    second.focus();
    await first.updateComplete;
    expect(state(first)).to.deep.equal(['highlighted']);
    base(second)!.blur();
    await waitUntil(() => state(first).length === 0);
    expect(story.selection).to.deep.equal([]);
  });

  it('selects by click, Enter and Space, clears by the same again or Escape, and tells the page', async () => {
    const {story, ref} = await article(html`<p><plenary-ref to="line">The line</plenary-ref></p>`);
    let told = 0;
    story.addEventListener('plenary-selection-change', () => told++);
    const box = base(ref)!.getBoundingClientRect();
    await sendMouse({type: 'click', position: [Math.round(box.x + 5), Math.round(box.y + 5)]});
    expect(story.selection).to.deep.equal([{kind: 'participant', id: 'line'}]);
    await ref.updateComplete;
    expect(base(ref)!.getAttribute('aria-pressed')).to.equal('true');
    expect(state(ref)).to.include('selected');
    ref.focus();
    await sendKeys({press: 'Enter'});
    expect(story.selection).to.deep.equal([]);
    await sendKeys({press: 'Space'});
    expect(story.selection).to.have.lengthOf(1);
    await sendKeys({press: 'Escape'});
    expect(story.selection).to.deep.equal([]);
    expect(told).to.equal(4);
    story.addEventListener('plenary-request-select', (event) => event.preventDefault());
    await sendKeys({press: 'Enter'});
    expect(story.selection).to.deep.equal([]);
  });

  it('is marked when the mark is selected elsewhere, and when a cell of it is', async () => {
    const {story, refs} = await article(
      html`<p>
        <plenary-ref to="line">The line</plenary-ref> on
        <plenary-ref to="closure">closing</plenary-ref>,
        <plenary-ref to="council">council</plenary-ref>
      </p>`,
    );
    story.selection = [{kind: 'cell', participant: 'line', option: 'closure'}];
    await Promise.all(refs.map(({updateComplete}) => updateComplete));
    expect(refs.map((ref) => state(ref).includes('selected'))).to.deep.equal([true, true, false]);
  });

  it('wraps with its sentence', async () => {
    const box = await fixture<HTMLElement>(
      html`<div>
        <plenary-story .story=${changed}
          ><p>
            Words before it and then
            <plenary-ref to="line"
              >a mention so long that it takes more than one line of the paragraph</plenary-ref
            >
            and words after it.
          </p></plenary-story
        >
      </div>`,
    );
    box.style.width = '200px';
    const ref = box.querySelector<PlenaryRef>('plenary-ref')!;
    await waitUntil(() => base(ref));
    expect(base(ref)!.getClientRects().length).to.be.greaterThan(1);
    const paragraph = box.querySelector('p')!;
    const linked = paragraph.getBoundingClientRect().height;
    ref.replaceWith(...ref.childNodes);
    expect(paragraph.getBoundingClientRect().height).to.equal(linked);
  });

  it('is plain text without a story, or for a target that the story does not have; the console is told once', async () => {
    const {warn} = console;
    const said: string[] = [];
    console.warn = (text: string) => said.push(text);
    try {
      const {refs} = await article(
        html`<p>
          <plenary-ref to="councl">council</plenary-ref>
          <plenary-ref to="councl">council</plenary-ref>
        </p>`,
      );
      for (const ref of refs) {
        expect(base(ref)).to.equal(null);
        expect(ref.innerText).to.equal('council');
      }
      expect(said).to.have.lengthOf(1);
      expect(said[0]).to.include('councl').and.include('Did you mean “council”?');
      const alone = await fixture<PlenaryRef>(
        html`<plenary-ref to="council">council</plenary-ref>`,
      );
      expect(base(alone)).to.equal(null);
    } finally {
      console.warn = warn;
    }
  });

  it('is led back to from a widget: to the first mention, then the next', async () => {
    const {story} = await article(
      html`<p>One <plenary-ref to="line">line</plenary-ref></p>
        <plenary-options></plenary-options>
        <p>Two <plenary-ref to="line">line</plenary-ref></p>`,
    );
    const root = story.querySelector('plenary-options')!.shadowRoot!;
    const button = () => root.querySelector<HTMLElement>('[part~=in-text-button]');
    await waitUntil(() => root.querySelector('[part~=graphic]'));
    expect(button()).to.equal(null);
    story.selection = [{kind: 'participant', id: 'line'}];
    await waitUntil(button);
    expect(button()!.textContent!.trim()).to.equal('In the text: Ferry line');
    const [first, second] = story.querySelectorAll('plenary-ref');
    button()!.click();
    expect(document.activeElement).to.equal(first);
    button()!.click();
    expect(document.activeElement).to.equal(second);
    button()!.click();
    expect(document.activeElement).to.equal(first);
    story.selection = [{kind: 'participant', id: 'council'}];
    await waitUntil(() => button() === null);
  });

  it('belongs to its own story where there are two', async () => {
    const page = await fixture(
      html`<div>
        <plenary-story id="a" .story=${changed}
          ><plenary-ref to="line">a</plenary-ref></plenary-story
        >
        <plenary-story id="b" .story=${changed}></plenary-story>
        <plenary-ref story="b" to="line">b</plenary-ref>
      </div>`,
    );
    const [a, b] = page.querySelectorAll<PlenaryStory>('plenary-story') as unknown as [
      PlenaryStory,
      PlenaryStory,
    ];
    const refs = [...page.querySelectorAll<PlenaryRef>('plenary-ref')];
    await waitUntil(() => refs.every((ref) => base(ref)));
    base(refs[1]!)!.click();
    await Promise.all(refs.map(({updateComplete}) => updateComplete));
    expect(a.selection).to.deep.equal([]);
    expect(b.selection).to.have.lengthOf(1);
    expect(refs.map((ref) => state(ref).includes('selected'))).to.deep.equal([false, true]);
  });
});
