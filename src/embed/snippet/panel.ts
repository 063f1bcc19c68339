import { html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { html as staticHtml, unsafeStatic } from 'lit/static-html.js';
import { languages } from '../../core/catalogues.ts';
import { THEMES } from '../../static/job.ts';
import { WIDGET_NAMES, WIDGETS, type WidgetName, widgetOf } from '../../static/widgets.ts';
import type { Story } from '../../story/schema.ts';
import type { Release } from '../addresses.ts';
import { KEPT, LEFT, SYSTEMS, type System } from '../kept.ts';
import { embed, FIXED, FORMS, type Form, LEVELS, PAGED, SETTABLE } from '../snippets.ts';
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
  @property({ attribute: false }) words: SnippetWords = english;
  @state() private chosen: Chosen = { as: 'script', widget: '', theme: '', lang: '', level: '', threshold: '' };
  @state() private snippet = '';
  @state() private trouble = '';
  @state() private copied = false;
  #asked = '';

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  /** The widgets that show the item, its own first. */
  get #widgets(): readonly string[] {
    const { story, item, panel } = this;
    const own = story && item ? widgetOf(story, item) : undefined;
    if (!own) return item ? [] : [panel];
    const others = WIDGET_NAMES.filter((name) => name !== own && WIDGETS[name].collection === WIDGETS[own].collection);
    return [own, ...others];
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

  async #write(): Promise<void> {
    const { story, item, base, release, chosen } = this;
    const { theme, lang, level, threshold } = chosen;
    const [as, widget] = [this.#as, this.#widget];
    if (!story || !widget) return;
    const asked = JSON.stringify([chosen, as, widget, item, base, story]);
    if (asked === this.#asked) return;
    this.#asked = asked;
    this.copied = false;
    try {
      const snippet = await embed(story, {
        ...{ as, release, item: item || undefined, base: base || undefined, lang: lang || undefined },
        // An item's own widget needs no name.
        widget: item && widget === this.#widgets[0] ? undefined : (widget as WidgetName),
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
    this.#write();
  }

  #say(detail: string): void {
    this.dispatchEvent(new CustomEvent('factbox-said', { detail, bubbles: true }));
  }

  /** Pages without https may not use the clipboard. The browser's older way may still work. */
  async #copy(): Promise<void> {
    const { words } = this;
    const area = this.querySelector<HTMLTextAreaElement>('#embed-snippet');
    try {
      await navigator.clipboard.writeText(this.snippet);
      this.copied = true;
    } catch {
      area?.select();
      this.copied = document.execCommand('copy');
    }
    this.#say(this.copied ? words.saidCopied : words.copyByHand);
    if (!this.copied) this.trouble = words.copyByHand;
  }

  #choose(change: Partial<Chosen>): void {
    this.chosen = { ...this.chosen, ...change };
  }

  #select(
    [id, key]: readonly [id: string, key: keyof Chosen],
    [label, now]: readonly [label: string, now: string],
    all: readonly (readonly [value: string, name: string])[],
  ): unknown {
    return html`<div class="field"><label for="embed-${id}">${label}</label><select id="embed-${id}" @change=${(
      event: Event,
    ) => this.#choose({ [key]: typedIn(event) })}>${all.map(
      ([value, name]) => html`<option value=${value} ?selected=${value === now}>${name}</option>`,
    )}</select></div>`;
  }

  #settings(story: Story): unknown {
    const { words, chosen } = this;
    const names = this.#widgets;
    const known = new Intl.DisplayNames(document.documentElement.lang || 'en', { type: 'language' });
    const language = this.#select(
      ['lang', 'lang'],
      [words.language, chosen.lang],
      [['', words.storys(story.lang)], ...languages().map((lang) => [lang, known.of(lang) ?? lang] as const)],
    );
    const widget = this.#select(
      ['widget', 'widget'],
      [words.widget, this.#widget],
      names.map((one) => [one, words.widgets[one] ?? one]),
    );
    return html`<div class="pair">${names.length > 1 ? widget : nothing}${language}${SETTABLE.includes(this.#as) ? this.#looks() : nothing}</div>`;
  }

  #looks(): unknown {
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
        ? html`<div class="field"><label for="embed-threshold">${words.threshold}</label><input id="embed-threshold" type="number" min="0" max="100" placeholder="50"
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
    return html`<p class="help">${when} ${SETTABLE.includes(as) || FIXED.includes(as) ? nothing : words.fixed}</p>
      <dl class="told"><dt>${words.needs}</dt><dd>${needs}</dd>${kept ? html`<dt>${words.kept}</dt><dd><ul>${systems}</ul></dd>` : nothing}</dl>`;
  }

  #live(story: Story): unknown {
    const { theme, level, threshold, lang } = this.chosen;
    // The name comes from the list of widgets, and from no story.
    const tag = unsafeStatic(`factbox-${this.#widget}`);
    const shade = theme === 'dark' || theme === 'light' ? theme : 'auto';
    return html`<div class="stage slim ${shade}" role="group" tabindex="0" aria-label=${this.words.preview}>${staticHtml`<${tag}
      loading="eager" item=${this.item || nothing} theme=${theme || nothing} lang=${lang || story.lang || nothing}
      heading-level=${level || nothing} threshold=${threshold || nothing} .data=${story}></${tag}>`}</div>`;
  }

  #result(): unknown {
    const { words, trouble, snippet, copied } = this;
    if (!FIXED.includes(this.#as) && !this.base) return html`<p class="trouble">${words.noBase}</p>`;
    return html`${trouble ? html`<p class="trouble">${trouble}</p>` : nothing}${
      snippet
        ? html`<div class="field"><label for="embed-snippet">${words.snippet}</label><textarea id="embed-snippet" class="code" readonly rows="8" spellcheck="false" .value=${snippet}></textarea></div>
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
