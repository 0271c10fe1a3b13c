import {html, nothing, type TemplateResult} from 'lit';
import type {NetworkEdge} from '../../model/network-graph.js';
import type {Selection} from '../../model/selection.js';
import type {Story} from '../../story/types.js';
import {evidenceView, type Wording} from '../frame/evidence-view.js';
import {panelView} from '../frame/panel-view.js';
import {
  blocKey,
  markKey,
  sectionsOf,
  type NetworkFacts,
  type SectionName,
} from './network-facts.js';
import {detailOf, whenOf, type NetworkWording} from './network-words.js';

/** What the picture and the texts are made of. */
export interface NetworkContext {
  readonly facts: NetworkFacts;
  readonly story: Story;
  readonly words: NetworkWording;
  readonly frame: Wording;
}

/** What the panel does. */
export interface PanelControls {
  readonly close: () => void;
  /** Whether the next mark chosen joins the one shown, and the control for it. */
  readonly comparing: boolean;
  readonly compare: () => void;
}

/** "Donald Trump → Ukraine: pledges help to". */
export function tieText(
  {source, target, directed, label, kind}: NetworkEdge,
  {nodes}: NetworkFacts,
  text = label ?? kind,
): TemplateResult {
  const name = (key: string) => html`<bdi>${nodes.get(key)?.label}</bdi>`;
  return html`${name(source)} ${directed ? '→' : '–'} ${name(target)}: <bdi>${text}</bdi>`;
}

/** The panel on the selection: one node, tie or bloc, or what the last two nodes share. */
export function selectionPanel(
  selection: Selection,
  context: NetworkContext,
  {close, comparing, compare}: PanelControls,
): unknown {
  const {facts, words, story, frame} = context;
  const {nodes, edges, blocs} = facts;
  const {messages} = words;
  const keys = [...new Set(selection.map(markKey))].reverse();
  const [key, other] = keys.filter((own) => nodes.has(own));
  if (key !== undefined && other !== undefined) {
    const shared = sectionsView(key, context, other);
    return panelView(
      html`<bdi>${nodes.get(other)!.label}</bdi> + <bdi>${nodes.get(key)!.label}</bdi>`,
      shared.length > 0 ? shared : html`<p>${messages.nothingShared}</p>`,
      close,
      frame,
    );
  }
  const one = key ?? keys.find((own) => edges.has(own) || blocs.has(own));
  if (one === undefined) return nothing;
  const node = nodes.get(one);
  const edge = edges.get(one);
  const named = node ?? blocs.get(one);
  const {evidence} = edge ?? named!;
  return panelView(
    edge ? tieText(edge, facts) : html`<bdi>${named?.label}</bdi>`,
    html`${mutedView(edge ? whenOf(edge, words) : node && detailOf(node, words, true))}
    ${named?.text && html`<p dir="auto" lang=${story.lang ?? nothing}>${named.text}</p>`}
    ${evidence && evidenceView(evidence, story, frame)} ${edge ? '' : sectionsView(one, context)}
    ${
      node &&
      html`<button
        class="button compare"
        part="button"
        type="button"
        aria-pressed=${comparing}
        @click=${compare}
      >
        ${comparing ? messages.compareNow : messages.compareWith}
      </button>`
    }`,
    close,
    frame,
  );
}

const mutedView = (text: string | undefined) =>
  text ? html`<p class="muted"><bdi>${text}</bdi></p>` : '';

/** What is one step from a mark, or from two, under titles. Where there is evidence it is given, each piece once. */
function sectionsView(key: string, context: NetworkContext, other?: string): TemplateResult[] {
  const {facts, words, story, frame} = context;
  const {sections, shared} = words.messages;
  const titles: Partial<Record<string, string>> = other === undefined ? sections : shared;
  return Object.entries(sectionsOf(facts, key, other)).flatMap(([name, keys]) => {
    if (keys.length === 0) return [];
    const items = keys.map((one) => {
      const evidence = name === 'participants' ? undefined : evidenceOf(one, facts);
      return {text: itemText(one, key, context), evidence};
    });
    return html`<p class="part-title">${titles[name]}</p>
      ${
        items.some(({evidence}) => evidence)
          ? html`<ul class="plain">
              ${items.map(
                ({text, evidence = []}) =>
                  html`<li>${text} ${evidenceView(evidence, story, frame)}</li>`,
              )}
            </ul>`
          : html`<div>${listed(items.map(({text}) => text))}</div>`
      }`;
  });
}

