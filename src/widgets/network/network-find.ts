import type {NetworkGraph} from '../../model/network-graph.js';
import {blocKey} from './network-facts.js';

/** Names by which marks can be found, each with the mark's key: full, short, and others the story knows. */
export const namesIn = ({
  nodes,
  groups,
}: NetworkGraph): (readonly [key: string, name: string])[] => [
  ...nodes.flatMap(({key, label, shortLabel = label, aliases = []}) =>
    [...new Set([label, shortLabel, ...aliases])].map((name) => [key, name] as const),
  ),
  ...groups.map(({id, label}) => [blocKey(id), label] as const),
];

/** The mark whose name is `text`, else one whose name begins with it, else holds it; whatever the case and accents. */
export function findMark(graph: NetworkGraph, text: string): string | undefined {
  const wanted = fold(text);
  const names = namesIn(graph).map(([key, name]) => [key, fold(name)] as const);
  const [key] =
    (wanted &&
      (names.find(([, name]) => name === wanted) ??
        names.find(([, name]) => name.startsWith(wanted)) ??
        names.find(([, name]) => name.includes(wanted)))) ||
    [];
  return key;
}

const fold = (text: string) => text.trim().toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
