import { html, nothing, type TemplateResult } from 'lit';
import type { Evidence } from '../../story/schema.ts';
import { at } from '../model/patch.ts';
import type { Field } from './field.ts';

/** A press on a button must not take the selection away. */
const keep = (event: Event): void => event.preventDefault();

/** The passages of an item: where each stands, and a way to add the words that are selected. */
export function evidenceField({ session, path }: Field): TemplateResult {
  const { messages } = session;
  const all = (at(session.story, path) as readonly Evidence[] | undefined) ?? [];
  return html`<ol class="passages">${all.map(
    ({ exact }, i) => html`<li><q dir="auto" lang=${session.story.lang}>${exact}</q>
      <span class="row">${session.words ? html`<button type="button" @mousedown=${keep} @click=${() => session.replaceEvidence(path, i)}>${messages.form.putHere}</button>` : nothing}
      ${
        all.length > 1
          ? html`<button type="button" @click=${() =>
              session.set(
                path,
                all.filter((_, other) => other !== i),
                messages.steps.removingEvidence,
              )}>${messages.remove}</button>`
          : nothing
      }</span></li>`,
  )}</ol>
  <button type="button" ?disabled=${!session.words} @mousedown=${keep} @click=${() => session.addEvidence()}>${messages.form.addSelected}</button>`;
}
