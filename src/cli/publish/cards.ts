import type { Picture } from '../../embed/page.ts';
import type { Embedding } from '../../embed/snippets.ts';
import { words } from '../../static/text.ts';
import { StoryError } from '../../story/errors.ts';
import { hashOf } from '../release.ts';
import { cardsOf, json } from './record.ts';
import type { Target } from './story.ts';

const [WIDTH, HEIGHT] = [1200, 630];

/** What is known of an item's picture. */
interface Known {
  /** A digest of everything that the card is drawn from. */
  readonly key: string;
  readonly file?: string;
  /** Why there is none. */
  readonly why?: string;
}

/**
 * The social cards of a story. Networks keep a picture by its address for as long as they like. So the name of a card
 * holds a digest of what it shows: a corrected figure has a new address. Pinned pages keep the old one.
 */
export class Cards {
  readonly #to: Target;
  readonly #story: string;
  readonly #index: string;
  readonly #before: Readonly<Record<string, Known>>;
  readonly #now: Record<string, Known> = {};

  constructor(story: string, to: Target) {
    this.#to = to;
    this.#story = story;
    this.#index = cardsOf(story);
    this.#before = JSON.parse(String(to.staging.old(this.#index) ?? '{}'));
  }

  async #draw({ job, document }: Embedding, name: string, key: string): Promise<Known> {
    const { staging, settings } = this.#to;
    const { brand } = settings;
    const { card, png } = await import('../../static/social/card.ts');
    try {
      const bytes = await png(await card({ ...job, brand }, document, words(document)));
      const file = `cards/${job.story.id}/${name}.${hashOf(bytes)}.png`;
      staging.put(file, bytes);
      return { key, file };
    } catch (error) {
      if (!(error instanceof StoryError)) throw error;
      return { key, why: error.problems[0]?.what ?? '' };
    }
  }

  /** The picture of an item, drawn unless it is there; nothing for those that have none. */
  async of(one: Embedding): Promise<Picture | undefined> {
    const { job, item, variant } = one;
    const { settings, staging } = this.#to;
    const { images, release, base, brand } = settings;
    if (!images || !job.widget.card) return undefined;
    const { headline, sources } = job.story;
    const key = hashOf(JSON.stringify([job.drawn, headline, sources, job.view.messages.locale, release.whole, brand]));
    const name = [item, variant.widget, variant.lang].filter(Boolean).join('.');
    const old = this.#before[name];
    const isOld = old?.key === key && old.file !== undefined && staging.had(old.file);
    if (isOld) staging.keep(old.file as string);
    const known = isOld ? old : await this.#draw(one, name, key);
    this.#now[name] = known;
    return known.file ? { src: base + known.file, width: WIDTH, height: HEIGHT } : undefined;
  }

  finish(): void {
    const { staging, err } = this.#to;
    const all = Object.entries(this.#now);
    if (all.length) staging.put(this.#index, json(this.#now));
    const without = all.filter(([, { why }]) => why !== undefined);
    for (const [, { why }] of without.slice(0, 1)) {
      const more = without.length > 1 ? `, and of ${without.length - 1} more` : '';
      err(`note: story "${this.#story}": no picture: ${why}${more}.`);
    }
  }
}
