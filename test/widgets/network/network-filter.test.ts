import {expect} from '@open-wc/testing';
import * as fc from 'fast-check';
import type {NetworkGraph, NetworkNode} from '../../../src/model/network-graph.js';
import {frameMessages} from '../../../src/locales/en/frame.js';
import {blocKey, createFacts} from '../../../src/widgets/network/network-facts.js';
import {
  choicesOf,
  findMark,
  namesIn,
  shownBy,
} from '../../../src/widgets/network/network-filter.js';
import {graphArbitrary} from './graphs.js';

const keysOf = (items: readonly {key: string}[]) => items.map(({key}) => key);

describe('narrowing a network down', () => {
  const choicesIn = (graph: NetworkGraph) =>
    choicesOf(graph, frameMessages.kinds, ({text}) => text);

  it('keeps all that fits every facet and nothing else, joined as before', () => {
    fc.assert(
      fc.property(graphArbitrary(20), fc.infiniteStream(fc.nat()), (graph, numbers) => {
        const {marks} = createFacts(graph);
        const {kind: kinds, bloc: blocs, tie: ties} = choicesIn(graph);
        const pick = (own: readonly (readonly [string, string])[]) =>
          own[numbers.next().value! % (own.length + 1)]?.[0];
        for (let turn = 0; turn < 8; turn++) {
          const [kind, bloc, tie] = [pick(kinds), pick(blocs), pick(ties)];
          const shown = shownBy(graph, {kind, bloc, tie});
          for (const key of shown) expect(marks.has(key), key).to.equal(true);
          const isShown = (key: string) => shown.has(key);
          const members = graph.groups.find(({id}) => id === bloc)?.members;
          const fits = ({key, kind: own}: NetworkNode) =>
            own !== 'meeting' && (!kind || own === kind) && (!members || members.includes(key));
          const fitting = new Set(keysOf(graph.nodes.filter(fits)));
          const edges = graph.edges.filter(({id}) => shown.has(id));
          if (tie)
            expect(edges).to.deep.equal(
              graph.edges.filter(
                (edge) =>
                  edge.role === 'tie' &&
                  edge.kind === tie &&
                  (fitting.has(edge.source) || fitting.has(edge.target)),
              ),
            );
          else {
            expect(
              keysOf(graph.nodes.filter((node) => node.kind !== 'meeting')).filter(isShown),
            ).to.have.members([...fitting]);
            // What joins two that are shown is shown, and with who came to a meeting the meeting.
            for (const {id, source, target, role} of graph.edges)
              if (isShown(source) && (isShown(target) || role === 'attendance'))
                expect(isShown(id)).to.equal(true);
          }
          for (const {source, target} of edges)
            expect(isShown(source) && isShown(target)).to.equal(true);
          for (const {id, members: own} of graph.groups)
            expect(isShown(blocKey(id))).to.equal(own.some(isShown));
        }
      }),
      {numRuns: 25},
    );
  });

  it('offers nothing that leads to an empty picture', () => {
    fc.assert(
      fc.property(graphArbitrary(20), (graph) => {
        for (const [facet, own] of Object.entries(choicesIn(graph)))
          for (const [value, label] of own) {
            expect(label).not.to.equal('');
            const group = graph.groups.find(({id}) => facet === 'bloc' && id === value);
            if (group?.members.length !== 0)
              expect(shownBy(graph, {[facet]: value}).size, `${facet} ${value}`).to.be.above(0);
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
