import { amp } from './amp.ts';
import { email } from './email.ts';
import { fallback } from './fallback.ts';
import { fragment, page } from './html.ts';
import { type Kind, prepare, type RenderOptions } from './job.ts';
import { jsonld } from './jsonld.ts';
import { plain } from './plain.ts';
import { markdown, text, words } from './text.ts';

export { StoryError } from '../story/errors.ts';
export { PackageError } from './errors.ts';
export { KINDS, type Kind, type RenderOptions, SIZES, type Size, THEMES, type Theme } from './job.ts';
export { type Brand, BrandError } from './social/brand.ts';
export { WIDGET_NAMES, type WidgetName } from './widgets.ts';

/**
 * An item of a story for a page, feed or mail where no script runs: the same words, hedges, speaker and source as the
 * widget's own, from the same views.
 * @throws StoryError, as a rejection, when the story is at fault or does not hold the item
 */
export async function render(story: object, options: RenderOptions & { readonly as: 'png' }): Promise<Uint8Array>;
export async function render(
  story: object,
  options: RenderOptions & { readonly as: Exclude<Kind, 'png'> },
): Promise<string>;
export async function render(story: object, options: RenderOptions): Promise<string | Uint8Array>;
export async function render(story: object, options: RenderOptions): Promise<string | Uint8Array> {
  const job = await prepare(story, options);
  const { messages } = job.view;
  const document = () => plain(job.drawn, messages.lang);
  switch (options.as) {
    case 'fallback':
      return fallback(document(), messages.lang);
    case 'static':
      return fragment(job);
    case 'page':
      return page(job);
    case 'email':
      return email(document(), job);
    case 'amp':
      return amp(document(), job);
    case 'text':
      return text(document());
    case 'markdown':
      return markdown(document());
    case 'jsonld':
      return jsonld(job);
    default: {
      const { card, png } = await import('./social/card.ts');
      const svg = await card(job, document(), words(document()));
      return options.as === 'png' ? png(svg) : svg;
    }
  }
}
