import type {Day} from '../../story/types.js';

/** A row of the strip. */
export type Lane = 'meeting' | 'position' | 'status' | 'tie';

/** The strip as plain numbers, CSS px, from left to right in time. */
export interface TimelineScene {
  readonly width: number;
  /** Height of the rows, without the slider and the dates. */
  readonly height: number;
  readonly barWidth: number;
  /** Where the slider begins: beside the names of the rows, or at 0. */
  readonly start: number;
  /** The last stop. */
  readonly end: number;
  readonly stops: readonly {readonly day: Day; readonly x: number}[];
  readonly rows: readonly TimelineRow[];
  readonly ticks: readonly TimelineTick[];
}

export interface TimelineRow {
  readonly lane: Lane;
  /** Where its bars stand on. */
  readonly base: number;
  /** Place of its name: start of the text, base line. */
  readonly label: {readonly x: number; readonly y: number};
  readonly bars: readonly {
    /** Which of the stops. */
    readonly stop: number;
    readonly count: number;
    /** Height of the upper part that stands for what was said again. */
    readonly again: number;
    readonly x: number;
    readonly height: number;
    /** Whether there is room for the count above it. */
    readonly numbered: boolean;
  }[];
}

export interface TimelineTick {
  readonly x: number;
  /** Empty for a tick whose label has no room. */
  readonly label: string;
  readonly anchor: 'start' | 'middle' | 'end';
}

/** What is written on the strip, in the reader's language. */
export interface TimelineWords {
  readonly lane: (lane: Lane) => string;
  readonly day: (day: Day) => string;
  readonly month: (month: string) => string;
  readonly year: (year: string) => string;
}

/** Value of the slider at each stop: tenths of a CSS px from the first. */
export function sliderValues({stops}: TimelineScene): readonly number[] {
  const first = stops[0]?.x ?? 0;
  return stops.map(({x}) => Math.round((x - first) * 10));
}
