/**
 * What each tag takes, derived from the classes of the elements, for frameworks that check tags. Types only: a property or
 * an event that an element gains is here at once. Exported by `index.ts`, which brings the entries of all tags.
 */
import type {LitElement} from 'lit';

/** `plenary-network` and the others. */
export type PlenaryTag = keyof HTMLElementTagNameMap & `plenary-${string}`;

type Same<A, B> =
  (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

/** Names of what can be set: public, no method, and not readonly. */
type SettableKey<E> = {
  [K in keyof E]-?: E[K] extends (...args: never) => unknown
    ? never
    : Same<Pick<E, K>, {-readonly [P in K]: E[P]}> extends true
      ? K
      : never;
}[keyof E];

/** Properties of the tag's own, by their names in script: `participantOrder`. */
export type PlenaryProperties<Tag extends PlenaryTag> = {
  [K in Exclude<SettableKey<HTMLElementTagNameMap[Tag]>, keyof LitElement>]?:
    HTMLElementTagNameMap[Tag][K] | undefined;
};

type Kebab<Name extends string> = Name extends `${infer First}${infer Rest}`
  ? `${First extends Lowercase<First> ? First : `-${Lowercase<First>}`}${Kebab<Rest>}`
  : Name;

/** The same by their names in HTML, where these differ: `participant-order`. */
export type PlenaryAttributes<Tag extends PlenaryTag> = {
  [
    K in keyof PlenaryProperties<Tag> & string as Kebab<K> extends K
      ? never
      : // The one attribute with another name: `focus`, which in script is a method.
        K extends 'focusOn'
        ? never
        : Kebab<K>
  ]?: PlenaryProperties<Tag>[K];
};

/** Events of the tags, by name. */
export type PlenaryEvents = {
  [K in keyof GlobalEventHandlersEventMap & `plenary-${string}`]: GlobalEventHandlersEventMap[K];
};
