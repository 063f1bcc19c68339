import { html, nothing, type TemplateResult } from 'lit/html.js';
import { formatDate } from '../format/dates.ts';
import type { Joined, Messages } from '../format/messages.ts';
import type { Response } from '../story/schema.ts';
import type { View } from './view.ts';
import { words } from './words.ts';

/** The kind of a response, or that there was none; the words that join it to what it answers; its other kinds. */
function answer(
  { reply, types }: Pick<Response, 'reply' | 'types'>,
  messages: Messages,
): { readonly kind: string; readonly link: string; readonly more: string } {
  const [first, ...others] = types;
  const [kind, link]: Joined =
    reply === 'in-source' ? (first ? messages.types[first] : ['', '']) : messages.reply[reply];
  const more = others.length ? ` \u00b7 ${messages.also(others.map((type) => messages.types[type][0]))}` : '';
  return { kind, link: link ? ` ${link} ` : ' ', more };
}

/** "Denial of the first finding · also: apology", and when. */
export function answered(
  response: Response,
  view: View,
  when: unknown = null,
  mark = (kind: string): unknown => kind,
): TemplateResult {
  const { kind, link, more } = answer(response, view.messages);
  return html`${mark(kind)}${link}${words(response.respondsTo, view.story)}${more}${when ? html` \u00b7 ${when}` : nothing}`;
}

/** The same as a plain text. */
export function answeredInText(response: Response, messages: Messages): string {
  const { kind, link, more } = answer(response, messages);
  const { respondsTo, date, dateStated } = response;
  const when = date ? formatDate(date, messages) : dateStated;
  return `${kind}${link}${respondsTo}${more}${when ? ` \u00b7 ${when}` : ''}`;
}
