import {html, isServer, nothing, svg, type TemplateResult} from 'lit';
import {guard} from 'lit/directives/guard.js';
import {blocKey, type Emphasis} from './network-facts.js';
import {centre, grow, round, type Box, type Point} from './network-geometry.js';
import type {FocusStop} from './network-keyboard.js';
import type {NetworkScene, SceneGroup, SceneNode, SceneText, SceneTie} from './network-scene.js';
import {rounded} from './network-shapes.js';
import {markName, type NetworkContext} from './network-view-context.js';

/**
 * Line styles of tie kinds, in turn; then over again in heavy lines, and in still heavier ones. Dash patterns, CSS px;
 * empty: unbroken. The nineteenth looks like the first: the key has both words then.
 */
const DASHES = ['', '7 4', '1.5 3.5', '9 3 2 3', '4 2.5', '12 3 2 3 2 3'];
const WEIGHTS = 3;
/** Nodes of the picture drawn in one go, and looked at again only together. */
export const PIECE = isServer ? 1e9 : 250;
/** Marks by kind, two px wide, from their middle. A person's is round, a meeting's a pill as large as its label. */
export const SHAPES = {
  country: 'm-.92-.92h1.84v1.84h-1.84z',
  organisation: 'm-1 0l.5-.87h1l.5 .87-.5 .87h-1z',
  person: '',
  body: 'm-1 0l1-1 1 1-1 1z',
  meeting: '',
};

/** The path of a mark. It is written out: a transform for each mark would make a layer of each. */
export function shapeOf(kind: SceneNode['kind'], mark: Box): string {
  if (kind === 'meeting') return rounded(mark, 16);
  const r = mark.width / 2;
  const {x, y} = centre(mark);
  return kind === 'person'
    ? dotAt({x, y}, r)
    : `M${x} ${y}${SHAPES[kind].replace(/[\d.]+/g, (length) => String(round(Number(length) * r)))}`;
}

/** What is drawn, and how. */
export interface Picture {
  readonly scene: NetworkScene;
  readonly emphasis: Emphasis;
  /** Whether a filter lets a mark through. */
  readonly shows: (key: string) => boolean;
  /** How many nodes are drawn as yet. */
  readonly drawn: number;
  /** With up to so many ties, each can be hit by a pointer. */
  readonly grips: number;
  /** How many times larger than it was laid out. */
  readonly zoom: number;
  /** The mark in the tab order. */
  readonly current: string | undefined;
}

/** What a pointer may hit of a bloc: its name. */
const targetOf = ({label, hub}: SceneGroup): Box | undefined =>
  hub ?? (label && grow(label.box, 3, Math.max(0, (24 - label.box.height) / 2)));

/** What the focus can rest at: nodes, and names of blocs. */
export const stopsOf = ({nodes, groups}: NetworkScene): FocusStop[] => [
  ...nodes,
  ...groups.flatMap((group) => {
    const hit = targetOf(group);
    return hit ? {key: blocKey(group.id), hit} : [];
  }),
];

/** Height of a picture, as laid out, beyond which its end may be far from what was chosen. */
const SIGHT = 800;

/**
 * The picture with the panel: beneath it, or in a list, unless that is long, beneath the row that was chosen. Of a tall
 * picture the panel stays at the end of the window, or the reader would lose what was chosen from sight.
 */
export function pictureView(picture: Picture, context: NetworkContext, panel: unknown): unknown {
  const {scene, emphasis} = picture;
  const {form, nodes} = scene;
  // Of a long list the second part would be drawn anew each time, which takes longer than an answer may.
  const rows = nodes.filter(
    ({key}) => form === 'list' && emphasis.chosen.has(key) && nodes.length <= PIECE,
  );
  const end = Math.ceil(Math.max(...rows.map(({hit}) => hit.y + hit.height + 3)));
  const cut = rows.length > 0 ? Math.min(scene.height, end) : scene.height;
  return [
    sceneView(picture, context, 0, cut),
    html`<div class="choice ${rows.length === 0 && scene.height > SIGHT ? 'sheet' : ''}">
      ${panel}
    </div>`,
    cut < scene.height ? sceneView(picture, context, cut, scene.height) : nothing,
  ];
}

