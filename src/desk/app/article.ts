import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { type ArticleText, articleText, type Span } from '../model/article.ts';
import { KINDS } from '../model/kinds.ts';
import { extended, type Move, moved, snap } from '../model/selecting.ts';
import { evidenceOf, type Placed, placed } from '../model/work.ts';
import { DeskElement } from './element.ts';
import { kindName, voiceNames } from './names.ts';

interface Mark extends Span {
  readonly item: Placed;
}

const KEYS: Readonly<Record<string, Move>> = {
  ArrowRight: 'next',
  ArrowLeft: 'previous',
  ArrowDown: 'down',
  ArrowUp: 'up',
};

/** The article, its marked passages, and the bar that marks more. */
export class DeskArticle extends DeskElement {
  #lines: HTMLElement[] = [];
  #shown: ArticleText | null = null;
  #drawn: TemplateResult[] = [];
  #marks: Mark[] = [];
  /** The passage that was last brought into view. */
  #seen: string | null = null;

  readonly #selected = (): void => {
    const span = this.#domSelection();
    if (span === undefined) return;
    const { session } = this;
    const words = span && snap(session.text, span);
    if (words?.start === session.words?.start && words?.end === session.words?.end) return;
    session.words = words;
    session.tell();
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
    this.#lines = [...this.querySelectorAll<HTMLElement>('.line')];
    this.#highlight();
    this.#bringIntoView();
  }

  /** What is selected in the text; `null` for nothing, `undefined` where the selection is elsewhere. */
  #domSelection(): Span | null | undefined {
    const selection = document.getSelection();
    const range = selection?.rangeCount ? selection.getRangeAt(0) : null;
    const body = this.querySelector('.article-text');
    if (!range || !body?.contains(range.commonAncestorContainer)) return undefined;
    if (range.collapsed) return null;
    const article = articleText(this.session.text);
    const offset = (node: Node, at: number): number => {
      const place = document.createRange();
      place.setStart(node, at);
      const index = this.#lines.findLastIndex((line) => place.comparePoint(line, 0) <= 0);
      const line = this.#lines[index];
      const span = article.lines[index];
      if (!line || !span) return 0;
      const before = document.createRange();
      before.setStart(line, 0);
      if (line.contains(node)) before.setEnd(node, at);
      else before.setEnd(line, line.childNodes.length);
      return span.start + before.toString().length;
    };
    return { start: offset(range.startContainer, range.startOffset), end: offset(range.endContainer, range.endOffset) };
  }

  /** The place in the page of a place in the text. */
  #place(unit: number, article: ArticleText): readonly [Node, number] | null {
    const index = article.lineAt(unit);
    const [line, span] = [this.#lines[index], article.lines[index]];
    const text = line && [...line.childNodes].find((node) => node instanceof Text);
    return text && span ? [text, Math.max(0, Math.min(unit - span.start, text.data.length))] : null;
  }

  #ranges({ start, end }: Span, article: ArticleText): Range[] {
    const [from, to] = [this.#place(start, article), this.#place(end, article)];
    if (!from || !to) return [];
    const range = document.createRange();
    range.setStart(...from);
    range.setEnd(...to);
    return [range];
  }

  #highlight(): void {
    if (!CSS.highlights) return;
    const article = articleText(this.session.text);
    const { selected, words } = this.session;
    for (const { list } of KINDS) {
      const own = this.#marks.filter((mark) => mark.item.list === list);
      CSS.highlights.set(`desk-${list}`, new Highlight(...own.flatMap((mark) => this.#ranges(mark, article))));
    }
    const chosen = this.#marks.filter(({ item }) => item.entry.id === selected);
    const focus = new Highlight(...chosen.flatMap((mark) => this.#ranges(mark, article)));
    focus.priority = 1;
    CSS.highlights.set('desk-chosen', focus);
    const here = new Highlight(...(words ? this.#ranges(words, article) : []));
    here.priority = 2;
    CSS.highlights.set('desk-words', here);
  }

  #bringIntoView(): void {
    const { selected, text } = this.session;
    if (this.#seen === selected) return;
    this.#seen = selected;
    const mark = this.#marks.find(({ item }) => item.entry.id === selected);
    const line = mark && this.#lines[articleText(text).lineAt(mark.start)];
    line?.scrollIntoView({ block: 'nearest' });
  }

  #onKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { session } = this;
    const move = KEYS[event.key];
    if (move) {
      event.preventDefault();
      const article = articleText(session.text);
      session.words = (event.shiftKey ? extended : moved)(article, session.words, move);
      document.getSelection()?.removeAllRanges();
      const { words } = session;
      if (words) {
        session.say(session.text.slice(words.start, words.end));
        this.#lines[article.lineAt(words.start)]?.scrollIntoView({ block: 'nearest' });
      }
      session.tell();
    } else if (event.key === 'Escape') {
      session.words = null;
      document.getSelection()?.removeAllRanges();
      session.tell();
    } else if (!event.shiftKey && session.words && this.#markBy(event.key)) event.preventDefault();
  }

  #markBy(key: string): boolean {
    const kind = KINDS.find((one) => one.key === key);
    if (kind) this.session.mark(kind.list);
    else if (key === 'v') this.session.addEvidence();
    else return false;
    document.getSelection()?.removeAllRanges();
    return true;
  }

  /** The marks of each line, the earliest first. */
  #readMarks(article: ArticleText): void {
    const { story, source } = this.session;
    this.#marks = placed(story)
      .flatMap((item) =>
        evidenceOf(item.entry)
          .filter((one) => one.source === source && Number.isInteger(one.start) && Number.isInteger(one.end))
          .map(({ start, end }) => ({ item, start: article.unit(start), end: article.unit(end) })),
      )
      .sort((a, b) => a.start - b.start);
  }

  #label({ item: { list, entry } }: Mark): TemplateResult {
    const { session } = this;
    const who = voiceNames(session.story, entry);
    return html`<button type="button" class="mark ${list}" aria-current=${entry.id === session.selected ? 'true' : nothing}
      @click=${() => session.choose(entry.id)}>${kindName(list)}${who ? html`<span class="who">: ${who}</span>` : nothing}</button>`;
  }

  #bar(): TemplateResult {
    const { words, text, selected } = this.session;
    return html`<div class="mark-bar" role="toolbar" aria-label="Mark the selected words as" ?hidden=${!words}>
      <span class="chosen-words">${words ? shortened(text.slice(words.start, words.end)) : ''}</span>
      ${KINDS.map(
        ({ one, key }) =>
          html`<button type="button" @mousedown=${keepSelection} @click=${() => this.#markBy(key)} aria-keyshortcuts=${key}>${one}<kbd>${key}</kbd></button>`,
      )}
      <button type="button" @mousedown=${keepSelection} ?disabled=${!selected} @click=${() => this.#markBy('v')} aria-keyshortcuts="v">Evidence<kbd>v</kbd></button>
    </div>`;
  }

  protected override render(): unknown {
    const { text, story, source } = this.session;
    const article = articleText(text);
    this.#readMarks(article);
    if (this.#shown !== article) {
      this.#shown = article;
      this.#drawn = article.lines.map(({ start, end }) => html`<p class="line">${text.slice(start, end)}</p>`);
    }
    const byLine = new Map<number, Mark[]>();
    for (const mark of this.#marks) {
      const line = article.lineAt(mark.start);
      byLine.set(line, [...(byLine.get(line) ?? []), mark]);
    }
    if (!text)
      return html`<div class="no-text"><p>The text of this source is not here.</p>
        <desk-text .session=${this.session} .source=${source ?? ''}></desk-text></div>`;
    return html`
      <div class="article-text" tabindex="0" role="group" lang=${story.lang || nothing} dir="auto"
        aria-label="The article. Arrow keys go from word to word, with Shift they select more."
        @keydown=${this.#onKey}>
        ${this.#drawn.map((line, i) => {
          const marks = byLine.get(i);
          return html`${line}${marks ? html`<div class="marks" dir="ltr" lang="en">${uniqueItems(marks).map((mark) => this.#label(mark))}</div>` : nothing}`;
        })}
      </div>
      ${this.#bar()}
      <p class="quiet source-name">${story.sources.find(({ id }) => id === source)?.title ?? ''}</p>`;
  }
}

const uniqueItems = (marks: readonly Mark[]): Mark[] =>
  marks.filter(({ item }, i) => marks.findIndex((one) => one.item.entry === item.entry) === i);

const shortened = (words: string): string =>
  words.length > 60 ? `${words.slice(0, 28)} … ${words.slice(-28)}` : words;

/** A press on a button must not take the selection away. */
const keepSelection = (event: Event): void => event.preventDefault();
