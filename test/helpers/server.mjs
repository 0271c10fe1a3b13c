import {readFile} from 'node:fs/promises';
import {join, normalize} from 'node:path';

/** The policies that a page of `test/pages/` is served with, by the end of its name. */
const POLICIES = new Map([
  ['.csp.html', "script-src 'self'; style-src 'self'"],
  [
    '.trusted-types.html',
    "script-src 'self'; style-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html",
  ],
]);

/** Serves the pages of `test/pages/` exactly as they are written (nothing is injected), with their policy. */
export function pages(/** @type {string} */ root) {
  return async (
    /** @type {import('koa').Context} */ context,
    /** @type {() => Promise<void>} */ next,
  ) => {
    if (!/^\/test\/pages\/[\w./-]+\.html$/.test(context.path)) return next();
    const text = await readFile(join(root, normalize(context.path)), 'utf8').catch(() => undefined);
    if (text === undefined) return next();
    for (const [end, policy] of POLICIES) {
      if (context.path.endsWith(end)) context.set('Content-Security-Policy', policy);
    }
    context.type = 'html';
    context.body = text;
  };
}

/**
 * `import story from './story.json'` in a story or a test: the import is given an address of its own, for the file is
 * also fetched as data, and browsers keep what they were served.
 */
export function jsonModules(/** @type {string} */ root) {
  return {
    name: 'json-modules',
    transformImport: (/** @type {{source: string}} */ {source}) =>
      source.endsWith('.json') ? `${source}?module` : undefined,
    async serve(/** @type {import('koa').Context} */ context) {
      if (!context.path.endsWith('.json') || context.querystring !== 'module') return undefined;
      const text = await readFile(
        join(root, normalize(decodeURIComponent(context.path))),
        'utf8',
      ).catch(() => undefined);
      if (text === undefined) return undefined;
      return {body: `export default ${JSON.stringify(JSON.parse(text))};`, type: 'js'};
    },
  };
}
