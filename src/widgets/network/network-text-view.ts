import {html, nothing, type TemplateResult} from 'lit';
import type {Selection} from '../../model/selection.js';
import {evidenceView} from '../frame/evidence-view.js';
import {panelView} from '../frame/panel-view.js';
import {blocKey, sectionsOf, topicOf, type Mark, type SectionName} from './network-facts.js';
import {detailOf, whenOf, type NetworkContext} from './network-view-context.js';

const nameOf = (key: string | undefined, {facts}: NetworkContext) =>
  html`<bdi>${facts.marks.get(key!)?.label}</bdi>`;

/** The story's words for a tie, with the word of its kind, by which it is known in the picture. */
function wordsOf({label, kind = ''}: Pick<Mark, 'label' | 'kind'>): string {
  const has = (text: string) => text.toLowerCase().includes(kind.toLowerCase());
  return label === undefined ? kind : has(label) ? label : `${label} (${kind})`;
}

/** "Donald Trump → Ukraine: pledges help to". An arrow is not mirrored where lines run from the right: it keeps its sides. */
export const tieText = (
  {source, target, directed, ...words}: Mark,
  context: NetworkContext,
  text = wordsOf(words),
): TemplateResult =>
  html`<span dir="ltr"
      >${nameOf(source, context)} ${directed ? '→' : '–'} ${nameOf(target, context)}</span
    >: <bdi>${text}</bdi>`;

/** The panel on the selection: one node, tie or bloc, or what the last two nodes share. */
export function selectionPanel(
  selection: Selection,
  context: NetworkContext,
  close: () => void,
  compare: unknown,
): unknown {
  const {messages, facts, frame} = context;
  const [key, other] = topicOf(facts, selection);
  if (key === undefined) return nothing;
  const sections = sectionsView(key, context, other);
  const mark = facts.marks.get(key)!;
  const {role} = mark;
  const detail = role ? whenOf(mark, context) : detailOf(mark, context, true);
  return other
    ? panelView(
        html`${nameOf(key, context)} + ${nameOf(other, context)}`,
        sections.length > 0 ? sections : html`<p>${messages.nothingShared}</p>`,
        close,
        frame,
      )
    : panelView(
        role ? tieText(mark, context) : nameOf(key, context),
        html`${detail && html`<p class="muted"><bdi>${detail}</bdi></p>`} ${saidView(mark, context)}
        ${role ? '' : [sections, mark.memberOf && compare]}`,
        close,
        frame,
      );
}

/** What a mark is in the story's words, and what that rests on. */
const saidView = ({text, evidence}: Mark, {story, frame}: NetworkContext) => [
  text && html`<p dir="auto" lang=${story.lang ?? nothing}>${text}</p>`,
  evidence && evidenceView(evidence, story, frame),
];

/** What is one step from a mark, or from two, under titles, with the evidence for it. */
const sectionsView = (key: string, context: NetworkContext, other?: string): unknown[] =>
  titled(key, context, other).map(
    ([title, keys, name]) =>
      html`<p class="part-title">${title}</p>
        <ul class="plain">
          ${keys.map((one) => {
            const {role, evidence} = context.facts.marks.get(one)!;
            // All who were at a meeting share the meeting's evidence; and belonging needs none.
            const needsNone = name === 'participants' || role === 'membership' || !evidence;
            return html`<li>
              ${itemText(one, other ? '' : key, context)}
              ${needsNone ? '' : evidenceView(evidence, context.story, context.frame)}
            </li>`;
          })}
        </ul>`,
  );

/** Sections about a mark, or about two, with their titles, in the order of these. */
function titled(key: string, {facts, messages}: NetworkContext, other?: string) {
  const sections = sectionsOf(facts, key, other);
  return Object.entries(other ? messages.shared : messages.sections).flatMap(([name, title]) => {
    const keys = sections.get(name as SectionName);
    return keys ? [[title, keys, name] as const] : [];
  });
}

/**
 * What leads away from a mark: a tie in full, else the name at the other end and what more there is to say. Away from
 * none (''): "Emmanuel Macron belongs to France".
 */
function itemText(key: string, from: string, context: NetworkContext): TemplateResult {
  const mark = context.facts.marks.get(key)!;
  const {role, label, source, target} = mark;
  const {as, joins} = context.messages;
  return role === 'tie'
    ? html`${tieText(mark, context)}${after(whenOf(mark, context))}`
    : html`${role && !from ? html`${nameOf(source, context)} ${joins[role]} ` : ''}${nameOf(
        role ? (source === from || !from ? target : source) : key,
        context,
      )}${role && label && after(as(label))}`;
}

