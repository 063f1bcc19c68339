import { html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Notice } from '../model/replaced.ts';
import { looksLikePage, pageText, plainText } from '../session/pasted.ts';
import { DeskElement } from './element.ts';

/** The text of a source: pasted for the first time, or anew when the article has changed. */
export class DeskText extends DeskElement {
  @property({ attribute: false }) source = '';
  @state() private trouble = '';

  async #take(): Promise<void> {
    const box = this.querySelector('textarea') as HTMLTextAreaElement;
    const given = looksLikePage('', box.value) ? pageText(box.value) : plainText(box.value);
    try {
      await this.session.replaceText(this.source, given);
      this.trouble = '';
      box.value = '';
    } catch (error) {
      this.trouble = `${(error as Error).message}.`;
    }
  }

  #onPaste(event: ClipboardEvent): void {
    const page = event.clipboardData?.getData('text/html');
    if (!page) return;
    event.preventDefault();
    (event.target as HTMLTextAreaElement).value = pageText(page).text;
  }

  #notice({ id, fate, exact, now }: Notice): unknown {
    return html`<li><button type="button" class="entry" @click=${() => this.session.choose(id)}>
      <span class="words" dir="auto">${exact}</span>
      <span class="state"><span class=${fate === 'moved' ? '' : 'faults'}>${this.messages.text.fates[fate]}</span></span>
      ${now ? html`<span class="words" dir="auto">${now}</span>` : nothing}</button></li>`;
  }

  protected override render(): unknown {
    const { notices, work, messages } = this.session;
    const { text } = messages;
    const isThere = work.texts[this.source] !== undefined;
    const id = `text.${this.source}`;
    return html`<div class="field"><label for=${id}>${isThere ? text.pasteAnew : text.paste}</label>
      <textarea id=${id} rows="3" dir="auto" spellcheck="false" @paste=${this.#onPaste}></textarea>
      <p class="help">${isThere ? text.helpAnew : text.help}</p></div>
      ${this.trouble ? html`<p class="trouble" role="alert">${this.trouble}</p>` : nothing}
      <button type="button" @click=${() => this.#take()}>${text.take}</button>
      ${notices.length ? html`<section class="notices"><h2>${text.title}</h2><ul>${notices.map((one) => this.#notice(one))}</ul></section>` : nothing}`;
  }
}
