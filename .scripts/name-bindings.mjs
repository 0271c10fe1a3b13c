import {analyze} from 'eslint-scope';
import {parseAst} from 'rollup/parseAst';

/**
 * What a script has a name for. It may be called anything that neither those near it nor the platform's are called.
 *
 * @typedef {object} Binding
 * @property {string} name
 * @property {number[]} at where the name stands, in order
 * @property {Set<Binding>} near those known in a scope where this one is known too
 * @property {Set<string>} taken what is used there and belongs to the platform
 * @property {boolean} isTied whether it has to keep its name: `{a}` names a member too
 */

/**
 * The names in a script, without those of members, labels and what belongs to the platform.
 *
 * @param {string} code
 * @param {boolean} isModule
 * @returns {Binding[]}
 */
export function bindingsOf(code, isModule) {
  const tree = parseAst(code);
  const tied = new Set(tiedPlaces(tree));
  const {scopes} = analyze(tree, {
    ecmaVersion: 2022,
    sourceType: isModule ? 'module' : 'script',
  });
  const bindings = new Map();
  const known = new Map(scopes.map((scope) => [scope, new Set()]));
  const taken = new Map(scopes.map((scope) => [scope, new Set()]));

  for (const variable of scopes.flatMap(({variables}) => variables)) {
    const {name, scope, identifiers, references} = variable;
    // Nobody declares `arguments`.
    if (identifiers.length === 0) continue;
    const key = twinOf(variable);
    if (!bindings.has(key))
      bindings.set(key, {name, at: [], near: new Set(), taken: new Set(), isTied: false});
    const binding = bindings.get(key);
    const places = [...identifiers, ...references.map(({identifier}) => identifier)].map(
      ({start}) => start,
    );
    binding.at = [...new Set([...binding.at, ...places])].sort((a, b) => a - b);
    binding.isTied ||= scope.type === 'global' || places.some((place) => tied.has(place));
    for (const from of [scope, ...references.map((each) => each.from)])
      for (let each = from; each !== scope.upper; each = each.upper) known.get(each).add(binding);
  }
  for (const scope of scopes)
    for (const {resolved, identifier} of scope.references)
      if (!resolved)
        for (let each = scope; each; each = each.upper) taken.get(each).add(identifier.name);

  for (const scope of scopes)
    for (const binding of known.get(scope)) {
      for (const other of known.get(scope)) if (other !== binding) binding.near.add(other);
      for (const name of taken.get(scope)) binding.taken.add(name);
    }
  return [...bindings.values()];
}

/** A class has its name outside and once more inside, and both are one word of the text. */
function twinOf(/** @type {any} */ variable) {
  const [definition] = variable.defs;
  const isInside = variable.scope.type === 'class' && definition?.type === 'ClassName';
  const outside = isInside && variable.scope.upper.set.get(variable.name);
  return outside && outside.defs[0]?.node === definition.node ? outside : variable;
}

/**
 * Where below a node a name also names a member or an export. Gives nodes the ranges that the analysis of scopes reads.
 *
 * @returns {Generator<number>}
 */
function* tiedPlaces(/** @type {any} */ node) {
  if (typeof node !== 'object' || node === null) return;
  if (typeof node.start === 'number') node.range = [node.start, node.end];
  if (node.type === 'Property' && node.shorthand) yield node.start;
  if (node.type === 'ExportSpecifier') yield node.local.start;
  for (const child of Object.values(node)) yield* tiedPlaces(child);
}
