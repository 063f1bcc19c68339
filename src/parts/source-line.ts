import { html, type TemplateResult } from 'lit';
import { sourceOf } from '../story/items.ts';
import type { Evidence } from '../story/schema.ts';
import type { View } from './view.ts';

const encode = (text: string): string => encodeURIComponent(text).replaceAll('-', '%2D');

/** A text fragment (WICG Scroll to Text Fragment) that takes the reader to the passage; long ones by their ends. */
export function textFragment(exact: string): string {
  const words = exact.trim().split(/\s+/);
  if (words.length <= 8 && !exact.includes('\n')) return `#:~:text=${encode(words.join(' '))}`;
  return `#:~:text=${encode(words.slice(0, 4).join(' '))},${encode(words.slice(-4).join(' '))}`;
}

/**
 * The address if it is one that a page may link to, as the browser parsed it; otherwise `null`.
 * A `javascript:` address hidden by control characters does not survive the parse.
 */
function safeHref(url: string | null): string | null {
  if (!url || !URL.canParse(url)) return null;
  const { href, protocol } = new URL(url);
  return protocol === 'https:' || protocol === 'http:' ? href : null;
}

/** Where the item's words stand: each source once, linked to the exact passage when the source has an address. */
export function sourceLine(evidence: readonly Evidence[], about: string, { story, messages }: View): TemplateResult {
  const passages = [...new Map(evidence.toReversed().map((passage) => [passage.source, passage])).values()].reverse();
  const names = passages.map(({ source: id, exact }, i) => {
    const source = sourceOf(story, id);
    const name = html`<span lang=${story.lang}>${source.publisher}</span>`;
    const href = safeHref(source.url);
    const link = href?.includes('#') ? href : `${href}${textFragment(exact)}`;
    return html`${i ? ', ' : ''}${
      href
        ? html`<a part="source-link" href=${link}>${name}<span class="hidden">, ${messages.passage}: ${about}</span></a>`
        : name
    }`;
  });
  return html`<p class="source" part="source">${messages.source}: ${names}</p>`;
}
