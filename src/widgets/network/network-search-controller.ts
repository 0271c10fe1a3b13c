import type {ReactiveControllerHost} from 'lit';
import type {NetworkFacts} from './network-facts.js';
import {findMark} from './network-filter.js';
import {reveal} from './network-sight.js';
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
      void this.host.updateComplete.then(() => reveal(this.host.renderRoot, key));
    }
    this.said = key ? messages.found(marks.get(key)!.label!) : messages.notFound(text);
    this.host.requestUpdate();
  }
}
