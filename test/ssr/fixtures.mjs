import {join} from 'node:path';
import {runnerImport} from 'vite';

const folder = join(import.meta.dirname, '../../stories/fixtures');
const names = [
  'example',
  'unsourced',
  'long-names',
  'single-option',
  'all-unstated',
  'hostile-text',
  'rtl',
  'changed',
];

/** The story files that the stories show, by name. They are TypeScript, which Vite reads. */
export const fixtures = new Map(
  await Promise.all(
    names.map(async (name) => {
      const {module} = await runnerImport(join(folder, `${name}.ts`), {
        configFile: false,
        logLevel: 'silent',
      });
      return [name, Object.values(module).find((value) => value.version === 1)];
    }),
  ),
);
