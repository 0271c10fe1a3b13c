import {defineElement} from '../define-element.js';
import {PlenaryRef} from './ref.js';

defineElement('plenary-ref', PlenaryRef);

export {PlenaryRef};
