import {clamp, type Box, type Point} from './network-geometry.js';
import {mean} from './network-stress.js';

export type Place = Pick<MouseEvent, 'clientX' | 'clientY'>;

/** How many times larger than it was laid out the picture can be drawn: 1 is the whole of it, as wide as the widget. */
export const limitZoom = (factor: number): number => clamp(factor, 1, 4);

/** The factor after a turn of the wheel by so many CSS px. Browsers tell of a pinch on a touchpad as small turns. */
export const wheelZoom = (factor: number, delta: number): number => factor * 2 ** (-delta / 100);

/**
 * How far what lay at `point` has gone from there, now that the picture's box is another: as far has to be scrolled
 * to have it back. All in CSS px on the screen.
 */
export const driftOf = ({x, y}: Point, before: Box, after: Box): Point => ({
  x: after.x + ((x - before.x) / before.width) * after.width - x,
  y: after.y + ((y - before.y) / before.height) * after.height - y,
});

/**
 * Changes the size of a picture in its scrolling box, and scrolls the box sideways and whatever holds it downwards:
 * what lay between `places` stays there. Without places the middle of the picture's upper edge stays, so that the
 * buttons above it keep lying under the pointer.
 *
 * @param path what lies around the picture, inmost first
 * @param resize has the picture drawn in its new size
 */
export async function zoomAround(
  box: Element,
  picture: Element,
  path: readonly EventTarget[],
  places: readonly Place[],
  resize: () => Promise<unknown>,
): Promise<void> {
  const before = picture.getBoundingClientRect();
  const {left, width} = box.getBoundingClientRect();
  const point =
    places.length > 0
      ? {x: mean(places.map(({clientX}) => clientX)), y: mean(places.map(({clientY}) => clientY))}
      : {x: left + width / 2, y: before.top};
  await resize();
  const drift = driftOf(point, before, picture.getBoundingClientRect());
  box.scrollLeft += drift.x;
  let {y} = drift;
  for (const each of path)
    if (each instanceof Element) {
      const {scrollTop} = each;
      each.scrollBy({top: y, behavior: 'instant'});
      y -= each.scrollTop - scrollTop;
    }
}
