import {html, nothing, type TemplateResult} from 'lit';
import {formatDate} from '../../locales/dates.js';
import type {Id} from '../../story/types.js';
import type {OptionsContext} from './options-context-view.js';
import {rowSentence} from './options-description.js';
import {buttonView} from './options-facts-view.js';
import type {OptionRow} from './options-layout.js';
import type {OptionRelations} from './options-relations.js';
import {signs} from './options-strip-view.js';

/** Takes the option into the comparison, or out of it. */
export function compareButton(
  {option: {id, name}}: OptionRow,
  {messages, compared, compare}: OptionsContext,
): TemplateResult {
  const pressed = compared.includes(id);
  return buttonView('compare-button', [pressed ? '✓ ' : '', messages.compare], {
    control: 'compare',
    label: messages.named(messages.compare, name),
    pressed,
    click: () => compare(id),
  });
}

/** Status, how everyone is divided, and what the option excludes or needs: all in words. */
export function gistView(row: OptionRow, context: OptionsContext, isClosed = false): unknown {
  const {messages, wording, model} = context;
  const {now, previous, later, fresh} = row.status;
  const {statuses, list} = wording.messages;
  const names = (ids: readonly Id[]) =>
    list(
      ids.map((id) => {
        const option = model.story.options.get(id)!;
        return `“${option.shortName ?? option.name}”`;
      }),
    );
  const notes = now
    ? [
        now.date && formatDate(now.date, wording.lang, true),
        previous && messages.was(statuses[previous].toLowerCase()),
        now.evidence.length > 0 ? '' : messages.signs.unsourced,
      ]
    : [later && messages.notYet];
  return html`<p part="status">
      ${fresh ? signs.fresh : ''}
      <strong>${now && statuses[now.status]}</strong>
      <span class="quiet">${notes.filter(Boolean).join(', ')}</span>
    </p>
    ${isClosed ? nothing : html`<p part="sentence"><bdi>${rowSentence(row, messages)}.</bdi></p>`}
    ${Object.entries(messages.relations).map(([relation, say]) => {
      const ids = row.relations[relation as keyof OptionRelations];
      return ids.length > 0
        ? html`<p class="quiet" part="relation"><bdi>${say(names(ids))}.</bdi></p>`
        : nothing;
    })}`;
}
