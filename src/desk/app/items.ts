import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { isWithdrawn } from '../../story/items.ts';
import type { Shown } from '../../story/schema.ts';
import { changedSince } from '../../story/signed.ts';
import { KINDS } from '../model/kinds.ts';
import { type Entry, inOrder, isProposed, type Placed } from '../model/work.ts';
import { STORY } from '../session/workplace.ts';
import { DeskElement } from './element.ts';
import { voiceNames, wordsOf } from './names.ts';

const GROUPS: readonly Shown[] = [...KINDS.map(({ list }) => list), 'charts', 'agents', 'sources'];

/** The entries of the story, in the order of the article. */
export class DeskItems extends DeskElement {
  @state() private sought = '';
  /** What has changed since somebody last read the story. */
  #unread: ReadonlySet<string> = new Set();
  #ordered: readonly Placed[] = [];
  #shown: string | null = null;
  /** How many problems each entry has. */
  #faults: Map<string, number> = new Map();

  #entry(entry: Entry): TemplateResult {
    const { session, messages } = this;
    const who = voiceNames(session.story, entry);
    const problems = this.#faults.get(entry.id) ?? 0;
    const waits = isProposed(entry);
    return html`<li><button type="button" class="entry" aria-current=${entry.id === session.selected ? 'true' : nothing}
      @click=${() => session.choose(entry.id)}>
      <span class="words" dir="auto">${wordsOf(messages, entry)}</span>
      <span class="state">${who ? html`<span>${who}</span>` : nothing}
      ${waits ? html`<span class="proposed">${messages.proposed}</span>` : nothing}
      ${this.#unread.has(entry.id) ? html`<span class="proposed">${messages.items.unread}</span>` : nothing}
      ${isWithdrawn(entry) ? html`<span>${messages.isWithdrawn}</span>` : nothing}
      ${problems ? html`<span class="faults">${messages.problems(problems)}</span>` : nothing}</span>
    </button></li>`;
  }

  #group(list: Shown): TemplateResult | typeof nothing {
    const { messages } = this;
    const { story } = this.session;
    const items = this.#ordered.flatMap((one) => (one.list === list ? [one.entry] : []));
    const wanted = this.sought.toLowerCase();
    const all: readonly Entry[] = list === 'agents' || list === 'sources' ? story[list] : items;
    const found = all.filter((entry) =>
      `${wordsOf(messages, entry)} ${voiceNames(story, entry)}`.toLowerCase().includes(wanted),
    );
    if (!found.length) return nothing;
    return html`<section class=${list}><h2>${messages.kinds[list].many} <span class="count">${found.length}</span></h2>
      <ul>${repeat(
        found,
        ({ id }) => id,
        (entry) => this.#entry(entry),
      )}</ul></section>`;
  }

  protected override updated(): void {
    const { selected } = this.session;
    if (selected === this.#shown) return;
    const entry = this.querySelector<HTMLElement>('[aria-current]');
    // On a narrow screen the list may not be shown.
    if (!entry?.checkVisibility()) return;
    this.#shown = selected;
    entry.scrollIntoView({ block: 'nearest' });
  }

  protected override render(): unknown {
    const { session, messages } = this;
    const words = messages.items;
    const last = session.story.signoffs?.at(-1);
    this.#unread = new Set(last ? changedSince(session.story, last) : []);
    this.#ordered = inOrder(session.story);
    this.#faults = new Map();
    for (const { item = '' } of session.problems) this.#faults.set(item, (this.#faults.get(item) ?? 0) + 1);
    const waiting = this.#ordered.filter(({ entry }) => isProposed(entry)).length;
    const total = this.#ordered.length;
    return html`
      <div class="items-head">
        <p class="progress" role="status">${waiting ? words.waiting(waiting, total) : words.accepted(total)}</p>
        <div class="row">
          <button type="button" ?disabled=${!waiting} @click=${() => session.chooseProposed(-1)} aria-keyshortcuts="k">${words.previous}<kbd>k</kbd></button>
          <button type="button" ?disabled=${!waiting} @click=${() => session.chooseProposed(1)} aria-keyshortcuts="j">${words.next}<kbd>j</kbd></button>
        </div>
        <label class="search"><span class="unseen">${words.search}</span><input type="search" placeholder=${words.searchHint}
          .value=${this.sought} @input=${(event: Event) => {
            this.sought = (event.target as HTMLInputElement).value;
          }}></label>
      </div>
      <section><ul><li><button type="button" class="entry" aria-current=${session.selected === STORY ? 'true' : nothing}
        @click=${() => session.choose(STORY)}><span class="words" dir="auto">${words.story(session.story.headline)}</span></button></li></ul></section>
      ${GROUPS.map((list) => this.#group(list))}`;
  }
}
