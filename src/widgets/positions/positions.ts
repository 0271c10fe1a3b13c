import type {PropertyValues, TemplateResult} from 'lit';
import {property, state} from '../property.js';
import {messagesFor} from '../../locales/catalogue.js';
import {positionsMessages, type PositionsMessages} from '../../locales/en/positions.js';
import type {FrameMessages} from '../../locales/en/frame.js';
import type {Order} from '../../model/order.js';
import {refKey, type Ref} from '../../model/ref.js';
import type {Day, Id} from '../../story/types.js';
import {hostStyles} from '../../styles/host.js';
import {tokens} from '../../styles/tokens.js';
import {frameStyles} from '../frame/frame.styles.js';
import {emptyView} from '../frame/frame-view.js';
import {stanceStyles} from '../stance/stance.styles.js';
import {memo} from '../memo.js';
import {PlenaryWidget, isReady, type ReadyState} from '../widget.js';
import {describePositions} from './positions-description.js';
import {positionsForm, type PositionsForm} from './positions-layout.js';
import {PositionsGrid, type PositionsGridHost} from './positions-grid-controller.js';
import type {GridPlace} from './positions-keyboard.js';
import {glide, placesInSight} from './positions-motion.js';
import {panelFor, placeOfCell} from './positions-panel-view.js';
import {nextTask, PositionsRows} from './positions-rows-view.js';
import {createPositionsTable, positionsLines} from './positions-table.js';
import {
  untouched,
  type Arrangement,
  type PositionsFilter,
  type PositionsTable,
} from './positions-types.js';
import type {PanelContext} from './positions-view-context.js';
import {graphicView} from './positions-view.js';
import {positionsStyles} from './positions.styles.js';

/** Cells of a table (rows × columns) up to which rows and columns glide to their new places. */
const MOST_GLIDING = 4000;
/** Position records above which reading and drawing do not block as one. */
const MANY_RECORDS = 2000;

/** `bloc: coalition; topic: Air defence; stance: supports`. */
const filterFrom = (text: string | null): PositionsFilter =>
  Object.fromEntries(
    (text ?? '').split(';').map((part) => {
      const [name = '', ...value] = part.split(':');
      return [name.trim(), value.join(':').trim()];
    }),
  );

/**
 * The leader-positions matrix: where everyone stands on every option, on what evidence, and since when.
 *
 * @summary Participants × options, one stance a cell.
 * @csspart table - The table.
 * @csspart controls - Order, filter and changes.
 * @csspart panel - The evidence panel beneath a row.
 * @csspart key - What marks mean that do not say it themselves.
 */
export class PlenaryPositions extends PlenaryWidget implements PositionsGridHost {
  static override styles = [tokens, hostStyles, frameStyles, stanceStyles, positionsStyles];

  /** Order of the participants. */
  @property({attribute: 'participant-order'}) participantOrder: Order = 'editorial';

  /** Order of the options. */
  @property({attribute: 'option-order'}) optionOrder: Order = 'editorial';

  /** Options as rows, participants as columns. */
  @property({type: Boolean}) transposed = false;

  /** Id of the option whose stances sort the participants, or of the participant whose stances sort the options. */
  @property({attribute: 'sort-by'}) sortBy?: Id | undefined;

  /** Marks and lists what changed after this day, `YYYY-MM-DD`. */
  @property() since?: Day | undefined;

  /**
   * What narrows the matrix down: a bloc's id, a topic, a stance's id. As an attribute any of
   * `bloc: coalition; topic: Air defence; stance: supports`.
   */
  @property({converter: filterFrom}) filter: PositionsFilter = {};

  @state() private isArranging = false;
  @state() private folded: ReadonlySet<Id> = new Set();
  /** Key of the row or column that was opened here. */
  @state() private opened?: string | undefined;

