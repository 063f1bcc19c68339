import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { type ArticleText, articleText } from '../model/article.ts';
import { KINDS } from '../model/kinds.ts';
import { extended, type Move, moved, snap } from '../model/selecting.ts';
import { DeskElement } from './element.ts';
import { sentence } from './field.ts';
import { type Mark, marksIn, problemsAtMarks } from './marks.ts';
import { voiceNames } from './names.ts';
import { Places } from './places.ts';

const KEYS: Readonly<Record<string, Move>> = {
  ArrowRight: 'next',
  ArrowLeft: 'previous',
  ArrowDown: 'down',
  ArrowUp: 'up',
};

/** How many problems of a passage stand below its paragraph; the others stand in the form. */
const TOLD = 3;

const uniqueItems = (marks: readonly Mark[]): Mark[] =>
  marks.filter(({ item }, i) => marks.findIndex((one) => one.item.entry === item.entry) === i);

/** The article with its marked passages. */
export class DeskArticle extends DeskElement {
  #places: Places | null = null;
  #shown: ArticleText | null = null;
  #drawn: TemplateResult[] = [];
  #marks: readonly Mark[] = [];
  #problems: ReturnType<typeof problemsAtMarks> = new Map();
  /** What the marks were read from. */
  #read: readonly unknown[] = [];
  #isRead = false;
  /** The passage that was last brought into view. */
  #seen: string | null = null;

