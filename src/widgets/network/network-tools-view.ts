import {html, nothing, type TemplateResult} from 'lit';
import type {NetworkGraph} from '../../model/network-graph.js';
import {namesIn, type FilterChoices, type NetworkFilter} from './network-filter.js';
import type {NetworkNarrowing} from './network-filter-controller.js';
import type {NetworkSearch} from './network-search-controller.js';
import type {NetworkContext} from './network-view-context.js';
import {limitZoom} from './network-zoom.js';

/**
 * One line that opens what finds a mark by name, narrows the picture down and enlarges it; beneath, what came of that.
 * It stands above the picture: there the buttons stay under the pointer when the picture grows.
 *
 * @param zoom buttons for the size of the picture
 */
export function toolsView(
  context: NetworkContext,
  search: NetworkSearch,
  narrowing: NetworkNarrowing,
  zoom: unknown,
): TemplateResult {
  const {facts, messages, frame} = context;
  const {graph} = facts;
  const {narrow} = narrowing;
  const {filter, left, choices} = narrowing.of(context);
  const count = ({nodes}: NetworkGraph) => nodes.filter(({kind}) => kind !== 'meeting').length;
  const submit = (event: Event) => {
    event.preventDefault();
    search.find((event.target as HTMLFormElement).querySelector('input')!.value, facts, messages);
  };
  const all = ({target}: Event) => {
    // The button goes with what it ends.
    (target as Element).closest('.network')!.querySelector('summary')!.focus();
    narrow();
  };
  const entries = Object.entries(choices) as [keyof NetworkFilter, FilterChoices['kind']][];
  const inForce = entries.flatMap(([by, own]) =>
    own
      .filter(([value]) => value === filter[by])
      .map(([, label]) => (by === 'tie' ? messages.ofTie(label) : label)),
  );
  return html`<details @click=${narrowing.open} @toggle=${narrowing.open}>
      <summary>${messages.tools}</summary>
      ${
        entries[0]
          ? html`<form role="search" @submit=${submit}>
                <label
                  >${messages.find}
                  <input type="search" list="names" autocomplete="off" @focus=${search.open} />
                </label>
                <datalist id="names">
                  ${search.isOpen ? namesIn(graph).map(([, name]) => html`<option value=${name}></option>`) : ''}
                </datalist>
              </form>
              ${entries.map(([by, own]) =>
                own.length > 0
                  ? html`<label
                      >${messages.filters[by]}
                      <select
                        @change=${(event: Event) =>
                          narrow(
                            by,
                            own[(event.target as HTMLSelectElement).selectedIndex - 1]?.[0],
                          )}
                      >
                        <option .selected=${!filter[by]}>${messages.all}</option>
                        ${own.map(
                          ([value, label]) =>
                            html`<option .selected=${value === filter[by]}>${label}</option>`,
                        )}
                      </select></label
                    >`
                  : '',
              )}
              ${zoom}`
          : ''
      }
    </details>
    <p role="status">
      ${
        inForce.length > 0
          ? html`${messages.narrowed(frame.messages.list(inForce), count(left.facts.graph), count(graph))}
              <button class="button" type="button" @click=${all}>${messages.showAll}</button>`
          : ''
      }
      ${search.said}
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
    @gesturestart=${input}
    @gesturechange=${input}
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
