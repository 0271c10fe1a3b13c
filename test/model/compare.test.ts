import {expect} from '@open-wc/testing';
import * as fc from 'fast-check';
import {compareParticipants} from '../../src/model/compare.js';
import {createStoryModel} from '../../src/model/story-model.js';
import {createStoryView} from '../../src/model/story-view.js';
import {arbitraryDay, arbitraryStory} from '../helpers/arbitrary-story.js';

describe('comparing two participants', () => {
  it('puts every option in one of three, the same whoever comes first', () => {
    fc.assert(
      fc.property(arbitraryStory, arbitraryDay, (story, day) => {
        const view = createStoryView(createStoryModel(story), day);
        const options = [...story.options.keys()];
        const [first, second] = story.participants.keys();
        if (first === undefined || second === undefined) return;
        const {agree, differ, unknown} = compareParticipants(view, first, second, options);
        expect([...agree, ...differ, ...unknown].sort()).to.deep.equal([...options].sort());
        expect(compareParticipants(view, second, first, options)).to.deep.equal({
          agree,
          differ,
          unknown,
        });
        for (const option of unknown)
          expect([view.cell(first, option).state, view.cell(second, option).state]).to.satisfy(
            (states: string[]) => states.some((state) => state !== 'stated'),
          );
      }),
    );
  });

  it('agrees with itself on all it has said', () => {
    fc.assert(
      fc.property(arbitraryStory, arbitraryDay, (story, day) => {
        const view = createStoryView(createStoryModel(story), day);
        for (const id of story.participants.keys())
          expect(compareParticipants(view, id, id, [...story.options.keys()]).differ).to.be.empty;
      }),
    );
  });
});
