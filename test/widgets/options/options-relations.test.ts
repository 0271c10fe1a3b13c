import {expect} from '@open-wc/testing';
import {createStoryModel} from '../../../src/model/story-model.js';
import example from '../../../stories/data/security-guarantees-2025-08-22.json';
import {parseStory} from '../../../src/story/parse.js';
import {arcsOf, relationsOf} from '../../../src/widgets/options/options-relations.js';

const model = (options: {id: string; requires?: string[]; conflicts?: string[]}[]) =>
  createStoryModel(
    parseStory({
      version: 1,
      title: 'T',
      asOf: '2025-01-01',
      options: options.map((option) => ({name: option.id, summary: 'S.', status: [], ...option})),
    }).story,
  );

describe('relations between options', () => {
  it('says who excludes whom on both sides, though the file says it once', () => {
    const relations = relationsOf(model([{id: 'a', conflicts: ['b']}, {id: 'b'}, {id: 'c'}]));
    expect(relations.get('a')?.conflicts).to.deep.equal(['b']);
    expect(relations.get('b')?.conflicts).to.deep.equal(['a']);
    expect(relations.get('c')?.conflicts).to.deep.equal([]);
  });

  it('finds a cycle of prerequisites, and leaves out what only hangs on it', () => {
    const relations = relationsOf(
      model([
        {id: 'a', requires: ['b']},
        {id: 'b', requires: ['c']},
        {id: 'c', requires: ['a']},
        {id: 'd', requires: ['a']},
      ]),
    );
    expect([...(relations.get('a')?.cycle ?? [])].sort()).to.deep.equal(['a', 'b', 'c']);
    expect(relations.get('d')?.cycle).to.deep.equal([]);
    expect(relations.get('a')?.requiredBy).to.deep.equal(['c', 'd']);
  });

  it('points an arc at what must come first, and at both where each waits for the other', () => {
    const one = relationsOf(model([{id: 'a'}, {id: 'b', requires: ['a']}]));
    expect(arcsOf(one, ['a', 'b'])).to.deep.equal([
      {kind: 'requires', upper: 0, lower: 1, first: [0], lane: 0},
    ]);
    expect(arcsOf(one, ['b', 'a'])[0]?.first).to.deep.equal([1]);
    const two = relationsOf(
      model([
        {id: 'a', requires: ['b']},
        {id: 'b', requires: ['a']},
      ]),
    );
    expect(arcsOf(two, ['a', 'b'])).to.deep.equal([
      {kind: 'requires', upper: 0, lower: 1, first: [0, 1], lane: 0},
    ]);
  });

  it('draws nothing for an option that excludes or needs only itself', () => {
    const self = relationsOf(model([{id: 'a', requires: ['a'], conflicts: ['a']}, {id: 'b'}]));
    expect(arcsOf(self, ['a', 'b'])).to.deep.equal([]);
    expect(self.get('a')?.cycle).to.deep.equal([]);
  });

  it('keeps the example free of arcs: the article states no conflict', () => {
    const story = createStoryModel(parseStory(example).story);
    const order = story.options.map(({id}) => id);
    expect(order).to.have.length(7);
    expect(arcsOf(relationsOf(story), order)).to.deep.equal([]);
  });
});
