import {expect} from '@open-wc/testing';
import * as fc from 'fast-check';
import type {NetworkGraph} from '../../../src/model/network-graph.js';
import type {StoryDate} from '../../../src/story/types.js';
import {parseStory} from '../../../src/story/parse.js';
import {frameMessages} from '../../../src/locales/en/frame.js';
import {createFacts} from '../../../src/widgets/network/network-facts.js';
import {
  choicesFor,
  findMark,
  namesIn,
  narrowed,
  shownBy,
  surviving,
  type NetworkFilter,
} from '../../../src/widgets/network/network-filter.js';
import {faultsOf} from './check-scene.js';
import {graphArbitrary, participant} from './graphs.js';
import {layoutPlain} from './layout-plain.js';
import {realGraphs} from './real-graphs.js';

const keysOf = (items: readonly {key: string}[]) => items.map(({key}) => key);

const since = (from: string) => `since ${from}`;

/** One choice, or none, for each. */
const filterArbitrary = (graph: NetworkGraph): fc.Arbitrary<NetworkFilter> => {
  const choices = choicesFor(graph, frameMessages.kinds, since);
  const pick = (by: keyof NetworkFilter) =>
    fc.constantFrom(undefined, ...choices[by].map(([value]) => value));
  return fc
    .record({kind: pick('kind'), bloc: pick('bloc'), tie: pick('tie'), since: pick('since')})
    .map((filter) =>
      Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined)),
    );
};

const day = (start: string): StoryDate =>
  ({start, end: start, text: start}) as unknown as StoryDate;

/** Some meetings and ties with a day, some without. */
const dated = (graph: NetworkGraph): NetworkGraph => ({
  ...graph,
  nodes: graph.nodes.map((node, i) =>
    node.kind === 'meeting' && i % 3 > 0 ? {...node, date: day(`2024-0${(i % 4) + 1}-11`)} : node,
  ),
  edges: graph.edges.map((edge, i) =>
    edge.role === 'tie' && i % 3 > 0 ? {...edge, since: day(`2024-0${(i % 5) + 1}-10`)} : edge,
  ),
});

describe('what of a filter outlives an edit of the story', () => {
  const tieOf = (kind: string, begun: string) => ({source: 'a', target: 'b', kind, since: begun});
  const story = {
    version: 1,
    title: 'Before',
    asOf: '2025-06-01',
    participants: ['a', 'b', 'c'].map((id, i) => ({id, name: id, kind: i ? 'person' : 'country'})),
    blocs: ['x', 'y'].map((id) => ({id, name: id, members: ['a']})),
    ties: [tieOf('pays', '2025-01-01'), tieOf('warns', '2025-03-01')],
  };
  const read = (file: object) => parseStory(file).story;
  const arbitraryFilter = fc.record<NetworkFilter>(
    {
      kind: fc.constantFrom('country', 'person', 'body'),
      bloc: fc.constantFrom('x', 'y', 'z'),
      tie: fc.constantFrom('pays', 'warns', 'arms'),
      since: fc.constantFrom('2025-01-01', '2025-02-01', '2025-03-01', '2025-04-01'),
    },
    {requiredKeys: []},
  );

  it('is what it names that is still there, each by itself', () => {
    fc.assert(
      fc.property(
        arbitraryFilter,
        fc.subarray(story.participants),
        fc.subarray(story.blocs),
        fc.subarray(story.ties),
        (filter, participants, blocs, ties) => {
          const all = [{id: 'a', name: 'a', kind: 'country'}, ...participants.slice(1)];
          const edited = read({...story, title: 'After', participants: all, blocs, ties: []});
          // Ties need both their ends: they are put in as they are read in the whole story.
          const kept = read(story).ties.filter(({kind}) => ties.some((own) => own.kind === kind));
          const left = surviving({...edited, ties: kept}, filter);
          const has = {
            kind: all.some(({kind}) => kind === filter.kind),
            bloc: blocs.some(({id}) => id === filter.bloc),
            tie: ties.some(({kind}) => kind === filter.tie),
            since: ties.some((own) => own.since >= (filter.since ?? '')),
          };
          for (const by of ['kind', 'bloc', 'tie', 'since'] as const)
            expect(left[by], by).to.equal(has[by] ? filter[by] : undefined);
          expect(Object.values(left)).not.to.include(undefined);
        },
      ),
      {numRuns: 200},
    );
  });

  it('is all of it where the story is the same, also on a day before that', () => {
    const filter = {kind: 'person', bloc: 'y', tie: 'warns', since: '2025-03-01'};
    expect(surviving(read(story), filter)).to.deep.equal(filter);
    expect(surviving(read({...story, asOf: '2025-02-01'}), filter)).to.deep.equal(filter);
  });
});

