import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {filesBelow, root} from '../../.scripts/files.mjs';

const {modules} = JSON.parse(readFileSync(join(root, 'dist/custom-elements.json'), 'utf8'));
const elements = modules.flatMap(({declarations}) => declarations).filter(({tagName}) => tagName);
const sources = filesBelow(join(root, 'src/widgets'), '.ts').map((file) => ({
  file,
  text: readFileSync(file, 'utf8'),
}));

/** Names in `part="a b"` and quoted words in `part=${…}`. */
const partsIn = (/** @type {string} */ text) =>
  [...text.matchAll(/\bpart=(?:"([^"$]*)"|\$\{([^}]*)\})/g)].flatMap(([, plain, made]) =>
    plain === undefined
      ? [...made.matchAll(/(?:[?:]|^)\s*'([a-z][\w -]*)'/g)].flatMap(([, words]) =>
          words.split(' '),
        )
      : plain.split(' '),
  );

describe('the element manifest', () => {
  it('describes every tag', () => {
    assert.deepEqual(
      elements.map(({tagName}) => tagName).sort(),
      ['network', 'options', 'positions', 'ref', 'step', 'story', 'timeline'].map(
        (name) => `plenary-${name}`,
      ),
    );
    for (const {tagName, description, summary} of elements)
      assert.ok(description || summary, tagName);
  });

  it('names the parts that templates have, and no others', () => {
    const named = new Set(elements.flatMap(({cssParts = []}) => cssParts.map(({name}) => name)));
    const used = new Set(sources.flatMap(({text}) => partsIn(text)));
    assert.deepEqual([...used].filter((part) => !named.has(part)).sort(), []);
    // Those made in code, as words.
    const words = new Set(sources.flatMap(({text}) => text.match(/[\w-]+/g) ?? []));
    assert.deepEqual([...named].filter((part) => !words.has(part)).sort(), []);
  });

  it('says what each graphic tells the page, and what stands inside it', () => {
    for (const {tagName, events = [], slots = []} of elements.filter(({tagName: tag}) =>
      /network|options|positions/.test(tag),
    )) {
      const names = events.map(({name}) => name);
      for (const name of ['request-select', 'selection-change', 'story-load', 'story-error'])
        assert.ok(names.includes(`plenary-${name}`), `${tagName}: ${name}`);
      assert.equal(slots.length, 1, tagName);
    }
  });
});
