import {layoutPlain} from './layout-plain.js';
import {realGraphs} from './real-graphs.js';

const WIDTHS = [320, 375, 480, 720, 960, 1280];

/** A short text for each real graph and width: equal scenes, byte for byte, have equal texts. */
export async function sceneHashes(): Promise<Record<string, string>> {
  const hashes: Record<string, string> = {};
  for (const [name, graph] of await realGraphs())
    for (const width of WIDTHS)
      hashes[`${name} ${width}`] = hash(JSON.stringify(layoutPlain(graph, {width})));
  return hashes;
}

/** FNV-1a, 32 bits, with the length. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++)
    value = Math.imul(value ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return `${text.length}-${value.toString(16).padStart(8, '0')}`;
}