  readonly #selected = (): void => {
    const { session } = this;
    const span = this.#places?.selected(this.querySelector('.article-text'));
    if (span === undefined) return;
    const words = span && snap(session.text, span);
    if (words?.start === session.words?.start && words?.end === session.words?.end) return;
    session.words = words;
    session.tell();
  };

  readonly #where = (): DOMRect | null => {
    const { words } = this.session;
    return (words && this.#places?.range(words)?.getBoundingClientRect()) || null;
  };

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('selectionchange', this.#selected);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('selectionchange', this.#selected);
    CSS.highlights?.clear();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.#places = new Places(articleText(this.session.text), [...this.querySelectorAll<HTMLElement>('.line')]);
    this.#highlight();
    this.#bringIntoView();
  }

  #highlight(): void {
    if (!CSS.highlights) return;
    const { selected, words } = this.session;
    const set = (name: string, marks: readonly Pick<Mark, 'start' | 'end'>[], priority = 0) => {
      const highlight = new Highlight(...marks.flatMap((mark) => this.#places?.range(mark) ?? []));
      highlight.priority = priority;
      CSS.highlights.set(`desk-${name}`, highlight);
    };
    if (!this.#isRead) {
      for (const { list } of KINDS) {
        set(
          list,
          this.#marks.filter(({ item }) => item.list === list),
        );
      }
      set('problems', [...this.#problems.keys()], 1);
      this.#isRead = true;
    }
    set(
      'chosen',
      this.#marks.filter(({ item }) => item.entry.id === selected),
      2,
    );
    set('words', words ? [words] : [], 3);
  }

  #bringIntoView(): void {
    const { selected } = this.session;
    if (this.#seen === selected) return;
    this.#seen = selected;
    const mark = this.#marks.find(({ item }) => item.entry.id === selected);
    if (mark) this.#places?.lineAt(mark.start)?.scrollIntoView({ block: 'nearest' });
  }

  #onKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { session } = this;
    const move = KEYS[event.key];
    if (move) {
      event.preventDefault();
      session.words = (event.shiftKey ? extended : moved)(articleText(session.text), session.words, move);
      document.getSelection()?.removeAllRanges();
      const { words } = session;
      if (words) {
        session.say(session.text.slice(words.start, words.end));
        this.#places?.lineAt(words.start)?.scrollIntoView({ block: 'nearest' });
      }
      session.tell();
    } else if (event.key === 'Escape') {
      session.words = null;
      document.getSelection()?.removeAllRanges();
      session.tell();
    } else if (!event.shiftKey && session.words && this.#markBy(event.key)) event.preventDefault();
  }

  #markBy(key: string): boolean {
    const list = key === 'Enter' ? this.session.kind : KINDS.find((one) => one.key === key)?.list;
    if (list) this.session.mark(list);
    else if (key === 'v') this.session.addEvidence();
    else return false;
    document.getSelection()?.removeAllRanges();
    return true;
  }

  /** Reads the marks and their problems anew where the story has changed. */
  #readMarks(article: ArticleText): void {
    const { story, source, problems } = this.session;
    const read = [story, source, problems, article];
    if (read.every((one, i) => one === this.#read[i])) return;
    this.#read = read;
    this.#isRead = false;
    this.#marks = marksIn(story, source, article);
    this.#problems = problemsAtMarks(this.#marks, problems);
  }

  #label(mark: Mark, number: number): TemplateResult {
    const { session, messages } = this;
    const { list, entry } = mark.item;
    const who = voiceNames(session.story, entry);
    return html`<button type="button" class="mark ${list}" aria-current=${entry.id === session.selected ? 'true' : nothing}
      @click=${() => session.choose(entry.id)}>${messages.kinds[list].one}${who ? html`<span class="who">: ${who}</span>` : nothing}${
        number ? html`<span class="faults"> (${messages.problems(number)})</span>` : nothing
      }</button>`;
  }

  /** Below a paragraph: what is marked in it, and what is wrong with that. */
  #below(marks: readonly Mark[]): TemplateResult {
    const { messages } = this;
    const faults = marks.flatMap((mark) => this.#problems.get(mark) ?? []);
    const numberOf = ({ item }: Mark) => faults.filter((one) => one.item === item.entry.id).length;
    return html`<div class="marks" dir="auto" lang=${messages.lang}>${uniqueItems(marks).map((mark) => this.#label(mark, numberOf(mark)))}
      ${
        faults.length
          ? html`<ul class="problems">${faults.slice(0, TOLD).map(({ what, hint }) => html`<li>${sentence(what)} ${sentence(hint)}</li>`)}
        ${faults.length > TOLD ? html`<li>${messages.article.more(faults.length - TOLD)}</li>` : nothing}</ul>`
          : nothing
      }</div>`;
  }

  #sources(): TemplateResult {
    const { session, messages } = this;
    const { story, source } = session;
    const { article } = messages;
    const title = (one: { readonly title: string; readonly publisher: string | null }) =>
      [one.publisher, one.title].filter(Boolean).join(': ');
    const add = () => this.dispatchEvent(new Event('add-source', { bubbles: true }));
    return html`<div class="sources-bar">
      ${
        story.sources.length > 1
          ? html`<label><span class="unseen">${article.source}</span><select @change=${(event: Event) => session.showSource((event.target as HTMLSelectElement).value)}>
        ${story.sources.map((one) => html`<option value=${one.id} ?selected=${one.id === source}>${title(one)}</option>`)}</select></label>`
          : html`<p class="quiet">${story.sources.map(title)}</p>`
      }
      <button type="button" class="quiet-button" @click=${add}>${article.addSource}</button></div>
      ${
        session.conflicts.length
          ? html`<section class="doubt" aria-label=${article.disagree}><p>${article.disagree}</p><ul>${session.conflicts.map((one) => html`<li dir="auto">${one}</li>`)}</ul>
        <button type="button" @click=${() => {
          session.conflicts = [];
          session.tell();
        }}>${article.read}</button></section>`
          : nothing
      }`;
  }

  protected override render(): unknown {
    const { session, messages } = this;
    const { text, story, source } = session;
    const article = articleText(text);
    this.#readMarks(article);
    if (!text)
      return html`${this.#sources()}<div class="no-text"><p>${messages.article.missing}</p>
        <desk-text .session=${session} .source=${source ?? ''}></desk-text></div>`;
    if (this.#shown !== article) {
      this.#shown = article;
      this.#drawn = article.lines.map(({ start, end }) => html`<p class="line">${text.slice(start, end)}</p>`);
    }
    const byLine = new Map<number, Mark[]>();
    for (const mark of this.#marks) {
      const line = article.lineAt(mark.start);
      byLine.set(line, [...(byLine.get(line) ?? []), mark]);
    }
    return html`${this.#sources()}
      <div class="article-body"><div class="article-text" tabindex="0" role="group" lang=${story.lang || nothing} dir="auto"
        aria-label=${messages.article.name} @keydown=${this.#onKey}>
        ${this.#drawn.map((line, i) => {
          const marks = byLine.get(i);
          return html`${line}${marks ? this.#below(marks) : nothing}`;
        })}
      </div>
      <desk-mark-bar .session=${session} .where=${this.#where}></desk-mark-bar></div>`;
  }
}
