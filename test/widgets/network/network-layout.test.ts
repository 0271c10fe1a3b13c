import {expect} from '@open-wc/testing';
import * as fc from 'fast-check';
import type {NetworkGraph} from '../../../src/model/network-graph.js';
import {layoutPlain, stepsPlain} from './layout-plain.js';
import type {NetworkForm, NetworkScene} from '../../../src/widgets/network/network-scene.js';
import {faultsOf, tiesThroughLabels} from './check-scene.js';
import {attends, graphArbitrary, meeting, participant, tie} from './graphs.js';
import {graphOf, realGraphs} from './real-graphs.js';

const WIDTHS = [320, 375, 480, 720, 960, 1280];
const FORMS: readonly (NetworkForm | 'auto')[] = ['auto', 'list', 'map', 'rooms'];

const graph = (
  nodes: NetworkGraph['nodes'],
  edges: NetworkGraph['edges'] = [],
  groups: NetworkGraph['groups'] = [],
) => ({
  nodes,
  edges,
  groups,
});
const p = (index: number) => `participant:n${index}`;

type Shape = 'tree' | 'stars' | 'communities' | 'cliques' | 'random' | 'two-mode';
type Pick = (i: number, below: number) => number;
const OTHERS = Array.from({length: 39}, (_, i) => i + 1);

/** Who has ties with whom, among 40. */
const SHAPES: Record<Shape, (pick: Pick) => (readonly [number, number])[]> = {
  tree: (pick) => OTHERS.map((i) => [i, pick(i, i)]),
  stars: (pick) => OTHERS.map((i) => [i, Math.min(pick(i, 4), i - 1)]),
  communities: (pick) =>
    OTHERS.flatMap((i) => [[i, Math.max(0, i - 4)] as const, [i, pick(i, i)] as const]),
  cliques: (pick) =>
    OTHERS.flatMap((i) =>
      OTHERS.filter(
        (j) => j < i && (j % 5 === i % 5 ? pick(i + j, 5) > 0 : pick(i * j, 50) === 0),
      ).map((j) => [i, j] as const),
    ),
  random: (pick) => Array.from({length: 64}, (_, i) => [pick(i, 40), pick(i + 64, 40)] as const),
  'two-mode': () => [],
};

/** The same graph with its rows in another order, told by `picks`. */
function shuffled({nodes, edges, groups}: NetworkGraph, picks: readonly number[]): NetworkGraph {
  const mix = <T>(rows: readonly T[]) =>
    rows
      .map((row, i) => ({row, at: (picks[i % picks.length] ?? 0) * 131 + ((i * 7919) % 1009)}))
      .sort((a, b) => a.at - b.at)
      .map(({row}) => row);
  return {
    nodes: mix(nodes),
    edges: mix(edges),
    groups: mix(groups).map((group) => ({...group, members: mix(group.members)})),
  };
}

