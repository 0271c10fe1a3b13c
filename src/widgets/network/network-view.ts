import {html, nothing, svg, type TemplateResult} from 'lit';
import {blocKey} from './network-facts.js';
import {shapeOf} from './network-shapes.js';
import {centre, grow, type Box, type Point} from './network-geometry.js';
import type {NetworkScene, SceneGroup, SceneNode, SceneText, SceneTie} from './network-scene.js';
import {tieText, type NetworkContext} from './network-text-view.js';
import {layoutWords, markName} from './network-words.js';

/** Line styles of tie kinds, in turn. Dash patterns, CSS px; empty: unbroken. */
const DASHES = ['', '7 4', '1.5 3.5', '9 3 2 3', '4 2.5', '12 3 2 3 2 3'];

/** The picture with the panel: beneath it, or in a list beneath the row that was chosen. */
export function pictureView(scene: NetworkScene, context: NetworkContext, panel: unknown): unknown {
  const {chosen} = context.emphasis;
  const rows = scene.nodes.filter(({key}) => scene.form === 'list' && chosen.has(key));
  const end = Math.max(...rows.map(({hit}) => hit.y + hit.height));
  const cut = rows.length === 0 ? scene.height : Math.min(scene.height, Math.ceil(end + 3));
  return [
    sceneView(scene, context, 0, cut),
    html`<div class="choice">${panel}</div>`,
    cut < scene.height ? sceneView(scene, context, cut) : nothing,
  ];
}

/** The ties that bear a number in the picture, in words. */
export function numberedView({ties}: NetworkScene, {facts, words}: NetworkContext): unknown {
  const numbered = ties
    .filter(({number}) => number !== undefined)
    .sort((a, b) => a.number! - b.number!)
    .flatMap(({id}) => facts.edges.get(id) ?? []);
  return numbered.length === 0
    ? nothing
    : html`<ol aria-label=${words.messages.tieKey}>
        ${numbered.map((edge) => html`<li>${tieText(edge, facts, layoutWords(words).tie(edge))}</li>`)}
      </ol>`;
}

/**
 * The picture, or what of it lies between two heights (CSS px): blocs beneath, then ties, marks and names. Every mark
 * is a button, and stands in one part only.
 */
function sceneView(
  scene: NetworkScene,
  context: NetworkContext,
  top = 0,
  bottom = scene.height,
): TemplateResult {
  const {width, form, groups, headings, ties, nodes} = scene;
  const height = bottom - top;
  const inPart = (box: Box | undefined, content: () => unknown) =>
    box && box.y + box.height / 2 >= top && box.y + box.height / 2 < bottom ? content() : nothing;
  // Where all ties of the story's day are of one kind they need no colour to tell them apart; a filter changes none.
  const {edges} = context.facts.graph;
  const kinds = new Set(edges.flatMap(({role, kind}) => (role === 'tie' ? [kind] : [])));
  const oneKind = kinds.size < 2 && !edges.some(({role}) => role === 'attendance');
  const choice = context.emphasis.chosen.size > 0;
  const {zoom, words} = context;
  const {factor} = zoom ?? {factor: 1};
  const picture = html`<svg
    class="picture ${form} ${oneKind ? 'one-kind' : ''} ${choice ? 'has-choice' : ''}"
    part="picture"
    role="group"
    aria-label=${words.messages.diagram}
    width=${width * factor}
    height=${height * factor}
    viewBox="0 ${top} ${width} ${height}"
  >
    ${groups.map((group) => areaView(group, context))}
    ${headings.map(({rule}) => (rule === undefined ? nothing : line('rule', `M0 ${rule}H${width}`)))}
    ${ties.map((tie) => tieView(tie, context))}
    ${nodes.map((node) => inPart(node.mark, () => nodeView(node, context)))}
    ${groups.map((group) => inPart(group.label?.box, () => blocNameView(group, context)))}
    ${headings.map(({label}) => inPart(label.box, () => svg`<g class="heading-label">${textView(label)}</g>`))}
    ${ties.map((tie) => inPart(tie.label?.box, () => tieLabelView(tie, context)))}
  </svg>`;
  return zoom?.box(picture, words.messages) ?? picture;
}

const line = (className: string, d: string) => svg`<path class=${className} d=${d} />`;

const dot = (className: string, {x, y}: Point, r: number) =>
  svg`<circle class=${className} cx=${x} cy=${y} r=${r} />`;

/** Classes that tell how much something stands out. */
const standing = (key: string, {chosen, near, lit}: NetworkContext['emphasis']) =>
  `${chosen.size > 0 && !near.has(key) ? 'is-far' : ''} ${lit.has(key) ? 'is-lit' : ''}`;

/** A dot at what changed on the day shown; the word for it stands in the text. */
const newsDot = (key: string, {x, y}: Point, {words}: NetworkContext) =>
  words.news(key) ? dot('news', {x, y}, 4) : nothing;

const group = (
  className: string,
  key: string,
  content: unknown,
  {emphasis}: NetworkContext,
  part?: string,
) =>
  svg`<g class="${className} ${standing(key, emphasis)}" part=${part ?? nothing} data-key=${key}>${content}</g>`;

