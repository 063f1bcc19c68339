import { html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { looksLikePage, type Pasted, pageText, plainText } from '../session/pasted.ts';
import { DeskElement } from './element.ts';

const isAddress = (text: string): boolean => /^https?:\/\/\S+$/i.test(text.trim());

/** Takes an article: pasted or dropped as words or as a page, or by its address. */
export class DeskPaper extends DeskElement {
  /** What is done with the article. */
  @property({ attribute: false }) take: (article: Pasted) => Promise<void> = async () => undefined;
  /** What the button says. */
  @property({ attribute: false }) label = '';
  @state() private trouble = '';
  @state() private busy = false;
  /** What was pasted as a page, while the box still shows its words. */
  #page: Pasted | null = null;

  get #box(): HTMLTextAreaElement {
    return this.querySelector('#article') as HTMLTextAreaElement;
  }

  #field(name: 'lang' | 'publisher'): HTMLInputElement {
    return this.querySelector(`#article-${name}`) as HTMLInputElement;
  }

  #given(): Pasted {
    const { value } = this.#box;
    if (this.#page?.text === value) return this.#page;
    return looksLikePage('', value) ? pageText(value) : plainText(value);
  }

  async #fetch(): Promise<void> {
    const { server, messages } = this.session;
    if (!server) throw new Error(messages.paper.noServer);
    this.show(await server.article(this.#box.value.trim()));
  }

  #onPaste(event: ClipboardEvent): void {
    const page = event.clipboardData?.getData('text/html');
    const words = event.clipboardData?.getData('text/plain') ?? '';
    if (!page || isAddress(words)) return;
    event.preventDefault();
    this.show(pageText(page));
  }

  protected override firstUpdated(): void {
    this.#box.focus();
  }

  /** Does something that may fail, and says why it did. */
  async attempt(work: () => Promise<void>): Promise<void> {
    this.busy = true;
    this.trouble = '';
    try {
      await work();
    } catch (error) {
      this.trouble = `${(error as Error).message.replace(/\.$/, '')}.`;
    }
    this.busy = false;
  }

  /** Puts an article into the box. */
  show(given: Pasted): void {
    this.#page = given;
    this.#box.value = given.text;
    if (given.lang) this.#field('lang').value = given.lang;
    if (given.publisher) this.#field('publisher').value = given.publisher;
  }

  /** Takes the article in the box. If the box holds an address, fetches the article first. */
  go(): Promise<void> {
    return this.attempt(async () => {
      if (isAddress(this.#box.value)) await this.#fetch();
      const given = this.#given();
      const [lang, publisher] = [this.#field('lang').value.trim(), this.#field('publisher').value.trim()];
      await this.take({ ...given, lang: lang || given.lang, publisher: publisher || given.publisher });
    });
  }

  protected override render(): unknown {
    const { paper } = this.messages;
    return html`<div class="field"><label for="article">${paper.article}</label>
        <textarea id="article" dir="auto" spellcheck="false" placeholder=${paper.placeholder} @paste=${this.#onPaste}></textarea></div>
      <div class="pair">
        <div class="field"><label for="article-publisher">${paper.publisher}</label><input id="article-publisher" placeholder=${paper.publisherExample}></div>
        <div class="field"><label for="article-lang">${paper.language}</label><input id="article-lang" placeholder=${navigator.language}></div>
      </div>
      ${this.trouble ? html`<p class="trouble" role="alert">${this.trouble}</p>` : nothing}
      <button type="button" class="main" ?disabled=${this.busy} @click=${() => this.go()}>${this.busy ? paper.reading : this.label}</button>`;
  }
}