describe('narrowing a network down', () => {
  it('keeps what fits all that was chosen and nothing else, joined as before', () => {
    fc.assert(
      fc.property(
        graphArbitrary(20)
          .map(dated)
          .chain((graph) => fc.tuple(fc.constant(graph), filterArbitrary(graph))),
        ([graph, filter]) => {
          const {marks} = createFacts(graph);
          const shown = shownBy(graph, filter);
          for (const key of shown) expect(marks.has(key), key).to.equal(true);
          const members = graph.groups.find(({id}) => id === filter.bloc)?.members;
          const fits = new Set(
            keysOf(
              graph.nodes.filter(
                ({key, kind}) =>
                  kind !== 'meeting' &&
                  kind === (filter.kind ?? kind) &&
                  (!members || members.includes(key)),
              ),
            ),
          );
          const dateOf = (key: string) => graph.nodes.find((node) => node.key === key)?.date;
          const edges = graph.edges.filter(
            ({role, kind, source, target, since: begun}) =>
              fits.has(source) &&
              (role === 'attendance' || fits.has(target)) &&
              (!filter.tie || (role === 'tie' && kind === filter.tie)) &&
              (!filter.since ||
                ((role === 'attendance' ? dateOf(target) : begun)?.start ?? '') >= filter.since),
          );
          expect(graph.edges.filter(({id}) => shown.has(id))).to.deep.equal(edges);
          const ends = edges.flatMap(({source, target}) => [source, target]);
          const expected = filter.tie || filter.since ? ends : [...fits, ...ends];
          expect(keysOf(graph.nodes.filter(({key}) => shown.has(key)))).to.have.members([
            ...new Set(expected),
          ]);
        },
      ),
      {numRuns: 100},
    );
  });

  it('leaves a graph of what fits, the country still where its minister was', async () => {
    fc.assert(
      fc.property(
        graphArbitrary(20)
          .map(dated)
          .chain((graph) => fc.tuple(fc.constant(graph), filterArbitrary(graph))),
        ([graph, filter]) => {
          const left = narrowed(graph, filter);
          if (Object.keys(filter).length === 0) {
            expect(left).to.equal(graph);
            return;
          }
          const keys = new Set(keysOf(left.nodes));
          for (const {source, target} of left.edges)
            expect(keys.has(source) && keys.has(target)).to.equal(true);
          for (const {members} of left.groups)
            for (const member of members) expect(keys.has(member)).to.equal(true);
          const shown = shownBy(graph, filter);
          for (const key of shown) {
            const isIn = keys.has(key) || left.edges.some(({id}) => id === key);
            expect(isIn, key).to.equal(true);
          }
          // What fits, fits still.
          const again = shownBy(left, filter);
          for (const key of keys) expect(again.has(key), key).to.equal(true);
        },
      ),
      {numRuns: 100},
    );
    const graph = (await realGraphs()).get('example')!;
    const roomsOf = (filter: NetworkFilter, id: string) =>
      narrowed(graph, filter)
        .edges.filter(({role, source}) => role === 'attendance' && source === `participant:${id}`)
        .map(({target}) => target)
        .sort();
    const both = ['meeting:chiefs-of-defence-washington', 'meeting:rubio-call'];
    expect(roomsOf({}, 'united-states')).to.deep.equal(both.slice(0, 1));
    expect(roomsOf({kind: 'country'}, 'united-states')).to.deep.equal(both);
    // But nobody is put where only their country was.
    expect(roomsOf({kind: 'person'}, 'macron')).to.deep.equal([]);
    expect(roomsOf({kind: 'person'}, 'rubio')).to.deep.equal(both.slice(1));
  });

  it('leaves a graph that is drawn without fault', async () => {
    for (const [name, graph] of await realGraphs()) {
      if (graph.nodes.length > 80) continue;
      const choices = choicesFor(graph, frameMessages.kinds, since);
      for (const [by, own] of Object.entries(choices))
        for (const [value] of own) {
          const left = narrowed(graph, {[by]: value});
          for (const width of [320, 720])
            expect(
              faultsOf(layoutPlain(left, {width}), left),
              `${name}, ${by}: ${value}, ${width} px`,
            ).to.deep.equal([]);
        }
    }
    const nothing = {nodes: [], edges: [], groups: []};
    for (const form of ['rooms', 'map', 'list'] as const)
      expect(layoutPlain(nothing, {width: 720, form}).height).to.be.within(0, 60);
  });

  it('offers each kind, bloc, kind of tie and day there is, once, days in order', () => {
    fc.assert(
      fc.property(graphArbitrary(20).map(dated), (graph) => {
        const choices = choicesFor(graph, frameMessages.kinds, since);
        for (const own of Object.values(choices))
          expect(new Set(own.map(([value]) => value)).size).to.equal(own.length);
        const days = choices.since.map(([value]) => value);
        expect([...days].sort()).to.deep.equal(days);
        for (const {since: begun} of graph.edges) if (begun) expect(days).to.include(begun.start);
        expect(choices.bloc).to.have.lengthOf(graph.groups.length);
      }),
      {numRuns: 25},
    );
  });
});

describe('finding a name', () => {
  it('finds every name of every mark, whatever the case and the blanks around it', () => {
    fc.assert(
      fc.property(graphArbitrary(20), fc.string(), (graph, text) => {
        const names = namesIn(graph);
        for (const [, name] of names) {
          if (!/[^\p{M}\s]/u.test(name)) continue;
          const key = findMark(graph, ` ${name.toLowerCase()} `);
          expect(
            names.some(([own]) => own === key),
            name,
          ).to.equal(true);
        }
        const found = findMark(graph, text);
        if (found !== undefined) expect(names.some(([key]) => key === found)).to.equal(true);
      }),
      {numRuns: 40},
    );
    expect(findMark({nodes: [], edges: [], groups: []}, 'x')).to.equal(undefined);
  });

  it('finds it as it is typed in haste: plain letters and apostrophes, one blank', () => {
    const names = [
      'Conan O’Neil',
      'Straße des 17. Juni',
      'Øystein',
      'Łukasz',
      'Đorđe',
      'Jean\u2011Luc',
    ];
    const graph = {
      nodes: names.map((label, i) => participant(i, label)),
      edges: [],
      groups: [],
    };
    for (const [typed, i] of [
      ["o'neil", 0],
      ['conan  oʼneil', 0],
      ['strasse des', 1],
      ['STRASSE', 1],
      ['oystein', 2],
      ['øystein', 2],
      ['Lukasz', 3],
      ['dorde', 4],
      ['jean-luc', 5],
    ] as const)
      expect(findMark(graph, typed), typed).to.equal(`participant:n${i}`);
  });
});
