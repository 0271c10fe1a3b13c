import {existsSync, readFileSync} from 'node:fs';

/**
 * Rollup plugin: takes up the source maps that the compiler wrote, so that a bundle's map leads to the TypeScript; and
 * says which modules do something when they are only imported: those that register a tag.
 */
export function sourcesOfTheCompiler() {
  return {
    name: 'sources-of-the-compiler',
    load(/** @type {string} */ id) {
      const map = `${id}.map`;
      if (id.includes('node_modules') || !existsSync(map)) return null;
      const code = readFileSync(id, 'utf8').replace(/\n\/\/# sourceMappingURL=.*\s*$/, '\n');
      return {
        code,
        map: JSON.parse(readFileSync(map, 'utf8')),
        moduleSideEffects: /[/\\.]define\.js$/.test(id),
      };
    },
  };
}