/**
 * What of the picture lies between two heights (CSS px): blocs beneath, then ties, marks and names. Every mark is a
 * button, and stands in one part only.
 */
function sceneView(
  picture: Picture,
  context: NetworkContext,
  top: number,
  bottom: number,
): TemplateResult {
  const {scene, emphasis, shows, drawn, grips, zoom, current} = picture;
  const {width, form, groups, headings, ties, nodes} = scene;
  const {chosen, near, lit} = emphasis;
  const height = bottom - top;
  const isIn = ({y, height: own}: Box) => y + own / 2 >= top && y + own / 2 < bottom;
  const standing = (key: string) =>
    `${chosen.size > 0 && !near.has(key) ? 'is-far' : ''} ${lit.has(key) ? 'is-lit' : ''}`;

  /** Where a dot tells that something changed. */
  const newsAt = (key: string, {x, y, width: right}: Box) =>
    context.news(key) && svg`<path class="news" d=${dotAt({x: x + right, y}, 4)}></path>`;
  // One template for all of it: lists of parts within each mark would cost more than the mark.
  const button = (
    {key, hit}: FocusStop,
    part: string,
    look: string,
    name: string,
    label: SceneText,
    at: Box,
    shape: string,
  ) =>
    isIn(hit) && shows(key)
      ? svg`<g class=${`${part} ${look} ${standing(key)}`} part=${part} role="button" tabindex=${key === current ? 0 : -1} aria-pressed=${chosen.has(key)} aria-label=${name} data-key=${key}><path class="hit" d=${boxAt(hit)}></path><path class="mark" d=${shape}></path>${textView(label)}${textView(label, 'detail')}${newsAt(key, at)}</g>`
      : nothing;
  /** What of a mark can change while the scene stays. */
  const lookOf = (key: string) => standing(key) + chosen.has(key) + (key === current);
  const pieces: (readonly SceneNode[])[] = [];
  while (pieces.length * PIECE < Math.min(drawn, nodes.length))
    pieces.push(nodes.slice(pieces.length * PIECE, (pieces.length + 1) * PIECE));
  const blocsView = (look: string, layers: readonly string[]) =>
    groups.map(({id, style, areas, bands}) => {
      const key = blocKey(id);
      return shows(key)
        ? svg`<g class="${areaOf(style)} ${look || standing(key)}">${layers.map(
            (layer) =>
              svg`<path class="${layer} band" d=${bands.join('')}></path><path class=${layer} d=${areas.join('')}></path>`,
          )}</g>`
        : nothing;
    });
  return html`<svg
    class="picture ${form} ${chosen.size > 0 ? 'has-choice' : ''}"
    part="picture"
    role="group"
    aria-label=${context.messages.diagram}
    width=${width * zoom}
    height=${height * zoom}
    viewBox="0 ${top} ${width} ${height}"
  >
    ${blocsView('', ['edge', 'fill'])}
    ${headings.map(({rule}) =>
      rule === undefined ? '' : svg`<path class="rule" d="M0 ${rule}H${width}"></path>`,
    )}
    ${guard([scene, shows, emphasis], () => linesView(picture, standing))}
    ${
      ties.length > grips
        ? ''
        : ties
            .filter(({id, role}) => role === 'tie' && shows(id))
            .map(({id, path}) => svg`<path class="grip" data-key=${id} d=${path}></path>`)
    }
    ${pieces.map(
      (piece) =>
        // A group of their own: what is put into a long row of siblings takes the longer, the longer the row.
        svg`<g>${guard(
          [context, scene, shows, top, bottom, piece.map(({key}) => lookOf(key)).join()],
          () =>
            piece.map((node) => {
              const {key, kind, mark, label, short} = node;
              const name = markName(key, context, short);
              return button(node, 'node', kind, name, label, mark, shapeOf(kind, mark));
            }),
        )}</g>`,
    )}
    ${blocsView('tint', ['fill'])}
    ${groups.map((group) => {
      const {id, style, label, hub} = group;
      const key = blocKey(id);
      const hit = targetOf(group);
      return label && hit
        ? button(
            {key, hit},
            'bloc',
            areaOf(style),
            markName(key, context),
            label,
            label.box,
            hub ? rounded(hub, 16) : '',
          )
        : '';
    })}
    ${headings
      .filter(({label}) => isIn(label.box))
      .map(({label}) => svg`<g class="caption">${textView(label)}</g>`)}
    ${ties.flatMap(({id, label, number, past}) =>
      label && isIn(label.box) && shows(id)
        ? svg`<g class="tie-label ${past ? 'is-past' : ''} ${standing(id)}" part="tie-label" aria-hidden="true" data-key=${id}>${
            number && svg`<path class="mark" d=${dotAt(centre(label.box), 8)}></path>`
          }${textView(label)}${newsAt(id, label.box)}</g>`
        : [],
    )}
  </svg>`;
}

