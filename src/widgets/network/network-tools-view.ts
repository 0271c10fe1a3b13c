import {html, nothing, type TemplateResult} from 'lit';
import {namesIn} from './network-find.js';
import {filtersFor, type NetworkFilter} from './network-filter.js';
import type {NetworkContext} from './network-text-view.js';

/** Up to this many marks are found by eye. */
export const FEW = 8;

export interface NetworkTools {
  readonly filter: NetworkFilter | undefined;
  /** How many participants pass the filter. */
  readonly shown: number;
  /** What came of the last search, in words. */
  readonly said: string;
  readonly find: (text: string) => void;
  readonly setFilter: (filter: NetworkFilter | undefined) => void;
}

/** Finding a mark by name, and narrowing the picture down; nothing for a picture of a few marks. */
export function toolsView(
  {facts, words}: NetworkContext,
  {filter, shown, said, find, setFilter}: NetworkTools,
): TemplateResult | typeof nothing {
  const {graph} = facts;
  const {messages} = words;
  if (graph.nodes.length <= FEW) return nothing;
  const filters = filtersFor(graph, words.kinds);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    find((event.target as HTMLFormElement).querySelector('input')!.value);
  };
  return html`<form role="search" @submit=${submit}>
      <label>${messages.find} <input type="search" list="names" autocomplete="off" /></label>
      <datalist id="names">
        ${namesIn(graph).map(([, name]) => html`<option value=${name}></option>`)}
      </datalist>
    </form>
    <label
      >${messages.show}
      <select
        @change=${({target}: Event) =>
          setFilter(filters[(target as HTMLSelectElement).selectedIndex - 1])}
      >
        <option .selected=${!filter}>${messages.everything}</option>
        ${(['kind', 'bloc', 'tie'] as const).map((by) => {
          const own = filters.filter((each) => each.by === by);
          return own.length > 0
            ? html`<optgroup label=${messages.filters[by]}>
                ${own.map(
                  ({label, value}) =>
                    html`<option .selected=${by === filter?.by && value === filter.value}>
                      ${label}
                    </option>`,
                )}
              </optgroup>`
            : nothing;
        })}
      </select></label
    >
    <p role="status">
      ${filter ? messages.narrowed(filter.label, shown) : said}
      ${
        filter
          ? html`<button class="button" type="button" @click=${() => setFilter(undefined)}>
              ${messages.showAll}
            </button>`
          : nothing
      }
    </p>`;
}
