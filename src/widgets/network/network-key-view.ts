import {html, type TemplateResult} from 'lit';
import type {NetworkEdge} from '../../model/network-graph.js';
import {blocKey} from './network-facts.js';
import type {Box} from './network-geometry.js';
import type {NetworkScene, SceneNode} from './network-scene.js';
import {rounded} from './network-shapes.js';
import {tieText} from './network-text-view.js';
import {layoutWords, markName, type NetworkContext} from './network-view-context.js';
import {SHAPES, areaOf, shapeOf, type Picture} from './network-view.js';

/** Marks in the key. */
const KEY_MARK: Box = {x: -7, y: -7, width: 14, height: 14};
const KEY_PILL: Box = {x: -8, y: -5, width: 16, height: 10};

/** Shapes and lines that stand in the picture, each with its word. */
export function keyView(
  {nodes, ties, groups}: NetworkScene,
  context: NetworkContext,
): TemplateResult {
  const {messages, frame} = context;
  const found = new Set<string | false>(nodes.map(({kind}) => kind));
  for (const {role, past, sourced} of ties)
    found
      .add(role)
      .add(past && 'is-past')
      .add(!sourced && 'is-unsourced');
  const entry = (look: string, shape: string, word: string) =>
    html`<li>
      <svg class=${look} width="21" height="14" viewBox="-12 -8 24 16" aria-hidden="true">
        <path class="mark" d=${shape}></path>
      </svg>
      <bdi>${word}</bdi>
    </li>`;
  return html`<ul class="legend" part="legend">
    ${(Object.keys(SHAPES) as SceneNode['kind'][]).map((kind) =>
      found.has(kind)
        ? entry(
            kind,
            shapeOf(kind, kind === 'meeting' ? KEY_PILL : KEY_MARK),
            frame.messages.kinds[kind],
          )
        : '',
    )}
    ${Object.entries(messages.looks).map(([look, word]) =>
      found.has(look) ? entry(`line ${look}`, 'M-12 0H12', word) : '',
    )}
    ${groups.map(({label, style, id}) =>
      label ? '' : entry(areaOf(style), rounded(KEY_PILL, 5), markName(blocKey(id), context)),
    )}
  </ul>`;
}

/** The ties that bear a number in the picture, in words. */
export function numberedView({scene, shows}: Picture, context: NetworkContext): unknown {
  const numbered = scene.ties
    .filter(({id, number}) => number && shows(id))
    .sort((a, b) => a.number! - b.number!);
  return numbered.length === 0
    ? ''
    : html`<ol aria-label=${context.messages.tieKey}>
        ${numbered.map(({id}) => {
          const edge = context.facts.marks.get(id)!;
          return html`<li>
            ${tieText(edge, context, layoutWords(context).tie(edge as NetworkEdge))}
          </li>`;
        })}
      </ol>`;
}
