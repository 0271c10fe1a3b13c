import {defineElement} from '../define-element.js';
import {PlenaryStep} from './step.js';

defineElement('plenary-step', PlenaryStep);

export {PlenaryStep};
