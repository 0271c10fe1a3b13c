import type {NetworkGraph} from '../../../src/model/network-graph.js';
import {overlaps, type Box} from '../../../src/widgets/network/network-geometry.js';
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
  for (const {key, box} of [...words, ...marks]) {
    const inside =
      box.x >= slack &&
      box.y >= slack &&
      box.x + box.width <= scene.width - slack &&
      box.y + box.height <= scene.height - slack;
    if (!inside)
      faults.push(`${key} leaves the picture: ${text(box)} in ${scene.width}×${scene.height}`);
  }
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
  const numbers = JSON.stringify(scene).match(/null|NaN|Infinity/);
  if (numbers) faults.push(`not a number in the scene: ${numbers[0]}`);
  return faults;
}
