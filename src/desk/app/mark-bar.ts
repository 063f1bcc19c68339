import { html, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Collection } from '../../story/schema.ts';
import { KINDS } from '../model/kinds.ts';
import { DeskElement } from './element.ts';

const GAP = 8;

const shortened = (words: string): string =>
  words.length > 60 ? `${words.slice(0, 28)} … ${words.slice(-28)}` : words;

/** A press on a button must not take the selection away. */
const keepSelection = (event: Event): void => event.preventDefault();

/** The bar beside the selected words, which says what they are. */
export class DeskMarkBar extends DeskElement {
  /** Where the selected words stand in the page. */
  @property({ attribute: false }) where: () => DOMRect | null = () => null;
  /** Whether a mouse is still selecting: the bar would lie in its way. */
  @state() private isSelecting = false;

  readonly #down = (event: PointerEvent): void => {
    this.isSelecting = event.pointerType === 'mouse' && !this.contains(event.target as Node);
  };
  readonly #up = (): void => {
    this.isSelecting = false;
  };

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('pointerdown', this.#down);
    document.addEventListener('pointerup', this.#up);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('pointerdown', this.#down);
    document.removeEventListener('pointerup', this.#up);
  }

  /** Stands below the words; above them where the window ends. */
  protected override updated(): void {
    const words = this.hidden ? null : this.where();
    const around = this.parentElement?.getBoundingClientRect();
    if (!words || !around) return;
    const height = this.offsetHeight;
    const fits = words.bottom + GAP + height <= window.innerHeight || words.top - GAP - height < 0;
    const top = fits ? words.bottom + GAP : words.top - GAP - height;
    this.style.setProperty('inset-block-start', `${Math.round(top - around.top)}px`);
  }

  #button(name: string, key: string, list: Collection | null): TemplateResult {
    const { session } = this;
    const isLast = list !== null && list === session.kind;
    const mark = () => {
      if (list) session.mark(list);
      else session.addEvidence();
      document.getSelection()?.removeAllRanges();
    };
    return html`<button type="button" class=${isLast ? 'main' : ''} ?disabled=${!list && !session.selected}
      @mousedown=${keepSelection} @click=${mark} aria-keyshortcuts=${isLast ? `${key} Enter` : key}>${name}<kbd>${isLast ? `${key} ↵` : key}</kbd></button>`;
  }

  protected override render(): unknown {
    const { words, text } = this.session;
    const { article, kinds } = this.messages;
    this.hidden = !words || this.isSelecting;
    return html`<div class="mark-bar" role="toolbar" aria-label=${article.bar}>
      <span class="chosen-words">${words ? shortened(text.slice(words.start, words.end)) : ''}</span>
      ${KINDS.map(({ list, key }) => this.#button(kinds[list].one, key, list))}
      ${this.#button(article.evidence, 'v', null)}
    </div>`;
  }
}
