import { html, nothing } from 'lit';
import { state } from 'lit/decorators.js';
import { isWithdrawn } from '../../story/items.ts';
import { previewOf } from '../model/preview.ts';
import { entryOf, inOrder, isProposed } from '../model/work.ts';
import { DeskElement } from './element.ts';
import { wordsOf } from './names.ts';

const BASE = 'factbox-desk-base';

const typedIn = (event: Event): string => (event.target as HTMLInputElement).value;

/** An item of the story, and its snippet. */
export class DeskEmbed extends DeskElement {
  @state() private item = '';
  @state() private base = localStorage.getItem(BASE) ?? '';

  protected override willUpdate(): void {
    const { story, selected, server } = this.session;
    if (this.item) return;
    this.base ||= server?.publishes ?? '';
    const items = inOrder(story).filter(({ entry }) => !isWithdrawn(entry));
    this.item = (items.find(({ entry }) => entry.id === selected) ?? items[0])?.entry.id ?? '';
  }

  protected override render(): unknown {
    const { session, messages } = this;
    const { embed: words } = messages;
    const { story } = session;
    const entry = entryOf(story, this.item);
    const items = inOrder(story).filter(({ entry }) => !isWithdrawn(entry));
    return html`
      <div class="field"><label for="embed.item">${words.item}</label><select id="embed.item" @change=${(
        event: Event,
      ) => {
        this.item = typedIn(event);
      }}>${items.map(
        ({ list, entry: { id, ...rest } }) =>
          html`<option value=${id} ?selected=${id === this.item}>${messages.kinds[list].one}: ${wordsOf(messages, { id, ...rest })}</option>`,
      )}</select></div>
      <div class="field"><label for="embed.base">${words.base}</label><input id="embed.base" type="url" placeholder=${words.baseExample} .value=${this.base}
        @change=${(event: Event) => {
          this.base = typedIn(event).trim();
          localStorage.setItem(BASE, this.base);
        }}><p class="help">${words.baseHelp}</p></div>
      ${entry && isProposed(entry) ? html`<p class="trouble">${words.unaccepted}</p>` : nothing}
      ${
        // The snippet gets only this item and what it leads to, so that a fault of another item does not matter.
        entry
          ? html`<factbox-snippet .story=${previewOf(story, entry)} item=${entry.id} base=${this.base} .words=${messages.snippet}
              @factbox-said=${({ detail }: CustomEvent<string>) => session.say(detail)}></factbox-snippet>`
          : nothing
      }`;
  }
}
