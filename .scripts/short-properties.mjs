import {readFileSync} from 'node:fs';
import {sep} from 'node:path';
import {filesBelow} from './files.mjs';
import {replaced} from './minify-templates.mjs';

const PRIVATE = /--_[a-z0-9-]+/g;
const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';

/**
 * Rollup plugin: gives private custom properties (`--_surface`) names of a letter or two (`--_a`). Nobody outside reads or
 * sets them. All bundles of one version have the same names, because widgets of several bundles may stand in each other.
 * A name is written whole wherever it is used: one put together while the page runs could not be found here, and ends
 * the build. (Those start with two lines, `--__`, and keep what they are called.)
 *
 * @param {string} folder where the compiler put the modules
 */
export function shortProperties(folder) {
  const names = shortNames(
    filesBelow(folder, '.js')
      .filter((file) => !file.includes(`${sep}cdn${sep}`))
      .map((file) => readFileSync(file, 'utf8')),
  );
  return {
    name: 'short-properties',
    transform(/** @type {string} */ code, /** @type {string} */ id) {
      if (id.includes('node_modules')) return null;
      if (/--_(?:[a-z0-9-]*\$\{|['"])/.test(code))
        this.error(`The name of a private custom property is put together: ${id}. Write it whole.`);
      const edits = [...code.matchAll(PRIVATE)].map(({0: name, index}) => ({
        start: index,
        end: index + name.length,
        text: /** @type {string} */ (names.get(name)),
      }));
      return edits.length > 0 ? replaced(code, edits) : null;
    },
  };
}

/**
 * A short name for each private custom property of some texts; the most used have the shortest.
 *
 * @param {readonly string[]} texts
 * @returns {Map<string, string>}
 */
export function shortNames(texts) {
  /** @type {Map<string, number>} */
  const uses = new Map();
  for (const [name] of texts.join('\n').matchAll(PRIVATE))
    uses.set(name, (uses.get(name) ?? 0) + 1);
  return new Map(
    [...uses]
      .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
      .map(([name], i) => [name, `--_${shortName(i)}`]),
  );
}

/** `a` to `Z`, then `aa`, `ba` … */
const shortName = (/** @type {number} */ i) =>
  LETTERS[i % 52] + (i < 52 ? '' : LETTERS[Math.floor(i / 52) - 1]);
