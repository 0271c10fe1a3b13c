import {defineElement} from '../define-element.js';
import {PlenaryPositions} from './positions.js';

defineElement('plenary-positions', PlenaryPositions);

export {PlenaryPositions};
