import {html, nothing, type TemplateResult} from 'lit';
import type {NetworkEdge, NetworkNode} from '../../model/network-graph.js';
import type {Selection} from '../../model/selection.js';
import type {Evidence, Story} from '../../story/types.js';
import {evidenceView, type Wording} from '../frame/evidence-view.js';
import {panelView} from '../frame/panel-view.js';
import {households, type Household} from './network-blocks.js';
import {markKey, type Emphasis, type NetworkFacts} from './network-facts.js';
import {detailOf, whenOf, type NetworkWording} from './network-words.js';
import type {NetworkZoom} from './network-zoom-controller.js';

/** What the picture and the texts are made of. */
export interface NetworkContext {
  readonly facts: NetworkFacts;
  readonly emphasis: Emphasis;
  readonly story: Story;
  readonly words: NetworkWording;
  readonly frame: Wording;
  readonly close: () => void;
  /** Whether the next mark chosen joins the one shown, and the control for it. */
  readonly comparing: boolean;
  readonly compare: () => void;
  /** Where the picture can be enlarged. */
  readonly zoom?: NetworkZoom | undefined;
}

/** One thing said: a name, more words, the evidence where it is told here, and what belongs to it. */
interface Item {
  readonly label: unknown;
  readonly words?: string | undefined;
  readonly evidence?: readonly Evidence[] | undefined;
  readonly items?: readonly Item[];
}

type Section = readonly [title: string, items: readonly Item[]];

/** The panel on the selection: one node, tie or bloc, or what the last two nodes share. */
export function selectionPanel(
  selection: Selection,
  context: NetworkContext,
): TemplateResult | typeof nothing {
  const {frame, facts, words, story, close, comparing, compare} = context;
  const {nodes, edges, blocs} = facts;
  const {messages} = words;
  const keys = [...new Set(selection.map(markKey))].reverse();
  const [node, other] = keys.flatMap((key) => nodes.get(key) ?? []);
  if (node && other) {
    const sections = sharedSections(other, node, context);
    return panelView(
      html`<bdi>${other.label}</bdi> + <bdi>${node.label}</bdi>`,
      sections.some(([, items]) => items.length > 0)
        ? sectionsView(sections, context)
        : html`<p>${messages.nothingShared}</p>`,
      close,
      frame,
    );
  }
  const key = node?.key ?? keys.find((own) => edges.has(own) || blocs.has(own)) ?? '';
  const edge = edges.get(key);
  const named = node ?? blocs.get(key);
  if (!edge && !named) return nothing;
  const detail = edge ? whenOf(edge, words) : node && detailOf(node, words, true);
  const {evidence} = edge ?? named ?? {};
  return panelView(
    edge ? tieText(edge, facts) : html`<bdi>${named?.label}</bdi>`,
    html`${detail ? html`<p class="muted"><bdi>${detail}</bdi></p>` : nothing}
    ${named?.text ? html`<p dir="auto" lang=${story.lang ?? nothing}>${named.text}</p>` : nothing}
    ${evidence ? evidenceView(evidence, story, frame) : nothing}
    ${sectionsView(sectionsOf(key, context), context)}
    ${
      node
        ? html`<button
            class="button compare"
            part="button"
            type="button"
            aria-pressed=${comparing}
            @click=${compare}
          >
            ${comparing ? messages.compareNow : messages.compareWith}
          </button>`
        : nothing
    }`,
    close,
    frame,
  );
}

/** The whole network as nested lists (rooms, then everyone with those who belong to them, blocs) and a table of ties. */
export function alternativeView(context: NetworkContext): TemplateResult {
  const {facts, words} = context;
  const {messages} = words;
  const {nodes, groups} = facts.graph;
  const person = ({node, members}: Household): Item => ({
    label: node.label,
    words: detailOf(node, words, true),
    items: members.map(person),
  });
  const meeting = (node: NetworkNode): Item => ({
    label: node.label,
    words: detailOf(node, words, true),
    items: attendanceOf(node, context),
  });
  return html`<div class="as-text">
    ${sectionsView(
      [
        [messages.meetings, nodes.filter(({kind}) => kind === 'meeting').map(meeting)],
        [messages.participants, households(facts.graph).map(person)],
        [messages.blocs, groups.map(({label, members}) => ({label, items: named(members, facts)}))],
      ],
      context,
    )}
    ${tieTable(context)}
  </div>`;
}

/** "Donald Trump → Ukraine: pledges help to". */
export function tieText(edge: NetworkEdge, facts: NetworkFacts, text = edge.label ?? edge.kind) {
  const [source, target] = named([edge.source, edge.target], facts);
  return html`<bdi>${source?.label}</bdi> ${edge.directed ? '→' : '–'} <bdi>${target?.label}</bdi>:
    <bdi>${text}</bdi>`;
}

