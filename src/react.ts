/**
 * The tags for React 19 and TypeScript: `import type {} from 'plenary/react'`, once in a project, and JSX knows them.
 * Types only: React sets what the element has as a property, and listens to `plenary-story-load` by
 * `onplenary-story-load`.
 */
import type {DetailedHTMLProps, HTMLAttributes} from 'react';
import type {PlenaryAttributes, PlenaryEvents, PlenaryProperties, PlenaryTag} from './index.js';

type Listeners = {
  [K in keyof PlenaryEvents as `on${K}` | `on${K}Capture`]?:
    ((event: PlenaryEvents[K]) => void) | undefined;
};

/** What JSX takes for a tag. */
export type PlenaryProps<Tag extends PlenaryTag> = DetailedHTMLProps<
  HTMLAttributes<HTMLElementTagNameMap[Tag]>,
  HTMLElementTagNameMap[Tag]
> &
  PlenaryProperties<Tag> &
  PlenaryAttributes<Tag> &
  Listeners;

type PlenaryIntrinsicElements = {[Tag in PlenaryTag]: PlenaryProps<Tag>};

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends PlenaryIntrinsicElements {}
  }
}
