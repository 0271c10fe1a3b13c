// Every widget renders to markup where there is no page: what a server, a static export and a reader without scripts get.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {render} from '@lit-labs/ssr';
import {collectResult} from '@lit-labs/ssr/lib/render-result.js';
import {html} from 'lit';
import {html as staticHtml, unsafeStatic} from 'lit/static-html.js';
import '../../dist/define.js';
import {fixtures} from './fixtures.mjs';

const rendered = async (template) => collectResult(render(template));

/** The text of markup, as a browser would show it. */
const textOf = (markup) =>
  markup
    .replace(/<style>.*?<\/style>|<!--.*?-->|<[^>]+>/gs, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ');
const dense = (text) => text.replace(/[\s\u00ad]/g, '');

/** Names that a widget owes its reader. */
const names = {
  'plenary-network': ({participants, meetings}) => [...participants, ...meetings],
  'plenary-positions': ({participants, options, positions}) => {
    const rows = new Set(positions.map(({participant}) => participant));
    return [...participants.filter(({id}) => rows.has(id)), ...options];
  },
  'plenary-options': ({options}) => options,
};

const tags = {
  'plenary-network': {
    given: (story) => html`<plenary-network .story=${story}></plenary-network>`,
    addressed: html`<plenary-network src="story.json"><p>Fallback.</p></plenary-network>`,
    bare: html`<plenary-network><p>Fallback.</p></plenary-network>`,
  },
  'plenary-positions': {
    given: (story) => html`<plenary-positions .story=${story}></plenary-positions>`,
    addressed: html`<plenary-positions src="story.json"><p>Fallback.</p></plenary-positions>`,
    bare: html`<plenary-positions><p>Fallback.</p></plenary-positions>`,
  },
  'plenary-options': {
    given: (story) => html`<plenary-options .story=${story}></plenary-options>`,
    addressed: html`<plenary-options src="story.json"><p>Fallback.</p></plenary-options>`,
    bare: html`<plenary-options><p>Fallback.</p></plenary-options>`,
  },
};

for (const [tag, {given, addressed, bare}] of Object.entries(tags)) {
  describe(`${tag} without a page`, () => {
    it('runs where there is no document', () => assert.equal(typeof document, 'undefined'));

    for (const [name, story] of fixtures) {
      it(`renders the story “${name}”, every name of it`, async () => {
        const markup = await rendered(given(story));
        assert.match(markup, /<template shadowroot="open" shadowrootmode="open">/);
        const text = textOf(markup);
        assert.match(markup, /role="heading"/);
        assert.doesNotMatch(text, /undefined|\[object |NaN/);
        for (const {name: full, shortName = full} of names[tag](story))
          assert.ok(
            [full, shortName].some((wanted) => dense(text).includes(dense(wanted))),
            `“${full}” is not in: ${text.slice(0, 400)} …`,
          );
        assert.doesNotMatch(markup, /<(script|img|iframe|xmp|foreignObject)\b/i);
        assert.doesNotMatch(markup, /\sstyle="/);
      });
    }

    it('renders the same markup twice', async () => {
      const story = fixtures.get('example');
      assert.equal(await rendered(given(story)), await rendered(given(story)));
    });

    it('with an address, or inside a story to come: loading, with the fallback in sight', async () => {
      for (const template of [addressed, bare]) {
        const markup = await rendered(template);
        assert.match(markup, /aria-busy="true"/);
        assert.match(markup, /<slot><\/slot>/);
        assert.match(markup, /<p>Fallback\.<\/p>/);
      }
    });
  });
}

describe('plenary-story without a page', () => {
  for (const tag of Object.keys(tags)) {
    it(`gives its story to ${tag} inside it, however deep, as if it were its own`, async () => {
      const story = fixtures.get('example');
      const open = unsafeStatic(tag);
      const inside = await rendered(
        staticHtml`<plenary-story .story=${story}
          ><article><p>The article.</p><${open}><p>Fallback.</p></${open}></article></plenary-story
        >`,
      );
      assert.match(inside, /<p>The article\.<\/p>/);
      assert.doesNotMatch(inside, /aria-busy/);
      const shadow = (markup) => /<template shadowroot="open".*<\/template>/s.exec(markup)[0];
      const alone = await rendered(tags[tag].given(story));
      const at = inside.indexOf('<article>');
      assert.equal(shadow(inside.slice(at)), shadow(alone));
    });
  }

  it('gives the nearest of two, and none to a widget beside it', async () => {
    const [outer, inner] = [fixtures.get('example'), fixtures.get('single-option')];
    const markup = await rendered(
      html`<plenary-story .story=${outer}
          ><plenary-story .story=${inner}><plenary-options></plenary-options></plenary-story
        ></plenary-story>
        <plenary-options></plenary-options>`,
    );
    const end = markup.lastIndexOf('</plenary-story>');
    const [first, second] = [markup.slice(0, end), markup.slice(end)];
    assert.ok(dense(textOf(first)).includes(dense(inner.options[0].name)));
    for (const {name} of outer.options.slice(1))
      assert.ok(!dense(textOf(first)).includes(dense(name)), name);
    assert.match(second, /aria-busy="true"/);
  });

  it('renders the article inside it', async () => {
    const markup = await rendered(
      html`<plenary-story src="story.json"><p>The article.</p></plenary-story>`,
    );
    assert.match(markup, /<slot><\/slot>/);
    assert.match(markup, /<p>The article\.<\/p>/);
  });
});
