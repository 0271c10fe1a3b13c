import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';

/**
 * A folder of its own with files in it, by their paths.
 *
 * @param {Record<string, string>} files
 */
export function folderOf(files) {
  const folder = mkdtempSync(join(tmpdir(), 'plenary-'));
  for (const [file, code] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), {recursive: true});
    writeFileSync(join(folder, file), code);
  }
  return {folder, remove: () => rmSync(folder, {recursive: true})};
}
