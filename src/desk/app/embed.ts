import { html, nothing } from 'lit';
import { state } from 'lit/decorators.js';
import { embed, FIXED, FORMS, type Form, PAGED } from '../../embed/snippets.ts';
import { TOLD } from '../../embed/told.ts';
import { isWithdrawn } from '../../story/items.ts';
import { previewOf } from '../model/preview.ts';
import { entryOf, inOrder, isProposed, placeOf } from '../model/work.ts';
import { DeskElement } from './element.ts';
import { kindName, wordsOf } from './names.ts';
import { widgetsFor } from './preview.ts';

const BASE = 'factbox-desk-base';

/** A snippet of an item, in the form that the CMS keeps. */
export class DeskEmbed extends DeskElement {
  @state() private item = '';
  @state() private as: Form = 'script';
  @state() private widget = '';
  @state() private base = localStorage.getItem(BASE) ?? '';
  @state() private snippet = '';
  @state() private trouble = '';
  @state() private copied = false;
  #asked = '';

  async #write(): Promise<void> {
    const { story, selected } = this.session;
    const items = inOrder(story);
    this.item ||= items.find(({ entry }) => entry.id === selected)?.entry.id ?? items[0]?.entry.id ?? '';
    const key = JSON.stringify([this.item, this.as, this.base, this.widget]);
    if (key === this.#asked) return;
    this.#asked = key;
    this.copied = false;
    try {
      const place = placeOf(story, this.item);
      const known = place ? widgetsFor(place.list) : [];
      const widget = known.find((one) => one === this.widget) ?? known[0];
      const entry = entryOf(story, this.item);
      // A fault of another item is none of this one.
      const snippet = await embed(entry ? previewOf(story, entry) : story, {
        item: this.item,
        as: this.as,
        base: this.base || undefined,
        widget,
      });
      if (this.#asked === key) [this.snippet, this.trouble] = [snippet, ''];
    } catch (error) {
      if (this.#asked === key) [this.snippet, this.trouble] = ['', (error as Error).message];
    }
  }

  protected override willUpdate(): void {
    this.#write();
  }

  async #copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.snippet);
      this.copied = true;
      this.session.say('Copied.');
    } catch {
      this.querySelector<HTMLTextAreaElement>('#embed-snippet')?.select();
      this.session.say('The browser does not let this page copy. Press Ctrl+C.');
    }
  }

  protected override render(): unknown {
    const { story } = this.session;
    const place = placeOf(story, this.item);
    const widgets = place ? widgetsFor(place.list) : [];
    const entry = entryOf(story, this.item);
    const needsBase = !FIXED.includes(this.as) && !this.base;
    const value = (event: Event) => (event.target as HTMLInputElement).value;
    return html`
      <div class="field"><label for="embed-item">Item</label><select id="embed-item" @change=${(event: Event) => {
        this.item = value(event);
      }}>${inOrder(story)
        .filter(({ entry }) => !isWithdrawn(entry))
        .map(
          ({ list, entry }) =>
            html`<option value=${entry.id} ?selected=${entry.id === this.item}>${kindName(list)}: ${wordsOf(entry)}</option>`,
        )}</select></div>
      <div class="pair"><div class="field"><label for="embed-form">Form</label><select id="embed-form" @change=${(
        event: Event,
      ) => {
        this.as = value(event) as Form;
      }}>${FORMS.map((form) => html`<option value=${form} ?selected=${form === this.as}>${TOLD[form][0]}</option>`)}</select></div>
      ${
        widgets.length > 1
          ? html`<div class="field"><label for="embed-widget">Widget</label><select id="embed-widget" @change=${(
              event: Event,
            ) => {
              this.widget = value(event);
            }}>${widgets.map((one) => html`<option value=${one}>${one}</option>`)}</select></div>`
          : nothing
      }</div>
      <p class="help">${TOLD[this.as][1]}${PAGED.includes(this.as) ? ' It shows a page that “factbox publish” writes.' : ''}</p>
      <div class="field"><label for="embed-base">The address of the published folder</label><input id="embed-base" type="url" placeholder="https://facts.example/" .value=${this.base}
        @change=${(event: Event) => {
          this.base = value(event).trim();
          localStorage.setItem(BASE, this.base);
        }}><p class="help">Where what “factbox publish” wrote is served. Static HTML and Markdown go without.</p></div>
      ${entry && isProposed(entry) ? html`<p class="trouble">Nobody has accepted this item yet.</p>` : nothing}
      ${
        needsBase
          ? html`<p class="trouble">Give the address of the published folder first, or choose static HTML.</p>`
          : this.trouble
            ? html`<p class="trouble">${this.trouble}</p>`
            : html`<div class="field"><label for="embed-snippet">The snippet</label><textarea id="embed-snippet" class="code" readonly rows="8" spellcheck="false" .value=${this.snippet}></textarea></div>
          <button type="button" class="main" @click=${() => this.#copy()}>${this.copied ? 'Copied' : 'Copy'}</button>`
      }`;
  }
}
