import {expect} from '@open-wc/testing';
import * as fc from 'fast-check';
import {createStoryModel} from '../../src/model/story-model.js';
import {createNetworkGraph} from '../../src/model/network-graph.js';
import {arbitraryDay, arbitraryStory} from '../helpers/arbitrary-story.js';

describe('the story model', () => {
  it('finds from each participant what the records say of them, and nothing else', () => {
    fc.assert(
      fc.property(arbitraryStory, (story) => {
        const model = createStoryModel(story);
        for (const {id} of model.participants) {
          const ids = (list: readonly {id: string}[] | undefined) =>
            (list ?? []).map((each) => each.id);
          expect(ids(model.meetingsOf.get(id))).to.deep.equal(
            ids(
              model.meetings.filter(({attendance}) =>
                attendance.some(({participant}) => participant === id),
              ),
            ),
          );
          expect(ids(model.blocsOf.get(id))).to.deep.equal(
            ids(model.blocs.filter(({members}) => members.includes(id))),
          );
          expect(ids(model.membersOf.get(id))).to.deep.equal(
            ids(model.participants.filter(({memberOf}) => memberOf.includes(id))),
          );
          expect(ids(model.tiesOf.get(id))).to.deep.equal(
            ids(story.ties.filter(({source, target}) => source === id || target === id)),
          );
        }
      }),
    );
  });

  it('makes conflicts hold both ways, and none with itself', () => {
    fc.assert(
      fc.property(arbitraryStory, (story) => {
        const {conflictsOf} = createStoryModel(story);
        for (const [id, others] of conflictsOf) {
          expect(others).not.to.include(id);
          for (const other of others) expect(conflictsOf.get(other)).to.include(id);
        }
      }),
    );
  });

  it('keeps the order of the file', () => {
    fc.assert(
      fc.property(arbitraryStory, (story) => {
        const model = createStoryModel(story);
        expect(model.participants).to.deep.equal([...story.participants.values()]);
        expect(model.options).to.deep.equal([...story.options.values()]);
        expect(model.days).to.deep.equal([...new Set(model.days)].sort());
      }),
    );
  });
});

describe('the network graph', () => {
  it('has every participant, joins only nodes it has, and repeats no key', () => {
    fc.assert(
      fc.property(arbitraryStory, fc.option(arbitraryDay, {nil: undefined}), (story, day) => {
        const {nodes, edges, groups} = createNetworkGraph(createStoryModel(story), day);
        const keys = new Set(nodes.map(({key}) => key));
        expect(keys.size).to.equal(nodes.length);
        expect(nodes.filter(({kind}) => kind !== 'meeting')).to.have.lengthOf(
          story.participants.size,
        );
        for (const {source, target} of edges)
          expect([source, target].every((key) => keys.has(key))).to.equal(true);
        for (const {members} of groups)
          expect(members.every((key) => keys.has(key))).to.equal(true);
        expect(new Set(edges.map(({id}) => id)).size).to.equal(edges.length);
      }),
    );
  });

  it('leaves out what had not happened, and shows as past what was over', () => {
    fc.assert(
      fc.property(arbitraryStory, arbitraryDay, (story, day) => {
        const {nodes, edges} = createNetworkGraph(createStoryModel(story), day);
        const ties = edges.filter(({role}) => role === 'tie');
        expect(ties).to.have.lengthOf(
          story.ties.filter(({since}) => !since || since.start <= day).length,
        );
        for (const {past, until} of ties)
          expect(past).to.equal(until !== undefined && until.end < day);
        const rooms = nodes.filter(({kind}) => kind === 'meeting');
        expect(rooms).to.have.lengthOf(
          [...story.meetings.values()].filter(({date}) => !date || date.start <= day).length,
        );
      }),
    );
  });
});
