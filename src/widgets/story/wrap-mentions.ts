import type {Mention, MentionFinder} from '../../model/mentions.js';
import {refKey} from '../../model/ref.js';

/** A paragraph, as far as mentions go: in each, the first mention of a name becomes a link. */
const BLOCKS =
  'p,li,dd,dt,td,th,blockquote,figcaption,caption,div,section,article,aside,main,header,footer,body,plenary-step,plenary-story';

/**
 * Where names are looked for: prose, and none of what can be clicked or edited, of headings (they are for finding one's
 * way), of other widgets, and of whatever the page does not want translated.
 */
const OPEN = `${BLOCKS},ul,ol,dl,table,thead,tbody,tfoot,tr,figure,details,address,b,strong,i,em,u,s,small,big,mark,span,font,q,cite,abbr,dfn,time,sub,sup,ins,del,bdi,bdo`;
const CLOSED = '[role],[tabindex],[contenteditable],[translate=no],[hidden],[aria-hidden=true]';

/** Stands for what lies between two texts that do not read on: no letter, and no white space. */
const GAP = '\uFFFC';

/** The text of one paragraph as it reads, and which nodes it came from. */
interface Paragraph {
  whole: string;
  readonly pieces: {readonly text: Text; readonly start: number}[];
}

/**
 * Wraps the names that `find` finds in `container` into `<plenary-ref>`: of each, the first mention in a paragraph.
 * A name whose words stand in different elements (`<b>Emmanuel</b> Macron`) is not wrapped.
 *
 * @param isOurs says of an element whether its text belongs to this story, and not to one inside it
 * @param decorate gives a new `<plenary-ref>` in place of some words of a text what it needs to find its story
 * @returns the ways to undo it, each for one text: the very text nodes of before, unless someone else changed them in between
 */
export function wrapMentions(
  container: Element,
  find: MentionFinder,
  isOurs: (element: Element) => boolean,
  decorate: (ref: Element, place: Text) => void,
): (() => void)[] {
  const undo: (() => void)[] = [];
  for (const {whole, pieces} of paragraphs(container, isOurs)) {
    const pieceAt = (index: number) => pieces.filter(({start}) => start <= index).pop()!;
    const byText = new Map<Text, Mention[]>();
    const seen = new Set<string>();
    for (const {start: from, end, ref} of find(whole, (a, b) => pieceAt(a) === pieceAt(b - 1))) {
      if (seen.size === seen.add(refKey(ref)).size) continue;
      const {text, start} = pieceAt(from);
      const mention = {start: from - start, end: end - start, ref};
      byText.set(text, [...(byText.get(text) ?? []), mention]);
    }
    for (const [text, mentions] of byText) undo.push(wrap(text, mentions, decorate));
  }
  return undo;
}

function paragraphs(
  container: Element,
  isOurs: (element: Element) => boolean,
): Iterable<Paragraph> {
  const byBlock = new Map<Element, Paragraph>();
  let last: Element | undefined;
  const walker = container.ownerDocument.createTreeWalker(
    container,
    NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
    (node) => {
      if (!(node instanceof Element)) return NodeFilter.FILTER_ACCEPT;
      if (node.matches(OPEN) && !node.matches(CLOSED) && isOurs(node))
        return NodeFilter.FILTER_SKIP;
      last = undefined;
      return NodeFilter.FILTER_REJECT;
    },
  );
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    const block = text.parentElement?.closest(BLOCKS) ?? container;
    const paragraph = byBlock.get(block) ?? {whole: '', pieces: []};
    byBlock.set(block, paragraph);
    if (block !== last) paragraph.whole += GAP;
    paragraph.pieces.push({text, start: paragraph.whole.length});
    paragraph.whole += text.data;
    last = block;
  }
  return byBlock.values();
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
