import {css} from 'lit';

/** The roles that tell kinds of participants, blocs and ties apart, as `tokens` does it for all widgets. */
export const kindTokens = css`
  :host {
    --_person: var(--plenary-category-1, var(--_ink));
    --_country: var(--plenary-category-2, light-dark(#345b97, #86aee8));
    --_organisation: var(--plenary-category-3, light-dark(#7a4592, #c79ade));
    --_body: var(--plenary-category-4, light-dark(#7d5a12, #d8b25c));
    --_meeting: var(--plenary-category-5, var(--_ink));
    --_bloc: var(--plenary-category-6, light-dark(#0f6f66, #6cc7bb));
    --_tie-line: light-dark(#a3560b, #f0a35e);
    --_tie-words: light-dark(#7c4006, #f5bd8a);
  }

  @media (forced-colors: active) {
    :host {
      --_person: CanvasText;
      --_country: CanvasText;
      --_organisation: CanvasText;
      --_body: CanvasText;
      --_meeting: CanvasText;
      --_bloc: CanvasText;
      --_tie-line: CanvasText;
      --_tie-words: CanvasText;
    }
  }
`;
