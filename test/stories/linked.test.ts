import * as stories from '../../stories/story.stories.js';
import {checkStories} from './check-stories.js';

checkStories('linked', stories);
