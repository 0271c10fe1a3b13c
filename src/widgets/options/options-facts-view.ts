import {html, nothing, svg, type TemplateResult} from 'lit';
import {formatDate} from '../../locales/dates.js';
import type {OptionsMessages} from '../../locales/en/options.js';
import {refKey} from '../../model/ref.js';
import type {StoryModel} from '../../model/story-model.js';
import type {Cell} from '../../model/story-view.js';
import type {Evidence, Id, Position} from '../../story/types.js';
import {evidenceView} from '../frame/evidence-view.js';
import {shadeName} from '../../scales/stance-scale.js';
import {stanceGlyphView} from '../stance/stance-glyph-view.js';
import type {OptionsContext} from './options-context-view.js';
import {divide, inState, type OptionRow} from './options-layout.js';
import {divisionSentence} from './options-description.js';

/** Records of a cell that are not folded. */
const LATEST = 4;

/** What is told of an option, by the key of its title. */
export type Facts = Readonly<Partial<Record<keyof OptionsMessages['facts'], readonly unknown[]>>>;

/** Those who have not said, by name. */
export function silentFacts({division}: OptionRow, context: OptionsContext): Facts {
  const names = (state: Cell['state']) => {
    const cells = inState(division, state);
    return cells.length === 0
      ? []
      : [
          cells.map(
            ({participant, previous}, i) =>
              html`${i > 0 ? ', ' : ''}${nameButton(participant, context)}${
                previous && ` (${context.messages.was(stanceWord(previous.stance, context))})`
              }`,
          ),
        ];
  };
  return {unstated: names('unstated'), noData: names('no-data')};
}

/** Everything the story knows about one option, each claim with its source. */
export function optionFacts(
  row: OptionRow,
  stands: readonly unknown[],
  context: OptionsContext,
): Facts {
  const {messages, wording, model} = context;
  const {entails, contributions, conditions, arguments: all} = row.option;
  const texts = (list: readonly string[]) => list.map((text) => html`<bdi>${text}</bdi>`);
  const said = (by: Id | undefined, text: string, evidence: readonly Evidence[]) =>
    html`${by === undefined ? messages.byNobody : nameButton(by, context)}:
      <bdi>${text}</bdi>${evidenceView(evidence, model.story, wording)}`;
  const side = (wanted: string) =>
    all
      .filter((argument) => argument.side === wanted)
      .map(({by, text, evidence}) => said(by, text, evidence));
  return {
    entails: texts(entails),
    contributions: contributions.map(({participant, what, evidence}) =>
      said(participant, what, evidence),
    ),
    conditions: texts(conditions),
    for: side('for'),
    against: side('against'),
    status: [...row.status.history]
      .reverse()
      .map((record) => claimView(wording.messages.statuses[record.status], record, context)),
    byBloc: blocLines(row, context),
    stands,
  };
}

/** Stance, date, words and evidence of every record, the newest first; of many, the older ones folded. */
export function recordViews({history}: Cell, context: OptionsContext): readonly unknown[] {
  const {wording, messages, isPrinting} = context;
  const views = [...history]
    .reverse()
    .map((record) => claimView(stanceView(record, context), record, context));
  const older = views.splice(LATEST);
  if (older.length > 0)
    views.push(
      html`<details ?open=${isPrinting}>
        <summary>${messages.older(older.length)}</summary>
        ${listView(older)}
      </details>`,
    );
  return views.length > 0 ? views : [wording.messages.noData];
}

/** What holds, since when, in which words, and what stands behind it. */
function claimView(
  what: unknown,
  {
    date,
    summary,
    conditional,
    evidence,
  }: Pick<Position, 'date' | 'summary' | 'conditional' | 'evidence'>,
  {messages, wording, model}: OptionsContext,
): TemplateResult {
  return html`<strong>${what}</strong>${date && `, ${formatDate(date, wording.lang)}`}${
      summary && html`. <bdi>${summary}</bdi>`
    }${
      conditional && html`. <bdi>${messages.onCondition(conditional)}</bdi>`
    }${evidenceView(evidence, model.story, wording)}`;
}

/** Glyph and word of a stance; the word alone where it is none of the scale. */
export function stanceView(
  position: Position | undefined,
  context: OptionsContext,
): TemplateResult {
  const step = context.layout.scale.find(({mark}) => mark && mark.id === position?.stance);
  return html`${stanceGlyphView(step?.mark, position?.evidence)}
    <bdi class=${step ? '' : 'quiet'}>${stanceWord(position?.stance, context)}</bdi>`;
}

