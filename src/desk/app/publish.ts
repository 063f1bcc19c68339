import { html, nothing } from 'lit';
import { state } from 'lit/decorators.js';
import type { Shown } from '../../story/schema.ts';
import { unverified } from '../../story/verified.ts';
import { stepsOf } from '../model/fixes.ts';
import { type Entry, entryOf } from '../model/work.ts';
import { type Outlook, PublishError, type Published, type Refused } from '../session/server.ts';
import { DeskElement } from './element.ts';
import { sentence } from './field.ts';
import { wordsOf } from './names.ts';

type Now =
  | { readonly at: 'looking' }
  | { readonly at: 'trouble'; readonly why: string }
  | { readonly at: 'outlook'; readonly outlook: Outlook }
  | { readonly at: 'going'; readonly done: number; readonly of: number }
  | { readonly at: 'done'; readonly published: Published; readonly base: string };

/** Publishes the story: what stands against it, what readers will see change, how far it is, and what came of it. */
export class DeskPublish extends DeskElement {
  @state() private now: Now = { at: 'looking' };

  override connectedCallback(): void {
    super.connectedCallback();
    this.#attempt(() => this.#look());
  }

  async #attempt(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.now = { at: 'trouble', why: sentence((error as Error).message) };
    }
    if (this.now.at === 'trouble') this.session.say(this.now.why);
  }

  /** Records a missing comparison, saves the story if it has changed, and asks what publishing would change. */
  async #look(): Promise<void> {
    const { session } = this;
    const { publish } = this.messages;
    this.now = { at: 'looking' };
    if (!session.server) throw new Error(publish.noServer);
    if (session.server.publishes === null) throw new Error(publish.noPlace);
    if (unverified(session.story).length) await session.record();
    if (!session.isSaved) await session.save(session.folder);
    const { name } = session.place;
    if (!session.isSaved || name === null) throw new Error(publish.unsaved);
    this.now = { at: 'outlook', outlook: await session.server.look(name) };
  }

  async #publish(outlook: Outlook): Promise<void> {
    const { session } = this;
    const { server } = session;
    const { name, version } = session.place;
    if (!server || name === null || version === null || !session.isSaved) return this.#look();
    const step = (done: number, of: number) => {
      this.now = { at: 'going', done, of };
    };
    step(0, 1);
    try {
      const published = await server.publish(name, version, step);
      this.now = { at: 'done', published, base: outlook.base };
      session.say(this.messages.publish.done(published.written, published.kept));
    } catch (error) {
      if (!(error instanceof PublishError)) throw error;
      this.now = { at: 'outlook', outlook: { ...outlook, refused: error.refused } };
    }
  }

  #goTo(id: string): void {
    this.session.choose(id);
    this.dispatchEvent(new Event('leave', { bubbles: true }));
  }

  #refused(refused: readonly Refused[]): unknown {
    const { session, messages } = this;
    const { publish } = messages;
    return html`<p class="kind">${publish.refused}</p>
      <ul class="problems">${refused.map(({ what, path }) => {
        const [list, index] = stepsOf(path);
        const entries = (session.story[list as Shown] ?? []) as readonly Entry[];
        const entry = typeof index === 'number' && Array.isArray(entries) ? entries[index] : undefined;
        return html`<li>${what} ${entry ? html`<button type="button" @click=${() => this.#goTo(entry.id)}>${publish.goTo}</button>` : nothing}</li>`;
      })}</ul>`;
  }

  #outlook(outlook: Outlook): unknown {
    const { session, messages } = this;
    const { publish, kinds } = messages;
    const { out, base, isNew, changes, refused } = outlook;
    if (refused.length) return this.#refused(refused);
    const words = (id: string) => {
      const entry = entryOf(session.story, id);
      return entry ? wordsOf(messages, entry) : id;
    };
    return html`<p class="help">${publish.into(out, base)}</p>
      <p class="kind">${isNew ? publish.first : changes.length ? publish.changes(changes.length) : publish.unchanged}</p>
      ${
        changes.length
          ? html`<ul class="changes">${changes.map(
              ({ id, list, how }) =>
                html`<li><span class="how">${publish.hows[how]}</span> <span>${kinds[list].one}: <span dir="auto">${words(id)}</span></span></li>`,
            )}</ul>`
          : nothing
      }
      <p class="help">${publish.others}</p>
      <button type="button" class="main" @click=${() => this.#attempt(() => this.#publish(outlook))}>${publish.go}</button>`;
  }

  protected override render(): unknown {
    const { now, messages, session } = this;
    const { publish } = messages;
    switch (now.at) {
      case 'looking':
        return html`<p role="status">${publish.looking}</p>`;
      case 'trouble':
        return html`<p class="trouble" role="alert">${now.why}</p>`;
      case 'outlook':
        return this.#outlook(now.outlook);
      case 'going':
        return html`<label class="going"><span role="status">${publish.going(now.done, now.of)}</span><progress max=${now.of} value=${now.done}></progress></label>`;
      case 'done': {
        const page = new URL(`stories/${session.story.id}.html`, now.base).href;
        return html`<p class="kind" role="status">${publish.done(now.published.written, now.published.kept)}</p>
          ${now.published.notes.length ? html`<ul>${now.published.notes.map((note) => html`<li>${sentence(note)}</li>`)}</ul>` : nothing}
          <p>${publish.read} <span class="address">${page}</span></p>
          <button type="button" class="main" @click=${() => this.dispatchEvent(new Event('embed', { bubbles: true }))}>${messages.head.embed}</button>`;
      }
    }
  }
}
