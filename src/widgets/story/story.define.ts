import {defineElement} from '../define-element.js';
import {PlenaryStory} from './story.js';

defineElement('plenary-story', PlenaryStory);

export {PlenaryStory};
