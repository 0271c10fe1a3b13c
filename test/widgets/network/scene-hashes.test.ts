import {expect} from '@open-wc/testing';
import expected from './scene-hashes.json';
import {sceneHashes} from './scene-hashes.js';

describe('the picture of a network', () => {
  it('is the same, byte for byte, in every browser and in Node', async () => {
    expect(await sceneHashes()).to.deep.equal(expected);
  }).timeout(60_000);
});
