import type {Selection} from '../src/model/selection.js';
import {allUnstated} from './fixtures/all-unstated.js';
import {changed} from './fixtures/changed.js';
import {empty} from './fixtures/empty.js';
import {exampleUrl} from './fixtures/example.js';
import {hostileText} from './fixtures/hostile-text.js';
import {longNames} from './fixtures/long-names.js';
import {rtl} from './fixtures/rtl.js';
import {singleOption} from './fixtures/single-option.js';
import {unsourced} from './fixtures/unsourced.js';
import type {StageArgs} from './stage.js';

/** Two readers' choices that leave a mark in every widget. */
export const someSelection: Selection = [
  {kind: 'participant', id: 'macron'},
  {kind: 'option', id: 'european-troops'},
];

const neverAnswers = new URL('/never-answers.json', import.meta.url).href;

/** A file with rows that cannot be read: they are counted, and the rest is shown. */
export const badRowsUrl = new URL('./fixtures/bad-rows.json', import.meta.url).href;

/** What every widget is put through. `state` says what a test may expect: a picture, unless told otherwise. */
export const states = {
  example: {args: {src: exampleUrl}},
  empty: {args: {story: empty}, parameters: {state: 'empty'}},
  loading: {args: {src: neverAnswers}, parameters: {state: 'loading'}, beforeEach: holdRequests},
  error: {args: {src: 'no-such-story.json'}, parameters: {state: 'error'}},
  badRows: {args: {src: badRowsUrl}},
  unsourced: {args: {story: unsourced}},
  longNames: {args: {story: longNames}},
  changed: {args: {story: changed}},
  singleOption: {args: {story: singleOption}},
  allUnstated: {args: {story: allUnstated}},
  hostileText: {args: {story: hostileText}},
  rightToLeft: {args: {story: rtl, dir: 'rtl', lang: 'he'}},
  dark: {args: {src: exampleUrl, theme: 'dark'}},
  phone: {args: {src: exampleUrl, width: 320}},
  ownWords: {
    args: {
      src: exampleUrl,
      heading: 'Who said what about Ukraine’s guarantees',
      summary: 'A heading and a summary of the author’s own.',
      'heading-level': 3,
    },
  },
  selected: {args: {src: exampleUrl}, play: selectSome},
  selectedOnPhone: {args: {src: exampleUrl, width: 320}, play: selectSome},
  withoutScripts: {parameters: {state: 'no-script'}},
} satisfies Record<string, State>;

interface State {
  args?: StageArgs;
  parameters?: {state: 'empty' | 'loading' | 'error' | 'no-script'};
  beforeEach?: () => () => void;
  play?: (context: {canvasElement: HTMLElement}) => Promise<void>;
}

/** Requests for the file that never comes wait until the story is left; all others go through. */
function holdRequests(): () => void {
  const {fetch} = globalThis;
  globalThis.fetch = (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    return url === neverAnswers
      ? new Promise((_, reject) =>
          init?.signal?.addEventListener('abort', () => reject(init.signal?.reason)),
        )
      : fetch(input, init);
  };
  return () => void (globalThis.fetch = fetch);
}

/** Selects once the story is there, as a script on the page would. */
async function selectSome({canvasElement}: {canvasElement: HTMLElement}): Promise<void> {
  const story = canvasElement.querySelector('plenary-story');
  if (!story) throw new Error('This story needs a <plenary-story> to select in.');
  await story.updateComplete;
  if (story.day === undefined)
    await new Promise((done) => story.addEventListener('plenary-story-load', done, {once: true}));
  story.selection = someSelection;
}
