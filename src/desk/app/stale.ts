import { html, type TemplateResult } from 'lit';
import { openStory } from '../model/opened.ts';
import { type Entry, LISTS } from '../model/work.ts';
import { DeskElement } from './element.ts';
import { wordsOf } from './names.ts';

/** Somebody else changed the file: both versions, side by side. */
export class DeskStale extends DeskElement {
  protected override render(): unknown {
    const { session, messages } = this;
    const { stale } = messages;
    const theirs = session.stale?.theirs;
    if (!theirs)
      return html`<div class="trouble" role="alert"><p>${stale.gone(session.place.name ?? '')}</p>
      <button type="button" @click=${() => session.save(session.folder, true)}>${stale.writeMine}</button></div>`;
    const story = openStory(theirs.text, session.place.name ?? '');
    const rows: TemplateResult[] = LISTS.flatMap((list) => {
      const all = new Map<string, [Entry | null, Entry | null]>();
      for (const entry of session.story[list]) all.set(entry.id, [entry, null]);
      for (const entry of story[list]) all.set(entry.id, [all.get(entry.id)?.[0] ?? null, entry]);
      return [...all].flatMap(([id, [mine, other]]) => {
        if (JSON.stringify(mine) === JSON.stringify(other)) return [];
        return [
          html`<tr><th scope="row">${id}</th><td dir="auto">${mine ? wordsOf(messages, mine) : '—'}</td><td dir="auto">${other ? wordsOf(messages, other) : '—'}</td>
          <td>${mine === null || other !== null ? html`<button type="button" @click=${() => session.takeTheirs(list, id, other)}>${stale.take}</button>` : ''}</td></tr>`,
        ];
      });
    });
    return html`<section class="trouble" role="alert" aria-label=${stale.title}>
      <p>${stale.changed(session.place.name ?? '')}</p>
      <table><thead><tr><th>${stale.item}</th><th>${stale.yours}</th><th>${stale.theirs}</th><td></td></tr></thead><tbody>${rows}</tbody></table>
      <div class="row"><button type="button" class="main" @click=${() => session.save(session.folder, true)}>${stale.over}</button>
      <button type="button" @click=${() => session.open(session.place.name ?? '', theirs.text, theirs.version, session.folder)}>${stale.drop}</button></div></section>`;
  }
}
