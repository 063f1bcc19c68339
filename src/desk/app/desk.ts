import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { entryOf, placeOf } from '../model/work.ts';
import { chooseFolder, knowsFolders } from '../session/folders.ts';
import { DeskElement } from './element.ts';
import { COMMANDS, commandFor } from './keys.ts';
import { kindName, wordsOf } from './names.ts';

const COLUMNS = ['article', 'items', 'form'] as const;
type Column = (typeof COLUMNS)[number];
const COLUMN_NAMES: Readonly<Record<Column, string>> = { article: 'Article', items: 'Items', form: 'The item' };

/** The Desk: where work begins, and the three columns in which it is done. */
export class FactboxDesk extends DeskElement {
  /** Which column a narrow screen shows. */
  @state() private column: Column = 'items';
  @state() private said = '';
  @state() private isHelpOpen = false;
  @state() private isEmbedOpen = false;

  readonly #onKey = (event: KeyboardEvent): void => {
    if (!this.session.history) return;
    const command = commandFor(event);
    if (!command) return;
    event.preventDefault();
    const here = COLUMNS.indexOf(this.column);
    if (command.name === 'help') this.isHelpOpen = true;
    else if (command.name === 'next') this.#goTo(COLUMNS[(here + 1) % COLUMNS.length] as Column);
    else if (command.name === 'back') this.#goTo(COLUMNS[(here + 2) % COLUMNS.length] as Column);
    else if (command.name === 'leave') this.#goTo('form');
    else if (command.name === 'save') this.#save();
    else command.run(this.session);
  };
  readonly #onSay = (event: Event): void => {
    // The same words said twice are told twice.
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
    if (entry && list) this.session.say(`${kindName(list)}: ${wordsOf(entry)}`);
    // What was pressed at the start is gone.
    if (isFirst) this.#goTo('items');
    else this.column = 'form';
  };

  /** Takes the keys to a column; on a narrow screen it is the one that shows. */
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

  #head(): TemplateResult {
    const { session } = this;
    const { history, problems, place, folder } = session;
    const where = session.isSaved
      ? `${history?.steps.length ? 'Saved in' : 'As in'} ${place.name}`
      : place.name
        ? `Changed since ${place.name} was saved`
        : 'In no file yet';
    return html`<header class="head">
      <p class="brand"><button type="button" class="quiet-button" @click=${() => session.close()}>Factbox Desk</button></p>
      <h1 dir="auto">${session.story.headline}</h1>
      <p class="where">${where}${session.kept && !session.isSaved ? html`<span>. ${session.kept}</span>` : nothing}</p>
      <div class="row tools">
        <button type="button" ?disabled=${!history?.done} @click=${() => session.undo()}>Undo</button>
        <button type="button" ?disabled=${!history || history.done === history.steps.length} @click=${() => session.redo()}>Redo</button>
        <button type="button" @click=${() => this.#nextProblem()} ?disabled=${!problems.length}>${problems.length === 0 ? 'No problems' : problems.length === 1 ? '1 problem' : `${problems.length} problems`}</button>
        <button type="button" @click=${() => {
          this.isEmbedOpen = true;
        }}>Embed</button>
        <button type="button" @click=${() => {
          this.isHelpOpen = true;
        }}>Keys</button>
        <button type="button" class="main" @click=${() => this.#save()}>${folder || !knowsFolders() ? 'Save' : 'Save in a folder'}</button>
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
      ${session.isElsewhere ? html`<p class="trouble" role="status">This story is open in another tab as well. Both keep their work; whoever saves second is shown both versions.</p>` : nothing}
      ${session.stale ? html`<desk-stale .session=${session}></desk-stale>` : nothing}`;
  }

  #columns(): TemplateResult {
    const { session } = this;
    return html`
      <nav class="columns-nav" aria-label="Columns">${COLUMNS.map(
        (one) =>
          html`<button type="button" aria-pressed=${this.column === one} @click=${() => {
            this.column = one;
          }}>${COLUMN_NAMES[one]}</button>`,
      )}</nav>
      <main class="columns" data-column=${this.column} @focusin=${(event: Event) => {
        const place = (event.target as Element).closest('.column');
        this.column = COLUMNS.find((one) => place?.classList.contains(one)) ?? this.column;
      }}>
        <section tabindex="-1" class="column article" aria-label="The article"><desk-article .session=${session}></desk-article></section>
        <section tabindex="-1" class="column items" aria-label="The items"><desk-items .session=${session}></desk-items></section>
        <section tabindex="-1" class="column form" aria-label="The chosen item"><desk-form .session=${session}></desk-form></section>
      </main>`;
  }

  #dialog(isOpen: boolean, title: string, close: () => void, body: () => unknown): unknown {
    if (!isOpen) return nothing;
    return html`<dialog aria-label=${title} @close=${close} @cancel=${close}>
      <div class="dialog-head"><h2>${title}</h2><button type="button" @click=${close}>Close</button></div>${body()}</dialog>`;
  }

  protected override updated(): void {
    const dialog = this.querySelector('dialog');
    if (dialog && !dialog.open) dialog.showModal();
  }

  protected override render(): unknown {
    const { session } = this;
    const live = html`<p class="unseen" role="status">${this.said}</p>`;
    if (!session.history) return html`<desk-start .session=${session}></desk-start>${live}`;
    return html`${this.#head()}${this.#notices()}${this.#columns()}
      ${this.#dialog(
        this.isHelpOpen,
        'Keys',
        () => {
          this.isHelpOpen = false;
        },
        () =>
          html`<table class="keys"><tbody>${COMMANDS.map(
            ({ keys, what }) =>
              html`<tr><th scope="row">${keys.map((key) => html`<kbd>${key}</kbd> `)}</th><td>${what}</td></tr>`,
          )}</tbody></table>`,
      )}
      ${this.#dialog(
        this.isEmbedOpen,
        'Embed',
        () => {
          this.isEmbedOpen = false;
        },
        () => html`<desk-embed .session=${session}></desk-embed>`,
      )}
      ${live}`;
  }
}
