import { html, type TemplateResult } from 'lit';
import type { Evidence } from '../../story/schema.ts';
import { at } from '../model/patch.ts';
import type { Field } from './field.ts';

/** The passages of an item: where each stands, and a way to add the words that are selected. */
export function evidenceField({ session, path }: Field): TemplateResult {
  const all = (at(session.story, path) as readonly Evidence[] | undefined) ?? [];
  return html`<ol class="passages">${all.map(
    ({ exact }, i) => html`<li><q dir="auto" lang=${session.story.lang}>${exact}</q>
      ${
        all.length > 1
          ? html`<button type="button" @click=${() =>
              session.set(
                path,
                all.filter((_, other) => other !== i),
                'removing evidence',
              )}>Remove</button>`
          : ''
      }</li>`,
  )}</ol>
  <button type="button" ?disabled=${!session.words} @mousedown=${(event: Event) => event.preventDefault()} @click=${() => session.addEvidence()}>Add the selected words</button>`;
}
