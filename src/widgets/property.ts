import type {LitElement, PropertyDeclaration} from 'lit';

type Decorator = (element: LitElement, name: PropertyKey) => void;

/** Lit's `@property`, for fields; Lit's own also serves standard decorators and accessors, of which there are none here. */
export function property(options: PropertyDeclaration = {}): Decorator {
  return ({constructor}, name) => (constructor as typeof LitElement).createProperty(name, options);
}

/** A property that is the element's own affair. */
export function state(): Decorator {
  return property({state: true, attribute: false});
}
