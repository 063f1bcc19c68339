import { html } from 'lit';
import { property, state } from 'lit/decorators.js';
import { today } from '../../story/today.ts';
import { recordOf } from '../../story/verified.ts';
import { previewOf } from '../model/preview.ts';
import { entryOf } from '../model/work.ts';
import { DeskElement } from './element.ts';
import { wordsOf } from './names.ts';

const AFTER = 400;

/** The social card of an item. The command draws it, once the typing rests. */
export class DeskCard extends DeskElement {
  @property({ attribute: false }) item = '';
  @state() private picture = '';
  @state() private trouble = '';
  #asked = '';
  #soon = 0;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#soon);
  }

  #draw(): void {
    const { server, story, work, messages } = this.session;
    const entry = entryOf(story, this.item);
    if (!entry) return;
    if (!server) {
      this.trouble = messages.preview.noServer;
      return;
    }
    // Publishing will record these comparisons, so the card is drawn as if they were recorded already.
    const drawn = previewOf(story, entry);
    const sources = drawn.sources.map((one) => {
      const text = work.texts[one.id];
      const given = { text: text ?? '', sha256: one.sha256 ?? '' };
      return text === undefined ? one : { ...one, verified: recordOf(one, drawn, given, today()) };
    });
    const shown = { ...drawn, sources };
    const asked = JSON.stringify(shown);
    if (asked === this.#asked) return;
    this.#asked = asked;
    clearTimeout(this.#soon);
    this.#soon = setTimeout(async () => {
      try {
        const svg = await server.card(this.item, shown);
        if (asked !== this.#asked) return;
        [this.picture, this.trouble] = [`data:image/svg+xml,${encodeURIComponent(svg)}`, ''];
      } catch (error) {
        if (asked === this.#asked) this.trouble = `${(error as Error).message.replace(/\.$/, '')}.`;
      }
    }, AFTER) as unknown as number;
  }

  protected override willUpdate(): void {
    this.#draw();
  }

  protected override render(): unknown {
    const { session, messages } = this;
    const entry = entryOf(session.story, this.item);
    if (this.trouble) return html`<p class="trouble">${this.trouble}</p>`;
    if (!this.picture || !entry) return html`<p class="help" role="status">${messages.preview.drawing}</p>`;
    return html`<img class="card" src=${this.picture} width="1200" height="630" alt=${messages.preview.cardOf(wordsOf(messages, entry))}>`;
  }
}
