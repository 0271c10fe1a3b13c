import {expect, fixture, html} from '@open-wc/testing';
import {waitUntil} from '../../helpers/wait-until.js';
import * as fc from 'fast-check';
import '../../../src/widgets/ref/ref.define.js';
import '../../../src/widgets/story/story.define.js';
import type {PlenaryStory} from '../../../src/widgets/story/story.js';
import {createMentionFinder} from '../../../src/model/mentions.js';
import {wrapMentions} from '../../../src/widgets/story/wrap-mentions.js';
import {changed} from '../../../stories/fixtures/changed.js';

const found = (root: ParentNode) =>
  [...root.querySelectorAll('plenary-ref')].map(
    (ref) => `${ref.getAttribute('to')}=${ref.textContent}`,
  );

describe('mentions="…" on <plenary-story>', () => {
  it('links the first mention of each name in a paragraph, and none where it may not', async () => {
    const story = await fixture<PlenaryStory>(
      html`<plenary-story .story=${changed} mentions="article">
        <article>
          <h2>The Ferry line</h2>
          <p>
            The Ferry line and the Island council. The Ferry line again; a new subsidy; ferry lines.
          </p>
          <p>
            <a href="#x">Island council</a> <code>Ferry line</code> <button>Ferry line</button>
            <b>Ferry line</b>
          </p>
          <p contenteditable="true">Ferry line</p>
          <my-widget>Ferry line</my-widget>
          <ul>
            <li>Ferry line</li>
            <li>Ferry line</li>
          </ul>
          <plenary-ref to="line">Ferry line</plenary-ref>
        </article>
        <p>Ferry line, outside.</p>
      </plenary-story>`,
    );
    await waitUntil(() => story.querySelectorAll('p plenary-ref').length > 0);
    expect(found(story)).to.deep.equal([
      'participant:line=Ferry line',
      'participant:council=Island council',
      'option:subsidy=a new subsidy',
      'participant:line=Ferry line',
      'participant:line=Ferry line',
      'participant:line=Ferry line',
      'line=Ferry line',
    ]);
    expect(story.querySelector('b > plenary-ref')).to.not.equal(null);
    expect(
      story.querySelector(
        'h2 plenary-ref, a plenary-ref, code plenary-ref, button plenary-ref, [contenteditable] plenary-ref, my-widget plenary-ref, plenary-ref plenary-ref',
      ),
    ).to.equal(null);
  });

  it('is undone when the attribute or the element goes, and never nests when it is set anew', async () => {
    const page = await fixture(
      html`<div>
        <plenary-story .story=${changed} mentions="p"
          ><p>The Ferry line met the Island council.</p></plenary-story
        >
      </div>`,
    );
    const story = page.querySelector<PlenaryStory>('plenary-story')!;
    const p = page.querySelector('p')!;
    const text = p.firstChild;
    await waitUntil(() => p.childElementCount === 2);
    for (const selector of ['article, p', 'p']) {
      story.mentions = selector;
      await story.updateComplete;
      expect(p.childElementCount).to.equal(2);
      expect(p.querySelector('plenary-ref plenary-ref')).to.equal(null);
    }
    story.removeAttribute('mentions');
    await story.updateComplete;
    expect(p.childElementCount).to.equal(0);
    expect([...p.childNodes].filter((node) => node.nodeType === 3)).to.deep.equal([text]);
    story.mentions = 'p';
    await waitUntil(() => p.childElementCount === 2);
    story.remove();
    expect(p.childElementCount).to.equal(0);
    expect(p.textContent).to.equal('The Ferry line met the Island council.');
    page.append(story);
    await waitUntil(() => p.childElementCount === 2);
  });

  it('reaches an article outside by the story’s id, and nothing of another story', async () => {
    const page = await fixture(
      html`<div>
        <article>
          <p>The Ferry line.</p>
          <plenary-story .story=${{...changed, title: 'Another'}}
            ><p>The Ferry line, in another story.</p></plenary-story
          >
        </article>
        <plenary-story id="ferry" .story=${changed} mentions="article"></plenary-story>
      </div>`,
    );
    await waitUntil(() => page.querySelector('article > p > plenary-ref'));
    const refs = [...page.querySelectorAll('plenary-ref')];
    expect(refs.map((ref) => ref.getAttribute('story'))).to.deep.equal(['ferry']);
    await waitUntil(() => refs[0]!.shadowRoot!.querySelector('[role=button]'));
  });

  it('leaves a page with a broken selector alone', async () => {
    const {warn} = console;
    const said: string[] = [];
    console.warn = (text: string) => said.push(text);
    try {
      const story = await fixture<PlenaryStory>(
        html`<plenary-story .story=${changed} mentions="p["><p>The Ferry line.</p></plenary-story>`,
      );
      await story.updateComplete;
      expect(story.querySelector('plenary-ref')).to.equal(null);
      expect(said.join()).to.include('p[');
    } finally {
      console.warn = warn;
    }
  });

  it('keeps the text of any page, and gives its very nodes back', () => {
    const names = ['Ann', 'Ann Bo', 'Bo', 'Cy'].map((text) => ({
      text,
      ref: {kind: 'participant' as const, id: text},
    }));
    const find = createMentionFinder(names);
    const tree: fc.Arbitrary<Node> = fc.letrec<{node: Node}>((tie) => ({
      node: fc.oneof(
        {maxDepth: 4},
        fc
          .array(fc.constantFrom('Ann', 'Bo', ' ', 'Cy', 'x', '\n', ', '), {maxLength: 6})
          .map((words) => document.createTextNode(words.join(''))),
        fc
          .tuple(
            fc.constantFrom('p', 'b', 'a', 'div', 'h2', 'em', 'x-y', 'code'),
            fc.array(tie('node'), {maxLength: 4}),
          )
          .map(([tag, children]) => {
            const element = document.createElement(tag);
            element.append(...children);
            return element;
          }),
      ),
    })).node;
    const nodesOf = (root: Node): Node[] => [root, ...[...root.childNodes].flatMap(nodesOf)];
    fc.assert(
      fc.property(fc.array(tree, {maxLength: 5}), (children) => {
        const root = document.createElement('div');
        root.append(...children);
        const text = root.textContent;
        const nodes = nodesOf(root);
        const html = root.innerHTML;
        const undo = wrapMentions(
          root,
          find,
          () => true,
          () => {},
        );
        expect(root.textContent).to.equal(text);
        expect(
          root.querySelector(
            'a plenary-ref, h2 plenary-ref, x-y plenary-ref, code plenary-ref, plenary-ref plenary-ref',
          ),
        ).to.equal(null);
        for (const each of undo) each();
        expect(root.innerHTML).to.equal(html);
        const after = nodesOf(root);
        expect(
          after.length === nodes.length && after.every((node, i) => node === nodes[i]),
        ).to.equal(true);
      }),
      {numRuns: 100},
    );
  });

  it('leaves the words of others alone when it is undone', () => {
    const root = document.createElement('p');
    root.textContent = 'Ann and Bo';
    const find = createMentionFinder([{text: 'Ann', ref: {kind: 'participant', id: 'a'}}]);
    const undo = wrapMentions(
      root,
      find,
      () => true,
      () => {},
    );
    root.append('!');
    (root.lastChild!.previousSibling as Text).data = ' or Bo';
    for (const each of undo) each();
    expect(root.textContent).to.equal('Ann or Bo!');
    expect(root.childElementCount).to.equal(0);
  });
});
