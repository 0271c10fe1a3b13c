import * as stories from '../../stories/network.stories.js';
import {checkStories} from './check-stories.js';

checkStories('network', stories);
