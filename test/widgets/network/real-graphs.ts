import example from '../../../stories/data/security-guarantees-2025-08-22.json';
import {longNames} from '../../../stories/fixtures/long-names.js';
import {rtl} from '../../../stories/fixtures/rtl.js';
import {createNetworkGraph, type NetworkGraph} from '../../../src/model/network-graph.js';
import {createStoryModel} from '../../../src/model/story-model.js';
import {parseStory} from '../../../src/story/parse.js';
import {readProjectFile} from '../../helpers/read-data.js';
import {countryGroupsStory, southernWomenStory} from '../../helpers/real-stories.js';

export function graphOf(file: unknown): NetworkGraph {
  const model = createStoryModel(parseStory(file).story);
  return createNetworkGraph(model, undefined);
}

/** The example story, and data that nobody made for us: 18 women and 14 events, 14 groups of countries, a novel. */
export async function realGraphs(): Promise<ReadonlyMap<string, NetworkGraph>> {
  return new Map([
    ['example', graphOf(example)],
    ['long names', graphOf(longNames)],
    ['right to left', graphOf(rtl)],
    ['southern women', graphOf(await southernWomenStory())],
    ['country groups', graphOf(await countryGroupsStory())],
    ['Les Misérables', await miserables()],
  ]);
}

interface Novel {
  readonly nodes: readonly {readonly name: string; readonly group: number}[];
  readonly links: readonly {readonly source: number; readonly target: number}[];
}

/** Knuth’s co-appearances: 77 people, 254 ties. */
async function miserables(): Promise<NetworkGraph> {
  const {nodes, links} = JSON.parse(
    await readProjectFile('node_modules/vega-datasets/data/miserables.json'),
  ) as Novel;
  const id = (index: number) => nodes[index]?.name ?? '';
  return graphOf({
    version: 1,
    title: 'Les Misérables',
    sources: [{id: 'knuth', title: 'The Stanford GraphBase'}],
    participants: nodes.map(({name}) => ({id: name, name, kind: 'person'})),
    ties: links.map(({source, target}) => ({
      source: id(source),
      target: id(target),
      kind: 'appears with',
      evidence: [{source: 'knuth'}],
    })),
  });
}
