import type {StoryStore} from './store.js';

/** Asks for a story. On a server elements have no parents to climb to, but Lit lets events pass through them. */
class Question extends Event {
  store?: StoryStore;

  constructor() {
    super('plenary-find-story', {bubbles: true, composed: true});
  }
}

/** The store of the nearest `<plenary-story>` around `element`, on a server; of a text it holds, a server knows nothing. */
export function serverStory(element: EventTarget): StoryStore | undefined {
  const question = new Question();
  element.dispatchEvent(question);
  return question.store;
}

/** Gives the widgets inside `element`, on a server, what `store` says. */
export function serveStory(element: EventTarget, store: () => StoryStore | undefined): void {
  element.addEventListener('plenary-find-story', (event) => {
    const answer = event.target === element ? undefined : store();
    if (!answer) return;
    (event as Question).store = answer;
    event.stopPropagation();
  });
}
