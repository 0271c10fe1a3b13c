import {html, nothing, svg, type TemplateResult} from 'lit';
import {blocKey, type Emphasis} from './network-facts.js';
import {areaOf, SHAPES, type Line, type Mark} from './network-marks.js';
import type {NetworkScene, SceneText} from './network-scene.js';
import {tieText, type NetworkContext} from './network-text-view.js';
import {layoutWords, markName} from './network-words.js';

/** Line styles of tie kinds, in turn. Dash patterns, CSS px; empty: unbroken. */
const DASHES = ['', '7 4', '1.5 3.5', '9 3 2 3', '4 2.5', '12 3 2 3 2 3'];
/** Up to this many ties can be hit by a pointer; more lie so close that they are chosen by their ends, or in the list. */
const GRIPS = 300;

/** What is drawn, and how. */
export interface Picture {
  readonly scene: NetworkScene;
  readonly marks: readonly Mark[];
  readonly lines: readonly Line[];
  /** Whether a filter lets a mark through. */
  readonly shows: (key: string) => boolean;
  readonly emphasis: Emphasis;
  /** How many times larger than it was laid out. */
  readonly zoom: number;
  /** The mark in the tab order. */
  readonly current: string | undefined;
}

/** The picture with the panel: beneath it, or in a list beneath the row that was chosen. */
export function pictureView(picture: Picture, context: NetworkContext, panel: unknown): unknown {
  const {scene, marks, emphasis} = picture;
  const rows = marks.filter(
    ({key, part}) => scene.form === 'list' && part === 'node' && emphasis.chosen.has(key),
  );
  const end = Math.max(...rows.map(({hit}) => hit.y + hit.height + 3));
  const cut = rows.length === 0 ? scene.height : Math.min(scene.height, Math.ceil(end));
  return [
    sceneView(picture, context, 0, cut),
    html`<div class="choice">${panel}</div>`,
    cut < scene.height ? sceneView(picture, context, cut, scene.height) : nothing,
  ];
}

/**
 * What of the picture lies between two heights (CSS px): blocs beneath, then ties, marks and names. Every mark is a
 * button, and stands in one part only.
 */
function sceneView(
  {scene, marks, lines, shows, emphasis, zoom, current}: Picture,
  {facts, words}: NetworkContext,
  top: number,
  bottom: number,
): TemplateResult {
  const {width, form, groups, headings} = scene;
  const {chosen, near, lit} = emphasis;
  const height = bottom - top;
  const standing = (key: string) =>
    `${chosen.size > 0 && !near.has(key) ? ' is-far' : ''}${lit.has(key) ? ' is-lit' : ''}`;

  const alike = new Map<string, Line[]>();
  for (const line of lines) {
    if (!shows(line.key)) continue;
    const look = `${line.isTie ? 'tie ' : ''}${line.look}${standing(line.key)}`;
    const group = `${line.style} ${look}`;
    const own = alike.get(group);
    if (own) own.push(line);
    else alike.set(group, [line]);
  }
  // Where all ties of the story's day are of one kind they need no colour to tell them apart; a filter changes none.
  const kinds = new Set(
    facts.graph.edges.map(({role, kind}) => (role === 'membership' ? '' : kind)),
  );
  kinds.delete('');
  return html`<svg
    class="picture ${form} ${kinds.size < 2 ? 'one-kind' : ''} ${chosen.size > 0 ? 'has-choice' : ''}"
    part="picture"
    role="group"
    aria-label=${words.messages.diagram}
    width=${width * zoom}
    height=${height * zoom}
    viewBox="0 ${top} ${width} ${height}"
  >
    ${groups.map(({id, style, areas, bands}) => {
      const key = blocKey(id);
      return shows(key)
        ? svg`<g class="${areaOf(style)}${standing(key)}">${['edge', 'fill'].map(
            (layer) =>
              svg`<path class="${layer} band" d=${bands.join('')} /><path class=${layer} d=${areas.join('')} />`,
          )}</g>`
        : nothing;
    })}
    <path
      class="rule"
      d=${headings.map(({rule}) => (rule === undefined ? '' : `M0 ${rule}H${width}`)).join('')}
    />
    ${[...alike].map(
      ([look, own]) =>
        svg`<g class="line ${look}" part="link"><path d=${own.map(({path}) => path).join('')} stroke-dasharray=${DASHES[own[0]!.style % DASHES.length] || nothing} /><path class="solid" d=${own.map(({solid}) => solid).join('')} /></g>`,
    )}
    ${
      lines.length > GRIPS
        ? nothing
        : lines.map(({key, path, isTie}) =>
            isTie && shows(key) ? svg`<path class="grip" data-key=${key} d=${path} />` : nothing,
          )
    }
    ${marks.map(({key, part, look, name, hit, shape, place, label, news}) => {
      const middle = hit.y + hit.height / 2;
      return middle >= top && middle < bottom && shows(key)
        ? svg`<g class="${part} ${look}${standing(key)}" part=${part} role=${name === undefined ? nothing : 'button'} tabindex=${name === undefined ? nothing : key === current ? 0 : -1} aria-pressed=${name === undefined ? nothing : chosen.has(key)} aria-label=${name ?? nothing} data-key=${key || nothing}><rect class="hit" x=${hit.x} y=${hit.y} width=${hit.width} height=${hit.height} rx="4"></rect>${
            shape && svg`<path class="mark" d=${shape} transform=${place ?? nothing}></path>`
          }${textView(label)}${
            news && svg`<circle class="news" cx=${news.x} cy=${news.y} r="4"></circle>`
          }</g>`
        : nothing;
    })}
  </svg>`;
}

