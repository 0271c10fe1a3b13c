import {render} from 'lit';
import {rowView, type ListPart} from './network-text-view.js';

/** Lines drawn in one go. */
const LINES = 20;

/** Writes the list, some lines a step. They are no part of the template, which would look at all of them each time. */
export function* drawLines(root: ParentNode, list: readonly ListPart[]): Generator<void, void> {
  const boxes = root.querySelectorAll('.lines');
  for (const box of boxes) box.replaceChildren();
  const model = document.createElement('tbody');
  for (const [i, {lines, rows}] of list.entries()) {
    if (rows) render(rowView(rows[0]!()), model);
    for (let at = 0; at < lines.length; at += LINES) {
      const piece = document.createDocumentFragment();
      if (rows)
        for (const row of rows.slice(at, at + LINES)) {
          const copy = model.firstElementChild!.cloneNode(true) as Element;
          row().forEach((text, cell) => (copy.children[cell]!.textContent = text));
          piece.append(copy);
        }
      else
        render(
          lines.slice(at, at + LINES).map((line) => line()),
          piece,
        );
      boxes[i]?.append(piece);
      yield;
    }
  }
}
