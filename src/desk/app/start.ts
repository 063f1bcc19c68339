import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import type { FileRead, Folder } from '../session/folders.ts';
import { forget, type Kept, keptWorks } from '../session/keeping.ts';
import { looksLikePage, type Pasted, pageText, plainText } from '../session/pasted.ts';
import { DeskElement } from './element.ts';
import { EXAMPLE } from './example.ts';

/** Where work begins: with an article, a story file, or what was left undone. */
export class DeskStart extends DeskElement {
  @state() private works: readonly Kept[] = [];
  @state() private files: readonly string[] = [];
  @state() private trouble = '';
  @state() private busy = false;
  @state() private isOver = false;
  /** What was pasted as a page, while the box still shows its words. */
  #page: Pasted | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#list();
  }

  protected override firstUpdated(): void {
    this.#box.focus();
  }

  async #list(): Promise<void> {
    this.works = await keptWorks().catch(() => []);
    const { folder } = this.session;
    this.files = ((await folder?.list().catch(() => [])) ?? []).filter((name) => name.endsWith('.json'));
  }

  async #do(work: () => Promise<void>): Promise<void> {
    this.busy = true;
    this.trouble = '';
    try {
      await work();
    } catch (error) {
      this.trouble = `${(error as Error).message.replace(/\.$/, '')}.`;
    }
    this.busy = false;
  }

  get #box(): HTMLTextAreaElement {
    return this.querySelector('#article') as HTMLTextAreaElement;
  }

  #draft(): void {
    const { value } = this.#box;
    const given =
      this.#page?.text === value ? this.#page : looksLikePage('', value) ? pageText(value) : plainText(value);
    const lang = this.querySelector<HTMLInputElement>('#article-lang')?.value.trim();
    const publisher = this.querySelector<HTMLInputElement>('#article-publisher')?.value.trim();
    this.#do(() =>
      this.session.draft({
        ...given,
        lang: lang || given.lang || null,
        publisher: publisher || given.publisher || null,
      }),
    );
  }

  #onPaste(event: ClipboardEvent): void {
    const page = event.clipboardData?.getData('text/html');
    if (!page) return;
    event.preventDefault();
    this.#show(pageText(page));
  }

  #show(given: Pasted): void {
    this.#page = given;
    this.#box.value = given.text;
    const lang = this.querySelector<HTMLInputElement>('#article-lang');
    if (lang && given.lang) lang.value = given.lang;
  }

  async #takeFile(file: File): Promise<void> {
    const text = await file.text();
    if (/\.json$/i.test(file.name)) await this.session.open(file.name, text, null, null);
    else this.#show(looksLikePage(file.name, text) ? pageText(text) : plainText(text));
  }

  #onDrop(event: DragEvent): void {
    event.preventDefault();
    this.isOver = false;
    const [file] = event.dataTransfer?.files ?? [];
    const page = event.dataTransfer?.getData('text/html');
    const words = event.dataTransfer?.getData('text/plain');
    if (file) this.#do(() => this.#takeFile(file));
    else if (page) this.#show(pageText(page));
    else if (words) this.#show(plainText(words));
  }

  async #openFrom(folder: Folder, name: string): Promise<void> {
    const found: FileRead | null = await folder.read(name);
    if (!found) throw new Error(`There is no ${name} any more`);
    await this.session.open(name, found.text, found.version, folder);
  }

  #kept(kept: Kept): TemplateResult {
    const { headline } = kept.now.story;
    const when = new Date(kept.when).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' });
    return html`<li><button type="button" class="entry" @click=${() => this.#do(() => this.session.resume(kept))}>
      <span class="words" dir="auto">${headline}</span><span class="state"><span>${when}</span></span></button>
      <button type="button" class="quiet-button" aria-label="Forget ${headline}" @click=${async () => {
        await forget(kept.id);
        await this.#list();
      }}>Forget</button></li>`;
  }

  #around(): unknown {
    const { folder } = this.session;
    return html`<div class="beside">
      ${
        this.works.length
          ? html`<section><h2>Go on</h2><p class="help">Kept in this browser, whatever happens to the file.</p>
        <ul class="plain">${this.works.map((one) => this.#kept(one))}</ul></section>`
          : nothing
      }
      <section><h2>Open a story</h2>
      ${
        folder && this.files.length
          ? html`<ul class="plain">${this.files.map(
              (name) =>
                html`<li><button type="button" class="entry" @click=${() => this.#do(() => this.#openFrom(folder, name))}><span class="words">${name}</span></button></li>`,
            )}</ul>`
          : nothing
      }
      <label class="file">A story or article from this machine<input type="file" accept=".json,.txt,.html,.htm" @change=${(
        event: Event,
      ) => {
        const [file] = (event.target as HTMLInputElement).files ?? [];
        if (file) this.#do(() => this.#takeFile(file));
      }}></label></section>
      <section><h2>Try it first</h2><p class="help">A short invented article, to see how it goes.</p>
        <button type="button" @click=${() => {
          this.#show({ ...plainText(EXAMPLE), lang: 'en-GB', publisher: 'The Harbour Gazette' });
          this.#draft();
        }}>Open the example</button></section></div>`;
  }

  protected override render(): unknown {
    return html`<main class="start ${this.isOver ? 'over' : ''}" @dragover=${(event: Event) => {
      event.preventDefault();
      this.isOver = true;
    }} @dragleave=${() => {
      this.isOver = false;
    }} @drop=${this.#onDrop}>
      <div class="paper">
        <h1>Factbox Desk</h1>
        <p class="lead">Paste an article. The Desk proposes its quotations, figures, responses and dates; you accept and correct them. Nothing leaves this machine.</p>
        <div class="field"><label for="article">The article</label>
          <textarea id="article" dir="auto" spellcheck="false" placeholder="Paste the text here, or drop a file" @paste=${this.#onPaste}></textarea></div>
        <div class="pair">
          <div class="field"><label for="article-publisher">Published by</label><input id="article-publisher" placeholder="The Courier"></div>
          <div class="field"><label for="article-lang">Language</label><input id="article-lang" placeholder=${navigator.language}></div>
        </div>
        ${this.trouble ? html`<p class="trouble" role="alert">${this.trouble}</p>` : nothing}
        <button type="button" class="main" ?disabled=${this.busy} @click=${() => this.#draft()}>${this.busy ? 'Reading …' : 'Draft the story'}</button>
      </div>
      ${this.#around()}
    </main>`;
  }
}
