import {replaced} from './minify-templates.mjs';

/**
 * What no bundle needs of Lit: file, text as published, what stands in its place. Every browser that reads our bundles
 * (ES2022 with static blocks) constructs style sheets; polyfills of older ones, decorators of accessors and MathML have
 * no part in them; and the styles are our own, so that their two messages to developers are never shown.
 *
 * @type {[RegExp, RegExp | string, string | ((found: string) => string)][]}
 */
const TRIMS = [
  [/css-tag\.js$/, /(?<==)\w+\.ShadowRoot&&.+?"replace"in CSSStyleSheet\.prototype/, '!0'],
  [/css-tag\.js$/, /if\(this\._\$cssResult\$=!0,.+?(?=this\.cssText=)/, ''],
  [/css-tag\.js$/, ',this.t=e}', '}'],
  // One sheet for each style of ours; a sheet in a sheet is its text.
  [
    /css-tag\.js$/,
    /let (\w+)=this\.o;const .+?return \1\}/,
    'return this.o||(this.o=new CSSStyleSheet).replaceSync(this.cssText),this.o}',
  ],
  [
    /css-tag\.js$/,
    /(?<=\)=>)\{const o=1===t\.length.+?return new n\(o,t,s\)\}/,
    'new n(e.reduce((e,s,o)=>e+s+t[o+1],t[0]))',
  ],
  [/css-tag\.js$/, 't instanceof CSSStyleSheet?t:t.styleSheet', 't.styleSheet'],
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
  [/lit-html\.js$/, '(c=n??v,d=-1)', '(c=v,d=-1)'],
  [/lit-html\.js$/, '(c=p,n=void 0)', 'c=p'],
  // Templates are compiled in the page, belong to its document and have no expressions for elements as such.
  [/lit-html\.js$/, /(?<=,e=)"number"==typeof s\?(this\._\$AC\(t\)):\(.+?\),s\)/, 'this._$AC(t)'],
  [/lit-html\.js$/, /else \w+\.startsWith\(o\)&&\(.+?\);/, ''],
  [/lit-html\.js$/, ':6===r.type&&(i=new Z(h,this,t))', ':0'],
  [/lit-html\.js$/, '(t?.creationScope??l)', 'l'],
  // Directives that go on by themselves must know whether they are in the page; ours answer at once.
  [/lit-html\.js$/, 'h?._$AO?.(!1),', ''],
  [/lit-html\.js$/, ',h._$AT(t,s,e)', ''],
  [/lit-html\.js$/, 'this._$AN=void 0,this._$AD=t', 'this._$AD=t'],
  [
    /lit-html\.js$/,
    'get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}',
    '',
  ],
  [/lit-html\.js$/, 'get _$AU(){return this._$AM?._$AU??this._$Cv}', ''],
  [/lit-html\.js$/, 'this.type=2,this._$AH=A,this._$AN=void 0,', 'this._$AH=A,'],
  [/lit-html\.js$/, ',this._$Cv=e?.isConnected??!0', ''],
  [/lit-html\.js$/, /get parentNode\(\)\{let .+?get endNode\(\)\{.+?\}/, ''],
  [/lit-html\.js$/, 'this._$AP?.(!1,!0,s)', ''],
  [/lit-html\.js$/, /setConnected\(t\)\{.+?\}(?=\}class)/, ''],
  [
    /lit-html\.js$/,
    'get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}',
    '',
  ],
  [/lit-html\.js$/, 'this.type=1,this._$AH=A,this._$AN=void 0,', 'this._$AH=A,'],
  [/lit-html\.js$/, 'constructor(){super(...arguments),this.type=3}', ''],
  [/lit-html\.js$/, 'constructor(){super(...arguments),this.type=4}', ''],
  [/lit-html\.js$/, 'constructor(t,i,s,e,h){super(t,i,s,e,h),this.type=5}', ''],
  [/[/\\]directive\.js$/, /get _\$AU\(\)\{.+?\}_\$AT\(.+?\}/, ''],
  [/[/\\]directive\.js$/, 'constructor(t){}', ''],
  [/lit-element\.js$/, ',this._$Do=void 0', ''],
  [/lit-element\.js$/, 'this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),', ''],
  [/lit-element\.js$/, 'this._$Do=e(', 'e('],
  [/lit-element\.js$/, /connectedCallback\(\)\{.+?\}disconnectedCallback\(\)\{.+?\}/, ''],
  [/lit-element\.js$/, 'i._$litElement$=!0,', ''],
  // Properties here have a type, a function that reads an attribute, an attribute to show themselves in, or are state.
  [/reactive-element\.js$/, ',!s.noAccessor', ',1'],
  [/reactive-element\.js$/, /toAttribute\(t,s\)\{.+?return t\},/, ''],
  [/reactive-element\.js$/, ',converter:u,reflect:!1,useDefault:!1,hasChanged:f', ''],
  [/reactive-element\.js$/, /\(void 0!==i\.converter\?\.toAttribute.+?\(s,i\.type\)/, 's'],
  [
    /reactive-element\.js$/,
    /"function"==typeof t\.converter\?.+?:u(?=;)/,
    't.converter??u.fromAttribute',
  ],
  [/reactive-element\.js$/, 'h.fromAttribute(s,t.type)', 'h(s,t.type)'],
  [/reactive-element\.js$/, 'r??this._$Ej?.get(e)??r', 'r'],
  [/reactive-element\.js$/, /!\(\(i\.hasChanged\?\?f\).+?_\$Eu\(t,i\)\)\)/, '!f(h,s)'],
  [/reactive-element\.js$/, 'useDefault:i,reflect:e', 'reflect:e'],
  [/reactive-element\.js$/, /(?<=wrapped:h\},r\)\{)i&&!.+?void 0!==r\)\|\|/, ''],
  [/reactive-element\.js$/, 'this.hasUpdated||i||', 'this.hasUpdated||'],
  [/reactive-element\.js$/, '[...r(t),...o(t)]', 'r(t)'],
  // Nothing here puts an update off, lets go of a controller, or does more after the first time.
  [/reactive-element\.js$/, /removeController\(t\)\{.+?\}/, ''],
  [/reactive-element\.js$/, 't=this.shouldUpdate(s),t?(', 't=!0,('],
  [/reactive-element\.js$/, '):this._$EM()}catch', ')}catch'],
  [/reactive-element\.js$/, 'shouldUpdate(t){return!0}', ''],
  [/reactive-element\.js$/, ',this.firstUpdated(t)', ''],
  [/reactive-element\.js$/, 'firstUpdated(t){}', ''],
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
      if (/async-directive|directives[/\\](?!guard)/.test(id))
        throw new Error(`Of Lit, this may need what trim-lit leaves out: ${id}`);
      const edits = TRIMS.filter(([file]) => file.test(id)).map(([, pattern, text]) => {
        const isText = typeof pattern === 'string';
        const start = isText ? code.indexOf(pattern) : code.search(pattern);
        const found = isText ? pattern : (pattern.exec(code)?.[0] ?? '');
        if (start < 0) throw new Error(`Lit says this in other words: ${pattern} in ${id}`);
        const written = typeof text === 'string' ? text : text(found);
        return {start, end: start + found.length, text: written};
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
