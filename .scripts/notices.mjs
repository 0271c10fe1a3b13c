import {existsSync, readFileSync, readdirSync, writeFileSync, mkdirSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {root} from './files.mjs';

const {version} = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/**
 * The comments at the top of every bundle. By the second, Chromium compiles all of the file on another thread while it
 * arrives, and not each function when it is first called, which holds the page.
 */
export const banner = `/*! plenary ${version}: THIRD-PARTY-NOTICES *///# allFunctionsCalledOnLoad`;

/** Every package that a bundle holds code of, over all bundles of one run: name → its notice. */
const notices = new Map();

/**
 * Rollup plugin: writes the licence texts of all packages whose code went into a bundle.
 * Fails where a package brings no licence text: then it may not be shipped.
 */
export function thirdPartyNotices(/** @type {string} */ file) {
  return {
    name: 'third-party-notices',
    generateBundle(/** @type {unknown} */ _options, /** @type {Record<string, any>} */ bundle) {
      for (const chunk of Object.values(bundle)) {
        for (const [id, {renderedLength}] of Object.entries(chunk.modules ?? {})) {
          const folder = renderedLength > 0 ? packageFolder(id) : undefined;
          if (folder) addNotice(folder);
        }
      }
      const texts = [...notices.entries()]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([, text]) => text);
      mkdirSync(dirname(file), {recursive: true});
      writeFileSync(
        file,
        `The files in this folder contain code of the packages below.\n\n${texts.join('\n\n')}\n`,
      );
    },
  };
}

function packageFolder(/** @type {string} */ id) {
  return /^\0?(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(id.replaceAll('\\', '/'))?.[1];
}

function addNotice(/** @type {string} */ folder) {
  const {name, version, license} = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  if (notices.has(name)) return;
  const file =
    existsSync(folder) && readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  if (!file) throw new Error(`${name} ${version} brings no licence text.`);
  const line = '-'.repeat(78);
  notices.set(
    name,
    `${line}\n${name} ${version} (${license})\n${line}\n\n${readFileSync(join(folder, file), 'utf8').trim()}`,
  );
}