/** Lines of text; name and detail apart, so that each reads as one. */
function textView({x, anchor, lines}: SceneText) {
  return (['name', 'detail'] as const).map((role) => {
    const own = lines.filter((line) => line.role === role);
    const [first] = own;
    // Where a line is broken at a blank, one that takes no room keeps the words apart.
    return (
      first &&
      svg`<text class=${role} part=${role === 'name' ? 'label' : nothing} x=${x} y=${first.y} text-anchor=${anchor} font-size=${first.size} font-weight=${first.weight}>${
        own.length === 1
          ? first.text
          : own.map(
              ({text, y, open}) =>
                svg`<tspan x=${x} y=${y}>${text}</tspan>${open ? svg`<tspan font-size="0"> </tspan>` : nothing}`,
            )
      }</text> `
    );
  });
}

/** Shapes and lines that stand in the picture, each with its word. */
export function keyView(
  {nodes, ties, groups}: NetworkScene,
  {facts, words}: NetworkContext,
): TemplateResult {
  const {messages, kinds} = words;
  const found = new Set<string>(nodes.map(({kind}) => kind));
  for (const {role, past, sourced} of ties) {
    found.add(role);
    if (past) found.add('is-past');
    if (!sourced) found.add('is-unsourced');
  }
  const shapes = {...SHAPES, meeting: 'M-1-.7H1V.7H-1Z'};
  const entry = (className: string, path: unknown, word: string) =>
    html`<li>
      <svg class=${className} width="22" height="14" viewBox="-11 -7 22 14" aria-hidden="true">
        ${path}
      </svg>
      <bdi>${word}</bdi>
    </li>`;
  return html`<ul class="legend" part="legend">
    ${Object.entries(shapes).map(([kind, d]) =>
      found.has(kind)
        ? entry(
            kind,
            svg`<path class="mark" d=${d} transform="scale(6)" />`,
            kinds[kind as 'person'],
          )
        : nothing,
    )}
    ${Object.entries({
      attendance: messages.tookPart,
      membership: messages.belongs,
      'is-past': messages.ended,
      'is-unsourced': messages.unsourced,
    }).map(([look, word]) =>
      found.has(look) ? entry(`line tie ${look}`, svg`<path d="M-11 0H11" />`, word) : nothing,
    )}
    ${groups.map(({label, style, id}) =>
      label
        ? nothing
        : entry(
            areaOf(style),
            svg`<path class="fill" d="M-7-6H7V6H-7Z" />`,
            markName(blocKey(id), false, facts, words),
          ),
    )}
  </ul>`;
}

/** The ties that bear a number in the picture, in words. */
export function numberedView({scene, shows}: Picture, {facts, words}: NetworkContext): unknown {
  const numbered = scene.ties
    .filter(({id, number}) => number !== undefined && shows(id))
    .sort((a, b) => a.number! - b.number!);
  return numbered.length === 0
    ? nothing
    : html`<ol aria-label=${words.messages.tieKey}>
        ${numbered.map(({id}) => {
          const edge = facts.edges.get(id)!;
          return html`<li>${tieText(edge, facts, layoutWords(words).tie(edge))}</li>`;
        })}
      </ol>`;
}
