import {html, nothing, type TemplateResult} from 'lit';
import {filtersFor, namesIn, type NetworkFilter} from './network-filter.js';
import type {NetworkContext} from './network-text-view.js';
import {limitZoom} from './network-zoom.js';

/** Up to this many marks are found by eye. */
export const FEW = 8;

export interface NetworkTools {
  readonly filter: NetworkFilter | undefined;
  /** How many participants pass the filter. */
  readonly shown: number;
  /** What came of the last search, in words. */
  readonly said: string;
  /** Whether the reader is about to search: only then the names are offered. */
  readonly searching: boolean;
  readonly onSearch: () => void;
  readonly find: (text: string) => void;
  readonly setFilter: (filter: NetworkFilter | undefined) => void;
}

/** Finding a mark by name, and narrowing the picture down. */
export function toolsView(
  {facts, words}: NetworkContext,
  {filter, shown, said, searching, onSearch, find, setFilter}: NetworkTools,
): TemplateResult {
  const {graph} = facts;
  const {messages} = words;
  const filters = filtersFor(graph, words.kinds);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    find((event.target as HTMLFormElement).querySelector('input')!.value);
  };
  return html`<form role="search" @submit=${submit}>
      <label
        >${messages.find}
        <input type="search" list="names" autocomplete="off" @focus=${onSearch} />
      </label>
      <datalist id="names">
        ${searching ? namesIn(graph).map(([, name]) => html`<option value=${name}></option>`) : nothing}
      </datalist>
    </form>
    <label
      >${messages.show}
      <select
        @change=${({target}: Event) =>
          setFilter(filters[(target as HTMLSelectElement).selectedIndex - 1])}
      >
        <option .selected=${!filter}>${messages.everything}</option>
        ${Object.entries(messages.filters).map(([by, title]) => {
          const own = filters.filter((each) => each.by === by);
          return own.length > 0
            ? html`<optgroup label=${title}>
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

/** The size of the picture, and buttons for it. */
export function zoomView(
  zoom: number,
  {messages}: NetworkContext['words'],
  zoomTo: (factor: number, event: Event) => void,
): TemplateResult {
  const button = (text: string, name: string, to: number) =>
    html`<button
      class="button"
      part="button"
      type="button"
      aria-label=${name}
      aria-disabled=${to === zoom}
      @click=${(event: Event) => zoomTo(to, event)}
    >
      ${text}
    </button>`;
  const percent = messages.percent(Math.round(zoom * 100));
  return html`<span role="group">
    ${button('−', messages.smaller, limitZoom(zoom - 0.5))}
    <output>${button(percent, `${percent}, ${messages.whole}`, 1)}</output>
    ${button('+', messages.larger, limitZoom(zoom + 0.5))}
  </span>`;
}
