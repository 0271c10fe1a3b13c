import type {PositionsMessages} from '../../locales/en/positions.js';
import type {StoryView} from '../../model/story-view.js';
import type {Wording} from '../frame/evidence-view.js';
import {memo} from '../memo.js';
import {describePositions} from './positions-description.js';
import {createPositionsTable, positionsLines} from './positions-table.js';
import {
  untouched,
  type Arrangement,
  type PositionsFilter,
  type PositionsTable,
} from './positions-types.js';

/** `bloc: coalition; topic: Air defence; stance: supports`. */
export const filterFrom = (text: string | null): PositionsFilter =>
  Object.fromEntries(
    (text ?? '').split(';').map((part) => {
      const [name = '', ...value] = part.split(':');
      return [name.trim(), value.join(':').trim()];
    }),
  );

/** The table of a view as it is arranged, and what it finds. Made anew only where what it is made from has changed. */
export class ArrangedTable {
  table: PositionsTable | undefined;
  arrangement: Arrangement = untouched;
  /** About the whole story, whatever the reader is looking at. */
  found = {heading: '', summary: ''};
  #from: readonly unknown[] = [];
  readonly #linesOf = memo(positionsLines);
  readonly #alsoIn = memo(
    (messages: PositionsMessages, list: Wording['messages']['list']) =>
      (names: readonly string[]) =>
        messages.alsoIn(list(names)),
  );

  /**
   * @param alphabet language whose alphabet orders names: the page's, whether or not there are words in it
   * @returns whether there is another table than before
   */
  make(
    view: StoryView,
    arrangement: Arrangement,
    messages: PositionsMessages,
    {lang, messages: {list}}: Wording,
    alphabet = lang,
  ): boolean {
    const from = [view, lang, alphabet, ...Object.values(arrangement)];
    if (from.every((each, i) => each === this.#from[i])) return false;
    const tableOf = (of: Arrangement) =>
      createPositionsTable(view, of, alphabet, this.#alsoIn(messages, list), this.#linesOf);
    const isSameStory = view === this.#from[0] && lang === this.#from[1];
    this.#from = from;
    this.arrangement = arrangement;
    this.table = tableOf(arrangement);
    if (isSameStory) return true;
    const isFiltered = Object.values(arrangement.filter).some(Boolean);
    const whole = isFiltered ? tableOf(untouched) : this.table;
    this.found = describePositions(whole, messages, list);
    return true;
  }
}
