/**
 * What the benchmark draws: graphs and matrices of any size, the same at every run. Plain data, so that the bare
 * pictures it is compared with are drawn from the same.
 */

/** Numbers from 0 to 1, the same for the same seed (mulberry32, Tommy Ettinger, public domain). */
function random(/** @type {number} */ seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const SYLLABLES = 'ta ren mo lis ka vor e din su pel an hir go ma ster ol quin be ras tu'.split(
  ' ',
);

/** Different names of one or two words. */
function names(/** @type {number} */ count, /** @type {number} */ seed) {
  const next = random(seed);
  const word = () => {
    const length = next() < 0.5 ? 2 : 3;
    const text = Array.from({length}, () => SYLLABLES[Math.floor(next() * SYLLABLES.length)]).join(
      '',
    );
    return text[0].toUpperCase() + text.slice(1);
  };
  const made = new Set();
  while (made.size < count) made.add(next() < 0.4 ? word() : `${word()} ${word()}`);
  return [...made];
}

/**
 * A graph in which few have many ties and many have few: each node joins two earlier ones, chosen by how many ties
 * they have (Barabási and Albert, Science 286, 1999).
 *
 * @returns {{nodes: {id: string, name: string}[], links: {source: string, target: string}[]}}
 */
export function graph(/** @type {number} */ size) {
  const next = random(size);
  const nodes = names(size, size + 1).map((name, i) => ({id: `n${i}`, name}));
  const links = [];
  const ends = [0];
  for (let i = 1; i < size; i++) {
    const to = new Set();
    while (to.size < Math.min(2, i)) to.add(ends[Math.floor(next() * ends.length)]);
    for (const other of to) {
      links.push({source: nodes[i].id, target: nodes[other].id});
      ends.push(i, other);
    }
  }
  return {nodes, links};
}

/** A graph as a story: each node a person, each link a tie. */
export function graphStory(/** @type {number} */ size) {
  const {nodes, links} = graph(size);
  return {
    version: 1,
    title: `A graph of ${size}`,
    asOf: '2025-01-01',
    sources: [{id: 's', title: 'Benchmark'}],
    participants: nodes.map((node) => ({...node, kind: 'person'})),
    ties: links.map((link) => ({
      ...link,
      kind: 'knows',
      directed: false,
      evidence: [{source: 's'}],
    })),
  };
}

export const STANCES = ['Supports', 'Leans for', 'Open', 'Leans against', 'Opposes'];

/** @returns {{rows: string[], columns: string[], cells: number[][]}} a step of the scale for every cell */
export function matrix(/** @type {number} */ rows, /** @type {number} */ columns) {
  const next = random(rows * 1000 + columns);
  const step = () => Math.floor(next() * STANCES.length);
  return {
    rows: names(rows, 5),
    columns: names(columns, 7),
    cells: Array.from({length: rows}, () => Array.from({length: columns}, step)),
  };
}

/** A matrix as a story: rows are people, columns options, every cell a stance with its source. */
export function matrixStory(/** @type {number} */ rows, /** @type {number} */ columns) {
  const {rows: people, columns: options, cells} = matrix(rows, columns);
  return {
    version: 1,
    title: `A matrix of ${rows} by ${columns}`,
    asOf: '2025-01-01',
    sources: [{id: 's', title: 'Benchmark'}],
    stances: STANCES.map((label, i) => ({id: `s${i}`, label, value: 2 - i})),
    participants: people.map((name, i) => ({id: `r${i}`, name, kind: 'person'})),
    options: options.map((name, i) => ({id: `c${i}`, name, summary: name})),
    positions: cells.flatMap((line, r) =>
      line.map((step, c) => ({
        participant: `r${r}`,
        option: `c${c}`,
        stance: `s${step}`,
        evidence: [{source: 's'}],
      })),
    ),
  };
}