describe('layoutNetwork', () => {
  it('keeps every name whole and clear of all others, at every width, whatever the graph', () => {
    fc.assert(
      fc.property(
        graphArbitrary(40),
        fc.constantFrom(...WIDTHS),
        fc.constantFrom(1, 1.15),
        (random, width, fontScale) => {
          expect(faultsOf(layoutPlain(random, {width, fontScale}), random)).to.deep.equal([]);
        },
      ),
      {numRuns: 60},
    );
  }).timeout(120_000);

  it('keeps them so with 150 nodes', () => {
    fc.assert(
      fc.property(graphArbitrary(150), fc.constantFrom(...WIDTHS), (random, width) => {
        expect(faultsOf(layoutPlain(random, {width}), random)).to.deep.equal([]);
      }),
      {numRuns: 12},
    );
  }).timeout(120_000);

  it('keeps them so in every form', () => {
    fc.assert(
      fc.property(
        graphArbitrary(30),
        fc.constantFrom(...FORMS),
        fc.constantFrom(480, 720, 960),
        (random, form, width) => {
          expect(faultsOf(layoutPlain(random, {width, form}), random)).to.deep.equal([]);
        },
      ),
      {numRuns: 40},
    );
  }).timeout(120_000);

  it('keeps them so on real data', async () => {
    for (const [name, real] of await realGraphs())
      for (const width of WIDTHS)
        expect(faultsOf(layoutPlain(real, {width}), real), `${name} at ${width} px`).to.deep.equal(
          [],
        );
  }).timeout(120_000);

  it('draws the same picture whatever the order of the rows', () => {
    fc.assert(
      fc.property(
        graphArbitrary(24),
        fc.constantFrom(...WIDTHS),
        fc.array(fc.nat(997), {minLength: 5, maxLength: 20}),
        (random, width, picks) => {
          const one = JSON.stringify(layoutPlain(random, {width}));
          expect(JSON.stringify(layoutPlain(shuffled(random, picks), {width}))).to.equal(one);
        },
      ),
      {numRuns: 40},
    );
  }).timeout(120_000);

  /** A story of 40, and the same with one or two more ties to a newcomer. */
  const joined = (shapes: readonly Shape[]) =>
    fc
      .record({
        shape: fc.constantFrom(...shapes),
        picks: fc.array(fc.nat(9973), {minLength: 240, maxLength: 240, size: 'max'}),
        count: fc.constantFrom(1, 2),
        width: fc.constantFrom(720, 960),
      })
      .map(({shape, picks, count, width}) => {
        const pick: Pick = (i, below) => picks[i % picks.length]! % below;
        const nodes = Array.from({length: 41}, (_, i) => participant(i, `Participant ${i}`));
        const rooms =
          shape === 'two-mode' ? Array.from({length: 8}, (_, i) => meeting(i, 'M')) : [];
        const edges = SHAPES[shape](pick).map(([a, b], i) => tie(i, p(a), p(b)));
        if (shape === 'two-mode')
          nodes.forEach(({key}, i) => {
            for (const more of i < 40 ? [0, 1, pick(i, 8)] : [])
              edges.push(attends(edges.length, key, `meeting:m${(more + Math.floor(i / 5)) % 8}`));
          });
        const joins = Array.from({length: count}, (_, i) =>
          shape === 'two-mode'
            ? attends(1000 + i, p(40), `meeting:m${pick(80 + i, 8)}`)
            : tie(1000 + i, p(40), p(pick(80 + i, 40))),
        );
        return {
          width,
          old: graph([...nodes.slice(0, 40), ...rooms], edges),
          more: graph([...nodes, ...rooms], [...edges, ...joins]),
        };
      });

  /** How far the middle one of those that were there before has moved, as a share of the width. */
  function moved(before: NetworkScene, after: NetworkScene): number {
    const now = new Map(after.nodes.map(({key, mark}) => [key, mark]));
    const moves = before.nodes
      .map(({key, mark: {x, y}}) => Math.hypot(now.get(key)!.x - x, now.get(key)!.y - y))
      .sort((a, b) => a - b);
    return moves[moves.length >> 1]! / before.width;
  }

  it('moves little where a node with one or two ties joins the picture before', () => {
    fc.assert(
      fc.property(joined(['tree', 'communities', 'stars']), ({old, more, width}) => {
        const previous = layoutPlain(old, {width});
        const next = layoutPlain(more, {width, previous});
        expect(faultsOf(next, more)).to.deep.equal([]);
        expect(moved(previous, next)).to.be.below(0.03);
      }),
      {numRuns: 30},
    );
  }).timeout(120_000);

  it('moves little in most stories where one joins and all is laid out anew', () => {
    const every = Object.keys(SHAPES) as Shape[];
    const moves = fc
      .sample(joined(every), {numRuns: 120, seed: 40})
      .map(({old, more, width}) => moved(layoutPlain(old, {width}), layoutPlain(more, {width})))
      .sort((a, b) => a - b);
    expect(moves[60], 'half of all').to.be.below(0.042);
    expect(moves[90], 'three quarters').to.be.below(0.085);
  }).timeout(120_000);

  it('gives in steps what it gives at once', () => {
    fc.assert(
      fc.property(graphArbitrary(24), fc.constantFrom(...WIDTHS), (random, width) => {
        const steps = stepsPlain(random, {width});
        let step = steps.next();
        while (!step.done) step = steps.next();
        expect(step.value).to.deep.equal(layoutPlain(random, {width}));
      }),
      {numRuns: 15},
    );
  }).timeout(120_000);

  it('lets no tie of the example run through a foreign name or word, from 320 px on', async () => {
    const real = (await realGraphs()).get('example')!;
    for (let width = 320; width <= 1280; width += 20)
      expect(tiesThroughLabels(layoutPlain(real, {width})), `${width} px`).to.deep.equal([]);
  }).timeout(60_000);

  it('draws a node alone, and nothing at all', () => {
    const alone = layoutPlain(graph([participant(0, 'Alone')]), {width: 600});
    expect(alone.nodes).to.have.lengthOf(1);
    expect(layoutPlain(graph([]), {width: 600}).nodes).to.deep.equal([]);
  });

  it('wraps a name of 93 characters at 320 px', () => {
    const name =
      'Partei für Arbeit, Rechtsstaat, Tierschutz, Elitenförderung und basisdemokratische Initiative';
    const scene = layoutPlain(graph([participant(1, name), participant(2, 'B')]), {width: 320});
    expect(faultsOf(scene, graph([participant(1, name), participant(2, 'B')]))).to.deep.equal([]);
  });

  describe('in a story about two rooms', () => {
    const example = graph(
      [
        ...['Both', 'Left', 'Right', 'Nowhere', 'Minister'].map((name, i) =>
          participant(i, name, name === 'Minister' ? [0] : []),
        ),
        meeting(1, 'First'),
        meeting(2, 'Second'),
      ],
      [
        attends(1, p(0), 'meeting:m1'),
        attends(2, p(0), 'meeting:m2'),
        attends(3, p(1), 'meeting:m1'),
        attends(4, p(2), 'meeting:m2'),
        tie(1, p(3), p(0), {directed: true}),
      ],
    );
    const scene = layoutPlain(example, {width: 720});
    const at = (key: string) => scene.nodes.find((node) => node.key === key)!;

    it('sets those who were in both between the meetings', () => {
      expect(scene.form).to.equal('rooms');
      const middle = at(p(0)).mark.x;
      expect(middle).to.be.within(
        Math.min(at('meeting:m1').mark.x, at('meeting:m2').mark.x),
        Math.max(at('meeting:m1').mark.x, at('meeting:m2').mark.x),
      );
    });

    it('sets those who were in neither apart, beneath all others, and says so', () => {
      expect(at(p(3)).outside).to.equal(true);
      expect(at(p(0)).outside).to.equal(false);
      for (const key of [p(0), p(1), p(2), 'meeting:m1', 'meeting:m2'])
        expect(at(p(3)).mark.y).to.be.above(at(key).mark.y + at(key).mark.height);
      const [heading] = scene.headings;
      expect(heading?.label.lines.map((line) => line.text).join(' ')).to.equal('In neither room');
    });

    it('sets a member right beneath its whole', () => {
      const gap = at(p(4)).mark.y - at(p(0)).mark.y;
      expect(gap).to.be.within(10, 60);
      expect(at(p(4)).mark.x).to.be.above(at(p(0)).mark.x);
    });

    it('ends an arrow at the edge of the mark it points to', () => {
      const {arrow} = scene.ties.find(({id}) => id === 'tie:1')!;
      const [, x = 0, y = 0] = /^M([\d.]+),([\d.]+)/.exec(arrow!)!.map(Number);
      const {mark} = at(p(0));
      const dx = Math.max(mark.x - x, 0, x - mark.x - mark.width);
      const dy = Math.max(mark.y - y, 0, y - mark.y - mark.height);
      expect(Math.sqrt(dx * dx + dy * dy)).to.be.at.most(4);
    });

    it('becomes a list with a lane for each meeting at 320 px', () => {
      const list = layoutPlain(example, {width: 320});
      expect(list.form).to.equal('list');
      expect(list.ties.filter(({stop}) => stop)).to.have.lengthOf(4);
      const headings = list.headings.map(({label}) =>
        label.lines.map((line) => line.text).join(' '),
      );
      expect(headings).to.deep.equal(
        ['In both rooms', 'Only in Room 1', 'Only in Room 2', 'In neither room'].map((text) =>
          text.replace('Room 1', 'First').replace('Room 2', 'Second'),
        ),
      );
    });
  });

  it('fans ties between one pair apart, and draws a tie to itself', () => {
    const scene = layoutPlain(
      graph(
        [participant(1, 'A'), participant(2, 'B'), participant(3, 'C')],
        [
          tie(1, p(1), p(2)),
          tie(2, p(1), p(2)),
          tie(3, p(2), p(1)),
          tie(4, p(3), p(3)),
          tie(5, p(2), p(3)),
        ],
      ),
      {width: 720},
    );
    const paths = scene.ties.map(({path}) => path);
    expect(new Set(paths).size).to.equal(5);
  });

  it('gives each kind of tie a line of its own, and marks those that are over or have no source', () => {
    const scene = layoutPlain(
      graph(
        [participant(1, 'A'), participant(2, 'B')],
        [
          tie(1, p(1), p(2), {kind: 'presses', past: false, sourced: true}),
          tie(2, p(1), p(2), {kind: 'arms', past: true, sourced: false}),
          tie(3, p(2), p(1), {kind: 'presses', past: false, sourced: true}),
        ],
      ),
      {width: 720},
    );
    const byId = new Map(scene.ties.map((one) => [one.id, one]));
    expect(byId.get('tie:1')?.style).to.equal(byId.get('tie:3')?.style);
    expect(byId.get('tie:1')?.style).not.to.equal(byId.get('tie:2')?.style);
    expect(byId.get('tie:2')).to.include({past: true, sourced: false});
  });

  it('draws blocs around their members and nothing else', () => {
    const members = [p(1), p(2)];
    const scene = layoutPlain(
      graph(
        Array.from({length: 6}, (_, i) => participant(i, `Country ${i}`)),
        [
          tie(1, p(1), p(2)),
          tie(2, p(2), p(3)),
          tie(3, p(3), p(4)),
          tie(4, p(4), p(5)),
          tie(5, p(5), p(0)),
        ],
        [{id: 'pact', label: 'The pact', members}],
      ),
      {width: 720},
    );
    const [bloc] = scene.groups;
    expect(bloc?.label?.lines.map(({text}) => text).join(' ')).to.equal('The pact');
    expect(bloc?.areas.length).to.be.within(1, 2);
  });

  it('draws many blocs as nodes of their own, with a line to each member', async () => {
    const scene = layoutPlain((await realGraphs()).get('country groups')!, {width: 720});
    expect(scene.groups).to.have.lengthOf(14);
    for (const {hub, spokes, label} of scene.groups) {
      expect(hub).not.to.equal(undefined);
      expect(spokes?.length).to.be.above(0);
      expect(label).not.to.equal(undefined);
    }
  });

  it('keeps a pinned place', () => {
    const pinned = graphOf({
      version: 1,
      title: 'Pinned',
      participants: [
        {id: 'a', name: 'A', kind: 'person', x: 0.1, y: 0.2},
        {id: 'b', name: 'B', kind: 'person', x: 0.9, y: 0.8},
        {id: 'c', name: 'C', kind: 'person'},
      ],
      ties: [
        {source: 'a', target: 'c', kind: 'knows'},
        {source: 'b', target: 'c', kind: 'knows'},
      ],
    });
    const scene = layoutPlain(pinned, {width: 800, form: 'map'});
    const hit = (id: string) =>
      scene.nodes.find(({ref}) => ref.kind === 'participant' && ref.id === id)!.hit;
    expect(hit('a').x + hit('a').width / 2).to.be.closeTo(80, 4);
    expect(hit('b').x + hit('b').width / 2).to.be.closeTo(720, 4);
    expect(hit('b').y).to.be.above(hit('a').y);
  });
});