/** What there is to say about a node, or the members of a bloc. */
function sectionsOf(key: string, context: NetworkContext): Section[] {
  const {facts, words} = context;
  const {messages} = words;
  const node = facts.nodes.get(key);
  const family = facts.links(key, 'membership');
  const isMeeting = node?.kind === 'meeting';
  return [
    [
      messages.memberOf,
      family.flatMap(({edge, other}) => (edge.source === key ? mere(other) : [])),
    ],
    [
      messages.members,
      [
        ...family.flatMap(({edge, other}) => (edge.target === key ? mere(other) : [])),
        ...named(facts.blocs.get(key)?.members ?? [], facts),
      ],
    ],
    [
      isMeeting ? messages.participants : messages.meetings,
      node ? attendanceOf(node, context, !isMeeting) : [],
    ],
    [messages.ties, facts.links(key, 'tie').map(({edge}) => tieItem(edge, context))],
    [messages.blocs, facts.blocsOf(key).map(({label, evidence = []}) => ({label, evidence}))],
  ];
}

function sharedSections(a: NetworkNode, b: NetworkNode, context: NetworkContext): Section[] {
  const {facts, words} = context;
  const {shared} = words.messages;
  const {meetings, blocs, neighbours, ties} = facts.shared(a.key, b.key);
  return [
    [
      a.kind === 'meeting' ? shared.guests : shared.meetings,
      meetings.map(({label, evidence}) => ({label, evidence})),
    ],
    [shared.blocs, blocs.map(mere)],
    [shared.neighbours, neighbours.map(mere)],
    [shared.ties, ties.map((edge) => tieItem(edge, context))],
  ];
}

const mere = ({label}: {readonly label: string}): Item => ({label});

const named = (keys: readonly string[], {nodes}: NetworkFacts): Item[] =>
  keys.flatMap((key) => nodes.get(key) ?? []).map(mere);

/** Who was at a meeting, or which meetings one was at. */
const attendanceOf = ({key}: NetworkNode, {facts, words}: NetworkContext, proven = false): Item[] =>
  facts.links(key, 'attendance').map(({edge, other}) => ({
    label: other.label,
    words: edge.label && words.messages.as(edge.label),
    evidence: proven ? edge.evidence : undefined,
  }));

const tieItem = (edge: NetworkEdge, {facts, words}: NetworkContext): Item => ({
  label: tieText(edge, facts),
  words: whenOf(edge, words),
  evidence: edge.evidence,
});

const sectionsView = (sections: readonly Section[], context: NetworkContext) =>
  sections.map(([title, items]) =>
    items.length > 0
      ? html`<p class="part-title">${title}</p>
          ${itemsView(items, context)}`
      : nothing,
  );

/** Mere names follow one another in a line. */
const itemsView = (items: readonly Item[], context: NetworkContext): TemplateResult =>
  items.some(({words, evidence, items: inner}) => words || evidence || inner)
    ? html`<ul class="plain">
        ${items.map(
          ({label, words, evidence, items: inner = []}) =>
            html`<li>
              <bdi>${label}</bdi>${after(words)}
              ${evidence ? evidenceView(evidence, context.story, context.frame) : nothing}
              ${inner.length > 0 ? itemsView(inner, context) : nothing}
            </li>`,
        )}
      </ul>`
    : html`<div>${items.map(({label}, i) => html`${i > 0 ? ', ' : ''}<bdi>${label}</bdi>`)}</div>`;

const after = (words: string | undefined) =>
  words ? html`, <bdi class="muted">${words}</bdi>` : nothing;

function tieTable({facts, words, frame}: NetworkContext): unknown {
  const ties = facts.graph.edges.filter(({role}) => role === 'tie');
  if (ties.length === 0) return nothing;
  const {from, tie, to, ties: caption} = words.messages;
  return html`<table>
    <caption>
      ${caption}
    </caption>
    <thead>
      <tr>
        ${[from, tie, to, frame.messages.evidence].map((head) => html`<th scope="col">${head}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${ties.map((edge) => {
        const [source, target] = named([edge.source, edge.target], facts);
        return html`<tr>
          <th scope="row"><bdi>${source?.label}</bdi></th>
          ${[
            html`<bdi>${edge.label ?? edge.kind}</bdi>${after(whenOf(edge, words))}`,
            html`<bdi>${target?.label}</bdi>`,
            edge.sourced ? edge.evidence.length : frame.messages.unsourced,
          ].map((cell) => html`<td>${cell}</td>`)}
        </tr>`;
      })}
    </tbody>
  </table>`;
}
