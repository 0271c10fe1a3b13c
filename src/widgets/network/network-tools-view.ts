import {html, nothing, type TemplateResult} from 'lit';
import {formatDate} from '../../locales/dates.js';
import {
  choicesOf,
  namesIn,
  type Choices,
  type Facet,
  type NetworkFilter,
} from './network-filter.js';
import type {NetworkContext} from './network-view-context.js';
import {limitZoom} from './network-zoom.js';

/** Up to this many marks are found by eye. */
export const FEW = 8;

/** What the tools show, and what they do. */
export interface Tools {
  readonly filter: NetworkFilter | undefined;
  /** Whether a mark passes the filter. */
  readonly shows: (key: string) => boolean;
  /** What came of the last search, in words. */
  readonly said: string;
  /** Whether names are offered: once the reader is about to search. */
  readonly offer: boolean;
  readonly onFocus: () => void;
  readonly find: (text: string) => void;
  readonly setFilter: (filter: NetworkFilter | undefined) => void;
}

/** Finding a mark by name, and narrowing the picture down. */
export function toolsView(
  {facts, messages, frame}: NetworkContext,
  {filter, shows, said, offer, onFocus, find, setFilter}: Tools,
): TemplateResult {
  const {graph} = facts;
  const choices = choicesOf(graph, frame.messages.kinds, (date) => formatDate(date, frame.lang));
  const facets = Object.entries(choices) as [Facet, Choices[Facet]][];
  const submit = (event: Event) => {
    event.preventDefault();
    find((event.target as HTMLFormElement).querySelector('input')!.value);
  };
  const choose = (facet: Facet, value: string) => {
    const next = {...filter, [facet]: value || undefined};
    setFilter(Object.values(next).some(Boolean) ? next : undefined);
  };
  const labels = facets.flatMap(([facet, own]) =>
    own.filter(([value]) => value === filter?.[facet]).map(([, label]) => label),
  );
  return html`<form role="search" @submit=${submit}>
      <label
        >${messages.find} <input type="search" list="names" autocomplete="off" @focus=${onFocus} />
      </label>
      <datalist id="names">
        ${offer ? namesIn(graph).map(([, name]) => html`<option value=${name}></option>`) : ''}
      </datalist>
    </form>
    <details class="filter">
      <summary>${messages.show}: ${labels.join(', ') || messages.everything}</summary>
      ${facets.map(([facet, own]) =>
        own.length > (facet === 'bloc' ? 0 : 1)
          ? html`<label
              >${messages.filters[facet]}
              <select
                @change=${(event: Event) => choose(facet, (event.target as HTMLSelectElement).value)}
              >
                <option value="" .selected=${!filter?.[facet]}>${messages.all}</option>
                ${own.map(
                  ([value, label]) =>
                    html`<option value=${value} .selected=${value === filter?.[facet]}>
                      ${label}
                    </option>`,
                )}
              </select></label
            >`
          : '',
      )}
    </details>
    <p role="status">
      ${
        filter
          ? html`${messages.narrowed(
                labels.join(', '),
                graph.nodes.filter(({key, kind}) => kind !== 'meeting' && shows(key)).length,
              )}
              <button class="button" type="button" @click=${() => setFilter(undefined)}>
                ${messages.showAll}
              </button>`
          : said
      }
    </p>`;
}

/** The size of the picture, and buttons for it. */
export function zoomView(
  zoom: number,
  {messages}: NetworkContext,
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

/** What holds a picture that can be drawn larger than the widget, and scrolls sideways then. */
export const zoomBoxView = (
  zoom: number,
  {messages}: NetworkContext,
  input: EventListenerObject,
  content: unknown,
): TemplateResult =>
  html`<div
    class="zoom"
    role="group"
    aria-label=${zoom > 1 ? messages.enlarged : nothing}
    tabindex=${zoom > 1 ? 0 : nothing}
    @wheel=${input}
    @touchstart=${input}
    @touchmove=${input}
  >
    ${content}
  </div>`;

/** Starts a comparison with the mark that is chosen next. */
export const compareView = (
  comparing: boolean,
  {messages}: NetworkContext,
  toggle: () => void,
): TemplateResult =>
  html`<button
    class="button compare"
    part="button"
    type="button"
    aria-pressed=${comparing}
    @click=${toggle}
  >
    ${comparing ? messages.compareNow : messages.compareWith}
  </button>`;
