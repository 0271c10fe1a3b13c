import type {Mention, MentionFinder} from '../../model/mentions.js';
import {refKey} from '../../model/ref.js';

/** A paragraph, as far as mentions go: in each, the first mention of a name becomes a link. */
const BLOCKS =
  'p, li, dd, dt, td, th, blockquote, figcaption, caption, pre, div, section, article, aside, main, header, footer, body, plenary-step, plenary-story';

/**
 * Where no name is looked for: what can be clicked or edited, what is no prose, headings (they are for finding one's
 * way), and whatever the page does not want translated. Other elements with a hyphen in their name are other widgets.
 */
const CLOSED =
  'a, area, button, input, select, textarea, label, summary, option, [role], [tabindex], [contenteditable], ' +
  'h1, h2, h3, h4, h5, h6, hgroup, nav, code, pre, kbd, samp, script, style, template, noscript, iframe, object, svg, math, ' +
  'canvas, audio, video, ruby, [translate="no"], [hidden], [aria-hidden="true"]';

/** Stands for what lies between two texts that do not read on: no letter, and no white space. */
const GAP = '\uFFFC';

/** The text of one paragraph as it reads, and which nodes it came from. */
class Paragraph {
  whole = '';
  readonly #texts: {readonly text: Text; readonly start: number}[] = [];

  add(text: Text, readsOn: boolean): void {
    if (!readsOn) this.whole += GAP;
    this.#texts.push({text, start: this.whole.length});
    this.whole += text.data;
  }

  /** The first mention of each name that stands in one text node, by node. */
  mentions(find: MentionFinder): ReadonlyMap<Text, readonly Mention[]> {
    const inOneNode = (start: number, end: number) => this.#at(start) === this.#at(end - 1);
    const byText = new Map<Text, Mention[]>();
    const seen = new Set<string>();
    for (const {start, end, ref} of find(this.whole, inOneNode)) {
      const at = this.#at(start);
      if (!at || seen.has(refKey(ref))) continue;
      seen.add(refKey(ref));
      const mentions = byText.get(at.text) ?? [];
      mentions.push({start: start - at.start, end: end - at.start, ref});
      byText.set(at.text, mentions);
    }
    return byText;
  }

  #at(index: number) {
    let found;
    for (const each of this.#texts) if (each.start <= index) found = each;
    return found;
  }
}

/**
 * Wraps the names that `find` finds in `container` into `<plenary-ref>`: of each, the first mention in a paragraph.
 * A name whose words stand in different elements (`<b>Emmanuel</b> Macron`) is not wrapped.
 *
 * @param isOurs says of an element whether its text belongs to this story, and not to one inside it
 * @param decorate gives a new `<plenary-ref>` in place of some words of a text what it needs to find its story
 * @returns the way to undo it: the very text nodes of before, unless someone else changed them in between
 */
export function wrapMentions(
  container: Element,
  find: MentionFinder,
  isOurs: (element: Element) => boolean,
  decorate: (ref: Element, place: Text) => void,
): () => void {
  const undo: (() => void)[] = [];
  for (const paragraph of paragraphs(container, isOurs))
    for (const [text, mentions] of paragraph.mentions(find))
      undo.push(wrap(text, mentions, decorate));
  return () => {
    for (const each of undo) each();
  };
}

function paragraphs(
  container: Element,
  isOurs: (element: Element) => boolean,
): Iterable<Paragraph> {
  const byBlock = new Map<Element, Paragraph>();
  let last: Element | undefined;
  let parted = false;
  const walker = container.ownerDocument.createTreeWalker(
    container,
    NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
    (node) => {
      if (!(node instanceof Element)) return NodeFilter.FILTER_ACCEPT;
      const isOpenHere = isOpen(node) && isOurs(node);
      parted ||= !isOpenHere || node.matches('br, hr, img');
      return isOpenHere ? NodeFilter.FILTER_SKIP : NodeFilter.FILTER_REJECT;
    },
  );
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    const block = text.parentElement?.closest(BLOCKS) ?? container;
    const paragraph = byBlock.get(block) ?? new Paragraph();
    byBlock.set(block, paragraph);
    paragraph.add(text, block === last && !parted);
    last = block;
    parted = false;
  }
  return byBlock.values();
}

function isOpen(element: Element): boolean {
  const name = element.localName;
  if (name.includes('-')) return name === 'plenary-story' || name === 'plenary-step';
  return !element.matches(CLOSED);
}

/** Wraps the mentions in one text node, which keeps what stands before the first. Returns the way to undo it. */
function wrap(
  text: Text,
  mentions: readonly Mention[],
  decorate: (ref: Element, place: Text) => void,
): () => void {
  const {data, ownerDocument} = text;
  const parts: ChildNode[] = [];
  mentions.forEach(({start, end, ref}, i) => {
    const element = ownerDocument.createElement('plenary-ref');
    element.setAttribute('to', refKey(ref));
    decorate(element, text);
    element.textContent = data.slice(start, end);
    parts.push(element);
    const after = data.slice(end, mentions[i + 1]?.start);
    if (after) parts.push(ownerDocument.createTextNode(after));
  });
  const before = data.slice(0, mentions[0]?.start);
  text.data = before;
  text.after(...parts);

  return () => {
    const untouched =
      text.data === before &&
      before + parts.map(({textContent}) => textContent).join('') === data &&
      parts.every((part, i) => part.previousSibling === (parts[i - 1] ?? text));
    if (untouched) {
      for (const part of parts) part.remove();
      text.data = data;
    } else {
      for (const part of parts) if (part instanceof Element) part.replaceWith(...part.childNodes);
    }
  };
}
