import {html, nothing, svg, type TemplateResult} from 'lit';
import type {NetworkMessages} from '../../locales/en/network.js';
import type {FrameMessages} from '../../locales/en/frame.js';
import {blocKey, type Emphasis} from './network-emphasis.js';
import {shapeOf} from './network-shapes.js';
import {grow, type Box} from './network-geometry.js';
import type {NetworkScene, SceneGroup, SceneNode, SceneText, SceneTie} from './network-scene.js';

/** What the marks need besides the scene. */
export interface NetworkMarks {
  readonly messages: NetworkMessages;
  readonly kinds: FrameMessages['kinds'];
  readonly emphasis: Emphasis;
  /** The mark in the tab order. */
  readonly tabStop: string | undefined;
  /** What a mark is called, in full, for those who hear it. */
  readonly nameOf: (key: string) => string;
}

/** Line styles of tie kinds, in turn. Dash patterns, CSS px; empty: unbroken. */
const DASHES = ['', '7 4', '1.5 3.5', '9 3 2 3', '4 2.5', '12 3 2 3 2 3'];

/** A horizontal slice of the picture, CSS px. */
export interface Slice {
  readonly top: number;
  readonly bottom: number;
}

/**
 * The picture, or a slice of it: blocs beneath, then ties, marks and names. Every mark is a button, and stands in
 * one slice only.
 */
export function sceneView(
  scene: NetworkScene,
  marks: NetworkMarks,
  slice: Slice = {top: 0, bottom: scene.height},
): TemplateResult {
  const {width} = scene;
  const height = slice.bottom - slice.top;
  const holds = ({y, height: own}: Box) => y + own / 2 >= slice.top && y + own / 2 < slice.bottom;
  return html`<svg
    class="picture ${scene.form} ${height < scene.height ? 'is-slice' : ''} ${hasOneKind(scene) ? 'one-kind' : ''} ${marks.emphasis.chosen.size > 0 ? 'has-choice' : ''}"
    part="picture"
    role="group"
    aria-label=${marks.messages.diagram}
    width=${width}
    height=${height}
    viewBox="0 ${slice.top} ${width} ${height}"
  >
    ${scene.groups.map((group) => areaView(group, marks))}
    ${scene.headings.map(({rule}) => (rule === undefined ? nothing : svg`<path class="rule" d="M0 ${rule}H${width}" />`))}
    ${scene.ties.map((tie) => tieView(tie, marks))}
    ${scene.nodes.filter(({mark}) => holds(mark)).map((node) => nodeView(node, marks))}
    ${scene.groups.map((group) => (group.label && holds(group.label.box) ? blocNameView(group, marks) : nothing))}
    ${scene.headings.map(({label}) => (holds(label.box) ? svg`<g class="heading-label" aria-hidden="true">${textView(label)}</g>` : nothing))}
    ${scene.ties.map((tie) => (tie.label && holds(tie.label.box) ? tieLabelView(tie, marks) : nothing))}
  </svg>`;
}

/** Where all ties are of one kind they need no colour to tell them apart. */
const hasOneKind = ({ties}: NetworkScene) =>
  !ties.some(({style, role}) => role === 'tie' && style > 0) &&
  !ties.some(({role}) => role === 'attendance');

/** Classes that tell how much something stands out. */
function standing(key: string, {chosen, near, lit}: Emphasis): string {
  const far = chosen.size > 0 && !near.has(key);
  return `${chosen.has(key) ? 'is-chosen' : ''} ${far ? 'is-far' : ''} ${lit.has(key) ? 'is-lit' : ''}`;
}

function areaView({id, style, areas, bands, spokes}: SceneGroup, {emphasis}: NetworkMarks) {
  return svg`<g class="area area-${style % 4} ${standing(blocKey(id), emphasis)}" aria-hidden="true">
    ${spokes?.map(({member, path, stop}) => svg`<g class=${emphasis.chosen.size > 0 && !emphasis.chosen.has(member) && !emphasis.chosen.has(blocKey(id)) ? 'is-far' : ''}><path class="spoke" d=${path} />${stop ? svg`<circle class="spoke-stop" cx=${stop.x} cy=${stop.y} r="3" />` : nothing}</g>`)}
    ${bands.map((d) => svg`<path class="band edge" d=${d} />`)}
    ${areas.map((d) => svg`<path class="edge" d=${d} />`)}
    ${bands.map((d) => svg`<path class="band fill" d=${d} />`)}
    ${areas.map((d) => svg`<path class="fill" d=${d} />`)}
  </g>`;
}

function tieView(tie: SceneTie, {emphasis}: NetworkMarks) {
  const {id, role, style, path, arrow, stop, past, sourced} = tie;
  const states = `${past ? 'is-past' : ''} ${sourced ? '' : 'is-unsourced'} ${standing(id, emphasis)}`;
  return svg`<g class="tie ${role} ${states}" part="link" data-key=${role === 'tie' ? id : nothing} aria-hidden="true">
    <path class="line" d=${path} stroke-dasharray=${role === 'tie' ? DASHES[style % DASHES.length] || nothing : nothing} />
    ${role === 'tie' ? svg`<path class="grip" d=${path} />` : nothing}
    ${arrow ? svg`<path class="arrow" d=${arrow} />` : nothing}
    ${stop ? svg`<circle class="stop" cx=${stop.x} cy=${stop.y} r="4" />` : nothing}
  </g>`;
}

