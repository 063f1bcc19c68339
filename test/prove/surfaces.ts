/* Every surface on which a story's words are shown, as HTML that a page can hold. */
import { HtmlRenderer, Parser } from 'commonmark';
import { gallery, storyGallery } from '../../src/embed/gallery.ts';
import { itemPage, readingPage } from '../../src/embed/page.ts';
import { type Embedding, embedding, FORMS, written } from '../../src/embed/snippets.ts';
import { amp } from '../../src/static/amp.ts';
import { email } from '../../src/static/email.ts';
import { fallback } from '../../src/static/fallback.ts';
import { fragment, page } from '../../src/static/html.ts';
import { type Job, prepare } from '../../src/static/job.ts';
import { jsonld } from '../../src/static/jsonld.ts';
import { plain } from '../../src/static/plain.ts';
import { markdown, text } from '../../src/static/text.ts';
import { allOf, WIDGET_NAMES } from '../../src/static/widgets.ts';
import { marked } from '../../src/story/checked.ts';
import { StoryError } from '../../src/story/errors.ts';
import type { Story } from '../../src/story/schema.ts';

const RELEASE = { folder: 'v0/0', integrity: { 'factbox.js': '', 'factbox.css': '', 'factbox-frame.js': '' } };
const document = (job: Job) => plain(job.drawn, job.view.messages.lang);
/** The forms of `render`, written from a story that nobody checked. */
const RENDERED: Readonly<Record<string, (job: Job) => string | Promise<string>>> = {
  fallback: (job) => fallback(document(job), job.view.messages.lang),
  static: (job) => fragment(job),
  page,
  email: (job) => email(document(job), job),
  amp: (job) => amp(document(job), job),
  text: (job) => text(document(job)),
  markdown: (job) => markdown(document(job)),
  jsonld: (job) => jsonld(job),
};

const escaped = (text: string): string => text.replace(/[&<>"]/g, (one) => `&#${one.charCodeAt(0)};`);
const fromMarkdown = (text: string): string => new HtmlRenderer().render(new Parser().parse(text));

/** As whoever takes a form puts it into a page. */
function placed(form: string, text: string): string {
  if (form === 'markdown') return fromMarkdown(text);
  if (form === 'jsonld') return `<script type="application/ld+json">${text}</script>`;
  if (/^(text|react|shortcode)$/.test(form)) return `<pre>${escaped(text)}</pre>`;
  if (form === 'oembed') return String((JSON.parse(text) as { html: string }).html);
  return text;
}

/** The elements, each with the story as its data; a page puts it in. */
export const elements = (story: object): string =>
  `<script src="dist/factbox.js"></script>${WIDGET_NAMES.map((name) => `<factbox-${name} loading="eager" share><p>words</p></factbox-${name}>`).join('')}<script>
const story = JSON.parse(decodeURIComponent("${encodeURIComponent(JSON.stringify(story))}"));
for (const one of document.querySelectorAll('[loading]')) one.data = story;
</script>`;

/**
 * A story's surfaces, each by its name. No check stands before them. What finds no item to show is left out; any other
 * failure is one of ours.
 */
export async function surfacesOf(story: Story, turn: number, base: string): Promise<ReadonlyMap<string, string>> {
  const found = new Map([['elements', elements(marked(story))]]);
  const attempt = async (name: string, make: () => Promise<string> | string): Promise<void> => {
    try {
      found.set(name, await make());
    } catch (error) {
      if (!(error instanceof StoryError)) throw error;
    }
  };
  const all: Embedding[] = [];
  for (const widget of WIDGET_NAMES) {
    const items = allOf(story, widget);
    const item = items[turn % items.length];
    if (item === undefined) continue;
    for (const [as, form] of Object.entries(RENDERED)) {
      await attempt(`${widget} as ${as}`, async () =>
        placed(as, await form(await prepare(story, { item, widget, as: as as 'text' }, story))),
      );
    }
    await attempt(`${widget}, its page`, async () => {
      const one = await embedding(story, { item, widget, base, release: RELEASE }, story);
      all.push(one);
      return itemPage(one, RELEASE);
    });
    for (const as of FORMS) {
      await attempt(`${widget}, the snippet ${as}`, () => {
        const one = all.at(-1);
        return one ? placed(as, written(one, { as })) : '';
      });
    }
  }
  await attempt('the gallery', () => storyGallery(story, all, [], base, { release: RELEASE, langs: [] }));
  await attempt('the page to read', () => readingPage(story, all, base, RELEASE));
  const listed = { ...story, compared: true, changes: [] };
  await attempt('the list of stories', () => gallery([listed] as never, base, RELEASE));
  return found;
}
