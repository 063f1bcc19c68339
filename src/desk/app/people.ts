import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Agent } from '../../story/schema.ts';
import { newAgent } from '../model/mark.ts';
import { type Path, put } from '../model/patch.ts';
import { DeskElement } from './element.ts';
import { idOf } from './field.ts';
import { described } from './names.ts';

const folded = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
const SHOWN = 8;

/** Picks who speaks: a search among those of the story, and somebody new. A combobox, as ARIA describes it. */
export class DeskPeople extends DeskElement {
  @property({ attribute: false }) path: Path = [];
  @property({ attribute: false }) value: readonly string[] = [];
  @property({ attribute: false }) many = false;
  @property({ attribute: false }) label = '';
  @property({ attribute: false }) described = '';
  @property({ attribute: false }) invalid = false;
  @state() private sought = '';
  @state() private isOpen = false;
  @state() private active = 0;

  #found(): readonly Agent[] {
    const wanted = folded(this.sought).split(/\s+/).filter(Boolean);
    return this.session.story.agents
      .filter(({ id }) => !this.value.includes(id))
      .filter((agent) => wanted.every((word) => folded(described(agent)).includes(word)))
      .slice(0, SHOWN);
  }

  /** The name that somebody new would get: what is typed, or else what is selected in the article. */
  #newName(): string {
    const { words, text } = this.session;
    const selected = words && text.slice(words.start, words.end);
    const name = this.sought.trim() || (selected && selected.length < 80 ? selected : '');
    return this.session.story.agents.some((one) => folded(one.name) === folded(name)) ? '' : name;
  }

  #write(ids: readonly string[]): void {
    this.session.set(this.path, this.many ? ids : (ids[0] ?? ''), this.label);
  }

  #pick(id: string): void {
    this.#write(this.many ? [...this.value, id] : [id]);
    this.#close();
  }

  #make(name: string): void {
    const [work, id] = newAgent(this.session.work, name);
    const value = this.many ? [...this.value, id] : id;
    this.session.change(put(work, ['story', ...this.path], value), this.messages.steps.adding(name));
    this.#close();
  }

  #close(): void {
    this.sought = '';
    this.isOpen = false;
    this.active = 0;
  }

  #choices(): readonly (readonly [name: string, choose: () => void])[] {
    const name = this.#newName();
    return [
      ...this.#found().map((agent) => [described(agent), () => this.#pick(agent.id)] as const),
      ...(name ? [[this.messages.people.newPerson(name), () => this.#make(name)] as const] : []),
    ];
  }

  #onKey(event: KeyboardEvent): void {
    const choices = this.#choices();
    const { key } = event;
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      event.preventDefault();
      this.active = this.isOpen
        ? (this.active + (key === 'ArrowDown' ? 1 : -1) + choices.length) % (choices.length || 1)
        : 0;
      this.isOpen = true;
    } else if (key === 'Enter' && this.isOpen) {
      event.preventDefault();
      choices[this.active]?.[1]();
    } else if (key === 'Escape' && this.isOpen) {
      event.stopPropagation();
      this.#close();
    } else if (key === 'Backspace' && !this.sought && this.many && this.value.length)
      this.#write(this.value.slice(0, -1));
  }

  #chosen(id: string): TemplateResult {
    const agent = this.session.story.agents.find((one) => one.id === id);
    return html`<li><button type="button" class="name" @click=${() => this.session.choose(id)}>${agent ? described(agent) : id}</button>
      <button type="button" class="remove" aria-label=${this.messages.people.removeOne(agent?.name ?? id)} @click=${() => this.#write(this.value.filter((one) => one !== id))}>${this.messages.remove}</button></li>`;
  }

  protected override render(): unknown {
    const id = idOf(this.path);
    const { people } = this.messages;
    const choices = this.isOpen ? this.#choices() : [];
    return html`<div class="people">
      ${this.value.length ? html`<ul class="chosen">${this.value.map((one) => this.#chosen(one))}</ul>` : nothing}
      <input id=${id} role="combobox" autocomplete="off" aria-expanded=${choices.length > 0} aria-controls="${id}.list" aria-autocomplete="list"
        aria-activedescendant=${choices.length ? `${id}.${this.active}` : nothing} aria-describedby=${this.described || nothing} aria-invalid=${this.invalid}
        placeholder=${this.value.length ? (this.many ? people.addSomebody : people.chooseAnother) : people.search}
        .value=${this.sought} @keydown=${this.#onKey}
        @focus=${() => {
          this.isOpen = true;
        }}
        @blur=${() => this.#close()}
        @input=${(event: Event) => {
          this.sought = (event.target as HTMLInputElement).value;
          this.isOpen = true;
          this.active = 0;
        }}>
      <ul id="${id}.list" role="listbox" aria-label=${this.label} ?hidden=${!choices.length}>
        ${choices.map(
          ([name, choose], i) => html`<li role="option" id="${id}.${i}" aria-selected=${i === this.active}
            @mousedown=${(event: Event) => {
              event.preventDefault();
              choose();
            }}>${name}</li>`,
        )}</ul>
    </div>`;
  }
}
