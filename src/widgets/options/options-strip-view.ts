import {html, nothing, type TemplateResult} from 'lit';
import type {Ref} from '../../model/ref.js';
import {shadeName, stanceGlyphView} from '../stance/stance-glyph-view.js';
import {controlView} from './options-control-view.js';
import type {OptionRow, StripGroup, StripMark} from './options-layout.js';
import {emphasis, toggled, type OptionsContext} from './options-ui.js';

/** The strip of one option: the scale's steps as columns (or lines) with everyone who stands there. */
export function stripView(row: OptionRow, context: OptionsContext): TemplateResult {
  return html`<ul class="strip is-${context.layout.strip}" part="strip" role="list">
    ${row.groups.map((group) => stepView(row, group, context))}
  </ul>`;
}

function stepView(row: OptionRow, group: StripGroup, context: OptionsContext): TemplateResult {
  const {stance, marks} = group;
  const empty = marks.length === 0;
  return html`<li
    class="step shade-${shadeName(stance.shade)} ${empty ? 'is-empty' : ''}"
    part="step"
    aria-hidden=${empty ? 'true' : nothing}
  >
    <span class="step-label">${stanceGlyphView(stance)}<bdi>${stance.label}</bdi></span>
    ${
      empty
        ? nothing
        : row.dense
          ? crowdView(marks, context)
          : html`<ul class="marks" role="list">
              ${marks.map((mark) => html`<li>${markView(row, group, mark, context)}</li>`)}
            </ul>`
    }
  </li>`;
}

function markView(
  row: OptionRow,
  {stance}: StripGroup,
  mark: StripMark,
  context: OptionsContext,
): TemplateResult {
  const {messages} = context;
  const option = row.option.id;
  const {participant} = mark;
  const ref: Ref = {kind: 'participant', id: participant};
  const open = isOpen(context, option, participant);
  const spoken = [
    mark.label === mark.name ? '' : mark.name,
    stance.label,
    mark.conditional ? messages.conditional : '',
    mark.before === undefined ? '' : messages.was(mark.before),
    mark.sourced ? '' : messages.noSource,
  ].filter(Boolean);
  return controlView(context, {
    option,
    control: `mark:${participant}`,
    classes: `mark fill-${Math.abs(stance.shade) > 2 ? 'full' : stance.shade === 0 ? 'none' : 'soft'} ${
      mark.sourced ? '' : 'is-unsourced'
    } ${mark.before === undefined ? '' : 'is-changed'} ${emphasis(context, ref, {kind: 'cell', participant, option})}`,
    part: 'mark',
    pressed: context.selection.some(
      (other) => other.kind === 'participant' && other.id === participant,
    ),
    expanded: open,
    title: mark.name,
    click: (event) => context.pick(option, participant, event),
    ref,
    content: html`<span
        ><bdi>${mark.label}</bdi
        >${mark.conditional ? html`<span aria-hidden="true">*</span>` : nothing}</span
      ><span class="visually-hidden">, ${spoken.join(', ')}</span>`,
  });
}

/** Whether the evidence of a mark is shown: opened here, and its participant still chosen. */
export function isOpen(
  {ui, selection}: OptionsContext,
  option: string,
  participant: string,
): boolean {
  return (
    ui.cell?.option === option &&
    ui.cell.participant === participant &&
    selection.some((ref) => ref.kind === 'participant' && ref.id === participant)
  );
}

/** Those who have not said, apart from the scale: a dot for each, their number, and a way to list them. */
export function silentView(row: OptionRow, context: OptionsContext): TemplateResult {
  const {ui} = context;
  const {option, unstated, noData} = row;
  const chosen = [...unstated, ...noData].filter(({participant}) =>
    context.selection.some((ref) => ref.kind === 'participant' && ref.id === participant),
  );
  const total = unstated.length + noData.length;
  const listed = ui.listed.has(option.id);
  return html`<div class="silent" part="silent">
    ${
      total === 0
        ? html`<span class="silent-none" aria-hidden="true">–</span>`
        : controlView(context, {
            option: option.id,
            control: 'silent',
            classes: 'silent-count',
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

/** The counts in words; beside the strip, where the column says what is counted, less of it is seen. */
function silentCount(
  unstated: number,
  noData: number,
  {layout, messages}: OptionsContext,
): unknown {
  const words = messages.silentButton(unstated, noData);
  if (layout.form === 'stacked') return html`<u>${words}</u>`;
  return html`<span aria-hidden="true"
      ><u>${unstated}</u
      >${noData > 0 ? html`<small>${messages.noDataShort(noData)}</small>` : nothing}</span
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
            ${marks.map(({participant, name}) => html`<li>${nameButton(participant, name, context)}</li>`)}
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
    aria-pressed=${context.selection.some((other) => other.kind === 'participant' && other.id === participant)}
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

/** Many who stand on one step: their number, and a square for each, ten to a line; an outline where no source is given. */
function crowdView(marks: readonly StripMark[], {messages}: OptionsContext): TemplateResult {
  const at = (i: number) => `M${(i % 10) * 6 + 0.5} ${Math.floor(i / 10) * 6 + 0.5}h4v4h-4z`;
  const sourced = marks.filter((mark) => mark.sourced).length;
  const squares = marks.map((_, i) => at(i));
  return html`<span class="crowd"
    ><span class="number" aria-hidden="true">${marks.length}</span
    ><span class="visually-hidden">${messages.people(marks.length)}</span
    ><svg viewBox="0 0 60 ${Math.ceil(marks.length / 10) * 6}" aria-hidden="true">
      <path class="sourced" d=${squares.slice(0, sourced).join('')} />
      <path class="unsourced" d=${squares.slice(sourced).join('')} /></svg
  ></span>`;
}
