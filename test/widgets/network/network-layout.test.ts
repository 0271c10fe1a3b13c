import {expect} from '@open-wc/testing';
import * as fc from 'fast-check';
import type {NetworkGraph} from '../../../src/model/network-graph.js';
import {centre, distance, holds, type Box} from '../../../src/widgets/network/network-geometry.js';
import {measureText} from '../../../src/scales/text-metrics.js';
import {layoutPlain, stepsPlain} from './layout-plain.js';
import type {NetworkForm, NetworkScene} from '../../../src/widgets/network/network-scene.js';
import {narrowed} from '../../../src/widgets/network/network-filter.js';
import example from '../../../stories/data/security-guarantees-2025-08-22.json';
import {faultsOf, lineHits, linesOutside, pointsOf, tiesThroughLabels} from './check-scene.js';
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

  it('keeps every line on the page, whoever has ties with whom', () => {
    fc.assert(
      fc.property(
        fc.integer({min: 20, max: 60}),
        fc.array(fc.tuple(fc.nat(9973), fc.nat(9973)), {minLength: 20, maxLength: 70}),
        (n, pairs) => {
          const random = graph(
            Array.from({length: n}, (_, i) => participant(i, `Person number ${i}`)),
            pairs.map(([a, b], i) => tie(i, p(a % n), p(b % n), {directed: true})),
          );
          for (const width of WIDTHS)
            expect(linesOutside(layoutPlain(random, {width})), `${width} px`).to.deep.equal([]);
        },
      ),
      {numRuns: 12},
    );
  }).timeout(120_000);

  it('draws a tie to oneself on the page, with its word, wherever the mark stands', () => {
    for (let n = 1; n <= 5; n++)
      for (const width of [500, 736, 800, 1100, 1200])
        for (let i = 0; i < n; i++) {
          const ties = Array.from({length: n - 1}, (_, j) => tie(j, p(j), p(j + 1)));
          const own = graph(
            Array.from({length: n}, (_, j) => participant(j, `Person ${j}`)),
            [...ties, tie(9, p(i), p(i), {directed: true, kind: 'doubts'})],
          );
          const scene = layoutPlain(own, {width});
          expect(faultsOf(scene, own), `${n} at ${width} px`).to.deep.equal([]);
          const {label} = scene.ties.find(({id}) => id === 'tie:9')!;
          expect(label, `word at ${i} of ${n} at ${width} px`).not.to.equal(undefined);
        }
  });

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
    const all = (Object.keys(SHAPES) as Shape[]).flatMap((shape) => {
      const moves = fc
        .sample(joined([shape]), {numRuns: 40, seed: 40})
        .map(({old, more, width}) => moved(layoutPlain(old, {width}), layoutPlain(more, {width})))
        .sort((a, b) => a - b);
      expect(moves[20], `half of ${shape}`).to.be.below(0.034);
      return moves;
    });
    all.sort((a, b) => a - b);
    expect(all[120], 'half of all').to.be.below(0.03);
    expect(all[180], 'three quarters').to.be.below(0.06);
  }).timeout(300_000);

  it('lets few ties of a large story cross', () => {
    // Each joins by two ties, many of them to those who have many.
    const ends = [0];
    const pairs = Array.from({length: 299}, (_, i) => [
      [i + 1, ends[(i * 7919) % ends.length]!] as const,
      [i + 1, ends[(i * 104_729 + 1) % ends.push(i + 1, (i * 31) % (i + 1), i >> 1)]!] as const,
    ]).flat();
    const large = graph(
      Array.from({length: 300}, (_, i) => participant(i, `Participant ${i}`)),
      pairs.map(([a, b], i) => tie(i, p(a), p(b))),
    );
    const scene = layoutPlain(large, {width: 720});
    const at = new Map(scene.nodes.map(({key, mark}) => [key, centre(mark)]));
    const lines = pairs.map(([a, b]) => [at.get(p(a))!, at.get(p(b))!] as const);
    /** On which side of the line from `a` to `b` a point is. */
    const side = ([a, b]: (typeof lines)[number], {x, y}: {x: number; y: number}) =>
      Math.sign((b.x - a.x) * (y - a.y) - (b.y - a.y) * (x - a.x));
    const across = (one: (typeof lines)[number], [a, b]: (typeof lines)[number]) =>
      side(one, a) * side(one, b) < 0;
    let crossings = 0;
    lines.forEach((one, i) => {
      for (const other of lines.slice(0, i))
        if (across(one, other) && across(other, one)) crossings++;
    });
    expect(crossings).to.be.below(7000);
  }).timeout(60_000);

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

  it('keeps the arrowheads of the example apart, from 320 px on', async () => {
    const real = (await realGraphs()).get('example')!;
    for (let width = 320; width <= 1280; width += 20) {
      const tips = layoutPlain(real, {width}).ties.flatMap(({arrow}) =>
        arrow ? [pointsOf(arrow)[0]!] : [],
      );
      expect(tips).to.have.lengthOf(6);
      tips.forEach((tip, i) => {
        for (const other of tips.slice(0, i))
          expect(distance(tip, other), `${width} px`).to.be.above(5);
      });
    }
  });

  it('sets the words of the example’s ties beneath the names they come from in a list', async () => {
    const real = (await realGraphs()).get('example')!;
    for (let width = 280; width < 440; width += 20)
      for (const fontScale of [1, 1.1]) {
        const scene = layoutPlain(real, {width, fontScale});
        expect(scene.form).to.equal('list');
        expect(faultsOf(scene, real), `${width} px`).to.deep.equal([]);
        const nodes = new Map(scene.nodes.map((node) => [node.key, node]));
        for (const {role, label, number, source} of scene.ties) {
          expect(number).to.equal(undefined);
          expect(Boolean(label)).to.equal(role === 'tie');
          if (!label) continue;
          const {hit, label: name} = nodes.get(source)!;
          expect(label.box.x).to.equal(name.box.x);
          expect(label.box.y).to.be.at.least(name.box.y + name.box.height - 0.2);
          expect(label.box.y + label.box.height).to.be.at.most(hit.y + hit.height + 0.2);
        }
      }
  });

  it('finds room for the words of all ties of the example between its rooms', async () => {
    const real = (await realGraphs()).get('example')!;
    for (const [width, fontScale] of [
      [568, 1],
      [568, 1.1],
      [736, 1],
      [736, 1.1],
      [848, 1],
      [848, 1.1],
      [960, 1],
    ] as const) {
      const scene = layoutPlain(real, {width, fontScale});
      expect(scene.form).to.equal('rooms');
      const ties = scene.ties.filter(({role}) => role === 'tie');
      expect(
        ties.flatMap(({label, number}) => (label && number === undefined ? [] : number)),
        `${width} px`,
      ).to.deep.equal([]);
    }
  });

  it('ends an arrow in a list right by the line of the name that it points to', () => {
    const two = graph(
      [
        participant(1, 'A'),
        participant(2, 'National security advisers and all others'),
        meeting(1, 'Room'),
      ],
      [attends(1, p(1), 'meeting:m1'), tie(1, p(1), p(2), {directed: true})],
    );
    const {nodes, ties} = layoutPlain(two, {width: 320});
    const {lines, box} = nodes.find(({key}) => key === p(2))!.label;
    const widths = lines.map(({text, size, weight}) => measureText(text, size, weight));
    expect(widths).to.have.length.above(1);
    expect(Math.max(...widths)).to.be.above(widths[0]! + 8);
    const [tip] = pointsOf(ties.find(({id}) => id === 'tie:1')!.arrow!);
    expect(tip!.x).to.be.within(box.x + widths[0]! + 2, box.x + widths[0]! + 7);
  });

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

  it('takes no bloc for a room where blocs are drawn as nodes', () => {
    for (const count of [1, 2]) {
      const nodes = Array.from({length: 70}, (_, i) => participant(i, `Land ${i}`));
      const scene = layoutPlain(
        {
          nodes: [...nodes, ...Array.from({length: count}, (_, i) => meeting(i, `Room ${i}`))],
          edges: [0, 1, 2].flatMap((i) =>
            Array.from({length: count}, (_, room) =>
              attends(i * count + room, `participant:n${i}`, `meeting:m${room}`),
            ),
          ),
          // Too many members to be drawn around them.
          groups: [{id: 'b', label: 'Bloc', members: nodes.slice(1, 65).map(({key}) => key)}],
        },
        {width: 375},
      );
      expect(scene.groups.some(({hub}) => hub)).to.equal(true);
      const headings = scene.headings.map(({label}) =>
        label.lines.map((line) => line.text).join(' '),
      );
      expect(headings).to.deep.equal(['In no room, in no bloc']);
    }
  });

  it('rests between any two ties of a long list, and hides no name for them', () => {
    const n = 300;
    const nodes = Array.from({length: n}, (_, i) => participant(i, `Land ${i}`));
    const edges = Array.from({length: 500}, (_, i) =>
      tie(i, `participant:n${i % n}`, `participant:n${(i * 7 + 1) % n}`, {kind: `kind ${i % 3}`}),
    );
    const steps = stepsPlain({nodes, edges, groups: []}, {width: 375});
    let count = 0;
    let step = steps.next();
    for (; !step.done; step = steps.next()) count++;
    // Each participant and each tie is laid out, and then drawn.
    expect(count).to.be.at.least(2 * (nodes.length + edges.length));
    expect(step.value.form).to.equal('list');
    expect(step.value.nodes).to.have.lengthOf(n);
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

  it('draws four blocs whose members overlap and stand apart as nodes, on the page', async () => {
    const all = (await realGraphs()).get('country groups')!;
    const few = ['g7', 'g20', 'european-union', 'brics'];
    const groups = all.groups.filter(({id}) => few.includes(id));
    const members = new Set(groups.flatMap((group) => group.members));
    const four = graph(
      all.nodes.filter(({key}) => members.has(key)),
      [],
      groups,
    );
    expect(four.nodes).to.have.lengthOf(44);
    for (const width of WIDTHS) {
      const scene = layoutPlain(four, {width});
      expect(faultsOf(scene, four), `${width} px`).to.deep.equal([]);
      expect(scene.groups.map(({hub}) => hub !== undefined)).to.deep.equal([
        true,
        true,
        true,
        true,
      ]);
    }
  });

  it('draws at most three parts of a bloc, and no band through a foreign name', () => {
    fc.assert(
      fc.property(graphArbitrary(24), fc.constantFrom(...WIDTHS), (random, width) => {
        const scene = layoutPlain(random, {width});
        for (const {id, areas, bands} of scene.groups) {
          expect(areas.length).to.be.at.most(3);
          const {members} = random.groups.find((group) => group.id === id)!;
          for (const {key, label} of scene.nodes)
            if (!members.includes(key))
              for (const band of bands) expect(lineHits(pointsOf(band), label.box)).to.equal(false);
        }
      }),
      {numRuns: 40},
    );
  }).timeout(120_000);

  /** The areas of a bloc, as boxes. */
  const areasOf = (areas: readonly string[]) =>
    areas.map((path) => {
      const points = pointsOf(path);
      const [xs, ys] = [points.map(({x}) => x), points.map(({y}) => y)];
      const [x, y] = [Math.min(...xs), Math.min(...ys)];
      return {x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y};
    });

  it('lets no area cover both members of a bloc beneath it and others', () => {
    fc.assert(
      fc.property(graphArbitrary(16), fc.constantFrom(...WIDTHS), (random, width) => {
        const scene = layoutPlain(random, {width});
        const memberOf = scene.groups.map(
          ({id}) => random.groups.find((group) => group.id === id)!.members,
        );
        scene.groups.forEach(({areas}, above) => {
          for (const area of areasOf(areas)) {
            const covered = scene.nodes.filter(({mark}) => holds(area, centre(mark)));
            for (const {key} of covered) expect(memberOf[above]).to.include(key);
            for (const beneath of memberOf.slice(0, above))
              expect(new Set(covered.map(({key}) => beneath.includes(key))).size).to.be.below(2);
          }
        });
      }),
      {numRuns: 60},
    );
  }).timeout(120_000);

  it('shows who of two overlapping blocs is in which: one outline within the other', () => {
    const overlapping = graph(
      ['Ann', 'Bob', 'Cid', 'Dan'].map((name, i) => participant(i + 1, name)),
      [tie(1, p(1), p(4))],
      [
        {id: 'x', label: 'Bloc X', members: [p(1), p(2)]},
        {id: 'y', label: 'Bloc Y', members: [p(2), p(3)]},
      ],
    );
    for (const width of [360, 800]) {
      const {nodes, groups} = layoutPlain(overlapping, {width});
      const around = (key: string) => {
        const {mark} = nodes.find((node) => node.key === key)!;
        return groups.map(({areas}) => areasOf(areas).find((area) => holds(area, centre(mark))));
      };
      expect(around(p(1)).map(Boolean)).to.deep.equal([true, false]);
      expect(around(p(3)).map(Boolean)).to.deep.equal([false, true]);
      expect(around(p(4)).map(Boolean)).to.deep.equal([false, false]);
      const [outer, inner] = around(p(2));
      expect(outer!.y, `${width} px`).to.be.at.most(inner!.y - 1.5);
      expect(outer!.x + outer!.width).to.be.at.least(inner!.x + inner!.width + 1.5);
    }
  });

  it('writes the name of a bloc nearer to a member than to anybody else', () => {
    for (const width of [480, 560, 640, 720, 736, 800, 960, 1280]) {
      const people = narrowed(graphOf(example), {kind: 'person'});
      const {nodes, groups} = layoutPlain(people, {width});
      for (const {id, label, hub} of groups) {
        if (!label || hub) continue;
        const {members} = people.groups.find((group) => group.id === id)!;
        const gap = ({x, y, width: across, height}: Box) =>
          Math.max(
            label.box.x - x - across,
            x - label.box.x - label.box.width,
            label.box.y - y - height,
            y - label.box.y - label.box.height,
          );
        const [nearest] = [...nodes].sort((a, b) => gap(a.hit) - gap(b.hit));
        expect(members, `${width} px`).to.include(nearest!.key);
      }
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
