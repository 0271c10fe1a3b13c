/**
 * Rollup plugin: takes the blanks of the source's layout out of Lit's templates. Compressors of scripts leave them
 * alone, because to a script they are text. Nothing that a page shows changes: between words and inline elements one
 * blank stays a blank, and what stands in quotation marks or in `<pre>` is left as it is.
 */

/** Stands for an expression while a template is worked on: a character that no source may hold. */
const GAP = '\ue000';

/** Stands for what is in quotation marks, likewise. */
const QUOTE = '\ue001';

/**
 * The static parts of an `html` or `svg` template, without blanks of layout.
 *
 * @param {readonly string[]} parts
 */
export function minifyMarkup(parts) {
  return parts
    .join(GAP)
    .replace(
      /<!--[^]*?-->|<(pre|textarea|script|style)\b[^]*?<\/\1\s*>|<\/?[a-z](?:"[^"]*"|'[^']*'|[^"'>])*>|[^<]+/gi,
      (token, verbatim) => {
        if (verbatim) return token;
        if (token.startsWith('<!--')) return token.includes(GAP) ? token : '';
        return token.startsWith('<') ? minifyTag(token) : token.replace(/[ \t\r\n\f]+/g, ' ');
      },
    )
    .split(GAP);
}

function minifyTag(/** @type {string} */ tag) {
  return tag.replace(
    /="([\w-]+)"(?=[ \t\r\n\f>])|("[^"]*"|'[^']*')|[ \t\r\n\f]+(>)?/g,
    // A word alone needs no quotation marks, unless a slash would read as part of it.
    (_all, word, quoted, end) => (word ? `=${word}` : (quoted ?? end ?? ' ')),
  );
}

/**
 * The static parts of a `css` template, without comments and blanks of layout, and with short names for the same.
 *
 * @param {readonly string[]} parts
 */
export function minifyStyles(parts) {
  /** @type {string[]} */
  const quotes = [];
  return (
    parts
      .join(GAP)
      .replace(
        /("(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|url\([^)]*\))|\/\*[^]*?\*\/|[^"'/u]+|./g,
        (piece, quoted) =>
          quoted ? (quotes.push(quoted), QUOTE) : piece.startsWith('/*') ? '' : piece,
      )
      .replace(/\s+/g, ' ')
      .replace(/(?<!:) ?([{};,>]) ?/g, '$1')
      .replace(/([(:]) (?!;)/g, '$1')
      .replace(/ (?=\)|!important)|(?<=@media) (?=\()/g, '')
      .replace(/(?<!: );+(?=\})/g, '')
      .replace(/(?<![\w.\ue000])0(?=\.\d)/g, '')
      .replace(/\*?:(?=:(?:before|after)\b)/g, '')
      .replace(/(?<=[{};])&(?: (?=[.:[])|(?=>))/g, '')
      // Between simple selectors, not in sums.
      .replace(/ ([+~]) (?=[^;{}()]*\{)/g, '$1')
      // In values: around what divides and multiplies, and after what ends by itself.
      .replace(/ ?\/ ?|(?<=[)\w]) \* (?=[\d(]|var\()/g, (sign) => sign.trim())
      .replace(/(?<=[)%]) (?=[\d.#a-z][^{}]*[;}])/g, '')
      .replace(/(?<![\w.-])transparent(?![\w-])/g, '#0000')
      .replace(/\(m(in|ax)-width:(?=\d)/g, (_all, end) => `(width${end === 'in' ? '>' : '<'}=`)
      .replace(/\ue001/g, () => quotes.shift() ?? '')
      .trim()
      .split(GAP)
  );
}

const BLOCKS =
  'div|section|article|details|ul|ol|li|dl|dt|dd|p|table|thead|tbody|tr|td|th|button|svg';
const LAST_ENDS = new RegExp(`(?:(?: (?=</(?:${BLOCKS})>))?</[a-z][a-z-]*>)+$`);

/**
 * The same without the end tags that a template ends in: the end of a template closes all that is open. Bundles are
 * for browsers alone, which parse every template by itself; on servers texts are joined.
 *
 * @param {readonly string[]} parts
 */
export function leaveOpen(parts) {
  if (/<(?:pre|textarea|script|style|title)\b/i.test(parts.join(''))) return parts;
  return parts.map((part, i) => (i < parts.length - 1 ? part : part.replace(LAST_ENDS, '')));
}

const minifyWhole = (/** @type {readonly string[]} */ parts) => leaveOpen(minifyMarkup(parts));

const MINIFIERS = {html: minifyWhole, svg: minifyWhole, css: minifyStyles};

export function minifyTemplates() {
  return {
    name: 'minify-templates',
    transform(/** @type {string} */ code, /** @type {string} */ id) {
      if (id.includes('node_modules') || !/\b(?:html|svg|css)\s*`/.test(code)) return null;
      /** @type {{start: number, end: number, text: string}[]} */
      const edits = [];
      for (const {tag, quasi} of taggedTemplates(this.parse(code))) {
        const minify = MINIFIERS[/** @type {'html'} */ (tag.name)];
        if (!minify) continue;
        const texts = minify(quasi.quasis.map(({value}) => value.raw));
        if (texts.length !== quasi.quasis.length) this.error(`A template cannot be read: ${id}`);
        quasi.quasis.forEach(({start, end}, i) => edits.push({start, end, text: texts[i] ?? ''}));
      }
      return replaced(
        code,
        edits.sort((a, b) => a.start - b.start),
      );
    },
  };
}

/** @returns {Generator<any>} every tagged template below a node of the syntax tree */
function* taggedTemplates(/** @type {any} */ node) {
  if (typeof node !== 'object' || node === null) return;
  if (node.type === 'TaggedTemplateExpression') yield node;
  for (const child of Object.values(node)) yield* taggedTemplates(child);
}

/** The code with its edits, and the source map from it to what it was: word by word, so that no place is lost. */
export function replaced(
  /** @type {string} */ code,
  /** @type {readonly {start: number, end: number, text: string}[]} */ edits,
) {
  let text = '';
  /** @type {number[][][]} */
  const mappings = [[]];
  let [line, column, done] = [0, 0, 0];
  const pass = (/** @type {string} */ piece, /** @type {string} */ written) => {
    mappings[mappings.length - 1]?.push([
      text.length - (text.lastIndexOf('\n') + 1),
      0,
      line,
      column,
    ]);
    for (const character of written) if (character === '\n') mappings.push([]);
    text += written;
    const lines = piece.split('\n');
    line += lines.length - 1;
    column = (lines.length > 1 ? 0 : column) + (lines[lines.length - 1]?.length ?? 0);
  };
  for (const {start, end, text: written} of edits) {
    for (const word of code.slice(done, start).match(/\w+|\n|[^\w\n]/g) ?? []) pass(word, word);
    pass(code.slice(start, end), written);
    done = end;
  }
  for (const word of code.slice(done).match(/\w+|\n|[^\w\n]/g) ?? []) pass(word, word);
  return {code: text, map: {mappings}};
}
