/** Registers every tag; the entry of the one-file bundles. A tag the page has already is left alone. */
import './widgets/story/story.define.js';
import './widgets/network/network.define.js';
import './widgets/positions/positions.define.js';
import './widgets/options/options.define.js';

export * from './index.js';
