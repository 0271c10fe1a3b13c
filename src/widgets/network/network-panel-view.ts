import {html, nothing, type TemplateResult} from 'lit';
import {formatDate} from '../../locales/dates.js';
import type {NetworkMessages} from '../../locales/en/network.js';
import type {NetworkEdge, NetworkGroup, NetworkNode} from '../../model/network-graph.js';
import {refKey} from '../../model/ref.js';
import type {Selection} from '../../model/selection.js';
import type {Story} from '../../story/types.js';
import {evidenceView, type Wording} from '../frame/evidence-view.js';
import {panelView} from '../frame/panel-view.js';
import type {NetworkFacts, NodeFacts} from './network-facts.js';

export interface PanelContext {
  readonly facts: NetworkFacts;
  readonly story: Story;
  readonly messages: NetworkMessages;
  readonly wording: Wording;
  readonly close: () => void;
  /** Whether the next mark chosen joins the one shown, and the control for it. */
  readonly comparing: boolean;
  readonly compare: () => void;
}

/** What stands behind the selection: one node, tie or bloc, or what two nodes share. */
export function selectionPanel(
  selection: Selection,
  context: PanelContext,
): TemplateResult | typeof nothing {
  const {facts} = context;
  const keys = selection.map((ref) =>
    refKey(ref.kind === 'cell' ? {kind: 'participant', id: ref.participant} : ref),
  );
  const nodes = [...new Set(keys)].flatMap((key) => facts.about(key) ?? []);
  const [first, second] = nodes.slice(-2);
  if (first && second) return sharedPanel(first.node, second.node, context);
  if (first) return nodePanel(first, context);
  for (const key of [...keys].reverse()) {
    const edge = facts.edge(key);
    if (edge) return panel(tieTitle(edge, context), tieBody(edge, context), context);
    const bloc = facts.bloc(key);
    if (bloc) return blocPanel(bloc, context);
  }
  return nothing;
}

const panel = (title: unknown, content: unknown, {close, wording}: PanelContext) =>
  panelView(title, content, close, wording);

function nodePanel(
  {node, wholes, members, attendance, ties, blocs}: NodeFacts,
  context: PanelContext,
): TemplateResult {
  const {messages, wording, story} = context;
  const meeting =
    node.kind === 'meeting'
      ? story.meetings.get(node.ref.kind === 'meeting' ? node.ref.id : '')
      : undefined;
  const participant =
    node.ref.kind === 'participant' ? story.participants.get(node.ref.id) : undefined;
  const facts = meeting
    ? [
        meeting.date && formatDate(meeting.date, wording.lang),
        meeting.place,
        meeting.format && messages.formats[meeting.format],
      ].filter((fact) => fact !== undefined)
    : [node.detail ?? wording.messages.kinds[node.kind]];
  const content = html`<p class="facts">
      ${facts.map((fact, i) => html`${i > 0 ? ' · ' : nothing}<bdi>${fact}</bdi>`)}
    </p>
    ${textView(meeting?.summary ?? participant?.description, story)}
    ${meeting ? evidenceView(meeting.evidence, story, wording) : nothing}
    ${namesView(messages.memberOf, wholes)} ${namesView(messages.members, members)}
    ${
      attendance.length > 0
        ? section(
            meeting ? messages.participants : messages.meetings,
            html`<ul class="plain">
              ${attendance.map(
                ({edge, other}) =>
                  html`<li>
                    <bdi>${other.label}</bdi
                    >${edge.label === undefined ? nothing : html`, <span class="muted">${messages.as(edge.label)}</span>`}
                    ${meeting ? nothing : evidenceView(edge.evidence, story, wording)}
                  </li>`,
              )}
            </ul>`,
          )
        : nothing
    }
    ${
      ties.length > 0
        ? section(
            messages.ties,
            html`<ul class="plain">
              ${ties.map((edge) => html`<li>${tieTitle(edge, context)} ${tieBody(edge, context)}</li>`)}
            </ul>`,
          )
        : nothing
    }
    ${
      blocs.length > 0
        ? section(
            messages.blocs,
            html`<ul class="plain">
              ${blocs.map(
                ({id, label}) =>
                  html`<li>
                    <bdi>${label}</bdi>
                    ${evidenceView(story.blocs.get(id)?.evidence ?? [], story, wording)}
                  </li>`,
              )}
            </ul>`,
          )
        : nothing
    }
    <button
      class="button compare"
      part="button"
      type="button"
      aria-pressed=${context.comparing ? 'true' : 'false'}
      @click=${context.compare}
    >
      ${context.comparing ? messages.compareNow : messages.compareWith}
    </button>`;
  return panel(html`<bdi>${node.label}</bdi>`, content, context);
}

