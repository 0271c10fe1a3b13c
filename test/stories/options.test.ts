import * as stories from '../../stories/options.stories.js';
import {checkStories} from './check-stories.js';

checkStories('options', stories);
