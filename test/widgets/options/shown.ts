import {fixture, html, nextFrame} from '@open-wc/testing';
import '../../../src/widgets/options/options.define.js';
import type {StoryFile} from '../../../src/story/file-types.js';
import type {PlenaryOptions} from '../../../src/widgets/options/options.js';

/** The option overview of a story in a box of some width (CSS px), drawn. */
export async function shownAt(width: number, story: StoryFile): Promise<PlenaryOptions> {
  const box = await fixture<HTMLElement>(
    html`<div><plenary-options .story=${story}></plenary-options></div>`,
  );
  box.style.width = `${width}px`;
  const element = box.querySelector('plenary-options')!;
  await settle(element);
  return element;
}

export async function settle(element: PlenaryOptions): Promise<void> {
  // One frame for the observer of the box, one for the frame in which its answer is drawn.
  for (let i = 0; i < 4; i++) await nextFrame();
  await element.updateComplete;
}

export const all = (element: PlenaryOptions, selector: string) => [
  ...element.renderRoot.querySelectorAll<HTMLElement>(selector),
];

export const text = (node: Element | undefined) =>
  (node?.textContent ?? '').replace(/\s+/g, ' ').trim();
