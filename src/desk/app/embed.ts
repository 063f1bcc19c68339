import { html, nothing } from 'lit';
import { state } from 'lit/decorators.js';
import { html as staticHtml, unsafeStatic } from 'lit/static-html.js';
import { languages } from '../../core/catalogues.ts';
import { KEPT, LEFT, SYSTEMS, type System } from '../../embed/kept.ts';
import { embed, FIXED, FORMS, type Form, LEVELS, SETTABLE } from '../../embed/snippets.ts';
import { TOLD } from '../../embed/told.ts';
import { THEMES } from '../../static/job.ts';
import type { WIDGETS } from '../../static/widgets.ts';
import { isWithdrawn } from '../../story/items.ts';
import type { Story } from '../../story/schema.ts';
import { previewOf } from '../model/preview.ts';
import { entryOf, inOrder, isProposed, placeOf } from '../model/work.ts';
import { DeskElement } from './element.ts';
import { wordsOf } from './names.ts';
import { widgetsFor } from './preview.ts';

const BASE = 'factbox-desk-base';

const typedIn = (event: Event): string => (event.target as HTMLInputElement).value;

/** What an editor chose; empty for what the widget does on its own. */
interface Chosen {
  readonly item: string;
  readonly as: Form;
  readonly widget: string;
  readonly base: string;
  readonly theme: string;
  readonly lang: string;
  readonly level: string;
  readonly threshold: string;
}

/** A snippet of an item, in the form that the CMS keeps, and the widget that it becomes. */
export class DeskEmbed extends DeskElement {
  @state() private chosen: Chosen = {
    ...{ item: '', as: 'script', widget: '', base: localStorage.getItem(BASE) ?? '' },
    ...{ theme: '', lang: '', level: '', threshold: '' },
  };
  @state() private snippet = '';
  @state() private trouble = '';
  @state() private copied = false;
  #asked = '';

