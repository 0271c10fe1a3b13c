import {html, nothing, type TemplateResult} from 'lit';
import {formatDay} from '../../locales/dates.js';
import type {Ref} from '../../model/ref.js';
import {shadeName, stanceGlyphView} from '../stance/stance-glyph-view.js';
import {controlView} from './options-control-view.js';
import type {OptionRow, StripGroup, StripMark} from './options-layout.js';
import {emphasis, isChosen, isTouched, type OptionsContext} from './options-context-view.js';

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
          ? crowdView(row, group, context)
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
  const {messages, wording, layout} = context;
  const option = row.option.id;
  const {participant} = mark;
  const ref: Ref = {kind: 'participant', id: participant};
  const open = isOpen(context, option, participant);
  const spoken = [
    mark.label === mark.name ? '' : mark.name,
    stance.label,
    mark.conditional ? messages.conditional : '',
    mark.before === undefined ? '' : messages.was(mark.before),
    mark.fresh && layout.latest ? messages.fresh(formatDay(layout.latest, wording.lang)) : '',
    mark.sourced ? '' : messages.noSource,
  ].filter(Boolean);
  return controlView(context, {
    option,
    control: `mark:${participant}`,
    classes: `mark fill-${Math.abs(stance.shade) > 2 ? 'full' : stance.shade === 0 ? 'none' : 'soft'} ${
      mark.sourced ? '' : 'is-unsourced'
    } ${mark.before === undefined ? '' : 'is-changed'} ${mark.fresh ? 'is-fresh' : ''} ${isTouched(context, participant) ? 'is-lit' : ''} ${emphasis(context, ref, {kind: 'cell', participant, option})}`,
    part: 'mark',
    pressed: isChosen(context, participant),
    expanded: open,
    ...(mark.label !== mark.name && {title: mark.name}),
    click: (event) => context.pick(option, participant, event),
    ref,
    content: html`<span
        ><bdi>${mark.label}</bdi
        >${mark.conditional ? html`<span aria-hidden="true">*</span>` : nothing}</span
      ><span class="visually-hidden">, ${spoken.join(', ')}</span>`,
  });
}

/** Whether the evidence of a mark is shown: opened here, and its participant still chosen. */
export function isOpen(context: OptionsContext, option: string, participant: string): boolean {
  const {cell} = context.ui;
  return (
    cell?.option === option && cell.participant === participant && isChosen(context, participant)
  );
}

/** Many who stand on one step: their number, and a square for each, ten to a line; an outline where no source is given. */
function crowdView(row: OptionRow, group: StripGroup, context: OptionsContext): TemplateResult {
  const {marks} = group;
  const chosen = marks.filter(({participant}) => isChosen(context, participant));
  const at = (i: number) => `M${(i % 10) * 6 + 0.5} ${Math.floor(i / 10) * 6 + 0.5}h4v4h-4z`;
  const sourced = marks.filter((mark) => mark.sourced).length;
  const squares = marks.map((_, i) => at(i));
  return html`<span class="crowd"
    ><span class="number" aria-hidden="true">${marks.length}</span
    ><span class="visually-hidden">${context.messages.people(marks.length)}</span
    ><svg viewBox="0 0 60 ${Math.ceil(marks.length / 10) * 6}" aria-hidden="true">
      <path class="sourced" d=${squares.slice(0, sourced).join('')} />
      <path class="unsourced" d=${squares.slice(sourced).join('')} /></svg
    >${chosen.map((mark) => markView(row, group, mark, context))}</span
  >`;
}
