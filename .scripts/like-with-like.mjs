import {sep} from 'node:path';
import {filesBelow} from './files.mjs';

const ENTRY = '\0entry:';

/** What stands together at the top of a bundle. Compressors make less of texts that are like each other. */
const KINDS = [/[/\\]styles[/\\]|\.styles\.js$/, /[/\\]locales[/\\]en[/\\]/];

/**
 * Rollup plugin: puts an entry before each entry, which names the modules of styles first, then those of words. They do
 * nothing but hold texts, so their order is all that changes; the ones that a bundle does not use are left out of it.
 *
 * @param {string} folder where the compiler put the modules
 * @param {{exports: boolean}} options whether somebody takes the exports: in a page without module scripts nobody can
 */
export function likeWithLike(folder, {exports}) {
  return {
    name: 'like-with-like',
    resolveId: (
      /** @type {string} */ id,
      /** @type {unknown} */ _importer,
      /** @type {{isEntry: boolean}} */ {isEntry},
    ) => (isEntry ? ENTRY + id : null),
    load(/** @type {string} */ id) {
      if (!id.startsWith(ENTRY)) return null;
      const entry = id.slice(ENTRY.length);
      const modules = filesBelow(folder, '.js').filter((file) => !file.includes(`${sep}cdn${sep}`));
      const texts = KINDS.flatMap((kind) => modules.filter((file) => kind.test(file)));
      return [
        ...texts.map((file) => `import ${JSON.stringify(file)};`),
        `${exports ? 'export * from' : 'import'} ${JSON.stringify(entry)};`,
      ].join('\n');
    },
  };
}
