import { html, type TemplateResult } from 'lit';
import { openStory } from '../model/opened.ts';
import { type Entry, LISTS } from '../model/work.ts';
import { DeskElement } from './element.ts';
import { wordsOf } from './names.ts';

/** Somebody else changed the file: both versions, side by side. */
export class DeskStale extends DeskElement {
  protected override render(): unknown {
    const { session } = this;
    const theirs = session.stale?.theirs;
    if (!theirs)
      return html`<div class="trouble" role="alert"><p>The file ${session.place.name} is gone, or another of that name is there.</p>
      <button type="button" @click=${() => session.save(session.folder, true)}>Write mine</button></div>`;
    const story = openStory(theirs.text, session.place.name ?? '');
    const rows: TemplateResult[] = LISTS.flatMap((list) => {
      const all = new Map<string, [Entry | null, Entry | null]>();
      for (const entry of session.story[list]) all.set(entry.id, [entry, null]);
      for (const entry of story[list]) all.set(entry.id, [all.get(entry.id)?.[0] ?? null, entry]);
      return [...all].flatMap(([id, [mine, other]]) => {
        if (JSON.stringify(mine) === JSON.stringify(other)) return [];
        return [
          html`<tr><th scope="row">${id}</th><td dir="auto">${mine ? wordsOf(mine) : '—'}</td><td dir="auto">${other ? wordsOf(other) : '—'}</td>
          <td>${mine === null || other !== null ? html`<button type="button" @click=${() => session.takeTheirs(list, id, other)}>Take theirs</button>` : ''}</td></tr>`,
        ];
      });
    });
    return html`<section class="trouble" role="alert" aria-label="The file has changed">
      <p>Somebody else has changed ${session.place.name} since you opened it. Nothing is overwritten yet, and your work is kept in this browser.</p>
      <table><thead><tr><th>Item</th><th>Yours</th><th>Theirs</th><td></td></tr></thead><tbody>${rows}</tbody></table>
      <div class="row"><button type="button" class="main" @click=${() => session.save(session.folder, true)}>Write mine over theirs</button>
      <button type="button" @click=${() => session.open(session.place.name ?? '', theirs.text, theirs.version, session.folder)}>Drop mine and open theirs</button></div></section>`;
  }
}
