import {defineElement} from '../define-element.js';
import {PlenaryNetwork} from './network.js';

defineElement('plenary-network', PlenaryNetwork);

export {PlenaryNetwork};
