import { css, html } from 'lit';
import type { Messages } from '../format/messages.ts';
import type { Share } from '../parts/view.ts';
import { addressOf } from './link-controller.ts';
import { adopt } from './part-controller.ts';

/*
 * Loaded before an element shows the control. So a click is answered at once, and if this cannot be loaded there is no
 * control.
 */

const shareStyles = css`
  button { all: unset; cursor: pointer; text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: .15em; }
  textarea:not([hidden]) { display: block; inline-size: 100%; box-sizing: border-box; font: inherit; }
  @media print { .share { display: none; } }
`;

/** What an item shows, line by line: hedge, speaker, doubts, content note and source go with the words. */
function textOf(place: Element): string {
  const copy = place.cloneNode(true) as Element;
  // Of words that are shown both in short and in full, only the short ones are shared.
  for (const extra of copy.querySelectorAll('.share, .more')) extra.remove();
  // The name of an item's group goes with it.
  const group = place.parentElement?.closest('li')?.querySelectorAll('.who p') ?? [];
  return [...group, ...copy.querySelectorAll('p, summary')]
    .map(({ textContent }) => textContent?.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join('\n');
}

/** Shares the item whose control was used: the platform's way, else by the clipboard, else from a field by hand. */
async function share(control: Element, story: string, messages: Messages): Promise<void> {
  const [status, field] = control.querySelectorAll('[role], textarea') as unknown as [Element, HTMLTextAreaElement];
  const place = control.closest('[data-item], .card') as HTMLElement;
  const { item } = (place.dataset.item ? place : (place.querySelector('[data-item]') as HTMLElement)).dataset;
  const data = { text: textOf(place), url: addressOf(`#factbox/${story}/${item}`) };
  // Said anew even when it is the same.
  status.textContent = '';
  field.hidden = true;
  try {
    if (navigator.canShare?.(data)) return await navigator.share(data);
  } catch (error) {
    if ((error as Error).name === 'AbortError') return;
  }
  field.value = `${data.text}\n${data.url}`;
  try {
    await navigator.clipboard.writeText(field.value);
    status.textContent = messages.copied;
  } catch {
    field.hidden = false;
    field.select();
    status.textContent = messages.copyByHand;
  }
}

/** The control that shares an item of a story: a button, a live region for what became of it, a field to copy from. */
export function sharing(root: ShadowRoot): Share {
  adopt(root, shareStyles);
  return (about, { story, messages }) => {
    const act = (event: Event) => share((event.target as Element).parentElement as Element, story.id, messages);
    return html`\u2003<span class="share"><button part="share" aria-label="${messages.share}${messages.comma}${about}" @click=${act}>${messages.share}</button> <span role="status"></span><textarea rows="4" aria-label=${messages.share} readonly hidden></textarea></span>`;
  };
}