export function stanceWord(stance: Id | undefined, {model, wording}: OptionsContext): string {
  const {unstated, noData} = wording.messages;
  return stance === undefined ? noData : (model.stanceById.get(stance)?.label ?? unstated);
}

/**
 * How each bloc is divided on the option, in words and drawn: each stance as a block as wide as those who hold it are
 * many, of the whole bloc; the rest stays empty. Words count those of the bloc whose positions the story follows, as in
 * the other graphics; blocs may overlap.
 */
function blocLines(
  {option, division: everyone}: OptionRow,
  {model, view, messages}: OptionsContext,
): unknown[] {
  const voices = new Set(model.positioned.map(({id}) => id));
  return model.blocs
    .map(({name, members: all}) => ({name, all, members: all.filter((id) => voices.has(id))}))
    .filter(({members}) => members.length > 0)
    .map(({name, all, members}) => {
      const division = divide(
        view,
        option.id,
        everyone.map(({step}) => step),
        members,
      );
      let end = 0;
      return html`<strong><bdi>${name}</bdi></strong>
        (${messages.people(members.length, all.length)})
        <svg
          class="bar"
          part="bloc-bar"
          viewBox="0 0 ${all.length} 1"
          preserveAspectRatio="none"
          aria-hidden="true"
        >
          ${division.map(
            ({step: {mark}, cells: {length}}) =>
              mark &&
              svg`<rect class="shade-${shadeName(mark.shade)}" x=${(end += length) - length} width=${length} height="1"/>`,
          )}
        </svg>
        ${divisionSentence(division, messages)}`;
    });
}

/**
 * Facts under their titles, in the order of the catalogue.
 *
 * @param facts those told here, then those of options beside it: what one of them has and this one has not is said
 */
export function factsView(
  facts: readonly Facts[],
  {messages, level}: OptionsContext,
): TemplateResult {
  return html`<div class="facts">
    ${Object.entries(messages.facts).map(([name, title]) => {
      const [told = [], ...beside] = facts.map((each) => each[name as keyof Facts] ?? []);
      return told.length > 0 || beside.some(({length}) => length > 0)
        ? html`<div class="fact">
            <div class="quiet" role="heading" aria-level=${Math.min(6, level + 1)}>${title}</div>
            ${told.length > 0 ? listView(told) : messages.none}
          </div>`
        : nothing;
    })}
  </div>`;
}

/** What a button is and does, beyond what it says. */
interface ButtonTraits {
  /** Makes it a stop of the arrow keys. */
  readonly control?: string;
  readonly look?: string;
  /** Key of what it selects. */
  readonly key?: string;
  readonly pressed?: boolean;
  readonly expanded?: boolean;
  readonly title?: string;
  /** What it is called where it is heard without what stands around it; begins with what it shows. */
  readonly label?: string;
  readonly click?: () => void;
}

export const buttonView = (
  part: string,
  content: unknown,
  {control, look = '', key, pressed, expanded, title, label, click}: ButtonTraits,
): TemplateResult =>
  html`<button
    class=${look}
    part=${part}
    type="button"
    data-control=${control ?? nothing}
    data-ref=${key ?? nothing}
    aria-pressed=${pressed ?? nothing}
    aria-expanded=${expanded ?? nothing}
    title=${title ?? nothing}
    aria-label=${label ?? nothing}
    @click=${click}
  >
    ${content}
  </button>`;

export const listView = (items: readonly unknown[]): TemplateResult =>
  html`<ul role="list">
    ${items.map((item) => html`<li>${item}</li>`)}
  </ul>`;

/** A participant's name that selects that participant. */
export function nameButton(participant: Id, {model, chosen}: OptionsContext): TemplateResult {
  const key = refKey({kind: 'participant', id: participant});
  return buttonView('name-button', html`<bdi>${nameOf(model, participant)}</bdi>`, {
    look: 'who',
    key,
    pressed: chosen.has(key),
  });
}

/** The name of a participant. */
export const nameOf = ({story}: StoryModel, id: Id): string => story.participants.get(id)!.name;

/** An option's name, in the outline of the page. */
export const headingView = (content: unknown, {level}: OptionsContext) =>
  html`<div class="name" role="heading" aria-level=${level}>${content}</div>`;
