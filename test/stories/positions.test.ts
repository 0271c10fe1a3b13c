import * as stories from '../../stories/positions.stories.js';
import {checkStories} from './check-stories.js';

checkStories('positions', stories);
