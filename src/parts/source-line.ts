import { html, nothing, type TemplateResult } from 'lit/html.js';
import { sourceOf } from '../story/items.ts';
import { linkedWords } from '../story/linked.ts';
import type { Evidence } from '../story/schema.ts';
import type { View } from './view.ts';
import { words } from './words.ts';

const encode = (text: string): string => encodeURIComponent(text).replaceAll('-', '%2D');

/** A text fragment (WICG Scroll to Text Fragment) that leads to the passage, with the words around it if they are given. */
export function textFragment({ exact, prefix, suffix }: Pick<Evidence, 'exact' | 'prefix' | 'suffix'>): string {
  const [before, after] = [prefix, suffix].map((text) => encode(text.trim().replace(/\s+/g, ' ')));
  const words = linkedWords(exact).map((words) => encode(words as string));
  return `#:~:text=${[before && `${before}-`, ...words, after && `-${after}`].filter(Boolean).join()}`;
}

/** The address of a source, as the browser reads it. Only http and https are linked. */
export const linkOf = (url: string | null): URL | null => {
  const link = url && URL.canParse(url) ? new URL(url) : null;
  return link && /^https?:/.test(link.href) ? link : null;
};

/** The source line: each source once, linked to the exact passage if the source has an address. */
export function sourceLine(evidence: readonly Evidence[], about: string, view: View): TemplateResult {
  const { story, messages } = view;
  const first = evidence.filter(({ source }, i) => evidence.findIndex((one) => one.source === source) === i);
  const names = first.map((one, i) => {
    const { source } = one;
    const { publisher, url } = sourceOf(story, source);
    const comma = i ? messages.comma : '';
    const link = linkOf(url);
    if (!link) return html`${comma}${words(publisher, story)}`;
    const { href, hash } = link;
    return html`${comma}<a part="source-link" href=${hash ? href : href + textFragment(one)} aria-label=${messages.passage(publisher, about)}>${words(publisher, story)}</a>`;
  });
  return html`<p class="source" part="source">${`${messages.source} `}${names}${view.share?.(about, view) ?? nothing}</p>`;
}
