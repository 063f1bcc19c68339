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

const GROUPS: readonly { readonly list: Shown; readonly many: string }[] = [
  ...KINDS,
  { list: 'charts', many: 'Charts' },
  { list: 'agents', many: 'People and bodies' },
  { list: 'sources', many: 'Sources' },
];

/** The entries of the story, in the order of the article. */
export class DeskItems extends DeskElement {
  @state() private sought = '';
  /** What has changed since somebody last read the story. */
  #unread: ReadonlySet<string> = new Set();
  #ordered: readonly Placed[] = [];
  /** How many problems each entry has. */
  #faults: Map<string, number> = new Map();

  #entry(entry: Entry): TemplateResult {
    const { session } = this;
    const who = voiceNames(session.story, entry);
    const problems = this.#faults.get(entry.id) ?? 0;
    const waits = isProposed(entry);
    return html`<li><button type="button" class="entry" aria-current=${entry.id === session.selected ? 'true' : nothing}
      @click=${() => session.choose(entry.id)}>
      <span class="words" dir="auto">${wordsOf(entry)}</span>
      <span class="state">${who ? html`<span>${who}</span>` : nothing}
      ${waits ? html`<span class="proposed">Proposed</span>` : nothing}
      ${this.#unread.has(entry.id) ? html`<span class="proposed">Not read since it changed</span>` : nothing}
      ${isWithdrawn(entry) ? html`<span>Withdrawn</span>` : nothing}
      ${problems ? html`<span class="faults">${problems === 1 ? '1 problem' : `${problems} problems`}</span>` : nothing}</span>
    </button></li>`;
  }

  #group({ list, many }: (typeof GROUPS)[number]): TemplateResult | typeof nothing {
    const { story } = this.session;
    const items = this.#ordered.flatMap((one) => (one.list === list ? [one.entry] : []));
    const wanted = this.sought.toLowerCase();
    const all: readonly Entry[] = list === 'agents' || list === 'sources' ? story[list] : items;
    const found = all.filter((entry) => `${wordsOf(entry)} ${voiceNames(story, entry)}`.toLowerCase().includes(wanted));
    if (!found.length) return nothing;
    return html`<section class=${list}><h2>${many} <span class="count">${found.length}</span></h2>
      <ul>${repeat(
        found,
        ({ id }) => id,
        (entry) => this.#entry(entry),
      )}</ul></section>`;
  }

  protected override render(): unknown {
    const { session } = this;
    const last = session.story.signoffs?.at(-1);
    this.#unread = new Set(last ? changedSince(session.story, last) : []);
    this.#ordered = inOrder(session.story);
    this.#faults = new Map();
    for (const { item = '' } of session.problems) this.#faults.set(item, (this.#faults.get(item) ?? 0) + 1);
    const waiting = this.#ordered.filter(({ entry }) => isProposed(entry)).length;
    const total = this.#ordered.length;
    return html`
      <div class="items-head">
        <p class="progress" role="status">${waiting ? `${waiting} of ${total} items wait for you` : `All ${total} items are accepted`}</p>
        <div class="row">
          <button type="button" ?disabled=${!waiting} @click=${() => session.chooseProposed(-1)} aria-keyshortcuts="k">Previous<kbd>k</kbd></button>
          <button type="button" ?disabled=${!waiting} @click=${() => session.chooseProposed(1)} aria-keyshortcuts="j">Next proposed<kbd>j</kbd></button>
        </div>
        <label class="search"><span class="unseen">Search the items</span><input type="search" placeholder="Search"
          .value=${this.sought} @input=${(event: Event) => {
            this.sought = (event.target as HTMLInputElement).value;
          }}></label>
      </div>
      <section><ul><li><button type="button" class="entry" aria-current=${session.selected === STORY ? 'true' : nothing}
        @click=${() => session.choose(STORY)}><span class="words" dir="auto">The story: ${session.story.headline}</span></button></li></ul></section>
      ${GROUPS.map((group) => this.#group(group))}`;
  }
}
