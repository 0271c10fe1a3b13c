import type {ReactiveControllerHost} from 'lit';
import type {NetworkFacts} from './network-facts.js';
import {findMark, type NetworkFilter} from './network-filter.js';
import type {NetworkMessages} from '../../locales/en/network.js';

/** What the reader looks for by name, and narrows the picture down to. */
export class NetworkSearch {
  filter: NetworkFilter = {};
  /** What came of the last search. */
  said = '';
  /** Whether the reader is about to search, so that names are worth offering. */
  isOpen = false;

  /** @param choose told which mark was found */
  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly choose: (key: string) => void,
  ) {}

  readonly open = (): void => {
    this.isOpen = true;
    this.host.requestUpdate();
  };

  /** Narrows down by one thing more, or (value: undefined) by one less; without `by`, by nothing. */
  readonly narrow = (by?: keyof NetworkFilter, value?: string): void => {
    const {[by!]: _, ...others} = this.filter;
    this.filter = by ? {...others, ...(value !== undefined && {[by]: value})} : {};
    this.said = '';
    this.host.requestUpdate();
  };

  find(text: string, {graph, marks}: NetworkFacts, messages: NetworkMessages): void {
    const key = findMark(graph, text);
    if (key) {
      this.narrow();
      this.choose(key);
    }
    this.said = key ? messages.found(marks.get(key)!.label!) : messages.notFound(text);
    this.host.requestUpdate();
  }
}
