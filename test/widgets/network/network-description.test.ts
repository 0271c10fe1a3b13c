import {expect} from '@open-wc/testing';
import * as fc from 'fast-check';
import {networkMessages as messages} from '../../../src/locales/en/network.js';
import type {NetworkGraph} from '../../../src/model/network-graph.js';
import {
  networkHead,
  networkHeading,
  networkSummary,
} from '../../../src/widgets/network/network-description.js';
import {createFacts, emphasisOf, sectionsOf} from '../../../src/widgets/network/network-facts.js';
import {attends, graphArbitrary, meeting, participant, tie} from './graphs.js';
import {realGraphs} from './real-graphs.js';

const list = (items: readonly string[]) => new Intl.ListFormat('en').format(items);
const words = {messages, list};
const heading = (graph: NetworkGraph) => networkHeading(graph, words);
const p = (index: number) => `participant:n${index}`;

/** Countries (every index ≡ 1 mod 4) and who was in which of the rooms. */
function rooms(count: number, visits: Readonly<Record<number, readonly number[]>>): NetworkGraph {
  return {
    nodes: [
      ...Object.keys(visits).map((i) => ({
        ...participant(Number(i) * 4 + 1, `Land ${i}`),
        kind: 'country' as const,
      })),
      ...Array.from({length: count}, (_, i) => meeting(i, `Room ${i}`)),
    ],
    edges: Object.entries(visits).flatMap(([i, visited]) =>
      visited.map((room) => attends(Number(i), p(Number(i) * 4 + 1), `meeting:m${room}`)),
    ),
    groups: [],
  };
}

describe('the headline of a network', () => {
  it('says who was in both rooms, in one, in neither', () => {
    expect(heading(rooms(2, {0: [0, 1], 1: [0, 1], 2: [0, 1], 3: [1], 4: []}))).to.equal(
      'Three countries are listed in both rooms, Land 3 in one, Land 4 in neither',
    );
    expect(heading(rooms(2, {0: [0], 1: [1]}))).to.equal(
      'No one is listed in both rooms, Land 0 and Land 1 in one',
    );
  });

  it('says who was in the one room and who was not', () => {
    expect(heading(rooms(1, {0: [0], 1: [0]}))).to.equal(
      'Land 0 and Land 1 are listed in the room',
    );
    expect(heading(rooms(1, {0: [0], 1: []}))).to.equal('Land 0 is listed in the room, Land 1 not');
  });

  it('has words for rooms without anyone', () => {
    const graph = rooms(2, {});
    expect(heading(graph)).to.equal(messages.nobody);
    expect(networkSummary(graph, words)).to.equal('Room 0: No one. Room 1: No one.');
  });

  it('leaves nobody out who was there, whatever they are', () => {
    const graph = rooms(1, {0: [0]});
    const bob = {...participant(99, 'Bob'), kind: 'person' as const};
    const both = [...graph.edges, attends(9, bob.key, 'meeting:m0')];
    expect(heading({...graph, nodes: [...graph.nodes, bob], edges: both})).to.equal(
      'Land 0 and Bob are listed in the room',
    );
  });

  it('says who was in most of many rooms', () => {
    expect(heading(rooms(4, {0: [0, 1, 2], 1: [0]}))).to.equal(
      'Land 0 is listed in the most rooms: 3 of 4',
    );
    expect(heading(rooms(3, {0: [0, 1, 2], 1: [0]}))).to.equal(
      'Land 0 is listed in all three rooms',
    );
  });

  it('counts a country in where one of its people was', () => {
    const graph = rooms(2, {0: [0], 1: [0, 1]});
    const minister = participant(99, 'Minister');
    expect(
      heading({
        ...graph,
        nodes: [...graph.nodes, {...minister, kind: 'person', memberOf: [p(1)]}],
        edges: [...graph.edges, attends(9, minister.key, 'meeting:m1')],
      }),
    ).to.equal('Land 0 and Land 1 are listed in both rooms');
  });

  it('speaks of all where most are not of one kind', () => {
    const nodes = [0, 1, 2, 3, 4, 5].map((i) => participant(i, `N${i}`));
    const edges = nodes.slice(0, 5).map(({key}, i) => attends(i, key, 'meeting:m0'));
    expect(heading({nodes: [...nodes, meeting(0, 'Room')], edges, groups: []})).to.equal(
      'Five participants are listed in the room, N5 not',
    );
  });

  it('says who has the most ties, where no one met', () => {
    const nodes = [0, 1, 2, 3].map((i) => participant(i, `N${i}`));
    const edges = [tie(1, p(0), p(1)), tie(2, p(2), p(0)), tie(3, p(0), p(1))];
    expect(heading({nodes, edges, groups: []})).to.equal('N0 has the most ties: to 2 of 3 others');
  });

  it('counts in blocs only those who are in one, and blocs only where somebody is in them', () => {
    const nodes = [0, 1, 2, 3, 4].map((i) => ({
      ...participant(i, `N${i}`),
      kind: 'country' as const,
    }));
    const bloc = (id: string, ...members: string[]) => ({id, label: id, members});
    const groups = [bloc('a', p(0), p(1), p(2)), bloc('b', p(2)), bloc('none')];
    expect(heading({nodes, edges: [], groups})).to.equal('Three countries in two blocs');
    expect(heading({nodes, edges: [], groups: [bloc('none')]})).to.equal('Five countries');
  });

  it('has above it words that are true of the story', () => {
    const nodes = [0, 1, 2].map((i) => participant(i, `N${i}`));
    const groups = [{id: 'a', label: 'A', members: [p(0), p(1)]}];
    const kicker = (graph: NetworkGraph) => networkHead(graph, words).kicker;
    const ties = [tie(1, p(0), p(1))];
    expect(kicker({nodes, edges: [], groups})).to.equal('Who is involved');
    expect(kicker({nodes, edges: [], groups: []})).to.equal('Who is involved');
    expect(kicker({nodes, edges: ties, groups})).to.equal('Who is tied to whom');
    expect(kicker({nodes: [...nodes, meeting(0, 'Room')], edges: ties, groups})).to.equal(
      'Who is in the room',
    );
  });

  it('reads well for the example and for real data', async () => {
    const graphs = await realGraphs();
    expect(heading(graphs.get('example')!)).to.equal(
      'Six countries are listed in both rooms, Ukraine in one, Russia in neither',
    );
    expect(networkSummary(graphs.get('example')!, words)).to.equal(
      'Chiefs of defence in Washington: seven countries. Marco Rubio’s call with European counterparts: five countries, two organisations, and Marco Rubio (United States).',
    );
    expect(heading(graphs.get('Les Misérables')!)).to.equal(
      'Valjean has the most ties: to 36 of 76 others',
    );
    expect(heading(graphs.get('southern women')!)).to.match(
      /^Woman \d+, Woman \d+|^\w+ people are listed in the most rooms: 8 of 14|^Woman/,
    );
    expect(heading(graphs.get('country groups')!)).to.match(/^\d+ countries in 14 blocs$/);
  });

  it('says something of every graph, and never throws', () => {
    fc.assert(
      fc.property(graphArbitrary(20), (graph) => {
        expect(heading(graph)).to.have.length.above(0);
        expect(networkSummary(graph, words)).to.be.a('string');
      }),
      {numRuns: 60},
    );
    expect(heading({nodes: [], edges: [], groups: []})).to.equal(messages.nobody);
  });
});

