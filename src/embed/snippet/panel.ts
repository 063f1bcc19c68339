import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { html as staticHtml, unsafeStatic } from 'lit/static-html.js';
import { languages } from '../../core/catalogues.ts';
import { THEMES } from '../../static/job.ts';
import { othersOf, type WidgetName, widgetOf } from '../../static/widgets.ts';
import type { Story } from '../../story/schema.ts';
import type { Release } from '../addresses.ts';
import { KEPT, LEFT, SYSTEMS, type System } from '../kept.ts';
import { embed, FIXED, FORMS, type Form, LEVELS, PAGED, SETTABLE, type Settings } from '../snippets.ts';
import { TOLD } from '../told.ts';
import { english, type SnippetWords } from './words.en.ts';

/** What an editor chose; empty for what the widget does on its own. */
interface Chosen {
  readonly as: Form;
  readonly widget: string;
  readonly theme: string;
  readonly lang: string;
  readonly level: string;
  readonly threshold: string;
}

const typedIn = (event: Event): string => (event.target as HTMLInputElement).value;

/**
 * Writes the snippet of an item in the form that a CMS keeps, and shows the widget that it becomes. The Desk and the
 * published gallery have it. It stands in the page's own tree, whose style sheet it takes.
 * @fires factbox-said - What it has done, for a screen reader; `detail` is the sentence
 */
