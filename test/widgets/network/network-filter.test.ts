import {expect} from '@open-wc/testing';
import * as fc from 'fast-check';
import {frameMessages} from '../../../src/locales/en/frame.js';
import {blocKey, createFacts} from '../../../src/widgets/network/network-facts.js';
import {
  filtersFor,
  findMark,
  namesIn,
  shownBy,
} from '../../../src/widgets/network/network-filter.js';
import {graphArbitrary} from './graphs.js';

const keysOf = (items: readonly {key: string}[]) => items.map(({key}) => key);

describe('narrowing a network down', () => {
  it('keeps all that fits and nothing else, joined as before', () => {
    fc.assert(
      fc.property(graphArbitrary(20), (graph) => {
        const {marks} = createFacts(graph);
        for (const filter of filtersFor(graph, frameMessages.kinds)) {
          const {by, value} = filter;
          const shown = shownBy(graph, filter);
          for (const key of shown) expect(marks.has(key), key).to.equal(true);
          const isShown = (key: string) => shown.has(key);
          const people = keysOf(graph.nodes.filter(({kind}) => kind !== 'meeting'));
          const edges = graph.edges.filter(({id}) => shown.has(id));
          if (by === 'kind')
            expect(people.filter(isShown)).to.deep.equal(
              keysOf(graph.nodes.filter(({kind}) => kind === value)),
            );
          if (by === 'bloc')
            expect(people.filter(isShown)).to.have.members(
              graph.groups.find(({id}) => id === value)!.members,
            );
          if (by === 'tie')
            expect(edges).to.deep.equal(
              graph.edges.filter(({role, kind}) => role === 'tie' && kind === value),
            );
          else
            // What joins two that are shown is shown, and with who came to a meeting the meeting.
            for (const {id, source, target, role} of graph.edges)
              if (isShown(source) && (isShown(target) || role === 'attendance'))
                expect(isShown(id)).to.equal(true);
          for (const {source, target} of edges)
            expect(isShown(source) && isShown(target)).to.equal(true);
          for (const {id, members} of graph.groups)
            expect(isShown(blocKey(id))).to.equal(members.some(isShown));
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
