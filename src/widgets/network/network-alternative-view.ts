import {html, nothing, type TemplateResult} from 'lit';
import {formatDate} from '../../locales/dates.js';
import type {NetworkMessages} from '../../locales/en/network.js';
import type {FrameMessages} from '../../locales/en/frame.js';
import type {NetworkEdge, NetworkNode} from '../../model/network-graph.js';
import type {NetworkFacts} from './network-facts.js';
import {households, type Household} from './network-blocks.js';
import {castOf} from './network-rooms-cast.js';

export interface AlternativeContext {
  readonly facts: NetworkFacts;
  readonly messages: NetworkMessages;
  readonly frame: FrameMessages;
  readonly lang: string;
}

/** The whole network as a nested list (rooms, then everyone with those who belong to them) and a table of ties. */
export function alternativeView(context: AlternativeContext): TemplateResult {
  const {facts, messages} = context;
  const {graph} = facts;
  const {meetings} = castOf(graph);
  const ties = graph.edges.filter(({role}) => role === 'tie');
  return html`<div class="as-text">
    ${
      meetings.length > 0
        ? html`<p class="part-title">${messages.meetings}</p>
            <ul>
              ${meetings.map((meeting) => meetingView(meeting, context))}
            </ul>`
        : nothing
    }
    <p class="part-title">${messages.participants}</p>
    <ul>
      ${households(graph).map((home) => householdView(home, context))}
    </ul>
    ${
      graph.groups.length > 0
        ? html`<p class="part-title">${messages.blocs}</p>
            <ul>
              ${graph.groups.map(
                ({label, members}) =>
                  html`<li>
                    <bdi>${label}</bdi>
                    <ul>
                      ${members.map((key) => html`<li><bdi>${facts.node(key)?.label ?? ''}</bdi></li>`)}
                    </ul>
                  </li>`,
              )}
            </ul>`
        : nothing
    }
    ${ties.length > 0 ? tieTable(ties, context) : nothing}
  </div>`;
}

function meetingView(
  meeting: NetworkNode,
  {facts, messages, lang}: AlternativeContext,
): TemplateResult {
  const about = facts.about(meeting.key);
  const when = [meeting.date && formatDate(meeting.date, lang), meeting.detail].filter(
    (part) => part !== undefined,
  );
  return html`<li>
    <bdi>${meeting.label}</bdi>${when.map((part) => html`, <bdi>${part}</bdi>`)}
    <ul>
      ${about?.attendance.map(
        ({edge, other}) =>
          html`<li>
            <bdi>${other.label}</bdi
            >${edge.label === undefined ? nothing : html`, ${messages.as(edge.label)}`}
          </li>`,
      )}
    </ul>
  </li>`;
}

function householdView({node, members}: Household, context: AlternativeContext): TemplateResult {
  return html`<li>
    <bdi>${node.label}</bdi>,
    ${node.detail === undefined ? context.frame.kinds[node.kind] : html`<bdi>${node.detail}</bdi>`}
    ${
      members.length > 0
        ? html`<ul>
            ${members.map((member) => householdView(member, context))}
          </ul>`
        : nothing
    }
  </li>`;
}

function tieTable(
  ties: readonly NetworkEdge[],
  {facts, messages, frame, lang}: AlternativeContext,
): TemplateResult {
  const dated = ties.some(({since, until}) => since ?? until);
  const name = (key: string) => html`<bdi>${facts.node(key)?.label ?? ''}</bdi>`;
  const when = ({since, until}: NetworkEdge) =>
    [
      since && messages.since(formatDate(since, lang)),
      until && messages.until(formatDate(until, lang)),
    ]
      .filter((part) => part !== undefined)
      .join(', ');
  return html`<table>
    <caption>
      ${messages.tableCaption}
    </caption>
    <thead>
      <tr>
        <th scope="col">${messages.from}</th>
        <th scope="col">${messages.tie}</th>
        <th scope="col">${messages.to}</th>
        ${dated ? html`<th scope="col">${messages.when}</th>` : nothing}
        <th scope="col">${messages.evidence}</th>
      </tr>
    </thead>
    <tbody>
      ${ties.map(
        (tie) =>
          html`<tr>
            <th scope="row">${name(tie.source)}</th>
            <td><bdi>${tie.label ?? tie.kind}</bdi></td>
            <td>${name(tie.target)}</td>
            ${dated ? html`<td>${when(tie)}</td>` : nothing}
            <td>${tie.sourced ? tie.evidence.length : frame.unsourced}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}
