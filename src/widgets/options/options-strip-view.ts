import {html, nothing, type TemplateResult} from 'lit';
import {refKey} from '../../model/ref.js';
import type {Cell} from '../../model/story-view.js';
import {shadeName} from '../../scales/stance-scale.js';
import {stanceGlyphView} from '../stance/stance-glyph-view.js';
import {buttonView, nameOf, stanceWord} from './options-facts-view.js';
import {divisionSentence} from './options-description.js';
import type {OptionsContext} from './options-context-view.js';
import type {OptionRow, Step} from './options-layout.js';

/** What stands for what: on a mark, beside a status, on an arc. An unsourced mark has a broken outline. */
export const signs = {
  conflicts: '- -',
  requires: '▸',
  fresh: '●',
  changed: '↔',
  conditional: '*',
  unsourced: '◌',
};
export type Sign = keyof typeof signs;

export const keyOf = ({participant, option}: Cell) => refKey({kind: 'cell', participant, option});

/** What a mark carries beside its name. */
export function signsOf(
  {previous, position, since, state}: Cell,
  {layout}: OptionsContext,
): Sign[] {
  const holds: Partial<Record<Sign, unknown>> = {
    fresh: layout.latest !== undefined && since?.date?.start === layout.latest,
    changed: previous,
    conditional: position?.conditional,
    unsourced: state === 'stated' && position?.evidence.length === 0,
  };
  return (Object.keys(holds) as Sign[]).filter((sign) => holds[sign]);
}

/** Glyph and word of a place on the strip; not heard where all that stands there says it of itself. */
export const labelView = (
  {mark, state}: Step,
  {messages}: OptionsContext,
  isHeard = false,
): TemplateResult =>
  html`<span class="label" aria-hidden=${!isHeard}
    >${stanceGlyphView(mark)}<bdi
      >${mark?.label ?? messages.facts[state === 'unstated' ? state : 'noData']}</bdi
    ></span
  >`;

/**
 * The strip of one option: the scale's steps as columns or lines with everyone who stands there, then, apart, those
 * who have not said: a dot for each, and a way to list them. A closed strip has numbers alone.
 */
export function stripView(
  row: OptionRow,
  closed: boolean,
  context: OptionsContext,
): TemplateResult {
  const {layout, open, touched, people, messages, toggle} = context;
  const silent = `silent ${row.option.id}`;
  return html`<ul class="strip ${closed ? 'is-closed' : ''}" part="strip" role="list">
    ${row.division.map(({step, cells}) => {
      if (!layout.scale.includes(step) || !(layout.columns || cells.length)) return nothing;
      const {mark, state} = step;
      const list = buttonView(
        'silent-count',
        [closed ? '' : dotsView(cells.length, state), html` <u>${cells.length}</u>`],
        {
          control: 'silent',
          look: cells.some(({participant}) => touched.has(participant)) ? 'is-lit' : '',
          label: messages.on(divisionSentence([{step, cells}], messages), row.option.name),
          expanded: open.includes(silent),
          click: () => toggle(silent),
        },
      );
      return html`<li
        class="step ${mark ? `shade-${shadeName(mark.shade)}` : 'silent'}"
        part=${mark ? 'step' : 'silent'}
        aria-hidden=${cells.length === 0 || nothing}
      >
        ${labelView(step, context, closed && !!mark)}
        <span class="marks"
          >${
            mark && closed
              ? html`<b>${cells.length || ''}</b>`
              : [
                  mark || cells.length === 0 ? nothing : list,
                  ...cells
                    .filter(({participant}) => mark || people.has(participant))
                    .map((cell) => markView(cell, context)),
                ]
          }</span
        >
      </li>`;
    })}
  </ul>`;
}

/** So many dots, five in a line, or dashes for those of whom nothing is known. */
function dotsView(count: number, state: Step['state']): TemplateResult {
  const inLine = (from: number) => 7 * Math.min(5, count - from);
  let path = '';
  for (let i = 0; i < count; i += 5) path += `M3 ${i * 1.4 + 3}h${inLine(i) - 4}`;
  return html`<svg
    class="dots ${state}"
    width=${inLine(0)}
    height=${Math.ceil(count / 5) * 7}
    aria-hidden="true"
  >
    <path d=${path} />
  </svg>`;
}

/** Someone on the strip. Where they stand and what the signs say is heard with the name, and stands in the title. */
function markView(cell: Cell, context: OptionsContext): TemplateResult {
  const {messages, layout, model, touched, chosen} = context;
  const {participant, previous, position} = cell;
  const label = layout.labels.get(participant)!;
  const name = nameOf(model, participant);
  const key = keyOf(cell);
  const carried = signsOf(cell, context);
  const isChosen = chosen.has(refKey({kind: 'participant', id: participant})) || chosen.has(key);
  const words = [
    stanceWord(position?.stance, context),
    ...carried.map((sign) =>
      sign === 'changed'
        ? messages.was(stanceWord(previous?.stance, context))
        : messages.signs[sign],
    ),
  ].join(', ');
  return buttonView(
    'mark',
    html`<bdi>${label}</bdi
      ><span>${carried.map((sign) => (sign === 'unsourced' ? '' : ` ${signs[sign]}`))}</span>`,
    {
      control: `mark:${participant}`,
      look: [
        'mark',
        isChosen && 'is-selected',
        touched.has(participant) && 'is-lit',
        ...carried.map((sign) => `is-${sign}`),
      ]
        .filter(Boolean)
        .join(' '),
      key,
      pressed: chosen.has(key),
      label: messages.named(label, words),
      title: `${name}, ${words}`,
    },
  );
}
