import {formatDay} from '../../locales/dates.js';
import {memo} from '../memo.js';
import {createFacts} from './network-facts.js';
import {choicesFor, narrowed, surviving, type NetworkFilter} from './network-filter.js';
import type {NetworkContext} from './network-view-context.js';

/** What the reader narrows the picture down to. It outlives edits of the story, as far as what it names does. */
export class NetworkNarrowing {
  #filter: NetworkFilter = {};
  /** Whether the tools have been opened: most readers never do, and till then they need not be made. */
  #isOpen = false;

  /** @param onChange called where the reader has changed it */
  constructor(private readonly onChange: () => void) {}

  /** Narrows down by one thing more, or (value: undefined) by one less; without `by`, by nothing. */
  readonly narrow = (by?: keyof NetworkFilter, value?: string): void => {
    // What has no value means nothing, and does not survive.
    this.#filter = by ? {...this.#filter, [by]: value} : {};
    this.onChange();
  };

  readonly open = (): void => {
    if (this.#isOpen) return;
    this.#isOpen = true;
    this.onChange();
  };

  of(context: NetworkContext) {
    return this.#of(context, this.#filter, this.#isOpen);
  }

  readonly #of = memo((context: NetworkContext, wanted: NetworkFilter, isOpen: boolean) => {
    const {facts, story, frame, messages} = context;
    const {graph} = facts;
    const filter = surviving(story, wanted);
    const left = narrowed(graph, filter);
    return {
      /** What is in force. */
      filter,
      /** What is left of the picture, to be laid out for itself: no holes where the rest was. Where nothing narrows it, `context`. */
      left: left === graph ? context : {...context, facts: createFacts(left)},
      /** What can be chosen, in words, once it is asked for. */
      choices: isOpen
        ? choicesFor(
            graph,
            frame.messages.kinds,
            (day) => messages.period(formatDay(day, frame.lang)),
            filter,
          )
        : {},
    };
  });
}
