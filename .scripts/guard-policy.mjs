import {replaced} from './minify-templates.mjs';

const REQUEST = /\w+\.createPolicy\("lit-html",\{createHTML:(\w+)=>\1\}\)/;

/**
 * Rollup plugin: Lit asks for its Trusted Types policy while it is loaded, and a page that refuses it would be left with
 * an uncaught error. In a bundle Lit goes on without; `define-element.ts` finds out whether it can draw then.
 */
export function guardPolicy() {
  return {
    name: 'guard-policy',
    transform(/** @type {string} */ code, /** @type {string} */ id) {
      if (!/[/\\]lit-html[/\\]lit-html\.js$/.test(id)) return null;
      const [request] = REQUEST.exec(code) ?? [];
      if (!request) throw new Error(`Lit asks for its policy in other words: ${id}`);
      const start = code.indexOf(request);
      const text = `(()=>{try{return ${request}}catch{}})()`;
      return replaced(code, [{start, end: start + request.length, text}]);
    },
  };
}
