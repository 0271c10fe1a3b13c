import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {rollup} from 'rollup';
import {originOf, placeOf} from './source-map.mjs';
import {
  leaveOpen,
  minifyMarkup,
  minifyStyles,
  minifyTemplates,
} from '../../.scripts/minify-templates.mjs';

const blank = fc.constantFrom(' ', '\n  ', '\n\n\t');
const word = fc.constantFrom('a', 'Ukraine', '“no”', '\u00a0', '&nbsp;', '1 < 2');
const tag = fc.constantFrom(
  '<p>',
  '</p>',
  '<b class="x  y">',
  '</b>',
  '<br />',
  '<pre>\n  a</pre>',
);
const markup = fc.array(fc.oneof(blank, word, tag), {maxLength: 30});

test('markup: expressions, words, tags and the blanks between words stay', () => {
  fc.assert(
    fc.property(fc.array(markup, {minLength: 1, maxLength: 5}), (pieces) => {
      const parts = pieces.map((piece) => piece.join(''));
      const short = minifyMarkup(parts);
      assert.equal(short.length, parts.length);
      parts.forEach((part, i) => {
        const plain = (text) =>
          text.replace(/<pre>[^]*?<\/pre>/g, '<pre>').replace(/[ \t\n]+/g, ' ');
        assert.equal(plain(short[i]), plain(part));
      });
      assert.deepEqual(minifyMarkup(short), short);
    }),
  );
});

test('markup: what a page shows is as it was', () => {
  const cases = [
    [
      '\n  <p\n    class="a\n  b"\n    hidden\n  >\n    one <b>two</b>\n  </p>\n',
      ' <p class="a\n  b" hidden> one <b>two</b> </p> ',
    ],
    ['<pre>  a\n  b </pre>', '<pre>  a\n  b </pre>'],
    ['<!-- said to colleagues --><i></i>', '<i></i>'],
    ['<i class="a-b" id="c d" title=""></i>', '<i class=a-b id="c d" title=""></i>'],
    [`<i title='="a" ' lang="en"></i> ="a" `, `<i title='="a" ' lang=en></i> ="a" `],
    // Without the quotation marks, the stroke would be part of the value.
    ['<rect x="1"/><rect x="1" />', '<rect x="1"/><rect x=1 />'],
    ['<svg><text>a  <tspan>b</tspan></text></svg>', '<svg><text>a <tspan>b</tspan></text></svg>'],
  ];
  for (const [before, after] of cases) assert.deepEqual(minifyMarkup([before]), [after]);
  // Without the blank, the stroke would be part of the value.
  assert.deepEqual(minifyMarkup(['<rect\n  x=', ' />']), ['<rect x=', ' />']);
  assert.deepEqual(minifyMarkup(['<p title=', '\n>']), ['<p title=', '>']);
});

test('markup: what is open at the end of a template is closed by it', () => {
  const cases = [
    [
      ['<ul> ', ' </ul> </div>'],
      ['<ul> ', ''],
    ],
    [['<p><b>a</b> <i>b</i></p>'], ['<p><b>a</b> <i>b']],
    // A blank between words and beside inline elements stays.
    [['<b><i>a</i> </b>'], ['<b><i>a</i> ']],
    [['<b>a</b> '], ['<b>a</b> ']],
    [
      ['<title>', '</title>'],
      ['<title>', '</title>'],
    ],
  ];
  for (const [before, after] of cases) assert.deepEqual(leaveOpen(before), after);
});

test('styles: selectors, values, strings and addresses stay as they are', () => {
  const cases = [
    [
      '\n  .a :is(.b, .c) > d,\n  e {\n    margin: 0 1px;\n    --_x: ;\n  }\n',
      '.a :is(.b,.c)>d,e{margin:0 1px;--_x: ;}',
    ],
    [
      'a { width: calc(1px + 2px); content: "a  /* b */ ; }"; }',
      'a{width:calc(1px + 2px);content:"a  /* b */ ; }"}',
    ],
    [
      '/* why */ @media not (hover) and (width > 30em) { u { grid-area: 1 / 2; } }',
      '@media not (hover) and (width>30em){u{grid-area:1/2}}',
    ],
    [
      '.a0.b { margin: -0.5em 10.5px 0.25em 0; width: calc(1em - 0.5px); content: "0.5"; }',
      '.a0.b{margin:-.5em 10.5px .25em 0;width:calc(1em - .5px);content:"0.5"}',
    ],
    [
      'a { background: url( x;  y.png ) no-repeat, red; }',
      'a{background:url( x;  y.png ) no-repeat,red}',
    ],
    [
      'a + *::before { margin: var(--a) 1px calc(1px + 2 * var(--b) / 3) !important; & .c:is(d) e { color: transparent } }',
      'a+:before{margin:var(--a)1px calc(1px + 2*var(--b)/3)!important;.c:is(d) e{color:#0000}}',
    ],
    [
      '@media (hover) { a * b[c="+ d"] ~ e { f: 5% 6% } } @container g (min-width: 6px) { & { h: i } }',
      '@media(hover){a * b[c="+ d"]~e{f:5%6%}}@container g (width>=6px){&{h:i}}',
    ],
  ];
  for (const [before, after] of cases) {
    assert.deepEqual(minifyStyles([before]), [after]);
    assert.deepEqual(minifyStyles([after]), [after]);
  }
  assert.deepEqual(minifyStyles(['a { b: ', ' solid; ', ' c { d: e } }']), [
    'a{b:',
    ' solid;',
    ' c{d:e}}',
  ]);
});

test('the source map leads every word to the place where it was', async () => {
  const source =
    'const first = 1;\nexport const view = (name) => html`\n  <p\n    class="a"\n  >${name +\n  first}</p>\n`; export const last = first;\n';
  const bundle = await rollup({
    input: 'a',
    treeshake: false,
    plugins: [{resolveId: (id) => id, load: () => source}, minifyTemplates()],
  });
  const {output} = await bundle.generate({sourcemap: true, sourcemapExcludeSources: false});
  const {code, map} = output[0];
  assert.match(code, /html` <p class=a>\$\{name \+\n {2}first\}<\/p> `/);
  for (const word of ['name +', 'first}', 'last ='])
    assert.deepEqual(originOf(map, code, word), placeOf(source, word), word);
});