const areaView = ({id, style, areas, bands, spokes = []}: SceneGroup, context: NetworkContext) => [
  spokes.map(({member, path, stop}) =>
    group(`spoke area-${style % 4}`, member, [line('', path), stop && dot('', stop, 3)], context),
  ),
  group(
    `area-${style % 4}`,
    blocKey(id),
    ['edge', 'fill'].map((layer) => [
      bands.map((d) => line(`${layer} band`, d)),
      areas.map((d) => line(layer, d)),
    ]),
    context,
  ),
];

function tieView(tie: SceneTie, context: NetworkContext) {
  const {id, role, style, path, arrow, stop, past, sourced} = tie;
  const isTie = role === 'tie';
  return group(
    `tie ${role} ${past ? 'is-past' : ''} ${sourced ? '' : 'is-unsourced'}`,
    id,
    [
      svg`<path d=${path} stroke-dasharray=${(isTie && DASHES[style % DASHES.length]) || nothing} />`,
      isTie ? line('grip', path) : nothing,
      arrow && line('arrow', arrow),
      stop && dot('stop', stop, 4),
    ],
    context,
    'link',
  );
}

const tieLabelView = ({id, label, number, past}: SceneTie, context: NetworkContext) =>
  label &&
  group(
    `tie-label ${past ? 'is-past' : ''}`,
    id,
    [
      number === undefined ? nothing : dot('badge', centre(label.box), 8),
      textView(label),
      newsDot(id, {x: label.box.x + label.box.width, y: label.box.y}, context),
    ],
    context,
  );

/** A mark that can be chosen. */
const button = (
  key: string,
  part: string,
  style: string | number,
  {x, y, width, height}: Box,
  content: unknown,
  {emphasis, facts, words}: NetworkContext,
  isShort = false,
) => svg`<g
    class="${part} ${style} ${standing(key, emphasis)}"
    part=${part}
    role="button"
    aria-pressed=${emphasis.chosen.has(key)}
    aria-label=${markName(key, isShort, facts, words)}
    data-key=${key}
  >
    <rect class="hit" x=${x} y=${y} width=${width} height=${height} rx="4" />${content}
  </g>`;

const nodeView = ({key, kind, mark, label, hit, short}: SceneNode, context: NetworkContext) =>
  button(
    key,
    'node',
    kind,
    hit,
    [
      context.emphasis.chosen.has(key) ? line('ring', shapeOf(kind, grow(mark, 3))) : nothing,
      line('mark', shapeOf(kind, mark)),
      newsDot(key, {x: mark.x + mark.width, y: mark.y}, context),
      textView(label, 'label'),
    ],
    context,
    short,
  );

const blocNameView = ({id, style, label, hub}: SceneGroup, context: NetworkContext) =>
  label &&
  button(
    blocKey(id),
    'bloc',
    `area-${style % 4}`,
    hub ?? grow(label.box, 3, Math.max(0, (24 - label.box.height) / 2)),
    [hub && line('hub', shapeOf('meeting', hub)), textView(label)],
    context,
  );

/** Lines of text; name and detail apart, so that each reads as one. Marks have names of their own to be heard. */
function textView({x, anchor, lines}: SceneText, part?: string) {
  return (['name', 'detail'] as const).map((role) => {
    const own = lines.filter((entry) => entry.role === role);
    const [first] = own;
    // Where a line is broken at a blank, one that takes no room keeps the words apart.
    return (
      first &&
      svg`<text class=${role} part=${(role === 'name' && part) || nothing} aria-hidden="true" text-anchor=${anchor} font-size=${first.size} font-weight=${first.weight}>${own.map(
        ({text, y, open}) =>
          svg`<tspan x=${x} y=${y}>${text}</tspan>${open ? svg`<tspan font-size="0"> </tspan>` : nothing}`,
      )}</text> `
    );
  });
}

/** Shapes and lines that stand in the picture, each with its word. */
export function legendView(
  {nodes, ties, groups}: NetworkScene,
  {facts, words}: NetworkContext,
): TemplateResult {
  const {messages, kinds} = words;
  const lines: readonly [boolean, string, string][] = [
    [ties.some(({role}) => role === 'attendance'), 'attendance', messages.tookPart],
    [ties.some(({role}) => role === 'membership'), 'membership', messages.belongs],
    [ties.some(({past}) => past), 'is-past', messages.ended],
    [ties.some(({sourced}) => !sourced), 'is-unsourced', messages.unsourced],
  ];
  const entry = (className: string, width: number, path: unknown, word: string) =>
    html`<li>
      <svg class=${className} width=${width} height="14" aria-hidden="true">${path}</svg>
      <bdi>${word}</bdi>
    </li>`;
  return html`<ul class="legend" part="legend">
    ${(['country', 'organisation', 'person', 'body', 'meeting'] as const)
      .filter((kind) => nodes.some((node) => node.kind === kind))
      .map((kind) => {
        const box =
          kind === 'meeting'
            ? {x: 0, y: 2, width: 16, height: 10}
            : {x: 2, y: 1, width: 12, height: 12};
        return entry(`node ${kind}`, 16, line('mark', shapeOf(kind, box)), kinds[kind]);
      })}
    ${lines.map(([has, role, word]) => (has ? entry(`tie ${role}`, 26, line('', 'M1 7H25'), word) : nothing))}
    ${groups.map(({label, style, id}) =>
      label
        ? nothing
        : entry(
            `area-${style % 4}`,
            16,
            line('patch', 'M1 1H15V13H1Z'),
            markName(blocKey(id), false, facts, words),
          ),
    )}
  </ul>`;
}
