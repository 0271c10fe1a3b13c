import {html, nothing, svg, type TemplateResult} from 'lit';
import {formatDate} from '../../locales/dates.js';
import {refKey, type Ref} from '../../model/ref.js';
import {isSelected} from '../../model/selection.js';
import type {Cell} from '../../model/story-view.js';
import {tallyOption, type Tally} from '../../model/tally.js';
import type {Evidence, Id, Position} from '../../story/types.js';
import {evidenceView} from '../frame/evidence-view.js';
import {panelView} from '../frame/panel-view.js';
import {shadeName, stanceGlyphView} from '../stance/stance-glyph-view.js';
import {nameOf, optionNames, type OptionsContext} from './options-context-view.js';
import {rowSentence, tallySentence} from './options-description.js';
import type {OptionRow} from './options-layout.js';

/** A title, and what is told under it. */
type Fact = readonly [string, readonly unknown[]];

/** Everything the story knows about one option, each claim with its source; the same titles for every option. */
function factsOf(row: OptionRow, context: OptionsContext): readonly Fact[] {
  const {messages, wording, model} = context;
  const {option, status} = row;
  const texts = (list: readonly string[]) => list.map((text) => html`<bdi>${text}</bdi>`);
  const said = (by: Id | undefined, text: string, evidence: readonly Evidence[]) =>
    html`${by === undefined ? html`<span class="quiet">${messages.byNobody}</span>` : nameButton(by, context)}:
      <bdi>${text}</bdi>${evidenceView(evidence, model.story, wording)}`;
  const side = (wanted: 'for' | 'against'): Fact => [
    messages[wanted],
    option.arguments
      .filter((argument) => argument.side === wanted)
      .map(({by, text, evidence}) => said(by, text, evidence)),
  ];
  return [
    [messages.entails, texts(option.entails)],
    [
      messages.contributions,
      option.contributions.map(({participant, what, evidence}) =>
        said(participant, what, evidence),
      ),
    ],
    [messages.conditions, texts(option.conditions)],
    side('for'),
    side('against'),
    [messages.relations, texts(relationLines(row, context))],
    [
      messages.statusHistory,
      [...status.history]
        .reverse()
        .map(
          ({status: kind, date, summary, evidence}) =>
            html`<strong>${wording.messages.statuses[kind]}</strong
              >${date && `, ${formatDate(date, wording.lang)}`}${
                summary && html`. <bdi>${summary}</bdi>`
              }${evidenceView(evidence, model.story, wording)}`,
        ),
    ],
    [messages.byBloc, blocsOf(row, context)],
  ];
}

/** How each bloc is divided on the option, drawn and said. Each line adds up to the bloc's members; blocs may overlap. */
function blocsOf({option}: OptionRow, context: OptionsContext): unknown[] {
  const {model, view, messages} = context;
  const blocs = model.blocs.filter(({members}) => members.length > 0);
  const members = blocs.flatMap((bloc) => bloc.members);
  const lines: unknown[] = blocs.map((bloc) => {
    const tally = tallyOption(view, option.id, bloc.members);
    return html`<strong><bdi>${bloc.name}</bdi></strong>
      <span class="quiet">(${messages.people(bloc.members.length)})</span>
      ${tallyBar(tally, context)} ${tallySentence(tally, messages)}`;
  });
  if (new Set(members).size < members.length)
    lines.push(html`<span class="quiet">${messages.blocsOverlap}</span>`);
  return lines;
}

/** Each stance as a block as wide as those who hold it are many; who has not said stays an outline. */
function tallyBar({steps, unstated, noData, total}: Tally, {layout}: OptionsContext): unknown {
  let x = 0;
  const block = (count: number, shade?: number) => {
    const from = x;
    x += count;
    return count > 0
      ? svg`<rect class=${shade === undefined ? 'silent' : `shade-${shadeName(shade)}`} x=${from} width=${count} height="1"/>`
      : nothing;
  };
  return html`<svg
    class="bar"
    part="bloc-bar"
    viewBox="0 0 ${total} 1"
    preserveAspectRatio="none"
    aria-hidden="true"
  >
    ${layout.steps.map(({id, shade}) => block(steps.find(({stance}) => stance.id === id)?.count ?? 0, shade))}${block(unstated + noData)}
  </svg>`;
}

/** What one option has to do with others, in words, a line each. */
export function relationLines({option, relations}: OptionRow, context: OptionsContext): string[] {
  const {cycle} = relations;
  const all = {...relations, cycle: cycle.length > 0 ? [option.id, ...cycle] : cycle};
  return (['conflicts', 'requires', 'requiredBy', 'cycle'] as const)
    .filter((relation) => all[relation].length > 0)
    .map((relation) => context.messages.relation[relation](optionNames(context, all[relation])));
}

/** What is told of an option in full, in the flow of the page. */
export function detailsView(row: OptionRow, context: OptionsContext): TemplateResult {
  const {messages, level, view} = context;
  const {summary, topic, id} = row.option;
  const stated = row.groups.flatMap(({marks}) =>
    marks.map(
      ({participant}) =>
        html`${nameButton(participant, context)}:
        ${recordsView(view.cell(participant, id), context)}`,
    ),
  );
  const facts: readonly Fact[] = [...factsOf(row, context), [messages.stands, stated]];
  return html`<p class="lead">
      ${topic && html`<strong><bdi>${topic}</bdi>.</strong> `}<bdi>${summary}</bdi>
    </p>
    <div class="facts">
      ${facts.map(([title, items]) =>
        items.length === 0
          ? nothing
          : html`<div class="quiet" role="heading" aria-level=${Math.min(6, level + 1)}>
                ${title}
              </div>
              ${listOf(items)}`,
      )}
    </div>`;
}

