import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import type { FileRead, Folder } from '../session/folders.ts';
import { forget, type Kept, keptWorks } from '../session/keeping.ts';
import { looksLikePage, pageText, plainText } from '../session/pasted.ts';
import { DeskElement } from './element.ts';
import { EXAMPLE } from './example.ts';
import type { DeskPaper } from './paper.ts';

/** Where work begins: with an article, a story file, or what was left undone. */
export class DeskStart extends DeskElement {
  @state() private works: readonly Kept[] = [];
  @state() private files: readonly string[] = [];
  @state() private isOver = false;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#list();
  }

  get #paper(): DeskPaper {
    return this.querySelector('desk-paper') as DeskPaper;
  }

  async #list(): Promise<void> {
    this.works = await keptWorks().catch(() => []);
    const { folder } = this.session;
    this.files = ((await folder?.list().catch(() => [])) ?? []).filter((name) => name.endsWith('.json'));
  }

  #take(file: File): void {
    this.#paper.attempt(async () => {
      const text = await file.text();
      if (/\.json$/i.test(file.name)) await this.session.open(file.name, text, null, null);
      else this.#paper.show(looksLikePage(file.name, text) ? pageText(text) : plainText(text));
    });
  }

  #onDrop(event: DragEvent): void {
    event.preventDefault();
    this.isOver = false;
    const [file] = event.dataTransfer?.files ?? [];
    const page = event.dataTransfer?.getData('text/html');
    const words = event.dataTransfer?.getData('text/plain');
    if (file) this.#take(file);
    else if (page) this.#paper.show(pageText(page));
    else if (words) this.#paper.show(plainText(words));
  }

  #open(folder: Folder, name: string): void {
    this.#paper.attempt(async () => {
      const found: FileRead | null = await folder.read(name);
      if (!found) throw new Error(this.messages.start.gone(name));
      await this.session.open(name, found.text, found.version, folder);
    });
  }

  #kept(kept: Kept): TemplateResult {
    const { start, locale } = this.messages;
    const { headline } = kept.now.story;
    const when = new Date(kept.when).toLocaleString(locale, { dateStyle: 'medium', timeStyle: 'short' });
    return html`<li><button type="button" class="entry" @click=${() => this.#paper.attempt(() => this.session.resume(kept))}>
      <span class="words" dir="auto">${headline}</span><span class="state"><span>${when}</span></span></button>
      <button type="button" class="quiet-button" aria-label=${start.forgetOne(headline)} @click=${async () => {
        await forget(kept.id);
        await this.#list();
      }}>${start.forget}</button></li>`;
  }

  #around(): unknown {
    const { folder } = this.session;
    const { start } = this.messages;
    return html`<div class="beside">
      ${
        this.works.length
          ? html`<section><h2>${start.goOn}</h2><p class="help">${start.goOnHelp}</p>
        <ul class="plain">${this.works.map((one) => this.#kept(one))}</ul></section>`
          : nothing
      }
      <section><h2>${start.open}</h2>
      ${
        folder && this.files.length
          ? html`<ul class="plain">${this.files.map(
              (name) =>
                html`<li><button type="button" class="entry" @click=${() => this.#open(folder, name)}><span class="words">${name}</span></button></li>`,
            )}</ul>`
          : nothing
      }
      <label class="file">${start.file}<input type="file" accept=".json,.txt,.html,.htm" @change=${(event: Event) => {
        const [file] = (event.target as HTMLInputElement).files ?? [];
        if (file) this.#take(file);
      }}></label></section>
      <section><h2>${start.tryIt}</h2><p class="help">${start.tryItHelp}</p>
        <button type="button" @click=${() => {
          this.#paper.show({ ...plainText(EXAMPLE), lang: 'en-GB', publisher: 'The Harbour Gazette' });
          this.#paper.go();
        }}>${start.example}</button></section></div>`;
  }

  protected override render(): unknown {
    const { session, messages } = this;
    return html`<main class="start ${this.isOver ? 'over' : ''}" @dragover=${(event: Event) => {
      event.preventDefault();
      this.isOver = true;
    }} @dragleave=${() => {
      this.isOver = false;
    }} @drop=${this.#onDrop}>
      <div class="paper">
        <h1>${messages.brand}</h1>
        <p class="lead">${messages.start.lead}</p>
        <desk-paper .session=${session} .label=${messages.paper.draft} .take=${session.draft.bind(session)}></desk-paper>
      </div>
      ${this.#around()}
    </main>`;
  }
}
