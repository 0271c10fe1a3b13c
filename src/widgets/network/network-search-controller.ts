import type {ReactiveControllerHost} from 'lit';
import type {NetworkFacts} from './network-facts.js';
import {findMark} from './network-filter.js';
import type {NetworkMessages} from '../../locales/en/network.js';

/** What the reader looks for by name. */
export class NetworkSearch {
  /** What came of the last search. */
  said = '';
  /** Whether the reader is about to search, so that names are worth offering. */
  isOpen = false;

  /** @param choose told which mark was found */
  constructor(
    private readonly host: ReactiveControllerHost & {readonly renderRoot: ParentNode},
    private readonly choose: (key: string) => void,
  ) {}

  readonly open = (): void => {
    this.isOpen = true;
    this.host.requestUpdate();
  };

  find(text: string, {graph, marks}: NetworkFacts, messages: NetworkMessages): void {
    const key = findMark(graph, text);
    if (key) {
      this.choose(key);
      // It may have to be drawn first, out of what the picture was narrowed down to.
      void this.host.updateComplete.then(() => this.#show(key));
    }
    this.said = key ? messages.found(marks.get(key)!.label!) : messages.notFound(text);
    this.host.requestUpdate();
  }

  /** Scrolls to a mark that is out of sight. */
  #show(key: string): void {
    const mark = this.host.renderRoot.querySelector(`[role=button][data-key="${CSS.escape(key)}"]`);
    mark?.scrollIntoView({block: 'nearest', inline: 'nearest'});
    // WebKit does not scroll to parts of a drawing.
    const {top = 0, bottom = 0} = mark?.getBoundingClientRect() ?? {};
    if (top < 0 || bottom > innerHeight) scrollBy(0, top - innerHeight / 2);
  }
}