describe('what stands out', () => {
  const facts = createFacts({
    nodes: [0, 1, 2, 3].map((i) => participant(i, `N${i}`)),
    edges: [tie(1, p(0), p(1)), tie(2, p(1), p(2))],
    groups: [{id: 'b', label: 'Bloc', members: [p(0), p(3)]}],
  });
  const ref = (id: string) => ({kind: 'participant', id}) as const;

  it('is what was chosen, its ties, its neighbours and its blocs', () => {
    const {chosen, near} = emphasisOf(facts, [ref('n0')], undefined);
    expect([...chosen]).to.deep.equal([p(0)]);
    expect([...near].sort()).to.deep.equal(['bloc:b', p(0), p(1), 'tie:1'].sort());
  });

  it('is, of a meeting, also the country that was there through its minister', async () => {
    const near = (id: string) =>
      emphasisOf(createFacts(graph), [{kind: 'meeting', id}], undefined).near;
    const graph = (await realGraphs()).get('example')!;
    expect(near('rubio-call').has('participant:rubio')).to.equal(true);
    expect(near('rubio-call').has('participant:united-states')).to.equal(true);
    expect(near('rubio-call').has('participant:trump')).to.equal(false);
    expect(near('rubio-call').has('participant:ukraine')).to.equal(false);
  });

  it('is, of two, what joins them and what both lead to, and nothing else', async () => {
    const graph = (await realGraphs()).get('example')!;
    const of = createFacts(graph);
    const near = (...refs: Parameters<typeof emphasisOf>[1]) =>
      emphasisOf(of, refs, undefined).near;
    const nodesIn = (keys: ReadonlySet<string>) =>
      [...keys].filter((key) => key.startsWith('participant:') || key.startsWith('meeting:'));
    const pair = near(ref('macron'), ref('france'));
    expect([...pair].sort()).to.deep.equal(
      [
        'bloc:coalition-of-the-willing',
        'membership:participant:macron>participant:france',
        'participant:france',
        'participant:macron',
      ].sort(),
    );
    expect([...near(ref('france'), ref('macron'))].sort()).to.deep.equal([...pair].sort());
    // Two that meet in one room: the room and both ways there, not the others who came.
    const room = near(ref('france'), ref('ukraine'));
    expect(nodesIn(room).sort()).to.deep.equal([
      'meeting:chiefs-of-defence-washington',
      'participant:france',
      'participant:ukraine',
    ]);
    expect([...room].filter((key) => key.startsWith('attendance'))).to.have.lengthOf(2);
    // Two rooms: who was in both, the United States through their minister.
    const rooms = nodesIn(
      near(
        {kind: 'meeting', id: 'chiefs-of-defence-washington'},
        {kind: 'meeting', id: 'rubio-call'},
      ),
    );
    expect(rooms).to.include('participant:united-states').and.to.include('participant:rubio');
    expect(rooms).not.to.include('participant:ukraine').and.not.to.include('participant:nato');
    // Nothing joins these: the two by themselves.
    expect(nodesIn(near(ref('russia'), ref('italy')))).to.have.lengthOf(2);
  });

  it('is nothing where the choice is not in the picture', () => {
    expect(emphasisOf(facts, [{kind: 'option', id: 'x'}], undefined).chosen.size).to.equal(0);
  });

  it('is the participant of a cell, and the members of a bloc', () => {
    expect([
      ...emphasisOf(facts, [{kind: 'cell', participant: 'n2', option: 'x'}], undefined).chosen,
    ]).to.deep.equal([p(2)]);
    expect(emphasisOf(facts, [{kind: 'bloc', id: 'b'}], undefined).near.has(p(3))).to.equal(true);
  });
});