const after = (text: string) => text && html`, <bdi class="muted">${text}</bdi>`;

/** A part of the list: what stands around the lines, and the lines, each made when it is asked for. */
export interface ListPart {
  readonly frame: (lines: unknown) => TemplateResult;
  readonly lines: readonly (() => TemplateResult)[];
  /** The texts of lines that are rows of a table: so many are copied rather than each made from its template. */
  readonly rows?: readonly (() => readonly string[])[];
}

/** A row of the table of ties. */
export const rowView = ([from, tie, to, sources]: readonly string[]): TemplateResult =>
  html`<tr>
    <th scope="row">${from}</th>
    <td>${tie}</td>
    <td>${to}</td>
    <td>${sources}</td>
  </tr>`;

/**
 * The whole network in words: meetings, everyone, and blocs, each with a nested list of what it is joined with; and a
 * table of ties with their sources. What lines stand in has the class `lines`.
 */
export function listParts(
  context: NetworkContext,
  shows: (key: string) => boolean,
): readonly ListPart[] {
  const {messages, facts, story, frame} = context;
  const {sections, from, tie, to} = messages;
  const line = (key: string) => () => {
    const detail = detailOf(facts.marks.get(key)!, context, true);
    const inner = titled(key, context).flatMap(([title, keys, name]) => {
      // Ties have a table of their own.
      const shown = name === 'ties' ? [] : keys.filter(shows);
      const texts = shown.map((one, i) => [i > 0 ? '; ' : '', itemText(one, key, context)]);
      return texts.length > 0 ? html`<li>${title}: ${texts}</li>` : [];
    });
    return html`<li>
      <bdi>${facts.marks.get(key)!.label}</bdi>${after(detail)}
      ${
        inner.length > 0
          ? html`<ul class="plain">
              ${inner}
            </ul>`
          : ''
      }
    </li>`;
  };
  const part = (title: string, keys: readonly string[]): ListPart => ({
    lines: keys.filter(shows).map(line),
    frame: (content) =>
      html`<p class="part-title">${title}</p>
        <ul class="plain lines">
          ${content}
        </ul>`,
  });
  const {nodes, edges, groups} = facts.graph;
  const nodesThat = (isMeeting: boolean) =>
    nodes.flatMap(({key, kind}) => ((kind === 'meeting') === isMeeting ? key : []));
  const rows = edges
    .filter(({role, id}) => role === 'tie' && shows(id))
    .map((edge) => () => {
      const sources = new Set(edge.evidence.map(({source}) => story.sources.get(source)?.title));
      const when = whenOf(edge, context);
      return [
        facts.marks.get(edge.source)!.label!,
        // Whatever the direction of the story's words, those of the widget stay by themselves.
        wordsOf(edge) + (when && `, \u2068${when}\u2069`),
        facts.marks.get(edge.target)!.label!,
        [...sources].join(', ') || frame.messages.unsourced,
      ];
    });
  const ties: ListPart = {
    rows,
    lines: rows.map((row) => () => rowView(row())),
    frame: (content) =>
      html`<table>
        <caption>
          ${sections.ties}
        </caption>
        <thead>
          <tr>
            <th scope="col">${from}</th>
            <th scope="col">${tie}</th>
            <th scope="col">${to}</th>
            <th scope="col">${frame.messages.source}</th>
          </tr>
        </thead>
        <tbody class="lines">
          ${content}
        </tbody>
      </table>`,
  };
  return [
    part(sections.meetings, nodesThat(true)),
    part(sections.participants, nodesThat(false)),
    part(
      sections.blocs,
      groups.map(({id}) => blocKey(id)),
    ),
    ties,
  ].filter(({lines}) => lines.length > 0);
}

/** What is said of everyone, of meetings, blocs and ties, and what it rests on: for paper, where none can be opened. */
export const printView = (context: NetworkContext): TemplateResult =>
  html`<ul class="plain">
    ${[...context.facts.marks].map(([key, mark]) =>
      (mark.text || mark.evidence?.length) && (mark.role ?? 'tie') === 'tie'
        ? html`<li>${itemText(key, '', context)} ${saidView(mark, context)}</li>`
        : '',
    )}
  </ul>`;
