import {blocKey, type NetworkFacts} from './network-facts.js';
import {centre, grow, type Box, type Point} from './network-geometry.js';
import {inReadingOrder} from './network-keyboard.js';
import type {NetworkScene, SceneText} from './network-scene.js';
import {rounded} from './network-shapes.js';
import {markName, type NetworkWording} from './network-words.js';

/** Something in the picture that bears words: a node, the name of a bloc, the words beside a tie, a heading. */
export interface Mark {
  readonly key: string;
  readonly part: 'node' | 'bloc' | 'tie-label' | 'caption';
  /** What kind it is, for the style sheet. */
  readonly look: string;
  /** What it is called to those who hear it; only what has such a name is a button. */
  readonly name?: string;
  /** What a pointer may hit. */
  readonly hit: Box;
  /** SVG path of the shape, and where to put it. */
  readonly shape?: string | undefined;
  readonly place?: string;
  readonly label: SceneText;
  /** Where a dot tells that something changed. */
  readonly news?: Point | undefined;
}

/** A line of the picture, drawn as one with all that look alike. */
export interface Line {
  /** The mark it recedes with. */
  readonly key: string;
  readonly look: string;
  /** Place among the kinds of ties. */
  readonly style: number;
  readonly path: string;
  /** SVG path of the arrowhead and the dot at its end. */
  readonly solid: string;
  /** Whether it can be chosen. */
  readonly isTie: boolean;
}

/** Marks by kind, one px to the middle of each side. A meeting is a pill as large as its label. */
export const SHAPES = {
  country: 'M-.92-.92H.92V.92H-.92Z',
  organisation: 'M-1 0-.5-.87H.5L1 0 .5.87H-.5Z',
  person: 'M-1 0a1 1 0 1 1 2 0a1 1 0 1 1-2 0Z',
  body: 'M-1 0 0-1 1 0 0 1Z',
};

const dotAt = ({x, y}: Point, r: number) =>
  `M${x - r} ${y}a${r} ${r} 0 1 1 ${2 * r} 0a${r} ${r} 0 1 1 ${-2 * r} 0Z`;

/** Class of a bloc: its colour. */
export const areaOf = (style: number): string => `area-${style % 4}`;

/** What bears words, and lines, of a scene. Those that can be chosen come first, in reading order. */
export function marksOf(
  {nodes, groups, ties, headings}: NetworkScene,
  facts: NetworkFacts,
  words: NetworkWording,
): {readonly marks: readonly Mark[]; readonly lines: readonly Line[]} {
  const newsAt = (key: string, {x, y, width}: Box) =>
    words.news(key) ? {x: x + width, y} : undefined;
  const buttons: Mark[] = nodes.map(({key, kind, mark, label, hit, short}) => {
    const {x, y} = centre(mark);
    return {
      key,
      part: 'node',
      look: kind,
      name: markName(key, short, facts, words),
      hit,
      label,
      news: newsAt(key, mark),
      ...(kind === 'meeting'
        ? {shape: rounded(mark, 16)}
        : {shape: SHAPES[kind], place: `translate(${x} ${y}) scale(${mark.width / 2})`}),
    };
  });
  const others: Mark[] = headings.map(({label}) => ({
    key: '',
    part: 'caption',
    look: '',
    hit: label.box,
    label,
  }));
  const lines: Line[] = [];
  for (const {id, style, label, hub, spokes = []} of groups) {
    const key = blocKey(id);
    if (label)
      buttons.push({
        key,
        part: 'bloc',
        look: areaOf(style),
        name: markName(key, false, facts, words),
        hit: hub ?? grow(label.box, 3, Math.max(0, (24 - label.box.height) / 2)),
        shape: hub && rounded(hub, 16),
        label,
      });
    for (const {member, path, stop} of spokes)
      lines.push({
        key: member,
        look: areaOf(style),
        style: 0,
        path,
        solid: stop ? dotAt(stop, 3) : '',
        isTie: false,
      });
  }
  for (const {id, role, style, path, past, sourced, arrow = '', stop, label, number} of ties) {
    const look = `${role}${past ? ' is-past' : ''}${sourced ? '' : ' is-unsourced'}`;
    lines.push({
      key: id,
      look,
      style: role === 'tie' ? style : 0,
      path,
      solid: arrow + (stop ? dotAt(stop, 4) : ''),
      isTie: role === 'tie',
    });
    if (label)
      others.push({
        key: id,
        part: 'tie-label',
        look,
        hit: label.box,
        shape: number === undefined ? undefined : dotAt(centre(label.box), 8),
        label,
        news: newsAt(id, label.box),
      });
  }
  return {marks: [...inReadingOrder(buttons), ...others], lines};
}
