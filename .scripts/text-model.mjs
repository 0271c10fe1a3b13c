/** What follows a text so seldom that it cannot be told how seldom. */
const SELDOM = 1e-6;

/** Places whose chance depends on the letters at some places: those, and the ones a context reaches from. */
export function zoneOf(
  /** @type {readonly number[]} */ at,
  /** @type {number} */ context,
  end = 0,
) {
  const zone = new Set();
  for (const place of at)
    for (let i = place; i <= Math.min(place + context, end - 1); i++) zone.add(i);
  return Int32Array.from(zone).sort();
}

/** The places of two zones, in order. */
export function union(/** @type {Int32Array} */ a, /** @type {Int32Array} */ b) {
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
export function modelOf(text, context, doubt) {
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
