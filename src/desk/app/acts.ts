import { html, nothing } from 'lit';
import { changedSince } from '../../story/signed.ts';
import { today } from '../../story/today.ts';
import { corrected, type Entry, withdrawn, wordingOf } from '../model/work.ts';
import type { Session } from '../session/session.ts';
import { fieldOf } from './field.ts';
import { entriesOf } from './shapes.ts';

/* What is done to a story that readers may have seen: corrections, withdrawals, sign-offs. */

const bare = (entry: Entry): string => JSON.stringify({ ...entry, evidence: null });

/** The corrections of an item. If the item is in the file and has changed, asks whether that is a correction. */
export function correctionsOf(session: Session, entry: Entry): unknown {
  const before = session.published(entry.id);
  const { messages } = session;
  const { corrections } = session.story;
  const own = [...corrections.keys()].filter((i) => corrections[i]?.targets.includes(entry.id));
  const isNew = (i: number) => !session.place.saved?.corrections.some(({ id }) => id === corrections[i]?.id);
  const isChanged = before && bare(before) !== bare(entry) && !own.some(isNew);
  return html`${
    isChanged
      ? html`<div class="doubt"><p>${messages.acts.changed}</p>
        <blockquote class="before" dir="auto">${wordingOf(before)}</blockquote>
        <div class="row"><button type="button" @click=${() => session.change(corrected(session.work, before, today()), messages.steps.correction)}>${messages.acts.correct}</button></div></div>`
      : nothing
  }${
    own.length
      ? html`<fieldset class="field"><legend>${messages.acts.corrections(own.length)}</legend>${own.map((i) => {
          const { id: _, targets: __, ...entries } = entriesOf('corrections');
          return html`<div class="nested">${Object.entries(entries).map(([key, shape]) =>
            fieldOf({
              session,
              list: 'corrections',
              key,
              shape,
              path: ['corrections', i, key],
              problems: session.problems,
            }),
          )}<button type="button" @click=${() =>
            session.set(
              ['corrections'],
              corrections.filter((_one, other) => other !== i),
              messages.steps.removingCorrection,
            )}>${messages.acts.removeCorrection}</button></div>`;
        })}</fieldset>`
      : nothing
  }`;
}

/** Takes an item back that readers may have seen: its place says when and why. */
export function withdrawal(session: Session, { id }: Entry, close: () => void): unknown {
  const { messages } = session;
  const withdraw = (event: Event) => {
    event.preventDefault();
    const reason = (event.currentTarget as HTMLFormElement).querySelector('textarea')?.value.trim();
    if (!reason) return session.say(messages.acts.sayWhy);
    session.change(withdrawn(session.work, id, today(), reason), messages.steps.withdrawing(id));
    close();
  };
  return html`<form class="doubt" @submit=${withdraw}><div class="field"><label for="withdraw-reason">${messages.acts.why}</label>
    <textarea id="withdraw-reason" rows="2" dir="auto"></textarea>
    <p class="help">${messages.acts.whyHelp}</p></div>
    <div class="row"><button class="main">${messages.acts.withdraw}</button><button type="button" @click=${close}>${messages.cancel}</button></div></form>`;
}

/** Who else read the story, and what has changed since. */
export function signoffs(session: Session): unknown {
  const { story, messages } = session;
  const sign = (event: Event) => {
    event.preventDefault();
    const input = (event.currentTarget as HTMLFormElement).querySelector('input');
    const name = input?.value.trim();
    if (!input || !name) return session.say(messages.acts.nameThem);
    session.signOff(name);
    input.value = '';
  };
  return html`<section class="signoffs"><h2>${messages.acts.signoffs}</h2>
    ${(story.signoffs ?? []).map((one) => {
      const changed = changedSince(story, one);
      return html`<div class="signoff"><p><strong>${one.by}</strong> ${messages.acts.readOn(one.on)} ${messages.acts.changedSince(changed.length)}</p>
      ${changed.length ? html`<div class="row">${changed.map((id) => html`<button type="button" @click=${() => session.choose(id)}>${id}</button>`)}</div>` : nothing}</div>`;
    })}
    <form class="field" @submit=${sign}><label for="signoff-name">${messages.acts.who}</label>
      <div class="row"><input id="signoff-name" autocomplete="name"><button>${messages.acts.signOff}</button></div>
      <p class="help">${messages.acts.whoHelp}</p></form></section>`;
}
