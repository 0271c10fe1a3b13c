import {html, nothing, type TemplateResult} from 'lit';
import {formatDate} from '../../locales/dates.js';
import {tallyOption} from '../../model/tally.js';
import type {Cell, StatedCell} from '../../model/story-view.js';
import type {StanceMark} from '../../scales/stance-scale.js';
import type {Argument, Bloc, Position} from '../../story/types.js';
import {evidenceView} from '../frame/evidence-view.js';
import {shadeName, stanceGlyphView} from '../stance/stance-glyph-view.js';
import {tallySentence} from './options-description.js';
import type {OptionRow} from './options-layout.js';
import {relationLines} from './options-relations-view.js';
import {nameButton} from './options-silent-view.js';
import {nameOf, type OptionsContext} from './options-context-view.js';

/** Everything the story knows about one option, each claim with its source, in the flow of the page. */
export function detailsView(row: OptionRow, context: OptionsContext): TemplateResult {
  const {messages, wording, model} = context;
  const {option, status} = row;
  const evidence = (pieces: Parameters<typeof evidenceView>[0]) =>
    evidenceView(pieces, model.story, wording);
  const relations = relationLines(row, context);
  const stated = model.positioned
    .map(({id}) => context.view.cell(id, option.id))
    .filter((cell): cell is StatedCell => cell.state === 'stated')
    .sort((a, b) => b.stance.value - a.stance.value);

  return html`<p class="lead">
      ${option.topic === undefined ? nothing : html`<strong><bdi>${messages.topic(option.topic)}</bdi></strong> `}<bdi
        >${option.summary}</bdi
      >
    </p>
    <div class="facts">
      ${section(messages.entails, option.entails, (text) => html`<bdi>${text}</bdi>`, context)}
      ${section(
        messages.contributions,
        option.contributions,
        ({participant, what, evidence: pieces}) =>
          html`${nameButton(participant, nameOf(model, participant), context)}:
            <bdi>${what}</bdi>${evidence(pieces)}`,
        context,
      )}
      ${section(messages.conditions, option.conditions, (text) => html`<bdi>${text}</bdi>`, context)}
      ${(['for', 'against'] as const).map((side) =>
        section(
          messages[side],
          option.arguments.filter((argument) => argument.side === side),
          (argument) => html`${argumentView(argument, context)}${evidence(argument.evidence)}`,
          context,
        ),
      )}
      ${section(messages.relations, relations, (line) => line, context)}
      ${section(
        messages.statusHistory,
        [...status.history].reverse(),
        (entry) =>
          html`<strong>${wording.messages.statuses[entry.status]}</strong>${
              entry.date ? html`, ${formatDate(entry.date, wording.lang)}` : nothing
            }${entry.summary === undefined ? nothing : html`. <bdi>${entry.summary}</bdi>`}${evidence(entry.evidence)}`,
        context,
      )}
      ${blocsView(row, context)}
    </div>
    ${section(messages.stands, stated, (cell) => positionView(cell, context), context, 'is-wide')}`;
}

function section<T>(
  title: string,
  items: readonly T[],
  item: (item: T) => unknown,
  {level}: OptionsContext,
  classes = '',
): unknown {
  if (items.length === 0) return nothing;
  return html`<section class="fact ${classes}">
    <div class="fact-title" role="heading" aria-level=${Math.min(6, level + 1)}>${title}</div>
    <ul class="fact-list" role="list">
      ${items.map((each) => html`<li>${item(each)}</li>`)}
    </ul>
  </section>`;
}

/** An argument with who makes it, or that nobody is named. */
export function argumentView({by, text}: Argument, context: OptionsContext): TemplateResult {
  return html`${
      by === undefined
        ? html`<span class="quiet">${context.messages.byNobody}</span>`
        : nameButton(by, nameOf(context.model, by), context)
    }: <bdi>${text}</bdi>`;
}

/** Where one participant stands, since when, on what condition, and what stands behind it. */
export function positionView(cell: StatedCell, context: OptionsContext): TemplateResult {
  return html`<div class="position">
    ${stanceGlyphOf(cell, context)}
    <div>
      ${nameButton(cell.participant, nameOf(context.model, cell.participant), context)}:
      ${positionWords(cell, context)}
    </div>
  </div>`;
}

/** Stance, date, paraphrase, condition and evidence, then the same for every record before it, newest first. */
export function positionWords({history}: Cell, context: OptionsContext): TemplateResult {
  const [now, ...before] = [...history].reverse();
  if (!now) return html`${context.wording.messages.noData}`;
  return html`${recordView(now, context)}${
    before.length === 0
      ? nothing
      : html`<ul class="trail" role="list" aria-label=${context.messages.earlier}>
          ${before.map((record) => html`<li>${context.messages.earlier}: ${recordView(record, context)}</li>`)}
        </ul>`
  }`;
}

function recordView(
  position: Position,
  {messages, wording, model}: OptionsContext,
): TemplateResult {
  const stance = model.stanceById.get(position.stance)?.label ?? wording.messages.unstated;
  const said = (text: string | undefined) =>
    text === undefined ? nothing : html`<p class="said"><bdi>${text}</bdi></p>`;
  return html`<strong><bdi>${stance}</bdi></strong
    >${position.date ? html`, ${formatDate(position.date, wording.lang)}` : nothing}
    ${said(position.summary)}
    ${said(position.conditional && messages.onCondition(position.conditional))}
    ${evidenceView(position.evidence, model.story, wording)}`;
}

function stanceGlyphOf({stance}: StatedCell, {layout}: OptionsContext): unknown {
  const mark: StanceMark | undefined = layout.steps.find(({id}) => id === stance.id);
  return mark
    ? html`<span class="shade-${shadeName(mark.shade)}">${stanceGlyphView(mark)}</span>`
    : nothing;
}

/** How each bloc is divided on the option. Each line adds up to the bloc's members; blocs may overlap. */
function blocsView({option}: OptionRow, context: OptionsContext): unknown {
  const {model, view, messages} = context;
  const blocs = model.blocs.filter(({members}) => members.length > 0);
  const members = blocs.flatMap((bloc) => bloc.members);
  const overlap = new Set(members).size < members.length;
  const line = ({name, members: ids}: Bloc) =>
    html`<strong><bdi>${name}</bdi></strong>
      <span class="quiet">(${messages.people(ids.length)})</span>:
      ${tallySentence(tallyOption(view, option.id, ids), messages)}`;
  return section(
    messages.byBloc,
    [
      ...blocs.map(line),
      ...(overlap ? [html`<span class="quiet">${messages.blocsOverlap}</span>`] : []),
    ],
    (text) => text,
    context,
  );
}
