import {html, nothing, type TemplateResult} from 'lit';
import {filtersFor, namesIn, type NetworkFilter} from './network-filter.js';
import type {NetworkContext} from './network-view-context.js';
import {limitZoom} from './network-zoom.js';

/** Up to this many marks are found by eye. */
export const FEW = 8;

/**
 * Finding a mark by name, and narrowing the picture down.
 *
 * @param shows whether a mark passes the filter
 * @param said what came of the last search, in words
 * @param offer whether names are offered: once the reader is about to search
 */
export function toolsView(
  {facts, messages, frame}: NetworkContext,
  filter: NetworkFilter | undefined,
  shows: (key: string) => boolean,
  said: string,
  offer: boolean,
  onFocus: () => void,
  find: (text: string) => void,
  setFilter: (filter: NetworkFilter | undefined) => void,
): TemplateResult {
  const {graph} = facts;
  const filters = filtersFor(graph, frame.messages.kinds);
  const submit = (event: Event) => {
    event.preventDefault();
    find((event.target as HTMLFormElement).querySelector('input')!.value);
  };
  const all = () => setFilter(undefined);
  return html`<form role="search" @submit=${submit}>
      <label
        >${messages.find} <input type="search" list="names" autocomplete="off" @focus=${onFocus} />
      </label>
      <datalist id="names">
        ${offer ? namesIn(graph).map(([, name]) => html`<option value=${name}></option>`) : ''}
      </datalist>
    </form>
    <label
      >${messages.show}
      <select
        @change=${(event: Event) =>
          setFilter(filters[(event.target as HTMLSelectElement).selectedIndex - 1])}
      >
        <option .selected=${!filter}>${messages.everything}</option>
        ${Object.entries(messages.filters).map(
          ([by, title]) =>
            html`<optgroup label=${title}>
              ${filters
                .filter((each) => each.by === by)
                .map(
                  ({label, value}) =>
                    html`<option .selected=${by === filter?.by && value === filter.value}>
                      ${label}
                    </option>`,
                )}
            </optgroup>`,
        )}
      </select></label
    >
    <p role="status">
      ${
        filter
          ? html`${messages.narrowed(
                filter.label,
                graph.nodes.filter(({key, kind}) => kind !== 'meeting' && shows(key)).length,
              )} <button class="button" type="button" @click=${all}>${messages.showAll}</button>`
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
