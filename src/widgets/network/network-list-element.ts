import {render} from 'lit';
import type {ListPart} from './network-text-view.js';

/** Lines drawn in one go. */
const LINES = 20;

/** Writes the list, some lines a step. They are no part of the template, which would look at all of them each time. */
export function* drawLines(root: ParentNode, list: readonly ListPart[]): Generator<void, void> {
  const boxes = root.querySelectorAll('.lines');
  for (const box of boxes) box.replaceChildren();
  for (const [i, {lines}] of list.entries())
    for (let at = 0; at < lines.length; at += LINES) {
      const piece = document.createDocumentFragment();
      render(
        lines.slice(at, at + LINES).map((line) => line()),
        piece,
      );
      boxes[i]?.append(piece);
      yield;
    }
}