  #choose(change: Partial<Chosen>): void {
    this.chosen = { ...this.chosen, ...change };
  }

  get #widget(): string {
    const place = placeOf(this.session.story, this.chosen.item);
    const known: readonly string[] = place ? widgetsFor(place.list) : [];
    return known.find((one) => one === this.chosen.widget) ?? known[0] ?? '';
  }

  /** The story of the snippet: a fault of another item is none of this one. */
  #story(): Story {
    const entry = entryOf(this.session.story, this.chosen.item);
    return entry ? previewOf(this.session.story, entry) : this.session.story;
  }

  async #write(): Promise<void> {
    const { item, as, base, theme, lang, level, threshold } = this.chosen;
    const widget = this.#widget;
    const story = this.#story();
    const asked = JSON.stringify([this.chosen, widget, story]);
    if (asked === this.#asked) return;
    this.#asked = asked;
    this.copied = false;
    try {
      const snippet = await embed(story, {
        ...{ item, as, base: base || undefined, widget: widget as keyof typeof WIDGETS, lang: lang || undefined },
        settings: {
          ...(theme && { theme }),
          ...(level && { 'heading-level': level }),
          ...(widget === 'gauge' && threshold && { threshold }),
        },
      });
      if (this.#asked === asked) [this.snippet, this.trouble] = [snippet, ''];
    } catch (error) {
      if (this.#asked === asked) [this.snippet, this.trouble] = ['', (error as Error).message];
    }
  }

  protected override willUpdate(): void {
    const { story, selected, server } = this.session;
    if (!this.chosen.item) {
      const items = inOrder(story).filter(({ entry }) => !isWithdrawn(entry));
      const item = (items.find(({ entry }) => entry.id === selected) ?? items[0])?.entry.id ?? '';
      this.chosen = { ...this.chosen, item, base: this.chosen.base || (server?.publishes ?? '') };
    }
    this.#write();
  }

  async #copy(): Promise<void> {
    const { embed: words } = this.messages;
    try {
      await navigator.clipboard.writeText(this.snippet);
      this.copied = true;
      this.session.say(words.saidCopied);
    } catch {
      this.querySelector<HTMLTextAreaElement>('#embed-snippet')?.select();
      this.session.say(words.copyByHand);
    }
  }

  #select(key: keyof Chosen, label: string, all: readonly (readonly [value: string, name: string])[]): unknown {
    const id = `embed-${key === 'as' ? 'form' : key}`;
    return html`<div class="field"><label for=${id}>${label}</label><select id=${id} @change=${(event: Event) =>
      this.#choose({ [key]: typedIn(event) })}>${all.map(
      ([value, name]) =>
        html`<option value=${value} ?selected=${value === (key === 'widget' ? this.#widget : this.chosen[key])}>${name}</option>`,
    )}</select></div>`;
  }

  #settings(): unknown {
    const { messages, session } = this;
    const { embed: words, preview } = messages;
    const widget = this.#widget;
    const place = placeOf(session.story, this.chosen.item);
    const names = place ? widgetsFor(place.list) : [];
    const known = new Intl.DisplayNames(messages.locale, { type: 'language' });
    return html`<div class="pair">
      ${
        names.length > 1
          ? this.#select(
              'widget',
              preview.widget,
              names.map((one) => [one, preview.widgets[one] ?? one]),
            )
          : nothing
      }
      ${this.#select('lang', words.language, [
        ['', words.storys(session.story.lang)],
        ...languages().map((lang) => [lang, known.of(lang) ?? lang] as const),
      ])}
      ${
        SETTABLE.includes(this.chosen.as)
          ? html`${this.#select('theme', words.theme, [
              ['', words.own],
              ...THEMES.map((one) => [one, words.themes[one] ?? one] as const),
            ])}
        ${this.#select('level', words.heading, [['', words.own], ...LEVELS.map((one) => [one, words.headings(one)] as const)])}
        ${
          widget === 'gauge'
            ? html`<div class="field"><label for="embed-threshold">${words.threshold}</label><input id="embed-threshold" type="number" min="0" max="100" placeholder="50"
          .value=${this.chosen.threshold} @input=${(event: Event) => this.#choose({ threshold: typedIn(event) })}></div>`
            : nothing
        }`
          : nothing
      }</div>`;
  }

  /** What the form needs, and what systems leave of it. */
  #told(): unknown {
    const { embed: words } = this.messages;
    const { as } = this.chosen;
    const { when, needs } = TOLD[as];
    const kept = as === 'react' || as === 'shortcode' ? null : KEPT[as];
    return html`<p class="help">${when} ${SETTABLE.includes(as) || FIXED.includes(as) ? nothing : words.fixed}</p>
      <dl class="told"><dt>${words.needs}</dt><dd>${needs}</dd>
      ${
        kept
          ? html`<dt>${words.kept}</dt><dd><ul>${Object.entries(kept).map(([system, left]) => html`<li>${SYSTEMS[system as System]}: ${LEFT[left]}</li>`)}</ul></dd>`
          : nothing
      }</dl>`;
  }

  #live(): unknown {
    const { theme, level, threshold, lang, item } = this.chosen;
    const tag = unsafeStatic(`factbox-${this.#widget}`);
    const language = lang || this.session.story.lang;
    return html`<div class="stage slim ${theme === 'dark' ? 'dark' : theme === 'light' ? 'light' : 'auto'}" role="group" tabindex="0" aria-label=${this.messages.preview.name}>
      ${staticHtml`<${tag} loading="eager" item=${item} theme=${theme || nothing} lang=${language || nothing} heading-level=${level || nothing}
        threshold=${threshold || nothing} .data=${this.#story()}></${tag}>`}</div>`;
  }

  protected override render(): unknown {
    const { session, messages } = this;
    const { embed: words } = messages;
    const { story } = session;
    const entry = entryOf(story, this.chosen.item);
    const needsBase = !FIXED.includes(this.chosen.as) && !this.chosen.base;
    const items = inOrder(story).filter(({ entry }) => !isWithdrawn(entry));
    return html`
      <div class="pair">${this.#select(
        'item',
        words.item,
        items.map(({ list, entry }) => [entry.id, `${messages.kinds[list].one}: ${wordsOf(messages, entry)}`]),
      )}
      ${this.#select(
        'as',
        words.form,
        FORMS.map((form) => [form, TOLD[form].name]),
      )}</div>
      ${this.#told()}
      ${this.#settings()}
      <div class="field"><label for="embed-base">${words.base}</label><input id="embed-base" type="url" placeholder=${words.baseExample} .value=${this.chosen.base}
        @change=${(event: Event) => {
          const base = typedIn(event).trim();
          this.#choose({ base });
          localStorage.setItem(BASE, base);
        }}><p class="help">${words.baseHelp}</p></div>
      ${entry && isProposed(entry) ? html`<p class="trouble">${words.unaccepted}</p>` : nothing}
      ${entry ? this.#live() : nothing}
      ${
        needsBase
          ? html`<p class="trouble">${words.noBase}</p>`
          : this.trouble
            ? html`<p class="trouble">${this.trouble}</p>`
            : html`<div class="field"><label for="embed-snippet">${words.snippet}</label><textarea id="embed-snippet" class="code" readonly rows="8" spellcheck="false" .value=${this.snippet}></textarea></div>
          <button type="button" class="main" @click=${() => this.#copy()}>${this.copied ? messages.copied : messages.copy}</button>`
      }`;
  }
}
