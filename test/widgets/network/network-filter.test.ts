import {expect} from '@open-wc/testing';
import * as fc from 'fast-check';
import {frameMessages} from '../../../src/locales/en/frame.js';
import {createFacts} from '../../../src/widgets/network/network-facts.js';
import {filterGraph, filterScene, filtersFor} from '../../../src/widgets/network/network-filter.js';
import {findMark, namesIn} from '../../../src/widgets/network/network-find.js';
import {graphArbitrary} from './graphs.js';
import {layoutPlain} from './layout-plain.js';

const keysOf = (items: readonly {key: string}[]) => items.map(({key}) => key);

describe('narrowing a network down', () => {
  it('keeps all that fits and nothing else, joined as before, each in its place', () => {
    fc.assert(
      fc.property(graphArbitrary(20), (graph) => {
        const scene = layoutPlain(graph, {width: 600});
        for (const filter of filtersFor(graph, frameMessages.kinds)) {
          const {by, value} = filter;
          const shown = filterGraph(graph, filter);
          expect(filterGraph(shown, filter)).to.deep.equal(shown);
          const people = shown.nodes.filter(({kind}) => kind !== 'meeting');
          if (by === 'kind')
            expect(keysOf(people)).to.deep.equal(
              keysOf(graph.nodes.filter(({kind}) => kind === value)),
            );
          if (by === 'tie')
            expect(shown.edges).to.deep.equal(
              graph.edges.filter(({role, kind}) => role === 'tie' && kind === value),
            );
          const keys = new Set(keysOf(shown.nodes));
          for (const {source, target} of shown.edges)
            expect(keys.has(source) && keys.has(target)).to.equal(true);
          const narrowed = filterScene(scene, createFacts(shown));
          expect(keysOf(narrowed.nodes).sort()).to.deep.equal([...keys].sort());
          for (const node of narrowed.nodes) expect(scene.nodes).to.include(node);
        }
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
});