const listOf = (items: readonly unknown[]) =>
  html`<ul role="list">
    ${items.map((item) => html`<li>${item}</li>`)}
  </ul>`;

/** Stance, date, paraphrase, condition and evidence, then the same for every record before it, newest first. */
function recordsView({history}: Cell, context: OptionsContext): unknown {
  const {messages, wording} = context;
  const [now, ...before] = [...history].reverse().map((record) => recordView(record, context));
  return now
    ? html`${now}${
        before.length > 0
          ? html`<div class="quiet">${messages.earlier}</div>
              ${listOf(before)}`
          : nothing
      }`
    : wording.messages.noData;
}

function recordView(
  {stance, date, summary, conditional, evidence}: Position,
  context: OptionsContext,
): TemplateResult {
  const {messages, wording, model} = context;
  const said = (text: string | undefined) => text && html`<p><bdi>${text}</bdi></p>`;
  return html`${stanceView(stance, evidence.length > 0, context)}${date && `, ${formatDate(date, wording.lang)}`}
  ${said(summary)}${said(conditional && messages.onCondition(conditional))}
  ${evidenceView(evidence, model.story, wording)}`;
}

/** Glyph and word of a stance; the word alone where it is none of the scale. */
function stanceView(
  stance: Id | undefined,
  sourced: boolean,
  {layout, wording}: OptionsContext,
): TemplateResult {
  const {unstated, noData} = wording.messages;
  const mark = layout.steps.find(({id}) => id === stance);
  return mark
    ? html`${stanceGlyphView(mark, sourced)} <strong><bdi>${mark.label}</bdi></strong>`
    : html`<strong>${stance === undefined ? noData : unstated}</strong>`;
}

/** The evidence of each mark that is selected, beneath its row. */
export function panelsView({option}: OptionRow, context: OptionsContext): unknown {
  return context.selection.map((ref) =>
    ref.kind === 'cell' && ref.option === option.id
      ? panelView(
          html`<bdi>${nameOf(context.model, ref.participant)}</bdi>`,
          recordsView(context.view.cell(ref.participant, option.id), context),
          context.clear,
          context.wording,
        )
      : nothing,
  );
}

/** A participant's name that selects that participant. */
export function nameButton(participant: Id, {model, selection}: OptionsContext): TemplateResult {
  const ref: Ref = {kind: 'participant', id: participant};
  return html`<button
    class="name-button"
    type="button"
    data-ref=${refKey(ref)}
    aria-pressed=${isSelected(selection, ref)}
  >
    <bdi>${nameOf(model, participant)}</bdi>
  </button>`;
}

/** Two or three options side by side, as a table whose columns stand beneath each other where there is no room. */
export function comparisonView(context: OptionsContext): unknown {
  const {layout, messages, model, view, compared} = context;
  const rows = compared.flatMap((id) => layout.rows.filter(({option}) => option.id === id));
  if (rows.length < 2) return nothing;
  const line = (title: string, cells: readonly (readonly unknown[])[]) =>
    cells.some(({length}) => length > 0)
      ? html`<tr>
          <th scope="row"><bdi>${title}</bdi></th>
          ${cells.map(
            (cell, i) =>
              html`<td data-column=${rows[i]!.option.name}>
                ${cell.length > 0 ? listOf(cell) : html`<span class="quiet">${messages.none}</span>`}
              </td>`,
          )}
        </tr>`
      : nothing;
  const facts = rows.map((row) => factsOf(row, context));
  const voices = model.positioned.map(({id, name}) => ({
    name,
    cells: rows.map(({option}) => view.cell(id, option.id)),
  }));
  // Those who differ come first; who has said nothing on any of them is left out.
  const differing = ({cells}: {cells: readonly Cell[]}) =>
    new Set(cells.flatMap((cell) => (cell.state === 'stated' ? cell.stance.id : []))).size;
  return html`<div class="compare" part="compare">
    <table tabindex="-1">
      <caption>
        ${messages.compareHeading(optionNames(context, compared))}
      </caption>
      <thead>
        <tr>
          <td></td>
          ${rows.map(({option}) => html`<th scope="col"><bdi>${option.name}</bdi></th>`)}
        </tr>
      </thead>
      <tbody>
        ${line(
          messages.stands,
          rows.map((row) => [rowSentence(row, messages)]),
        )}
        ${facts[0]!.map(([title], i) =>
          line(
            title,
            facts.map((each) => each[i]![1]),
          ),
        )}
        ${voices
          .filter((voice) => differing(voice) > 0)
          .sort((a, b) => differing(b) - differing(a))
          .map(({name, cells}) =>
            line(
              name,
              cells.map(({position}) => [
                stanceView(position?.stance, position?.evidence.length !== 0, context),
              ]),
            ),
          )}
      </tbody>
    </table>
    <button class="button" type="button" part="button" @click=${() => context.compare()}>
      ${messages.compareClear}
    </button>
  </div>`;
}
