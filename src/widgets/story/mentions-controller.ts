import {createMentionFinder, storyNames} from '../../model/mentions.js';
import type {StoryModel} from '../../model/story-model.js';
import {wrapMentions} from './wrap-mentions.js';

/** Keeps the names of a story wrapped in the parts of the page that a selector chooses. */
export class StoryMentions {
  readonly #host: HTMLElement & {src?: string; story?: object};
  #model: StoryModel | undefined;
  #selector: string | undefined;
  #undo: (() => void)[] = [];

  constructor(host: HTMLElement) {
    this.#host = host;
  }

  /** Makes the page as `model` and `selector` want it; without either, as it was. Cheap when neither changed. */
  update(model: StoryModel | undefined, selector: string | undefined): void {
    if (model === this.#model && selector === this.#selector) return;
    this.#model = model;
    this.#selector = selector;
    this.#wrap();
    const {ownerDocument} = this.#host;
    if (model && selector && ownerDocument.readyState === 'loading')
      ownerDocument.addEventListener('DOMContentLoaded', () => this.#wrap(), {once: true});
  }

  #wrap(): void {
    for (const undo of this.#undo.splice(0)) undo();
    if (!this.#model || !this.#selector) return;
    const host = this.#host;
    // A story that is read from a table in the page would be read anew for each mention in it.
    const table = host.src || host.story ? null : host.querySelector('table');
    const isOurs = (element: Element) => {
      const story = element.closest('plenary-story');
      return (story === host || story === null) && element !== table;
    };
    const find = createMentionFinder(storyNames(this.#model));
    this.#undo = this.#containers(this.#selector).flatMap((container) =>
      wrapMentions(container, find, isOurs, (ref, place) => {
        if (!host.contains(place)) ref.setAttribute('story', host.id);
      }),
    );
  }

  /** What the selector chooses inside the story and, where the story has an id to be found by, on the whole page. */
  #containers(selector: string): readonly Element[] {
    const root = this.#host.id ? (this.#host.getRootNode() as ParentNode) : this.#host;
    try {
      const all = [...root.querySelectorAll(selector)];
      // One inside another is searched with it.
      return all.filter((each) => !all.some((other) => other !== each && other.contains(each)));
    } catch {
      console.warn(`Plenary: mentions="${selector}" is not a selector.`);
      return [];
    }
  }
}
