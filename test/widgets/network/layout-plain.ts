import type {NetworkGraph} from '../../../src/model/network-graph.js';
import {
  layoutInSteps,
  layoutNetwork,
  type NetworkLayoutOptions,
  type NetworkWords,
} from '../../../src/widgets/network/network-layout.js';
import type {NetworkScene} from '../../../src/widgets/network/network-scene.js';

const words: NetworkWords = {
  detail: (node) => node.detail,
  tie: ({kind}) => kind,
  outside: (rooms, withBlocs) =>
    rooms > 0 && rooms < withBlocs
      ? 'In no room, in no bloc'
      : (['In no bloc', 'Not in the room', 'In neither room'][rooms] ?? 'In no room'),
  inRooms: (names, meetings) =>
    names.length < meetings
      ? names.length === 1
        ? `Only in ${names[0] ?? ''}`
        : `In ${names.length} of ${meetings} rooms`
      : meetings === 1
        ? 'In the room'
        : meetings === 2
          ? 'In both rooms'
          : `In all ${meetings} rooms`,
};

/** The layout with plain English words, no catalogue. */
export const layoutPlain = (
  graph: NetworkGraph,
  options: Omit<NetworkLayoutOptions, 'words'>,
): NetworkScene => layoutNetwork(graph, {...options, words});

/** The same in steps. */
export const stepsPlain = (graph: NetworkGraph, options: Omit<NetworkLayoutOptions, 'words'>) =>
  layoutInSteps(graph, {...options, words});
