import {expect} from '@open-wc/testing';
import type * as Registry from '../../src/state/registry.js';
import {createStore} from '../../src/state/store.js';

/** Copies of the library, as a page has them that loads it from two places. */
const copy = async (name: string) =>
  (await import(`../../src/state/registry.ts?copy=${name}`)) as typeof Registry;

describe('two copies of the library on one page', () => {
  it('share stories, mentions and the address', async () => {
    const [one, two] = await Promise.all([copy('one'), copy('two')]);
    expect(one.claimStory).to.not.equal(two.claimStory);

    const store = createStore();
    const element = document.createElement('div');
    const takeBack = one.registerStory(element, 'shared', store);
    expect(two.storyById('shared')).to.equal(store);
    expect(two.enclosingStory(element.appendChild(document.createElement('p')))).to.equal(store);

    const mentions = {add: () => () => {}, view: () => 'In the text'};
    expect(two.mentionsOf(store)).to.equal(undefined);
    one.registerMentions(store, mentions);
    expect(two.mentionsOf(store)).to.equal(mentions);

    const giveBack = one.claimAddress('plenary', store)!;
    expect(two.claimAddress('plenary', createStore())).to.equal(undefined);
    two.claimAddress('plenary', store)!();
    giveBack();
    two.claimAddress('plenary', createStore())!();
    one.markAddressed(store);
    expect(two.isAddressed(store)).to.equal(true);
    takeBack();
    expect(two.storyById('shared')).to.equal(undefined);
  });
});