function tieLabelView({id, label, number, past}: SceneTie, {emphasis}: NetworkMarks) {
  if (!label) return nothing;
  const {box} = label;
  const badge =
    number === undefined
      ? nothing
      : svg`<circle class="badge" cx=${box.x + box.width / 2} cy=${box.y + box.height / 2} r="8" />`;
  return svg`<g class="tie-label ${number === undefined ? '' : 'is-number'} ${past ? 'is-past' : ''} ${standing(id, emphasis)}" data-key=${id} aria-hidden="true">
    ${badge}${textView(label)}
  </g>`;
}

function nodeView(node: SceneNode, {emphasis, tabStop, nameOf}: NetworkMarks) {
  const {key, kind, mark, label, hit, outside} = node;
  return svg`<g
    class="node ${kind} ${outside ? 'is-outside' : ''} ${standing(key, emphasis)}"
    part="node"
    role="button"
    tabindex=${key === tabStop ? 0 : -1}
    aria-pressed=${emphasis.chosen.has(key) ? 'true' : 'false'}
    aria-label=${nameOf(key)}
    data-key=${key}
  >
    <rect class="hit" x=${hit.x} y=${hit.y} width=${hit.width} height=${hit.height} rx="4" />
    ${emphasis.chosen.has(key) ? svg`<path class="ring" d=${shapeOf(kind, grow(mark, 3))} />` : nothing}
    <path class="mark" d=${shapeOf(kind, mark)} />
    <g aria-hidden="true">${textView(label, true)}</g>
  </g>`;
}

function blocNameView(
  {id, style, label, hub}: SceneGroup,
  {emphasis, tabStop, nameOf}: NetworkMarks,
) {
  if (!label) return nothing;
  const key = blocKey(id);
  const hit = hub ?? grow(label.box, 3, Math.max(0, (24 - label.box.height) / 2));
  return svg`<g
    class="bloc bloc-${style % 4} ${standing(key, emphasis)}"
    part="bloc"
    role="button"
    tabindex=${key === tabStop ? 0 : -1}
    aria-pressed=${emphasis.chosen.has(key) ? 'true' : 'false'}
    aria-label=${nameOf(key)}
    data-key=${key}
  >
    <rect class="hit" x=${hit.x} y=${hit.y} width=${hit.width} height=${hit.height} rx="4" />
    ${hub ? svg`<path class="hub" d=${shapeOf('meeting', hub)} />` : nothing}
    <g aria-hidden="true">${textView(label)}</g>
  </g>`;
}

/** A blank that takes no room: lines broken at a blank read as words, not as one. */
const BLANK = svg`<tspan font-size="0"> </tspan>`;

/** Lines of text; name and detail apart, so that each reads as one. */
function textView({x, anchor, lines}: SceneText, isLabel = false) {
  return (['name', 'detail'] as const).map((role) => {
    const own = lines.filter((line) => line.role === role);
    const [first] = own;
    if (!first) return nothing;
    return svg`<text class=${role} part=${isLabel && role === 'name' ? 'label' : nothing} text-anchor=${anchor} font-size=${first.size} font-weight=${first.weight}>${own.map(
      ({text, y, open}) => svg`<tspan x=${x} y=${y}>${text}</tspan>${open ? BLANK : nothing}`,
    )}</text> `;
  });
}

/** Shapes and lines that stand in the picture, each with its word. */
export function legendView(
  scene: NetworkScene,
  {messages, kinds, nameOf}: NetworkMarks,
): TemplateResult {
  const used = (['country', 'organisation', 'person', 'body', 'meeting'] as const).filter((kind) =>
    scene.nodes.some((node) => node.kind === kind),
  );
  const has = (test: (tie: SceneTie) => boolean) => scene.ties.some(test);
  const line = (name: string, className: string) =>
    html`<li>
      <svg class="tie ${className}" width="26" height="14" viewBox="0 0 26 14" aria-hidden="true">
        <path class="line" d="M1 7H25" />
      </svg>
      ${name}
    </li>`;
  return html`<ul class="legend" part="legend">
    ${used.map(
      (kind) =>
        html`<li>
          <svg class="node ${kind}" width="16" height="14" viewBox="0 0 16 14" aria-hidden="true">
            <path
              class="mark"
              d=${shapeOf(kind, kind === 'meeting' ? {x: 0, y: 2, width: 16, height: 10} : {x: 2, y: 1, width: 12, height: 12})}
            />
          </svg>
          ${kinds[kind]}
        </li>`,
    )}
    ${has(({role}) => role === 'attendance') ? line(messages.tookPart, 'attendance') : nothing}
    ${has(({role}) => role === 'membership') ? line(messages.belongs, 'membership') : nothing}
    ${scene.groups.map(({label, style, id}) =>
      label
        ? nothing
        : html`<li>
            <svg
              class="area area-${style % 4}"
              width="16"
              height="14"
              viewBox="0 0 16 14"
              aria-hidden="true"
            >
              <rect class="edge" x="1" y="1" width="14" height="12" rx="3" />
              <rect class="fill" x="2" y="2" width="12" height="10" rx="2" />
            </svg>
            <bdi>${nameOf(blocKey(id))}</bdi>
          </li>`,
    )}
    ${has(({past}) => past) ? line(messages.ended, 'tie is-past') : nothing}
    ${has(({sourced}) => !sourced) ? line(messages.unsourced, 'tie is-unsourced') : nothing}
  </ul>`;
}
