import type {NetworkGraph} from '../../../src/model/network-graph.js';
import {overlaps, type Box, type Point} from '../../../src/widgets/network/network-geometry.js';
import type {NetworkScene} from '../../../src/widgets/network/network-scene.js';

const squeeze = (text: string) => text.replace(/[\s\u200b]+/g, '');
const text = (box: Box) => `${box.x},${box.y} ${box.width}×${box.height}`;

/** Everything wrong with a scene, in words; nothing when the guarantee holds. */
export function faultsOf(scene: NetworkScene, graph: NetworkGraph): string[] {
  const faults: string[] = [];
  const byKey = new Map(scene.nodes.map((node) => [node.key, node]));
  const slack = -0.11;

  for (const node of graph.nodes) {
    const drawn = byKey.get(node.key);
    if (!drawn) {
      faults.push(`${node.key} is not drawn`);
      continue;
    }
    const shown = squeeze(
      drawn.label.lines
        .filter(({role}) => role === 'name')
        .map((line) => line.text)
        .join(''),
    );
    const wanted = drawn.short ? (node.shortLabel ?? '') : node.label;
    if (shown !== squeeze(wanted)) faults.push(`${node.key} shows “${shown}” for “${wanted}”`);
    for (const {size} of drawn.label.lines)
      if (size < 11) faults.push(`${node.key} is set in ${size} px`);
  }
  if (scene.nodes.length !== graph.nodes.length)
    faults.push(`${scene.nodes.length} of ${graph.nodes.length} nodes`);

  const words = [
    ...scene.nodes.map(({key, label}) => ({key, box: label.box})),
    ...scene.headings.map(({label}, i) => ({key: `heading ${i}`, box: label.box})),
    ...scene.groups.flatMap(({id, label}) => (label ? [{key: `bloc ${id}`, box: label.box}] : [])),
    ...scene.ties.flatMap(({id, label}) =>
      label ? [{key: `words of ${id}`, box: label.box}] : [],
    ),
  ];
  const marks = scene.nodes.map(({key, mark}) => ({key, box: mark}));
  for (const {rule} of scene.headings)
    for (const {key, box} of words)
      if (rule !== undefined && box.y < rule && box.y + box.height > rule)
        faults.push(`${key} stands on the rule`);
  for (const {key, box} of [...words, ...marks]) {
    const inside =
      box.x >= slack &&
      box.y >= slack &&
      box.x + box.width <= scene.width - slack &&
      box.y + box.height <= scene.height - slack;
    if (!inside)
      faults.push(`${key} leaves the picture: ${text(box)} in ${scene.width}×${scene.height}`);
  }
  if (scene.form === 'list')
    for (const {key, box} of marks)
      if (Math.min(box.x, box.y, scene.width - box.x - box.width) < 4)
        faults.push(`${key} has no room for its outline: ${text(box)}`);
  words.forEach((a, i) => {
    for (const b of words.slice(0, i))
      if (overlaps(a.box, b.box, slack)) faults.push(`${a.key} and ${b.key}: names overlap`);
    for (const b of marks)
      if (a.key !== b.key && overlaps(a.box, b.box, slack))
        faults.push(`${a.key} covers the mark of ${b.key}`);
  });
  marks.forEach((a, i) => {
    for (const b of marks.slice(0, i))
      if (overlaps(a.box, b.box, slack)) faults.push(`${a.key} and ${b.key}: marks overlap`);
  });
  scene.nodes.forEach((a, i) => {
    if (a.hit.height < 23.9 || a.hit.width < 23.9)
      faults.push(`${a.key}: target of ${text(a.hit)}`);
    for (const b of scene.nodes.slice(0, i))
      if (overlaps(a.hit, b.hit, slack)) faults.push(`${a.key} and ${b.key}: targets overlap`);
  });

  const drawnTies = new Set(scene.ties.map(({id}) => id));
  for (const {id, source, target} of graph.edges) {
    if (byKey.has(source) && byKey.has(target) && !drawnTies.has(id))
      faults.push(`${id} is not drawn`);
  }
  const paths = [
    ...scene.ties.flatMap(({path, arrow = ''}) => [path, arrow]),
    ...scene.groups.flatMap(({areas, bands, spokes = []}) => [
      ...areas,
      ...bands,
      ...spokes.map(({path}) => path),
    ]),
  ];
  for (const path of paths) if (/NaN|Infinity/.test(path)) faults.push(`not a path: ${path}`);
  faults.push(...linesOutside(scene), ...wordsInForeignRows(scene));
  // What is not a number becomes null in JSON.
  if (JSON.stringify(scene).includes(':null')) faults.push('not a number in the scene');
  return faults;
}

