import { html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Fate, Notice } from '../model/replaced.ts';
import { looksLikePage, pageText, plainText } from '../session/pasted.ts';
import { DeskElement } from './element.ts';

const FATES: Readonly<Record<Fate, string>> = {
  same: 'Stands where it stood',
  moved: 'Stands elsewhere now, and is pointed at there',
  changed: 'Has changed',
  gone: 'Is no longer there',
  several: 'May be any of several places: select the one that is meant',
};

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
      <span class="state"><span class=${fate === 'moved' ? '' : 'faults'}>${FATES[fate]}</span></span>
      ${now ? html`<span class="words" dir="auto">${now}</span>` : nothing}</button></li>`;
  }

  protected override render(): unknown {
    const { notices, work } = this.session;
    const isThere = work.texts[this.source] !== undefined;
    const id = `text.${this.source}`;
    return html`<div class="field"><label for=${id}>${isThere ? 'The article has changed? Paste it anew' : 'Paste the text of this source'}</label>
      <textarea id=${id} rows="3" dir="auto" spellcheck="false" @paste=${this.#onPaste}></textarea>
      <p class="help">${isThere ? 'Passages are found again where it is sure which is meant. The others are listed.' : 'It is compared with, and never published.'}</p></div>
      ${this.trouble ? html`<p class="trouble" role="alert">${this.trouble}</p>` : nothing}
      <button type="button" @click=${() => this.#take()}>Take this text</button>
      ${notices.length ? html`<section class="notices"><h2>What became of the passages</h2><ul>${notices.map((one) => this.#notice(one))}</ul></section>` : nothing}`;
  }
}
