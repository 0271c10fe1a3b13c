import {bindingsOf} from './name-bindings.mjs';

/** @typedef {import('./name-bindings.mjs').Binding} Binding */

const LETTERS = 'etnrioaslcdufphmgvybwkxjq';
/** What follows a text so seldom that it cannot be told how seldom. */
const SELDOM = 1e-6;
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
  const bindings = bindingsOf(code, isModule);
  const free = bindings
    .filter(({name, isTied}) => name.length === 1 && !isTied)
    .sort((a, b) => b.at.length - a.at.length);
  const text = Uint16Array.from(code, (_, i) => code.charCodeAt(i));
  const model = modelOf(text, context, doubt);
  const zones = new Map(free.map((one) => [one, zoneOf(one.at, context, text.length)]));
  const movable = new Set(free);
  /** Those to look at: around them something has changed. */
  const stale = new Set(free);
  const owners = new Map(free.flatMap((one) => one.at.map((place) => [place, one])));

  const write = (/** @type {Binding} */ {at}, /** @type {string} */ name) => {
    for (const place of at) text[place] = name.charCodeAt(0);
  };
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

/** Whether the name of each may be that of the other. */
const canSwap = (/** @type {Binding} */ a, /** @type {Binding} */ b) =>
  a.name !== b.name && mayBe(a, b.name, b) && mayBe(b, a.name, a);

function mayBe(/** @type {Binding} */ one, /** @type {string} */ name, /** @type {Binding} */ but) {
  if (one.taken.has(name)) return false;
  for (const other of one.near) if (other !== but && other.name === name) return false;
  return true;
}

/** Places whose chance depends on the letters at some places: those, and the ones a context reaches from. */
function zoneOf(/** @type {readonly number[]} */ at, /** @type {number} */ context, end = 0) {
  const zone = new Set();
  for (const place of at)
    for (let i = place; i <= Math.min(place + context, end - 1); i++) zone.add(i);
  return Int32Array.from(zone).sort();
}

/** The places of two zones, in order. */
function union(/** @type {Int32Array} */ a, /** @type {Int32Array} */ b) {
  const all = new Int32Array(a.length + b.length);
  let [i, j, size] = [0, 0, 0];
  while (i < a.length || j < b.length) {
    const place = Math.min(a[i] ?? Infinity, b[j] ?? Infinity);
    all[size++] = place;
    if (a[i] === place) i++;
    if (b[j] === place) j++;
  }
  return all.subarray(0, size);
}

/**
 * How often each run of characters ends at each place of a text that may change, and what a place weighs by that.
 *
 * @param {Uint16Array} text
 * @param {number} context
 * @param {number} doubt
 */
function modelOf(text, context, doubt) {
  const longest = context + 1;
  const power = Math.ceil(Math.log2(text.length)) + 4;
  // Two counts for each run, of which the lower holds: where one is shared by chance, the other is not.
  const counts = new Uint16Array((longest + 1) << (power + 1));
  const [before, here] = [new Int32Array(2 * longest + 2), new Int32Array(2 * longest + 2)];

  /** Where the runs of 1, 2 … characters that end at a place are counted. */
  function find(/** @type {number} */ place, /** @type {Int32Array} */ slots) {
    let hash = 0;
    for (let length = 1; length <= longest; length++) {
      hash = Math.imul(hash ^ (text[place + 1 - length] ?? 0) ^ (length << 20), 0x9e3779b1);
      hash ^= hash >>> 15;
      hash = Math.imul(hash, 0x2c1b3c6d);
      hash ^= hash >>> 13;
      const start = length << (power + 1);
      slots[2 * length] = start + (Math.imul(hash, 0x85ebca6b) >>> (32 - power));
      slots[2 * length + 1] = start + (1 << power) + (Math.imul(hash, 0xc2b2ae35) >>> (32 - power));
    }
  }
  const add = (/** @type {Int32Array} */ slots, /** @type {number} */ n) => {
    for (let i = 2; i < slots.length; i++) counts[slots[i]] += n;
  };
  const countIn = (/** @type {Int32Array} */ slots, /** @type {number} */ length) =>
    Math.min(counts[slots[2 * length]], counts[slots[2 * length + 1]]);

  function count(/** @type {Int32Array} */ zone, /** @type {number} */ n) {
    for (const place of zone) {
      find(place, here);
      add(here, n);
    }
  }

  /** What the places of a zone weigh, in bits, each counted for those after it. */
  function bits(/** @type {Int32Array} */ zone) {
    let sum = 0;
    let [last, now] = [before, here];
    let known = -2;
    for (const place of zone) {
      if (place - 1 === known) [last, now] = [now, last];
      else find(place - 1, last);
      find(place, now);
      known = place;
      let chance = (countIn(now, 1) + 1 / 64) / text.length;
      for (let length = 1; length <= context; length++)
        chance = (countIn(now, length + 1) + doubt * chance) / (countIn(last, length) + doubt);
      sum -= Math.log2(Math.max(chance, SELDOM));
      add(now, 1);
    }
    count(zone, -1);
    return sum;
  }

  count(Int32Array.from(text.keys()), 1);
  return {bits, count};
}
