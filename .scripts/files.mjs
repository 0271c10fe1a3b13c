import {readdirSync} from 'node:fs';
import {join} from 'node:path';

export const root = join(import.meta.dirname, '..');

/** The files below a folder that end so, with full paths, sorted; none where there is no such folder. */
export function filesBelow(/** @type {string} */ folder, /** @type {string[]} */ ...ends) {
  let entries;
  try {
    entries = readdirSync(folder, {recursive: true, withFileTypes: true});
  } catch {
    return [];
  }
  return entries
    .filter((entry) => entry.isFile() && ends.some((end) => entry.name.endsWith(end)))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}
