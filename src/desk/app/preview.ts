import { html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { html as staticHtml, unsafeStatic } from 'lit/static-html.js';
import { WIDGET_NAMES, WIDGETS, type WidgetName } from '../../static/widgets.ts';
import type { Shown } from '../../story/schema.ts';
import { previewOf } from '../model/preview.ts';
import { type Entry, entryOf } from '../model/work.ts';
import { DeskElement } from './element.ts';

/** The widgets that show the entries of a list. */
export const widgetsFor = (list: Shown): readonly WidgetName[] =>
  WIDGET_NAMES.filter((name) => WIDGETS[name].collection === list);

/** The chosen entry as readers will see it. It follows each key. */
export class DeskPreview extends DeskElement {
  @property({ attribute: false }) list: Shown = 'quotes';
  @property({ attribute: false }) item = '';
  @state() private shown: WidgetName | 'card' | null = null;
  @state() private theme: 'light' | 'dark' = 'light';
  @state() private wide = false;

  #choice<T extends string>(
    name: string,
    all: readonly (readonly [value: T, name: string])[],
    now: T,
    choose: (one: T) => void,
  ): unknown {
    return html`<div class="choice" role="group" aria-label=${name}>${all.map(
      ([one, name]) =>
        html`<button type="button" aria-pressed=${one === now} @click=${() => choose(one)}>${name}</button>`,
    )}</div>`;
  }

  #widget(name: WidgetName, entry: Entry): unknown {
    const { story } = this.session;
    // The name comes from the list of widgets, and from no story.
    const tag = unsafeStatic(`factbox-${name}`);
    return staticHtml`<${tag} loading="eager" theme=${this.theme} item=${this.item} lang=${story.lang || nothing} .data=${previewOf(story, entry)}>
      <p class="help">${this.messages.preview.later}</p></${tag}>`;
  }

  protected override render(): unknown {
    const { session, messages } = this;
    const { preview } = messages;
    const names = widgetsFor(this.list);
    const [first] = names;
    const entry = entryOf(session.story, this.item);
    if (!first || !entry) return nothing;
    const ways = [
      ...names.map((one) => [one, preview.widgets[one] ?? one] as const),
      ...(WIDGETS[first].card ? [['card', preview.card] as const] : []),
    ];
    const shown = ways.some(([one]) => one === this.shown) ? (this.shown ?? first) : first;
    return html`<section class="preview" aria-label=${preview.name}>
      <div class="row preview-bar">
        ${
          ways.length > 1
            ? this.#choice<WidgetName | 'card'>(preview.widget, ways, shown, (one) => {
                this.shown = one;
              })
            : nothing
        }
        ${
          shown === 'card'
            ? nothing
            : html`${this.#choice(
                preview.colours,
                [
                  ['light', preview.light],
                  ['dark', preview.dark],
                ] as const,
                this.theme,
                (one) => {
                  this.theme = one;
                },
              )}
        ${this.#choice(
          preview.width,
          [
            ['320', '320'],
            ['700', '700'],
          ] as const,
          this.wide ? '700' : '320',
          (one) => {
            this.wide = one === '700';
          },
        )}`
        }
      </div>
      ${
        shown === 'card'
          ? html`<desk-card .session=${session} .item=${this.item}></desk-card>`
          : html`<div class="stage ${this.theme} ${this.wide ? 'wide' : 'slim'}" tabindex="0" role="group" aria-label=${preview.widget}>
        ${this.#widget(shown, entry)}</div>`
      }</section>`;
  }
}
