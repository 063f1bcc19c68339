import { html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { html as staticHtml, unsafeStatic } from 'lit/static-html.js';
import { WIDGET_NAMES, WIDGETS, type WidgetName } from '../../static/widgets.ts';
import type { Shown } from '../../story/schema.ts';
import { previewOf } from '../model/preview.ts';
import { entryOf } from '../model/work.ts';
import { DeskElement } from './element.ts';
import { choiceName } from './labels.ts';

/** The widgets that show the entries of a list. */
export const widgetsFor = (list: Shown): readonly WidgetName[] =>
  WIDGET_NAMES.filter((name) => WIDGETS[name].collection === list);

/** The chosen entry as readers will see it. It follows each key. */
export class DeskPreview extends DeskElement {
  @property({ attribute: false }) list: Shown = 'quotes';
  @property({ attribute: false }) item = '';
  @state() private widget: WidgetName | null = null;
  @state() private theme: 'light' | 'dark' = 'light';
  @state() private wide = false;

  #choice<T extends string>(name: string, all: readonly T[], now: T, choose: (one: T) => void): unknown {
    return html`<div class="choice" role="group" aria-label=${name}>${all.map(
      (one) =>
        html`<button type="button" aria-pressed=${one === now} @click=${() => choose(one)}>${choiceName(one)}</button>`,
    )}</div>`;
  }

  protected override render(): unknown {
    const { story } = this.session;
    const names = widgetsFor(this.list);
    const name = this.widget && names.includes(this.widget) ? this.widget : names[0];
    const entry = entryOf(story, this.item);
    if (!name || !entry) return nothing;
    // The name comes from the list of widgets, and from no story.
    const tag = unsafeStatic(`factbox-${name}`);
    return html`<section class="preview" aria-label="As readers will see it">
      <div class="row preview-bar">
        ${
          names.length > 1
            ? this.#choice('Widget', names, name, (one) => {
                this.widget = one;
              })
            : nothing
        }
        ${this.#choice('Colours', ['light', 'dark'], this.theme, (one) => {
          this.theme = one;
        })}
        ${this.#choice('Width', ['320', '700'], this.wide ? '700' : '320', (one) => {
          this.wide = one === '700';
        })}
      </div>
      <div class="stage ${this.theme} ${this.wide ? 'wide' : 'slim'}" tabindex="0" role="group" aria-label="The widget">
        ${staticHtml`<${tag} loading="eager" theme=${this.theme} item=${this.item} lang=${story.lang || nothing} .data=${previewOf(story, entry)}>
          <p class="help">The widget appears once the problems below are mended.</p></${tag}>`}
      </div></section>`;
  }
}
