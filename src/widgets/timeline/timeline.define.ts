import {defineElement} from '../define-element.js';
import {PlenaryTimeline} from './timeline.js';

defineElement('plenary-timeline', PlenaryTimeline);

export {PlenaryTimeline};
