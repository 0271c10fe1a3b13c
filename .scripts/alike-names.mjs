import {bindingsOf} from './name-bindings.mjs';
import {modelOf, union, zoneOf} from './text-model.mjs';

/** @typedef {import('./name-bindings.mjs').Binding} Binding */

/**
 * Another letter for one name, or two names that change places.
 *
 * @typedef {{one: Binding, letter?: string, other?: Binding, loss: number}} Move
 */

const LETTERS = 'etnrioaslcdufphmgvybwkxjq';
/** In so many rounds every name is looked at again. */
const LAP = 5;

/**
 * Gives what a minified script names with one letter other letters, such that its text repeats itself more: where two
 * functions do the same they say it in the same letters, and where members have the same names, so have what holds
 * them. Only letters change, and a source map stays true.
 *
 * Each letter is chosen, round after round, by how well the whole text so far foretells it and what follows: the chance
 * of a character after those before it, mixed from counts of longer and longer contexts, as in prediction by partial
 * matching (Cleary & Witten 1984, doi:10.1109/TCOM.1984.1096090). Two names that are in each other's way also change
 * places.
 *
 * @param {string} code
 * @param {object} options
 * @param {boolean} options.isModule
 * @param {number} [options.context] how many characters before one foretell it
 * @param {number} [options.doubt] how much of the chance comes from a shorter context
 * @param {number} [options.rounds] at most
 */
export function alikeNames(code, {isModule, context = 5, doubt = 0.5, rounds = 20}) {
  const {text, free, movable, model, zones, write} = studyOf(code, {isModule, context, doubt});
  /** Those to look at: around them something has changed. */
  const stale = new Set(free);
  const owners = new Map(free.flatMap((one) => one.at.map((place) => [place, one])));

  const rename = (/** @type {Binding} */ one, /** @type {string} */ name) => {
    one.name = name;
    write(one, name);
    for (const other of one.near) if (movable.has(other)) stale.add(other);
    for (const place of one.at)
      for (let i = place - context; i <= place + context; i++)
        if (owners.has(i)) stale.add(owners.get(i));
  };

  /** The best letter that nobody near has. */
  function move(/** @type {Binding} */ one) {
    const zone = zones.get(one);
    const names = new Set([...one.taken, ...[...one.near].map(({name}) => name)]);
    model.count(zone, -1);
    let best = one.name;
    let least = model.bits(zone) - 0.01;
    for (const letter of LETTERS)
      if (letter !== one.name && !names.has(letter)) {
        write(one, letter);
        const bits = model.bits(zone);
        if (bits < least) [best, least] = [letter, bits];
      }
    if (best === one.name) write(one, best);
    else rename(one, best);
    model.count(zone, 1);
  }

  /** Changes letters with the one nearby with whom that gains most. */
  function swap(/** @type {Binding} */ one) {
    const {name} = one;
    let best;
    let most = 0.05;
    for (const other of one.near) {
      if (!movable.has(other) || !canSwap(one, other)) continue;
      const zone = union(zones.get(one), zones.get(other));
      model.count(zone, -1);
      const before = model.bits(zone);
      write(one, other.name);
      write(other, name);
      const gain = before - model.bits(zone);
      write(one, name);
      write(other, other.name);
      model.count(zone, 1);
      if (gain > most) [best, most] = [other, gain];
    }
    if (!best) return;
    const zone = union(zones.get(one), zones.get(best));
    model.count(zone, -1);
    rename(one, best.name);
    rename(best, name);
    model.count(zone, 1);
  }

  for (let round = 0; stale.size > 0 && round < rounds; round++)
    for (const one of free)
      if (stale.delete(one) || round % LAP === 1) {
        move(one);
        if (round > 0) swap(one);
      }
  return Array.from(text, (unit) => String.fromCharCode(unit)).join('');
}

/**
 * Every other letter that a name could have, and every pair that could change places, with the bits that it would cost:
 * those that cost least come first.
 *
 * @param {string} code
 * @param {{isModule: boolean, context: number, doubt: number}} options as for `alikeNames`
 * @returns {Move[]}
 */
export function movesOf(code, options) {
  const {free, movable, model, zones, write} = studyOf(code, options);

  /** What it costs that some have other names. */
  function lossOf(/** @type {Int32Array} */ zone, /** @type {[Binding, string][]} */ changes) {
    const before = model.bits(zone);
    for (const [one, name] of changes) write(one, name);
    const loss = model.bits(zone) - before;
    for (const [one] of changes) write(one, one.name);
    return loss;
  }

  const moves = [];
  for (const one of free) {
    const zone = zones.get(one);
    model.count(zone, -1);
    for (const letter of LETTERS)
      if (letter !== one.name && mayBe(one, letter))
        moves.push({one, letter, loss: lossOf(zone, [[one, letter]])});
    model.count(zone, 1);
    for (const other of one.near) {
      if (!movable.has(other) || other.at[0] < one.at[0] || !canSwap(one, other)) continue;
      const both = union(zone, zones.get(other));
      const changes = /** @type {[Binding, string][]} */ ([
        [one, other.name],
        [other, one.name],
      ]);
      model.count(both, -1);
      moves.push({one, other, loss: lossOf(both, changes)});
      model.count(both, 1);
    }
  }
  return moves.sort((a, b) => a.loss - b.loss);
}

/** The names in a script that may change, and what foretells its text. */
function studyOf(
  /** @type {string} */ code,
  /** @type {{isModule: boolean, context: number, doubt: number}} */ {isModule, context, doubt},
) {
  const free = bindingsOf(code, isModule)
    .filter(({name, isTied}) => name.length === 1 && !isTied)
    .sort((a, b) => b.at.length - a.at.length);
  const text = Uint16Array.from(code, (_, i) => code.charCodeAt(i));
  return {
    text,
    free,
    movable: new Set(free),
    model: modelOf(text, context, doubt),
    zones: new Map(free.map((one) => [one, zoneOf(one.at, context, text.length)])),
    write: (/** @type {Binding} */ {at}, /** @type {string} */ name) => {
      for (const place of at) text[place] = name.charCodeAt(0);
    },
  };
}

/** Whether the name of each may be that of the other. */
export const canSwap = (/** @type {Binding} */ a, /** @type {Binding} */ b) =>
  a.name !== b.name && mayBe(a, b.name, b) && mayBe(b, a.name, a);

/** Whether nobody near has a name, but for the one who gives it away. */
export function mayBe(
  /** @type {Binding} */ one,
  /** @type {string} */ name,
  /** @type {Binding | undefined} */ but,
) {
  if (one.taken.has(name)) return false;
  for (const other of one.near) if (other !== but && other.name === name) return false;
  return true;
}
