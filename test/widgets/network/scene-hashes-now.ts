import {sceneHashes} from './scene-hashes.js';

/** For Node, where a module is closed once it has been imported. */
export const hashes = await sceneHashes();
