import {setCustomElementsManifest, type Preview} from '@storybook/web-components-vite';
// Written by `npm run build`; the controls and tables of each story come from it.
import manifest from '../dist/custom-elements.json';

setCustomElementsManifest(manifest);

const preview: Preview = {
  parameters: {
    layout: 'padded',
    controls: {expanded: true, sort: 'requiredFirst'},
    options: {
      storySort: {
        order: [
          'Participant network',
          'Leader-positions matrix',
          'Option overview',
          'Linked story',
        ],
      },
    },
  },
};

export default preview;
