import {html, nothing, type TemplateResult} from 'lit';
import type {Ref} from '../../model/ref.js';
import type {Id} from '../../story/types.js';
import type {OptionsContext} from './options-context-view.js';

/** A button in a row. All of them together are one stop of the Tab key; arrow keys move among them. */
export interface Control {
  readonly option: Id;
  /** Unique within the row. */
  readonly control: string;
  readonly classes: string;
  readonly part: string;
  readonly content: unknown;
  readonly click: (event: Event) => void;
  readonly pressed?: boolean;
  readonly expanded?: boolean;
  /** Id of the element it opens. */
  readonly opens?: string;
  readonly title?: string;
  /** What pointer and focus on it highlight in every widget. */
  readonly ref?: Ref;
}

export function controlView(context: OptionsContext, control: Control): TemplateResult {
  const {ref, pressed, expanded} = control;
  const enter = ref ? () => context.highlightRef(ref) : nothing;
  const leave = ref ? () => context.highlightRef(undefined) : nothing;
  return html`<button
    type="button"
    class=${control.classes}
    part=${control.part}
    data-control=${control.control}
    tabindex=${isStop(context, control) ? 0 : -1}
    aria-pressed=${pressed ?? nothing}
    aria-expanded=${expanded ?? nothing}
    aria-controls=${expanded && control.opens ? control.opens : nothing}
    title=${control.title ?? nothing}
    @click=${control.click}
    @pointerenter=${enter}
    @pointerleave=${leave}
    @focus=${enter}
    @blur=${leave}
  >
    ${control.content}
  </button>`;
}

function isStop({ui, layout}: OptionsContext, {option, control}: Control): boolean {
  const first = layout.rows[0]?.option.id;
  return ui.stop
    ? ui.stop.option === option && ui.stop.control === control
    : option === first && control === 'name';
}
