import {html, svg, type TemplateResult} from 'lit';
import type {NetworkEdge} from '../../model/network-graph.js';
import {blocKey} from './network-facts.js';
import type {Box} from './network-geometry.js';
import type {NetworkScene, SceneNode} from './network-scene.js';
import {rounded} from './network-shapes.js';
import {tieText} from './network-text-view.js';
import {layoutWords, markName, type NetworkContext} from './network-view-context.js';
import {SHAPES, areaOf, lineOf, shapeOf, strokesView, type Picture} from './network-view.js';

/** Marks in the key. */
const KEY_MARK: Box = {x: -7, y: -7, width: 14, height: 14};
const KEY_PILL: Box = {x: -8, y: -5, width: 16, height: 10};

/**
 * Shapes and lines that stand in the picture, each with its word; of ties those kinds of which some bear neither words
 * nor a number.
 */
export function keyView(
  {nodes, ties, groups}: NetworkScene,
  context: NetworkContext,
): TemplateResult {
  const {messages, frame} = context;
  const found = new Set<string | false>(nodes.map(({kind}) => kind));
  const unnamed = new Set<string>();
  for (const {role, kind, past, sourced, label} of ties) {
    found
      .add(role)
      .add(past && 'is-past')
      .add(!sourced && 'is-unsourced');
    if (role === 'tie' && !label) unnamed.add(kind);
  }
  /** There are more kinds than lines can look like: the words of all that look alike. */
  const alike = new Map<string, string[]>();
  context.kinds.forEach((kind, style) => {
    const look = lineOf('tie', style).join('|');
    if (unnamed.has(kind)) alike.set(look, [...(alike.get(look) ?? []), kind]);
  });
  const entry = (look: string, shape: unknown, word: string, reach = 12) =>
    html`<li>
      <svg
        class=${look}
        width=${reach * 1.75}
        height="14"
        viewBox="${-reach} -8 ${reach * 2} 16"
        aria-hidden="true"
      >
        ${shape}
      </svg>
      <bdi>${word}</bdi>
    </li>`;
  const mark = (shape: string) => svg`<path class="mark" d=${shape}></path>`;
  return html`<ul class="legend" part="legend">
    ${(Object.keys(SHAPES) as SceneNode['kind'][]).map((kind) =>
      found.has(kind)
        ? entry(
            kind,
            mark(shapeOf(kind, kind === 'meeting' ? KEY_PILL : KEY_MARK)),
            frame.messages.kinds[kind],
          )
        : '',
    )}
    ${[...alike].map(([style, words]) => {
      const [look, dash] = style.split('|');
      return entry(`line ${look}`, strokesView(look!, 'M-24 0H24', dash), words.join(' / '), 24);
    })}
    ${Object.entries(messages.looks).map(([look, word]) =>
      found.has(look) ? entry(`line ${look}`, strokesView(look, 'M-12 0H12'), word) : '',
    )}
    ${groups.map(({label, style, id}) =>
      label ? '' : entry(areaOf(style), mark(rounded(KEY_PILL, 5)), markName(blocKey(id), context)),
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
