import {replaced} from './minify-templates.mjs';

const PURE = '/*#__PURE__*/ ';

/**
 * Rollup plugin: lets the bundler leave out what nobody uses of D3. Its packages are one file each and say of themselves
 * that loading them has no effect (`sideEffects: false`), but the calls that make their constants (`bisector(ascending)`,
 * each kind of curve) look as if they had one. They are marked as pure.
 */
export function pureInitialisers() {
  return {
    name: 'pure-initialisers',
    transform(/** @type {string} */ code, /** @type {string} */ id) {
      if (!/[/\\]node_modules[/\\]d3-[^/\\]+[/\\]/.test(id)) return null;
      /** @type {{start: number, end: number, text: string}[]} */
      const marks = [];
      const mark = (/** @type {number} */ at, /** @type {string} */ text) =>
        marks.push({start: at, end: at, text});
      for (const statement of this.parse(code).body)
        for (const {init} of statement.declarations ?? [])
          if (init?.type === 'CallExpression' || init?.type === 'NewExpression')
            mark(init.start, PURE);
          else if (init?.type === 'MemberExpression') {
            mark(init.start, `${PURE}(() => `);
            mark(init.end, ')()');
          }
      return marks.length > 0 ? replaced(code, marks) : null;
    },
  };
}