  /** The table that is shown; undefined until there is a story. */
  table: PositionsTable | undefined;
  #form: PositionsForm | undefined;
  #arrangement: Arrangement = untouched;
  /** What the table was made from. */
  #madeFrom: readonly unknown[] = [];
  #began = 0;
  #found = {heading: '', summary: ''};
  #places: ReturnType<typeof placesInSight> = new Map();
  readonly #rows = new PositionsRows();
  readonly #linesOf = memo(positionsLines);
  readonly #alsoIn = memo(
    (messages: PositionsMessages, list: FrameMessages['list']) => (names: readonly string[]) =>
      messages.alsoIn(list(names)),
  );
  readonly #grid = new PositionsGrid(this);

  /** Resolves when every row stands: a big table is drawn in several frames. */
  get whole(): Promise<void> {
    return this.updateComplete.then(() => this.#rows.finish(null));
  }

  override get language(): string {
    return super.language;
  }

  rowNode(key: string): HTMLTableRowElement | undefined {
    return this.#rows.find(key);
  }

  get openPlace(): GridPlace | undefined {
    return this.table && placeOfCell(this.link.state.selection, this.table);
  }

  protected override async scheduleUpdate(): Promise<unknown> {
    if ((this.link.state.model?.story.positions.length ?? 0) > MANY_RECORDS) await nextTask();
    return super.scheduleUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.#began = performance.now();
    if (isReady(this.link.state)) this.#arrange(this.link.state);
  }

  get #messages() {
    return messagesFor(this.language, 'positions', positionsMessages);
  }

  /** Makes the table anew where what it is made from has changed. */
  #arrange({view}: ReadyState): void {
    const {language} = this;
    const messages = this.#messages;
    const {list} = this.wording.messages;
    const {participantOrder, optionOrder, transposed, sortBy, filter, since, folded} = this;
    const arrangement = {participantOrder, optionOrder, transposed, sortBy, filter, since, folded};
    const from = [view, language, ...Object.values(arrangement)];
    if (from.every((each, i) => each === this.#madeFrom[i])) return;
    const make = (of: Arrangement) =>
      createPositionsTable(view, of, language, this.#alsoIn(messages, list), this.#linesOf);
    const isSame = view === this.#madeFrom[0] && language === this.#madeFrom[1];
    this.#madeFrom = from;
    this.#arrangement = arrangement;
    this.table = make(arrangement);
    this.#form = undefined;
    // A big table is in its new order at once: each gliding row is a layer of its own.
    if (this.table.tally.total <= MOST_GLIDING) this.#places = placesInSight(this.shadowRoot);
    if (isSame) return;
    // The finding is about the whole story, whatever the reader is looking at.
    const isFiltered = Object.values(this.filter).some(Boolean);
    this.#found = describePositions(isFiltered ? make(untouched) : this.table, messages, list);
  }

  protected override head() {
    return {kicker: this.#messages.kicker, ...this.#found};
  }

  protected override graphic({selection, highlight, model, view}: ReadyState): TemplateResult {
    const {wording, box} = this;
    const table = this.table!;
    const messages = this.#messages;
    if (model.options.length === 0) return emptyView(messages.emptyOptions, wording);
    if (model.positioned.length === 0) return emptyView(messages.emptyParticipants, wording);
    if (this.#form?.width !== box.width) this.#form = positionsForm(table, box.width);
    this.#rows.begin(
      [model, wording.lang, table.transposed, this.#form.isCard],
      table,
      this.shadowRoot?.querySelector('.scroller') ?? null,
      this.#began,
    );
    const context = {
      table,
      form: this.#form,
      view,
      messages,
      wording,
      arrangement: this.#arrangement,
      rows: this.#rows,
      lit: litKeys([...selection, highlight]),
      close: this.dismiss,
      select: (ref: Ref, additive?: boolean) => this.link.select(ref, additive),
      isArranging: this.isArranging,
      arrange: (change) => Object.assign(this, change),
    } satisfies PanelContext;
    const panel = panelFor(selection, this.opened, context);
    return graphicView({...context, panel}, this.#grid.onEvent);
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const scroller = this.renderRoot.querySelector<HTMLElement>('.scroller');
    if (!scroller || !this.#form) return;
    const {columnWidth, headWidth, headerHeight} = this.#form;
    for (const [name, length] of [
      ['col', columnWidth],
      ['head', headWidth],
      ['headers', headerHeight],
      ['columns', headWidth + columnWidth * this.table!.columns.length],
    ] as const)
      scroller.style.setProperty(`--_${name}`, `${length}px`);
    void this.#rows.finish(scroller);
    glide(this.#places);
    this.#places = new Map();
  }

  /** A place was chosen: a cell, a row, a column, a group; Enter on the header of a row or a column sorts by it. */
  activate({row}: GridPlace, ref: Ref | undefined, event: MouseEvent | KeyboardEvent): void {
    const additive = event.shiftKey || event.ctrlKey || event.metaKey;
    if (!ref) {
      const id = this.table!.groups.find(({key}) => key === row)?.heading?.id ?? '';
      const folded = new Set(this.folded);
      if (!folded.delete(id)) folded.add(id);
      this.folded = folded;
    } else if (ref.kind !== 'cell' && (event as KeyboardEvent).key === 'Enter' && !additive)
      this.sortBy = this.sortBy === ref.id ? undefined : ref.id;
    else {
      if (ref.kind !== 'cell') this.opened = refKey(ref);
      this.link.select(ref, additive);
    }
  }

  highlight(ref: Ref | undefined): void {
    this.link.highlight(ref);
  }

  readonly dismiss = (): void => this.link.clear();
}

/** The lines that refs touch, by key: a cell touches its row and its column. */
const litKeys = (refs: readonly (Ref | undefined)[]): ReadonlySet<string> =>
  new Set(
    refs
      .flatMap((ref): Ref[] =>
        ref?.kind === 'cell'
          ? [
              {kind: 'participant', id: ref.participant},
              {kind: 'option', id: ref.option},
            ]
          : ref
            ? [ref]
            : [],
      )
      .map(refKey),
  );

declare global {
  interface HTMLElementTagNameMap {
    'plenary-positions': PlenaryPositions;
  }
}