/** In a list, words of ties that stand level with someone who is neither of its ends. */
function wordsInForeignRows({form, nodes, ties}: NetworkScene): string[] {
  return ties.flatMap(({id, source, target, label, number}) =>
    form !== 'list' || !label || number !== undefined
      ? []
      : nodes
          .filter(({key}) => key !== source && key !== target)
          .filter(({label: {box}, mark}) =>
            [box, mark].some(
              ({y, height}) =>
                y < label.box.y + label.box.height - 0.2 && label.box.y < y + height - 0.2,
            ),
          )
          .map(({key}) => `words of ${id} stand in the row of ${key}`),
  );
}

/** Lines, arrowheads, areas and bands that leave the picture. A band is 14 px wide. */
export function linesOutside({width, height, ties, groups}: NetworkScene): string[] {
  const lines = [
    ...ties.map(({id, path, arrow = ''}) => ({id, path: path + arrow, half: 0})),
    ...groups.flatMap(({id, areas, bands, spokes = []}) => [
      ...[...areas, ...spokes.map(({path}) => path)].map((path) => ({id, path, half: 0})),
      ...bands.map((path) => ({id, path, half: 6.9})),
    ]),
  ];
  return lines.flatMap(({id, path, half}) => {
    const points = pointsOf(path);
    const out = Math.max(
      ...points.map(({x, y}) => Math.max(half - x, half - y, x + half - width, y + half - height)),
    );
    return out > 0 ? [`${id} leaves the picture by ${out.toFixed(1)} px`] : [];
  });
}

/** Ties that run through a name that is neither of their ends' own, nor their own words. */
export function tiesThroughLabels(scene: NetworkScene): string[] {
  const words = [
    ...scene.nodes.map(({key, label, mark, kind}) => ({
      owner: key,
      box: kind === 'meeting' ? mark : label.box,
    })),
    ...scene.nodes.map(({key, mark}) => ({owner: key, box: mark})),
    ...scene.headings.map(({label}, i) => ({owner: `heading ${i}`, box: label.box})),
    ...scene.groups.flatMap(({id, label}) =>
      label ? [{owner: `bloc ${id}`, box: label.box}] : [],
    ),
    ...scene.ties.flatMap(({id, label}) => (label ? [{owner: id, box: label.box}] : [])),
  ];
  return scene.ties.flatMap(({id, source, target, path}) => {
    const line = pointsOf(path);
    return words
      .filter(
        ({owner, box}) =>
          owner !== source && owner !== target && owner !== id && lineHits(line, box),
      )
      .map(({owner}) => `${id} runs through ${owner}`);
  });
}

/** Points along a path of M, L and C commands with absolute coordinates. */
export function pointsOf(path: string): Point[] {
  const points: Point[] = [];
  for (const [, command, rest = ''] of path.matchAll(/([MLC])([^MLCZ]*)/g)) {
    const n = rest
      .trim()
      .split(/[\s,]+/)
      .map(Number);
    if (command !== 'C') points.push({x: n[0] ?? 0, y: n[1] ?? 0});
    else {
      const from = points[points.length - 1] ?? {x: 0, y: 0};
      for (let i = 1; i <= 24; i++) {
        const t = i / 24;
        const u = 1 - t;
        const at = (a: number, b = 0, c = 0, d = 0) =>
          u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * c + t * t * t * d;
        points.push({x: at(from.x, n[0], n[2], n[4]), y: at(from.y, n[1], n[3], n[5])});
      }
    }
  }
  return points;
}

/** Whether the segment p–q passes through the inside of a box (Liang and Barsky's clipping, 1984). */
function segmentHits(p: Point, q: Point, box: Box): boolean {
  const dx = q.x - p.x;
  const dy = q.y - p.y;
  let from = 0;
  let to = 1;
  const clip = (step: number, room: number): boolean => {
    if (step === 0) return room > 0;
    const at = room / step;
    if (step < 0) from = Math.max(from, at);
    else to = Math.min(to, at);
    return true;
  };
  return (
    clip(-dx, p.x - box.x) &&
    clip(dx, box.x + box.width - p.x) &&
    clip(-dy, p.y - box.y) &&
    clip(dy, box.y + box.height - p.y) &&
    from < to
  );
}

/** Whether a line passes through the inside of a box. */
export const lineHits = (line: readonly Point[], box: Box): boolean =>
  line.some((p, i) => i > 0 && segmentHits(line[i - 1]!, p, box));