export class FactboxSnippet extends LitElement {
  /** The story, as readers get it. */
  @property({ attribute: false }) story: Story | null = null;
  /** The id of an item; empty for all that `panel` shows. */
  @property() item = '';
  /** The widget that shows all items of a kind. */
  @property() panel = '';
  /** The address of the published folder. */
  @property() base = '';
  /** The build that script tags name; without it the newest. */
  @property({ attribute: false }) release: Release | undefined;
  /** The languages that pages have besides their story's; `null` if that is not known. */
  @property({ attribute: false }) pageLangs: readonly string[] | null = null;
  @property({ attribute: false }) words: SnippetWords = english;
  @state() private chosen: Chosen = { as: 'script', widget: '', theme: '', lang: '', level: '', threshold: '' };
  @state() private snippet = '';
  @state() private trouble = '';
  @state() private copied = false;
  /** The story, to tell one from another. */
  #text = '';
  #asked = '';

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  /** The widgets that show the item, its own first. */
  get #widgets(): readonly string[] {
    const { story, item, panel } = this;
    const own = story && item ? widgetOf(story, item) : undefined;
    if (!own) return item ? [] : [panel];
    return [own, ...othersOf(own)];
  }

  get #widget(): string {
    const known = this.#widgets;
    return known.find((one) => one === this.chosen.widget) ?? known[0] ?? '';
  }

  /** A page has one item. */
  get #forms(): readonly Form[] {
    return this.item ? FORMS : FORMS.filter((form) => !PAGED.includes(form));
  }

  get #as(): Form {
    return this.#forms.includes(this.chosen.as) ? this.chosen.as : 'script';
  }

  /** What the element is told. Other forms show a page, or words, which know nothing of it. */
  get #looks(): Settings {
    if (!SETTABLE.includes(this.#as)) return {};
    const { theme, level, threshold } = this.chosen;
    return {
      ...(theme && { theme }),
      ...(level && { 'heading-level': level }),
      ...(this.#widget === 'gauge' && threshold && { threshold }),
    };
  }

  /** The languages that the form can be in; `null` for all. */
  get #langs(): readonly string[] | null {
    return PAGED.includes(this.#as) ? this.pageLangs : null;
  }

  get #lang(): string {
    const { lang } = this.chosen;
    return this.#langs?.includes(lang) === false ? '' : lang;
  }

  async #write(): Promise<void> {
    const { story, item, base, release, words } = this;
    const [as, widget, lang, settings] = [this.#as, this.#widget, this.#lang, this.#looks];
    if (!story || !widget) return;
    const asked = JSON.stringify([as, widget, item, base, lang, settings]) + this.#text;
    if (asked === this.#asked) return;
    this.#asked = asked;
    this.copied = false;
    try {
      const { threshold = 0 } = settings;
      if (!(Number(threshold) >= 0 && Number(threshold) <= 100)) throw new Error(words.noThreshold);
      const snippet = await embed(story, {
        ...{ as, release, settings, item: item || undefined, base: base || undefined, lang: lang || undefined },
        // An item's own widget needs no name.
        widget: item && widget === this.#widgets[0] ? undefined : (widget as WidgetName),
      });
      if (this.#asked === asked) [this.snippet, this.trouble] = [snippet, ''];
    } catch (error) {
      if (this.#asked === asked) [this.snippet, this.trouble] = ['', (error as Error).message];
    }
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('story')) this.#text = JSON.stringify(this.story);
    if (changed.has('item') || changed.has('panel')) {
      this.chosen = { ...this.chosen, widget: '', threshold: '' };
      this.snippet = '';
    }
    this.#write();
  }

  /** Whether the story has the item. */
  get shows(): boolean {
    return !!this.story && !!this.#widget;
  }

  #say(detail: string): void {
    this.dispatchEvent(new CustomEvent('factbox-said', { detail, bubbles: true }));
  }

  /** Pages without https may not use the clipboard. The browser's older way may still work. */
  async #copy(): Promise<void> {
    const { words } = this;
    const area = this.querySelector('textarea');
    try {
      await navigator.clipboard.writeText(this.snippet);
      this.copied = true;
    } catch {
      area?.select();
      this.copied = document.execCommand('copy');
    }
    this.trouble = this.copied ? '' : words.copyByHand;
    this.#say(this.copied ? words.saidCopied : words.copyByHand);
  }

  #choose(change: Partial<Chosen>): void {
    this.chosen = { ...this.chosen, ...change };
  }

  #select(
    [id, key]: readonly [id: string, key: keyof Chosen],
    [label, now]: readonly [label: string, now: string],
    all: readonly (readonly [value: string, name: string])[],
  ): unknown {
    return html`<div class="field"><label for="embed.${id}">${label}</label><select id="embed.${id}" @change=${(
      event: Event,
    ) => this.#choose({ [key]: typedIn(event) })}>${all.map(
      ([value, name]) => html`<option value=${value} ?selected=${value === now}>${name}</option>`,
    )}</select></div>`;
  }

  #settings(story: Story): unknown {
    const { words } = this;
    const names = this.#widgets;
    const langs = this.#langs ?? languages();
    const known = new Intl.DisplayNames(document.documentElement.lang || 'en', { type: 'language' });
    const language = this.#select(
      ['lang', 'lang'],
      [words.language, this.#lang],
      [['', words.storys(story.lang)], ...langs.map((lang) => [lang, known.of(lang) ?? lang] as const)],
    );
    const widget = this.#select(
      ['widget', 'widget'],
      [words.widget, this.#widget],
      names.map((one) => [one, words.widgets[one] ?? one]),
    );
    return html`<div class="pair">${names.length > 1 ? widget : nothing}${language}${SETTABLE.includes(this.#as) ? this.#lookFields() : nothing}</div>`;
  }

  #lookFields(): unknown {
    const { words, chosen } = this;
    return html`${this.#select(
      ['theme', 'theme'],
      [words.theme, chosen.theme],
      [['', words.own], ...THEMES.map((one) => [one, words.themes[one] ?? one] as const)],
    )}${this.#select(
      ['level', 'level'],
      [words.heading, chosen.level],
      [['', words.own], ...LEVELS.map((one) => [one, words.headings(one)] as const)],
    )}${
      this.#widget === 'gauge'
        ? html`<div class="field"><label for="embed.threshold">${words.threshold}</label><input id="embed.threshold" type="number" min="0" max="100" placeholder="50"
          .value=${chosen.threshold} @input=${(event: Event) => this.#choose({ threshold: typedIn(event) })}></div>`
        : nothing
    }`;
  }

  /** What the form needs, and what systems leave of it. */
  #told(): unknown {
    const { words } = this;
    const as = this.#as;
    const { when, needs } = TOLD[as];
    const kept = as === 'react' || as === 'shortcode' ? null : KEPT[as];
    const systems = Object.entries(kept ?? {}).map(
      ([system, left]) => html`<li>${SYSTEMS[system as System]}: ${LEFT[left]}</li>`,
    );
    return html`<p class="help">${when} ${SETTABLE.includes(as) || FIXED.includes(as) ? nothing : words.fixed}
      ${PAGED.includes(as) && this.#lang && !this.pageLangs ? words.pageIn(this.#lang) : nothing}</p>
      <dl class="told"><dt>${words.needs}</dt><dd>${needs}</dd>${kept ? html`<dt>${words.kept}</dt><dd><ul>${systems}</ul></dd>` : nothing}</dl>`;
  }

  #live(story: Story): unknown {
    const { theme, threshold, 'heading-level': level } = this.#looks;
    // The name comes from the list of widgets, and from no story.
    const tag = unsafeStatic(`factbox-${this.#widget}`);
    const shade = theme === 'dark' || theme === 'light' ? theme : 'auto';
    return html`<div class="stage slim ${shade}" role="group" tabindex="0" aria-label=${this.words.preview}>${staticHtml`<${tag}
      loading="eager" item=${this.item || nothing} theme=${theme ?? nothing} lang=${this.#lang || story.lang || nothing}
      heading-level=${level ?? nothing} threshold=${threshold ?? nothing} .data=${story}></${tag}>`}</div>`;
  }

  #result(): unknown {
    const { words, trouble, snippet, copied } = this;
    if (!FIXED.includes(this.#as) && !this.base) return html`<p class="trouble">${words.noBase}</p>`;
    return html`${trouble ? html`<p class="trouble">${trouble}</p>` : nothing}${
      snippet
        ? html`<div class="field"><label for="embed.snippet">${words.snippet}</label><textarea id="embed.snippet" class="code" readonly rows="8" spellcheck="false" .value=${snippet}></textarea></div>
          <button type="button" class="main" @click=${() => this.#copy()}>${copied ? words.copied : words.copy}</button>`
        : nothing
    }`;
  }

  protected override render(): unknown {
    const { story, words } = this;
    if (!story || !this.#widget) return nothing;
    const forms = this.#forms.map((form) => [form, TOLD[form].name] as const);
    return html`${this.#select(['form', 'as'], [words.form, this.#as], forms)}${this.#told()}${this.#settings(story)}${this.#live(story)}${this.#result()}`;
  }
}