describe('what two share', () => {
  it('is rooms, blocs, neighbours and the ties between them', () => {
    const facts = createFacts({
      nodes: [...[0, 1, 2].map((i) => participant(i, `N${i}`)), meeting(0, 'Room')],
      edges: [
        attends(1, p(0), 'meeting:m0'),
        attends(2, p(1), 'meeting:m0'),
        tie(1, p(0), p(2)),
        tie(2, p(2), p(1)),
        tie(3, p(1), p(0)),
      ],
      groups: [{id: 'b', label: 'Bloc', members: [p(0), p(1)]}],
    });
    const told = (key: string, other?: string) =>
      Object.fromEntries([...sectionsOf(facts, key, other)].filter(([name]) => name));
    expect(told(p(0), p(1))).to.deep.equal({
      meetings: ['meeting:m0'],
      neighbours: [p(2)],
      ties: ['tie:3'],
      blocs: ['bloc:b'],
    });
    expect(told(p(2), 'meeting:m0')).to.deep.equal({neighbours: [p(0), p(1)]});
    // To have been there joins the two, whichever was chosen first.
    expect(told(p(0), 'meeting:m0').ties).to.deep.equal([attends(1, p(0), 'meeting:m0').id]);
    expect(told('meeting:m0', p(0)).ties).to.deep.equal([attends(1, p(0), 'meeting:m0').id]);
    expect(told('meeting:m0')).to.deep.equal({
      participants: [1, 2].map((i) => attends(i, p(i), 'meeting:m0').id),
    });
    expect(told('bloc:b')).to.deep.equal({members: [p(0), p(1)]});
  });

  it('is of two rooms also those who were there through their members, as the headline counts', () => {
    const membership = {role: 'membership', kind: 'membership', directed: false} as const;
    const graph = {
      nodes: [participant(1, 'Land'), participant(0, 'Ann', [1]), meeting(0, 'A'), meeting(1, 'B')],
      edges: [
        attends(1, p(1), 'meeting:m0'),
        attends(2, p(0), 'meeting:m1'),
        tie(3, p(0), p(1), {...membership, id: 'membership:0'}),
      ],
      groups: [],
    };
    const facts = createFacts(graph);
    for (const [one, two] of [
      ['m0', 'm1'],
      ['m1', 'm0'],
    ] as const)
      expect(sectionsOf(facts, `meeting:${one}`, `meeting:${two}`).get('neighbours')).to.deep.equal(
        [p(1)],
      );
    expect(heading(graph)).to.equal('Land is listed in both rooms');
  });
});
