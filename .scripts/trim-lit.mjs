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
  [
    /reactive-element\.js$/,
    'y[d("elementProperties")]=new Map,y[d("finalized")]=new Map',
    'y.elementProperties=new Map,y.finalized=!0',
  ],
  [/reactive-element\.js$/, /\w+\.reactiveElementPolyfillSupport/, 'void 0'],
  [
    /reactive-element\.js$/,
    /Symbol\.metadata\?\?=Symbol\("metadata"\),\w+\.litPropertyMetadata\?\?=new WeakMap;/,
    '',
  ],
  [/reactive-element\.js$/, /static addInitializer\(\w+\)\{.+?\}(?=static)/, ''],
  [/reactive-element\.js$/, /,this\.constructor\.l\?\.forEach\((\w+)=>\1\(this\)\)/, ''],
  [/lit-html\.js$/, /:3===\w+\?"<math>"(?=:)/, ''],
  [/lit-html\.js$/, /:3===\w+\?"<\/math>"(?=:)/, ''],
  [/lit-html\.js$/, /\|\|3===\w+(?=\)\{)/, ''],
  // No template has comments, or expressions in elements of raw text or as names of elements; all are ours and tagged.
  [
    /lit-html\.js$/,
    'if(!u(t)||!t.hasOwnProperty("raw"))throw Error("invalid template strings array");',
    '',
  ],
  [/lit-html\.js$/, /\/<\(\?:\(!--\|.+?\/g(?=,)/, '/<\\/?[a-zA-Z][^>\\s]*/g'],
  [
    /lit-html\.js$/,
    /(?<=p=)RegExp\(.+?,"g"\)/,
    String.raw`/>|\s(?:([^\s"'>=/]+)(\s*=\s*(?:[^\s"'\`<>=]|("|')|))|$)/g`,
  ],
  [/lit-html\.js$/, /"!--"===u\[1\]\?.+?u\[3\]&&\(c=p\)/, 'c=p'],
  [/lit-html\.js$/, 'c===$||c===g?c=p:c===_||c===m?c=v:(c=p,n=void 0)', 'c=p'],
  [/lit-html\.js$/, 'void 0===u[1]?d=-2:(', 'void 0!==u[1]&&('],
  [/lit-html\.js$/, '(-2===d?i:x)', 'x'],
  [/lit-html\.js$/, 'if(r.hasAttributes())', ''],
  [/lit-html\.js$/, /if\(\w+\.test\(\w+\.tagName\)\)\{.+?\}\}(?=\}else if\(8)/, ''],
  [
    /lit-html\.js$/,
    /else if\(8===r\.nodeType\)if\((r\.data===n\))d\.push.+?\+=\w+\.length-1\}/,
    'else if(r.data===n)d.push({index:l});',
  ],
  [/lit-html\.js$/, /\w+\.litHtmlPolyfillSupport/, 'void 0'],
  [/lit-html\.js$/, 'c=n??v,', 'c=v,'],
  // Templates are compiled in the page, belong to its document and have no expressions for elements as such.
  [/lit-html\.js$/, /(?<=,e=)"number"==typeof s\?(this\._\$AC\(t\)):\(.+?\),s\)/, 'this._$AC(t)'],
  [/lit-html\.js$/, /else \w+\.startsWith\(o\)&&\(.+?\);/, ''],
  [
    /lit-html\.js$/,
    /2===r\.type\?.+?6===r\.type&&\(i=new Z\(h,this,t\)\)/,
    'i=r.ctor?new r.ctor(h,r.name,r.strings,t):new k(h,h.nextSibling,t)',
  ],
  [/lit-html\.js$/, 'type:1,', ''],
  [
    /lit-html\.js$/,
    'this.el=S.createElement(f,e)',
    '(this.el=document.createElement("template")).innerHTML=f',
  ],
  [/lit-html\.js$/, /static createElement\(.+?return s\.innerHTML=t,s\}/, ''],
  [
    /lit-html\.js$/,
    /void 0!==s&&\((void 0!==s\.strings.+?\))\)(?=,i\+\+)/,
    (text) => text.slice(13, -1),
  ],
  [/lit-html\.js$/, '_$AI(t,i=this){t=M(this,t,i)', '_$AI(t){t=M(this,t)'],
  [/lit-html\.js$/, ':d(t)?this.k(t):this._(t)', ':this.k(t)'],
  [
    /lit-html\.js$/,
    'const s=i(t).nextSibling;i(t).remove(),t=s',
    'const i=t.nextSibling;t.remove(),t=i',
  ],
  // Directives stand between tags only, values of attributes are texts or `nothing`, and a listener stays of one kind.
  [/lit-html\.js$/, 'M(t,i,s=t,e)', 'M(t,i,s=t)'],
  [/lit-html\.js$/, 'V(t,i){', 'V(i){'],
  [/lit-html\.js$/, '[V(t,', '[V('],
  [/lit-html\.js$/, 'void 0!==e?s._$Co?.[e]:s._$Cl', 's._$Cl'],
  [/lit-html\.js$/, 'void 0!==e?(s._$Co??=[])[e]=h:s._$Cl=h', 's._$Cl=h'],
  [/lit-html\.js$/, 'h._$AS(t,i.values),h,e)', 'h._$AS(t,i.values),h)'],
  [/lit-html\.js$/, '_$AI(t,i=this,s,e){const h', '_$AI(t,i,s){const h'],
  [/lit-html\.js$/, 't=M(this,t,i,0),o=!a(t)||t!==this._$AH&&t!==E,', 'o=!a(t)||t!==this._$AH,'],
  [/lit-html\.js$/, 'r=M(this,e[s+n],i,n),r===E&&(r=this._$AH[n])', 'r=e[s+n]'],
  [/lit-html\.js$/, 'o&&!e&&this.j', 'o&&this.j'],
  [
    /lit-html\.js$/,
    '""!==s[1]?(this._$AH=Array(s.length-1).fill(new String),this.strings=s):this._$AH=A',
    '""!==s[1]?(this._$AH=Array(s.length-1).fill([]),this.strings=s):0',
  ],
  [/lit-html\.js$/, '=t===A?void 0:t}', '=t}'],
  [
    /lit-html\.js$/,
    /_\$AI\(t,i=this\)\{if\(\(t=M\(this,t,i,0\).+?this\._\$AH=t\}/,
    '_$AI(t){t??=A;const s=this._$AH;t===A&&s!==A&&this.element.removeEventListener(this.name,this),t!==A&&s===A&&this.element.addEventListener(this.name,this,t),this._$AH=t}',
  ],
  [/lit-html\.js$/, '(t?.creationScope??l)', 'l'],
  // Directives that go on by themselves must know whether they are in the page; ours answer at once.
  [/lit-html\.js$/, 'h?._$AO?.(!1),', ''],
  [/lit-html\.js$/, ',h._$AT(t,s,e)', ''],
  [/lit-html\.js$/, 'constructor(t,i){this._$AV=[]', 'constructor(t){this._$AV=[]'],
  [/lit-html\.js$/, 'this._$AN=void 0,this._$AD=t,this._$AM=i', 'this._$AD=t'],
  [/lit-html\.js$/, 'new R(e,this)', 'new R(e)'],
  [/lit-html\.js$/, 'constructor(t,i,s,e){', 'constructor(t,i,e){'],
  [/lit-html\.js$/, ',this._$AM=s,', ','],
  [/lit-html\.js$/, 'this.O(c()),this,this.options', 'this.O(c()),this.options'],
  [/lit-html\.js$/, 't,void 0,s??', 't,s??'],
  [/lit-html\.js$/, /constructor\(t,i,s,e,h\)(?=\{this\.type=1)/, 'constructor(t,i,s,h)'],
  [/lit-html\.js$/, ',this._$AM=e,this', ',this'],
  [/lit-html\.js$/, 'this.options?.host??this.element', 'this.options.host'],
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
  [/guard\.js$/, 'constructor(){super(...arguments),this.ot=e}render(r,t){return t()}', ''],
  [
    /guard\.js$/,
    /update\(t,\[s,e\]\).+?\}(?=\}\);export)/,
    '_$AS(t,[s,e]){return this.ot&&s.every((r,t)=>r===this.ot[t])?r:(this.ot=s,e())}',
  ],
  [
    /[/\\]directive\.js$/,
    '_$AS(t,e){return this.update(t,e)}update(t,e){return this.render(...e)}',
    '',
  ],
  [/[/\\]directive\.js$/, /get _\$AU\(\)\{.+?\}_\$AT\(.+?\}/, ''],
  [/[/\\]directive\.js$/, 'constructor(t){}', ''],
  [/lit-element\.js$/, ',this._$Do=void 0', ''],
  [/lit-element\.js$/, 'super(...arguments)', 'super()'],
  [/lit-element\.js$/, 'this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),', ''],
  [/lit-element\.js$/, 'this._$Do=e(', 'e('],
  [/lit-element\.js$/, /connectedCallback\(\)\{.+?\}disconnectedCallback\(\)\{.+?\}/, ''],
  [/lit-element\.js$/, 'i._$litElement$=!0,', ''],
  // Properties here have a type, a function that reads an attribute, an attribute to show themselves in, or are state.
  [
    /reactive-element\.js$/,
    /(?<=,u=)\{toAttribute.+?return i\}\}/,
    '(t,s)=>s===Boolean?null!==t:s===Number&&null!==t?Number(t):t',
  ],
  [/reactive-element\.js$/, 'this._$Eh&&[', '['],
  [/reactive-element\.js$/, 'this.constructor.shadowRootOptions', '{mode:"open"}'],
  [
    /reactive-element\.js$/,
    'return s(t,this.constructor.elementStyles),t',
    'return t.adoptedStyleSheets=this.constructor.elementStyles.map(t=>t.styleSheet),t',
  ],
  [/reactive-element\.js$/, 'y.elementStyles=[],y.shadowRootOptions={mode:"open"},', ''],
  [
    /reactive-element\.js$/,
    'static getPropertyOptions(t){return this.elementProperties.get(t)??b}',
    '',
  ],
  [/reactive-element\.js$/, 'attributeChangedCallback(t,s,i){this._$AK(t,i)}', ''],
  [/reactive-element\.js$/, '_$AK(t,s){const i=', 'attributeChangedCallback(t,o,s){const i='],
  [/reactive-element\.js$/, 'i.getPropertyOptions(e)', 'i.elementProperties.get(e)'],
  [
    /reactive-element\.js$/,
    /static createProperty\(.+?(?=static getPropertyOptions)/,
    'static createProperty(t,s){this.elementProperties.set(t,s);const i=Symbol(),{get:r,set:o}=h(this.prototype,t)??{get(){return this[i]},set(t){this[i]=t}};e(this.prototype,t,{get:r,set(i){const e=r.call(this);o.call(this,i),this.requestUpdate(t,e,s)},configurable:!0,enumerable:!0})}',
  ],
  [
    /reactive-element\.js$/,
    /static _\$Ei\(\)\{.+?(?=this\._\$Eh=new Map)/,
    'static finalize(){if(this.hasOwnProperty("finalized"))return;this.finalized=!0;const s=n(this);s.finalize(),this.elementProperties=new Map(s.elementProperties);if(this.hasOwnProperty("properties"))for(const t in this.properties)this.createProperty(t,this.properties[t]);',
  ],
  [
    /reactive-element\.js$/,
    /this\.elementStyles=this\.finalizeStyles\(this\.styles\)\}.+?(?=static _\$Eu)/,
    'this.elementStyles=[this.styles??[]].flat(1/0)}',
  ],
  [/reactive-element\.js$/, '"string"==typeof t?t.toLowerCase():void 0', 't.toLowerCase()'],
  [/reactive-element\.js$/, 'this._$Ep=void 0,this.isUpdatePending', 'this.isUpdatePending'],
  [/reactive-element\.js$/, ',this._$Em=null,this._$Ev()}_$Ev(){', ','],
  [/reactive-element\.js$/, ',void 0!==this.renderRoot&&this.isConnected&&t.hostConnected?.()', ''],
  [/reactive-element\.js$/, /_\$E_\(\)\{.+?(?=createRenderRoot)/, ''],
  [
    /reactive-element\.js$/,
    'this._$E_(),',
    'this._$Ep=new Map;for(const t of this.constructor.elementProperties.keys())this.hasOwnProperty(t)&&(this._$Ep.set(t,this[t]),delete this[t]);',
  ],
  [
    /reactive-element\.js$/,
    'if(this.renderRoot??=this.createRenderRoot(),this._$Ep){for(const[t,s]of this._$Ep)this[t]=s;this._$Ep=void 0}',
    'this.renderRoot??=this.createRenderRoot();for(const[t,s]of this._$Ep)this[t]=s;this._$Ep=[];',
  ],
  [
    /reactive-element\.js$/,
    /const t=this\.constructor\.elementProperties;if\(t\.size>0\).+?(?=\}let t=!1)/,
    '',
  ],
  [/reactive-element\.js$/, 'enableUpdating(t){}', ''],
  [
    /reactive-element\.js$/,
    /_\$ET\(t,s\)\{.+?(?=_\$AK)/,
    '_$ET(t,s){const i=this.constructor,e=i._$Eu(t,i.elementProperties.get(t));this._$Em=t,null==s?this.removeAttribute(e):this.setAttribute(e,s),this._$Em=null}',
  ],
  [/reactive-element\.js$/, 'if(void 0!==e&&this._$Em!==e)', 'if(this._$Em!==e)'],
  [/reactive-element\.js$/, /,h="function"==typeof t\.converter\?.+?:u(?=;)/, ''],
  [
    /reactive-element\.js$/,
    /const r=h\.fromAttribute\(s,t\.type\);.+?\?\?r,/,
    'this[e]=(t.converter??u)(s,t.type),',
  ],
  [
    /reactive-element\.js$/,
    /requestUpdate\(t,s,i,e=!1,h\)\{.+?(?=async)/,
    'requestUpdate(t,s,i){if(void 0!==t){if(Object.is(this[t],s))return;this._$AL.has(t)||this._$AL.set(t,this.hasUpdated?s:void 0),i.reflect&&this._$Em!==t&&(this._$Eq??=new Set).add(t)}this.isUpdatePending||(this._$ES=this._$EP())}',
  ],
  // Nothing here puts an update off, lets go of a controller, or does more after the first time.
  [/reactive-element\.js$/, /removeController\(t\)\{.+?\}/, ''],
  [/reactive-element\.js$/, 'let t=!1;const s=this._$AL;', 'const s=this._$AL;'],
  [/reactive-element\.js$/, 't=this.shouldUpdate(s),t?(', '('],
  [
    /reactive-element\.js$/,
    '):this._$EM()}catch(s){throw t=!1,this._$EM(),s}t&&',
    ')}catch(t){throw this._$EM(),t}',
  ],
  [/reactive-element\.js$/, 'shouldUpdate(t){return!0}', ''],
  [
    /reactive-element\.js$/,
    'this.hasUpdated||(this.hasUpdated=!0,this.firstUpdated(t))',
    'this.hasUpdated=!0',
  ],
  [/reactive-element\.js$/, 'firstUpdated(t){}', ''],
  [/reactive-element\.js$/, 'this._$AE(s)}willUpdate(t){}_$AE(t){', ''],
  [/reactive-element\.js$/, ',this.updated(t)}', ',this.updated(s)}willUpdate(t){}'],
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
      edits.sort((a, b) => a.start - b.start);
      const twice = edits.find(({start}, i) => start < (edits[i - 1]?.end ?? 0));
      if (twice) throw new Error(`Two trims take the same text at ${twice.start} in ${id}`);
      return replaced(code, edits);
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
