/** One run of visible text and where it stands, CSS px of its own viewport. */
export interface TextBox {
  readonly text: string;
  /** The element the text stands in; for SVG the `<text>`, whose lines belong together. */
  readonly owner: Element;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

type Box = Pick<TextBox, 'left' | 'top' | 'right' | 'bottom'>;

/** Every piece of text that a reader sees in `root`, a box a line, cut to what scrollers around it let through. */
export function textBoxes(root: ParentNode & Node): TextBox[] {
  const boxes: TextBox[] = [];
  for (const node of textNodes(root)) {
    const parent = node.parentElement;
    if (!parent || !isSeen(parent)) continue;
    const svgText = parent.closest('text');
    const owner = svgText ?? parent;
    for (const rect of svgText ? [parent.getBoundingClientRect()] : linesOf(node)) {
      const box = clip(rect, parent);
      if (box.right - box.left < 1 || box.bottom - box.top < 1) continue;
      boxes.push({text: tidy(node.data), owner, ...box});
    }
  }
  return boxes;
}

/** All text of `root`, seen or not, with its white space folded: what assistive technology and a search can find. */
export function allText(root: ParentNode & Node): string {
  return tidy(
    textNodes(root)
      .map(({data}) => data)
      .join(' '),
  );
}

/** What a reader sees, an entry an owner (a wrapped label is one entry). */
export function seenTexts(root: ParentNode & Node): string[] {
  const byOwner = new Map<Element, Set<string>>();
  for (const {owner, text} of textBoxes(root)) {
    const lines = byOwner.get(owner) ?? new Set<string>();
    byOwner.set(owner, lines.add(text));
  }
  return [...byOwner.values()].map((lines) => [...lines].join(' '));
}

/**
 * Pairs of texts that run into each other: more than a pixel sideways, and more than what a line box has to
 * spare above and below its letters.
 */
export function overlaps(boxes: readonly TextBox[]): string[] {
  const found: string[] = [];
  const inked = boxes.map(inkOf);
  for (const [i, a] of boxes.entries()) {
    for (let j = i + 1; j < boxes.length; j++) {
      const b = boxes[j]!;
      if (a.owner === b.owner || a.owner.contains(b.owner) || b.owner.contains(a.owner)) continue;
      const [ink, other] = [inked[i]!, inked[j]!];
      const across = Math.min(ink.right, other.right) - Math.max(ink.left, other.left);
      const down = Math.min(ink.bottom, other.bottom) - Math.max(ink.top, other.top);
      if (across > 1 && down > 1)
        found.push(`“${a.text}” and “${b.text}” by ${px(across)} × ${px(down)}`);
    }
  }
  return found;
}

/** What sticks out of `frame` to the left or the right, scrollers' own content apart. */
export function outside(boxes: readonly TextBox[], frame: Box): string[] {
  return boxes
    .filter(({left, right}) => left < frame.left - 1 || right > frame.right + 1)
    .map(
      ({text, left, right}) =>
        `“${text}” from ${px(left - frame.left)} to ${px(right - frame.left)}`,
    );
}

/** Whether `text` has `name`, as whole words, white space and invisible characters aside. */
export function hasName(text: string, name: string): boolean {
  const [within, wanted] = [tidy(text), tidy(name)];
  const isLetter = (at: number) => /[\p{L}\p{N}]/u.test(within[at] ?? '');
  for (let at = within.indexOf(wanted); at >= 0; at = within.indexOf(wanted, at + 1))
    if (!isLetter(at - 1) && !isLetter(at + wanted.length)) return true;
  // A label may be broken into lines within a long word.
  return wanted.length > 12 && dense(text).includes(dense(name));
}

/** Texts of the shadow roots inside too; what a style sheet or a script holds is no text. */
function textNodes(root: Node): Text[] {
  const nodes: Text[] = [];
  const visit = (node: Node): void => {
    if (node.nodeType === 3) {
      if (tidy((node as Text).data) !== '') nodes.push(node as Text);
      return;
    }
    const element = node as Element;
    if (/^(style|script|template|noscript|title|desc)$/i.test(element.localName ?? '')) return;
    const inside: Node = element.shadowRoot ?? node;
    inside.childNodes.forEach(visit);
    if (element.shadowRoot) return;
    if (element.localName === 'slot') (element as HTMLSlotElement).assignedNodes().forEach(visit);
  };
  visit(root);
  return nodes;
}

function isSeen(element: Element): boolean {
  if (!element.checkVisibility({visibilityProperty: true, opacityProperty: true})) return false;
  const window = element.ownerDocument.defaultView!;
  for (let at: Element | null = element; at; at = at.parentElement) {
    const {clipPath, overflow} = window.getComputedStyle(at);
    if (clipPath.startsWith('inset(50%')) return false;
    if (overflow === 'hidden' && at.clientWidth <= 1 && at.namespaceURI?.endsWith('xhtml'))
      return false;
  }
  return true;
}

function linesOf(node: Text): DOMRect[] {
  const range = node.ownerDocument.createRange();
  range.selectNodeContents(node);
  return [...range.getClientRects()];
}

function clip(rect: Box, element: Element): Box {
  let {left, top, right, bottom} = rect;
  const window = element.ownerDocument.defaultView!;
  for (let at: Element | null = element; at; at = parentAcrossShadow(at)) {
    if (at.namespaceURI?.endsWith('svg') && at.localName !== 'svg') continue;
    const {overflowX, overflowY} = window.getComputedStyle(at);
    if (overflowX === 'visible' && overflowY === 'visible') continue;
    const edge = at.getBoundingClientRect();
    if (overflowX !== 'visible')
      [left, right] = [Math.max(left, edge.left), Math.min(right, edge.right)];
    if (overflowY !== 'visible')
      [top, bottom] = [Math.max(top, edge.top), Math.min(bottom, edge.bottom)];
  }
  return {left, top, right, bottom};
}

function parentAcrossShadow(element: Element): Element | null {
  const root = element.getRootNode() as ShadowRoot;
  return element.parentElement ?? root.host ?? null;
}

/** The part of a line box that letters stand in, generously. */
function inkOf({left, top, right, bottom}: Box): Box {
  const spare = (bottom - top) * 0.18;
  return {left, right, top: top + spare, bottom: bottom - spare};
}

const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;
const tidy = (text: string) =>
  text.replace(INVISIBLE, '').replace(/\s+/g, ' ').trim().normalize('NFC');
const dense = (text: string) => tidy(text).replace(/[\s-]/g, '');
const px = (length: number) => `${Math.round(length * 10) / 10} px`;