/** What a line looks like: its class, and its dashes. Only ties have styles of their own. */
export const lineOf = (
  role: SceneTie['role'],
  style: number,
  past = false,
  sourced = true,
): readonly [string, string] => [
  `${role} ${past ? 'is-past' : ''} ${sourced ? '' : 'is-unsourced'} heavy-${
    Math.floor(style / DASHES.length) % WEIGHTS
  }`,
  (role === 'tie' && DASHES[style % DASHES.length]) || '',
];

/** A line; of one without a source the outline only, of one that is over crossed by bars. */
export const strokesView = (look: string, d: string, dash = ''): unknown =>
  ['', 'core', 'bars'].map((layer, i) =>
    look.includes(['', 'is-unsourced', 'is-past'][i]!)
      ? svg`<path class=${layer} d=${d} stroke-dasharray=${i < 2 && dash ? dash : nothing}></path>`
      : '',
  );

/** Up to so many ties, those that look alike are drawn together. */
const TOGETHER = 200;

/**
 * Lines that look alike are one path, and so are the arrowheads and dots at their ends. Not so the broken ones of a large
 * picture: browsers take seconds to paint a long path with dashes, however little of it is in sight.
 */
function linesView(
  {scene: {groups, ties}, shows}: Picture,
  standing: (key: string) => string,
): unknown {
  const alike = new Map<string, [paths: string, solids: string]>();
  const draw = (key: string, look: string, dash: string, path: string, solid: string, own = '') => {
    if (!shows(key)) return;
    const group = `${look} ${standing(key)}|${dash}|${own}`;
    const [paths, solids] = alike.get(group) ?? ['', ''];
    alike.set(group, [paths + path, solids + solid]);
  };
  for (const {style, spokes = []} of groups)
    for (const {member, path, stop} of spokes)
      draw(member, areaOf(style), '', path, stop ? dotAt(stop, 3) : '');
  for (const tie of ties) {
    const {id, role, style, past, sourced, path, arrow = '', stop} = tie;
    const [look, dash] = lineOf(role, style, past, sourced);
    const isApart = ties.length > TOGETHER && (dash || past);
    draw(id, look, dash, path, arrow + (stop ? dotAt(stop, 4) : ''), isApart ? id : '');
  }
  return [...alike].map(([group, [paths, solids]]) => {
    const [look, dash] = group.split('|');
    return svg`<g class="line ${look}" part="link">${strokesView(look!, paths, dash)}<path class="solid" d=${solids}></path></g>`;
  });
}

/** Written out: it is needed for each mark, and `rounded` takes its time. */
const boxAt = ({x, y, width, height}: Box) => {
  const [w, h] = [width - 8, height - 8];
  return `M${x + 4} ${y}h${w}q4 0 4 4v${h}q0 4-4 4h${-w}q-4 0-4-4v${-h}q0-4 4-4Z`;
};

const dotAt = ({x, y}: Point, r: number) =>
  `M${x - r} ${y}a${r} ${r} 0 1 1 ${2 * r} 0a${r} ${r} 0 1 1 ${-2 * r} 0Z`;

/** Class of a bloc: its colour. */
export const areaOf = (style: number): string => `area-${style % 4}`;

/** The lines of a text that have a role: name and detail apart, so that each reads as one. */
function textView({x, anchor, lines}: SceneText, role = lines[0]?.role): unknown {
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
              svg`<tspan x=${x} y=${y}>${text}</tspan>${open && svg`<tspan font-size="0"> </tspan>`}`,
          )
    }</text> `
  );
}
