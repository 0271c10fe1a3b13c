import {html, nothing, type TemplateResult} from 'lit';
import type {Ref} from '../../model/ref.js';
import {controlView} from './options-control-view.js';
import type {OptionRow, StripMark} from './options-layout.js';
import {emphasis, isChosen, type OptionsContext} from './options-context-view.js';
import {toggled} from './options-ui.js';

/** Those who have not said, apart from the scale: a dot for each, their number, and a way to list them. */
export function silentView(row: OptionRow, context: OptionsContext): TemplateResult {
  const {ui} = context;
  const {option, unstated, noData} = row;
  const chosen = [...unstated, ...noData].filter(({participant}) => isChosen(context, participant));
  const total = unstated.length + noData.length;
  const listed = ui.listed.has(option.id);
  return html`<div class="silent" part="silent">
    ${
      total === 0
        ? html`<span class="silent-none" aria-hidden="true">–</span>`
        : controlView(context, {
            option: option.id,
            control: 'silent',
            classes: `silent-count ${isSilentLit(row, context) ? 'is-lit' : ''}`,
            part: 'silent-count',
            expanded: listed,
            click: () => context.change((now) => ({listed: toggled(now.listed, option.id)})),
            content: html`${silentDots(unstated.length, noData.length)}<span
                >${silentCount(unstated.length, noData.length, context)}</span
              >`,
          })
    }
    ${chosen.map(
      ({participant, label}) =>
        html`<span
          class="mark is-silent ${emphasis(context, {kind: 'participant', id: participant})}"
          ><bdi>${label}</bdi></span
        >`,
    )}
  </div>`;
}

/** Whether someone who has not said is under the pointer, somewhere on the page. */
function isSilentLit({unstated, noData}: OptionRow, {highlight}: OptionsContext): boolean {
  if (highlight?.kind !== 'participant') return false;
  const isIt = (mark: StripMark) => mark.participant === highlight.id;
  return unstated.some(isIt) || noData.some(isIt);
}

/** The counts in words; beside the strip, where the column says what is counted, less of it is seen. */
function silentCount(
  unstated: number,
  noData: number,
  {layout, messages}: OptionsContext,
): unknown {
  const words = messages.silentButton(unstated, noData);
  if (layout.form === 'stacked') return html`<bdi><u>${words}</u></bdi>`;
  return html`<span aria-hidden="true"
      ><u>${unstated}</u
      >${noData > 0 ? html`<small><bdi>${messages.noDataShort(noData)}</bdi></small>` : nothing}</span
    ><span class="visually-hidden">${words}</span>`;
}

/** The unstated and those without a record, by name; each name selects. */
export function silentListView(row: OptionRow, context: OptionsContext): unknown {
  const {messages, ui} = context;
  if (!ui.listed.has(row.option.id)) return nothing;
  const list = (heading: string, note: string, marks: readonly StripMark[]) =>
    marks.length === 0
      ? nothing
      : html`<div class="silent-list">
          <p><strong>${heading}</strong> <span class="quiet">${note}</span></p>
          <ul class="names" role="list">
            ${marks.map(
              ({participant, name, before}) =>
                html`<li>
                  ${nameButton(participant, name, context)}${before === undefined ? nothing : html` (${messages.was(before)})`}
                </li>`,
            )}
          </ul>
        </div>`;
  return html`${list(messages.unstatedList, messages.unstatedNote, row.unstated)}${list(
    messages.noDataList,
    messages.noDataNote,
    row.noData,
  )}`;
}

/** A participant's name that selects that participant. */
export function nameButton(
  participant: string,
  name: string,
  context: OptionsContext,
): TemplateResult {
  const ref: Ref = {kind: 'participant', id: participant};
  return html`<button
    class="name-button ${emphasis(context, ref)}"
    type="button"
    aria-pressed=${isChosen(context, participant)}
    @click=${(event: Event) => context.select(ref, event)}
    @pointerenter=${() => context.highlightRef(ref)}
    @pointerleave=${() => context.highlightRef(undefined)}
  >
    <bdi>${name}</bdi>
  </button>`;
}

const DOTS_PER_LINE = 6;
/** More silent than this are told by number alone. */
const MAX_SILENT_DOTS = 60;

/** Hollow dots for the unstated, dashes for those without a record. */
function silentDots(unstated: number, noData: number): unknown {
  const total = unstated + noData;
  if (total > MAX_SILENT_DOTS) return nothing;
  const lines = Math.ceil(total / DOTS_PER_LINE);
  const at = (i: number): [number, number] => [
    (i % DOTS_PER_LINE) * 9 + 4.5,
    Math.floor(i / DOTS_PER_LINE) * 9 + 4.5,
  ];
  const dots = Array.from({length: unstated}, (_, i) => {
    const [x, y] = at(i);
    return `M${x - 3} ${y}a3 3 0 1 0 6 0a3 3 0 1 0-6 0`;
  });
  const dashes = Array.from({length: noData}, (_, i) => {
    const [x, y] = at(unstated + i);
    return `M${x - 3} ${y}h6`;
  });
  return html`<svg
    class="silent-dots"
    width=${Math.min(total, DOTS_PER_LINE) * 9}
    height=${lines * 9}
    aria-hidden="true"
  >
    <path d=${[...dots, ...dashes].join('')} />
  </svg>`;
}
