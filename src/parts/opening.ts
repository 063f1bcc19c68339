import { html, type TemplateResult } from 'lit/html.js';
import { directionOf, firstSentence, quotationMarks } from '../format/language.ts';
import type { Quote } from '../story/schema.ts';
import type { View } from './view.ts';

/** The first sentence of a quotation, or the whole of a fragment; and whether that is all of the quotation. */
export function opening({ kind, lang, paragraphs: [first = '', ...others] }: Quote, { story }: View) {
  const language = lang ?? story.lang;
  const sentence = kind === 'partial' ? first : firstSentence(first, language);
  const whole = sentence === first && !others.length;
  const { open, close } = quotationMarks(language);
  const more = whole || /[.…]{2}$/.test(sentence) ? '' : ' …';
  const shown: TemplateResult = html`<span lang=${language} dir=${directionOf(language)}><span class="mark">${open}</span>${sentence}<span class="mark">${close}${more}</span></span>`;
  return { dir: directionOf(language), whole, shown };
}
