import {defineElement} from '../define-element.js';
import {PlenaryOptions} from './options.js';

defineElement('plenary-options', PlenaryOptions);

export {PlenaryOptions};