function sharedPanel(a: NetworkNode, b: NetworkNode, context: PanelContext): TemplateResult {
  const {facts, messages} = context;
  const {meetings, blocs, neighbours, ties} = facts.shared(a.key, b.key);
  const nothingShared = meetings.length + blocs.length + neighbours.length + ties.length === 0;
  const content = nothingShared
    ? html`<p>${messages.nothingShared}</p>`
    : html`${
        meetings.length > 0
          ? section(
              messages.shared.meetings,
              html`<ul class="plain">
                ${meetings.map(
                  (meeting) =>
                    html`<li><bdi>${meeting.label}</bdi> ${meetingEvidence(meeting, context)}</li>`,
                )}
              </ul>`,
            )
          : nothing
      }
      ${namesView(messages.shared.blocs, blocs)}
      ${namesView(messages.shared.neighbours, neighbours)}
      ${
        ties.length > 0
          ? section(
              messages.shared.ties,
              html`<ul class="plain">
                ${ties.map((edge) => html`<li>${tieTitle(edge, context)} ${tieBody(edge, context)}</li>`)}
              </ul>`,
            )
          : nothing
      }`;
  return panel(html`<bdi>${a.label}</bdi> + <bdi>${b.label}</bdi>`, content, context);
}

function meetingEvidence({ref}: NetworkNode, {story, wording}: PanelContext): TemplateResult {
  const meeting = ref.kind === 'meeting' ? story.meetings.get(ref.id) : undefined;
  return evidenceView(meeting?.evidence ?? [], story, wording);
}

function blocPanel({id, members}: NetworkGroup, context: PanelContext): TemplateResult {
  const {facts, story, messages, wording} = context;
  const bloc = story.blocs.get(id);
  const content = html`${textView(bloc?.description, story)}
  ${namesView(
    messages.members,
    members.flatMap((key) => facts.node(key) ?? []),
  )}
  ${evidenceView(bloc?.evidence ?? [], story, wording)}`;
  return panel(html`<bdi>${bloc?.name ?? ''}</bdi>`, content, context);
}

/** "Donald Trump → Ukraine". */
export function tieTitle(
  {source, target, directed}: NetworkEdge,
  {facts}: Pick<PanelContext, 'facts'>,
): TemplateResult {
  const name = (key: string) => html`<bdi>${facts.node(key)?.label ?? ''}</bdi>`;
  return html`${name(source)} ${directed ? '→' : '–'} ${name(target)}`;
}

function tieBody(edge: NetworkEdge, context: PanelContext): TemplateResult {
  const {messages, wording, story} = context;
  const {since, until, past} = edge;
  const when = [
    since && messages.since(formatDate(since, wording.lang)),
    until && messages.until(formatDate(until, wording.lang)),
    past ? messages.ended : undefined,
  ].filter((part) => part !== undefined);
  return html`<p class="tie-words">
      <bdi>${edge.label ?? edge.kind}</bdi
      >${when.length > 0 ? html` <span class="muted">(${when.join(', ')})</span>` : nothing}
    </p>
    ${evidenceView(edge.evidence, story, wording)}`;
}

function namesView(title: string, nodes: readonly (NetworkNode | NetworkGroup)[]): unknown {
  if (nodes.length === 0) return nothing;
  return section(
    title,
    html`<p>${nodes.map(({label}, i) => html`${i > 0 ? ', ' : nothing}<bdi>${label}</bdi>`)}</p>`,
  );
}

const section = (title: string, content: unknown) =>
  html`<p class="part-title">${title}</p>
    ${content}`;

const textView = (text: string | undefined, {lang}: Story) =>
  text === undefined ? nothing : html`<p dir="auto" lang=${lang ?? nothing}>${text}</p>`;
