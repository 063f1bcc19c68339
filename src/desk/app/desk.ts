import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { entryOf, placeOf } from '../model/work.ts';
import { chooseFolder, knowsFolders } from '../session/folders.ts';
import type { Pasted } from '../session/pasted.ts';
import { DeskElement } from './element.ts';
import { COMMANDS, commandFor } from './keys.ts';
import { wordsOf } from './names.ts';

const COLUMNS = ['article', 'items', 'form'] as const;
type Column = (typeof COLUMNS)[number];
type Dialog = 'help' | 'embed' | 'publish' | 'source';

/** The Desk: where work begins, and the three columns in which it is done. */
export class FactboxDesk extends DeskElement {
  /** Which column a narrow screen shows. */
  @state() private column: Column = 'items';
  @state() private said = '';
  @state() private dialog: Dialog | null = null;

  readonly #onKey = (event: KeyboardEvent): void => {
    if (!this.session.history) return;
    const command = commandFor(event);
    if (!command) return;
    event.preventDefault();
    const here = COLUMNS.indexOf(this.column);
    if (command.name === 'help') this.dialog = 'help';
    else if (command.name === 'next') this.#goTo(COLUMNS[(here + 1) % COLUMNS.length] as Column);
    else if (command.name === 'back') this.#goTo(COLUMNS[(here + 2) % COLUMNS.length] as Column);
    else if (command.name === 'leave') this.#goTo('form');
    else if (command.name === 'save') this.#save();
    else command.run(this.session);
  };
  readonly #onSay = (event: Event): void => {
    // The space makes repeated words differ, so that a screen reader says them again.
    const words = (event as CustomEvent<string>).detail;
    this.said = this.said === words ? `${words}\u00a0` : words;
  };
  readonly #onMade = async (): Promise<void> => {
    this.column = 'form';
    const form = this.querySelector<DeskElement>('desk-form');
    await Promise.all([this.updateComplete, form?.updateComplete]);
    form?.querySelector<HTMLElement>('.field :is(input, textarea)')?.focus();
  };
  readonly #keepNow = (): void => {
    this.session.keep();
  };
  #chosen: string | null = null;
  readonly #onChange = (): void => {
    const { history, selected } = this.session;
    const now = history ? selected : null;
    const isFirst = this.#chosen === null;
    if (now === this.#chosen) return;
    this.#chosen = now;
    const entry = now && entryOf(this.session.story, now);
    const list = entry && placeOf(this.session.story, entry.id)?.list;
    if (entry && list) this.session.say(`${this.messages.kinds[list].one}: ${wordsOf(this.messages, entry)}`);
    // The button that was pressed at the start is gone, and the focus with it.
    if (isFirst) this.#goTo('items');
    else this.column = 'form';
  };

  /** Moves the focus to a column. A narrow screen then shows this column. */
  async #goTo(column: Column): Promise<void> {
    this.column = column;
    await this.updateComplete;
    const place = this.querySelector<HTMLElement>(`.column.${column}`);
    const inside = { article: '.article-text, textarea', items: '.entry[aria-current]', form: '' }[column];
    // The parts of the column draw themselves after it.
    requestAnimationFrame(() => ((inside && place?.querySelector<HTMLElement>(inside)) || place)?.focus());
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('keydown', this.#onKey);
    document.addEventListener('visibilitychange', this.#keepNow);
    this.session.addEventListener('say', this.#onSay);
    this.session.addEventListener('made', this.#onMade);
    this.session.addEventListener('change', this.#onChange);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('keydown', this.#onKey);
    document.removeEventListener('visibilitychange', this.#keepNow);
  }

  async #save(): Promise<void> {
    const { session } = this;
    try {
      await session.save(session.folder ?? (await chooseFolder()) ?? null);
    } catch (error) {
      // Whoever closes the dialog for a folder has chosen not to save.
      if ((error as Error).name !== 'AbortError') throw error;
    }
  }

  #open(dialog: Dialog): () => void {
    return () => {
      this.dialog = dialog;
    };
  }

  #head(): TemplateResult {
    const { session, messages } = this;
    const { head } = messages;
    const { history, problems, place, folder } = session;
    const name = place.name ?? '';
    const where = session.isSaved
      ? history?.steps.length
        ? head.savedIn(name)
        : head.asIn(name)
      : name
        ? head.changedSince(name)
        : head.noFile;
    return html`<header class="head">
      <p class="brand"><button type="button" class="quiet-button" @click=${() => session.close()}>${messages.brand}</button></p>
      <h1 dir="auto">${session.story.headline}</h1>
      <p class="where">${where}${session.isKept && !session.isSaved ? html`<span>. ${messages.kept}</span>` : nothing}</p>
      <div class="row tools">
        <button type="button" ?disabled=${!history?.done} @click=${() => session.undo()}>${head.undo}</button>
        <button type="button" ?disabled=${!history || history.done === history.steps.length} @click=${() => session.redo()}>${head.redo}</button>
        <button type="button" @click=${() => this.#nextProblem()} ?disabled=${!problems.length}>${messages.problems(problems.length)}</button>
        <button type="button" @click=${this.#open('embed')}>${head.embed}</button>
        <button type="button" @click=${this.#open('publish')}>${head.publish}</button>
        <button type="button" @click=${this.#open('help')}>${head.keys}</button>
        <button type="button" class="main" @click=${() => this.#save()}>${folder || !knowsFolders() ? messages.save : head.saveInFolder}</button>
      </div>
    </header>`;
  }

  #nextProblem(): void {
    const { session } = this;
    const items = [...new Set(session.problems.map(({ item }) => item ?? null))];
    const here = items.indexOf(session.selected);
    session.choose(items[(here + 1) % items.length] ?? '$story');
    this.column = 'form';
  }

  #notices(): unknown {
    const { session } = this;
    return html`${session.trouble ? html`<p class="trouble" role="alert">${session.trouble}</p>` : nothing}
      ${session.isElsewhere ? html`<p class="trouble" role="status">${this.messages.head.elsewhere}</p>` : nothing}
      ${session.stale ? html`<desk-stale .session=${session}></desk-stale>` : nothing}`;
  }

  #columns(): TemplateResult {
    const { session } = this;
    const { head } = this.messages;
    return html`
      <nav class="columns-nav" aria-label=${head.columns}>${COLUMNS.map(
        (one) =>
          html`<button type="button" aria-pressed=${this.column === one} @click=${() => this.#goTo(one)}>${head[one]}</button>`,
      )}</nav>
      <main class="columns" data-column=${this.column} @focusin=${(event: Event) => {
        const place = (event.target as Element).closest('.column');
        this.column = COLUMNS.find((one) => place?.classList.contains(one)) ?? this.column;
      }} @add-source=${this.#open('source')}>
        <section tabindex="-1" class="column article" aria-label=${head.articleName}><desk-article .session=${session}></desk-article></section>
        <section tabindex="-1" class="column items" aria-label=${head.itemsName}><desk-items .session=${session}></desk-items></section>
        <section tabindex="-1" class="column form" aria-label=${head.formName}><desk-form .session=${session}></desk-form></section>
      </main>`;
  }

  #dialog(): unknown {
    const { session, messages, dialog } = this;
    if (!dialog) return nothing;
    const close = () => {
      this.dialog = null;
    };
    const addSource = async (article: Pasted) => {
      await session.addSource(article);
      close();
    };
    const [title, body] = {
      help: () => [messages.head.keys, this.#keys()],
      embed: () => [messages.head.embed, html`<desk-embed .session=${session}></desk-embed>`],
      publish: () => [
        messages.head.publish,
        html`<desk-publish .session=${session} @leave=${close} @embed=${this.#open('embed')}></desk-publish>`,
      ],
      source: () => [
        messages.paper.anotherSource,
        html`<desk-paper .session=${session} .label=${messages.paper.addSource} .take=${addSource}></desk-paper>`,
      ],
    }[dialog]();
    return html`<dialog aria-label=${title} @close=${close} @cancel=${close}>
      <div class="dialog-head"><h2>${title}</h2><button type="button" @click=${close}>${messages.close}</button></div>${body}</dialog>`;
  }

  #keys(): TemplateResult {
    return html`<table class="keys"><tbody>${COMMANDS.map(
      ({ keys, what }) =>
        html`<tr><th scope="row">${keys.map((key) => html`<kbd>${key}</kbd> `)}</th><td>${what(this.messages)}</td></tr>`,
    )}</tbody></table>`;
  }

  protected override updated(): void {
    const dialog = this.querySelector('dialog');
    if (dialog && !dialog.open) dialog.showModal();
  }

  protected override render(): unknown {
    const { session } = this;
    const live = html`<p class="unseen" role="status">${this.said}</p>`;
    if (!session.history) return html`<desk-start .session=${session}></desk-start>${live}`;
    return html`${this.#head()}${this.#notices()}${this.#columns()}${this.#dialog()}${live}`;
  }
}
