/**
 * Registers every tag; the entry of the one-file bundles. A tag the page has already is left alone. Classes and pure
 * functions are in `index.ts`: whoever loads all tags by one line of script needs none of them, but may translate.
 */
import './widgets/story/story.define.js';
import './widgets/network/network.define.js';
import './widgets/positions/positions.define.js';
import './widgets/options/options.define.js';
import './widgets/ref/ref.define.js';
import './widgets/step/step.define.js';
import './widgets/timeline/timeline.define.js';

export {setMessages} from './locales/catalogue.js';
