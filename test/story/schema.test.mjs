// The JSON Schema that editors use, the parser and the stories of the project agree.
import assert from 'node:assert/strict';
import {readFileSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {Ajv} from 'ajv';
import {parseStory} from '../../dist/story/parse.js';
import {FIELDS} from '../../dist/story/grammar.js';
import {storyToFile} from '../../dist/story/serialise.js';

const root = join(import.meta.dirname, '../..');
const read = (/** @type {string} */ path) => JSON.parse(readFileSync(join(root, path), 'utf8'));
const schema = read('dist/schema/story.schema.json');
const validate = new Ajv({strict: true, strictRequired: false, allErrors: true}).compile(schema);

/** Which definition of the schema says what a table of fields reads. */
const DEFINITIONS = {
  evidence: 'EvidenceRecord',
  sources: 'SourceRecord',
  participants: 'ParticipantRecord',
  blocs: 'BlocRecord',
  attendance: 'AttendanceRecord',
  meetings: 'MeetingRecord',
  ties: 'TieRecord',
  status: 'OptionStatusRecord',
  contributions: 'ContributionRecord',
  arguments: 'ArgumentRecord',
  options: 'OptionRecord',
  stances: 'StanceRecord',
  positions: 'PositionRecord',
  corrections: 'CorrectionRecord',
};

describe('the JSON Schema', () => {
  it('knows the fields that the parser reads, and requires those that it cannot do without', () => {
    const {story, ...tables} = FIELDS;
    assert.deepEqual(Object.keys(tables).sort(), Object.keys(DEFINITIONS).sort());
    const all = [
      [story, schema],
      ...Object.entries(tables).map(([name, fields]) => [
        fields,
        schema.definitions[DEFINITIONS[name]],
      ]),
    ];
    for (const [fields, {properties, required, additionalProperties}] of all) {
      const {$schema: _, ...known} = properties;
      assert.deepEqual([...fields.keys()].sort(), Object.keys(known).sort());
      const needed = [...fields.values()].filter((field) => field.required).map(({name}) => name);
      assert.deepEqual(needed.sort(), [...required].sort());
      assert.equal(additionalProperties, false);
    }
    const records = Object.keys(schema.definitions).filter((name) => name.endsWith('Record'));
    assert.deepEqual(records.sort(), Object.values(DEFINITIONS).sort());
  });

  it('explains itself: every definition has a description', () => {
    for (const [name, {description}] of Object.entries(schema.definitions)) {
      if (/Text$|Record$/.test(name)) assert.match(description ?? '', /\w{3}/, name);
    }
  });

  for (const file of readdirSync(join(root, 'stories/data')).filter((name) =>
    name.endsWith('.json'),
  )) {
    it(`accepts ${file}, and what is written from it`, () => {
      const story = read(`stories/data/${file}`);
      assert.equal(validate(story), true, JSON.stringify(validate.errors, null, 1));
      const written = storyToFile(parseStory(story).story);
      assert.equal(validate(written), true, JSON.stringify(validate.errors, null, 1));
    });
  }

  it('finds what the parser finds in a file with bad rows', () => {
    const bad = read('stories/fixtures/bad-rows.json');
    validate(bad);
    const places = validate.errors?.map(({instancePath}) =>
      instancePath.replace(/\/(\w+)/g, (_, key) => (/^\d+$/.test(key) ? `[${key}]` : `.${key}`)),
    );
    const {issues} = parseStory(bad);
    const told = issues.filter(({code}) => code !== 'unknown-id').map(({place}) => place.path);
    // A field that is missing is the fault of its record to the schema, of its place to the parser.
    assert.deepEqual(
      places?.map((place) => `$${place}`).sort(),
      told.map((path) => path.replace('.name', '')).sort(),
    );
  });
});
