import { directionOf } from '../format/language.ts';
import { namesOf } from '../parts/agents.ts';
import type { Job } from './job.ts';
import { language } from './language.ts';
import { element, escaped, serialize } from './tree.ts';

const pageStyle = `
:root { color-scheme: light dark; }
body { margin: 0 auto; max-width: 44rem; padding: 0 1rem; font: 1.0625rem/1.5 Georgia, 'Times New Roman', serif;
  color: light-dark(#1d1d1b, #ebeae6); background: light-dark(#fcfcfa, #191a1b); }
`;

const styleOf = ({ styles }: Job): string => styles.join('');

/**
 * The finished widget without its script: a declarative shadow root. Only the parser of a document attaches it;
 * `innerHTML` and sanitizers do not.
 */
export function fragment(job: Job, style: string = styleOf(job)): string {
  const { story, items, name, theme, view, drawn } = job;
  const ids = items.map(({ id }) => id).join(' ');
  const host = {
    story: story.id,
    [items.length > 1 ? 'items' : 'item']: ids,
    ...(theme !== 'auto' && { theme }),
    lang: view.messages.lang,
  };
  const root = serialize(element('div', { class: 'root', part: 'root', ...language(view.messages.lang) }, drawn));
  const opening = Object.entries(host).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  return `<factbox-${name}${opening.join('')}><template shadowrootmode="open"><style>${style}</style>${root}</template></factbox-${name}>\n`;
}

async function hash(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return `'sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}'`;
}

/** The title of a page about the items. */
export function titleOf({ story, items, view }: Job): string {
  const [item] = items;
  const who = item && 'speakers' in item ? namesOf(item.speakers, view, item.attribution === 'ambiguous') : '';
  return [who, story.headline].filter(Boolean).join(': ');
}

/** A whole page of the fragment. Its policy allows these two style sheets and nothing else. */
export async function page(job: Job): Promise<string> {
  const { view, theme, url } = job;
  const { lang } = view.messages;
  const styles = await Promise.all([pageStyle, styleOf(job)].map(hash));
  const policy = `default-src 'none'; style-src ${styles.join(' ')}; base-uri 'none'; form-action 'none'`;
  const canonical = url && URL.canParse(url) ? `\n<link rel="canonical" href="${escaped(new URL(url).href)}">` : '';
  return `<!doctype html>
<html lang="${escaped(lang)}" dir="${directionOf(lang)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escaped(policy)}">
<meta name="viewport" content="width=device-width">${theme === 'auto' ? '' : `\n<meta name="color-scheme" content="${theme}">`}
<title>${escaped(titleOf(job))}</title>${canonical}
<style>${pageStyle}</style>
</head>
<body>
${fragment(job)}</body>
</html>
`;
}
