import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { isWithdrawn } from '../../story/items.ts';
import type { Shown } from '../../story/schema.ts';
import { readDoubt } from '../model/doubt.ts';
import { decided, doubtsOf, type Entry, isProposed, placeOf } from '../model/work.ts';
import { STORY } from '../session/workplace.ts';
import { correctionsOf, signoffs, withdrawal } from './acts.ts';
import { DeskElement } from './element.ts';
import { type Field, fieldOf, problemList } from './field.ts';
import { isRare } from './labels.ts';
import { wordsOf } from './names.ts';
import { entriesOf } from './shapes.ts';

/** The entry that is chosen: what is doubtful, its widget, and all of its fields. */
export class DeskForm extends DeskElement {
  /** The item whose withdrawal is being written. */
  @state() private leaving: string | null = null;

  #doubts(list: Shown, index: number, entry: Entry): unknown {
    const { session, messages } = this;
    const { form, steps } = messages;
    return doubtsOf(entry).map(({ doubt, readings }) => {
      const settle = () => session.change(decided(session.work, entry.id, doubt), steps.doubt);
      return html`<div class="doubt"><p>${doubt}</p>
        <div class="row">${readings.map((reading) => {
          const next = readDoubt(session.work, list, index, doubt, reading);
          return next
            ? html`<button type="button" @click=${() => session.change(next, steps.reading(reading))}>${reading}</button>`
            : html`<q>${reading}</q>`;
        })}
        <button type="button" @click=${settle}>${readings.length ? form.decidedOtherwise : form.settled}</button></div></div>`;
    });
  }

  #actions(list: Shown, entry: Entry): unknown {
    const { session, messages } = this;
    const { form } = messages;
    if (list === 'sources') return nothing;
    const waits = isProposed(entry);
    if (list !== 'agents' && !isWithdrawn(entry) && session.published(entry.id)) {
      const close = () => {
        this.leaving = null;
      };
      return this.leaving === entry.id
        ? withdrawal(session, entry, close)
        : html`<div class="row actions"><button type="button" @click=${() => {
            this.leaving = entry.id;
          }}>${form.withdraw}</button>
          <button type="button" @click=${() => session.remove(entry.id)}>${messages.remove}<kbd>x</kbd></button></div>`;
    }
    return html`<div class="row actions">
      ${waits ? html`<button type="button" class="main" @click=${() => session.accept(entry.id)} aria-keyshortcuts="a">${form.accept}<kbd>a</kbd></button>` : nothing}
      <button type="button" @click=${() => session.remove(entry.id)} aria-keyshortcuts="Delete">${waits ? form.reject : messages.remove}<kbd>x</kbd></button>
    </div>`;
  }

  #fields(list: Shown | 'story', path: readonly (string | number)[]): TemplateResult {
    const { session } = this;
    const fields = Object.entries(entriesOf(list)).map(
      ([key, shape]): Field => ({
        ...{ session, list, key, shape, path: [...path, key], problems: session.problems },
      }),
    );
    const rare = fields.filter(({ key }) => isRare(list, key));
    const open = rare.some((field) =>
      session.problems.some((one) => one.path.startsWith(`$.${field.path.join('.')}`.replace(/\.(\d+)/g, '[$1]'))),
    );
    return html`${fields.filter((field) => !rare.includes(field)).map(fieldOf)}
      ${rare.length ? html`<details ?open=${open}><summary>${this.messages.form.more}</summary>${rare.map(fieldOf)}</details>` : nothing}`;
  }

  #story(): TemplateResult {
    return html`<header><p class="kind">${this.messages.form.story}</p></header>
      ${problemList(
        this.session,
        this.session.problems.filter(({ path }) => path === '$'),
        'story.problems',
      )}
      ${this.#fields('story', [])}${signoffs(this.session)}`;
  }

  protected override render(): unknown {
    const { session, messages } = this;
    const { story, selected } = session;
    const place = selected && selected !== STORY ? placeOf(story, selected) : null;
    if (!place) return keyed(STORY, this.#story());
    const { list, index } = place;
    const entry = story[list][index] as Entry;
    const own = session.problems.filter(({ path }) => path === `$.${list}[${index}]`);
    return keyed(
      entry.id,
      html`<header><p class="kind ${list}">${messages.kinds[list].one}${isProposed(entry) ? html` <span class="proposed">${messages.proposed}</span>` : nothing}</p>
        <h2 class="unseen">${wordsOf(messages, entry)}</h2></header>
      ${this.#doubts(list, index, entry)}
      ${problemList(session, own, `${entry.id}.problems`)}
      <desk-preview .session=${session} .list=${list} .item=${entry.id}></desk-preview>
      ${this.#actions(list, entry)}
      ${correctionsOf(session, entry)}
      ${isWithdrawn(entry) ? html`<p>${messages.form.withdrawn(entry.withdrawn.date, entry.withdrawn.reason)}</p>` : this.#fields(list, [list, index])}
      ${list === 'sources' ? html`<desk-text .session=${session} .source=${entry.id}></desk-text>` : nothing}`,
    );
  }
}
