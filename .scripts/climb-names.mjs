import {canSwap, mayBe, movesOf} from './alike-names.mjs';

/** How far a move is foretold to matter (see `alike-names.mjs`). */
const MODEL = {context: 8, doubt: 0.3};
/** So many are weighed at a time, on as many threads: a fixed number, that every machine comes to the same end. */
const AT_ONCE = 4;

/** @typedef {import('./alike-names.mjs').Move} Move */

/**
 * Changes one-letter names in a script as long as it weighs less for it. What a compressor makes of a text leaps up and
 * down by a thousandth with every letter, as it cuts the text into blocks elsewhere. So of the names that are as good as
 * those there are (`movesOf`), one after another is tried on the scale itself, and what weighs less stays.
 *
 * Most is found soon: five hundred tries find a few bytes more than two hundred and fifty; a hundred were as good, or
 * two bytes worse, where both were tried.
 *
 * @param {string} code
 * @param {object} options
 * @param {boolean} options.isModule
 * @param {(code: string) => Promise<number>} options.weigh
 * @param {number} options.tries at most
 */
export async function climbNames(code, {isModule, weigh, tries}) {
  const letters = code.split('');
  const waiting = movesOf(code, {isModule, ...MODEL});
  let least = await weigh(code);

  /** Makes a move if it may be made, and tells how to take it back. */
  function make(/** @type {Move} */ {one, letter, other}) {
    const {name} = one;
    if (other ? !canSwap(one, other) : name === letter || !mayBe(one, letter)) return undefined;
    const changes = [
      [one, name, other ? other.name : letter],
      ...(other ? [[other, other.name, name]] : []),
    ];
    const write = (/** @type {number} */ which) => {
      for (const change of changes) {
        const [binding] = change;
        binding.name = change[which];
        for (const place of binding.at) letters[place] = binding.name;
      }
    };
    write(2);
    return () => write(1);
  }

  for (let left = tries; left > 0 && waiting.length > 0;) {
    const tried = [];
    while (tried.length < Math.min(AT_ONCE, left) && waiting.length > 0) {
      const move = waiting.shift();
      const back = make(move);
      if (!back) continue;
      tried.push({move, text: letters.join('')});
      back();
    }
    left -= tried.length;
    const weights = await Promise.all(tried.map(({text}) => weigh(text)));
    const best = weights.indexOf(Math.min(...weights));
    if (!(weights[best] < least)) continue;
    // Others that were as good may still be, beside the one that is made.
    waiting.unshift(
      ...tried.filter((_, i) => i !== best && weights[i] < least).map(({move}) => move),
    );
    least = weights[best];
    make(tried[best].move);
  }
  return letters.join('');
}
