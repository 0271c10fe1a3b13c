import {replaced} from './minify-templates.mjs';

/**
 * What no bundle needs of Lit: file, text as published, what stands in its place. Every browser that reads our bundles
 * (ES2022 with static blocks) constructs style sheets; polyfills of older ones, decorators of accessors and MathML have
 * no part in them; and the styles are our own, so that their two messages to developers are never shown.
 *
 * @type {[RegExp, RegExp, string | ((found: string) => string)][]}
 */
const TRIMS = [
  [/css-tag\.js$/, /(?<==)\w+\.ShadowRoot&&.+?"replace"in CSSStyleSheet\.prototype/, '!0'],
  [/css-tag\.js$/, /(?<=Error\()"CSSResult is not constructable[^"]*"/, ''],
  [/css-tag\.js$/, /(?<=Error\()"Value passed to 'css'.+?page security\."/, ''],
  [/reactive-element\.js$/, /\w+\.reactiveElementPolyfillSupport/, 'void 0'],
  [
    /reactive-element\.js$/,
    /Symbol\.metadata\?\?=Symbol\("metadata"\),\w+\.litPropertyMetadata\?\?=new WeakMap;/,
    '',
  ],
  [
    /reactive-element\.js$/,
    /const (\w+)=this\[Symbol\.metadata\];if\(null!==\1\)\{.+?\}(?=this\._\$Eh=new Map)/,
    '',
  ],
  [/reactive-element\.js$/, /static addInitializer\(\w+\)\{.+?\}(?=static)/, ''],
  [/reactive-element\.js$/, /void 0!==(\w+)\.l&&\(this\.l=\[\.\.\.\1\.l\]\),/, ''],
  [/reactive-element\.js$/, /,this\.constructor\.l\?\.forEach\((\w+)=>\1\(this\)\)/, ''],
  [/lit-html\.js$/, /:3===\w+\?"<math>"(?=:)/, ''],
  [/lit-html\.js$/, /:3===\w+\?"<\/math>"(?=:)/, ''],
  [/lit-html\.js$/, /\|\|3===\w+(?=\)\{)/, ''],
  // Only these types have a converter of Lit's own here.
  [/reactive-element\.js$/, /case Object:case Array:\w+=null==.+?JSON\.stringify\(\w+\)/, ''],
  [/reactive-element\.js$/, /;?break;case Object:case Array:try\{.+?\}catch\(\w+\)\{.+?\}/, ''],
  // No template has expressions in comments, or in elements of raw text.
  [/lit-html\.js$/, /else\{let (\w+)=-1;for\(;-1!==\(.+?\+=\w+\.length-1\}/, ''],
  [
    /lit-html\.js$/,
    /\(\w+\.test\(\w+\[2\]\)&&.+?,"g"\)\),\w+=\w+\)/,
    (text) => text.replace(/^\(.+,(?=\w+=)/, '('),
  ],
  [/lit-html\.js$/, /if\(\w+\.test\(\w+\.tagName\)\)\{.+?\}\}(?=\}else if\(8)/, ''],
  [/lit-html\.js$/, /\w+\.litHtmlPolyfillSupport/, 'void 0'],
  // By these, builds for developers tell of a second Lit on the page.
  [/reactive-element\.js$/, /,\((\w+)\.reactiveElementVersions\?\?=\[\]\)\.push\("[^"]+"\)/, ''],
  [/lit-html\.js$/, /,\((\w+)\.litHtmlVersions\?\?=\[\]\)\.push\("[^"]+"\)/, ''],
  [/lit-element\.js$/, /\((\w+)\.litElementVersions\?\?=\[\]\)\.push\("[^"]+"\);/, ''],
  [/lit-element\.js$/, /,\w+\.litElementHydrateSupport\?\.\(\{LitElement:\w+\}\)/, ''],
  [/lit-element\.js$/, /\w+\.litElementPolyfillSupport/, 'void 0'],
];

/** Rollup plugin: leaves out of Lit what no bundle needs. It fails where Lit says something in other words. */
export function trimLit() {
  return {
    name: 'trim-lit',
    transform(/** @type {string} */ code, /** @type {string} */ id) {
      if (!/[/\\]node_modules[/\\](?:@lit|lit-)/.test(id)) return null;
      const edits = TRIMS.filter(([file]) => file.test(id)).map(([, pattern, text]) => {
        const match = pattern.exec(code);
        if (!match) throw new Error(`Lit says this in other words: ${pattern} in ${id}`);
        const [found] = match;
        const written = typeof text === 'string' ? text : text(found);
        return {start: match.index, end: match.index + found.length, text: written};
      });
      if (edits.length === 0) return null;
      return replaced(
        code,
        edits.sort((a, b) => a.start - b.start),
      );
    },
  };
}

/** Rollup plugin: there is a page around every bundle; what the modules do without one, on a server, is left out. */
export function trimServer() {
  return {
    name: 'trim-server',
    transform(/** @type {string} */ code, /** @type {string} */ id) {
      const match = /typeof (?:MutationObserver|document) === 'undefined'/.exec(code);
      if (!match || id.includes('node_modules')) return null;
      return replaced(code, [
        {start: match.index, end: match.index + match[0].length, text: 'false'},
      ]);
    },
  };
}
