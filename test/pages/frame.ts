import {waitUntil} from '@open-wc/testing';
import type {
  PlenaryOptions,
  PlenaryNetwork,
  PlenaryPositions,
  PlenaryStory,
} from '../../src/index.js';

/** What `watch.js` wrote down. */
interface Seen {
  readonly errors: string[];
  readonly violations: string[];
  readonly warnings: string[];
}

/** A page of its own, in a frame: another window, another registry of elements, another origin of sizes. */
export interface Page {
  readonly frame: HTMLIFrameElement;
  readonly window: Window & typeof globalThis & {seen: Seen};
  readonly document: Document;
  close(): void;
}

export type Widget = PlenaryNetwork | PlenaryPositions | PlenaryOptions;
export type {PlenaryStory};

export const TAGS = ['plenary-network', 'plenary-positions', 'plenary-options'] as const;
export const EXAMPLE = '/stories/data/security-guarantees-2025-08-22.json';

const open = new Set<HTMLIFrameElement>();

/** Opens a page in a frame of `width` CSS px (every engine can be given that) and waits until it has loaded. */
export async function openPage(path: string, {width = 800, height = 700} = {}): Promise<Page> {
  const frame = document.createElement('iframe');
  frame.title = path;
  frame.width = `${width}`;
  frame.height = `${height}`;
  frame.style.cssText = 'position: absolute; inset: 0 auto auto 0; border: 0; background: Canvas';
  const loaded = new Promise((done) => frame.addEventListener('load', done, {once: true}));
  frame.src = path.startsWith('/') ? path : `/test/pages/${path}`;
  document.body.append(frame);
  open.add(frame);
  await loaded;
  return {
    frame,
    window: frame.contentWindow as Page['window'],
    document: frame.contentDocument!,
    close: () => close(frame),
  };
}

/** After each test: the pages it opened. */
export function closePages(): void {
  open.forEach(close);
}

function close(frame: HTMLIFrameElement): void {
  frame.remove();
  open.delete(frame);
}

/** Waits until the page knows the tags; says what went wrong where it never does. */
export async function defined(page: Page): Promise<void> {
  const known = TAGS.map((tag) => page.window.customElements.whenDefined(tag));
  const late = new Promise((_, reject) => {
    setTimeout(() => {
      const {errors} = page.window.seen;
      reject(new Error(`The tags are not known. ${errors.join(' ')}`));
    }, 8000);
  });
  await Promise.race([Promise.all(known), late]);
}

export const widgets = (page: Page): Widget[] => [
  ...page.document.querySelectorAll<Widget>(TAGS.join()),
];

/** The shadow root of a widget that has come to rest: with its graphic, its message, or its fallback. */
export async function settled(widget: Element): Promise<ShadowRoot> {
  await waitUntil(
    () => widget.shadowRoot?.querySelector('[part~=heading], [part~=error]'),
    `<${widget.localName}> shows neither a story nor a message`,
    {timeout: 8000},
  );
  await nextFrames(widget.ownerDocument.defaultView!);
  await (widget as Widget).updateComplete;
  return widget.shadowRoot!;
}

/** Two frames: what was measured has been drawn. */
export function nextFrames(window: Window): Promise<void> {
  return new Promise((done) => {
    window.requestAnimationFrame(() => window.requestAnimationFrame(() => done()));
  });
}

/** How often the page asked for `path`. */
export function requestsFor(page: Page, path: string): number {
  return page.window.performance
    .getEntriesByType('resource')
    .filter(({name}) => new URL(name).pathname === path).length;
}
