import {pathRound} from 'd3';
import type {Box} from './network-geometry.js';

/** A rectangle with round corners, as a path. */
export function rounded({x, y, width, height}: Box, radius: number): string {
  const pen = pathRound(1);
  const r = Math.min(radius, width / 2, height / 2);
  const [right, bottom] = [x + width, y + height];
  pen.moveTo(x + r, y);
  pen.lineTo(right - r, y);
  pen.quadraticCurveTo(right, y, right, y + r);
  pen.lineTo(right, bottom - r);
  pen.quadraticCurveTo(right, bottom, right - r, bottom);
  pen.lineTo(x + r, bottom);
  pen.quadraticCurveTo(x, bottom, x, bottom - r);
  pen.lineTo(x, y + r);
  pen.quadraticCurveTo(x, y, x + r, y);
  pen.closePath();
  return pen.toString();
}
