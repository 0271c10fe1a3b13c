// What the README shows can be used as it stands.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {Ajv} from 'ajv';
import * as exported from '../../dist/story/index.js';
import {createStoryModel} from '../../dist/model/story-model.js';

/** @type {Record<string, unknown>} */
const plenary = {...exported};
const root = join(import.meta.dirname, '../..');
const read = (/** @type {string} */ path) => readFileSync(join(root, path), 'utf8');
const readme = read('README.md');
const blocks = (/** @type {string} */ language) =>
  [...readme.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, 'gms'))].map(
    ([, text]) => text,
  );

describe('the README', () => {
  it('has one story file, which the schema takes and in which there is nothing to mend', () => {
    const [text, ...others] = blocks('json');
    assert.deepEqual(others, []);
    const validate = new Ajv({strict: true, strictRequired: false}).compile(
      JSON.parse(read('dist/schema/story.schema.json')),
    );
    assert.equal(validate(JSON.parse(text)), true, JSON.stringify(validate.errors, null, 1));
    const {story, issues, skipped} = exported.parseStory(text);
    assert.deepEqual(issues, []);
    assert.equal(skipped, 0);
    // Something to see in each graphic: a room with people in it, a bloc, a tie, and a stance that rests on words.
    const [meeting] = story.meetings.values();
    assert.ok(meeting.attendance.length > 1);
    assert.ok([...story.blocs.values()].some(({members}) => members.length > 1));
    assert.equal(story.ties.length, 1);
    assert.ok(story.positions.some(({evidence}) => evidence.some(({quote}) => quote)));
    assert.ok(createStoryModel(story).days.length > 0);
  });

  it('uses what it imports from the package, and the package has it', () => {
    const scripts = blocks('js').join('\n');
    const names = [...scripts.matchAll(/import \{(.*?)\} from 'plenary'/g)].flatMap(([, list]) =>
      list.split(/,\s*/),
    );
    assert.ok(names.length > 0);
    for (const name of names) {
      assert.equal(typeof plenary[name], 'function', name);
      assert.ok(scripts.split(new RegExp(`\\b${name}\\b`)).length > 2, `${name} is used`);
    }
  });
});
