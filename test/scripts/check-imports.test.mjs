import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {faultsOf, faultsOfTest, isPure} from '../../.scripts/check-imports.mjs';

const told = (path, source) => faultsOf(path, source).map(({text}) => text);

describe('the order of the house', () => {
  it('lets data flow one way', () => {
    for (const [path, source] of [
      ['story/parse.ts', "import {createStoryModel} from '../model/story-model.js';"],
      ['model/tally.ts', "import type {StoryState} from '../state/story-state.js';"],
      ['state/store.ts', "export * from '../widgets/widget.js';"],
      ['scales/stance-scale.ts', "const late = await import('../styles/tokens.js');"],
      ['story/issues.ts', "import {\n  a,\n  b,\n} from '../controllers/zoom.js';"],
      ['attic/box.ts', "import '../model/ref.js';"],
      ['widgets/network/network-layout.ts', "import {parseStory} from '../../index.js';"],
    ]) {
      assert.equal(told(path, source).length, 1, `${path}: ${source}`);
    }
    assert.deepEqual(
      told(
        'model/tally.ts',
        "import type {Id} from '../story/types.js';\nimport {a} from './ref.js';",
      ),
      [],
    );
    assert.deepEqual(
      told('locales/en/x.ts', "import type {Tally} from '../../model/tally.js';"),
      [],
    );
    assert.equal(told('locales/en/x.ts', "import {tally} from '../../model/tally.js';").length, 1);
  });

  it('keeps Lit and drawing out of pure files', () => {
    const lit = "import {html} from 'lit';";
    assert.equal(told('widgets/network/network-layout.ts', lit).length, 1);
    assert.equal(told('model/ref.ts', "import type {TemplateResult} from 'lit';").length, 1);
    assert.equal(
      told('widgets/network/network-keyboard.ts', "import {v} from './network-view.js';").length,
      1,
    );
    assert.equal(
      told('widgets/network/network-keyboard.ts', "import {s} from '../../state/store.js';").length,
      1,
    );
    assert.deepEqual(
      told('widgets/network/network-view.ts', `${lit}\nimport {l} from './network-layout.js';`),
      [],
    );
    assert.deepEqual(told('widgets/network/network.ts', lit), []);
  });

  it('keeps widgets apart, and lets them share', () => {
    const path = 'widgets/options/options-view.ts';
    assert.equal(told(path, "import {a} from '../positions/positions-view.js';").length, 1);
    assert.deepEqual(
      told(
        path,
        "import {a} from '../stance/stance-glyph-view.js';\nimport {b} from '../widget.js';",
      ),
      [],
    );
  });

  it('knows which parts of d3 and Lit are not for this house', () => {
    const path = 'widgets/network/network-view.ts';
    for (const source of [
      "import {select, scaleLinear} from 'd3';",
      "import {csvParse} from 'd3';",
      "import * as d3 from 'd3';",
      "import {forceLink} from 'd3-force';",
      "import {zoom} from 'd3';",
      "import {styleMap} from 'lit/directives/style-map.js';",
      "import {unsafeHTML} from 'lit/directives/unsafe-html.js';",
      "import {readFileSync} from 'node:fs';",
      'box.innerHTML = text;',
      "@customElement('plenary-x')",
      "customElements.define('plenary-x', X);",
    ]) {
      assert.equal(told(path, source).length, 1, source);
    }
    assert.deepEqual(told(path, "import {scaleLinear, csvParseRows, line as path} from 'd3';"), []);
    assert.deepEqual(told('controllers/zoom-controller.ts', "import {zoom} from 'd3';"), []);
    assert.deepEqual(told('cli/render.ts', "import {readFileSync} from 'node:fs';"), []);
  });

  it('reads code, not comments, and names the line', () => {
    assert.deepEqual(
      told(
        'model/ref.ts',
        "// import {html} from 'lit';\n/* el.innerHTML = '' */\n/** import 'lit' */",
      ),
      [],
    );
    const source = "/*\n*/\nconst address = 'https://a.example/*';\nimport {html} from 'lit';";
    assert.deepEqual(
      faultsOf('model/ref.ts', source).map(({line}) => line),
      [4],
    );
  });

  it('tells pure files by their names', () => {
    const pure = [
      'story/parse.ts',
      'widgets/network/network-layout.ts',
      'widgets/options/options-order.ts',
    ];
    const drawing = [
      'network.ts',
      'network.styles.ts',
      'network.define.ts',
      'network-view.ts',
      'network-view-marks.ts',
    ];
    for (const path of pure) assert.equal(isPure(path), true, path);
    for (const name of drawing) assert.equal(isPure(`widgets/network/${name}`), false, name);
    assert.equal(isPure('widgets/widget.ts'), false);
  });
});

describe('the order of the tests', () => {
  it('finds a test that leaves the others out, and a check that nobody waits for', () => {
    assert.equal(faultsOfTest("it.only('x', () => {});").length, 1);
    assert.equal(faultsOfTest('  expect(el).to.be.accessible();').length, 1);
    assert.deepEqual(faultsOfTest('  await expect(el).to.be.accessible();'), []);
  });
});
