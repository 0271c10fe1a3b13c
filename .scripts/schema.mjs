// Writes the JSON Schema of a story file, from the same types that the compiler checks (src/story/file-types.ts).
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {createGenerator} from 'ts-json-schema-generator';
import {root} from './files.mjs';

const dist = resolve(process.argv[2] ?? join(root, 'dist'));
const {version} = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

const schema = createGenerator({
  path: join(root, 'src/story/file-types.ts'),
  tsconfig: join(root, 'tsconfig.json'),
  type: 'StoryFile',
  topRef: false,
  // A field that the format does not know is a warning to the parser, and to the editor.
  additionalProperties: false,
  skipTypeCheck: true,
}).createSchema('StoryFile');

mkdirSync(join(dist, 'schema'), {recursive: true});
writeFileSync(
  join(dist, 'schema/story.schema.json'),
  `${JSON.stringify({$schema: schema.$schema, title: `Plenary story file, ${version}`, ...schema}, null, 2)}\n`,
);