const evidenceOf = (key: string, {nodes, edges, blocs}: NetworkFacts) => {
  const edge = edges.get(key);
  return edge?.role === 'membership'
    ? undefined
    : (edge ?? blocs.get(key) ?? nodes.get(key))?.evidence;
};

const listed = (texts: readonly unknown[]) => texts.map((text, i) => (i > 0 ? [', ', text] : text));

/** What leads away from a mark: a tie in full, else the name at the other end and what more there is to say. */
function itemText(key: string, from: string, {facts, words}: NetworkContext): TemplateResult {
  const {nodes, edges, blocs} = facts;
  const edge = edges.get(key);
  if (edge?.role === 'tie') return html`${tieText(edge, facts)}${after(whenOf(edge, words))}`;
  const end = edge ? (edge.source === from ? edge.target : edge.source) : key;
  return html`<bdi>${(nodes.get(end) ?? blocs.get(end))?.label}</bdi>${
      edge?.label && html` <bdi class="muted">${words.messages.as(edge.label)}</bdi>`
    }`;
}

const after = (text: string | undefined) => text && html`, <bdi class="muted">${text}</bdi>`;

/** A part of the list: what stands around the lines, and the lines, each made when it is asked for. */
export interface ListPart {
  readonly frame: (lines: unknown) => TemplateResult;
  readonly lines: readonly (() => TemplateResult)[];
}

/**
 * The whole network in words: meetings, everyone, and blocs, each with a nested list of what it is joined with; and a
 * table of ties with their sources. What lines stand in has the class `lines`.
 */
export function listParts(context: NetworkContext): ListPart[] {
  const {facts, words, story, frame} = context;
  const {sections, from, tie, to} = words.messages;
  const {nodes, edges, groups} = facts.graph;
  const line = (key: string, label: string, detail?: string) =>
    html`<li><bdi>${label}</bdi>${after(detail)}${nested(key, context)}</li>`;
  const marks = (isMeeting: boolean) =>
    nodes
      .filter(({kind}) => (kind === 'meeting') === isMeeting)
      .map((node) => () => line(node.key, node.label, detailOf(node, words, true)));
  const part = (title: string, lines: ListPart['lines']): ListPart => ({
    lines,
    frame: (content) =>
      html`<p class="part-title">${title}</p>
        <ul class="plain lines">
          ${content}
        </ul>`,
  });
  const ties: ListPart = {
    lines: edges
      .filter(({role}) => role === 'tie')
      .map((edge) => () => {
        const sources = new Set(edge.evidence.map(({source}) => story.sources.get(source)?.title));
        return html`<tr>
          <th scope="row">${facts.nodes.get(edge.source)?.label}</th>
          <td>${edge.label ?? edge.kind}${after(whenOf(edge, words))}</td>
          <td>${facts.nodes.get(edge.target)?.label}</td>
          <td>${[...sources].join(', ') || frame.messages.unsourced}</td>
        </tr>`;
      }),
    frame: (content) =>
      html`<table>
        <caption>
          ${sections.ties}
        </caption>
        <thead>
          <tr>
            ${[from, tie, to, frame.messages.source].map((head) => html`<th scope="col">${head}</th>`)}
          </tr>
        </thead>
        <tbody class="lines">
          ${content}
        </tbody>
      </table>`,
  };
  return [
    part(sections.meetings, marks(true)),
    part(sections.participants, marks(false)),
    part(
      sections.blocs,
      groups.map(
        ({id, label}) =>
          () =>
            line(blocKey(id), label),
      ),
    ),
    ties,
  ].filter(({lines}) => lines.length > 0);
}

function nested(key: string, context: NetworkContext): unknown {
  const lines = Object.entries(sectionsOf(context.facts, key)).flatMap(([name, keys]) =>
    keys.length > 0 && name !== 'ties'
      ? html`<li>
          ${context.words.messages.sections[name as SectionName]}:
          ${listed(keys.map((one) => itemText(one, key, context)))}
        </li>`
      : [],
  );
  return lines.length > 0
    ? html`<ul class="plain">
        ${lines}
      </ul>`
    : '';
}
